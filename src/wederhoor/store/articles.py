"""Articles in the archive: editions come in, in any order, and become numbered versions."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence

from wederhoor.errors import InputError
from wederhoor.records.archive import (
    Added,
    Capture,
    Edition,
    Put,
    Version,
    archive_id,
    canonical,
    moment_of,
    sha256_of,
)
from wederhoor.records.capture import DraftKind, Segment
from wederhoor.records.span import Span
from wederhoor.store.captures import get_capture
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database
from wederhoor.store.index import index_article, unindex_article

_SAID = ("outlet", "published", "language", "title", "modified", "url", "kind")
"""What a sighting says and its version repeats."""

_VERSION = """SELECT versions.id, article, number, current, text, text_sha256, title, outlet, authors, published,
  modified, language, url, reader, capture, kind FROM versions JOIN texts ON texts.sha256 = text_sha256"""


def put_edition(database: Database, custody: Custody, capture: str, edition: Edition) -> Put:
    """Keeps an article as it was found in a capture that the archive has; see ``Added`` for what may become of it."""
    source = get_capture(database, capture)
    if source is None:
        raise InputError(capture, "is no capture of this archive", "put the capture first")
    _check(edition, source)
    identity = canonical(edition.identity(source))
    article = archive_id("article", *edition.identity(source))
    if database.row("SELECT 1 FROM tombstones WHERE article = ?", (article,)):
        return Put(added=Added.DELETED, article=article, language=edition.language)
    with custody.transaction():
        text = sha256_of(edition.text)
        is_new = not database.row("SELECT 1 FROM articles WHERE id = ?", (article,))
        if is_new:
            database.execute("INSERT INTO articles VALUES (?, ?)", (article, identity))
        database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (text, edition.text))
        known = None if is_new else _find_version(database, article, text)
        version = known or _put_version(database, article, text, source, edition, is_only=is_new)
        if not _put_sighting(database, version, source, edition):
            return Put(added=Added.KNOWN, article=article, language=edition.language)
        if known:
            _tell_first(database, version)
        if not is_new:
            _number(database, article)
        added = Added.ARTICLE if is_new else Added.CAPTURE if known else Added.VERSION
        custody.record(added.value, article, {"capture": capture, "reader": edition.reader, "text": text})
    return Put(added=added, article=article, language=edition.language)


def get_version(database: Database, article: str, number: int | None = None) -> Version | None:
    """A version of an article, the current one where no number is given."""
    which = "current = 1" if number is None else "number = ?"
    row = database.row(f"{_VERSION} WHERE article = ? AND {which}", (article,) if number is None else (article, number))
    return None if row is None else _version(database, row)


def get_versions(database: Database, article: str) -> tuple[Version, ...]:
    """All versions of an article, the first one first."""
    rows = database.rows(f"{_VERSION} WHERE article = ? ORDER BY number", (article,))
    return tuple(_version(database, row) for row in rows)


def all_versions(database: Database) -> Iterator[Version]:
    """All versions of all articles, by article and number."""
    for row in database.each(f"{_VERSION} ORDER BY article, number"):
        yield _version(database, row)


def stream(database: Database) -> Iterator[tuple[str, str | None, str]]:
    """Article, time of publication, and all else that tells its current version from others (JSON), by article."""
    sql = "SELECT article, published, outlet, language, title, text_sha256 FROM versions WHERE current = 1 ORDER BY 1"
    for article, published, *rest in database.each(sql):
        yield article, published, canonical(rest)


def all_versions_of(database: Database, article: str) -> list[tuple[int, str | None, str, str]]:
    """Row, title, text and language of the versions of an article: what they are indexed with."""
    sql = """SELECT versions.id, title, text, language FROM versions JOIN texts ON texts.sha256 = text_sha256
      WHERE article = ? ORDER BY number"""
    return [(int(row), title, text, language) for row, title, text, language in database.rows(sql, (article,))]


def row_of(database: Database, article: str, number: int) -> int:
    """The row of a version; ``InputError`` when there is none."""
    row = database.value("SELECT id FROM versions WHERE article = ? AND number = ?", (article, number))
    if row is None:
        raise InputError(article, f"has no version {number} in this archive", "list its versions")
    return int(row)


def read_mapping(packed: bytes) -> tuple[Segment, ...]:
    """The mapping as it was written; ``InputError`` when it is damaged."""
    try:
        items = json.loads(zlib.decompress(packed))
        return tuple(Segment(span=Span(start, end), path=path, offset=at) for start, end, path, at in items)
    except (zlib.error, ValueError, TypeError) as error:
        raise InputError("a mapping", "is damaged", "run `wederhoor verify`") from error


def _check(edition: Edition, source: Capture) -> None:
    """An edition without text is a fault of its reader, and so is a mapping that leads outside it."""
    if not edition.text.strip():
        raise InputError(source.name, "holds no text", "keep it as a failure")
    whole = Span(0, len(edition.text))
    if any(not item.span or not whole.covers(item.span) or item.offset < 0 for item in edition.mapping):
        raise InputError(source.name, "its mapping leads outside its text", f"report this fault of {edition.reader}")


def _find_version(database: Database, article: str, text: str) -> int | None:
    """The row of that wording of an article."""
    row = database.value("SELECT id FROM versions WHERE article = ? AND text_sha256 = ?", (article, text))
    return None if row is None else int(row)


def _put_version(
    database: Database, article: str, text: str, source: Capture, edition: Edition, *, is_only: bool
) -> int:
    """Keeps a wording that the archive did not have, with what its one sighting says; its row. It gets its number when
    it is the article's only one."""
    row = database.insert(
        """INSERT INTO versions (article, number, current, text_sha256, capture, reader, moment, authors,
          published_moment, outlet, published, language, title, modified, url, kind)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            *(article, int(is_only), int(is_only), text, source.id, edition.reader),
            *(_moment(source, edition), canonical(edition.authors), moment_of(edition.published)),
            *(getattr(edition, name) for name in _SAID),
        ),
    )
    index_article(database, row, edition.title, edition.text, edition.language)
    return row


def _moment(source: Capture, edition: Edition) -> str:
    """When a version came, as far as one sighting of it says."""
    return moment_of(edition.modified, edition.published, source.captured)


def _put_sighting(database: Database, version: int, source: Capture, edition: Edition) -> bool:
    """Keeps what this capture says of the version; False when it is known. Of two that one capture gives, the lesser
    stays, so that their order does not matter."""
    fields = canonical({**{name: getattr(edition, name) for name in (*_SAID, "source_id")}, "authors": edition.authors})
    mapping = canonical([[item.span.start, item.span.end, item.path, item.offset] for item in edition.mapping])
    moment = _moment(source, edition)
    known = database.row(
        "SELECT moment, fields, mapping FROM sightings WHERE version = ? AND capture = ? AND reader = ?",
        (version, source.id, edition.reader),
    )
    fresh = (moment, fields, mapping)
    if known is not None and (known[0], known[1], zlib.decompress(known[2]).decode("utf-8", "surrogatepass")) <= fresh:
        return False
    row = (version, source.id, edition.reader, moment, fields, zlib.compress(mapping.encode("utf-8", "surrogatepass")))
    database.execute("INSERT OR REPLACE INTO sightings VALUES (?, ?, ?, ?, ?, ?)", row)
    return True


def _tell_first(database: Database, version: int) -> None:
    """Lets a version say what the earliest of its sightings says; those without a time come last."""
    sql = """SELECT capture, reader, moment, fields FROM sightings WHERE version = ?
      ORDER BY moment = '', moment, fields, capture, reader LIMIT 1"""
    capture, reader, moment, fields = database.rows(sql, (version,))[0]
    said = json.loads(fields)
    sql = "SELECT text, title, language FROM versions JOIN texts ON texts.sha256 = text_sha256 WHERE id = ?"
    text, title, language = database.rows(sql, (version,))[0]
    database.execute(
        """UPDATE versions SET capture = ?, reader = ?, moment = ?, authors = ?, published_moment = ?, outlet = ?,
          published = ?, language = ?, title = ?, modified = ?, url = ?, kind = ? WHERE id = ?""",
        (
            *(capture, reader, moment, canonical(said["authors"]), moment_of(said["published"])),
            *(said[name] for name in _SAID),
            version,
        ),
    )
    if (title, language) != (said["title"], said["language"]):
        unindex_article(database, version, title, text, language)
        index_article(database, version, said["title"], text, said["language"])


def _number(database: Database, article: str) -> None:
    """Numbers the versions of an article by the times that the sources give, those without a time first: what nobody
    dates does not take the place of what somebody does."""
    sql = "SELECT id, number, current FROM versions WHERE article = ? ORDER BY moment, text_sha256"
    rows = database.rows(sql, (article,))
    for number, (row, was, current) in enumerate(rows, 1):
        if (was, bool(current)) != (number, number == len(rows)):
            database.execute(
                "UPDATE versions SET number = ?, current = ? WHERE id = ?", (number, number == len(rows), row)
            )


def _version(database: Database, row: Sequence[object]) -> Version:
    (
        version,
        article,
        number,
        current,
        text,
        sha256,
        title,
        outlet,
        authors,
        published,
        modified,
        language,
        url,
        reader,
        capture,
        kind,
    ) = row
    first = get_capture(database, str(capture))
    packed = database.value(
        "SELECT mapping FROM sightings WHERE version = ? AND capture = ? AND reader = ?", (version, capture, reader)
    )
    if first is None or packed is None:
        raise InputError(str(article), "has lost its capture", "run `wederhoor verify`")
    captures = database.rows("SELECT DISTINCT capture FROM sightings WHERE version = ? ORDER BY capture", (version,))
    return Version(
        article=str(article),
        number=int(str(number)),
        current=bool(current),
        kind=DraftKind(str(kind)),
        text=str(text),
        text_sha256=str(sha256),
        title=None if title is None else str(title),
        outlet=None if outlet is None else str(outlet),
        authors=tuple(json.loads(str(authors))),
        published=None if published is None else str(published),
        modified=None if modified is None else str(modified),
        language=str(language),
        url=None if url is None else str(url),
        reader=str(reader),
        mapping=read_mapping(packed),
        capture=first,
        captures=tuple(name for (name,) in captures),
    )
