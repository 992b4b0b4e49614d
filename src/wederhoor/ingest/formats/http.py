"""HTTP answers as they were recorded: their heads, and their bodies freed of what the transport did to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import brotli

from wederhoor.errors import InputError
from wederhoor.ingest.budget import MEBIBYTE, Budget, refusal
from wederhoor.ingest.unpacking import PIECE, RAW, ZLIB, cut, hold, inflate

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_END = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(r"\r?\n[ \t]+")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)
_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_MOST_CODINGS = 3

HEAD_WITHIN = 1 << 16
"""Bytes in which the head of an answer must end: servers and browsers allow 8 to 256 kB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of an answer: ``status`` is its number, ``fields`` its first field of each name in lower case,
    ``length`` its bytes with the empty line."""

    status: int
    fields: dict[str, str]
    length: int


def read_fields(head: str) -> dict[str, str]:
    """The header fields by their names in lower case; of several with one name the first."""
    fields: dict[str, str] = {}
    for line in _FOLD.sub(" ", head).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields


def read_head(data: bytes) -> Head | None:
    """The head at the start of the bytes; ``None`` when there is none, or no end of it."""
    status, end = _STATUS.match(data), _END.search(data, 0, HEAD_WITHIN)
    if not status or not end:
        return None
    fields = read_fields(data[: end.start()].decode("utf-8", "replace"))
    return Head(status=int(status[1]), fields=fields, length=end.end())


def media_type_of(content_type: str | None) -> tuple[str | None, str | None]:
    """The media type in lower case and the charset that a Content-Type declares."""
    if not content_type:
        return None, None
    charset = _CHARSET.search(content_type)
    return content_type.partition(";")[0].strip().lower()[:100] or None, charset[1].lower() if charset else None


def free_body(body: bytes, fields: dict[str, str], source: str, budget: Budget) -> bytes:
    """The content of a body: chunks joined, compressions undone.

    A body that is not what its head says is taken as it is, for many programs record the content and keep the head.
    ``InputError`` when it is damaged, unpacks to too much or is coded in a way that is not read.
    """
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _join_chunks(body)
    codings = [name.strip() for name in fields.get("content-encoding", "").lower().split(",") if name.strip()]
    if len(codings) > _MOST_CODINGS:
        raise refusal(source, f"is packed {len(codings)} times")
    for coding in reversed(codings):
        body = _decode(body, coding, source, budget)
    return body


def _join_chunks(body: bytes) -> bytes:
    """The chunks as one (RFC 9112, 7.1), up to the last or to the first that is none; at least one must be sound."""
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if not size:
            return b"".join(parts)
        start = match.end()
        parts.append(body[start : start + size])
        at = start + size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    return b"".join(parts) or body


def _decode(body: bytes, coding: str, source: str, budget: Budget) -> bytes:
    limit = budget.limits.capture
    if coding in {"gzip", "x-gzip"}:
        return hold(inflate(cut(body), source, budget), source, limit) if body.startswith(b"\x1f\x8b") else body
    if coding == "deflate":
        window = ZLIB if body[:1] == b"\x78" else RAW  # the standard says zlib, some servers send the bare stream
        return hold(inflate(cut(body), source, budget, window=window), source, limit)
    if coding == "br":
        return _unbrotli(body, source, budget)
    if coding in {"identity", "binary", "utf-8", "none"}:
        return body
    raise InputError(source, f"is coded in a way that is not read ({coding[:40]})", "save the page from a browser")


def _unbrotli(body: bytes, source: str, budget: Budget) -> bytes:
    inflater, held, fed = brotli.Decompressor(), 0, body
    parts: list[bytes] = []
    while not inflater.is_finished():
        try:
            out = inflater.process(fed, output_buffer_limit=PIECE)
        except brotli.error as error:
            if not parts:
                return body  # recorded as the browser saw it, with the head as it came
            raise InputError(source, "is damaged", "get the file again") from error
        fed = b""
        held += len(out)
        budget.unpack(len(out), source)
        if held > budget.limits.capture:
            raise refusal(source, f"is larger than {budget.limits.capture // MEBIBYTE} MB")
        parts.append(out)
        if not out and inflater.can_accept_more_data():
            break
    return b"".join(parts)
