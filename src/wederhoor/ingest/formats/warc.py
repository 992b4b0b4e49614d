"""WARC (ISO 28500): pages as a crawler recorded them, with their address and moment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import MEBIBYTE, Budget, refusal
from wederhoor.ingest.formats.gzip import SIGNATURE, unpacked_head
from wederhoor.ingest.formats.http import HEAD_WITHIN, free_body, media_type_of, read_fields, read_head
from wederhoor.ingest.formats.parts import is_asset, name_part
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.ingest.unpacking import DICTIONARY, ZSTD, Stream, cut, inflate, unzstd, unzstd_head
from wederhoor.records.capture import UNKNOWN, Capture, Metadata

_VERSION = re.compile(rb"WARC/\d+\.\d+\s*$")
_LONGEST_HEAD = 1 << 16
_BLANK_LINES = 16
"""Empty lines before a record that are passed over: two end a record, and some programs write more."""
_WITH_PAGES = frozenset({"response", "resource", "revisit"})
_LONGEST_NUMBER = 16
_START = b"WARC/"
_PACKED = ".warc.zst"
_NO_ARTICLE = ("/robots.txt", "/ads.txt", "/app-ads.txt", "/security.txt", "/favicon.ico")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: where its block starts in the stream and how long it is, and its header fields."""

    fields: dict[str, str]
    start: int
    length: int

    @property
    def url(self) -> str | None:
        """The address that was asked, where it is one of the web."""
        url = self.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">").replace(" ", "%20")
        try:
            return url if urlsplit(url).scheme.lower() in {"http", "https"} and urlsplit(url).hostname else None
        except ValueError:
            return None

    @property
    def captured(self) -> str | None:
        """The moment in ISO 8601."""
        written = self.fields.get("warc-date", "")
        try:
            datetime.fromisoformat(written)
        except ValueError:
            return None
        return written


def read_warc(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The pages of the responses, in their order. ``InputError`` at the place where the file is damaged: what stands
    before it is read."""
    yield from read_pages(cut(capture.data), capture.name, budget, {})


def read_pages(
    pieces: Iterator[bytes], name: str, budget: Budget, known: Mapping[str, Metadata]
) -> Iterator[Capture | InputError]:
    """The pages in a WARC that comes in pieces, packed by gzip, by Zstandard or not; ``known`` is what is said of them,
    by address.

    Only answers that brought something (status 2xx), of types in which an article can stand; requests, metadata and
    revisits without a payload are passed over. A page that is damaged or too large is a failure.
    """
    stream = Stream(pieces)
    if stream.peek(len(SIGNATURE)) == SIGNATURE:
        stream = Stream(inflate(stream.pieces(1 << 62), name, budget))
    elif stream.peek(len(ZSTD)) in (ZSTD, DICTIONARY):
        stream = Stream(unzstd(stream.pieces(1 << 62), name, budget))
    while record := _next_record(stream, name):
        budget.check(name)
        if record.fields.get("warc-type", "").lower() in _WITH_PAGES and record.url:
            try:
                page = _read_page(stream, record, name_part(name, record.url), budget)
            except BudgetError:
                raise
            except InputError as failure:
                yield failure
            else:
                if page:
                    yield _with(page, known)
        stream.go_to(record.start + record.length, name)


def _with(page: Capture, known: Mapping[str, Metadata]) -> Capture:
    return replace(page, known=known.get(page.url or "", UNKNOWN))


def _next_record(stream: Stream, name: str) -> Record | None:
    """The next record with the stream at its block; ``None`` at the end. ``InputError`` for what is no record."""
    line = b"\n"
    for _ in range(_BLANK_LINES):
        line = stream.line(_LONGEST_HEAD)
        if line.strip():
            break
    if not line.strip():
        return None
    head = _read_head(stream) if _VERSION.match(line) else None
    fields = read_fields(head.decode("utf-8", "replace")) if head is not None else {}
    length = fields.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) < _LONGEST_NUMBER):
        raise InputError(name, "is damaged (no record where one must stand)", "get the file again")
    return Record(fields=fields, start=stream.position, length=int(length))


def _read_head(stream: Stream) -> bytes | None:
    """The header lines of a record up to the empty line; ``None`` when that does not come."""
    lines: list[bytes] = []
    left = _LONGEST_HEAD
    while left > 0 and (line := stream.line(left)):
        if not line.strip():
            return b"".join(lines)
        lines.append(line)
        left -= len(line)
    return None


def _read_page(stream: Stream, record: Record, name: str, budget: Budget) -> Capture | None:
    """The page in the block of a record; ``None`` when it holds none in which an article can stand."""
    if record.fields.get("warc-type", "").lower() == "resource":
        media_type, charset = media_type_of(record.fields.get("content-type"))
        body = None if _is_passed(record, media_type) else _hold(stream, record, name, budget)
    else:
        start = stream.read(min(record.length, HEAD_WITHIN))
        head = read_head(start)
        if not head or not HTTPStatus.OK <= head.status < HTTPStatus.MULTIPLE_CHOICES:
            return None
        media_type, charset = media_type_of(head.fields.get("content-type"))
        if head.status == HTTPStatus.PARTIAL_CONTENT or _is_passed(record, media_type):
            return None
        rest = _hold(stream, record, name, budget)
        body = free_body(start[head.length :] + rest, head.fields, name, budget)
    if not body:
        return None
    return Capture(
        data=body, name=name, url=record.url, media_type=media_type, charset=charset, captured=record.captured
    )


def _hold(stream: Stream, record: Record, name: str, budget: Budget) -> bytes:
    """The rest of a block. ``InputError`` when the record says that it is too large, before any of it is held."""
    if record.length > budget.limits.capture + HEAD_WITHIN:
        raise refusal(name, f"is larger than {budget.limits.capture // MEBIBYTE} MB")
    end = record.start + record.length
    rest = stream.read(end - stream.position)
    stream.go_to(end, name)
    return rest


def _is_passed(record: Record, media_type: str | None) -> bool:
    path = urlsplit(record.url or "").path
    return is_asset(media_type, path.rpartition(".")[2].lower()) or path.lower().endswith(_NO_ARTICLE)


def is_warc(capture: Capture) -> bool:
    """True by the first bytes, also where they are packed by gzip or Zstandard; by the name where a dictionary stands
    before these."""
    if capture.data.startswith((ZSTD, DICTIONARY)):
        return capture.name.lower().endswith(_PACKED) or unzstd_head(capture.data, len(_START)) == _START
    return unpacked_head(capture.data, len(_START)) == _START


WARC = Reader(
    name="warc", suffixes=frozenset({"warc"}), shared_suffixes=frozenset({"zst"}), matches=is_warc, read=read_warc
)
