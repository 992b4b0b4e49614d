"""The SQLite file behind an archive: opened with care, its errors told as what the reader can do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wederhoor.errors import DamageError, InputError
from wederhoor.lang.stems import stem_text

APPLICATION = 0x57644152
"""``WdAR`` in the header of the file (PRAGMA application_id)."""

BUSY = 30.0
"""Seconds to wait for another program that writes; one item of input takes far less."""

CACHE = 64
"""MiB of the file that a connection holds at most. SQLite's own 2 hold less than one search reads in an archive of
100,000 articles."""

LEAST_SQLITE = (3, 37)
"""The first SQLite with STRICT tables (2021-11)."""

Row = tuple[Any, ...]


class Database:
    """A connection to an archive's file. Every error of SQLite is an ``InputError`` that names the file."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self.write = write
        if sqlite3.sqlite_version_info < LEAST_SQLITE:
            problem = f"needs SQLite {'.'.join(map(str, LEAST_SQLITE))}, this Python has {sqlite3.sqlite_version}"
            raise InputError(str(path), problem, "install a newer Python")
        with self._told():
            self._connection = _connect(path, write=write)
            self._connection.create_function("stems", 2, stem_text, deterministic=True)
            with suppress(sqlite3.Error, UnicodeDecodeError):
                # Reads the schema; one that is damaged is left to `verify`.
                self._connection.execute(f"PRAGMA cache_size = {-CACHE << 10}")
            self._connection.execute("PRAGMA foreign_keys = ON")
            self._connection.execute("PRAGMA trusted_schema = ON")
            self._connection.execute("PRAGMA cell_size_check = ON")
            if write:
                # A row that REPLACE pushes out counts as deleted.
                self._connection.execute("PRAGMA recursive_triggers = ON")
                self._connection.execute("PRAGMA secure_delete = ON")
                self._connection.execute("PRAGMA synchronous = FULL")

    def execute(self, sql: str, values: Sequence[object] = ()) -> int:
        """Runs one statement; the number of rows that it changed."""
        with self._told():
            return self._connection.execute(sql, values).rowcount

    def insert(self, sql: str, values: Sequence[object]) -> int:
        """Runs one INSERT; the row's id."""
        with self._told():
            return self._connection.execute(sql, values).lastrowid or 0

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Runs one statement for each row."""
        with self._told():
            self._connection.executemany(sql, rows)

    def script(self, sql: str) -> None:
        """Runs the statements of a script one by one, inside the transaction that is open."""
        for statement in _statements(sql):
            self.execute(statement)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._told():
            return self._connection.execute(sql, values).fetchall()

    def each(self, sql: str, values: Sequence[object] = ()) -> Iterator[Row]:
        """The rows of a query one by one."""
        with self._told():
            cursor = self._connection.execute(sql, values)
        while True:
            with self._told():
                row = cursor.fetchone()
            if row is None:
                return
            yield row

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of a query, ``None`` when there is none."""
        with self._told():
            row: Row | None = self._connection.execute(sql, values).fetchone()
            return row

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 - of whatever type the column has
        """The first column of the first row, ``None`` when there is none."""
        row = self.row(sql, values)
        return None if row is None else row[0]

    def define(self, name: str, function: Any) -> None:  # noqa: ANN401 - SQLite calls it with any values
        """Lets SQL call a function with any number of values."""
        with self._told():
            self._connection.create_function(name, -1, function)

    @property
    def in_transaction(self) -> bool:
        """True between BEGIN and COMMIT."""
        return self._connection.in_transaction

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything that is read inside is of one moment, whatever others write."""
        if self.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.roll_back()

    def roll_back(self) -> None:
        """Takes back what the open transaction did; nothing when SQLite already has."""
        if self._connection.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        """Closes the file; a writer that is the last to do so moves the journal into it."""
        with self._told():
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise _explain(self.path, error) from error
        except UnicodeEncodeError as error:
            raise InputError(str(self.path), "half a character cannot be stored", "decode the source again") from error
        except UnicodeDecodeError as error:
            # SQLite quotes the damaged part of a schema in its message, and Python cannot read that.
            raise DamageError(str(self.path), "is damaged", "take the copy from a backup") from error
        except OverflowError as error:
            raise InputError(str(self.path), f"a number is too large ({error})", "correct the source") from error


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection in autocommit mode: transactions are begun by name. A file on a medium that cannot be written is
    read as it is, without a lock."""
    if str(path) == ":memory:":
        return sqlite3.connect(":memory:", isolation_level=None)
    for mode in ("rw",) if write else ("ro", "ro&immutable=1"):
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}",
            uri=True,
            timeout=BUSY,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute("PRAGMA schema_version")
        except sqlite3.OperationalError as error:
            connection.close()
            if write or _code(error) not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY} or not path.exists():
                raise
        except sqlite3.Error:
            connection.close()
            raise
        else:
            return connection
    raise sqlite3.OperationalError("unable to open database file")


def _code(error: Exception) -> int:
    """SQLite's primary result code, -1 where the error is Python's own."""
    code = getattr(error, "sqlite_errorcode", -1)
    return code & 0xFF if isinstance(code, int) and code >= 0 else -1


def _explain(path: Path, error: Exception) -> InputError:
    """What went wrong and what to do about it."""
    problem, advice = {
        sqlite3.SQLITE_NOTADB: ("is no archive", "give the .db file that `wederhoor new` made"),
        sqlite3.SQLITE_CORRUPT: ("is damaged", "take the copy from a backup"),
        sqlite3.SQLITE_BUSY: ("is being written by another program", "wait until that is done"),
        sqlite3.SQLITE_LOCKED: ("is being written by another program", "wait until that is done"),
        sqlite3.SQLITE_FULL: ("the disk is full", "make room and run the command again"),
        sqlite3.SQLITE_READONLY: ("may not be written", "check its permissions and those of its folder"),
        sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check the path and its permissions"),
        sqlite3.SQLITE_IOERR: ("the disk gives an error", "check the disk"),
    }.get(_code(error), ("cannot be used", "run `wederhoor verify`"))
    kind = DamageError if _code(error) == sqlite3.SQLITE_CORRUPT else InputError
    return kind(str(path), f"{problem} ({error})", advice)


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script, a trigger with its own semicolons as one."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
