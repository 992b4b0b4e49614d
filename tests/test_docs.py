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
