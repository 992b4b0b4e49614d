"""Gzip files that hold one document."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.parts import name_part
from wederhoor.ingest.formats.reader import HEAD, Found, Reader
from wederhoor.ingest.unpacking import GZIP, cut, hold, inflate
from wederhoor.records.capture import Capture

SIGNATURE = b"\x1f\x8b\x08"


def read_gzip(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The document, called as the file without ``.gz``. ``InputError`` when it is damaged or too large."""
    name = name_part(capture.name, _inner(capture.name))
    data = hold(inflate(cut(capture.data), name, budget), name, budget.limits.capture)
    yield Capture(data=data, name=name, url=capture.url)


def _inner(name: str) -> str:
    last = name.rpartition("/")[2]
    return last[:-3] if last.lower().endswith(".gz") and len(last) > 3 else "content"


def unpacked_head(data: bytes, size: int) -> bytes:
    """The first bytes of what is or may be packed by gzip: unpacked, or as they are."""
    if not data.startswith(SIGNATURE):
        return data[:size]
    try:
        return zlib.decompressobj(GZIP).decompress(data[:HEAD], size)
    except zlib.error:
        return b""


def is_gzip(capture: Capture) -> bool:
    """True by the first bytes."""
    return capture.data.startswith(SIGNATURE)


GZIP_FILE = Reader(name="gzip", suffixes=frozenset({"gz"}), matches=is_gzip, read=read_gzip)
