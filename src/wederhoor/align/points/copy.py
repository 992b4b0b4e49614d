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
        # What many articles have copied is one span with many passages; it is looked at once for each statement.
        held: dict[str, dict[tuple[int, int], tuple[Span, list[tuple[int, int]]]]] = defaultdict(dict)
        for number, reuse in enumerate(evidence.findings.reuse):
            for side, (document, span) in enumerate(
                ((reuse.a.document, reuse.a.span), (reuse.b.document, reuse.b.span))
            ):
                held[document].setdefault((span.start, span.end), (span, []))[1].append((number, side))
        return cls(
            {
                item.id: frozenset(
                    passage
                    for span, passages in held[item.document].values()
                    if _share(item, span) >= COVERED
                    for passage in passages
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
    if statement.pieces[-1].end <= span.start or span.end <= statement.pieces[0].start:
        return 0.0
    inside = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in statement.pieces)
    return inside / sum(map(len, statement.pieces))
