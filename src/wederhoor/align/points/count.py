"""Counts: what is counted, who gives the number, and whether two numbers can be of one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from wederhoor.align.points.extent import Extent, fits_within
from wederhoor.align.points.statement import Statement
from wederhoor.records.figure import Figure, Modifier

OTHER = "other"
"""The topic of a figure that no topic of the pack fits."""

ANYBODY = "anybody"
"""The unit of people of no further description."""

SEVERITIES = ("critical", "grave", "slight")
"""The groups of those of whom a clause says how badly they are hurt, the worst first; every pack has their words."""

UNNAMED = "unnamed "
"""What the voice of a source that nobody could name begins with."""

ROUND = 0.1
"""How far, as a share, a number given as *ongeveer* may lie from another before the two contradict. Newspapers round
to one or two digits."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What makes counts comparable: the topic, the unit unless people are counted, which people, whether it comes on
    top of others, and the event."""

    topic: str
    unit: str
    group: str
    more: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with who gives it (``voice``, ``None`` for the article itself), when that was published, and its
    scope.

    ``matter`` is what the sentences around it are about, with the weight of each concept; ``measure`` the unit of
    measurement, nothing for what is counted; ``measured`` what the noun is about that a measure is of (*een boete van
    500 euro*). A number without a noun has the one whose number its sentence asks for (``asked``), or counts that of
    another figure (``follows`` is its id); ``bare`` is true when its sentence has neither. ``extent`` is what the
    number is of, ``year`` the year that its clause names, ``crowd`` true for a crowd of which the event has one, and
    ``anew`` true when words beside it say that it took the place of another."""

    figure: Figure
    statement: Statement | None
    voice: str | None
    published: str | None
    scope: Scope
    matter: Mapping[str, float]
    measure: str = ""
    measured: frozenset[str] = frozenset()
    asked: str = ""
    bare: bool = False
    follows: str | None = None
    extent: Extent = Extent.PLAIN
    anew: bool = False
    year: str = ""
    crowd: bool = False

    @property
    def interval(self) -> tuple[float, float]:
        """The values that the words leave open; a number given as *ongeveer* is stretched."""
        low = -inf if self.figure.low is None else self.figure.low
        high = inf if self.figure.high is None else self.figure.high
        if self.figure.modifier is Modifier.ABOUT:
            return low * (1 - ROUND), high * (1 + ROUND)
        return low, high

    @property
    def value(self) -> tuple[float | None, float | None, Modifier]:
        """What makes two counts one answer."""
        return self.figure.low, self.figure.high, self.figure.modifier


def are_compatible(first: Count, second: Count) -> bool:
    """True when one value can be what both say, or one is of a part of what the other is of; amounts in two currencies
    are not converted."""
    if _is_part(first, second) or _is_part(second, first):
        return True
    if first.measure != second.measure:
        return False
    a, b = first.interval, second.interval
    return a[0] <= b[1] and b[0] <= a[1]


def _is_part(part: Count, whole: Count) -> bool:
    """True when one speaker counts a part of what another counts, or one counts it for two years."""
    if part.year and whole.year and part.year != whole.year:
        return True
    if part.voice is not None and part.voice == whole.voice and Extent.CARE in (part.extent, whole.extent):
        return False
    return fits_within(part.extent, part.interval[0], whole.extent, whole.interval[1])
