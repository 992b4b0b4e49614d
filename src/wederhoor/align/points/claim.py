"""The claim that a quotation colours: who denies what was said last denies that, and not the turn of phrase."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act, Mode

CLAIMING = frozenset({Act.ASSERTS, Act.BLAMES, Act.DENIES, Act.CLAIMS_RESPONSIBILITY, Act.INTENDS})
"""Acts by which somebody puts something forward; a call or an excuse is no claim that a quotation bears out."""


def claim_of(evidence: Evidence, quotation: Statement, denial: Statement) -> Statement | None:
    """What the same side is made to say right before a quotation that stands by itself (*De bond zegt dat de brief
    kwijt is. „Zo gaat dat hier altijd.” De directie spreekt dat tegen*); ``None`` for other words, and for a quotation
    that speaks of the denier itself where the claim does not.

    Of the denials in the bundles that refer back over a claim and its quotation seven mean the claim and none the
    quotation."""
    if not quotation.direct:
        return None
    before = [
        item
        for item in evidence.by_document[quotation.document]
        if item.attribution is not None and item.paragraph == quotation.paragraph and item.span < quotation.span
    ]
    claim = before[-1] if before else None
    if claim is None or not _bears_out(claim, quotation):
        return None
    return claim if _names(evidence, claim, denial) or not _names(evidence, quotation, denial) else None


def aim_at(denial: Statement, claim: Statement) -> Statement:
    """The denial with the words of the claim as what is denied."""
    return replace(
        claim,
        id=denial.id,
        attribution=denial.attribution,
        voice=denial.voice,
        disputes=True,
        earlier=denial.earlier,
    )


def _bears_out(claim: Statement, quotation: Statement) -> bool:
    said = claim.act in CLAIMING and not claim.disputes and claim.attribution is not None
    told = said and claim.attribution is not None and claim.attribution.mode is not Mode.DIRECT
    return told and claim.voice is not None and claim.voice == quotation.voice and _is_next(claim, quotation)


def _is_next(claim: Statement, quotation: Statement) -> bool:
    return quotation.sentence - claim.sentence <= 1


def _names(evidence: Evidence, item: Statement, denial: Statement) -> bool:
    """True when a statement names who denies."""
    return any(
        naming.entity in (denial.speaker, denial.voice)
        for piece in item.pieces
        for naming in evidence.findings.names_within(item.document, piece)
    )
