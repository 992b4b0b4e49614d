"""The README does what it says."""

import contextlib
import csv
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONSOLE = re.findall(r"```console\n\$ (.*?)\n(.*?)```", README, re.DOTALL)


def run(*command, **more):
    """Standard output of a command in the project's folder, with the tests' own environment first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "80"}
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=environment, **more).stdout  # noqa: S603


@pytest.mark.parametrize(("command", "shown"), CONSOLE, ids=[command for command, _ in CONSOLE])
def test_console(command, shown):
    """A command prints what the README shows."""
    assert shown.strip()
    assert run("bash", "-c", command) == shown


def test_python():
    """The Python example prints what the README shows."""
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    assert shown.strip()
    assert run(sys.executable, "-c", code) == shown


def test_sql(tmp_path):
    """The query on an archive's views finds the rows that the README shows."""
    (query,) = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)
    (shown,) = re.findall(r"```csv\n(.*?)```", README, re.DOTALL)
    archive = str(tmp_path / "desk.db")
    run("wederhoor", "new", archive)
    run("wederhoor", "add", archive, "examples/veerpont")
    with contextlib.closing(sqlite3.connect(archive)) as database:
        rows = database.execute(query).fetchall()
    assert rows
    assert rows == [tuple(row) for row in csv.reader(shown.splitlines())]


def test_make_targets():
    """Every make target that the README names is there."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)", README)) - {"sure"} <= targets
