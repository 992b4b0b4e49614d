"""Word documents (Office Open XML): the words of the document as they stand after all changes are accepted."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from lxml.html import HtmlElement

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, refusal
from wederhoor.ingest.formats.composition import Paragraph, compose
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.html.dom import Tag, TextNode, walk
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.ingest.formats.xml import parse_xml
from wederhoor.records.capture import Capture, Draft, Metadata

_DOCUMENT, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_FIRST = re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|docProps/|word/|customXml/)", re.DOTALL)
_DIRECTORY = 65_536
"""Bytes at the end in which the directory of the zip file names its parts."""

_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
    KeyError, OverflowError,
)  # fmt: skip
"""What ``zipfile`` raises for files that are cut off, altered, encrypted or made to deceive."""

_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ADVICE = "save it again from a word processor"

_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "sectPr"})
"""What shows no words: text that a tracked change took away, the older form of a drawing that stands there twice,
commands of fields, properties."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def read_docx(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The one article of a document: its paragraphs, those of tables and text boxes too; no heads and feet of pages,
    no notes, no comments. What tracked changes took out is out, what they put in is in, hidden words are out.

    ``InputError`` for a file that is damaged, unpacks to more than the limits allow, or has no words.
    """
    budget.check(capture.name)
    text, segments = compose(_paragraphs(_part(capture, _DOCUMENT, budget)))
    if not text:
        raise InputError(capture.name, "holds no words", "leave it out")
    yield Draft(text=text, segments=segments, metadata=_metadata(capture, budget))


def _part(capture: Capture, name: str, budget: Budget | None = None) -> Capture:
    """A part of the file, unpacked up to the limit of one capture."""
    most = budget.limits.capture if budget else None
    try:
        with zipfile.ZipFile(io.BytesIO(capture.data)) as archive:
            member = archive.getinfo(name)
            if member.compress_type not in _READ or member.flag_bits & 1:
                raise InputError(capture.name, "is packed or encrypted in a way that is not read", _ADVICE)
            with archive.open(member) as stream:
                data = stream.read() if most is None else stream.read(most + 1)
    except _BROKEN as error:
        raise InputError(capture.name, f"is no sound Word document ({error})", _ADVICE) from error
    if budget:
        if most is not None and len(data) > most:
            raise refusal(capture.name, "unpacks to more than the limits allow")
        budget.take(len(data), capture.name)
    return Capture(data=data, name=f"{capture.name} » {name}")


@dataclass(slots=True)
class _Reading:
    """Paragraphs while the document is walked; a paragraph in a text box stands inside another."""

    done: list[list[Piece]] = field(default_factory=list)
    open: list[list[Piece]] = field(default_factory=list)
    run: list[Piece] | None = None
    hidden: bool = False
    left_out: HtmlElement | None = None

    def pass_tag(self, tag: Tag) -> None:
        name = _name(tag.element)
        if self.left_out is not None:
            if tag.element is self.left_out and not tag.opens:
                self.left_out = None
        elif tag.opens and name in _LEFT_OUT:
            self.left_out = tag.element
        elif name == "p":
            self._pass_paragraph(opens=tag.opens)
        elif name == "r":
            self.hidden = False
        elif name == "vanish" and tag.opens:
            self.hidden = next(iter(tag.element.values()), "true") not in {"0", "false", "off"}
        elif tag.opens and name in _SIGNS and _name(tag.element.getparent()) == "r":
            self.add(Piece(_SIGNS[name]))

    def _pass_paragraph(self, *, opens: bool) -> None:
        if opens:
            self.open.append([])
            self.done.append(self.open[-1])
        elif self.open:
            self.open.pop()

    def add(self, piece: Piece) -> None:
        if self.open and not self.hidden and self.left_out is None:
            self.open[-1].append(piece)


def _paragraphs(part: Capture) -> list[Paragraph]:
    """The paragraphs of the document in the order in which they begin."""
    reading = _Reading()
    for step in walk(cast("HtmlElement", parse_xml(part))):
        if isinstance(step, Tag):
            reading.pass_tag(step)
        elif _name(step.element) == "t":
            reading.add(Piece(step.text, step.path))
    return [paragraph for paragraph in reading.done if paragraph]


def _name(element: HtmlElement | None) -> str:
    return "" if element is None else str(element.tag).rpartition("}")[2]


def _metadata(capture: Capture, budget: Budget) -> Metadata:
    """What the properties say; nothing when there are none that can be read."""
    try:
        root = parse_xml(_part(capture, _PROPERTIES, budget))
    except InputError:
        return Metadata()
    said = {_name(cast("HtmlElement", element)): words("".join(element.itertext())) for element in root}
    author = said.get("creator")
    return Metadata(
        title=said.get("title"),
        authors=(author,) if author else (),
        published=said.get("created"),
        modified=said.get("modified"),
        language=language_of(said.get("language")),
    )


def is_docx(capture: Capture) -> bool:
    """True for a zip file that begins as Word documents do and names the document in its directory."""
    return bool(_FIRST.match(head_of(capture))) and _DOCUMENT.encode() in capture.data[-_DIRECTORY:]


def resolve_docx(capture: Capture) -> Callable[[str], str]:
    """The text nodes of ``word/document.xml`` by their paths."""
    root = cast("HtmlElement", parse_xml(_part(capture, _DOCUMENT)))
    nodes = {step.path: step.text for step in walk(root) if isinstance(step, TextNode)}
    return nodes.__getitem__


DOCX = Reader(name="docx", suffixes=frozenset({"docx", "docm"}), matches=is_docx, read=read_docx, resolve=resolve_docx)
