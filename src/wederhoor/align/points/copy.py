"""Which statements lie in one copied passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.span import Span

COVERED = 0.6
"""Share of a statement's characters that a copied passage must hold."""

Stretch = tuple[float, float]
"""Where in a passage something stands, as shares of the passage's length."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Looks up whether two statements lie at one place of a copied passage; ``passages`` has, by a statement's id and
    then by the number and side of a passage that holds it, where in it the statement stands."""

    passages: Mapping[str, Mapping[tuple[int, int], Stretch]]

    @classmethod
    def index(cls, evidence: Evidence) -> Self:
        held: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
        for number, reuse in enumerate(evidence.findings.reuse):
            held[reuse.a.document].append((reuse.a.span, number, 0))
            held[reuse.b.document].append((reuse.b.span, number, 1))
        return cls(
            {
                item.id: {
                    (number, side): _stretch(item, span)
                    for span, number, side in held[item.document]
                    if _share(item, span) >= COVERED
                }
                for item in evidence.statements
                if item.document in held
            }
        )

    def cover(self, first: Statement, second: Statement) -> bool:
        """True when a copied passage holds the first statement on one side and the second at the same place on the
        other."""
        ours, theirs = self.passages.get(first.id, {}), self.passages.get(second.id, {})
        return any(
            _meet(place, theirs[number, 1 - side])
            for (number, side), place in ours.items()
            if (number, 1 - side) in theirs
        )


def _stretch(statement: Statement, span: Span) -> Stretch:
    whole = statement.span
    return (whole.start - span.start) / len(span), (whole.end - span.start) / len(span)


def _meet(first: Stretch, second: Stretch) -> bool:
    """True when the two share at least half of the shorter one; edited copies shift a little."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared >= min(first[1] - first[0], second[1] - second[0]) / 2


def _share(statement: Statement, span: Span) -> float:
    """The share of a statement's characters that lie in a span."""
    inside = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in statement.pieces)
    return inside / sum(map(len, statement.pieces))
