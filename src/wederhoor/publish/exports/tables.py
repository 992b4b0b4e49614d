"""The dossier as tables: each row has the document, span, words and digest that it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wederhoor.publish.exports.anchor import Source, whole
from wederhoor.publish.page.index import content_of
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Span

Cell = str | int | float | None

ANCHOR = ("document", "start", "end", "text", "text_sha256")
WHOLE = frozenset(
    {
        *("start", "end", "source_start", "source_end", "cue_start", "cue_end"),
        *("piece", "pieces", "length", "position", "outlets", "origins"),
    }
)
"""Columns of whole numbers."""
FRACTIONS = frozenset({"low", "high"})
"""Columns of numbers; every other one is text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under named columns; a cell that is ``None`` is unknown."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def make_tables(dossier: Dossier) -> tuple[Table, ...]:
    """The tables by name, their rows in reading order."""
    source = Source(dossier)
    return tuple(_table(name, columns, make(source)) for name, columns, make in _TABLES)


def _table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Table:
    return Table(name=name, columns=tuple(columns), rows=tuple(map(tuple, rows)))


def _anchor(source: Source, document: str, span: Span) -> tuple[Cell, ...]:
    article = source.articles[document]
    return document, span.start, span.end, span.of(article.text), article.text_sha256


def _articles(source: Source) -> Iterator[Sequence[Cell]]:
    for document in source.documents:
        one = document.article
        headline = source.title(document)
        yield (
            *(one.id, 0, len(one.text), one.text, one.text_sha256, one.sha256, headline),
            *(one.file, one.outlet, one.published, one.language, one.url, len(one.text)),
        )


def _statements(source: Source) -> Iterator[Sequence[Cell]]:
    """A row for each piece of a statement."""
    for one in source.attributions:
        spans = content_of(one)
        for number, span in enumerate(spans, start=1):
            yield (
                *(one.id, number, len(spans)),
                *_anchor(source, one.document, span),
                *(one.speaker, source.name(one.speaker)),
                *_words(source, one.document, one.source),
                *_words(source, one.document, one.cue),
                *(one.mode.value, one.act.value, one.certainty.value),
                *(" ".join(one.relay) or None, one.channel, one.within, one.rule or None),
                *(source.articles[one.document].outlet, source.articles[one.document].published),
            )


def _words(source: Source, document: str, span: Span | None) -> tuple[Cell, ...]:
    return (span.start, span.end, source.words(document, span)) if span else (None, None, None)


def _figures(source: Source) -> Iterator[Sequence[Cell]]:
    for document in source.articles:
        for one in source.figures_of(document):
            yield (
                one.id,
                *_anchor(source, document, one.span),
                *(one.topic, one.unit, whole(one.low), whole(one.high), one.modifier.value, one.attribution),
            )


def _times(source: Source) -> Iterator[Sequence[Cell]]:
    for document in source.articles:
        for one in source.times_of(document):
            yield (*_anchor(source, document, one.span), one.value)


def _points(source: Source) -> Iterator[Sequence[Cell]]:
    """A row for each support of each position."""
    for point in source.dossier.points:
        for number, position in enumerate(point.positions, start=1):
            for support in position.support:
                yield (
                    *(point.id, point.kind.value, point.question, point.status.value, point.why),
                    *(number, position.position, position.outlets, position.origins),
                    *_anchor(source, support.passage.document, support.passage.span),
                    support.attribution,
                )


def _names(source: Source) -> Iterator[Sequence[Cell]]:
    """A row for each mention."""
    for document in source.articles:
        for name, mentions in source.mentions_of(document).items():
            entity = source.entities[name]
            for one in mentions:
                yield (
                    *(name, entity.type.value, entity.name, one.kind.value),
                    *_anchor(source, document, one.passage.span),
                )


def _hearing(source: Source) -> Iterator[Sequence[Cell]]:
    """A row for each piece of each accusation and reply, and one without words for an article that has neither."""
    for hearing in source.dossier.hearing:
        said: dict[str, list[Sequence[Cell]]] = defaultdict(list)
        for role, names in (("accusation", hearing.accusations), ("reply", hearing.replies)):
            for one in (source.by_id[name] for name in names if name in source.by_id):
                said[one.document] += [(role, one.id, *_anchor(source, one.document, span)) for span in content_of(one)]
        for document, heard in hearing.outlets:
            article = source.articles[document]
            start = (hearing.accused, source.name(hearing.accused), heard.value, article.outlet)
            empty = (None, None, document, None, None, None, article.text_sha256)
            for row in said.get(document, [empty]):
                yield (*start, *row)


_TABLES: tuple[tuple[str, tuple[str, ...], Callable[[Source], Iterator[Sequence[Cell]]]], ...] = (
    (
        "articles",
        (*ANCHOR, "sha256", "headline", "file", "outlet", "published", "language", "url", "length"),
        _articles,
    ),
    ("figures", ("figure", *ANCHOR, "topic", "unit", "low", "high", "modifier", "statement"), _figures),
    ("hearing", ("accused", "accused_name", "heard", "outlet", "role", "statement", *ANCHOR), _hearing),
    ("names", ("entity", "type", "name", "mention", *ANCHOR), _names),
    (
        "points",
        (
            *("point", "kind", "question", "status", "why", "position", "answer", "outlets", "origins"),
            *ANCHOR,
            "statement",
        ),
        _points,
    ),
    (
        "statements",
        (
            *("statement", "piece", "pieces"),
            *ANCHOR,
            *("speaker", "speaker_name", "source_start", "source_end", "source", "cue_start", "cue_end", "cue"),
            *("mode", "act", "certainty", "relay", "channel", "within", "rule", "outlet", "published"),
        ),
        _statements,
    ),
    ("times", (*ANCHOR, "timex3"), _times),
)
"""Name, columns and rows of each table."""
