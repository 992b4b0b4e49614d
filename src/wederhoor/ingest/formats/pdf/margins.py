"""What stands in the margins of every page: running heads and feet, page numbers, what a browser prints there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from wederhoor.ingest.formats.pdf.document import Document, Page, Word

_ZONE = 0.14
"""Of the page's height, at the head and at the foot, in which running lines stand: 42 mm of A4."""

_LINES = 4
"""Lines from the edge inwards that can be running ones."""

_LONGEST = 400
"""Characters of a line that are looked at; a browser's address may be that long, a line of text is shorter."""

_SAME_PLACE = 6.0
"""Points by which a running line may stand higher or lower from page to page."""

_SHARE = 1 / 3
"""Of the pages that must have a running line; left and right pages have their own in newspapers."""

_NUMBER = re.compile(r"[-–—|•\s]*\d{1,3}(?:\s*(?:/|[^\W\d]{1,4})\s*\d{1,3})?[-–—|•\s]*")
"""A page's number, with that of the last page behind it or not; a full stop behind it would make it the end of a
sentence."""

_PRINTED = re.compile(r"(?:\S.*\s)?((?:https?|file)://\S+|about:blank)(?:\s.*)?")
_COUNT = re.compile(r"\d+\s*(?:/|[^\W\d]{1,4})\s*\d+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


@dataclass(frozen=True, slots=True)
class Margins:
    """The pages without their running lines, and the one address that a browser printed in them."""

    pages: tuple[Page, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class _Row:
    """Words on one baseline, over the whole width of a page."""

    words: tuple[Word, ...]
    text: str
    base: float

    @property
    def folded(self) -> str:
        """The text with its digits alike and without blanks, for page numbers and dates differ."""
        return re.sub(r"\d+", "#", "".join(self.text.split()))


def cut_margins(document: Document) -> Margins:
    """The pages without lines that stand at the same place of several pages and differ in digits only, without page
    numbers, and without the lines of a browser's print.

    A single page shows nothing that repeats: there a line with an address and a count of pages or a date is a
    browser's, and so is one at the head with the document's title and a date.
    """
    title = " ".join(document.info.get("Title", "").split())
    rows = [_edge_rows(page) for page in document.pages]
    repeated = _repeated([list(chain(*edges)) for edges in rows])
    pages: list[Page] = []
    urls: list[str] = []
    for page, edges in zip(document.pages, rows, strict=True):
        cut = [row for edge in edges for row in _running(edge, repeated, title)]
        urls.extend(match.group(1) for row in cut if (match := _PRINTED.fullmatch(row.text)))
        gone = {word.start for row in cut for word in row.words}
        pages.append(replace(page, words=tuple(word for word in page.words if word.start not in gone)))
    distinct = set(urls)
    whole = len(distinct) == 1 and len(urls) >= sum(1 for page in document.pages if page.words)
    return Margins(pages=tuple(pages), url=urls[0] if whole and _is_whole(urls[0]) else None)


def _is_whole(url: str) -> bool:
    """True for an address of the web that the browser did not shorten."""
    return url.startswith("http") and "…" not in url and "..." not in url


def _edge_rows(page: Page) -> tuple[list[_Row], list[_Row]]:
    """The rows in the head and in the foot of a page, from its edge inwards."""
    zone = _ZONE * (page.top - page.bottom)
    head = _rows(page, (word for word in page.words if word.base > page.top - zone))
    foot = _rows(page, (word for word in page.words if word.base < page.bottom + zone))
    return head[::-1][:_LINES], foot[:_LINES]


def _rows(page: Page, words: Iterable[Word]) -> list[_Row]:
    """The rows from the lowest up."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if rows and word.base - rows[-1][0].base < word.size / 3:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_row(page, row) for row in rows]


def _row(page: Page, row: Sequence[Word]) -> _Row:
    words = tuple(sorted(row, key=lambda word: word.left))
    return _Row(words, " ".join(page.text[word.start : word.end] for word in words)[:_LONGEST], row[0].base)


def _repeated(pages: Sequence[Sequence[_Row]]) -> dict[str, list[float]]:
    """The places of the lines that enough pages have, by their folded text."""
    places: defaultdict[str, list[float]] = defaultdict(list)
    for rows in pages:
        for row in rows:
            places[row.folded].append(row.base)
    wanted = max(2, _SHARE * len(pages))
    return {text: found for text, bases in places.items() if len(found := _cluster(bases)) >= wanted}


def _cluster(bases: Sequence[float]) -> list[float]:
    """The places of a line at the height at which it stands most often."""
    often = Counter(round(base / _SAME_PLACE) for base in bases).most_common(1)[0][0] * _SAME_PLACE
    return [base for base in bases if abs(base - often) <= _SAME_PLACE]


def _running(edge: Sequence[_Row], repeated: Mapping[str, Sequence[float]], title: str) -> list[_Row]:
    """The rows of an edge up to the first that is no running one."""
    found: list[_Row] = []
    for row in edge:
        places = repeated.get(row.folded, ())
        stands = bool(places) and abs(row.base - places[0]) <= 2 * _SAME_PLACE
        alone = row is edge[0] and (bool(_NUMBER.fullmatch(row.text)) or _is_printed(row, title))
        if not (stands or alone):
            break
        found.append(row)
    return found


def _is_printed(row: _Row, title: str) -> bool:
    """True for a line that a browser prints above and below a page: its address or title, with a count or a date."""
    named = bool(_PRINTED.fullmatch(row.text)) or (bool(title) and title in row.text and row.text != title)
    return named and bool(_COUNT.search(row.text))
