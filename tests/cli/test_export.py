"""``wederhoor export``."""

import json
import sys

import pytest
from click.testing import CliRunner

from tests.dossiers import FIRE, PORT, make_dossier
from wederhoor.cli import export as command
from wederhoor.cli.main import main
from wederhoor.publish.exports.formats import FORMATS
from wederhoor.records.codec import dump_dossier

DOSSIER = make_dossier()


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles and the JSON of their dossier beside it."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a1.txt").write_text(FIRE, encoding="utf-8")
    (articles / "a2.txt").write_text(PORT, encoding="utf-8")
    (tmp_path / "dossier.json").write_text(dump_dossier(DOSSIER), encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, ["export", *(str(argument) for argument in arguments)])


def test_one_format_to_a_file(folder):
    """A single file goes where -o says; standard output stays empty."""
    result = run(folder / "dossier.json", "--to", "gexf", "-o", folder / "network.gexf")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"written: {folder / 'network.gexf'}\n"
    assert (folder / "network.gexf").read_bytes() == FORMATS["gexf"].make(DOSSIER)[0][1]


def test_standard_output(folder):
    """A hyphen is standard output, which then holds nothing else."""
    result = run(folder / "dossier.json", "--to", "json", "-o", "-")
    assert (result.stdout, result.stderr) == (dump_dossier(DOSSIER), "")


def test_several_formats(folder):
    """Several formats go to a folder, those of several files each to a folder in it."""
    result = run(folder / "dossier.json", "--to", "csv", "--to", "bibtex", "-o", folder / "out", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["csv", "references.bib"]
    assert (folder / "out" / "csv" / "statements.csv").is_file()


def test_a_format_of_several_files(folder):
    """Alone it needs no folder of its own."""
    assert run(folder / "dossier.json", "--to", "obsidian", "-o", folder / "vault").exit_code == 0
    assert (folder / "vault" / "articles" / "a1.md").is_file()


def test_all(folder):
    """--all gives every format."""
    assert run(folder / "dossier.json", "--all", "-o", folder / "out").exit_code == 0
    made = {path.name for path in (folder / "out").iterdir()}
    assert {name for name, one in FORMATS.items() if not one.single} <= made
    assert len(made) == len(FORMATS)


def test_all_without_pyarrow(folder, monkeypatch):
    """--all leaves Parquet out where PyArrow is missing, and says so; asked for by name it is an error."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run(folder / "dossier.json", "--all", "-o", folder / "out", "--quiet")
    assert (result.exit_code, "left out: parquet" in result.stderr) == (0, True)
    result = run(folder / "dossier.json", "--to", "parquet", "-o", folder / "tables")
    assert (result.exit_code, "pip install" in result.stderr) == (2, True)


def test_articles_elsewhere(folder):
    """The articles of a dossier's JSON are found by their digest, wherever they are said to be."""
    moved = folder / "away"
    moved.mkdir()
    (folder / "dossier.json").rename(moved / "dossier.json")
    result = run(moved / "dossier.json", "--to", "csl", "-o", "-")
    assert (result.exit_code, "--articles" in result.stderr) == (2, True)
    result = run(moved / "dossier.json", "--articles", folder / "articles", "--to", "csl", "-o", "-")
    assert [one["id"] for one in json.loads(result.stdout)] == ["a1", "a2"]


def test_a_folder_of_articles(folder, monkeypatch):
    """Of a folder the dossier is made first."""
    monkeypatch.setattr(command, "make", lambda intake, **options: DOSSIER)
    assert json.loads(run(folder / "articles", "--to", "json", "-o", "-").stdout)["title"] == "brand"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["-o", "-"], "--to"),
        (["--to", "gexf", "--all", "-o", "out"], "--all"),
        (["--to", "csv", "-o", "-"], "several files"),
        (["--to", "gexf", "--to", "csl", "-o", "-"], "several formats"),
        (["--to", "docx", "-o", "x"], "docx"),
        (["--to", "gexf", "-o", "nowhere/x.gexf"], "does not exist"),
        (["--to", "csv", "-o", "nowhere/deeper"], "does not exist"),
        (["--to", "gexf", "--title", "x", "-o", "-"], "--title"),
    ],
)
def test_refusals(folder, monkeypatch, arguments, complaint):
    """What makes no sense is refused before any work, and nothing is written."""
    monkeypatch.chdir(folder)
    result = run("dossier.json", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


def test_broken_json(folder):
    """A file that is no dossier is named with what is wrong."""
    (folder / "dossier.json").write_text('{"documents": [{"id": 3}]}')
    result = run(folder / "dossier.json", "--to", "gexf", "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "dossier.json" in result.stderr


def test_help_lists_the_formats():
    """Each format is listed with what it is."""
    text = CliRunner().invoke(main, ["export", "--help"], terminal_width=100).stdout
    assert all(f"{one.name:<11} {one.about}" in text for one in FORMATS.values())
