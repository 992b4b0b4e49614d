"""The paragraphs of an article by number, so that on paper a passage is found without a link."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from wederhoor.records.dossier import Document

_BLANK = re.compile(r"(?:\A|(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n))\s*(?=\S)")
"""Up to where a paragraph begins in a text of which nothing else is known."""


def paragraph_starts(document: Document) -> tuple[int, ...]:
    """Where the numbered parts of an article begin: its paragraphs and boilerplate, or, where no paragraph is known,
    what blank lines set apart."""
    if document.layout.paragraphs:
        return line_starts(document)
    return tuple(found.end() for found in _BLANK.finditer(document.article.text))


def line_starts(document: Document) -> tuple[int, ...]:
    """Where the lines begin that a paragraph or boilerplate begins in, in order."""
    text = document.article.text
    starts = [paragraph.span.start for paragraph in document.layout.paragraphs]
    starts += [boilerplate.span.start for boilerplate in document.layout.boilerplate]
    return tuple(sorted({max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 for start in starts}))


def paragraph_number(starts: Sequence[int], offset: int) -> int:
    """The number of the paragraph at an offset, counted from 1; what stands before the first belongs to it."""
    return max(1, bisect_right(starts, offset))
