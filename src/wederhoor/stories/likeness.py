"""How probable it is that an item is about the event of a story: a visible list of features and their weights."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from math import exp

from wederhoor.records.story import Sign
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.vocabulary import SIGNS, Entry

DAY = 86_400.0

BIAS = -7.0
WEIGHTS = {"words": 4.0, "stems": 4.0, "names": 4.0, "recent": 1.0, "early": 0.5}
SAME = 0.5
HEADLINE_BIAS = -5.3
HEADLINE_WEIGHTS = {"title": 4.8, "words": 5.7, "stems": 4.8, "names": 0.8, "recent": 1.0, "early": 0.0}
HEADLINE_SAME = 0.4

UNKNOWN_TIME = 0.5
"""What the two features of time are where a moment is unknown: the middle."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The probability, from 0 to 1, and the features that it was made of."""

    score: float
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Period:
    """The moments of the first and the last dated article of a story, in seconds."""

    first: float | None
    last: float | None


def compare(
    entry: Entry, weights: array[int], moment: float | None, *, short: bool, centroid: Centroid, period: Period
) -> Likeness:
    """How like a story an item is.

    ``title``, ``words``, ``stems``, ``names``: the cosine of the item with what the story's articles have together, by
    that sign · ``recent``: decay since the story's last article, halved in two days · ``early``: decay since its first,
    halved in a week · ``short``: 1 for a headline without a text, which has less to share.
    """
    cosines = centroid.cosines(entry, weights)
    features = [(str(sign), round(cosine, 4)) for sign, cosine in zip(SIGNS, cosines, strict=True)]
    features.append(("recent", _decay(moment, period.last, 2 * DAY)))
    features.append(("early", _decay(moment, period.first, 7 * DAY)))
    features.append(("short", float(short)))
    return Likeness(estimate(features), tuple(features))


def estimate(features: list[tuple[str, float]]) -> float:
    """The probability that features give."""
    return round(1 / (1 + exp(-BIAS - sum(WEIGHTS[name] * value for name, value in features))), 4)


def _decay(moment: float | None, other: float | None, half: float) -> float:
    if moment is None or other is None:
        return UNKNOWN_TIME
    return round(0.5 ** (max(0.0, moment - other) / half), 4)


