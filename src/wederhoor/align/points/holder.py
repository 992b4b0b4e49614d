"""Words of an article with the statement that holds them."""

from __future__ import annotations

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.parse import Sentence
from wederhoor.records.point import Support
from wederhoor.records.span import Passage, Span


def holder_of(evidence: Evidence, document: str, span: Span) -> Statement | None:
    """The first statement of a speaker with a piece that covers a span; ``None`` for the article's own words."""
    held = (item for item in evidence.by_document[document] if item.attribution is not None and not item.disputes)
    return next((item for item in held if any(piece.covers(span) for piece in item.pieces)), None)


def support_sentence(evidence: Evidence, document: str, sentence: Sentence, span: Span) -> Support:
    """What carries a span: the piece of the statement that holds it, else its sentence."""
    holder = holder_of(evidence, document, span)
    if holder is not None and holder.attribution is not None:
        piece = next(piece for piece in holder.pieces if piece.covers(span))
        return Support(passage=Passage(document, piece), attribution=holder.attribution.id)
    whole = evidence.findings.parses[document].span(sentence.first, sentence.end)
    return Support(passage=Passage(document, whole), attribution=None)
