"""A source unfolded in a process of its own, with what it took: memory above what the process had, and time."""

from __future__ import annotations

import importlib
import multiprocessing
import resource
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, MEBIBYTE
from wederhoor.ingest.unfold import unfold
from wederhoor.records.capture import Capture, Draft

_KEPT = 20
_BUSY = 10
_WARM = "tests.ingest.warm"
_MEMORY = 4 << 30
"""Bytes above which a process gets no more, so that a bomb that works takes the test and not the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a source: finds, of which articles, the first and last failures, whether an article holds a
    given word; ``memory`` in MB above what the process had, ``seconds`` of wall-clock time."""

    finds: int
    drafts: int
    problems: tuple[str, ...]
    longest: int
    memory: float
    seconds: float


def unfold_alone(path: Path, name: str, *, patience: float) -> Outcome:
    """The outcome of a file; ``AssertionError`` when the process dies, raises or takes more than ``patience`` seconds
    of the processor, or ten times as many of the clock, which say little on a machine that does other things."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_WARM])
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_unfold, args=(str(path), name, patience, theirs))
    process.start()
    theirs.close()
    try:
        assert ours.poll(_BUSY * patience), f"{name} takes longer than {_BUSY * patience} seconds"
        outcome = ours.recv()
    except EOFError:
        outcome = f"the process died, or took more than {patience} seconds of the processor"
    finally:
        process.kill()
        process.join()
        ours.close()
    assert isinstance(outcome, Outcome), f"{name}: {outcome}"
    return outcome


def _unfold(path: str, name: str, patience: float, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    importlib.import_module(_WARM)
    most = int(time.process_time() + patience) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    data = Path(path).read_bytes()
    before, started = _peak(), time.monotonic()
    finds = drafts = longest = 0
    problems: list[str] = []
    try:
        for found in unfold(Capture(data=data, name=name), limits=DEFAULT, clock=time.monotonic):
            finds += 1
            if isinstance(found.found, Draft):
                drafts, longest = drafts + 1, max(longest, len(found.found.text))
            elif isinstance(found.found, InputError):
                problems[_KEPT:] = [str(found.found)]
    except BaseException as error:  # noqa: BLE001
        answer.send(f"{type(error).__name__}: {str(error)[:300]}")
        return
    outcome = Outcome(
        finds=finds, drafts=drafts, problems=tuple(problems), longest=longest,
        memory=_peak() - before, seconds=time.monotonic() - started,
    )  # fmt: skip
    answer.send(outcome)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEBIBYTE
