"""From the archive's records to what stands on a page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wederhoor.lang.registry import get_pack, list_languages
from wederhoor.publish.site.article import ArticleLine, SharedWord, StatementRow
from wederhoor.publish.site.excerpt import Excerpt, cut_excerpt
from wederhoor.publish.site.model import Paging
from wederhoor.records.archive import Hit, Version
from wederhoor.records.article import Article, ParagraphKind
from wederhoor.records.dossier import Dossier
from wederhoor.records.frontmatter import without_front_matter
from wederhoor.records.span import Span
from wederhoor.text.layout import lay_out
from wederhoor.web.question import make_address

LONGEST_TITLE = 200
"""Characters of a headline that is found in the text; a first line may be the whole text."""

SHARED = 6
"""Words that an article shares with its story and that are shown: the rest counts for little."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an article calls itself, and where its running text begins."""

    headline: str
    opening: int


@lru_cache(maxsize=1024)
def look_over(text: str, language: str) -> Look:
    """The headline that stands in a text, or its first words, for articles that came without a title. Kept in memory,
    for a list has many and each takes some milliseconds."""
    first = next((line for line in without_front_matter(text).splitlines() if line.strip()), "")[:LONGEST_TITLE]
    if language not in list_languages():
        return Look(first.strip(), 0)
    article = Article(id="", file="", text=text, sha256="", text_sha256="", language=language)
    layout = lay_out(article, get_pack(language))
    headline = " ".join(layout.headline.text.split()) if layout.headline else first.strip()
    bodies = (one.span.start for one in layout.paragraphs if one.kind is ParagraphKind.BODY)
    return Look(headline[:LONGEST_TITLE], next(bodies, 0))


def line_of(found: Version | Hit) -> ArticleLine:
    """An article as a page names it."""
    return ArticleLine(
        id=found.article,
        number=found.number,
        title=found.title or look_over(found.text, found.language).headline or None,
        outlet=found.outlet,
        published=found.published,
        language=found.language,
    )


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
        article=line_of(hit),
        speaker=hit.speaker,
        act=hit.act or "other",
        certainty=hit.certainty or "certain",
        spans=tuple((span.start, span.end) for span in hit.spans),
        pieces=tuple(_pieces(hit.text, hit.spans, hit.highlights)),
    )


def statements_of(version: Version, reading: Dossier) -> Iterator[StatementRow]:
    """The statements of an article, in reading order."""
    line = line_of(version)
    names = {entity.id: entity.name for entity in reading.entities}
    for item in sorted(reading.attributions, key=lambda item: (item.content, item.id)):
        yield StatementRow(
            id=item.id,
            article=line,
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
