"""MIME (RFC 2045 to 2049): messages taken apart into their leaves, within bounds.

Not by ``email``, which holds a parser for each level of nesting and a message object for each part.
"""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from wederhoor.ingest.budget import MEBIBYTE, Budget, refusal
from wederhoor.ingest.formats.http import media_type_of, read_fields

_END = re.compile(rb"\r?\n\r?\n")
_NO_HEAD = re.compile(rb"\r?\n")
_DEEPEST = 20
"""Levels of parts in parts: programs write three or four."""
_LONGEST_HEAD = 1 << 18
"""Bytes of the fields of one part; signatures and routes of newsletters take up to 50 kB."""
_LONGEST_FIELD = 4_096
_MOST_LEAVES = 10_000
_LONGEST_CODE = 3
"""Bytes that one byte takes at most in quoted-printable."""
_NO_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_LONGEST_BOUNDARY = 200
"""70 by the standard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A part that holds no parts: its fields (names in lower case), its media type, and its body as it was sent."""

    fields: dict[str, str]
    media_type: str
    charset: str | None
    body: bytes

    @property
    def is_attached(self) -> bool:
        """True for what is to be saved and not shown with the message."""
        return self.fields.get("content-disposition", "").lower().startswith("attachment")

    @property
    def file_name(self) -> str | None:
        """The name that the sender gave it."""
        for field, name in (("content-disposition", "filename"), ("content-type", "name")):
            found = parameter_of(self.fields.get(field, ""), name)
            if found:
                return decode_words(found)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Fields and what stands below them: a message, or a part of one."""

    fields: dict[str, str]
    start: int
    end: int


def read_entity(data: bytes, start: int, end: int) -> Entity:
    """The fields at the start and where the body begins; a head that does not end within bounds has no body."""
    reach = min(end, start + _LONGEST_HEAD)
    if without := _NO_HEAD.match(data, start, end):
        return Entity(fields={}, start=without.end(), end=end)
    match = _END.search(data, start, reach)
    head, body = (data[start : match.start()], match.end()) if match else (data[start:reach], end)
    return Entity(fields=read_fields(head.decode("utf-8", "replace")), start=body, end=end)


def take_apart(data: bytes, whole: Entity, source: str, budget: Budget) -> list[Leaf]:
    """The leaves of a message in order. ``InputError`` when it is nested too deep or has too many."""
    leaves: list[Leaf] = []
    for leaf in _leaves(data, whole, source, budget, 0):
        leaves.append(leaf)
        if len(leaves) > _MOST_LEAVES:
            raise refusal(source, f"has more than {_MOST_LEAVES:,} parts")
    return leaves


def _leaves(data: bytes, whole: Entity, source: str, budget: Budget, depth: int) -> Iterator[Leaf]:
    budget.check(source)
    content_type = whole.fields.get("content-type", "")
    media_type, charset = media_type_of(content_type[:_LONGEST_FIELD])
    boundary = parameter_of(content_type, "boundary") if (media_type or "").startswith("multipart/") else None
    if not boundary:
        body = data[whole.start : whole.end]
        yield Leaf(fields=whole.fields, media_type=media_type or "text/plain", charset=charset, body=body)
        return
    if depth >= _DEEPEST:
        raise refusal(source, f"has parts in parts, more than {_DEEPEST} deep")
    for start, end in _split(data, whole.start, whole.end, boundary):
        yield from _leaves(data, read_entity(data, start, end), source, budget, depth + 1)


def _split(data: bytes, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """Where the parts stand between the delimiter lines (RFC 2046, 5.1.1)."""
    delimiter = re.compile(
        rb"(?:\A|^)--" + re.escape(boundary[:_LONGEST_BOUNDARY].encode("utf-8", "replace")) + rb"(--)?[ \t]{0,80}\r?$",
        re.MULTILINE,
    )
    begun: int | None = None
    for match in delimiter.finditer(data, start, end):
        if begun is not None:
            yield begun, _before(data, begun, match.start())
        if match[1]:
            return
        begun = min(match.end() + 1, end)
    if begun is not None:
        yield begun, end


def _before(data: bytes, begun: int, end: int) -> int:
    """The end of a part without the line break that belongs to the delimiter."""
    if end > begun and data[end - 1] == ord("\n"):
        end -= 1
        if end > begun and data[end - 1] == ord("\r"):
            end -= 1
    return end


def decode_body(leaf: Leaf, source: str, budget: Budget) -> bytes:
    """The bytes of a leaf freed of their transfer encoding. ``InputError`` when they are too many."""
    if len(leaf.body) > _LONGEST_CODE * budget.limits.capture:
        raise refusal(source, f"is larger than {budget.limits.capture // MEBIBYTE} MB")
    encoding = leaf.fields.get("content-transfer-encoding", "").strip().lower()
    if encoding == "base64":
        letters = leaf.body.translate(None, _NO_BASE64)
        whole = letters[: len(letters) - (len(letters) % 4 == 1)]  # one letter alone is no byte: the part is cut off
        return base64.b64decode(whole + b"===")
    return quopri.decodestring(leaf.body) if encoding == "quoted-printable" else leaf.body


def parameter_of(field: str, name: str) -> str | None:
    """A parameter of a header field, also one in pieces or with a charset (RFC 2231)."""
    message = Message()
    message["x"] = " ".join(field[:_LONGEST_FIELD].split())
    try:
        value = message.get_param(name, header="x")
    except (ValueError, LookupError, TypeError):  # of pieces that are numbered wrongly
        return None
    if isinstance(value, tuple):
        charset, _, written = value
        try:
            return written.encode("latin-1", "replace").decode(charset or "utf-8", "replace") or None
        except (LookupError, ValueError):  # a charset that is unknown, or with a NUL in its name
            return written or None
    return value or None


def decode_words(field: str) -> str:
    """A header field with its encoded words (RFC 2047) decoded, on one line."""
    written = " ".join(field[:_LONGEST_FIELD].split())
    try:
        parts = decode_header(written)
    except (HeaderParseError, ValueError):
        return written
    return " ".join("".join(_decode_word(*part) for part in parts).split())


def _decode_word(word: bytes | str, charset: str | None) -> str:
    if isinstance(word, str):
        return word
    try:
        return word.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):
        return word.decode("latin-1")
