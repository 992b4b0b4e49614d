"""How probable it is that an item is about the event of a story: a visible list of features and their weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log

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


REPORTS = Model({"stems": 5.75, "names": 22.41, "recent": 1.25, "early": 1.93}, bias=-7.95, same=0.5)
"""For an article with a text and a story that has one. Fitted by ``training/stories.py`` on eleven bundles, alone and
among 500 invented articles; the other ten are those that ``benchmarks/stories.py`` measures. A weight for ``title``
came out below zero, since invented twins of an event have its title, and is struck out. Mean BCubed F1 there by the
least probability: .3 .862, .4 .870, .5 .875, .6 .843."""

HEADLINES = Model({"title": 5.71, "stems": 9.54, "names": 0.83}, bias=-5.29, same=0.35)
"""For a headline without a text, on one of the two sides. Fitted on half of people's clusters of Dutch headlines
(Trilling and van Hoof 2020), which have no dates, so that time has no weight. BCubed F1 there by the least probability:
.2 .921, .3 .925, .35 .926, .4 .924, .5 .920."""

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


def compare(
    vector: Mapping[int, int], moment: float | None, *, centroid: Centroid, period: Period, model: Model
) -> Likeness:
    """How like a story an item is.

    ``title``, ``stems``, ``names``: the cosine of the item with what the story's articles have together, by
    that sign · ``recent``: decay since the story's last article, halved in two days · ``early``: decay since its first,
    halved in a week.
    """
    cosines = centroid.cosines(vector)
    features = [(str(sign), round(cosine, 4)) for sign, cosine in zip(SIGNS, cosines, strict=True)]
    features.append(("recent", _decay(moment, period.last, 2 * DAY)))
    features.append(("early", _decay(moment, period.first, 7 * DAY)))
    return Likeness(estimate(features, model), model.same, tuple(features))


def estimate(features: Iterable[tuple[str, float]], model: Model) -> float:
    """The probability that features give."""
    odds = model.bias + sum(model.weights.get(name, 0.0) * value for name, value in features)
    return round(1 / (1 + exp(-odds)), 4)


def _decay(moment: float | None, other: float | None, half: float) -> float:
    if moment is None or other is None:
        return UNKNOWN_TIME
    return round(exp(-log(2) * max(0.0, moment - other) / half), 4)
