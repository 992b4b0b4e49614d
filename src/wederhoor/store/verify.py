"""Whether an archive is still what was put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wederhoor.errors import InputError
from wederhoor.records.archive import NO_DIGEST, Finding, LogEntry, sha256_of
from wederhoor.records.codec import load_dossier
from wederhoor.store.articles import read_mapping
from wederhoor.store.blobs import Blobs
from wederhoor.store.custody import read_log
from wederhoor.store.database import Database
from wederhoor.store.feeds import digest_of, feeds_with_digests
from wederhoor.store.index import INDEXES, compare_index
from wederhoor.store.readings import figure_rows, mention_rows, statement_rows, unpack
from wederhoor.store.schema import MIGRATIONS, fresh_schema, schema_of
from wederhoor.store.seal import digest_file, is_sealed, read_seal
from wederhoor.store.sums import count_rows, kept_sums, state_of

Progress = Callable[[str, int, int], None]
"""Called with a check, how many of its items are done, and how many there are."""

Check = Callable[[Database, Blobs], Iterator[Finding]]


def verify(database: Database, blobs: Blobs, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Everything in an archive that is not as it was written; nothing when all is well.

    It re-hashes every blob and every text, finds every span of every reading in its text, follows the chain of the
    log, sums all rows anew, compares the schema with that of the migrations and the index with the rows, looks for
    files that nothing names, and compares the database's file with its seal, where it was closed in peace.

    Of a file that was not closed (a program died) two things are not covered until the next writer closes it: bytes of
    its pages that no row uses, and what the index keeps for itself beside its answers (how often it was written, marks
    of entries that came and went). The index can be made anew from the rows, and no change in it changes them.
    """
    tell = progress or (lambda _check, _done, _total: None)
    found: list[Finding] = []
    # The seal is read first: it may be older than the rows that are then held still, never newer.
    found.extend(_run("seal", _check_seal, database, blobs))
    with database.snapshot():
        for done, (name, check) in enumerate(_CHECKS):
            tell(name, done, len(_CHECKS))
            found.extend(_run(name, check, database, blobs))
    tell("done", len(_CHECKS), len(_CHECKS))
    return tuple(dict.fromkeys(found))


def _run(name: str, check: Check, database: Database, blobs: Blobs) -> list[Finding]:
    """What a check finds; where damage keeps it from being done, that is what it finds."""
    found: list[Finding] = []
    try:
        found.extend(check(database, blobs))
    except InputError as error:
        found.append(Finding(subject=name, problem=str(error)))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        # Damage brings values of types and forms that were never written.
        found.append(Finding(subject=name, problem=f"cannot be checked, so damaged are the rows ({error!r})"))
    return found


