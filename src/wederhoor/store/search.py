"""Search over articles and over statements: ranked by BM25, filtered, with the words found at their places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wederhoor.errors import InputError
from wederhoor.records.archive import Hit, Search, moment_of
from wederhoor.records.span import Span
from wederhoor.store.database import Database
from wederhoor.store.highlight import Highlighter
from wederhoor.store.query import Query, parse_query

MOST = 1_000
"""Hits of one search at most."""

MOST_RANKED = 5_000
"""Rows that are weighed against each other. Of words that stand in more, those that came in last come first: so
frequent a word tells hardly more of one article than of another, and weighing 100,000 takes ten times as long."""


@dataclass(frozen=True, slots=True)
class _Index:
    """An index, the columns that are searched for whole words, and the weight of each column for BM25.

    ``probed`` are the rows that fit the filters and are each looked up in the index, where the words are in more than
    ``MOST_RANKED``: in 100,000 articles, and in their 500,000 statements, one takes 0.3 to 0.6 ms, and going through
    all rows of a common word, to compare each with those that fit, 25 and 10 ms.
    """

    name: str
    columns: tuple[str, ...]
    weights: str
    row: str
    probed: int


# A word of the title counts for more than one of the text, one in the form that was typed for more than another form.
_ARTICLES = _Index("article_index", ("title", "words"), "4.0, 2.0, 1.0", "versions.id", 30)
_STATEMENTS = _Index("statement_index", ("words",), "0.0, 2.0, 1.0", "statements.id", 20)


def search_articles(database: Database, search: Search) -> tuple[Hit, ...]:
    """The articles that fit, the best first; without words the latest first. ``speaker``, ``act`` and ``certainty`` ask
    for an article with a statement that fits all three."""
    query = parse_query(search.words)
    conditions, values = _about_versions(search)
    inner, said = _about_statements(search)
    if inner:
        said_there = f"FROM statements WHERE {' AND '.join(inner)}"
        if search.speaker is None:
            conditions.append(f"EXISTS (SELECT 1 {said_there} AND statements.version = versions.id)")
        else:
            # Few statements are of one speaker: they are listed once.
            conditions.append(f"versions.id IN (SELECT version {said_there})")
        values += said
    rows = _ranked(database, _ARTICLES, query, search, "versions", (conditions, values))
    marker = Highlighter(query)
    return tuple(_article_hit(database, marker, row, score) for row, score in rows)


def search_statements(database: Database, search: Search) -> tuple[Hit, ...]:
    """The statements that fit, the best first; without words those of the latest articles first."""
    query = parse_query(search.words)
    conditions, values = _about_versions(search)
    inner, said = _about_statements(search)
    source = "statements JOIN versions ON versions.id = statements.version"
    if not query.groups and search.speaker is None:
        # The latest articles first, until there are enough; else SQLite sorts all statements there are.
        source = "versions CROSS JOIN statements ON versions.id = statements.version"
    rows = _ranked(database, _STATEMENTS, query, search, source, (conditions + inner, values + said))
    marker = Highlighter(query)
    return tuple(_statement_hit(database, marker, row, score) for row, score in rows)


def _ranked(
    database: Database,
    index: _Index,
    query: Query,
    search: Search,
    source: str,
    filters: tuple[list[str], list[object]],
) -> list[tuple[int, float]]:
    """Rows and scores."""
    conditions, values = list(filters[0]), list(filters[1])
    match, exclusion = query.match(index.columns), query.exclusion(index.columns)
    if match is None and search.words.strip() and exclusion is None:
        return []
    if match is None:
        order, score = "published_moment DESC, article, number", "0.0"
        if exclusion is not None:
            conditions.append(f"{index.row} NOT IN (SELECT rowid FROM {index.name} WHERE {index.name} MATCH ?)")  # noqa: S608
            values.append(exclusion)
    else:
        # CROSS JOIN says what SQLite cannot know: whether the words or the filters are met by fewer rows.
        if _is_rare(database, index, match):
            order, score = "score, article, number", f"bm25({index.name}, {index.weights})"
            source = f"{index.name} CROSS JOIN {source}"
        else:
            order, score = f"{index.name}.rowid DESC", "0.0"
            fitting = f"SELECT {index.row} AS row FROM {source} WHERE {' AND '.join(conditions) or '1'}"  # noqa: S608
            rows, first, last = _extent(database, fitting, values)
            if rows <= index.probed:
                source = f"{source} CROSS JOIN {index.name}"
            else:
                source = f"{index.name} CROSS JOIN {source}"
            if index.probed < rows <= MOST_RANKED:
                # What came in on one day stands together. The + keeps FTS5 from looking up each row.
                conditions.append(
                    f"{index.name}.rowid BETWEEN {first} AND {last} AND +{index.name}.rowid IN ({fitting})"
                )
                values += values
        conditions += [f"{index.name} MATCH ?", f"{index.row} = {index.name}.rowid"]
        values.append(match)
    where = " AND ".join(conditions) or "1"
    sql = f"SELECT {index.row}, {score} AS score FROM {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
    values += [min(max(search.limit, 0), MOST), min(max(search.offset, 0), 1 << 40)]
    return [(int(row), 0.0 - float(score)) for row, score in database.rows(sql, values)]


def _is_rare(database: Database, index: _Index, match: str) -> bool:
    """True when few enough rows fit to weigh each of them."""
    sql = f"SELECT count(*) FROM (SELECT rowid FROM {index.name} WHERE {index.name} MATCH ? LIMIT ?)"  # noqa: S608
    return bool(database.value(sql, (match, MOST_RANKED + 1)) <= MOST_RANKED)


def _extent(database: Database, fitting: str, values: Sequence[object]) -> tuple[int, int, int]:
    """How many rows fit the filters, ``MOST_RANKED`` and one at most, and the first and the last of these."""
    sql = f"SELECT count(*), coalesce(min(row), 0), coalesce(max(row), 0) FROM ({fitting} LIMIT ?)"  # noqa: S608
    rows, first, last = database.rows(sql, (*values, MOST_RANKED + 1))[0]
    return int(rows), int(first), int(last)


def _about_versions(search: Search) -> tuple[list[str], list[object]]:
    """The filters on articles, as conditions and their values."""
    conditions: list[str] = [] if search.versions else ["versions.current = 1"]
    values: list[object] = []
    for condition, value in (
        ("versions.outlet = ?", search.outlet),
        ("versions.article IN (SELECT article FROM members WHERE story = ?)", search.story),
        *_period(search),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    return conditions, values


def _period(search: Search) -> Iterator[tuple[str, str | None]]:
    """The filters on time. A day is compared with the day that the outlet itself gives, a moment with the moment."""
    for comparison, time in ((">=", search.since), ("<=", search.until)):
        if time is None:
            continue
        moment = moment_of(time)
        if not moment:
            raise InputError(time, "is no date or time", "write it as 2024-03-11 or 2024-03-11T14:20:00+01:00")
        if len(time) == len("2024-03-11"):
            day = date.fromisoformat(time)
            yield f"substr(versions.published, 1, 10) {comparison} ?", day.isoformat()
            # No clock is a day off, and moments have an index.
            moment = _near(day, comparison)
        yield f"versions.published_moment <> '' AND versions.published_moment {comparison} ?", moment


def _near(day: date, comparison: str) -> str:
    """A moment before a day has begun anywhere, or after it has ended everywhere."""
    return (day + timedelta(days=-1 if comparison == ">=" else 2)).isoformat()


def _about_statements(search: Search) -> tuple[list[str], list[object]]:
    """The filters on statements, as conditions and their values."""
    conditions: list[str] = []
    values: list[object] = []
    if search.speaker is not None:
        words = [word for term in parse_query(f'"{search.speaker.replace(chr(34), " ")}"').terms for word in term.words]
        conditions.append("statements.id IN (SELECT rowid FROM statement_index WHERE statement_index MATCH ?)")
        # A name without a letter or digit matches the empty phrase: nothing.
        values.append(f'speaker : "{" ".join(words)}"')
    for condition, value in (("statements.act = ?", search.act), ("statements.certainty = ?", search.certainty)):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    return conditions, values


def _article_hit(database: Database, marker: Highlighter, version: int, score: float) -> Hit:
    sql = """SELECT article, number, title, outlet, published, language, text
      FROM versions JOIN texts ON texts.sha256 = text_sha256 WHERE versions.id = ?"""
    article, number, title, outlet, published, language, text = database.rows(sql, (version,))[0]
    return Hit(
        article=article,
        number=number,
        title=title,
        outlet=outlet,
        published=published,
        language=language,
        text=text,
        highlights=marker.find(text, language),
        score=score,
    )


def _statement_hit(database: Database, marker: Highlighter, row: int, score: float) -> Hit:
    sql = """SELECT article, number, title, outlet, published, language, text, statement, speaker, act, certainty, spans
      FROM statements JOIN versions ON versions.id = version JOIN texts ON texts.sha256 = text_sha256
      WHERE statements.id = ?"""
    article, number, title, outlet, published, language, text, *rest = database.rows(sql, (row,))[0]
    statement, speaker, act, certainty, pieces = rest
    spans = tuple(Span(start, end) for start, end in json.loads(pieces))
    return Hit(
        article=article,
        number=number,
        title=title,
        outlet=outlet,
        published=published,
        language=language,
        text=text,
        highlights=tuple(_inside(marker, text, language, spans)),
        score=score,
        statement=statement,
        speaker=speaker,
        act=act,
        certainty=certainty,
        spans=spans,
    )


def _inside(marker: Highlighter, text: str, language: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    """The highlights of the pieces of a text, as spans of the whole."""
    for piece in spans:
        for span in marker.find(piece.of(text), language):
            yield Span(piece.start + span.start, piece.start + span.end)
