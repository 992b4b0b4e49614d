"""Transactions on an archive, and the log that says what each of them did.

Nothing is written outside ``Custody.transaction``, and every transaction that changes a row ends with an entry in the
log. An entry holds the digest of the one before and that of all rows (``sums``), so that the last one vouches for the
whole archive. Beside the database, the seal (``seal``) remembers the last entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from wederhoor.records.archive import NO_DIGEST, LogEntry, canonical
from wederhoor.store.blobs import Blobs
from wederhoor.store.database import Database
from wederhoor.store.seal import Seal, break_seal, write_seal
from wederhoor.store.sums import Sums, count_rows, state_of

Clock = Callable[[], datetime]
"""The moment now, with its zone."""

_COLUMNS = "seq, moment, action, subject, details, state, previous"


class Custody:
    """The one way to write to an archive."""

    def __init__(self, database: Database, blobs: Blobs, clock: Clock) -> None:
        self._database = database
        self._blobs = blobs
        self._clock = clock
        self._sums = Sums(database)
        self._depth = 0
        self._failed = False
        self._written: list[LogEntry] = []
        self.dirty = False

    def start(self) -> None:
        """Counts every change of a row from now on, and puts files that a program that died left in their place."""
        self._sums.watch()
        with self.locked():
            self._blobs.sweep(self._is_known)

    def recount(self) -> None:
        """Takes the sums from the rows, after the tables themselves changed."""
        self._sums.recount()

    def is_intact(self) -> bool:
        """True when the rows are those that the last entry of the log vouches for."""
        last = last_entry(self._database)
        return last is not None and last.state == state_of(count_rows(self._database))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside, or nothing. One inside another is part of it."""
        if self._depth:
            yield from self._inner()
            return
        self._database.execute("BEGIN IMMEDIATE")
        self._depth, self._failed, self._written = 1, False, []
        try:
            if self._database.value("PRAGMA user_version"):
                self._sums.load()
            break_seal(self._blobs.folder)
            yield
            self._check()
            self._blobs.sync()
            self._database.execute("COMMIT")
        except BaseException:
            self._database.roll_back()
            raise
        finally:
            self._depth = 0
            if self._blobs.unsettled:
                with self.locked():
                    self._blobs.settle(self._is_known)
        self.dirty = True
        for entry in self._written[-1:]:
            write_seal(self._blobs.folder, Seal(seq=entry.seq, digest=entry.digest))

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else writes inside; nothing is written."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            self._database.roll_back()

    def record(self, action: str, subject: str, details: Mapping[str, object]) -> LogEntry:
        """Adds an entry on what this transaction did since the one before."""
        last = last_entry(self._database)
        entry = LogEntry(
            seq=last.seq + 1 if last else 1,
            moment=self.now(),
            action=action,
            subject=subject,
            details=canonical(dict(details)),
            state=self._sums.keep(),
            previous=last.digest if last else NO_DIGEST,
        )
        row = (entry.seq, entry.moment, action, subject, entry.details, entry.state, entry.previous, entry.digest)
        self._database.insert("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._written.append(entry)
        return entry

    def now(self) -> str:
        """The moment now, ISO 8601."""
        return self._clock().isoformat()

    def _inner(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        except BaseException:
            self._failed = True
            raise
        finally:
            self._depth -= 1

    def _check(self) -> None:
        """An error that was swallowed, or rows that no entry vouches for, are faults of this program."""
        if self._failed or self._sums.changed:
            raise RuntimeError("an archive is not written after an error, nor without an entry in the log")

    def _is_known(self, sha256: str) -> bool:
        return self._database.value("SELECT 1 FROM blobs WHERE sha256 = ?", (sha256,)) is not None


def last_entry(database: Database) -> LogEntry | None:
    """The newest entry of the log."""
    row = database.row(f"SELECT {_COLUMNS} FROM log ORDER BY seq DESC LIMIT 1")  # noqa: S608 - columns, no input
    return None if row is None else _entry(row)


def read_log(database: Database, *, after: int = 0) -> Iterator[tuple[LogEntry, str]]:
    """The entries of the log after a number, each with the digest that stands beside it."""
    sql = f"SELECT {_COLUMNS}, digest FROM log WHERE seq > ? ORDER BY seq"  # noqa: S608 - columns, no input
    for *row, digest in database.each(sql, (after,)):
        yield _entry(tuple(row)), digest


def _entry(row: tuple[object, ...]) -> LogEntry:
    seq, moment, action, subject, details, state, previous = row
    return LogEntry(
        seq=int(str(seq)),
        moment=str(moment),
        action=str(action),
        subject=str(subject),
        details=str(details),
        state=str(state),
        previous=str(previous),
    )
