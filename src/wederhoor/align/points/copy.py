"""Which statements lie at one place of a copied passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.span import Span, find_overlapping

COVERED = 0.6
"""Share of a statement's characters that a copied passage must hold."""

Stretch = tuple[float, float]
"""Where in an article something stands, in characters."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Looks up whether two statements are copies of one text. ``places`` say for the id of a statement where it stands
    in its own article, and where copied passages have it in others, by document: carriers of one text that are not
    compared with each other meet in the article that both are compared with."""

    places: Mapping[str, Mapping[str, Sequence[Stretch]]]

    @classmethod
    def index(cls, evidence: Evidence) -> Self:
        passages: dict[str, list[tuple[Span, str, Span]]] = defaultdict(list)
        for reuse in evidence.findings.reuse:
            passages[reuse.a.document].append((reuse.a.span, reuse.b.document, reuse.b.span))
            passages[reuse.b.document].append((reuse.b.span, reuse.a.document, reuse.a.span))
        copied = (item for item in evidence.statements if item.document in passages)
        longest = {document: max(len(span) for span, _, _ in items) for document, items in passages.items()}
        for items in passages.values():
            items.sort()
        return cls({item.id: _places(item, passages[item.document], longest[item.document]) for item in copied})

    def cover(self, first: Statement, second: Statement) -> bool:
        """True when the two stand in different articles and at one place of one article, copied or their own."""
        ours, theirs = self.places.get(first.id, {}), self.places.get(second.id, {})
        return first.document != second.document and any(
            _meet(one, other)
            for shared in ours.keys() & theirs.keys()
            for one in ours[shared]
            for other in theirs[shared]
        )


def _places(
    statement: Statement, passages: Sequence[tuple[Span, str, Span]], longest: int
) -> Mapping[str, Sequence[Stretch]]:
    """``passages`` are those of the statement's article in text order, ``longest`` the characters of the longest."""
    whole = statement.span
    found: dict[str, list[Stretch]] = defaultdict(list, {statement.document: [(whole.start, whole.end)]})
    for span, document, other in find_overlapping(passages, whole, itemgetter(0), longest=longest):
        if _share(statement, span) >= COVERED:
            scale = len(other) / len(span)
            found[document].append(
                (other.start + (whole.start - span.start) * scale, other.start + (whole.end - span.start) * scale)
            )
    return found


def _meet(first: Stretch, second: Stretch) -> bool:
    """True when the two share at least half of the shorter one; edited copies shift a little."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared >= min(first[1] - first[0], second[1] - second[0]) / 2


def _share(statement: Statement, span: Span) -> float:
    """The share of a statement's characters that lie in a span."""
    inside = sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for piece in statement.pieces)
    return inside / sum(map(len, statement.pieces))
