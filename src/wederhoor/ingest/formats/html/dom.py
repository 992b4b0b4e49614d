"""A page as a tree, and its text nodes in the order of the page, each with its path."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from wederhoor.errors import InputError
from wederhoor.ingest.budget import refusal
from wederhoor.ingest.formats.xml import narrow, refuse_heaps
from wederhoor.records.capture import Capture

_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_MOST_TAGS = 75_000
"""The largest pages of news, live reports of a day, have some 30,000; a hundred thousand take 350 MB."""
_DECLARATION_WITHIN = 4_096
"""Bytes in which a page must declare its encoding: 1,024 by the HTML standard, of which pages take liberties."""


@dataclass(frozen=True, slots=True)
class TextNode:
    """A run of text in the page: the element that it stands in, its path and its characters.

    The path counts elements and text nodes (``/*[1]/*[2]/text()[1]``), so that it is valid XPath whatever the tags
    are called.
    """

    element: HtmlElement
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Tag:
    """The start or the end of an element, on the walk through the page."""

    element: HtmlElement
    opens: bool


Step = TextNode | Tag


def parse_page(capture: Capture) -> HtmlElement:
    """The tree of a page. ``InputError`` when the bytes hold no element at all, or more than any page of news.

    Entities of the document are never fetched nor expanded beyond those of HTML itself, and a tree deeper than
    libxml2's bound is cut off there.
    """
    if capture.data.count(b"<") > _MOST_TAGS:
        raise refusal(capture.name, f"has more than {_MOST_TAGS:,} tags")
    refuse_heaps(narrow(capture))
    text = decode_page(capture).replace("\x00", "\ufffd")
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=False)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputError(
            capture.name, "holds no page that can be read", "save the page again from a browser"
        ) from error


def decode_page(capture: Capture) -> str:
    """The page as text: by its byte order mark, the declared charset of the transport, its own declaration, UTF-8 or
    Windows-1252, in the order of the HTML standard."""
    data = narrow(capture).data
    if data is not capture.data or data.startswith(codecs.BOM_UTF8):
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")
    declared = _DECLARED.search(data[:_DECLARATION_WITHIN])
    for name in (capture.charset, declared.group(1).decode("ascii") if declared else None):
        known = _known(name)
        if known:
            return data.decode(known, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _known(name: str | None) -> str | None:
    """Python's codec of a declared charset; a page that calls itself Latin-1 is in Windows-1252, and one that calls
    itself UTF-16 in letters that can be read is not (HTML standard, 13.2.3)."""
    try:
        found = codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None
    if found in {"iso8859-1", "ascii"}:
        return "cp1252"
    if found and found.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"
    # codecs of Python that are no character encodings (hex, zlib) must not be called with bytes of strangers
    return found if found and codecs.lookup(found)._is_text_encoding else None  # noqa: SLF001


def walk(root: HtmlElement) -> Iterator[Step]:
    """Every tag and text node of the page in order; without recursion, for pages nest as deep as they please."""
    stack: list[tuple[HtmlElement, str, int, int, Iterator[HtmlElement]]] = []
    path = "/*[1]"
    yield Tag(root, opens=True)
    texts = 0
    if root.text:
        texts += 1
        yield TextNode(root, f"{path}/text()[1]", root.text)
    stack.append((root, path, texts, 0, iter(root)))
    while stack:
        element, path, texts, elements, children = stack.pop()
        child = next(children, None)
        if child is None:
            yield Tag(element, opens=False)
            if stack and element.tail:
                yield from _tail(stack, element.tail)
            continue
        if not isinstance(child.tag, str):  # a comment or processing instruction
            stack.append((element, path, texts, elements, children))
            if child.tail:
                yield from _tail(stack, child.tail)
            continue
        stack.append((element, path, texts, elements + 1, children))
        inner = f"{path}/*[{elements + 1}]"
        yield Tag(child, opens=True)
        if child.text:
            yield TextNode(child, f"{inner}/text()[1]", child.text)
        stack.append((child, inner, 1 if child.text else 0, 0, iter(child)))


def _tail(stack: list[tuple[HtmlElement, str, int, int, Iterator[HtmlElement]]], text: str) -> Iterator[TextNode]:
    """The text behind an element, which belongs to the element that is now on top."""
    element, path, texts, elements, children = stack[-1]
    stack[-1] = (element, path, texts + 1, elements, children)
    yield TextNode(element, f"{path}/text()[{texts + 1}]", text)
