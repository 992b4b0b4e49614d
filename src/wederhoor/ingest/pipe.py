"""Named pipes: their bytes, without waiting for ever for one who writes."""

from __future__ import annotations

import os
import time
from pathlib import Path

from wederhoor.errors import InputError

PATIENCE = 5.0
"""Seconds until a pipe must have a writer: a shell starts the writer of ``<(command)`` before the reader, and a second
terminal is reached in less."""
_INTERVAL = 0.05


def read_pipe(path: Path, source: str, *, patience: float = PATIENCE) -> bytes:
    """All that is written to a named pipe. A writer may take its time; without one for ``patience`` seconds, an
    ``InputError`` that names ``source``."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        first = _wait(descriptor, time.monotonic() + patience)
        if first is None:
            raise InputError(source, "is a pipe to which nothing writes", "start the program that writes to it first")
        os.set_blocking(descriptor, True)
        with os.fdopen(descriptor, "rb", closefd=False) as pipe:
            return first + pipe.read()
    finally:
        os.close(descriptor)


def _wait(descriptor: int, deadline: float) -> bytes | None:
    """The first bytes, none yet when a writer has it open, ``None`` when nobody had before the deadline."""
    while True:
        try:
            found = os.read(descriptor, 1)
        except BlockingIOError:
            return b""
        if found:
            return found
        if time.monotonic() >= deadline:
            return None
        time.sleep(_INTERVAL)
