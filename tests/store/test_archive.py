"""Archives in SQLite: made, opened, brought up to date, killed."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.archives import FIRE, LATER, clock, edition_of, filled, new, opened, put
from wederhoor.errors import InputError
from wederhoor.store import create_archive, schema
from wederhoor.store.database import APPLICATION, Database

VIEWS = "articles versions statements points figures names stories hearing captures log".split()


def test_an_archive_is_not_made_over_another(tmp_path):
    """Nor over the blobs of one."""
    new(tmp_path).close()
    with pytest.raises(InputError, match="already there"):
        new(tmp_path)
    (tmp_path / "krant.db").unlink()
    with pytest.raises(InputError, match="already there"):
        new(tmp_path)


def test_an_archive_that_was_killed_while_it_was_made_is_made_anew(tmp_path):
    """Before there was anything in it, or before there were tables."""
    (tmp_path / "krant.db").touch()
    with new(tmp_path) as archive:
        assert archive.verify() == ()
    (tmp_path / "half").mkdir()
    with sqlite3.connect(tmp_path / "half" / "krant.db") as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.close()
    with opened(tmp_path / "half", write=True) as archive:
        assert [entry.action for entry in archive.log()] == ["create"]
        assert archive.verify() == ()


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    """With the path."""
    with pytest.raises(InputError, match="cannot be made"):
        new(tmp_path / "weg")


def test_an_archive_that_is_not_there_is_told(tmp_path):
    """And nothing is made in its place."""
    with pytest.raises(InputError, match="not there"):
        opened(tmp_path, write=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"geen archief" * 100, b"SQLite format 3\0" + b"x" * 5000], ids=["empty", "text", "header"]
)
@pytest.mark.parametrize("write", [False, True])
def test_a_file_that_is_no_archive_is_refused(tmp_path, content, write):
    """Whatever is in it."""
    (tmp_path / "krant.db").write_bytes(content)
    with pytest.raises(InputError):
        opened(tmp_path, write=write)


def test_a_database_of_another_program_is_refused(tmp_path):
    """It stays as it is."""
    connection = sqlite3.connect(tmp_path / "krant.db")
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    with pytest.raises(InputError, match="is no archive"):
        opened(tmp_path, write=True)


def test_an_archive_of_a_newer_program_is_refused(tmp_path):
    """With what to do."""
    new(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "krant.db")
    connection.execute("PRAGMA user_version = 999")
    connection.execute("INSERT INTO migrations VALUES (999, '0999_newer.sql', '')")
    connection.commit()
    connection.close()
    with pytest.raises(InputError, match="install the newest"):
        opened(tmp_path)


def test_a_reader_does_not_write(tmp_path):
    """Whatever it calls."""
    new(tmp_path).close()
    with opened(tmp_path) as archive, pytest.raises(InputError, match="reading only"):
        put(archive)


def test_two_writers_take_turns(tmp_path, monkeypatch):
    """One that waits too long is told so; afterwards both go on."""
    monkeypatch.setattr("wederhoor.store.database.BUSY", 0.05)
    with new(tmp_path) as one, opened(tmp_path, write=True) as other:
        with one.transaction():
            put(one)
            with pytest.raises(InputError, match="another program"):
                put(other, "Iets anders.", name="b.txt", url=None)
        put(other, "Iets anders.", name="b.txt", url=None)
        put(one, "Nog iets.", name="c.txt", url=None)
        assert one.verify() == other.verify() == ()
        assert one.counts()["articles"] == 3


def test_a_full_disk_is_told_and_leaves_the_archive_whole(tmp_path):
    """SQLite is given no more pages."""
    with new(tmp_path) as archive:
        pages = archive._database.value("PRAGMA page_count")
        archive._database.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(InputError, match="the disk is full"):
            put(archive, FIRE * 2_000)
        archive._database.execute("PRAGMA max_page_count = 100000")
        assert archive.verify() == ()
        assert put(archive).added == "article"


@contextmanager
def made_before(monkeypatch, version):
    """Archives are made at an earlier version of the schema."""
    with monkeypatch.context() as older:
        older.setattr("wederhoor.store.archive.LATEST", version)
        older.setattr(
            "wederhoor.store.archive.apply_migrations",
            lambda database: schema.apply_migrations(database, until=version),
        )
        older.setattr("wederhoor.store.index.is_current", lambda _database: True)
        yield


def test_articles_of_before_there_were_posts_are_articles(tmp_path, monkeypatch):
    """What the export says of them is what it says when they come in now, and adding them again adds nothing."""
    (tmp_path / "now").mkdir()
    with new(tmp_path / "now") as archive:
        put(archive, title='Brand "één" \x7f\x01\n')
        put(archive, LATER, name="later.txt", outlet=None, authors=("Els Kramer",))
        tables = {
            table: archive._database.rows(f"SELECT * FROM {table}")  # noqa: S608 - names below
            for table in ("blobs", "captures", "articles", "texts", "versions", "sightings")
        }
        export = list(archive.export())
    with made_before(monkeypatch, 4), new(tmp_path) as archive, archive.transaction():
        for table, rows in tables.items():
            for row in rows:
                values = list(row[:-1] if table == "versions" else row)
                if table == "sightings":
                    values[4] = values[4].replace('"kind":"article",', "")
                marks = ", ".join("?" * len(values))
                archive._database.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608
        archive._keeper.record("article", "brand", {})
    with opened(tmp_path, write=True) as archive:
        assert list(archive.export()) == export
        assert put(archive, title='Brand "één" \x7f\x01\n').added == "known"


@pytest.mark.parametrize("version", [step.version for step in schema.MIGRATIONS[:-1]])
def test_an_archive_of_every_earlier_version_is_brought_up_to_date(tmp_path, monkeypatch, version):
    """A reader is told to; a writer does it, and the log says so."""
    with made_before(monkeypatch, version):
        new(tmp_path).close()
    with pytest.raises(InputError, match="older program"):
        opened(tmp_path)
    with opened(tmp_path, write=True) as archive:
        put(archive)
        assert archive.verify() == ()
        assert [entry.action for entry in archive.log()][:2] == ["create", "migrate"]


def test_a_damaged_archive_is_not_brought_up_to_date(tmp_path, monkeypatch):
    """New sums would hide the damage."""
    with made_before(monkeypatch, 1):
        new(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "krant.db")
    connection.execute("INSERT INTO blobs VALUES ('00', 1)")
    connection.commit()
    connection.close()
    with pytest.raises(InputError, match="is damaged"):
        opened(tmp_path, write=True)


def test_a_migration_that_fails_leaves_the_archive_as_it_was(tmp_path):
    """All steps stand in one transaction."""
    new(tmp_path).close()
    before = (tmp_path / "krant.db").read_bytes()
    steps = (
        *schema.MIGRATIONS,
        schema.Migration(99, "0099_broken.sql", "CREATE TABLE fresh (a);\nCREATE TABLE log (a);\n"),
    )
    with pytest.MonkeyPatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", steps)
        newer.setattr(schema, "LATEST", 99)
        newer.setattr("wederhoor.store.archive.LATEST", 99)
        newer.setattr(
            "wederhoor.store.archive.apply_migrations", lambda database: schema.apply_migrations(database, until=99)
        )
        with pytest.raises(InputError, match="already exists"):
            opened(tmp_path, write=True)
    assert (tmp_path / "krant.db").read_bytes() == before


def test_the_index_is_made_anew_when_the_rules_for_stems_change(tmp_path, monkeypatch):
    """The log says so, and the archive stays sound."""
    with new(tmp_path) as archive:
        put(archive)
    monkeypatch.setattr("wederhoor.store.index.fingerprint", lambda: "other rules")
    with opened(tmp_path, write=True) as archive:
        assert [entry.action for entry in archive.log()][-1] == "index"
        assert archive.verify() == ()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_read_by_any_tool(tmp_path, view):
    """Plain SQLite reads it, and it has rows."""
    connection = sqlite3.connect(filled(tmp_path))
    assert connection.execute(f"SELECT * FROM v_{view}").fetchall()  # noqa: S608 - names above
    connection.close()


def test_all_views_are_listed():
    """In the list above."""
    database = Database(":memory:", write=True)
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    schema.apply_migrations(database)
    views = {
        name
        for (name,) in database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'"
        )
    }
    database.close()
    assert views == {f"v_{view}" for view in VIEWS}


def test_other_tools_can_search_the_index(tmp_path):
    """With the words as they stand."""
    connection = sqlite3.connect(filled(tmp_path))
    sql = (
        "SELECT article FROM article_index JOIN v_versions AS v ON 1 WHERE article_index MATCH 'words : haven' LIMIT 1"
    )
    assert connection.execute(sql).fetchall()
    connection.close()


WRITER = """
import sys
from pathlib import Path
from tests.archives import opened, put
with opened(Path(sys.argv[1]), write=True) as archive:
    print("open", flush=True)
    for number in range(int(sys.argv[2])):
        text = f"Tekst {number % 40} van het artikel. " * 5
        put(archive, text, name=f"{number}.txt", url=f"https://krant.example/{number % 30}")
