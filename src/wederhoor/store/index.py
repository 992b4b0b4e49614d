"""The full-text index of articles and of statements, kept in step with their rows."""

from __future__ import annotations

from wederhoor.lang.stems import fingerprint, stem_text
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database

INDEXES = ("article_index", "statement_index")


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


def note_rules(database: Database) -> None:
    """Remembers by which rules the index is made."""
    database.execute("INSERT OR REPLACE INTO meta VALUES ('stems', ?)", (fingerprint(),))


def _article(version: int, title: str | None, text: str, language: str) -> tuple[int, str, str, str]:
    title = title or ""
    return version, title, text, stem_text(f"{title}\n{text}", language)
