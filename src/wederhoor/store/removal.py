"""Deleting an article: everything of it goes, a tombstone stays."""

from __future__ import annotations

import json
from collections.abc import Iterator

from wederhoor.errors import InputError
from wederhoor.records.archive import Tombstone, canonical, sha256_of
from wederhoor.store.articles import all_versions_of
from wederhoor.store.blobs import Blobs
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database
from wederhoor.store.export import export_article
from wederhoor.store.index import unindex_article
from wederhoor.store.readings import hide_rows


def delete_article(
    database: Database, blobs: Blobs, custody: Custody, article: str, *, reason: str, by: str
) -> Tombstone:
    """Takes an article out with its versions, readings, and captures that nothing else was read in, and the dossier of
    its story. It does not come back when it is added again.

    ``InputError`` when the archive has no such article. Bytes that other articles were read in too (a feed, a zip)
    remain, and the tombstone names them.
    """
    if not database.row("SELECT 1 FROM articles WHERE id = ?", (article,)):
        raise InputError(article, "is no article of this archive", "search for it")
    digest = sha256_of("\n".join(export_article(database, article)))
    with custody.transaction():
        captures = _delete_rows(database, article)
        remains = _delete_captures(database, blobs, captures)
        stone = Tombstone(article=article, reason=reason, by=by, at=custody.now(), digest=digest, remains=remains)
        row = (article, reason, by, stone.at, digest, canonical(remains))
        database.execute("INSERT INTO tombstones VALUES (?, ?, ?, ?, ?, ?)", row)
        custody.record("delete", article, {"by": by, "digest": digest, "reason": reason, "remains": remains})
    return stone


def all_tombstones(database: Database) -> Iterator[Tombstone]:
    """The articles that were deleted, by id."""
    sql = "SELECT article, reason, by, at, digest, remains FROM tombstones ORDER BY article"
    for article, reason, by, at, digest, remains in database.rows(sql):
        kept = tuple(json.loads(remains))
        yield Tombstone(article=article, reason=reason, by=by, at=at, digest=digest, remains=kept)


def _delete_rows(database: Database, article: str) -> set[str]:
    """Deletes all that is the article's own; the captures that it was read in."""
    story = database.value("SELECT story FROM members WHERE article = ?", (article,))
    database.execute("DELETE FROM dossiers WHERE story = ?", (story,))
    database.execute("DELETE FROM members WHERE article = ?", (article,))
    captures: set[str] = set()
    for version, title, text, language in all_versions_of(database, article):
        hide_rows(database, version)
        unindex_article(database, version, title, text, language)
        captures.update(
            name for (name,) in database.rows("SELECT capture FROM sightings WHERE version = ?", (version,))
        )
        database.execute("DELETE FROM readings WHERE version = ?", (version,))
        database.execute("DELETE FROM sightings WHERE version = ?", (version,))
        database.execute("DELETE FROM versions WHERE id = ?", (version,))
        database.execute(
            "DELETE FROM texts WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM versions WHERE text_sha256 = ?1)",
            (sha256_of(text),),
        )
    database.execute("DELETE FROM articles WHERE id = ?", (article,))
    return captures


def _delete_captures(database: Database, blobs: Blobs, captures: set[str]) -> tuple[str, ...]:
    """Deletes the captures that nothing is read in any more, and then those that held nothing else; the blobs that
    remain."""
    remains: set[str] = set()
    waiting = sorted(captures)
    while waiting:
        capture = waiting.pop()
        blob, parent = database.rows("SELECT blob, parent FROM captures WHERE id = ?", (capture,))[0]
        if _is_used(database, capture):
            remains.add(blob)
            continue
        database.execute("DELETE FROM failures WHERE capture = ?", (capture,))
        database.execute("DELETE FROM captures WHERE id = ?", (capture,))
        if not database.row("SELECT 1 FROM captures WHERE blob = ?", (blob,)):
            database.execute("DELETE FROM blobs WHERE sha256 = ?", (blob,))
            blobs.remove(blob)
        else:
            remains.add(blob)
        if parent is not None and parent not in waiting:
            waiting.append(parent)
    return tuple(sorted(remains))


def _is_used(database: Database, capture: str) -> bool:
    return any(
        database.row(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (capture,))  # noqa: S608 - names below
        for table, column in (("sightings", "capture"), ("captures", "parent"))
    )
