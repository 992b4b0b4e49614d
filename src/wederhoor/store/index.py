"""The full-text index of articles and of statements, kept in step with their rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from wederhoor.lang.stems import fingerprint, stem_text
from wederhoor.records.archive import Finding
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database

INDEXES = {"article_index": ("title", "words", "stems"), "statement_index": ("speaker", "words", "stems")}
"""The indexes and their columns; each is of the view of that name (``article_words``)."""

_TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"


def index_article(database: Database, version: int, title: str | None, text: str, language: str) -> None:
    """Lets a version be found by its title and its text."""
    database.execute(
        "INSERT INTO article_index (rowid, title, words, stems) VALUES (?, ?, ?, ?)",
        _article(version, title, text, language),
    )


def unindex_article(database: Database, version: int, title: str | None, text: str, language: str) -> None:
    """Takes a version out; the fields are those that it was indexed with."""
    sql = "INSERT INTO article_index (article_index, rowid, title, words, stems) VALUES ('delete', ?, ?, ?, ?)"
    database.execute(sql, _article(version, title, text, language))


def index_statement(database: Database, statement: int, speaker: str | None, content: str, language: str) -> None:
    """Lets a statement be found by its content and its speaker."""
    sql = "INSERT INTO statement_index (rowid, speaker, words, stems) VALUES (?, ?, ?, ?)"
    database.execute(sql, (statement, speaker or "", content, stem_text(content, language)))


def unindex_statement(database: Database, statement: int, speaker: str | None, content: str, language: str) -> None:
    """Takes a statement out; the fields are those that it was indexed with."""
    sql = "INSERT INTO statement_index (statement_index, rowid, speaker, words, stems) VALUES ('delete', ?, ?, ?, ?)"
    database.execute(sql, (statement, speaker or "", content, stem_text(content, language)))


def is_current(database: Database) -> bool:
    """True when the index was made by the rules for stems that this program has."""
    return bool(database.value("SELECT value FROM meta WHERE key = 'stems'") == fingerprint())


def rebuild(database: Database, custody: Custody) -> None:
    """Makes the index anew from the rows, after the rules for stems changed or the index was damaged."""
    with custody.transaction():
        for index in INDEXES:
            database.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 - names of this module
        note_rules(database)
        custody.record("index", fingerprint(), {})


def compare_index(database: Database, index: str) -> Iterator[Finding]:
    """What is not in an index as it is in one that is made anew beside it: every word at every place.

    The check that FTS5 has adds up what stands there by exclusive or, so that two errors of the same kind cancel out:
    of 2,000 flipped bits it missed a word that stood twice and was read as another.
    """
    columns = ", ".join(INDEXES[index])
    view, fresh = index.replace("_index", "_words"), f"fresh_{index}"
    database.execute(f"CREATE VIRTUAL TABLE temp.{fresh} USING fts5 ({columns}, content = '', {_TOKENS})")
    made = [f"temp.{fresh}"]
    try:
        database.execute(f"INSERT INTO temp.{fresh} (rowid, {columns}) SELECT id, {columns} FROM {view}")  # noqa: S608
        for place, name in (("main", index), ("temp", fresh)):
            words = f"temp.words_of_{name}"
            database.execute(f"CREATE VIRTUAL TABLE {words} USING fts5vocab ({place}, '{name}', 'instance')")
            made.append(words)
        for what, ours, theirs in (
            ("words are", f"SELECT * FROM {made[1]}", f"SELECT * FROM {made[2]}"),  # noqa: S608
            *_tables(index, fresh),
        ):
            if not _are_alike(database, ours, theirs):
                yield Finding(subject=index, problem=f"its {what} not those of the rows; make it anew")
    finally:
        for name in reversed(made):
            database.execute(f"DROP TABLE {name}")


def _tables(index: str, fresh: str) -> Iterator[tuple[str, str, str]]:
    """What else FTS5 keeps: how long each text is, and the version of its form."""
    for what, columns, table in (("lengths are", "id, sz", "docsize"), ("settings are", "k, v", "config")):
        sql = f"SELECT {columns} FROM {{}}_{table} ORDER BY 1"  # noqa: S608
        yield what, sql.format(f"main.{index}"), sql.format(f"temp.{fresh}")


def _are_alike(database: Database, ours: str, theirs: str) -> bool:
    """True when two queries give the same rows."""
    return all(one == other for one, other in zip_longest(database.each(ours), database.each(theirs)))


def note_rules(database: Database) -> None:
    """Remembers by which rules the index is made."""
    database.execute("INSERT OR REPLACE INTO meta VALUES ('stems', ?)", (fingerprint(),))


def _article(version: int, title: str | None, text: str, language: str) -> tuple[int, str, str, str]:
    title = title or ""
    return version, title, text, stem_text(f"{title}\n{text}", language)
