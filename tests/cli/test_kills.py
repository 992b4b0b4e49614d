"""``wederhoor add`` killed at any moment, run again, shuffled, by several processes: the archive is the same."""

import json
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.mixed import KINDS, write_mixed
from wederhoor.cli.main import main
from wederhoor.store import open_archive

ROOT = Path(__file__).parents[2]
SHORT, LONG = 2 * len(KINDS), 500
"""Files."""


def export_of(path: Path) -> list[str]:
    """The canonical export of an archive that is as it was written."""
    with open_archive(path, clock=lambda: datetime(2024, 3, 12, tzinfo=UTC)) as archive:
        assert archive.verify() == ()
        return list(archive.export())


@pytest.mark.parametrize(
    ("kills", "count"), [(3, SHORT), pytest.param(200, LONG, marks=pytest.mark.soak)], ids=["short", "long"]
)
def test_an_add_that_is_killed_is_resumed(tmp_path: Path, kills: int, count: int) -> None:
    """With SIGKILL, at random moments, by running it again: the archive is sound each time, and in the end holds what
    an uninterrupted run gives it."""
    paths = write_mixed(tmp_path / "files", count)
    command = [sys.executable, "-m", "tests.cli.nursery", str(kills), "7", str(tmp_path), *map(str, paths)]
    runs = [
        json.loads(line)
        for line in subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.splitlines()  # noqa: S603
    ]
    wanted = export_of(tmp_path / runs[0]["archive"])
    assert len(wanted) > 2 * count
    assert sum(run["kills"] for run in runs) >= kills
    for run in runs[1:]:
        assert run["damaged"] == 0
        assert export_of(tmp_path / run["archive"]) == wanted


@pytest.mark.parametrize("count", [SHORT, pytest.param(LONG, marks=pytest.mark.soak)], ids=["short", "long"])
def test_order_repetition_and_processes_make_no_difference(tmp_path: Path, count: int) -> None:
    """Added three times, shuffled, by one process and by four: the same canonical export each time."""
    paths = write_mixed(tmp_path / "files", count)
    exports = []
    for jobs in (1, 4):
        archive = tmp_path / f"{jobs}.db"
        assert CliRunner().invoke(main, ["new", str(archive)]).exit_code == 0
        for turn in range(3):
            random.Random(turn + jobs).shuffle(paths)  # noqa: S311 - no secret
            command = ["add", "--no-read", "--quiet", "--again", "-j", str(jobs), str(archive), *map(str, paths)]
            assert CliRunner().invoke(main, command).exit_code == 3
            exports.append(export_of(archive))
    assert all(export == exports[0] for export in exports)


def test_processes_that_read_end_with_the_one_that_writes(tmp_path: Path) -> None:
    """They hold its standard output open: it is closed when the last of them is gone."""
    paths = write_mixed(tmp_path / "files", 300)
    archive = tmp_path / "a.db"
    program = [sys.executable, "-c", "from wederhoor.cli.main import main; main()"]
    subprocess.run([*program, "new", archive], check=True, capture_output=True)  # noqa: S603
    command = [*program, "add", "--no-read", "-j", "2", archive, *paths]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        while not (tmp_path / "a.db-wal").exists():
            time.sleep(0.05)
        time.sleep(0.5)
        process.kill()
        assert process.communicate(timeout=60)[0] == b""
    assert process.returncode == -signal.SIGKILL
