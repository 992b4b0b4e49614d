"""Lists of stories from Media Cloud, as CSV: links with what is known of each, and texts where the list has them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.decoding import decode
from wederhoor.ingest.formats.composition import compose
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.records.capture import Capture, Draft, Link, Metadata

_OUTLET = "media_name"
_DATES = ("publish_date", "indexed_date", "collect_date")
_NUMBERS = ("stories_id", "id", "guid")
_TEXTS = ("text", "story_text", "article_text", "content")
"""Columns in which those who add the text to a list put it; Media Cloud itself may not hand over texts."""

_HEADER = re.compile(rb'[\w "\',;\t.-]{3,2000}(?:\r|\n)', re.ASCII)
_PATH = re.compile(r"row\[(\d{1,9})\]/(\w+)", re.ASCII)


def read_mediacloud(capture: Capture, budget: Budget) -> Iterator[Found]:
    """Each row as an article where it has a text, else as a link to its page. A row with neither is a failure.

    Rows are counted from 1, without the header.
    """
    for number, row in enumerate(_rows(capture), 1):
        budget.check(capture.name)
        column = next((column for column in _TEXTS if row.get(column, "").strip()), None)
        known = _metadata(row)
        if column:
            text, segments = compose([[Piece(row[column], f"row[{number}]/{column}")]])
            yield Draft(text=text, segments=segments, metadata=known)
        elif known.url:
            yield Link(url=known.url, known=known)
        else:
            yield InputError(f"{capture.name} » row {number}", "has neither a text nor a link", "leave it out")


def _rows(capture: Capture) -> list[dict[str, str]]:
    """The rows by the names of their columns; of a row that is too short the rest is missing."""
    text = decode(capture.data, capture.name).removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    allowed = csv.field_size_limit(len(text) + 1)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise InputError(capture.name, f"is no CSV that can be read ({error})", "export the list again") from error
    finally:
        # the limit holds for the whole process
        csv.field_size_limit(allowed)
    header = [name.strip().lower() for name in rows[0]]
    return [dict(zip(header, row, strict=False)) for row in rows[1:] if any(cell.strip() for cell in row)]


def _metadata(row: dict[str, str]) -> Metadata:
    published = next((day for column in _DATES if (day := words(row.get(column)))), None)
    address = words(row.get("url"))
    return Metadata(
        title=words(row.get("title")),
        outlet=words(row.get(_OUTLET)),
        published=published,
        language=language_of(row.get("language")),
        url=address if address and address.startswith(("http://", "https://")) else None,
        identifier=next((number for column in _NUMBERS if (number := words(row.get(column)))), None),
    )


def is_mediacloud(capture: Capture) -> bool:
    """True for a first line with the columns that every list of stories has."""
    match = _HEADER.match(head_of(capture))
    names = set(re.split(rb"[\W]+", match.group().lower())) if match else set()
    return {b"url", b"title", _OUTLET.encode(), b"publish_date"} <= names


def resolve_mediacloud(capture: Capture) -> Callable[[str], str]:
    """The cells by row and column (``row[3]/text``)."""
    rows = _rows(capture)

    def resolve(path: str) -> str:
        match = _PATH.fullmatch(path)
        if match is None or not 0 < int(match.group(1)) <= len(rows):
            raise LookupError(path)
        return rows[int(match.group(1)) - 1][match.group(2)]

    return resolve


MEDIACLOUD = Reader(
    name="mediacloud",
    shared_suffixes=frozenset({"csv", "tsv"}),
    matches=is_mediacloud,
    read=read_mediacloud,
    resolve=resolve_mediacloud,
)
