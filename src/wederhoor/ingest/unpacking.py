"""Compressed bytes unpacked piece by piece, so that what comes out can be counted before it is held."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE, Budget, refusal

PIECE = 1 << 16
_FED = 1 << 14
"""Bytes given to zlib at once. It hands back what it did not use, which is copied: with small pieces, a file of a
million empty members costs seconds and not minutes."""

GZIP = 16 + zlib.MAX_WBITS
ZLIB = zlib.MAX_WBITS
RAW = -zlib.MAX_WBITS

_ADVICE = "get the file again"


def cut(data: bytes) -> Iterator[bytes]:
    """The bytes in pieces."""
    return (data[start : start + PIECE] for start in range(0, len(data), PIECE))


def inflate(pieces: Iterable[bytes], source: str, budget: Budget, *, window: int = GZIP) -> Iterator[bytes]:
    """What the pieces unpack to, itself in pieces: one deflate stream after the other, as in a gzip file with several
    members. ``window`` is the form: GZIP, ZLIB or RAW.

    ``InputError`` for damage, after all that came before it; ``BudgetError`` when the limits are reached.
    """
    inflater, fresh = zlib.decompressobj(window), True
    for piece in pieces:
        for start in range(0, len(piece), _FED):
            fed = piece[start : start + _FED]
            while fed:
                if fresh and window == GZIP:  # members may be padded with zeros
                    fed = fed.lstrip(b"\x00")
                    if not fed:
                        break
                fresh = False
                out = _step(inflater, fed, source)
                budget.unpack(len(out), source)
                if out:
                    yield out
                if inflater.eof:
                    fed = inflater.unused_data if window == GZIP else b""
                    inflater, fresh = zlib.decompressobj(window), True
                else:
                    fed = inflater.unconsumed_tail
    while out := b"" if fresh else _step(inflater, b"", source):
        budget.unpack(len(out), source)
        yield out
    if not fresh and not inflater.eof:
        raise InputError(source, "is cut off in the middle", _ADVICE)


def _step(inflater: zlib._Decompress, fed: bytes, source: str) -> bytes:
    try:
        return inflater.decompress(fed, PIECE)
    except zlib.error as error:
        raise InputError(source, f"is damaged ({error})", _ADVICE) from error


def hold(pieces: Iterable[bytes], source: str, limit: int) -> bytes:
    """The pieces as one; ``InputError`` as soon as they are more than ``limit`` bytes."""
    held = io.BytesIO()
    for piece in pieces:
        if held.tell() + len(piece) > limit:
            raise refusal(source, f"is larger than {limit // MEBIBYTE} MB")
        held.write(piece)
    return held.getvalue()


class Stream:
    """Bytes that come in pieces, taken by number or by line; it holds one piece more than it gives.

    ``position`` counts the bytes taken.
    """

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._held = b""
        self._at = 0
        self.position = 0

    def _fill(self) -> bool:
        while self._at >= len(self._held):
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._held, self._at = piece, 0
        return True

    def pieces(self, size: int) -> Iterator[bytes]:
        """The next ``size`` bytes in pieces; fewer when the stream ends."""
        while size > 0 and self._fill():
            part = self._held[self._at : self._at + size]
            self._at += len(part)
            self.position += len(part)
            size -= len(part)
            yield part

    def read(self, size: int) -> bytes:
        """The next ``size`` bytes; fewer when the stream ends."""
        return b"".join(self.pieces(size))

    def go_to(self, position: int, source: str) -> None:
        """Passes over what stands before a position. ``InputError`` when the stream ends before it."""
        for _ in self.pieces(position - self.position):
            pass
        if self.position < position:
            raise InputError(source, "is cut off in the middle", _ADVICE)

    def line(self, limit: int) -> bytes:
        """The next bytes up to a line feed and with it; at most ``limit``, empty at the end."""
        parts: list[bytes] = []
        while limit > 0 and self._fill():
            end = self._held.find(b"\n", self._at, self._at + limit)
            part = self._held[self._at : self._at + limit if end < 0 else end + 1]
            parts.append(part)
            self._at += len(part)
            self.position += len(part)
            limit -= len(part)
            if end >= 0:
                break
        return b"".join(parts)

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes, which stay to be read."""
        seen = self.read(size)
        self._held, self._at = seen + self._held[self._at :], 0
        self.position -= len(seen)
        return seen
