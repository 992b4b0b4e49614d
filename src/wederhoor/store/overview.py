"""Lists of what an archive has: stories, speakers, outlets, and articles that may be in the wrong story."""

from __future__ import annotations

from wederhoor.records.archive import Choice, Doubtful, Speaker, StoryLine
from wederhoor.store.database import Database

_BEGINS = "{0} >= ?1 AND substr({0}, 1, length(?1)) = ?1 AND {0} < ?1 || char(1114111)"
"""An id that begins so, by the index on ids: no character comes after U+10FFFF."""


def find_story_of(database: Database, article: str) -> str | None:
    """The id of the story that an article is in."""
    row = database.row("SELECT story FROM members WHERE article = ?", (article,))
    return None if row is None else str(row[0])


def list_stories(database: Database, choice: Choice) -> tuple[StoryLine, ...]:
    """The stories that fit, the one with the latest news first, then by id."""
    conditions: list[str] = []
    values: list[object] = []
    for condition, value in (
        ("instr(lower(stories.title), lower(?)) > 0", choice.title),
        ("stories.id IN (SELECT story FROM members JOIN versions USING (article) WHERE outlet = ?)", choice.outlet),
        ("substr(stories.last, 1, 10) >= ?", choice.since),
        ("stories.first <> '' AND substr(stories.first, 1, 10) <= ?", choice.until),
    ):
        if value:
            conditions.append(condition)
            values.append(value)
    if choice.told is not None:
        conditions.append("EXISTS (SELECT 1 FROM dossiers WHERE dossiers.story = stories.id) = ?")
        values.append(int(choice.told))
    sql = f"""SELECT stories.id, stories.title, first, last, count(*) AS size,
        count(DISTINCT outlet), count(*) - count(outlet),
        EXISTS (SELECT 1 FROM dossiers WHERE dossiers.story = stories.id)
      FROM stories JOIN members ON members.story = stories.id
        JOIN versions ON versions.article = members.article AND versions.current = 1
      WHERE {" AND ".join(conditions) or "1"}
      GROUP BY stories.id HAVING size >= ? ORDER BY last DESC, stories.id LIMIT ? OFFSET ?"""  # noqa: S608 - conditions above
    rows = database.rows(sql, (*values, choice.least, choice.limit, choice.offset))
    return tuple(
        StoryLine(
            id=name,
            title=title,
            first=first,
            last=last,
            articles=articles,
            outlets=outlets,
            unnamed=unnamed,
            told=bool(told),
        )
        for name, title, first, last, articles, outlets, unnamed, told in rows
    )


def list_speakers(database: Database, words: str, *, limit: int, offset: int = 0) -> tuple[Speaker, ...]:
    """The speakers of current versions with that in their name, those with most statements first, then by name."""
    sql = """SELECT speaker, count(*) AS many, count(DISTINCT versions.article), count(DISTINCT story)
      FROM statements JOIN versions ON versions.id = version AND current = 1
        LEFT JOIN members ON members.article = versions.article
      WHERE speaker IS NOT NULL AND (?1 = '' OR instr(lower(speaker), lower(?1)) > 0)
      GROUP BY speaker ORDER BY many DESC, speaker LIMIT ?2 OFFSET ?3"""
    return tuple(
        Speaker(name=name, statements=statements, articles=articles, stories=stories)
        for name, statements, articles, stories in database.rows(sql, (words, limit, offset))
    )


def list_outlets(database: Database, *, limit: int) -> tuple[tuple[str, int], ...]:
    """The outlets of current versions with how many articles each has, the most first, then by name."""
    sql = """SELECT outlet, count(*) AS many FROM versions WHERE current = 1 AND outlet IS NOT NULL
      GROUP BY outlet ORDER BY many DESC, outlet LIMIT ?"""
    return tuple((str(name), int(many)) for name, many in database.rows(sql, (limit,)))


def list_articles(database: Database, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
    """Ids and titles of the articles whose id begins so, by id; ``""`` for no title."""
    sql = f"""SELECT articles.id, coalesce(title, '') FROM articles
      JOIN versions ON versions.article = articles.id AND current = 1
      WHERE {_BEGINS.format("articles.id")} ORDER BY articles.id LIMIT ?2"""  # noqa: S608 - a column's name
    return tuple((str(name), str(title)) for name, title in database.rows(sql, (beginning, limit)))


def list_story_ids(database: Database, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
    """Ids and titles of the stories whose id begins so, by id."""
    sql = f"SELECT id, title FROM stories WHERE {_BEGINS.format('id')} ORDER BY id LIMIT ?2"  # noqa: S608
    return tuple((str(name), str(title)) for name, title in database.rows(sql, (beginning, limit)))


def list_doubtful(database: Database, below: float, *, limit: int) -> tuple[Doubtful, ...]:
    """The articles that are in their story by a score below that, the most doubtful first."""
    sql = """SELECT members.story, title, article, why,
        (SELECT article FROM members AS others WHERE others.story = members.story
          AND json_extract(others.why, '$.ground') = 'first' LIMIT 1) AS beginning
      FROM members JOIN stories ON stories.id = members.story
      WHERE json_extract(why, '$.ground') = 'alike' AND json_extract(why, '$.score') < ? AND beginning IS NOT NULL
      ORDER BY json_extract(why, '$.score'), article LIMIT ?"""
    return tuple(
        Doubtful(story=story, title=title, article=article, first=first, why=why)
        for story, title, article, why, first in database.rows(sql, (below, limit))
    )
