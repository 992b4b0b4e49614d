"""Runs of ``wederhoor``, each in a process of its own that is forked from this one, so that none waits for imports;
killed at moments drawn by chance where that is asked.

    python -m tests.cli.nursery KILLS SEED FOLDER ARCHIVE PATH...

Takes the files into archives under FOLDER until so many runs were killed, and prints a line of JSON for each archive:
its name, how often it was killed, and how often it was found damaged behind a kill.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import tests.ingest.warm  # noqa: F401 - loads what readers load
from wederhoor.cli.main import main

CHECKED = 10
"""One of so many kills is followed by ``verify``."""
SOME_FAILED = 3


def start(*arguments: str) -> int:
    """The process of a command."""
    child = os.fork()
    if child == 0:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        try:
            main.main(arguments, standalone_mode=True)
        except SystemExit as ended:
            os._exit(int(ended.code or 0))
        finally:
            os._exit(99)
    return child


def run(*arguments: str) -> int:
    """Its exit status."""
    return os.waitstatus_to_exitcode(os.waitpid(start(*arguments), 0)[1])


def add(archive: Path, paths: list[str], jobs: str = "1") -> tuple[str, ...]:
    return ("add", "--no-read", "--quiet", "-j", jobs, str(archive), *paths)


def timed(*arguments: str) -> float:
    """Seconds that a command takes."""
    begun = time.monotonic()
    assert run(*arguments) in {0, SOME_FAILED}, arguments[:3]
    return time.monotonic() - begun


def tell(archive: Path, kills: int, damaged: int) -> None:
    sys.stdout.write(json.dumps({"archive": archive.name, "kills": kills, "damaged": damaged}) + "\n")
    sys.stdout.flush()


def kill_at_random(kills: int, seed: int, folder: Path, paths: list[str]) -> None:
    """Each archive is made, killed and resumed until its run ends by itself."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    straight = folder / "straight.db"
    assert run("new", str(straight)) == 0
    whole, known = timed(*add(straight, paths)), timed(*add(straight, paths))
    tell(straight, 0, 0)
    total, number = 0, 0
    while total < kills:
        number += 1
        archive = folder / f"killed-{number}.db"
        assert run("new", str(archive)) == 0
        own = damaged = 0
        while True:
            child = start(*add(archive, paths, chance.choice("12")))
            if total < kills:
                # Up to twice what makes a run end after the kills that are left, and never more often than it helps.
                time.sleep(chance.uniform(0, known + 2 * whole / min(kills - own, 100)))
                os.kill(child, signal.SIGKILL)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if status != -signal.SIGKILL:
                assert status in {0, SOME_FAILED}, status
                break
            own, total = own + 1, total + 1
            damaged += total % CHECKED == 0 and run("verify", str(archive)) != 0
        tell(archive, own, damaged)


if __name__ == "__main__":
    kill_at_random(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
