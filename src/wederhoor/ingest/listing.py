"""What is to be read: one listing an article, with what is known of it before it is opened."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.ingest.formats import SHARED_SUFFIXES, SUFFIXES
from wederhoor.ingest.formats.reader import HEAD, Reader
from wederhoor.ingest.formats.twitter import ACCOUNT, read_account
from wederhoor.records.capture import Capture

_LARGEST_ACCOUNT = 1 << 16
"""Bytes of the description of an account that are read; it has some three hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An article to be read: where it lies (``None`` is standard input), its name in the dossier and in messages,
    and what a ``bundle.json`` says of it: ``language`` of all its articles, ``set_language`` of this one."""

    path: Path | None
    file: str
    source: str
    id: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    set_language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The listings that one path stands for, what was wrong on the way, and the title of a bundle."""

    listings: tuple[Listing, ...] = ()
    failures: tuple[InputError, ...] = ()
    title: str | None = None


def show_path(path: str | Path) -> str:
    """The path as it may stand on a line and in JSON: forward slashes, bytes that are no text and control
    characters replaced."""
    shown = os.fsencode(Path(path).as_posix()).decode("utf-8", errors="replace")
    return re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]", "\ufffd", shown)


def is_article_file(path: Path) -> bool:
    """True for a visible file with a suffix that a reader knows, in any case of letters; with a suffix that other files
    have too, when the file begins as one of the formats does."""
    suffix = path.suffix.lower()[1:]
    if path.name.startswith(".") or not path.is_file():
        return False
    return suffix in SUFFIXES or _is_known(path, SHARED_SUFFIXES.get(suffix, ()))


def _is_known(path: Path, readers: Sequence[Reader]) -> bool:
    try:
        with path.open("rb") as file:
            head = Capture(data=file.read(HEAD) if readers else b"", name=path.name)
    except OSError:
        return False
    return any(reader.matches(head) for reader in readers)


def list_file(path: Path) -> Listing:
    """The listing of a file of which nothing else is known."""
    shown = show_path(path)
    return Listing(path=path, file=shown, source=shown, outlet=_account_of(path))


def _account_of(path: Path) -> str | None:
    """Whose posts a part of an account's archive holds, which another part beside it says."""
    account = path.with_name(ACCOUNT)
    if path.suffix != ".js" or path == account:
        return None
    try:
        with account.open("rb") as file:
            return read_account(file.read(_LARGEST_ACCOUNT))
    except OSError:
        return None
