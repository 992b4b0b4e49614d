"""The reader of web pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.html.blocks import join_blocks, lay_blocks
from wederhoor.ingest.formats.html.content import choose_content
from wederhoor.ingest.formats.html.dom import TextNode, parse_page, walk
from wederhoor.ingest.formats.html.metadata import find_article, read_metadata
from wederhoor.ingest.formats.html.walls import check_walls, refuse_consent
from wederhoor.ingest.formats.reader import Found, Reader, head_of, suffix_of
from wederhoor.ingest.outlets import find_outlet
from wederhoor.records.capture import Capture, Draft, Metadata
from wederhoor.records.instant import day_of

_OPENING = re.compile(
    # possessive: five hundred empty comments would be taken apart in 2**500 ways
    rb"(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_SUFFIXES = frozenset({"html", "htm", "xhtml"})


def is_page(capture: Capture) -> bool:
    """True for a page by its first tag; by its declared type or name where a tag of any kind comes first."""
    head = head_of(capture)
    if _OPENING.match(head):
        return True
    return head.startswith(b"<") and (capture.media_type in _TYPES or suffix_of(capture) in _SUFFIXES)


def read_page(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The article of a page. ``InputError`` when the page holds none: behind a consent wall or a paywall, or none at
    all."""
    refuse_consent(capture)
    root = parse_page(capture)
    budget.check(capture.name)
    blocks = choose_content(root, list(lay_blocks(walk(root))))
    text, segments = join_blocks(blocks)
    check_walls(capture.name, find_article(root), [block.text for block in blocks if not block.is_menu], root)
    yield Draft(text=text, segments=segments, metadata=_named(read_metadata(root, capture.url), capture))


def _named(metadata: Metadata, capture: Capture) -> Metadata:
    """The metadata with the outlet whose address the page has, where the page does not name it."""
    if metadata.outlet:
        return metadata
    outlet = find_outlet(metadata.url, day_of(metadata.published or capture.captured))
    return replace(metadata, outlet=outlet.name) if outlet else metadata


def resolve_page(capture: Capture) -> Callable[[str], str]:
    """The text nodes of the page by their paths."""
    nodes = {step.path: step.text for step in walk(parse_page(capture)) if isinstance(step, TextNode)}
    return nodes.__getitem__


HTML = Reader(name="html", suffixes=_SUFFIXES, matches=is_page, read=read_page, resolve=resolve_page)
