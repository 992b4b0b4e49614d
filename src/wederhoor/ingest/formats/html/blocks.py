"""The text of a page as a browser lays it out: blocks of collapsed white space, each character with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from wederhoor.ingest.formats.html.dom import Step, Tag, TextNode
from wederhoor.ingest.outlets import consent_marks
from wederhoor.records.capture import Segment
from wederhoor.records.span import Span

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table "
    "tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a line (HTML standard, 15.3: ``display: block``, lists and tables)."""

HIDDEN = frozenset(
    "area aside audio base basefont button canvas datalist dialog figcaption figure form head iframe input link math "
    "meta meter nav noembed noframes noscript object optgroup option param progress rp script select source style svg "
    "template textarea title track video".split()
)
"""Elements that show no words of the article's own text: not rendered, controls and menus, pictures with their
captions, and what the standard calls only tangentially related (``aside``)."""

_FOLDED = re.compile("(?: [ \t\n\r\f]|[\t\n\r\f])[ \t\n\r\f]*")
"""White space that is more than one blank: only there does the text of a block part from that of the page."""

_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_QUOTES = (("“", "”"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a block and where they stand; ``path`` is empty for what the page makes itself: a space for white
    space, the marks of ``<q>``, a line break."""

    text: str
    path: str = ""
    offset: int = 0


@dataclass(slots=True)
class Block:
    """What stands between two block boundaries. ``element`` is the block that holds it, ``linked`` how many of its
    characters are in links."""

    element: HtmlElement
    pieces: list[Piece] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_menu(self) -> bool:
        """True when more than half of its characters are in links: a menu, or the headlines of other articles."""
        return 2 * self.linked > len(self.text)


def lay_blocks(steps: Iterable[Step]) -> Iterator[Block]:
    """The visible blocks of a page in order; empty ones are left out.

    White space is collapsed as CSS does (CSS Text 3, 4.1); ``<pre>`` keeps its lines, ``<br>`` begins a new one,
    ``<q>`` gets the quotation marks that a browser shows.
    """
    laying = _Laying()
    for step in steps:
        if isinstance(step, TextNode):
            laying.add(step)
        else:
            yield from laying.pass_tag(step)
    yield from laying.close()


@dataclass(slots=True)
class _Laying:
    block: Block | None = None
    hidden: HtmlElement | None = None
    holders: list[HtmlElement] = field(default_factory=list)
    links: int = 0
    quotes: int = 0
    preserved: int = 0
    spaced: bool = True

    def pass_tag(self, tag: Tag) -> Iterator[Block]:
        if self.hidden is not None:
            if tag.element is self.hidden and not tag.opens:
                self.hidden = None
            return
        if tag.opens and _is_hidden(tag.element):
            self.hidden = tag.element
            return
        yield from self._apply(tag, 1 if tag.opens else -1)

    def _apply(self, tag: Tag, step: int) -> Iterator[Block]:
        name = tag.element.tag
        if name in BLOCKS:
            yield from self.close()
            if tag.opens:
                self.holders.append(tag.element)
            elif self.holders:
                self.holders.pop()
            self.preserved += step if name == "pre" else 0
        elif name == "br" and tag.opens:
            self._put(Piece("\n"))
            self.spaced = True
        elif name == "a":
            self.links += step
        elif name == "q":
            self._quote(tag)

    def _quote(self, tag: Tag) -> None:
        self.quotes -= 0 if tag.opens else 1
        opening, closing = _QUOTES[self.quotes % len(_QUOTES)]
        self._put(Piece(opening if tag.opens else closing))
        self.quotes += 1 if tag.opens else 0
        self.spaced = False

    def add(self, node: TextNode) -> None:
        if self.hidden is not None:
            return
        if self.preserved:
            self._put(Piece(node.text, node.path, 0))
            self.spaced = False
            return
        start = 0
        for match in _FOLDED.finditer(node.text):
            self._run(node, start, match.start() + (match.group()[0] == " "))
            if not self.spaced:
                self._put(Piece(" "))
                self.spaced = True
            start = match.end()
        self._run(node, start, len(node.text))

    def _run(self, node: TextNode, start: int, end: int) -> None:
        """Words with one blank between two; the first blank goes where there is one before it."""
        if self.spaced and node.text[start:end].startswith(" "):
            start += 1
        if end > start:
            self._put(Piece(node.text[start:end], node.path, start))
            self.spaced = node.text[end - 1] == " "

    def _put(self, piece: Piece) -> None:
        if self.block is None:
            self.block = Block(self.holders[-1])
        if self.links:
            self.block.linked += len(piece.text)
        self.block.pieces.append(piece)

    def close(self) -> Iterator[Block]:
        block, self.block, self.spaced = self.block, None, True
        if block is not None and block.text.strip():
            _strip(block.pieces)
            yield block


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.tag in HIDDEN
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or bool(_INVISIBLE.search(element.get("style", "")))
        or is_consent(element)
    )


def is_consent(element: HtmlElement) -> bool:
    """True for the element in which a platform asks for consent."""
    name, classes = element.get("id"), element.get("class")
    marks = consent_marks() if name or classes else ()
    return any(mark.fits(element) for mark in marks)


def _strip(pieces: list[Piece]) -> None:
    """Takes the blanks off both ends."""
    while not pieces[0].text.strip():
        del pieces[0]
    while not pieces[-1].text.strip():
        del pieces[-1]
    first, last = pieces[0], pieces[-1]
    cut = len(first.text) - len(first.text.lstrip())
    pieces[0] = Piece(first.text[cut:], first.path, first.offset + cut)
    if last is first:
        last = pieces[0]
    pieces[-1] = Piece(last.text.rstrip(), last.path, last.offset)


def join_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[Segment, ...]]:
    """The canonical text, an empty line between two blocks, and where each run of it stands in the page."""
    parts: list[str] = []
    segments: list[Segment] = []
    place = 0
    for block in blocks:
        if parts:
            parts.append("\n\n")
            place += 2
        for piece in block.pieces:
            parts.append(piece.text)
            if piece.path:
                _extend(segments, piece, place)
            place += len(piece.text)
    return "".join(parts), tuple(segments)


def _extend(segments: list[Segment], piece: Piece, place: int) -> None:
    """Adds a run, or makes the last one longer where this one goes on in both texts."""
    end = place + len(piece.text)
    last = segments[-1] if segments else None
    if (
        last
        and last.path == piece.path
        and last.span.end == place
        and piece.offset - last.offset == place - last.span.start
    ):
        segments[-1] = Segment(span=Span(last.span.start, end), path=last.path, offset=last.offset)
    else:
        segments.append(Segment(span=Span(place, end), path=piece.path, offset=piece.offset))
