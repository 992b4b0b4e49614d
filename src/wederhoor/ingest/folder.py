"""Paths to listings: files, folders with and without ``bundle.json``, standard input."""

from __future__ import annotations

from pathlib import Path

from wederhoor.errors import InputError
from wederhoor.ingest.bundle import BUNDLE, read_bundle
from wederhoor.ingest.formats import SUFFIXES
from wederhoor.ingest.listing import Catalogue, Listing, is_article_file, list_file, show_path

STANDARD_INPUT = "-"


def list_path(path: str | Path) -> Catalogue:
    """The articles that a path stands for; a path that stands for none gives the failure that says why."""
    if str(path) == STANDARD_INPUT:
        return Catalogue(listings=(Listing(path=None, file=STANDARD_INPUT, source="standard input", id="stdin"),))
    path = Path(path)
    shown = show_path(path)
    try:
        if path.is_dir() or (path.name == BUNDLE and path.is_file()):
            return _list_folder(path if path.is_dir() else path.parent)
        if path.is_file() or path.is_fifo():
            return Catalogue(listings=(list_file(path),))
        problem = "is neither a file nor a folder" if path.exists() else "does not exist"
        failure = InputError(shown, problem, "check the path; quote it when it has spaces in it")
    except (OSError, ValueError) as error:
        failure = InputError(shown, f"cannot be opened ({_reason(error)})", "check the path and its permissions")
    return Catalogue(failures=(failure,))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or "no possible path"


def _list_folder(folder: Path) -> Catalogue:
    """The articles of a folder, by its ``bundle.json`` where it has one, else its article files and those of the
    folders in it."""
    if not (folder / BUNDLE).is_file():
        return _list_files(folder)
    try:
        return read_bundle(folder)
    except InputError as error:
        catalogue = _list_files(folder)
        return Catalogue(listings=catalogue.listings, failures=(error, *catalogue.failures))


def _list_files(folder: Path) -> Catalogue:
    """The article files of a folder and of the folders right inside it (``articles/``), in the order of their
    names; a folder inside that has a ``bundle.json`` is read by it."""
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    parts = [Catalogue(listings=tuple(list_file(path) for path in inside if is_article_file(path)))]
    parts.extend(_list_inner(path) for path in inside if path.is_dir())
    listings = tuple(listing for part in parts for listing in part.listings)
    failures = tuple(failure for part in parts for failure in part.failures)
    if not listings and not failures:
        known = ", ".join(f".{suffix}" for suffix in sorted(SUFFIXES))
        problem, advice = f"holds no articles ({known})", "save each article in it as a file of one of these kinds"
        failures = (InputError(show_path(folder), problem, advice),)
    titles = {part.title for part in parts if part.title}
    return Catalogue(listings=listings, failures=failures, title=titles.pop() if len(titles) == 1 else None)


def _list_inner(folder: Path) -> Catalogue:
    try:
        if (folder / BUNDLE).is_file():
            return _list_folder(folder)
        files = tuple(list_file(path) for path in sorted(folder.iterdir()) if is_article_file(path))
    except OSError as error:
        failure = InputError(show_path(folder), f"cannot be opened ({_reason(error)})", "check its permissions")
        return Catalogue(failures=(failure,))
    return Catalogue(listings=files)
