"""Compressed bytes unpacked piece by piece, so that what comes out can be counted before it is held."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator

import zstandard

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


ZSTD = b"\x28\xb5\x2f\xfd"
DICTIONARY = b"\x5d\x2a\x4d\x18"
"""The first bytes of a frame of Zstandard (RFC 8878), and of a frame with the dictionary of a WARC (IIPC, *Zstandard
Compression for WARC Files* 1.0)."""
_SKIPPED = b"\x50\x2a\x4d\x18"
"""Of a frame that is passed over; the four low bits are free."""
_FED_ZSTD = 256
"""Bytes given to the library at once: what comes out of them, a block of 128 kB for every four bytes at most, is not
bounded by it."""
_DICTIONARY = 16 * MEBIBYTE
_WINDOW = 1 << 27
"""Bytes of the window that a frame may ask for: what the program ``zstd`` itself takes at most unless it is told to."""


def unzstd(pieces: Iterable[bytes], source: str, budget: Budget) -> Iterator[bytes]:
    """What the frames unpack to, in pieces, with the dictionary that may stand before them.

    ``InputError`` for damage, after all that came before it; ``BudgetError`` when the limits are reached.
    """
    for out in _unzstd(Stream(pieces), source):
        budget.unpack(len(out), source)
        yield out


def unzstd_head(data: bytes, size: int) -> bytes:
    """The first bytes that a file unpacks to; empty where they cannot be had."""
    try:
        return next((out[:size] for out in _unzstd(Stream(cut(data)), "") if out), b"")
    except InputError:
        return b""


def _unzstd(packed: Stream, source: str) -> Iterator[bytes]:
    try:
        words = _dictionary(packed, source)
        unpacker = zstandard.ZstdDecompressor(dict_data=words, max_window_size=_WINDOW)
        while head := packed.peek(len(ZSTD)):
            if head[1:] == _SKIPPED[1:] and head[0] & 0xF0 == _SKIPPED[0]:
                size = int.from_bytes(packed.read(8)[4:], "little")
                packed.go_to(packed.position + size, source)
            else:
                yield from _unpack_frame(packed, unpacker, source)
    except (zstandard.ZstdError, MemoryError) as error:
        raise InputError(source, f"is damaged ({error})", _ADVICE) from error


def _unpack_frame(packed: Stream, unpacker: zstandard.ZstdDecompressor, source: str) -> Iterator[bytes]:
    frame = unpacker.decompressobj()
    while not frame.eof:
        piece = packed.read(_FED_ZSTD)
        if not piece:
            raise InputError(source, "is cut off in the middle", _ADVICE)
        yield frame.decompress(piece)
    packed.give_back(frame.unused_data)


def _dictionary(packed: Stream, source: str) -> zstandard.ZstdCompressionDict | None:
    """The dictionary at the start, which may be packed itself; ``None`` where there is none."""
    if packed.peek(len(DICTIONARY)) != DICTIONARY:
        return None
    size = int.from_bytes(packed.read(8)[4:], "little")
    if size > _DICTIONARY:
        raise refusal(source, "has a dictionary of more than 16 MB")
    words = packed.read(size)
    if words.startswith(ZSTD):
        with zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(words) as stream:
            words = stream.read(_DICTIONARY)
    return zstandard.ZstdCompressionDict(words)


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
        self.give_back(seen)
        return seen

    def give_back(self, taken: bytes) -> None:
        """Puts the last bytes that were taken back, to be read once more."""
        if self._held.endswith(taken, 0, self._at):
            self._at -= len(taken)
        else:
            self._held, self._at = taken + self._held[self._at :], 0
        self.position -= len(taken)
