"""MHTML (RFC 2557): a page that a browser saved with its pictures in one file."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.eml import read_date
from wederhoor.ingest.formats.mime import Entity, Leaf, decode_body, decode_words, parameter_of, read_entity, take_apart
from wederhoor.ingest.formats.parts import name_part
from wederhoor.ingest.formats.reader import Found, Reader, head_of, suffix_of
from wederhoor.records.capture import Capture, Metadata

_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_MARKS = (b"\nsnapshot-content-location:", b"\nfrom: <saved by", b'\nfrom: "saved by', b"\nfrom: saved by")


def read_saved_page(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The page itself; its frames, pictures and style sheets are left. ``InputError`` when there is none."""
    whole = read_entity(capture.data, 0, len(capture.data))
    root = _root(whole, take_apart(capture.data, whole, capture.name, budget))
    if root is None:
        raise InputError(capture.name, "holds no page", "save the page again from a browser")
    url = next(filter(_is_address, (whole.fields.get("snapshot-content-location"), _place(root), _place(whole))), None)
    yield Capture(
        data=decode_body(root, capture.name, budget),
        name=name_part(capture.name, url or "page"),
        url=url,
        media_type=root.media_type,
        charset=root.charset,
        captured=read_date(whole.fields.get("date", "")),
        known=Metadata(title=decode_words(whole.fields.get("subject", "")) or None),
    )


def _root(whole: Entity, leaves: list[Leaf]) -> Leaf | None:
    """The part that the head names, by its identifier (``start``) or its address, else the first page."""
    pages = [leaf for leaf in leaves if leaf.media_type in _TYPES]
    start = parameter_of(whole.fields.get("content-type", ""), "start")
    place = whole.fields.get("snapshot-content-location")
    for leaf in pages:
        if (start and leaf.fields.get("content-id") == start) or (place and _place(leaf) == place):
            return leaf
    return next(iter(pages), None)


def _place(part: Entity | Leaf) -> str | None:
    return part.fields.get("content-location")


def _is_address(url: str | None) -> bool:
    try:
        return bool(url and urlsplit(url).scheme in {"http", "https"} and urlsplit(url).hostname)
    except ValueError:
        return False


def is_saved_page(capture: Capture) -> bool:
    """True for the head that a browser writes, or a name and a type that say so."""
    head = b"\n" + head_of(capture).lower()
    if any(mark in head for mark in _MARKS) and b"\nmime-version:" in head:
        return True
    return suffix_of(capture) in {"mhtml", "mht"} and b"\ncontent-type:" in head


MHTML = Reader(name="mhtml", suffixes=frozenset({"mhtml", "mht"}), matches=is_saved_page, read=read_saved_page)
