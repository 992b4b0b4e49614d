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
from wederhoor.ingest.formats.html.walls import Laid, check_walls, refuse_consent, refuse_topic
from wederhoor.ingest.formats.reader import Found, Reader, head_of, suffix_of
from wederhoor.ingest.outlets import find_outlet
from wederhoor.records.capture import Capture, Draft
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
    refuse_topic(capture)
    root = parse_page(capture)
    budget.check(capture.name)
    shown = list(lay_blocks(walk(root)))
    blocks = choose_content(root, shown)
    text, segments = join_blocks(blocks)
    metadata = read_metadata(root, capture.url)
    outlet = find_outlet(metadata.url, day_of(metadata.published or capture.captured))
    laid = Laid(
        source=capture.name,
        root=root,
        blocks=[block.text for block in blocks if not block.is_menu],
        shown=sum(len(block.text.split()) for block in shown),
    )
    check_walls(laid, find_article(root), outlet.walls_on(day_of(capture.captured)) if outlet else ())
    name = metadata.outlet or (outlet.name if outlet else None)
    yield Draft(text=text, segments=segments, metadata=replace(metadata, outlet=name))


def resolve_page(capture: Capture) -> Callable[[str], str]:
    """The text nodes of the page by their paths."""
    nodes = {step.path: step.text for step in walk(parse_page(capture)) if isinstance(step, TextNode)}
    return nodes.__getitem__


HTML = Reader(name="html", suffixes=_SUFFIXES, matches=is_page, read=read_page, resolve=resolve_page)
