"""Tar files, packed by gzip or not: their members, one by one, never as files on the disk.

Read here and not by ``tarfile``, which holds a header of any length that the file claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.gzip import SIGNATURE, unpacked_head
from wederhoor.ingest.formats.parts import name_path
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.unpacking import Stream, cut, hold, inflate
from wederhoor.records.capture import Capture

_BLOCK = 512
_FILES = (b"0", b"\x00", b"7")
_GNU_NAME, _PAX = b"L", b"x"
_LONGEST_NAME = 1 << 16
_PAX_PATH = re.compile(rb"\d+ path=([^\n]*)\n")
_OCTAL = re.compile(rb"[ \x00]*([0-7]{1,12})[ \x00]*")


def read_tar(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The members as captures; folders, hidden files, links, pictures and the like are passed over.

    ``InputError`` at the place where the file is damaged: what stands before it is read.
    """
    pieces = cut(capture.data)
    stream = Stream(inflate(pieces, capture.name, budget) if capture.data.startswith(SIGNATURE) else pieces)
    long_name = None
    while (header := stream.read(_BLOCK)).strip(b"\x00"):
        budget.check(capture.name)
        size, kind = _size(header, capture.name), header[156:157]
        end = stream.position + size + -size % _BLOCK
        if kind in {_GNU_NAME, _PAX}:
            long_name = _long_name(kind, stream.read(min(size, _LONGEST_NAME)))
        elif kind in _FILES:
            yield from _member(capture, long_name or _short_name(header), stream, size, budget)
            long_name = None
        stream.go_to(end, capture.name)


def _member(capture: Capture, path: str, stream: Stream, size: int, budget: Budget) -> Iterator[Found]:
    end = stream.position + size
    try:
        name = name_path(capture.name, path)
        if not name:
            return
        data = hold(stream.pieces(size), name, budget.room(len(capture.data)))
        stream.go_to(end, name)
    except BudgetError:
        raise
    except InputError as failure:
        yield failure
    else:
        yield Capture(data=data, name=name)


def _size(header: bytes, source: str) -> int:
    """The length of the body. ``InputError`` for what is no header: its checksum is not that of its bytes."""
    size, checksum = _OCTAL.fullmatch(header[124:136]), _OCTAL.fullmatch(header[148:156])
    if not size or not checksum or int(checksum[1], 8) != sum(header) - sum(header[148:156]) + 8 * ord(" "):
        raise InputError(source, "is damaged (no header where one must stand)", "get the file again")
    return int(size[1], 8)


def _short_name(header: bytes) -> str:
    name, prefix = (header[start:end].partition(b"\x00")[0] for start, end in ((0, 100), (345, 500)))
    joined = prefix + b"/" + name if prefix and header.startswith(b"ustar\x00", 257) else name
    return joined.decode("utf-8", "replace")


def _long_name(kind: bytes, body: bytes) -> str | None:
    """The name of the next member, from the header before it (GNU, or POSIX.1-2001 pax)."""
    if kind == _GNU_NAME:
        return body.rstrip(b"\x00").decode("utf-8", "replace")
    path = _PAX_PATH.search(body)
    return path[1].decode("utf-8", "replace") if path else None


def is_tar(capture: Capture) -> bool:
    """True by the mark in the first header."""
    return unpacked_head(capture.data, _BLOCK)[257:262] == b"ustar"


TAR = Reader(name="tar", suffixes=frozenset({"tar", "tgz"}), matches=is_tar, read=read_tar)
