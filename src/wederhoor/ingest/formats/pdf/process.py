"""The worker from outside: started once, asked for one PDF after the other, and never trusted."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock, Timer

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE
from wederhoor.ingest.formats.pdf.document import Document, read_answer
from wederhoor.records.capture import Capture

_WORKER = Path(__file__).with_name("worker.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one PDF may cost its process: ``memory`` of all its addresses and ``answer`` in bytes, ``seconds`` of the
    clock and of the processor; ``words`` are those of one page.

    A newspaper of 100 pages takes 5 seconds and 120 MB, of which the interpreter is 60.
    """

    memory: int = 1_024 * MEBIBYTE
    seconds: float = 30.0
    pages: int = 500
    characters: int = 1_000_000
    words: int = 12_000
    answer: int = 24 * MEBIBYTE


def open_document(capture: Capture, bounds: Bounds | None = None) -> Document:
    """What a PDF shows. ``InputError`` when it cannot be read within the bounds, whatever it does to its process."""
    bounds = bounds or Bounds()
    status, answer = _own_worker().ask(capture.data, bounds)
    if status == "read":
        try:
            return read_answer(answer)
        except ValueError:
            status = "crash"
    problem, advice = _PROBLEMS.get(status, _PROBLEMS["crash"])
    raise InputError(capture.name, problem.format(**_shown(bounds)), advice)


def _shown(bounds: Bounds) -> dict[str, object]:
    return {**asdict(bounds), "memory": bounds.memory // MEBIBYTE, "seconds": f"{bounds.seconds:.0f}"}


_PRINT_ANEW = "open it in a viewer and print it to a new PDF, or save its text as a .txt file"
_SPLIT = "give the pages that you need as a PDF of their own"
_PROBLEMS = {
    "locked": ("is locked with a password", "open it with the password and print it to a new PDF"),
    "broken": ("is no PDF that can be read", "get the file again"),
    "pages": ("has more than {pages} pages", _SPLIT),
    "text": ("holds more than {characters} characters", _SPLIT),
    "words": ("holds more than {words} words on one page", _SPLIT),
    "time": ("takes longer than {seconds} seconds to read", _PRINT_ANEW),
    "memory": ("needs more than {memory} MB to read", _PRINT_ANEW),
    "crash": ("is built in a way that the PDF library cannot bear", _PRINT_ANEW),
}
"""What is said for each answer of the worker (``worker.py``)."""


class _Worker:
    """The worker of one process of ours; threads take turns."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, data: bytes, bounds: Bounds) -> tuple[str, bytes]:
        """The worker's status and answer; ``crash`` when it gives none, and then the next question goes to a new
        one."""
        with self.lock:
            process = self._started()
            # the child's own clock rings first; this one is for a worker that lost its child or its mind
            watch = Timer(bounds.seconds + 10, kill, (process,))
            watch.start()
            try:
                return _converse(process, data, bounds)
            except (OSError, ValueError, KeyError, TypeError):
                self.stop()
                return "crash", b""
            finally:
                watch.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self.process is not None and self.process.poll() is not None:
            self.stop()
        if self.process is None:
            command = [sys.executable, "-P", str(_WORKER)]
            pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
            self.process = subprocess.Popen(  # noqa: S603 - this interpreter with a file of this program
                command, stdin=pipe, stdout=pipe, stderr=nothing, start_new_session=True
            )
        return self.process

    def stop(self) -> None:
        """Ends the worker with all its children, if there is one."""
        if self.process is not None:
            kill(self.process)
            for pipe in (self.process.stdin, self.process.stdout):
                with suppress(OSError):
                    # what was not sent yet cannot be
                    if pipe is not None:
                        pipe.close()
            self.process.wait()
            self.process = None


def _converse(process: subprocess.Popen[bytes], data: bytes, bounds: Bounds) -> tuple[str, bytes]:
    if process.stdin is None or process.stdout is None:
        raise OSError("a worker without pipes")
    process.stdin.write(json.dumps({"size": len(data), **asdict(bounds)}).encode() + b"\n" + data)
    process.stdin.flush()
    header = json.loads(process.stdout.readline(1_000))
    status, size = str(header["status"]), int(header["size"])
    if not 0 <= size <= bounds.answer:
        raise ValueError("an answer beyond its bounds")
    answer = process.stdout.read(size)
    if len(answer) < size:
        raise ValueError("an answer that broke off")
    return status, answer


def kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a process that leads its own group, and the group."""
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)


_WORKERS: dict[int, _Worker] = {}


def _own_worker() -> _Worker:
    """The worker of this process: one that was forked off gets its own, for the answers of one worker to two would
    mix."""
    return _WORKERS.setdefault(os.getpid(), _Worker())


@atexit.register
def _stop() -> None:
    _own_worker().stop()
