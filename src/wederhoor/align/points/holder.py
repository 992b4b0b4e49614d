"""Words of an article with the statement that holds them."""

from __future__ import annotations

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.point import Support
from wederhoor.records.span import Passage, Span


def holder_of(evidence: Evidence, document: str, span: Span) -> Statement | None:
    """The first statement of a speaker with a piece that covers a span, unless he denies it; ``None`` for the
    article's own words."""
    held = (item for item in evidence.by_document[document] if item.attribution is not None and not item.disputes)
    return next((item for item in held if any(piece.covers(span) for piece in item.pieces)), None)


def support_span(evidence: Evidence, document: str, span: Span) -> Support:
    """A span as support, with the statement that holds it."""
    holder = holder_of(evidence, document, span)
    attribution = holder.attribution if holder else None
    return Support(passage=Passage(document, span), attribution=attribution.id if attribution else None)
