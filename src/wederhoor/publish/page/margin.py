"""The margin of an article: which points each of its paragraphs supports."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from wederhoor.publish.anchors import point_anchor
from wederhoor.publish.page.marks import Block, MarginNote
from wederhoor.publish.page.model.point import Card
from wederhoor.publish.page.paragraphs import line_starts
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.point import Status
from wederhoor.records.span import Span

Supported = Mapping[str, Mapping[int, tuple[MarginNote, ...]]]
"""Per document what stands at which offset."""


def supported_points(dossier: Dossier, cards: Iterable[Card]) -> Supported:
    """Per document the points that the passages at an offset support, in the order of their numbers."""
    numbered = {card.anchor: _margin_note(card) for card in cards}
    found: dict[str, dict[int, set[MarginNote]]] = defaultdict(lambda: defaultdict(set))
    for point in dossier.points:
        support = numbered.get(point_anchor(point.id))
        if support:
            for place in (part.passage for position in point.positions for part in position.support):
                found[place.document][place.span.start].add(support)
    return {
        document: {offset: tuple(sorted(supports, key=_number)) for offset, supports in places.items()}
        for document, places in found.items()
    }


def _margin_note(card: Card) -> MarginNote:
    """The point with its question where answers differ; what all agree on is a number, so that it does not crowd out
    what they do not."""
    question = "" if card.status in (Status.AGREED, Status.SINGLE) else card.question
    return MarginNote(number=card.number, anchor=card.anchor, question=question)


def make_blocks(document: Document, supports: Mapping[int, tuple[MarginNote, ...]]) -> tuple[Block, ...]:
    """The paragraphs that support a point; a paragraph goes on to where the next begins, white space and all."""
    borders = sorted({0, *line_starts(document), len(document.article.text)})
    gathered: dict[Span, dict[MarginNote, None]] = defaultdict(dict)
    for offset, found in sorted(supports.items()):
        after = bisect_right(borders, offset)
        gathered[Span(borders[after - 1], borders[after])].update(dict.fromkeys(found))
    return tuple(Block(span=span, supports=tuple(sorted(found, key=_number))) for span, found in gathered.items())


def _number(support: MarginNote) -> int:
    return support.number
