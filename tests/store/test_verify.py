"""One flipped byte anywhere in an archive is found."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.archives import filled, new, opened, put
from wederhoor.errors import DamageError, InputError
from wederhoor.store.header import is_archive

INDEX_TABLES = tuple(
    f'INSERT INTO "{index}_index_{table}"' for index in ("article", "statement") for table in ("data", "idx", "docsize")
)

FLIPS = 150
"""Bytes that are flipped in the short form; 3,000 with SOAK."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The file of a closed archive with something in every table."""
    return filled(tmp_path_factory.mktemp("archive"))


def files(path):
    """The files of an archive."""
    return [path, *sorted(file for file in path.with_suffix(".blobs").rglob("*") if file.is_file())]


def copied(archive, folder):
    """A copy of an archive."""
    shutil.copytree(archive.with_suffix(".blobs"), folder / "krant.blobs")
    return shutil.copy(archive, folder / "krant.db")


def is_found(folder):
    """True when an archive is refused, or verified with findings; nothing else may come of damage."""
    try:
        with opened(folder) as archive:
            return bool(archive.verify())
    except InputError:
        return True


def logical(path):
    """The schema, all rows, and what the index answers: each word at each place. How it keeps them is left out, since
    that has bytes in it which nothing reads."""
    with sqlite3.connect(path) as connection:
        connection.create_function("stems", 2, lambda text, _language: text)
        lines = [line for line in connection.iterdump() if not line.startswith(INDEX_TABLES)]
        for index in ("article_index", "statement_index"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab(main, '{index}', 'instance')")
            lines += map(str, connection.execute(f"SELECT * FROM temp.{index}_words"))  # noqa: S608 - names above
            connection.execute(f"DROP TABLE temp.{index}_words")
        return lines


def test_a_sound_archive_has_no_findings(archive):
    """Neither as it was closed nor while it is written."""
    with opened(archive.parent) as reader:
        assert reader.verify() == ()
    with opened(archive.parent, write=True) as writer:
        assert writer.verify() == ()


def test_every_flipped_byte_is_found(archive, tmp_path):
    """In the database, the blobs and the seal, of an archive that was closed."""
    copied(archive, tmp_path)
    source = random.Random(3)  # noqa: S311 - no secret
    paths = files(tmp_path / "krant.db")
    count = 3_000 if "SOAK" in os.environ else FLIPS
    for number in range(count):
        # As many in the small files as in the large one.
        path = paths[0] if number % 2 else source.choice(paths)
        sound = path.read_bytes()
        place = source.randrange(len(sound))
        broken = bytearray(sound)
        broken[place] ^= 1 << source.randrange(8)
        path.write_bytes(broken)
        assert is_found(tmp_path), f"byte {place} of {path.name}"
        path.write_bytes(sound)
        for journal in tmp_path.glob("krant.db-*"):
            journal.unlink()


def leave_open(archive, folder):
    """A copy of an archive that was not closed after something was added to it."""
    path = copied(archive, folder)
    with opened(folder, write=True) as writer:
        put(writer, "Nog een.", name="nog.txt", url="https://krant.example/nog")
        writer._keeper.dirty = False
        (folder / "krant.blobs" / "seal.json").rename(folder / "seal.json")
    (folder / "seal.json").rename(folder / "krant.blobs" / "seal.json")
    return path


def places_of_the_index(path):
    """Where the rows of the index's own tables lie in the file."""
    sound = path.read_bytes()
    with sqlite3.connect(path) as connection:
        for index in ("article_index", "statement_index"):
            for table, column in (("data", "block"), ("idx", "term"), ("docsize", "sz"), ("config", "k")):
                for (value,) in connection.execute(f"SELECT {column} FROM {index}_{table}"):  # noqa: S608 - names above
                    block = value.encode() if isinstance(value, str) else value
                    if block:
                        start = sound.rfind(block)
                        yield from range(start, start + len(block) + (table == "config"))


@pytest.mark.parametrize("where", ["anywhere", "in the index"])
def test_a_flipped_byte_is_found_without_the_seal(archive, tmp_path, where):
    """An archive that was not closed has no digest of its file: what is not found is a byte that nothing reads."""
    path = Path(leave_open(archive, tmp_path))
    sound, content = path.read_bytes(), logical(path)
    places = range(len(sound)) if where == "anywhere" else list(places_of_the_index(path))
    source = random.Random(4)  # noqa: S311 - no secret
    for _ in range(2_000 if "SOAK" in os.environ else 100):
        place = source.choice(places)
        broken = bytearray(sound)
        broken[place] ^= 1 << source.randrange(8)
        path.write_bytes(broken)
        if not is_found(tmp_path):
            assert logical(path) == content, f"byte {place}"
        for journal in tmp_path.glob("krant.db-*"):
            journal.unlink()
        path.write_bytes(sound)
    with opened(tmp_path) as reader:
        assert reader.verify() == ()


@pytest.mark.parametrize(
    ("sql", "subject"),
    [
        ("UPDATE texts SET text = replace(text, 'acht', 'tien')", "text"),
        ("UPDATE versions SET outlet = 'Een ander'", "versions"),
        ("UPDATE statements SET content = 'Niets.'", "reading"),
        ("UPDATE figures SET low = low + 1", "reading"),
        ("DELETE FROM mentions", "reading"),
        ("DELETE FROM judgements", "judgements"),
        ("UPDATE dossiers SET body = body || ' '", "dossier"),
        ("UPDATE feeds SET url = url || 'x'", "feed"),
        ("UPDATE tombstones SET reason = ''", "tombstones"),
        ("INSERT INTO blobs VALUES ('00', 1)", "blob"),
        ("DROP TRIGGER log_delete; DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)", "log"),
        ("DROP TRIGGER log_update; UPDATE log SET moment = '' WHERE seq = 3", "log, entry 3"),
        ("DROP TRIGGER log_update", "krant.db"),
        ("CREATE TABLE extra (a)", "krant.db"),
        ("INSERT INTO article_index (article_index) VALUES ('delete-all')", "article_index"),
    ],
)
def test_what_another_tool_changes_is_found(archive, tmp_path, sql, subject):
    """And where."""
    path = copied(archive, tmp_path)
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()
    with opened(tmp_path) as reader:
        assert any(finding.subject.startswith(subject) for finding in reader.verify())


def test_the_log_is_only_added_to(archive, tmp_path):
    """Whoever writes: nothing in it is changed or taken out, and nothing put in between."""
    connection = sqlite3.connect(copied(archive, tmp_path))
    for sql in (
        "UPDATE log SET moment = ''",
        "DELETE FROM log",
        "INSERT INTO log SELECT 1, '', '', '', '', '', '', ''",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            connection.execute(sql)
    connection.close()


@pytest.mark.parametrize("name", ["a blob", "an orphan", "the seal", "all blobs"])
def test_a_file_that_is_gone_or_too_many_is_found(archive, tmp_path, name):
    """Beside the database."""
    copied(archive, tmp_path)
    folder = tmp_path / "krant.blobs"
    if name == "a blob":
        next(path for path in folder.rglob("*") if path.is_file() and path.parent != folder).unlink()
    elif name == "an orphan":
        (folder / "aa").mkdir(exist_ok=True)
        (folder / "aa" / "bb").write_bytes(b"")
    elif name == "the seal":
        (folder / "seal.json").unlink()
    else:
        shutil.rmtree(folder)
    assert is_found(tmp_path)


def test_a_log_that_was_cut_short_is_found(tmp_path):
    """An older copy of the database beside the seal of a newer one."""
    with new(tmp_path):
        pass
    older = (tmp_path / "krant.db").read_bytes()
    with opened(tmp_path, write=True) as archive:
        put(archive)
    (tmp_path / "krant.db").write_bytes(older)
    with opened(tmp_path) as archive:
        assert any("has lost entry" in finding.problem for finding in archive.verify())


def test_a_schema_that_is_no_text_is_told(tmp_path):
    """Bytes in the schema that are no UTF-8 are damage as any other: `verify` and every command say so."""
    path = filled(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE texts", b"CREATE T\xd4BLE texts"))
    with opened(tmp_path) as archive:
        assert archive.verify()
        with pytest.raises(InputError, match="is damaged"):
            archive.counts()


def flipped(path, at, bit):
    """The file with one bit of it turned."""
    content = bytearray(path.read_bytes())
    content[at] ^= bit
    path.write_bytes(content)


@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize("at", [0, 15, 16, 18, 19, 20, 22, 47, 57, 60, 61, 62, 63, 68, 71])
def test_a_damaged_header_is_told(archive, tmp_path, at, sealed):
    """As what it is, not as a file of another or a newer program; also where the seal is gone, while the mark of an
    archive stands in the header."""
    path = copied(archive, tmp_path)
    flipped(path, at, 1)
    if not sealed:
        (tmp_path / "krant.blobs" / "seal.json").unlink()
    for write in (False, True):
        marked = sealed or at < 68
        with pytest.raises(DamageError if marked else InputError, match="damaged header" if marked else "no archive"):
            opened(tmp_path, write=write)


@pytest.mark.parametrize("at", range(100))
def test_every_byte_of_the_header_counts(archive, tmp_path, at):
    """One that is another is found, by whoever opens it or by the seal."""
    path = copied(archive, tmp_path)
    flipped(path, at, 128)
    assert is_found(tmp_path)


def test_another_file_in_the_place_of_an_archive_is_told(archive, tmp_path):
    """The seal beside it says what it was."""
    path = copied(archive, tmp_path)
    path.write_bytes(b"Beste lezer, " * 500)
    with pytest.raises(DamageError, match="another file took its place"):
        opened(tmp_path)
    assert is_archive(path)
    assert not is_archive(tmp_path / "krant.blobs" / "seal.json")
