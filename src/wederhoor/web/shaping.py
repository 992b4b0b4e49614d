"""From the archive's records to what stands on a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from wederhoor.publish.site.excerpt import Excerpt, cut_excerpt
from wederhoor.publish.site.model import Paging, SharedWord, StatementRow
from wederhoor.records.archive import Hit, Version
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Span
from wederhoor.web.question import make_address

SHARED = 6
"""Words that an article shares with its story and that are shown: the rest counts for little."""


def make_paging(path: str, fields: dict[str, str | int], page: int, *, more: bool) -> Paging:
    """Where a list goes on, with the same questions."""
    return Paging(
        page=page,
        before=make_address(path, {**fields, "page": page - 1 if page > 2 else ""}) if page > 1 else None,
        after=make_address(path, {**fields, "page": page + 1}) if more else None,
    )


def statement_of_hit(hit: Hit) -> StatementRow:
    """A statement that was found, with the words searched for."""
    return StatementRow(
        id=hit.statement or "",
        article=hit.article,
        number=hit.number,
        title=hit.title,
        outlet=hit.outlet,
        published=hit.published,
        language=hit.language,
        speaker=hit.speaker,
        act=hit.act or "other",
        certainty=hit.certainty or "certain",
        spans=tuple((span.start, span.end) for span in hit.spans),
        pieces=tuple(_pieces(hit.text, hit.spans, hit.highlights)),
    )


def statements_of(version: Version, reading: Dossier) -> Iterator[StatementRow]:
    """The statements of an article, in reading order."""
    names = {entity.id: entity.name for entity in reading.entities}
    for item in sorted(reading.attributions, key=lambda item: (item.content, item.id)):
        yield StatementRow(
            id=item.id,
            article=version.article,
            number=version.number,
            title=version.title,
            outlet=version.outlet,
            published=version.published,
            language=version.language,
            speaker=names.get(item.speaker or ""),
            act=item.act.value,
            certainty=item.certainty.value,
            spans=tuple((span.start, span.end) for span in item.content),
            pieces=tuple(_pieces(version.text, item.content, ())),
        )


def read_why(why: str) -> tuple[str, float | None, tuple[SharedWord, ...]]:
    """Why an article is in its story: the ground, the score, and the words that it shares, the heaviest first."""
    said = json.loads(why)
    shared = tuple(
        SharedWord(sign=sign, term=term, share=share) for sign, term, share in said.get("shared", ())[:SHARED]
    )
    return said.get("ground", "first"), said.get("score"), shared


def _pieces(text: str, spans: Sequence[Span], highlights: Sequence[Span]) -> Iterator[Excerpt]:
    for span in spans:
        marks = [mark for mark in highlights if span.start <= mark.start and mark.end <= span.end]
        yield cut_excerpt(text, span, marks, whole=span)
