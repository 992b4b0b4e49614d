"""``bundle.json``: what a folder says of its articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wederhoor.errors import InputError
from wederhoor.ingest.formats.field import language_of
from wederhoor.ingest.listing import Catalogue, Listing, is_article_file, show_path

BUNDLE = "bundle.json"

_FIELDS = ("id", "outlet", "published", "url", "title")


def read_bundle(folder: Path) -> Catalogue:
    """The articles that ``folder/bundle.json`` lists, in its order.

    Every fault is a failure of its own and the rest goes on: a document that cannot be found is left out, a field of
    the wrong type is ignored. ``InputError`` when the file as a whole cannot be used.
    """
    content = _load(folder / BUNDLE)
    reading = _Reading(folder, show_path(folder / BUNDLE), _language(content))
    if "language" in content and reading.language is None:
        reading.fail("'language' is no ISO 639-1 code", 'write a code such as "nl"; the language is detected for now')
    for number, document in enumerate(content["documents"], start=1):
        reading.add(number, document)
    reading.note_unlisted()
    title = content.get("bundle")
    return Catalogue(
        listings=tuple(reading.listings),
        failures=tuple(reading.failures),
        title=title.strip() or None if isinstance(title, str) else None,
    )


def _load(path: Path) -> dict[str, Any]:
    """The mapping with its list of documents."""
    shown = show_path(path)
    advice = "mend it or delete it; the article files of the folder are read without it"
    try:
        content = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InputError(shown, f"cannot be read ({error.strerror})", advice) from error
    except json.JSONDecodeError as error:
        raise InputError(shown, f"is not valid JSON ({error.msg}, line {error.lineno})", advice) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise InputError(shown, "is not valid JSON in UTF-8", advice) from error
    if not isinstance(content, dict):
        raise InputError(shown, "holds no JSON object", advice)
    if not isinstance(content.get("documents"), list) or not content["documents"]:
        raise InputError(shown, "has no list 'documents' with articles in it", advice)
    return content


def _language(content: dict[str, Any]) -> str | None:
    """The code that the bundle declares, without region (``nl-BE`` is ``nl``)."""
    return language_of(content.get("language"))


@dataclass(slots=True)
class _Reading:
    """The listings and failures of one bundle while it is read."""

    folder: Path
    source: str
    language: str | None
    listings: list[Listing] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def fail(self, problem: str, advice: str) -> None:
        self.failures.append(InputError(self.source, problem, advice))

    def add(self, number: int, document: object) -> None:
        """Lists document ``number``, counted from 1, or notes why not."""
        if not isinstance(document, dict):
            return self.fail(f"document {number} is no JSON object", 'write {"id": ..., "file": ...}')
        name = document.get("file")
        if not isinstance(name, str) or not name.strip():
            return self.fail(f"document {number} names no file", "give it a 'file', relative to the folder")
        problem = self._problem_of(name)
        if problem:
            return self.fail(f"document {number}: {name!r} {problem}", "correct 'file' or take the document out")
        known = {key: self._text(number, document, key) for key in _FIELDS}
        if known["id"] in self.ids:
            self.fail(f"the id {known['id']!r} is given twice", "give each document its own; the second got a new one")
            known["id"] = None
        elif known["id"]:
            self.ids.add(known["id"])
        path = self.folder / name
        languages = {"language": self.language, "set_language": self._text(number, document, "language")}
        listing = Listing(path=path, file=show_path(name), source=show_path(path), **languages, **known)
        self.listings.append(listing)
        return None

    def _problem_of(self, name: str) -> str | None:
        """What is wrong with a file name, or ``None``."""
        try:
            path = (self.folder / name).resolve()
            if not path.is_relative_to(self.folder.resolve()):
                return "lies outside the folder"
            return None if path.is_file() or path.is_fifo() else "is not there"
        except (OSError, ValueError, RuntimeError):
            return "is no possible file name"

    def _text(self, number: int, document: dict[str, Any], key: str) -> str | None:
        """A field that is a string, stripped; ``None``, with a failure, when it is something else."""
        value = document.get(key)
        if value is None or isinstance(value, str):
            return (value or "").strip() or None
        self.fail(f"'{key}' of document {number} is no string", "put it between quotation marks; it is ignored for now")
        return None

    def note_unlisted(self) -> None:
        """A failure for each article file that lies beside listed ones and is not listed itself: it would be missed."""
        listed = {listing.path.resolve() for listing in self.listings if listing.path}
        for folder in sorted({path.parent for path in listed}):
            for path in sorted(_files(folder)):
                if path not in listed:
                    where = show_path(path.relative_to(self.folder.resolve()))
                    self.fail(
                        f"does not list {where!r}", "add it to 'documents', or give the file itself; it is not read"
                    )


def _files(folder: Path) -> Iterator[Path]:
    """The article files of a folder; none when it cannot be listed."""
    try:
        yield from (path.resolve() for path in folder.iterdir() if is_article_file(path))
    except OSError:
        return
