"""A running sum of the rows of each table, so that a change of any of them can be told.

The sum of a table is that of the SHA-256 of each row, modulo 2^256: it does not depend on the order of the rows, and a
row that comes or goes changes it without the others being read (an incremental hash: Bellare and Micciancio 1997). It
finds damage and edits made beside this program. Somebody who knows the scheme can forge the sums as well as the rows;
against that the digest of the last log entry must be kept elsewhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from wederhoor.records.archive import canonical, sha256_of
from wederhoor.store.database import Database

APART = frozenset({"log", "sums", "feeds"})
"""Tables that vouch for themselves: by the chain, by the state in it, by a digest in each row."""

_MODULUS = 1 << 256

Value = str | int | float | bytes | None


@dataclass(slots=True)
class Sum:
    """How many rows a table has and what they add up to."""

    rows: int = 0
    sum: int = 0

    def add(self, row: tuple[Value, ...], sign: int) -> None:
        """Counts a row in (1) or out (-1)."""
        self.rows += sign
        self.sum = (self.sum + sign * _number(row)) % _MODULUS


class Sums:
    """The sums of all tables, kept up while rows come and go."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._tables: dict[str, Sum] = {}
        self._changed: set[str] = set()
        database.define("sum_row", self._count)

    @property
    def changed(self) -> bool:
        """True when rows came or went since ``keep``."""
        return bool(self._changed)

    def watch(self) -> None:
        """Lets every change of a row be counted from now on."""
        for table in summed_tables(self._database):
            columns = [row[0] for row in self._database.rows("SELECT name FROM pragma_table_info(?)", (table,))]
            new, old = (", ".join(f'{which}."{column}"' for column in columns) for which in ("NEW", "OLD"))
            for event, calls in (
                ("INSERT", f"SELECT sum_row('{table}', 1, {new})"),
                ("DELETE", f"SELECT sum_row('{table}', -1, {old})"),
                ("UPDATE", f"SELECT sum_row('{table}', -1, {old}); SELECT sum_row('{table}', 1, {new})"),
            ):
                self._database.execute(
                    f'CREATE TEMP TRIGGER "sum_{table}_{event}" AFTER {event} ON main."{table}" BEGIN {calls}; END'
                )

    def load(self) -> None:
        """Takes the sums as they were written last."""
        rows = self._database.rows("SELECT name, rows, sum FROM sums")
        self._tables = {name: Sum(count, int(total, 16)) for name, count, total in rows}
        self._changed.clear()

    def recount(self) -> None:
        """Takes the sums from the rows themselves."""
        self._tables = count_rows(self._database)
        self._changed = set(self._tables)

    def keep(self) -> str:
        """Writes the sums; their digest, which is that of the whole archive's rows."""
        self._database.execute_many(
            "INSERT INTO sums VALUES (?1, ?2, ?3) ON CONFLICT (name) DO UPDATE SET rows = ?2, sum = ?3",
            [(name, self._tables[name].rows, f"{self._tables[name].sum:064x}") for name in sorted(self._changed)],
        )
        self._changed.clear()
        return state_of(self._tables)

    def _count(self, table: str, sign: int, *row: Value) -> None:
        self._tables.setdefault(table, Sum()).add(row, sign)
        self._changed.add(table)


def summed_tables(database: Database) -> list[str]:
    """The tables whose rows are summed: all but the index's own, which can be made anew from the others."""
    rows = database.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    return [name for (name,) in rows if not name.startswith("sqlite_") and name not in APART]


def count_rows(database: Database) -> dict[str, Sum]:
    """The sums of all tables, from their rows."""
    tables = {}
    for table in summed_tables(database):
        total = tables[table] = Sum()
        for row in database.each(f'SELECT * FROM "{table}" NOT INDEXED'):  # noqa: S608 - the schema's own name
            total.add(row, 1)
    return tables


def kept_sums(database: Database) -> dict[str, Sum]:
    """The sums as they were written last."""
    return {name: Sum(count, int(total, 16)) for name, count, total in database.rows("SELECT * FROM sums")}


def state_of(tables: dict[str, Sum]) -> str:
    """The digest of all sums; a table without rows counts as none at all."""
    return sha256_of(
        canonical([(name, item.rows, f"{item.sum:064x}") for name, item in sorted(tables.items()) if item.rows])
    )


def _number(row: tuple[Value, ...]) -> int:
    """The SHA-256 of a row as a number: each value with its type and length, so that no two rows read alike."""
    digest = hashlib.sha256()
    for value in row:
        content = value if isinstance(value, bytes) else str(value).encode("utf-8")
        digest.update(f"{type(value).__name__}{len(content)}:".encode())
        digest.update(content)
    return int.from_bytes(digest.digest(), "big")
