"""Places in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Placed = TypeVar("Placed")
"""Something that stands at a span."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open ``[start, end)`` in Unicode code points of an article's canonical text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand at this span of ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A span of a named article."""

    document: str
    span: Span


def find_overlapping(
    items: Sequence[Placed], span: Span, place: Callable[[Placed], Span], *, longest: int
) -> Iterator[Placed]:
    """Those of ``items`` that share a character with a span, in order; ``items`` are sorted by where their ``place``
    starts, and none is longer than ``longest`` code points."""
    first = bisect_left(items, span.start - longest, key=lambda item: place(item).start)
    for number in range(first, len(items)):
        where = place(items[number])
        if where.start >= span.end:
            break
        if where.overlaps(span):
            yield items[number]
