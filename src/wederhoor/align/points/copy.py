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


@dataclass(frozen=True, slots=True)
class Copies:
    """Looks up whether two statements lie in one copied passage; ``passages`` are the numbers of the passages that
    hold a statement, by its id."""

    passages: Mapping[str, frozenset[tuple[int, int]]]

    @classmethod
    def index(cls, evidence: Evidence) -> Self:
        held: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
        for number, reuse in enumerate(evidence.findings.reuse):
            held[reuse.a.document].append((reuse.a.span, number, 0))
            held[reuse.b.document].append((reuse.b.span, number, 1))
        return cls(
            {
                item.id: frozenset(
                    (number, side) for span, number, side in held[item.document] if _share(item, span) >= COVERED
                )
                for item in evidence.statements
                if item.document in held
            }
        )

    def cover(self, first: Statement, second: Statement) -> bool:
        """True when one copied passage holds the first statement on one side and the second on the other."""
        theirs = self.passages.get(second.id, frozenset())
        return any((number, 1 - side) in theirs for number, side in self.passages.get(first.id, ()))


def _share(statement: Statement, span: Span) -> float:
    """The share of a statement's characters that lie in a span."""
    inside = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in statement.pieces)
    return inside / sum(map(len, statement.pieces))
