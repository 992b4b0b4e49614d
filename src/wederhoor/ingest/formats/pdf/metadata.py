"""What a PDF says of its article beside the text.

The dates of the document information are left out: they are those of the file, which for a browser's print is the
moment of printing, years after the publication. XMP has a field for the publication itself (PRISM).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from wederhoor.errors import InputError
from wederhoor.ingest.formats.pdf.document import Document
from wederhoor.ingest.formats.xml import parse_xml
from wederhoor.ingest.outlets import find_outlet
from wederhoor.records.capture import Capture, Metadata
from wederhoor.records.instant import day_of

_PACKET = (b"<x:xmpmeta", b"</x:xmpmeta>")
_PACKET_SIZE = 100_000
"""Bytes within which a packet ends; the pictures that some programs put in theirs are not read."""

_PRISM = ("http://prismstandard.org/namespaces/basic/2.0/", "http://prismstandard.org/namespaces/basic/3.0/")
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_PROGRAM = re.compile(r"^(?:microsoft (?:office )?(?:word|powerpoint|excel)|quarkxpress)\b[^-]*-\s*", re.IGNORECASE)
_FILE = re.compile(r"\S*[\w)]\.(?:docx?|odt|rtf|txt|pdf|indd|qxp|pages|html?|pptx?|xlsx?|tex|dvi)", re.IGNORECASE)
_NO_TITLE = frozenset({"untitled", "naamloos", "about:blank", "document", "document1"})
_NO_AUTHOR = frozenset({"admin", "administrator", "user", "gebruiker", "owner", "unknown", "anonymous", "root"})


_BAR = re.compile(r"\s[|·•–—-]\s")
_WITHIN = 2_000
"""Characters of the text in which its headline stands."""


def read_metadata(capture: Capture, document: Document, url: str | None, text: str) -> Metadata:
    """Title and author of the document information unless a program put them there (a file's name, *admin*), and the
    date of publication where the XMP packet has one (PRISM ``publicationDate``). The outlet is the one that the packet
    names, else the site that the title names behind the headline, else the one whose address a print has."""
    packet = _packet(capture)
    info = document.info
    title, site = _parted(_title(info.get("Title", "")), text)
    published = next(_dates(packet), None)
    named = next(_values(packet, *(f"{{{space}}}publicationName" for space in _PRISM)), None) or site
    known = None if named else find_outlet(url, day_of(published))
    return Metadata(
        title=title,
        outlet=named or (known.name if known else None),
        authors=tuple(name for name in _authors(info.get("Author", "")) if name.lower() not in _NO_AUTHOR),
        published=published,
        language=_language(packet),
        url=url,
    )


def _title(value: str) -> str | None:
    title = _PROGRAM.sub("", " ".join(value.split()))
    if title.lower() in _NO_TITLE or _FILE.fullmatch(title) or re.match(r"https?://|file:|www\.", title):
        return None
    # the last word of a name with blanks in it is the file's too
    return title or None if not _FILE.search(title[-40:]) or not title.lower().endswith(_ENDINGS) else None


def _parted(title: str | None, text: str) -> tuple[str | None, str | None]:
    """The headline of a title, and the site's name that browsers print behind it (``Headline | Site``); no name where
    no paragraph is or begins with what stands before the bar and not with more, for a headline may have a dash."""
    paragraphs = [_letters(paragraph) for paragraph in text[:_WITHIN].split("\n\n")]
    for bar in _BAR.finditer(title or ""):
        headline, rest = _letters(bar.string[: bar.start()]), bar.string[bar.end() :]
        begun = [paragraph for paragraph in paragraphs if headline and paragraph.startswith(headline)]
        if begun and not any(paragraph.startswith(headline + _letters(rest)) for paragraph in begun):
            return bar.string[: bar.start()], _BAR.split(rest)[-1]
    return title, None


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_ENDINGS = (".doc", ".docx", ".odt", ".rtf", ".txt", ".pdf", ".indd", ".qxp", ".pages", ".htm", ".html")


def _authors(value: str) -> list[str]:
    return [name for part in value.split(";") if (name := " ".join(part.split()))]


def _packet(capture: Capture) -> etree._Element | None:
    """The first XMP packet that stands readable in the file, as it should (ISO 16684-1, 7.3)."""
    opening, closing = _PACKET
    start = capture.data.find(opening)
    end = capture.data.find(closing, start, start + _PACKET_SIZE)
    if start < 0 or end < 0:
        return None
    try:
        return parse_xml(Capture(data=capture.data[start : end + len(closing)], name=capture.name))
    except InputError:
        return None


def _values(packet: etree._Element | None, *names: str) -> Iterator[str]:
    """The texts of a property, written as an element or as an attribute."""
    if packet is None:
        return
    for name in names:
        for element in packet.iter():
            value = element.get(name) if isinstance(element.tag, str) else None
            text = value or ("".join(element.itertext()) if element.tag == name else "")
            if text.strip():
                yield " ".join(text.split())


def _dates(packet: etree._Element | None) -> Iterator[str]:
    names = (f"{{{space}}}{name}" for space in _PRISM for name in ("publicationDate", "coverDate"))
    return (value for value in _values(packet, *names) if day_of(value))


def _language(packet: etree._Element | None) -> str | None:
    value = next(_values(packet, f"{{{_DUBLIN_CORE}}}language"), "")
    match = re.match(r"([A-Za-z]{2})(?=$|[-_])", value)
    return match.group(1).lower() if match else None
