"""Quotations that stand by themselves: with a cue after or before them, after a colon, or going on where one began.

Punctuation and word order prove these, so no arc of the parser decides: a closed quotation followed by a comma and a
cue verb, a colon before it, a whole sentence between marks (GUIDELINES 7 and 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.attributions.quoted.continued import goes_on, read_continued
from wederhoor.extract.attributions.quoted.followed import read_followed
from wederhoor.extract.attributions.quoted.introduced import read_introduced
from wederhoor.extract.attributions.quoted.place import pieces_of, place_of
from wederhoor.extract.attributions.search import Search


def find_quoted(search: Search) -> Iterator[Draft]:
    """One draft a quotation that stands by itself; further quotations of the same speaker are pieces of it."""
    last: Draft | None = None
    for quotation in search.discourse.quotations:
        if quotation.quote.depth or not quotation.inner:
            continue
        place = place_of(search.discourse, quotation)
        drafts = read_followed(search, place) or read_introduced(search, place)
        if not drafts and last is not None and goes_on(search.discourse, place, last):
            last = replace(last, content=(*last.content, *pieces_of(search.discourse, place)))
            continue
        drafts = drafts or read_continued(search.discourse, place)
        if drafts:
            if last is not None:
                yield last
            *done, last = drafts
            yield from done
    if last is not None:
        yield last
