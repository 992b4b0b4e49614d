"""WACZ (Webrecorder's Web Archive Collection Zipped, 1.1.1): the WARCs in it, and what its list of pages says."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.parts import name_part
from wederhoor.ingest.formats.reader import HEAD, Found, Reader, head_of, suffix_of
from wederhoor.ingest.formats.warc import read_pages
from wederhoor.ingest.formats.zip import SIGNATURES, name_member, open_zip, unpack_member
from wederhoor.ingest.unpacking import Stream
from wederhoor.records.capture import Capture, Metadata

_TYPES = frozenset({"application/wacz", "application/wacz+zip", "application/x-wacz"})
_WARCS = (".warc", ".warc.gz", ".warc.zst")
_PAGES = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_NAME_AT = 30
"""Where the name of the first member stands."""
_LONGEST_TITLE = 1_000
_LONGEST_LINE = 1 << 20
"""Bytes of one page in the list, which may hold the text of the page."""


def read_wacz(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The pages of all WARCs in ``archive/``, with the titles of the list of pages; the indexes are not needed.

    A WARC that is damaged is a failure, and the others are read. ``InputError`` when the zip file is none, or holds no
    WARC.
    """
    with open_zip(capture, budget) as archive:
        known = _read_list(archive, capture.name, budget)
        members = [member for member in archive.infolist() if _is_warc(member)]
        if not members:
            raise InputError(capture.name, "is a WACZ file without a WARC in it", "export it again")
        for member in members:
            try:
                name = name_member(member, capture.name)
                if name:
                    yield from read_pages(unpack_member(archive, member, name, budget), name, budget, known)
            except BudgetError:
                raise
            except InputError as failure:
                yield failure


def _is_warc(member: zipfile.ZipInfo) -> bool:
    return member.filename.startswith("archive/") and member.filename.lower().endswith(_WARCS)


def _read_list(archive: zipfile.ZipFile, whole: str, budget: Budget) -> dict[str, Metadata]:
    """The titles of the pages by their address; a list that cannot be read to its end says what stands before."""
    known: dict[str, Metadata] = {}
    for member in archive.infolist():
        if member.filename in _PAGES:
            lines = Stream(unpack_member(archive, member, name_part(whole, member.filename), budget))
            try:
                while len(known) < budget.limits.parts and (line := lines.line(_LONGEST_LINE)):
                    _note(known, line)
            except BudgetError:
                raise
            except InputError:
                continue
    return known


def _note(known: dict[str, Metadata], line: bytes) -> None:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return
    url, title = (page.get("url"), page.get("title")) if isinstance(page, dict) else (None, None)
    if isinstance(url, str) and isinstance(title, str) and title.strip():
        known.setdefault(url, Metadata(title=" ".join(title.split())[:_LONGEST_TITLE]))


def is_wacz(capture: Capture) -> bool:
    """True for a zip file that is called so, or that begins with a WARC, the list of pages or its own description."""
    if not head_of(capture).startswith(SIGNATURES):
        return False
    head = capture.data[:HEAD]
    return (
        suffix_of(capture) == "wacz"
        or capture.media_type in _TYPES
        or head.startswith((b"archive/", b"pages/pages.jsonl"), _NAME_AT)
        or b"wacz_version" in head
    )


WACZ = Reader(name="wacz", suffixes=frozenset({"wacz"}), matches=is_wacz, read=read_wacz)