"""


def add_in_a_process(folder, count):
    """A process that adds so many texts."""
    command = [sys.executable, "-c", WRITER, str(folder), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - of this test alone


@pytest.mark.parametrize("kills", [4, pytest.param(200, marks=pytest.mark.soak)])
def test_an_archive_survives_being_killed(tmp_path, kills):
    """At any moment: it is sound each time, and ends up as if nothing had happened."""
    count, source = 60, random.Random(5)  # noqa: S311 - no secret
    (tmp_path / "straight").mkdir()
    new(tmp_path / "straight").close()
    with add_in_a_process(tmp_path / "straight", count) as process:
        assert process.wait() == 0
    with opened(tmp_path / "straight") as archive:
        wanted = list(archive.export())
    new(tmp_path).close()
    for _ in range(kills):
        with add_in_a_process(tmp_path, count) as process:
            process.stdout.readline()
            time.sleep(source.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
        with opened(tmp_path) as archive:
            assert archive.verify() == ()
    with add_in_a_process(tmp_path, count) as process:
        assert process.wait() == 0
    with opened(tmp_path) as archive:
        assert list(archive.export()) == wanted
        assert archive.verify() == ()


@pytest.mark.parametrize("moment", ["before commit", "after commit"])
def test_bytes_find_their_place_after_a_kill(tmp_path, monkeypatch, moment):
    """A blob that was on its way is kept when the database names it, and goes when it does not."""
    with new(tmp_path) as archive, monkeypatch.context() as killed:
        killed.setattr(archive._blobs, "settle", lambda _is_known: None)
        if moment == "before commit":
            with pytest.raises(KeyboardInterrupt), archive.transaction():  # noqa: PT012 - a block that is left
                put(archive)
                raise KeyboardInterrupt
        else:
            put(archive)
        assert len(list((tmp_path / "krant.blobs" / "incoming").iterdir())) == 1
        assert archive.verify() == ()
    with opened(tmp_path, write=True) as archive:
        assert list((tmp_path / "krant.blobs" / "incoming").iterdir()) == []
        assert len(list(archive.captures())) == (moment == "after commit")
        assert archive.verify() == ()


def test_a_damaged_blob_is_mended_by_the_same_bytes(tmp_path):
    """Adding what was added before brings it back."""
    with new(tmp_path) as archive:
        article = put(archive).article
        blob = archive.get_version(article).capture.blob
        (tmp_path / "krant.blobs" / blob[:2] / blob[2:]).write_bytes(b"kapot")
        assert archive.verify()
        put(archive)
        assert archive.verify() == ()


def test_an_archive_on_a_medium_without_writing_is_read(tmp_path):
    """Nothing is made beside it."""
    path = filled(tmp_path)
    path.chmod(0o444)
    with opened(tmp_path) as archive:
        assert archive.counts()["articles"] == 2


def test_a_row_without_an_entry_in_the_log_is_a_fault(tmp_path):
    """Nothing is written then."""
    with new(tmp_path) as archive:
        with pytest.raises(RuntimeError), archive.transaction():
            archive._database.execute("INSERT INTO blobs VALUES ('00', 1)")
        assert archive.verify() == ()


def test_an_edition_needs_its_capture(tmp_path):
    """No article without bytes."""
    with create_archive(tmp_path / "krant.db", clock=clock) as archive, pytest.raises(InputError, match="no capture"):
        archive.put_edition("0" * 16, edition_of())
