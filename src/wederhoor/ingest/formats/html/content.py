"""Which part of a page is the article."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from wederhoor.ingest.formats.html.blocks import Block

_SHARE = 0.9
"""Of the characters that trafilatura takes for the article, how many its subtree must hold. Below it the subtree is
cut too narrow when an advertisement splits the text; at 1.0 one misread line of the page's foot draws in the whole
page."""

_PHRASE = 20
"""Characters of a line, letters and digits only, from which on it is looked for inside a longer one."""

_OTHER = re.compile(r"[\W_]+")
"""Everything that is no letter or digit (``str.isalnum``)."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def choose_content(root: HtmlElement, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the article: its headline, and what stands in the smallest part of the page that holds what
    trafilatura takes for the article. Empty when it finds none.

    trafilatura (Barbaresi 2021) only points at the place: the words are those of the page, for its own output loses
    quotation marks and moves words.
    """
    wanted = _extracted(root)
    if not wanted:
        return []
    whole = "\n".join(sorted(wanted))
    found = [_is_wanted(_letters(block.text), wanted, whole) for block in blocks]
    top = _smallest_holder(blocks, found)
    if top is None:
        return []
    inside = set(top.iter())
    chosen = [
        block
        for block, is_wanted in zip(blocks, found, strict=True)
        if block.element in inside and (is_wanted or not block.is_menu)
    ]
    return _headline(blocks, chosen) + chosen


def _extracted(root: HtmlElement) -> frozenset[str]:
    """The lines that trafilatura takes for the article, letters and digits only."""
    try:
        document = bare_extraction(deepcopy(root), include_comments=False, with_metadata=False)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        # its rules meet pages that nobody made for readers; no article is found in those
        return frozenset()
    lines = (getattr(document, "text", None) or "").splitlines()
    return frozenset(letters for line in lines if (letters := _letters(line)))


def _letters(text: str) -> str:
    return _OTHER.sub("", text.casefold())


def _is_wanted(letters: str, wanted: frozenset[str], whole: str) -> bool:
    return letters in wanted or (len(letters) >= _PHRASE and letters in whole)


def _smallest_holder(blocks: Sequence[Block], found: Sequence[bool]) -> HtmlElement | None:
    """The deepest element that holds nearly all of what was found."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for block, is_wanted in zip(blocks, found, strict=True):
        if is_wanted:
            total += len(block.text)
            for element in (block.element, *block.element.iterancestors()):
                weights[element] = weights.get(element, 0) + len(block.text)
    holders = [element for element, weight in weights.items() if weight >= _SHARE * total]
    # those that hold nearly all lie on one line from the root down, for two apart would hold more than all
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _headline(blocks: Sequence[Block], chosen: Sequence[Block]) -> list[Block]:
    """The headline when it stands above the chosen part: the last first-level heading before it."""
    if not chosen or any(_is_heading(block) for block in chosen):
        return []
    before = []
    for block in blocks:
        if block is chosen[0]:
            break
        if _is_heading(block):
            before.append(block)
    return before[-1:]


def _is_heading(block: Block) -> bool:
    return block.element.tag == "h1" or any(element.tag == "h1" for element in block.element.iterancestors())
