"""Which statements lie in one copied passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    """Looks up whether two statements lie at one place of a copied passage; ``passages`` are the spans that two
    documents have in common, by their ids in both orders."""

    passages: Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]

    @classmethod
    def index(cls, evidence: Evidence) -> Self:
        passages: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for reuse in evidence.findings.reuse:
            passages[reuse.a.document, reuse.b.document].append((reuse.a.span, reuse.b.span))
            passages[reuse.b.document, reuse.a.document].append((reuse.b.span, reuse.a.span))
        return cls(passages)

    def cover(self, first: Statement, second: Statement) -> bool:
        """True when a copied passage holds the first statement on one side and the second at the same place on the
        other."""
        return any(
            _touches(first, ours)
            and _share(first, ours) >= COVERED
            and _share(second, theirs) >= COVERED
            and _meet(_stretch(first, ours), _stretch(second, theirs))
            for ours, theirs in self.passages.get((first.document, second.document), ())
        )


def _touches(statement: Statement, span: Span) -> bool:
    return span.start < statement.pieces[-1].end and statement.pieces[0].start < span.end


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
