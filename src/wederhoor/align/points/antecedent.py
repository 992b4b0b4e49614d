"""The counts with a noun of their own that a number without one may take up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.count import OTHER, SEVERITIES, Count
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The counts of an article that a number without a noun may follow, in text order: ``by_topic`` of that number,
    and ``money``.

    Each number looks up its neighbours, so that the cost grows with the numbers and not with their square."""

    by_topic: Mapping[str, Sequence[Count]]
    money: Sequence[Count]

    @classmethod
    def among(cls, counts: Sequence[Count], currency: str) -> Self:
        """The antecedents among the counts of an article, which are in text order."""
        # A part says nothing of what is counted after it.
        wholes = [count for count in counts if not count.bare and count.scope.group not in SEVERITIES]
        by_topic: dict[str, list[Count]] = defaultdict(list)
        for count in wholes:
            for topic in {count.figure.topic, OTHER}:
                by_topic[topic].append(count)
        return cls(by_topic, [count for count in wholes if count.scope.unit == currency])

    def around(self, bare: Count, *, large: bool) -> tuple[Count | None, Count | None]:
        """The last before a number without a noun, and the first after it; of a ``large`` one those of money."""
        fitting = self.money if large else self.by_topic.get(bare.figure.topic, ())
        first = bisect_left(fitting, bare.figure.span, key=_place)
        end = bisect_right(fitting, bare.figure.span, key=_place)
        return fitting[first - 1] if first else None, fitting[end] if end < len(fitting) else None


def _place(count: Count) -> Span:
    return count.figure.span
