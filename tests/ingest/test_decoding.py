"""Bytes to canonical text."""

import hashlib

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest.decoding import decode

TEXT = "‘Eén brug’, zei zij, „is genoeg” – coördinatie in Oekraïne…\r\n\r\nHij zweeg.\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(TEXT.encode(), TEXT, id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "\ufeff" + TEXT, id="UTF-8 with mark"),
        pytest.param(TEXT.encode("cp1252"), TEXT, id="Windows-1252"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), TEXT, id="UTF-16 little end first"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, id="UTF-16 big end first"),
        pytest.param(TEXT.encode("utf-32"), TEXT, id="UTF-32"),
        pytest.param("caf\u0065\u0301".encode(), "cafe\u0301", id="decomposed"),
        pytest.param(
            b"Caf\xe9 \x81\x8d\x8f\x90\x9d." + b" x" * 60,
            "Café \x81\x8d\x8f\x90\x9d." + " x" * 60,
            id="undefined bytes of Windows-1252",
        ),
        pytest.param(b"De brug\x00 is dicht.", "De brug\x00 is dicht.", id="stray NUL"),
        pytest.param(
            "coördinatie in Oekraïne, één ".encode()[:-1] + b"\xc3", "coördinatie in Oekraïne, één\ufffd", id="cut off"
        ),
        pytest.param(("é" * 9).encode() + b"\xe9", "é" * 9 + "\ufffd", id="mixed"),
        pytest.param("a\u2028b\x0bc\x0cd\x85e".encode(), "a\u2028b\x0bc\x0cd\x85e", id="odd line ends"),
    ],
)
def test_text_is_the_decoded_file(data, text):
    """The canonical text is the decoded file, with nothing normalised."""
    assert decode(data, "a.txt") == text


def test_utf8_is_what_any_reader_decodes():
    """The text of a UTF-8 file is what ``decode("utf-8")`` gives, so that offsets agree with other tools."""
    data = TEXT.encode("utf-8-sig")
    assert decode(data, "a.txt") == data.decode("utf-8")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n\t\n", "empty", id="white space"),
        pytest.param(b"\xef\xbb\xbf\n", "empty", id="mark alone"),
        pytest.param(b"\x00" * 40, "empty", id="NUL"),
        pytest.param(b"PK\x03\x04....", "Word", id="docx"),
        pytest.param(rb"{\rtf1\ansi De brug}", "rich text", id="rtf"),
        pytest.param(b"\n<!DOCTYPE html><html><body>De brug</body></html>", "HTML", id="HTML"),
        pytest.param(b"".join(hashlib.sha256(bytes([seed])).digest() for seed in range(100)), "binary", id="random"),
        pytest.param("De brug is dicht. ".encode("utf-16-le") * 9, "binary", id="UTF-16 without mark"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(200) + b"abc", "binary", id="program"),
    ],
)
def test_what_is_no_text_is_refused(data, problem):
    """An empty or binary file, and a format that is no text, is refused on one line that names it and says what to
    do."""
    with pytest.raises(InputError, match=problem) as caught:
        decode(data, "map/a.txt")
    assert str(caught.value).startswith("map/a.txt: ")
    assert "\n" not in str(caught.value)
