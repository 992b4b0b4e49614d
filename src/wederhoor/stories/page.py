"""Pages that report no single event, told by their own text: lists of headlines."""

from __future__ import annotations

from wederhoor.records.story import Page, PageKind, StoryItem
from wederhoor.stories.reading import LONGEST_TEXT

LEAST_LINES = 6
"""Lines below the title from which a text can be told to be a page."""

MOST_LINES = 60
"""Lines that are read."""

LISTED = 0.75
"""Share of the lines that look like headlines from which a text is a list of them. None of the 75 articles of the
bundles is one; not tuned further."""

HEADLINE_WORDS = range(3, 19)

_ENDS = (".", "!", "?", "…", ":", ";", ",")
_CLOSERS = "\"'’”»)]"


def find_page(item: StoryItem) -> Page | None:
    """Why an item is no report of one event by its own text, ``None`` when it may be one."""
    lines = [line.strip() for line in item.text[:LONGEST_TEXT].splitlines() if line.strip()][:MOST_LINES]
    body = lines[1:]
    if len(body) < LEAST_LINES:
        return None
    listed = sum(_is_headline(line) for line in body) / len(body)
    if listed >= LISTED:
        return Page(item=item.id, kind=PageKind.LISTING, measure=round(listed, 4))
    return None


def _is_headline(line: str) -> bool:
    return len(line.split()) in HEADLINE_WORDS and not line.rstrip(_CLOSERS).endswith(_ENDS)
