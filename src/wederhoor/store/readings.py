"""What was read in each version: the records whole, and rows of them that can be searched and counted."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from wederhoor.errors import InputError
from wederhoor.records.archive import canonical, sha256_of
from wederhoor.records.codec import dossier_to_json, load_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Span
from wederhoor.store.articles import row_of
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database, Row
from wederhoor.store.index import index_statement, unindex_statement

LARGEST = 64 << 20
"""Bytes of the longest reading: a thousand times that of a long article."""

PIECES = "\n"
"""Stands between the pieces of a content that the cue parts."""


def put_reading(
    database: Database, custody: Custody, article: str, number: int, pipeline: str, reading: Dossier
) -> bool:
    """Keeps what a pipeline (the digest of what makes it) read in a version, and shows it; False when it is known.

    The reading is a dossier of that one article, whose document has the article's id and the version's text.
    """
    version = row_of(database, article, number)
    text = _text(database, version)
    if [(item.article.id, item.article.text) for item in reading.documents] != [(article, text)]:
        raise InputError(article, "the reading is of another text", "read the version anew")
    body = canonical(dossier_to_json(reading))
    known = database.row(
        "SELECT id, sha256, shown FROM readings WHERE version = ? AND pipeline = ?", (version, pipeline)
    )
    if known is not None and known[1:] == (sha256_of(body), 1):
        return False
    with custody.transaction():
        hide_rows(database, version)
        if known is not None:
            database.execute("DELETE FROM readings WHERE id = ?", (known[0],))
        sql = "INSERT INTO readings (version, pipeline, shown, sha256, body) VALUES (?, ?, 1, ?, ?)"
        row = database.insert(sql, (version, pipeline, sha256_of(body), zlib.compress(body.encode("utf-8"))))
        _show_rows(database, row, version, reading)
        custody.record("reading", article, {"number": number, "pipeline": pipeline, "sha256": sha256_of(body)})
    return True


def get_reading(database: Database, article: str, number: int, pipeline: str | None = None) -> Dossier | None:
    """What that pipeline read in a version; what is shown, where none is named."""
    which = "shown = 1" if pipeline is None else "pipeline = ?"
    values = (article, number) if pipeline is None else (article, number, pipeline)
    sql = f"""SELECT body, readings.sha256, text FROM readings JOIN versions ON versions.id = version
      JOIN texts ON texts.sha256 = text_sha256 WHERE article = ? AND number = ? AND {which}"""  # noqa: S608
    row = database.row(sql, values)
    return None if row is None else load_dossier(unpack(row[0], row[1]), {article: row[2]}, file=article)


def unread_versions(database: Database, pipeline: str) -> Iterator[Row]:
    """Article and number of the versions that a pipeline has not read, sorted."""
    sql = """SELECT article, number FROM versions WHERE NOT EXISTS
      (SELECT 1 FROM readings WHERE version = versions.id AND pipeline = ?) ORDER BY article, number"""
    yield from database.each(sql, (pipeline,))


def hide_rows(database: Database, version: int) -> None:
    """Takes out the rows of the reading of a version that is shown; the reading itself stays."""
    language = database.value("SELECT language FROM versions WHERE id = ?", (version,))
    rows = database.rows("SELECT id, speaker, content FROM statements WHERE version = ?", (version,))
    for statement, speaker, content in rows:
        unindex_statement(database, statement, speaker, content, language)
    for table in ("statements", "figures", "mentions"):
        database.execute(f"DELETE FROM {table} WHERE version = ?", (version,))  # noqa: S608 - names above
    database.execute("UPDATE readings SET shown = 0 WHERE version = ? AND shown = 1", (version,))


def unpack(body: bytes, sha256: str) -> str:
    """The JSON of a reading; ``InputError`` when it is not as it was written."""
    try:
        text = zlib.decompressobj().decompress(body, LARGEST).decode("utf-8")
    except (zlib.error, UnicodeDecodeError) as error:
        raise InputError("a reading", "is damaged", "read the version anew") from error
    if sha256_of(text) != sha256:
        raise InputError("a reading", "is not as it was written", "read the version anew")
    return text


def _text(database: Database, version: int) -> str:
    sql = "SELECT text FROM versions JOIN texts ON texts.sha256 = text_sha256 WHERE versions.id = ?"
    return str(database.value(sql, (version,)))


def _show_rows(database: Database, reading: int, version: int, dossier: Dossier) -> None:
    article = dossier.documents[0].article
    for statement in statement_rows(dossier):
        sql = "INSERT INTO statements VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        row = database.insert(sql, (reading, version, *statement))
        _, speaker, _, _, content, *_ = statement
        index_statement(database, row, speaker, str(content), article.language)
    database.execute_many(
        "INSERT INTO figures VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(reading, version, *row) for row in figure_rows(dossier)],
    )
    database.execute_many(
        "INSERT INTO mentions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(reading, version, *row) for row in mention_rows(dossier)],
    )


def statement_rows(dossier: Dossier) -> Iterator[tuple[str | None, ...]]:
    """The rows of ``statements`` from the column ``statement`` on."""
    text = dossier.documents[0].article.text
    names = {entity.id: entity.name for entity in dossier.entities}
    for item in dossier.attributions:
        spans = canonical([[piece.start, piece.end] for piece in item.content])
        content = PIECES.join(piece.of(text) for piece in item.content)
        speaker = names.get(item.speaker) if item.speaker is not None else None
        yield (
            *(item.id, speaker, _words(item.source, text), _words(item.cue, text), content, spans),
            *(item.mode.value, item.act.value, item.certainty.value, item.channel, item.within),
        )


def figure_rows(dossier: Dossier) -> Iterator[tuple[object, ...]]:
    """The rows of ``figures`` from the column ``figure`` on."""
    text = dossier.documents[0].article.text
    for item in dossier.figures:
        place = (item.span.start, item.span.end, item.span.of(text))
        yield (item.id, *place, item.topic, item.unit, item.low, item.high, item.modifier.value, item.attribution)


def mention_rows(dossier: Dossier) -> Iterator[tuple[object, ...]]:
    """The rows of ``mentions`` from the column ``entity`` on."""
    for entity in dossier.entities:
        for mention in entity.mentions:
            span = mention.passage.span
            yield (entity.id, entity.name, entity.type.value, mention.kind.value, mention.text, span.start, span.end)


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)
