"""The tables of an archive, and how an older archive gets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from wederhoor.errors import DamageError, InputError
from wederhoor.records.archive import sha256_of
from wederhoor.store.database import APPLICATION, Database


@dataclass(frozen=True, slots=True)
class Migration:
    """A step from one version of the schema to the next."""

    version: int
    name: str
    sql: str


def read_migrations() -> tuple[Migration, ...]:
    """The steps in order; the first makes an archive of an empty file."""
    folder = files("wederhoor.store") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(Migration(int(name[:4]), name, (folder / name).read_text("utf-8")) for name in names)


MIGRATIONS = read_migrations()
LATEST = MIGRATIONS[-1].version


def version_of(database: Database) -> int:
    """The version of an archive's schema; ``InputError`` when the file is no archive or newer than this program,
    ``DamageError`` when the header gives another version than the steps that were taken."""
    application, version = database.value("PRAGMA application_id"), database.value("PRAGMA user_version")
    if application != APPLICATION:
        raise InputError(str(database.path), "is no archive", "give the .db file that `wederhoor new` made")
    taken = _taken(database)
    if taken is not None and version != taken:
        problem = f"has a damaged header (it says schema {version}, the steps that were taken say {taken})"
        raise DamageError(str(database.path), problem, "take the copy from a backup")
    if version > LATEST:
        problem = f"was made by a newer program (schema {version}, this one knows {LATEST})"
        raise InputError(str(database.path), problem, "install the newest wederhoor")
    return int(version)


def _taken(database: Database) -> int | None:
    """The last of the steps that the archive says were taken; 0 of one that has no tables yet, ``None`` of one whose
    tables are damaged, which ``verify`` tells."""
    try:
        if not database.row("SELECT 1 FROM main.sqlite_schema WHERE name = 'migrations'"):
            return 0
        return int(database.value("SELECT coalesce(max(version), 0) FROM migrations"))
    except DamageError:
        return None


def begin_schema(database: Database) -> None:
    """Marks an empty file as an archive without tables."""
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(f"PRAGMA application_id = {APPLICATION}")


def apply_migrations(database: Database, *, until: int = LATEST) -> Sequence[Migration]:
    """Takes the steps that an archive lacks, inside the open transaction; those taken."""
    steps = [step for step in MIGRATIONS if version_of(database) < step.version <= until]
    for step in steps:
        database.script(step.sql)
        row = (step.version, step.name, sha256_of(step.sql))
        database.execute("INSERT INTO migrations VALUES (?, ?, ?)", row)
    if steps:
        database.execute(f"PRAGMA user_version = {steps[-1].version}")
    return steps


def schema_of(database: Database) -> list[tuple[str, str, str | None]]:
    """Kind, name and SQL of all tables, views, indexes and triggers."""
    rows = database.rows("SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name")
    return [(kind, name, sql) for kind, name, sql in rows]


@cache
def fresh_schema(version: int) -> list[tuple[str, str, str | None]]:
    """The same of an archive that was made with the first migrations, up to a version."""
    database = Database(Path(":memory:"), write=True)
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        apply_migrations(database, until=version)
        return schema_of(database)
    finally:
        database.close()
