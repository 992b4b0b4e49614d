"""Captures in the archive: what came in, and what of it could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.errors import InputError
from wederhoor.records.archive import Capture, Failure, archive_id, moment_of, sha256_of
from wederhoor.store.blobs import Blobs
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database

_COLUMNS = "captures.id, blob, size, name, media_type, url, captured, parent"
_FROM = "FROM captures JOIN blobs ON blobs.sha256 = blob"


def put_capture(database: Database, blobs: Blobs, custody: Custody, data: bytes, capture: Capture) -> bool:
    """Keeps bytes and where they came from; False when they are known from there. Of several times that the source
    gave, the earliest stays."""
    if capture.blob != sha256_of(data) or capture.size != len(data):
        raise InputError(capture.name, "its digest is not that of its bytes", "make the capture of these bytes")
    known = get_capture(database, capture.id)
    if known is not None and _moments(known) <= _moments(capture):
        # Bytes that were lost or damaged come back with a second capture.
        with custody.transaction():
            blobs.write(data, capture.blob)
        return False
    with custody.transaction():
        blobs.write(data, capture.blob)
        database.execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (capture.blob, capture.size))
        if known is None:
            row = (capture.id, capture.blob, capture.name, capture.media_type, capture.url, capture.captured)
            database.execute("INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, capture.parent))
        else:
            database.execute(
                "UPDATE captures SET captured = ?, media_type = ? WHERE id = ?",
                (capture.captured, capture.media_type, capture.id),
            )
        custody.record("capture", capture.id, {"blob": capture.blob, "name": capture.name, "url": capture.url})
    return known is None


def get_capture(database: Database, id: str) -> Capture | None:
    """The capture with that id."""
    row = database.row(f"SELECT {_COLUMNS} {_FROM} WHERE captures.id = ?", (id,))
    return None if row is None else _capture(row)


def all_captures(database: Database) -> Iterator[Capture]:
    """All captures by id."""
    for row in database.each(f"SELECT {_COLUMNS} {_FROM} ORDER BY captures.id"):
        yield _capture(row)


def put_failure(database: Database, custody: Custody, failure: Failure) -> bool:
    """Keeps that an input could not be read; False when that is known."""
    name = archive_id("failure", failure.capture, failure.name, failure.problem)
    if database.row("SELECT 1 FROM failures WHERE id = ?", (name,)):
        return False
    with custody.transaction():
        row = (name, failure.capture, failure.name, failure.problem, failure.advice)
        database.execute("INSERT INTO failures VALUES (?, ?, ?, ?, ?)", row)
        custody.record("failure", name, {"capture": failure.capture, "name": failure.name, "problem": failure.problem})
    return True


def all_failures(database: Database) -> Iterator[Failure]:
    """All failures by the name of the input."""
    sql = "SELECT name, problem, advice, capture FROM failures ORDER BY name, problem, id"
    for name, problem, advice, capture in database.each(sql):
        yield Failure(name=name, problem=problem, advice=advice, capture=capture)


def _moments(capture: Capture) -> tuple[bool, str, str, str]:
    """Sorts captures of the same bytes from the same place: those that are dated first, by date."""
    moment = moment_of(capture.captured)
    return (not moment, moment, capture.captured or "", capture.media_type or "")


def _capture(row: tuple[object, ...]) -> Capture:
    _, blob, size, name, media_type, url, captured, parent = row
    return Capture(
        blob=str(blob),
        size=int(str(size)),
        name=str(name),
        media_type=_optional(media_type),
        url=_optional(url),
        captured=_optional(captured),
        parent=_optional(parent),
    )


def _optional(value: object) -> str | None:
    return None if value is None else str(value)
