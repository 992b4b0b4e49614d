"""Named pipes and streams: their bytes, without waiting for ever for a writer, nor for an end that does not come."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import BinaryIO

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, MEBIBYTE, refusal

PATIENCE = 5.0
"""Seconds until a pipe must have a writer: a shell starts the writer of ``<(command)`` before the reader, and a second
terminal is reached in less."""
_INTERVAL = 0.05
_PART = 1 << 24
"""Bytes that are read at once; most files are one part, which is not copied."""


def read_stream(stream: BinaryIO, source: str, *, most: int = DEFAULT.container) -> bytes:
    """All that a stream gives; ``InputError`` as soon as that is more than ``most`` bytes."""
    parts: list[bytes] = []
    left = most
    while part := stream.read(min(_PART, left + 1)):
        parts.append(part)
        left -= len(part)
        if left < 0:
            raise refusal(source, f"is larger than {most // MEBIBYTE} MB")
    return b"".join(parts)


def read_pipe(path: Path, source: str, *, patience: float = PATIENCE, most: int = DEFAULT.container) -> bytes:
    """All that is written to a named pipe. A writer may take its time; without one for ``patience`` seconds, or of one
    that writes more than ``most`` bytes, an ``InputError`` that names ``source``."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        first = _wait(descriptor, time.monotonic() + patience)
        if first is None:
            raise InputError(source, "is a pipe to which nothing writes", "start the program that writes to it first")
        os.set_blocking(descriptor, True)
        with os.fdopen(descriptor, "rb", closefd=False) as pipe:
            return first + read_stream(pipe, source, most=most)
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
