"""The generated pages are what the program makes today."""

import contextlib
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from wederhoor.cli.evaluate import evaluate
from wederhoor.lang.registry import GROUP, VARIABLE

ROOT = Path(__file__).parents[1]


def test_forms():
    """docs/forms.md is up to date; `make docs` writes it anew."""
    bundles = sorted(str(folder) for folder in (ROOT / "examples").iterdir() if (folder / "gold.json").is_file())
    made = CliRunner().invoke(evaluate, [*bundles, "--by", "form", "--markdown"])
    assert made.exit_code == 0
    assert made.stdout == (ROOT / "docs" / "forms.md").read_text("utf-8")


ARCHIVE = (ROOT / "docs" / "archive.md").read_text("utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """What the commands of docs/archive.md print, run in their order in an empty folder, and the folder."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "examples").symlink_to(ROOT / "examples")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    printed = {}
    for command in re.findall(r"^\$ (.*)$", ARCHIVE, re.MULTILINE):
        printed[command] = subprocess.run(  # noqa: S602
            command, shell=True, capture_output=True, text=True, check=True, cwd=folder, env=environment
        ).stdout
    return folder, printed


def test_archive_commands(desk):
    """Each command prints what docs/archive.md shows below it, up to the first line that it leaves out."""
    _, printed = desk
    shown = re.findall(r"^\$ (.*)\n((?:[^$`].*\n)*)", ARCHIVE, re.MULTILINE)
    assert len(shown) == len(printed) == 5
    assert all(printed[command].startswith(lines.rstrip("\n")) for command, lines in shown)


def test_archive_sql(desk):
    """The query of docs/archive.md finds denials and reproaches of both stories."""
    folder, _ = desk
    (query,) = re.findall(r"```sql\n(.*?)```", ARCHIVE, re.DOTALL)
    with contextlib.closing(sqlite3.connect(folder / "desk.db")) as database:
        rows = database.execute(query).fetchall()
    assert {outlet for outlet, *_ in rows} >= {"Het Avondblad", "Dagblad De Lantaarn"}
    assert {act for _, act, _ in rows} == {"denies", "blames"}


LANGUAGES = (ROOT / "docs" / "languages.md").read_text("utf-8")


def test_language_commands(tmp_path):
    """Each command of docs/languages.md prints what stands below it, run in their order in an empty folder."""
    shown = re.findall(r"^\$ (.*)\n((?:[^$`].*\n)*)", LANGUAGES, re.MULTILINE)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    given = {"capture_output": True, "text": True, "cwd": tmp_path, "env": environment}
    printed = [subprocess.run(command, check=True, shell=True, **given).stdout for command, _ in shown]  # noqa: S602
    assert printed == [lines for _, lines in shown]
    assert len(printed) == 5


def test_every_file_of_a_pack_is_told_of():
    """docs/languages.md names the files that an author fills in, and no others."""
    told = set(re.findall(r"`(\w+\.(?:yaml|tsv))`", LANGUAGES)) - {"recipe.yaml"}
    folder = ROOT / "src" / "wederhoor" / "lang" / "en"
    assert told == {path.name for path in folder.iterdir() if path.suffix in (".yaml", ".tsv")}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:src|training|examples)/[\w/.]*\w/?)`", LANGUAGES))))
def test_every_path_is_there(path):
    """What docs/languages.md points to in the repository is there."""
    assert (ROOT / path).exists()


def test_the_entry_point_is_the_programs():
    """The group of entry points and the variable that docs/languages.md names are those that the program looks at."""
    assert f'[project.entry-points."{GROUP}"]' in LANGUAGES
    assert f"`{VARIABLE}`" in LANGUAGES


@pytest.mark.parametrize("figure", ["84.8 | 81.4", "85.7 | 79.7", "76.9"])
def test_the_figures_are_those_of_the_training(figure):
    """The accuracy of the pipelines stands in training/README.md."""
    assert figure in (ROOT / "training" / "README.md").read_text("utf-8")
    assert figure.replace(" | ", ", ") in LANGUAGES
