"""The body of an answer, unpacked no further than the limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE

ACCEPTED = "gzip, deflate"
"""What is asked for; nothing else is unpacked."""

_GZIP = zlib.MAX_WBITS | 16
_STEP = 1 << 16
"""Bytes that are unpacked at a time."""

_SAVE = "save the page in a browser and add the file"


def read_body(chunks: Iterable[bytes], encoding: str, limit: int, source: str) -> bytes:
    """The bytes of a body as they were before they were packed for the way. ``InputError`` when they are more than the
    limit (20 bytes can stand for 20 MB), are packed in an unknown way or break off."""
    names = [name for part in encoding.lower().split(",") if (name := part.strip()) not in {"", "identity"}]
    if len(names) > 1 or not set(names) <= {"gzip", "x-gzip", "deflate"}:
        raise InputError(source, f"is packed in a way that was not asked for ({encoding[:40]})", _SAVE)
    unpacked = _unpack(chunks, is_gzip=names[0] != "deflate", source=source) if names else chunks
    body = bytearray()
    for chunk in unpacked:
        body += chunk
        if len(body) > limit:
            raise too_large(source, limit)
    return bytes(body)


def too_large(source: str, limit: int) -> InputError:
    """The failure of a body over the limit."""
    return InputError(source, f"is larger than {limit // MEBIBYTE} MB", "give the page of one article")


def _unpack(chunks: Iterable[bytes], *, is_gzip: bool, source: str) -> Iterator[bytes]:
    """Pieces of at most ``_STEP`` bytes."""
    decoder, begun = None, False
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if decoder is None:
                    decoder = zlib.decompressobj(_GZIP if is_gzip else _deflate(rest))
                    begun = True
                yield decoder.decompress(rest, _STEP)
                rest = decoder.unconsumed_tail
                if decoder.eof:
                    # gzip may go on with another member (RFC 1952, 2.2); zeros fill up
                    rest, decoder = (decoder.unused_data.lstrip(b"\0") if is_gzip else b""), None
        while decoder is not None and (piece := decoder.decompress(decoder.unconsumed_tail, _STEP)):
            yield piece
    except zlib.error as error:
        raise InputError(source, "is packed wrongly (its bytes cannot be unpacked)", _SAVE) from error
    if decoder is not None and begun and not decoder.eof:
        raise InputError(source, "breaks off in the middle", "try again later")


def _deflate(head: bytes) -> int:
    """Deflate as the standard wants it (with the header of zlib), or bare, as some servers send it."""
    has_header = len(head) >= 2 and head[0] & 0x0F == 8 and int.from_bytes(head[:2]) % 31 == 0
    return zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
