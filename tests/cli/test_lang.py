"""``wederhoor lang``."""

import json

import pytest
from click.testing import CliRunner

from wederhoor.cli.main import main
from wederhoor.lang.registry import VARIABLE

ARTICLE = """outlet: Abendpost
published: 2024-05-02

Feuer zerstört Lagerhalle am Hafen

Bei einem Brand in einer Lagerhalle am Hafen sind am Mittwoch drei Menschen verletzt worden. Die Polizei sucht Zeugen.

Brandmeisterin Karin Vogel sagte: „Die Ursache ist noch unklar.“
"""


def run(*arguments):
    """What the command prints."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def german(tmp_path):
    """A pack for German that the command wrote."""
    assert run("lang", "new", "de", "-o", tmp_path / "de").exit_code == 0
    return tmp_path / "de"


def test_lists_the_languages():
    """Each with what parses it, its licence, and how good it is or that nobody knows."""
    lines = run("lang").stdout.splitlines()
    assert lines[0] == "nl Dutch"
    assert lines[1].startswith("    parsed by nl_wederhoor_news-")
    assert lines[1].endswith("(CC BY-SA 4.0)")
    assert "statements " in lines[2]
    assert "% right" in lines[2]
    assert lines[3] == "en English"


def test_lists_a_language_from_elsewhere(german, monkeypatch):
    """A pack that nothing was measured of says so."""
    monkeypatch.setenv(VARIABLE, str(german))
    lines = run("lang").stdout.splitlines()
    assert lines[-3] == "de German"
    assert lines[-2].startswith("    parsed by de_blank-")
    assert lines[-1] == "    not measured yet"


def test_lists_a_language_whose_pipeline_is_not_there(german, monkeypatch):
    """The others are listed all the same."""
    about = german / "about.yaml"
    about.write_text(about.read_text().replace("pipeline: blank", "pipeline: de_core_news_nn"))
    monkeypatch.setenv(VARIABLE, str(german))
    listed = run("lang")
    assert listed.exit_code == 0
    assert "is not installed" in listed.stdout


def test_a_new_pack_passes_the_check(german):
    """And the command says how to use it."""
    checked = run("lang", "check", german)
    assert checked.exit_code == 0
    assert f"{VARIABLE}={german}" in checked.stderr
    assert not run("lang", "check", german, "--quiet").output


def test_a_fault_is_printed(german):
    """One line each, and the exit status tells."""
    (german / "towns.yaml").unlink()
    checked = run("lang", "check", german)
    assert checked.exit_code == 1
    assert "towns.yaml: is not there;" in checked.stdout


def test_a_pack_is_not_overwritten(german):
    """The files of an author stay."""
    again = run("lang", "new", "de", "-o", german)
    assert again.exit_code == 2
    assert "is there already" in again.stderr


@pytest.mark.parametrize("arguments", [("deu",), ("DE",), ("tt",)])
def test_a_code_that_is_none_is_refused(arguments, tmp_path):
    """Three letters and capitals are no code; a language whose name is unknown is to be named."""
    refused = run("lang", "new", *arguments, "-o", tmp_path / "pack")
    assert refused.exit_code == 2
    assert not (tmp_path / "pack").exists()


@pytest.mark.parametrize("interface", ["nl", "en"])
def test_a_dossier_with_a_new_pack(german, tmp_path, monkeypatch, interface):
    """With no word filled in and no pipeline a quotation behind a colon is found, and the page can be made."""
    monkeypatch.setenv(VARIABLE, str(german))
    (tmp_path / "brand.txt").write_text(ARTICLE, "utf-8")
    made = run(
        *("dossier", tmp_path / "brand.txt", "--interface", interface),
        *("-o", tmp_path / "page.html", "--json", tmp_path / "page.json"),
    )
    assert made.exit_code == 0, made.output
    dossier = json.loads((tmp_path / "page.json").read_text("utf-8"))
    assert dossier["languages"] == ["de"]
    (said,) = dossier["attributions"]
    assert [span["text"] for span in said["content"]] == ["Die Ursache ist noch unklar."]
    assert {"nl": "Duits", "en": "German"}[interface] in (tmp_path / "page.html").read_text("utf-8")


def test_without_the_pack_the_article_is_left_out(tmp_path):
    """The message names the language and those that there are."""
    (tmp_path / "brand.txt").write_text(ARTICLE, "utf-8")
    refused = run("dossier", tmp_path / "brand.txt")
    assert refused.exit_code == 2
    assert "seems to be in German" in refused.stderr
