"""The commands on archives: ``new``, ``add``, ``stories``, ``search``, ``verify``, and ``dossier`` and ``export`` of a
story."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wederhoor.cli.main import main

ROOT = Path(__file__).parents[2]


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two bundles, read and sorted."""
    path = tmp_path_factory.mktemp("archive") / "desk.db"
    assert run("new", path).exit_code == 0
    added = run("add", path, ROOT / "examples" / "veerpont", ROOT / "examples" / "transfer")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "", "7 new articles\n")
    assert run("stories", path).exit_code == 0
    return path


def story_of(archive: Path, word: str) -> dict:
    """The story whose title has the word, as ``stories --json`` gives it."""
    lines = run("stories", archive, "--json").stdout.splitlines()
    return next(story for line in lines if word in (story := json.loads(line))["title"])


def test_stories_are_listed_with_their_articles(archive):
    """One line a story, the latest first."""
    lines = run("stories", archive).stdout.splitlines()
    assert len(lines) == 2
    assert "3 articles, 3 outlets  Overgang" in lines[0]
    assert "2024-10-17 – 2024-10-19  4 articles, 3 outlets  Veerpont" in lines[1]


def test_what_people_decide_about_stories_holds(tmp_path):
    """Two articles that are apart stay apart when all is sorted anew, until they are said to be together."""
    archive = tmp_path / "a.db"
    run("new", archive)
    run("add", archive, ROOT / "examples" / "veerpont", "--no-read")
    first, second = (one["id"] for one in story_of(archive, "Veerpont")["articles"][:2])
    assert len(run("stories", archive, "--apart", first, second).stdout.splitlines()) == 2
    assert len(run("stories", archive).stdout.splitlines()) == 2
    assert len(run("stories", archive, "--together", first, second).stdout.splitlines()) == 1
    refused = run("stories", archive, "--apart", first, "0000")
    assert refused.exit_code == 2
    assert "0000: is no article of this archive" in refused.stderr


def test_search_finds_articles_by_any_form_of_a_word(archive):
    """The article, its outlet and the words around."""
    found = run("search", archive, "vermiste", "--json").stdout.splitlines()
    assert {json.loads(line)["outlet"] for line in found} == {"Omroep Merkel", "Dagblad De Lantaarn", "Het Avondblad"}


def test_search_finds_statements_by_who_and_how(archive):
    """Denials of one speaker, with the exact words."""
    lines = run("search", archive, "--statements", "--act", "denies", "--json").stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert found
    assert {one["act"] for one in found} == {"denies"}
    assert all(piece["end"] - piece["start"] == len(piece["text"]) for one in found for piece in one["content"])


def test_search_without_a_hit_says_so(archive):
    """As grep: nothing on standard output, exit status 1."""
    result = run("search", archive, "zeppelin")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "nothing was found\n")


def test_verify_finds_a_flipped_byte(archive, tmp_path):
    """All is well, until one byte of a captured file is another."""
    assert run("verify", archive).exit_code == 0
    blob = next(path for path in sorted(archive.with_suffix(".blobs").rglob("*")) if len(path.name) > 40)
    data = blob.read_bytes()
    blob.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    try:
        damaged = run("verify", archive)
    finally:
        blob.write_bytes(data)
    assert damaged.exit_code == 1
    assert damaged.stdout


def test_a_story_becomes_a_dossier(archive, tmp_path):
    """The same points as of the folder, and a page."""
    story = story_of(archive, "Veerpont")["id"]
    made = run("dossier", archive, "--story", story[:4], "--json", "-", "--quiet")
    folder = run("dossier", ROOT / "examples" / "veerpont", "--json", "-", "--quiet")
    ours, theirs = ([point["question"] for point in json.loads(one.stdout)["points"]] for one in (made, folder))
    assert sorted(ours) == sorted(theirs)
    assert run("dossier", archive, "--story", story, "-o", tmp_path / "page.html", "--quiet").exit_code == 0
    assert (tmp_path / "page.html").stat().st_size > 100_000


def test_a_story_is_exported(archive):
    """As any dossier."""
    result = run("export", archive, "--story", story_of(archive, "Veerpont")["id"], "--to", "bibtex", "-o", "-")
    assert result.stdout.count("@article{") == 4


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("dossier", "ARCHIVE"), "give one story"),
        (("dossier", "ARCHIVE", "--story", "zzz"), "zzz: is no story of this archive"),
        (("dossier", ROOT / "examples" / "veerpont", "--story", "a"), "goes with an archive"),
        (("stories", "niets.db"), "niets.db: is not there; make it with `wederhoor new`"),
        (("search", ROOT / "README.md", "x"), "README.md: "),
        (("new", "ARCHIVE"), "is already there"),
    ],
)
def test_what_cannot_be_done_says_why(archive, arguments, problem):
    """One message, nothing on standard output, exit status 2."""
    result = run(*(archive if argument == "ARCHIVE" else argument for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    assert problem in result.stderr


def test_standard_input_is_taken_in(tmp_path):
    """A page from a pipe."""
    archive = tmp_path / "a.db"
    run("new", archive)
    words = b"outlet: De Brug\npublished: 2024-03-11\n\nVolgens de brandweer is de brand geblust."
    assert run("add", archive, "-", "--no-read", stdin=words).stderr == "1 new article\n"
