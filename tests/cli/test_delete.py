"""``wederhoor delete``."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wederhoor.cli.clock import utc_now
from wederhoor.cli.main import main
from wederhoor.store import open_archive

ARTICLES = Path(__file__).parents[2] / "examples" / "veerpont" / "articles"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two articles, not read."""
    path = tmp_path / "desk.db"
    run("new", path)
    assert run("add", path, "--no-read", ARTICLES / "a1.txt", ARTICLES / "a3.txt").exit_code == 0
    return path


def ids_of(archive: Path) -> list[str]:
    with open_archive(archive, clock=utc_now) as opened:
        return sorted(version.article for version in opened.versions())


def test_a_tombstone_stays(archive):
    """The article is gone, the archive is sound, and it does not come back."""
    gone, kept = ids_of(archive)
    deleted = run("delete", archive, gone, "--reason", "op verzoek", "--by", "redactie")
    assert deleted.exit_code == 0
    assert deleted.stdout.startswith(f"deleted: {gone}, of which the digest was ")
    assert ids_of(archive) == [kept]
    assert run("verify", archive).exit_code == 0
    assert (
        "deleted before" in run("add", archive, "--no-read", "--again", ARTICLES / "a1.txt", ARTICLES / "a3.txt").stderr
    )
    assert ids_of(archive) == [kept]
    with open_archive(archive, clock=utc_now) as opened:
        (stone,) = opened.tombstones()
    assert (stone.article, stone.reason, stone.by) == (gone, "op verzoek", "redactie")


def test_all_or_none(archive):
    """Where one is no article, none is deleted, and the message names it."""
    before = ids_of(archive)
    refused = run("delete", archive, before[0], "0000", "--reason", "op verzoek")
    assert refused.exit_code == 2
    assert "0000: is no article of this archive" in refused.stderr
    assert ids_of(archive) == before


def test_the_beginning_of_an_id_will_do(archive):
    """Of four digits, no fewer."""
    gone, kept = ids_of(archive)
    assert run("delete", archive, gone[:3], "--reason", "op verzoek").exit_code == 2
    assert run("delete", archive, gone[:4], gone, "--reason", "op verzoek").exit_code == 0
    assert ids_of(archive) == [kept]


def test_a_reason_is_wanted(archive):
    """Nothing is deleted without one."""
    before = ids_of(archive)
    assert run("delete", archive, before[0]).exit_code == 2
    assert ids_of(archive) == before
