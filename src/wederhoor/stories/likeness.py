"""How probable it is that an item is about the event of a story: a visible list of features and their weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log

from wederhoor.records.story import Sign
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.vocabulary import SIGNS

DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression: weights by feature in log odds, what a pair with none has, and the probability from which
    an item joins a story."""

    weights: Mapping[str, float]
    bias: float
    same: float


REPORTS = Model({"stems": 4.61, "names": 15.1, "figures": 4.41, "known": 8.66, "early": 3.85}, bias=-11.55, same=0.5)
"""For an article with a text and a story that has one. Fitted by ``training/stories.py`` on eleven bundles, alone and
among 500 invented articles; the other ten are those that ``benchmarks/stories.py`` measures. Weights below zero are
struck out. Mean BCubed F1 there by the least probability: .3 .947, .4 .978, .5 .977, .6 .976; without ``known`` and
``figures`` the best is .950, since an article with many names of its own has a small cosine with any story."""

HEADLINES = Model({"title": 3.87, "stems": 4.04, "pieces": 7.67}, bias=-5.49, same=0.35)
"""For a headline without a text, on one of the two sides. Fitted on half of people's clusters of Dutch headlines
(Trilling and van Hoof 2020) in five orders, which have no dates, so that time has no weight. BCubed F1 there by the
least probability: .2 .923, .25 .927, .35 .926, .45 .924."""

MOST_SHARED = 20
"""Rare names or figures in common from which more say nothing. Not tuned."""

UNKNOWN_TIME = 0.5
"""What the two features of time are where a moment is unknown: the middle."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The probability, from 0 to 1, that from which an item joins, and the features that the score was made of."""

    score: float
    least: float
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Period:
    """The moments of the first and the last dated article of a story, in seconds."""

    first: float | None
    last: float | None


@dataclass(frozen=True, slots=True)
class Look:
    """What is compared of an item: weights by term, how rare its names and figures are, its moment in seconds."""

    vector: Mapping[int, int]
    rarities: Mapping[int, float]
    moment: float | None


def compare(look: Look, *, centroid: Centroid, period: Period, model: Model) -> Likeness:
    """How like a story an item is.

    ``title``, ``stems``, ``names``, ``pieces``: the cosine of the item with what the story's articles have together, by
    that sign · ``known``, ``figures``: how many rare names and figures they share, however many others each has: the
    logarithm, over that of ``MOST_SHARED`` · ``recent``: decay since the story's last article, halved in two days ·
    ``early``: decay since its first, halved in a week.
    """
    cosines = centroid.cosines(look.vector)
    features = [
        (str(sign), round(cosine, 4)) for sign, cosine in zip(SIGNS, cosines, strict=True) if sign is not Sign.FIGURES
    ]
    for name, sign in (("known", Sign.NAMES), ("figures", Sign.FIGURES)):
        shared = log(1 + centroid.shared(look.rarities, sign)) / log(1 + MOST_SHARED)
        features.append((name, round(min(1.0, shared), 4)))
    features.append(("recent", _decay(look.moment, period.last, 2 * DAY)))
    features.append(("early", _decay(look.moment, period.first, 7 * DAY)))
    return Likeness(estimate(features, model), model.same, tuple(features))


def estimate(features: Iterable[tuple[str, float]], model: Model) -> float:
    """The probability that features give."""
    odds = model.bias + sum(model.weights.get(name, 0.0) * value for name, value in features)
    return round(1 / (1 + exp(-odds)), 4)


def _decay(moment: float | None, other: float | None, half: float) -> float:
    if moment is None or other is None:
        return UNKNOWN_TIME
    return round(exp(-log(2) * max(0.0, moment - other) / half), 4)
