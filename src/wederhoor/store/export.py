"""The canonical export: an archive as lines of JSON that are the same for the same content.

Left out is what depends on when and in which order things were added: the log, moments of the run, numbers of rows,
and feeds. Everything else is in it, blobs by their digest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from wederhoor.records.archive import canonical
from wederhoor.store.database import Database
from wederhoor.store.readings import unpack


def export_archive(database: Database) -> Iterator[str]:
    """The lines of the export, without line breaks: by kind and then by what identifies the record."""
    for kind, sql in _SIMPLE:
        for row in database.each(sql):
            yield canonical([kind, *row])
    for (article,) in database.rows("SELECT id FROM articles ORDER BY id"):
        yield from export_article(database, article)
    yield from _stories(database)


def export_article(database: Database, article: str) -> Iterator[str]:
    """The lines of one article: its identity, versions, sightings and readings."""
    identity = database.value("SELECT identity FROM articles WHERE id = ?", (article,))
    yield canonical(["article", article, json.loads(identity)])
    sql = """SELECT versions.id, number, current, text_sha256, text FROM versions
      JOIN texts ON texts.sha256 = text_sha256 WHERE article = ? ORDER BY number"""
    for version, *row in database.rows(sql, (article,)):
        yield canonical(["version", article, *row])
        number = row[0]
        sql = "SELECT capture, reader, fields FROM sightings WHERE version = ? ORDER BY capture, reader"
        for capture, reader, fields in database.rows(sql, (version,)):
            yield canonical(["sighting", article, number, capture, reader, json.loads(fields)])
        sql = "SELECT pipeline, shown, sha256, body FROM readings WHERE version = ? ORDER BY pipeline"
        for pipeline, shown, sha256, body in database.rows(sql, (version,)):
            yield canonical(["reading", article, number, pipeline, shown, json.loads(unpack(body, sha256))])


_SIMPLE = (
    ("blob", "SELECT sha256, size FROM blobs ORDER BY sha256"),
    ("capture", "SELECT id, blob, name, media_type, url, captured, parent FROM captures ORDER BY id"),
    ("failure", "SELECT id, capture, name, problem, advice FROM failures ORDER BY id"),
    ("tombstone", "SELECT article, reason, by, digest, remains FROM tombstones ORDER BY article"),
)


def _stories(database: Database) -> Iterator[str]:
    for story, title, first, last in database.rows("SELECT id, title, first, last FROM stories ORDER BY id"):
        members = database.rows("SELECT article, why FROM members WHERE story = ? ORDER BY article", (story,))
        yield canonical(["story", story, title, first, last, [[article, json.loads(why)] for article, why in members]])
    for kind, table in (("story judgement", "story_judgements"), ("judgement", "judgements")):
        for name, body in database.rows(f"SELECT id, body FROM {table} ORDER BY id"):  # noqa: S608 - names above
            yield canonical([kind, name, json.loads(body)])
    for story, made_of, sha256 in database.rows("SELECT story, made_of, sha256 FROM dossiers ORDER BY story"):
        yield canonical(["dossier", story, made_of, sha256])
