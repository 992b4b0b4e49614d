"""The paragraphs of an article by number, so that on paper a passage is found without a link."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from wederhoor.records.dossier import Document


def line_starts(document: Document) -> tuple[int, ...]:
    """Where the lines begin that a paragraph or boilerplate begins in, in order."""
    text = document.article.text
    starts = [paragraph.span.start for paragraph in document.layout.paragraphs]
    starts += [boilerplate.span.start for boilerplate in document.layout.boilerplate]
    return tuple(sorted({max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 for start in starts}))


def paragraph_number(starts: Sequence[int], offset: int) -> int:
    """The number of the paragraph at an offset, counted from 1; what stands before the first belongs to it."""
    return max(1, bisect_right(starts, offset))