def _check_file(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    for (problem,) in database.rows("PRAGMA integrity_check"):
        if problem != "ok":
            yield Finding(subject=database.path.name, problem=str(problem))
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        yield Finding(subject=f"row {row} of {table}", problem=f"what it names is not in {parent}")


def _check_schema(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    version = database.value("PRAGMA user_version")
    if schema_of(database) != fresh_schema(version):
        yield Finding(subject=database.path.name, problem="its tables, views or triggers are not those that were made")
    known = [(step.version, step.name, sha256_of(step.sql)) for step in MIGRATIONS if step.version <= version]
    if database.rows("SELECT version, name, sha256 FROM migrations ORDER BY version") != known:
        yield Finding(subject="migrations", problem="are not those of this program")


def _check_log(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    previous, seq = NO_DIGEST, 0
    last: LogEntry | None = None
    for entry, digest in read_log(database):
        seq += 1
        if entry.seq != seq:
            yield Finding(subject=f"log, entry {entry.seq}", problem=f"stands where entry {seq} should")
        if entry.digest != digest:
            yield Finding(subject=f"log, entry {entry.seq}", problem="does not have the digest that stands beside it")
        if entry.previous != previous:
            yield Finding(subject=f"log, entry {entry.seq}", problem="does not follow the one before it")
        previous, seq, last = digest, entry.seq, entry
    if last is None:
        yield Finding(subject="log", problem="is empty")


def _check_rows(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    counted, kept = count_rows(database), kept_sums(database)
    for name in sorted(counted.keys() | kept.keys()):
        if (counted[name].rows, counted[name].sum) != ((kept[name].rows, kept[name].sum) if name in kept else (0, 0)):
            yield Finding(subject=name, problem="its rows are not those that were written")
    state = database.value("SELECT state FROM log ORDER BY seq DESC LIMIT 1")
    if state != state_of(counted):
        yield Finding(subject="log", problem="its last entry is not of these rows")
    for feed, digest in feeds_with_digests(database):
        if digest_of(feed) != digest:
            yield Finding(subject=f"feed {feed.url}", problem="is not as it was written")


def _check_texts(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    for sha256, text in database.each("SELECT sha256, text FROM texts"):
        if sha256_of(text) != sha256:
            yield Finding(subject=f"text {sha256}", problem="is not as it was written")
    for (mapping,) in database.each("SELECT mapping FROM sightings"):
        read_mapping(mapping)


def _check_readings(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    """The loader of a reading compares the words at every span with the text."""
    sql = """SELECT readings.id, article, number, shown, body, readings.sha256, text FROM readings
      JOIN versions ON versions.id = version JOIN texts ON texts.sha256 = text_sha256"""
    for row, article, number, shown, body, sha256, text in database.each(sql):
        subject = f"reading of {article}, version {number}"
        try:
            dossier = load_dossier(unpack(body, sha256), {article: text}, file=subject)
        except InputError as error:
            yield Finding(subject=subject, problem=str(error))
            continue
        for table, rows in (
            ("statements", statement_rows(dossier)),
            ("figures", figure_rows(dossier)),
            ("mentions", mention_rows(dossier)),
        ):
            sql = f"SELECT * FROM {table} WHERE reading = ? ORDER BY id"  # noqa: S608 - names above
            own = [shown_row[3:] for shown_row in database.rows(sql, (row,))]
            if own != (list(rows) if shown else []):
                yield Finding(subject=subject, problem=f"its {table} are not those that are shown")


def _check_dossiers(database: Database, _blobs: Blobs) -> Iterator[Finding]:
    for story, sha256, body in database.each("SELECT story, sha256, body FROM dossiers"):
        if sha256_of(body) != sha256:
            yield Finding(subject=f"dossier of {story}", problem="is not as it was written")


def _check_index(database: Database, blobs: Blobs) -> Iterator[Finding]:
    """FTS5 compares the index with the rows; it asks for a writer's lock, and changes nothing. On a medium that cannot
    be written the seal alone vouches for the index, which holds nothing that the rows do not. Where no seal vouches for
    it, it is compared word by word."""
    if not is_sealed(blobs.folder):
        for index in INDEXES:
            yield from compare_index(database, index)
    try:
        writer = Database(database.path, write=True)
    except InputError:
        return
    try:
        for index in INDEXES:
            writer.execute("BEGIN IMMEDIATE")
            try:
                writer.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
            except InputError as error:
                yield Finding(subject=index, problem=f"is not that of the rows ({error.problem}); make it anew")
            finally:
                writer.roll_back()
    finally:
        writer.close()


def _check_blobs(database: Database, blobs: Blobs) -> Iterator[Finding]:
    known: dict[str, int] = dict(database.rows("SELECT sha256, size FROM blobs"))
    for sha256, size in sorted(known.items()):
        try:
            if len(blobs.read(sha256)) != size:
                yield Finding(subject=f"blob {sha256}", problem=f"is not of the {size} bytes that were written")
        except InputError as error:
            yield Finding(subject=f"blob {sha256}", problem=str(error))
    for path in blobs.files():
        if path.parent.name + path.name not in known:
            yield Finding(subject=str(path), problem="belongs to nothing in the archive")


def _check_seal(database: Database, blobs: Blobs) -> Iterator[Finding]:
    seal = read_seal(blobs.folder)
    digest = database.value("SELECT digest FROM log WHERE seq = ?", (seal.seq,))
    if digest != seal.digest:
        yield Finding(subject="log", problem=f"has lost entry {seal.seq}, which the seal names")
    elif seal.file is not None and digest_file(database.path) != seal.file and read_seal(blobs.folder) == seal:
        yield Finding(subject=database.path.name, problem="is not the file that was closed and sealed")


_CHECKS: tuple[tuple[str, Check], ...] = (
    ("file", _check_file),
    ("schema", _check_schema),
    ("log", _check_log),
    ("rows", _check_rows),
    ("texts", _check_texts),
    ("readings", _check_readings),
    ("dossiers", _check_dossiers),
    ("index", _check_index),
    ("blobs", _check_blobs),
)
