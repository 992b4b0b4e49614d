"""HTML or NITF that stands as a string in another format: its paragraphs as a browser lays them out.

Posts and agency flashes are too short for the reader of web pages, which looks for the article in a page; here all of
it is the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml.html import HtmlElement

from wederhoor.errors import InputError
from wederhoor.ingest.formats.composition import Paragraph
from wederhoor.ingest.formats.html.blocks import Piece, lay_blocks
from wederhoor.ingest.formats.html.dom import Step, TextNode, parse_page, walk
from wederhoor.records.capture import Capture

_LONGEST = 2_000_000
"""Characters of HTML in one string: some twenty times a long article, and five seconds of work when it is made to cost
time (an element for every four characters)."""

MARK = "#"
"""Between the path of a string and the path of a text node of the HTML in it."""


NITF = {
    "body.head": "div", "hedline": "div", "hl1": "h1", "hl2": "h2", "abstract": "div", "dateline": "div",
    "body.content": "div", "block": "div", "bq": "blockquote", "byline": "aside", "distributor": "aside",
    "rights": "aside", "note": "aside", "series": "aside", "media": "figure", "fn": "aside", "body.end": "aside",
}  # fmt: skip
"""Elements of NITF 3.6 that HTML does not have, and those of HTML that are laid out as they are to be."""


def lay_markup(markup: str, path: str) -> list[Paragraph]:
    """The paragraphs of the HTML at a path, each piece with the path of its text node: ``PATH#XPATH``. None when it
    holds no element or text; ``InputError`` when it is longer than any article."""
    if len(markup) > _LONGEST:
        raise InputError(path, f"holds more than {_LONGEST} characters of HTML", "leave it out")
    root = _parse(markup)
    return [] if root is None else lay_steps(walk(root), f"{path}{MARK}")


def lay_steps(steps: Iterable[Step], prefix: str = "") -> list[Paragraph]:
    """The paragraphs of a walk, ``prefix`` before each path."""
    return [
        [Piece(piece.text, piece.path and f"{prefix}{piece.path}", piece.offset) for piece in block.pieces]
        for block in lay_blocks(steps)
    ]


def resolve_markup(outer: Callable[[str], str]) -> Callable[[str], str]:
    """What stands at the paths of ``outer`` and at those of text nodes in the HTML at these; each string of HTML is
    parsed once as long as its paths are asked for together."""
    last: tuple[str, dict[str, str]] = ("", {})

    def resolve(path: str) -> str:
        nonlocal last
        base, mark, inner = path.rpartition(MARK)
        if not mark or not inner.startswith("/*["):
            return outer(path)
        if last[0] != base:
            root = _parse(outer(base))
            steps = () if root is None else walk(root)
            last = (base, {step.path: step.text for step in steps if isinstance(step, TextNode)})
        return last[1][inner]

    return resolve


def _parse(markup: str) -> HtmlElement | None:
    try:
        root = parse_page(Capture(data=markup.encode("utf-8", "replace"), name="markup", charset="utf-8"))
    except InputError:
        return None
    for element in root.iter(*NITF):
        element.tag = NITF[str(element.tag)]
    return root
