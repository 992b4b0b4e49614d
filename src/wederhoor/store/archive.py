"""An archive in SQLite: the file, its blobs, and everything that is done to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from wederhoor.errors import DamageError, InputError
from wederhoor.records.archive import (
    Capture,
    Choice,
    Doubtful,
    Edition,
    Failure,
    Feed,
    Finding,
    Hit,
    KeptStory,
    LogEntry,
    Put,
    Search,
    Speaker,
    StoryJudgement,
    StoryLine,
    Tombstone,
    Version,
)
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import Judgement
from wederhoor.store import articles, captures, export, feeds, index, overview, readings, removal, search, stories
from wederhoor.store.base import Archive
from wederhoor.store.blobs import Blobs, blobs_beside
from wederhoor.store.custody import Clock, Custody, last_entry, read_log
from wederhoor.store.database import Database
from wederhoor.store.header import check_header
from wederhoor.store.schema import LATEST, apply_migrations, begin_schema, version_of
from wederhoor.store.seal import Seal, digest_file, is_sealed, write_seal
from wederhoor.store.sums import summed_tables
from wederhoor.store.verify import verify


class SqliteArchive:
    """An ``Archive`` in one SQLite file and a folder of blobs beside it; see ``base`` for what each method does."""

    def __init__(self, path: Path, clock: Clock, *, write: bool) -> None:
        self.name = path.name
        self._database = Database(path, write=write)
        self._blobs = Blobs(blobs_beside(path))
        self._keeper = Custody(self._database, self._blobs, clock) if write else None
        try:
            self._start()
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        try:
            if self._keeper is not None:
                self._seal(self._keeper)
        finally:
            self._database.close()

    def transaction(self) -> AbstractContextManager[None]:
        return self._custody.transaction()

    def put_capture(self, data: bytes, capture: Capture) -> bool:
        return captures.put_capture(self._database, self._blobs, self._custody, data, capture)

    def get_capture(self, id: str) -> Capture | None:
        return captures.get_capture(self._database, id)

    def captures(self) -> Iterator[Capture]:
        return captures.all_captures(self._database)

    def read_blob(self, sha256: str) -> bytes:
        if not self._database.row("SELECT 1 FROM blobs WHERE sha256 = ?", (sha256,)):
            raise InputError(sha256, "is no blob of this archive", "list the captures")
        return self._blobs.read(sha256)

    def put_failure(self, failure: Failure) -> bool:
        return captures.put_failure(self._database, self._custody, failure)

    def failures(self) -> Iterator[Failure]:
        return captures.all_failures(self._database)

    def put_edition(self, capture: str, edition: Edition) -> Put:
        return articles.put_edition(self._database, self._custody, capture, edition)

    def get_version(self, article: str, number: int | None = None) -> Version | None:
        return articles.get_version(self._database, article, number)

    def get_versions(self, article: str) -> tuple[Version, ...]:
        return articles.get_versions(self._database, article)

    def versions(self) -> Iterator[Version]:
        return articles.all_versions(self._database)

    def stream(self) -> Iterator[tuple[str, str | None, str]]:
        return articles.stream(self._database)

    def delete_article(self, article: str, *, reason: str, by: str) -> Tombstone:
        return removal.delete_article(self._database, self._blobs, self._custody, article, reason=reason, by=by)

    def tombstones(self) -> Iterator[Tombstone]:
        return removal.all_tombstones(self._database)

    def put_reading(self, article: str, number: int, pipeline: str, reading: Dossier) -> bool:
        return readings.put_reading(self._database, self._custody, article, number, pipeline, reading)

    def get_reading(self, article: str, number: int, pipeline: str | None = None) -> Dossier | None:
        return readings.get_reading(self._database, article, number, pipeline)

    def unread_versions(self, pipeline: str) -> Iterator[tuple[str, int]]:
        return readings.unread_versions(self._database, pipeline)

    def put_stories(self, sorting: Iterable[KeptStory], made_of: str | None = None) -> int:
        return stories.put_stories(self._database, self._custody, sorting, made_of)

    def sorted_of(self) -> str | None:
        return stories.sorted_of(self._database)

    def stories(self) -> Iterator[KeptStory]:
        return stories.all_stories(self._database)

    def get_story(self, id: str) -> KeptStory | None:
        return stories.get_story(self._database, id)

    def find_story_of(self, article: str) -> str | None:
        return overview.find_story_of(self._database, article)

    def list_stories(self, choice: Choice) -> tuple[StoryLine, ...]:
        return overview.list_stories(self._database, choice)

    def list_speakers(self, words: str, *, limit: int, offset: int = 0) -> tuple[Speaker, ...]:
        return overview.list_speakers(self._database, words, limit=limit, offset=offset)

    def list_outlets(self, *, limit: int) -> tuple[tuple[str, int], ...]:
        return overview.list_outlets(self._database, limit=limit)

    def list_articles(self, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
        return overview.list_articles(self._database, beginning, limit=limit)

    def list_story_ids(self, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
        return overview.list_story_ids(self._database, beginning, limit=limit)

    def list_doubtful(self, below: float, *, limit: int) -> tuple[Doubtful, ...]:
        return overview.list_doubtful(self._database, below, limit=limit)

    def put_story_judgement(self, judgement: StoryJudgement) -> bool:
        return stories.put_story_judgement(self._database, self._custody, judgement)

    def story_judgements(self) -> tuple[StoryJudgement, ...]:
        return stories.story_judgements(self._database)

    def put_judgement(self, judgement: Judgement) -> bool:
        return stories.put_judgement(self._database, self._custody, judgement)

    def judgements(self) -> tuple[Judgement, ...]:
        return stories.all_judgements(self._database)

    def put_dossier(self, story: str, made_of: str, body: str) -> bool:
        return stories.put_dossier(self._database, self._custody, story, made_of, body)

    def get_dossier(self, story: str) -> tuple[str, str] | None:
        return stories.get_dossier(self._database, story)

    def put_feed(self, feed: Feed) -> None:
        feeds.put_feed(self._database, self._custody, feed)

    def drop_feed(self, url: str) -> bool:
        return feeds.drop_feed(self._database, self._custody, url)

    def feeds(self) -> Iterator[Feed]:
        return feeds.all_feeds(self._database)

    def search_articles(self, wanted: Search) -> tuple[Hit, ...]:
        return search.search_articles(self._database, wanted)

    def search_statements(self, wanted: Search) -> tuple[Hit, ...]:
        return search.search_statements(self._database, wanted)

    def log(self, *, after: int = 0) -> Iterator[LogEntry]:
        return (entry for entry, _ in read_log(self._database, after=after))

    def last_entry(self) -> LogEntry | None:
        return last_entry(self._database)

    def export(self) -> Iterator[str]:
        with self._database.snapshot():
            yield from export.export_archive(self._database)

    def counts(self) -> dict[str, int]:
        tables = summed_tables(self._database)
        return {table: self._database.value(f'SELECT count(*) FROM "{table}"') for table in tables}  # noqa: S608

    def verify(self, progress: Callable[[str, int, int], None] | None = None) -> tuple[Finding, ...]:
        return verify(self._database, self._blobs, progress)

    @property
    def _custody(self) -> Custody:
        if self._keeper is None:
            raise InputError(str(self._database.path), "is open for reading only", "open it for writing")
        return self._keeper

    def _start(self) -> None:
        """Brings the tables up to date, in an archive that may be written."""
        version = version_of(self._database)
        if self._keeper is None:
            if version < LATEST:
                problem = f"was made by an older program (schema {version}, this one needs {LATEST})"
                raise InputError(str(self._database.path), problem, "add something to it with this program")
            return
        self._blobs.make()
        if version < LATEST:
            self._migrate(self._keeper, version)
        self._keeper.start()
        if not index.is_current(self._database):
            index.rebuild(self._database, self._keeper)

    def _migrate(self, keeper: Custody, version: int) -> None:
        """Takes the steps to the newest schema; an archive whose rows are not those that were written is left alone,
        since the new sums would hide that."""
        with keeper.transaction():
            if version and not keeper.is_intact():
                raise DamageError(str(self._database.path), "is damaged", "run the `wederhoor verify` that made it")
            steps = apply_migrations(self._database)
            if not version:
                index.note_rules(self._database)
            keeper.recount()
            keeper.record("migrate" if version else "create", self.name, {"steps": [step.name for step in steps]})

    def _seal(self, keeper: Custody) -> None:
        """Seals the file, unless nothing changed since it was sealed, or a reader keeps the journal in use."""
        if not keeper.dirty and is_sealed(self._blobs.folder):
            return
        busy, *_ = self._database.row("PRAGMA wal_checkpoint(TRUNCATE)") or (1,)
        with keeper.locked():
            journal = self._database.path.with_name(f"{self._database.path.name}-wal")
            last = last_entry(self._database)
            if not busy and last is not None and not (journal.exists() and journal.stat().st_size):
                digest = digest_file(self._database.path)
                write_seal(self._blobs.folder, Seal(seq=last.seq, digest=last.digest, file=digest))


def create_archive(path: str | Path, *, clock: Clock) -> Archive:
    """A new archive, open for writing; ``InputError`` when there is something at the path or beside it."""
    path = Path(path)
    folder = blobs_beside(path)
    if folder.exists():
        raise InputError(str(folder), "is already there", "choose another name for the archive")
    try:
        # An empty file is what a program leaves that was killed right here.
        path.touch()
        if path.stat().st_size:
            raise InputError(str(path), "is already there", "choose another name, or add to it")
    except OSError as error:
        problem = f"cannot be made ({error.strerror or 'output error'})"
        raise InputError(str(path), problem, "check the folder and its permissions") from error
    database = Database(path, write=True)
    try:
        begin_schema(database)
    finally:
        database.close()
    return SqliteArchive(path, clock, write=True)


def open_archive(path: str | Path, *, clock: Clock, write: bool = False) -> Archive:
    """An archive that is there. ``InputError`` when it is not, is no archive, or is of a newer program, ``DamageError``
    when its header is not as it was written; an older one is brought up to date when it is opened for writing."""
    path = Path(path)
    if not path.is_file():
        raise InputError(str(path), "is not there", "make it with `wederhoor new`, or check the path")
    check_header(path)
    return SqliteArchive(path, clock, write=write)
