"""Bytes to text: the encodings that saved articles have, and the files that are no text."""

from __future__ import annotations

import codecs
import re

from wederhoor.errors import InputError

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32 first, for its little-endian mark opens with that of UTF-16."""

_SIGNATURES = (
    (b"PK\x03\x04", "a zip or Word file", "save the article as plain text (.txt)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file", "save the article as plain text (.txt)"),
    (b"{\\rtf", "a rich text file", "save the article as plain text (.txt)"),
    (b"\x89PNG", "a picture", "give the article's text as a .txt file"),
    (b"\xff\xd8\xff", "a picture", "give the article's text as a .txt file"),
    (b"GIF8", "a picture", "give the article's text as a .txt file"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
)
"""The first bytes of what people save beside articles, what it is, and what to do."""

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")

_STRAY_CONTROLS = 3
"""So many control characters never make a text binary: a stray NUL, an escape left by a terminal."""

_CONTROL_SHARE = 0.05
"""Above this share of control characters a file is no text. Random bytes read as Windows-1252 have 12 per cent,
programs and archives 20 and more, UTF-16 without its mark 50; the texts with stray controls that we made up stay
below 1."""

_WINDOWS_1252 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""What differs from Latin-1. The five bytes that Windows leaves undefined stay control characters, as in the
WHATWG's table."""


def decode(data: bytes, source: str) -> str:
    """The canonical text of a captured file: the decoded bytes with nothing added, removed or normalised.

    UTF-16 and UTF-32 with their mark, UTF-8 with or without one, else Windows-1252. The mark of UTF-8 stays in the
    text as U+FEFF, as in Python's ``utf-8``, so that offsets agree with those of any reader that decodes the file;
    ``utf-16`` takes its mark off. ``InputError`` for an empty or binary file and for formats that are not text.
    """
    for signature, what, advice in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(source, f"is {what}, not a text file", advice)
    text = _decoded(data)
    if not text.strip("\ufeff\x00 \t\r\n\f\v\x85\xa0"):
        raise InputError(source, "is empty", "put the text of the article in it, or leave it out")
    if _is_binary(text):
        raise InputError(source, "is not a text file (binary data)", "save the article as plain text in UTF-8")
    if _HTML.match(text):
        raise InputError(
            source, "is an HTML page", "save the text of the article as a .txt file (select all, copy, paste)"
        )
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _damaged_utf8(data) or data.decode("latin-1").translate(_WINDOWS_1252)


def _damaged_utf8(data: bytes) -> str | None:
    """The text of a UTF-8 file with some broken bytes (cut off, mixed), each shown as U+FFFD; ``None`` when it is no
    UTF-8.

    In Windows-1252 an accented letter is hardly ever followed by what UTF-8 asks for, so the sound sequences
    outnumber the broken ones only in UTF-8.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(len(run) for run in re.findall("[^\x00-\x7f\ufffd]+", text))
    return text if sound > broken else None


def _is_binary(text: str) -> bool:
    controls = len(text) - len(_CONTROLS.sub("", text))
    return controls > _STRAY_CONTROLS and controls > _CONTROL_SHARE * len(text)
