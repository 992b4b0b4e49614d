"""Feeds (RSS, Atom, RDF) and JSON Feed: entries with their full text, and links to those without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from time import struct_time
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget, refusal
from wederhoor.ingest.formats.field import language_of, words
from wederhoor.ingest.formats.json import parse_json
from wederhoor.ingest.formats.reader import Found, Reader, head_of
from wederhoor.ingest.formats.xml import narrow, refuse_entities, refuse_heaps, root_name
from wederhoor.records.capture import Capture, Link, Metadata

_ROOTS = frozenset({"rss", "rdf", "feed"})
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)
_MOST_ENTRIES, _MOST_TAGS = 10_000, 400_000
_BY_HAND = "open it in a browser and copy its address"
_JSON_FEED = b"jsonfeed.org/version"


def read_feed(capture: Capture, budget: Budget) -> Iterator[Found]:
    """Of each entry the page that it carries, else the link to it. ``InputError`` when it is no feed.

    An entry carries its page when it has a content apart from its summary (RSS ``content:encoded``, Atom ``content``,
    JSON Feed ``content_html``).
    """
    budget.check(capture.name)
    capture = narrow(capture)
    _refuse_many(capture)
    if head_of(capture).startswith(b"{"):
        yield from _read_json(capture)
        return
    refuse_entities(capture)
    refuse_heaps(capture)
    # its cleaning would change the words, and addresses are made whole below
    try:
        parsed = feedparser.parse(capture.data, sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
        # it stumbles over a namespace with a blank in its name, and may over other things that nobody writes
        raise InputError(capture.name, "is no feed that can be read", _BY_HAND) from error
    if not parsed.version:
        raise InputError(capture.name, "is no feed that can be read", _BY_HAND)
    channel = parsed.feed
    for number, entry in enumerate(parsed.entries, 1):
        known = Metadata(
            title=words(entry.get("title")),
            outlet=words(channel.get("title")),
            authors=_names(entry.get("authors")),
            published=_moment(entry, "published"),
            modified=_moment(entry, "updated"),
            language=language_of(channel.get("language")),
            url=_absolute(entry.get("link"), channel.get("link"), capture.url),
            identifier=words(entry.get("id")),
        )
        contents = [part.get("value") for part in entry.get("content") or () if isinstance(part, Mapping)]
        yield from _entry(capture, number, known, next((text for text in contents if words(text)), None))


def _refuse_many(capture: Capture) -> None:
    """``InputError`` for more entries and tags than a feed has: feedparser takes 40 seconds and a gigabyte for a
    million."""
    entries = sum(1 for _ in islice(_ENTRY.finditer(capture.data), _MOST_ENTRIES + 1))
    for count, most, what in ((entries, _MOST_ENTRIES, "entries"), (capture.data.count(b"<"), _MOST_TAGS, "tags")):
        if count > most:
            raise refusal(capture.name, f"has more than {most:,} {what}")


def _read_json(capture: Capture) -> Iterator[Found]:
    try:
        feed = parse_json(capture)
        items = [item for item in feed.get("items", ()) if isinstance(item, dict)]
    except (InputError, AttributeError, TypeError) as error:
        raise InputError(capture.name, "is no JSON Feed that can be read", "get the file again") from error
    if len(items) > _MOST_ENTRIES:
        raise refusal(capture.name, f"has more than {_MOST_ENTRIES:,} entries")
    for number, item in enumerate(items, 1):
        identifier = item.get("id")
        known = Metadata(
            title=words(item.get("title")),
            outlet=words(feed.get("title")),
            authors=_names(item.get("authors")) or _names([item.get("author")]),
            published=words(item.get("date_published")),
            modified=words(item.get("date_modified")),
            language=language_of(item.get("language") or feed.get("language")),
            url=_absolute(item.get("url"), feed.get("home_page_url"), capture.url),
            identifier=words(identifier) or (str(identifier) if isinstance(identifier, int) else None),
        )
        yield from _entry(capture, number, known, item.get("content_html"))


def _entry(capture: Capture, number: int, known: Metadata, content: object) -> Iterator[Found]:
    name = f"{capture.name} » entry {number}"
    if isinstance(content, str) and content.strip():
        data = content.encode("utf-8", "surrogatepass")
        yield Capture(data=data, name=name, url=known.url, media_type="text/html", charset="utf-8", known=known)
    elif known.url:
        yield Link(url=known.url, known=known)
    else:
        yield InputError(name, "has neither a text nor a link", "leave it out")


def _names(values: object) -> tuple[str, ...]:
    parts = values if isinstance(values, list) else []
    names = (words(part.get("name")) for part in parts if isinstance(part, Mapping))
    return tuple(dict.fromkeys(name for name in names if name))


def _moment(entry: dict[str, Any], field: str) -> str | None:
    """The date in ISO 8601, in the zone that the feed writes where Python reads it, else in UTC."""
    # the entry's own get takes the publication for the change where there was none
    written, parsed = words(dict.get(entry, field)), dict.get(entry, f"{field}_parsed")
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written or "").isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    if not isinstance(parsed, struct_time):
        return None
    try:
        return datetime(*parsed[:6], tzinfo=UTC).isoformat()
    except (ValueError, OverflowError):
        return None


def _absolute(value: object, *bases: object) -> str | None:
    """The address of an entry, made whole by that of its channel."""
    url = value.strip() if isinstance(value, str) else ""
    for base in ("", *(base for base in bases if isinstance(base, str))):
        try:
            joined = urljoin(base, url)
            if url and urlsplit(joined).scheme in {"http", "https"} and urlsplit(joined).hostname:
                return joined
        except ValueError:
            continue
    return None


def is_feed(capture: Capture) -> bool:
    """True for RSS, RDF and Atom by the root element, for JSON Feed by its version."""
    return root_name(capture) in _ROOTS or (head_of(capture).startswith(b"{") and _JSON_FEED in head_of(capture))


FEED = Reader(
    name="feed",
    suffixes=frozenset({"rss", "atom"}),
    shared_suffixes=frozenset({"xml", "json"}),
    matches=is_feed,
    read=read_feed,
)
