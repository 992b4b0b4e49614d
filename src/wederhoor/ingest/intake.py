"""Reading sources: what comes out are articles, and a failure for everything that could not be read as asked."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from wederhoor.errors import InputError
from wederhoor.ingest.decoding import decode
from wederhoor.ingest.folder import list_path
from wederhoor.ingest.language import choose_language, name_language, rank_languages
from wederhoor.ingest.listing import Listing
from wederhoor.ingest.pipe import read_pipe
from wederhoor.lang.registry import LANGUAGES
from wederhoor.records.article import Article
from wederhoor.records.frontmatter import FrontMatter, read_front_matter

_DATE = re.compile(r"\d{4}-?\d\d-?\d\d(?:$|[T ])", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The articles in the order of the sources, all that went wrong in the same order, and the title of the bundle
    when there is exactly one.

    A failure does not always mean a missing article: an article whose date cannot be understood, or of which
    ``bundle.json`` says something odd, is read without that, and the failure says so.
    """

    articles: tuple[Article, ...]
    failures: tuple[InputError, ...]
    title: str | None


def read_sources(
    paths: Sequence[str | Path], *, languages: Collection[str] = LANGUAGES, stdin: BinaryIO | None = None
) -> Intake:
    """The articles in files, folders and standard input (``-``).

    ``languages`` are the ISO 639-1 codes that can be processed: those that have a pack. Nothing is raised for a
    source: one that is missing, empty, binary, unreadable, in another language or given twice is a failure, and the
    others are read.
    """
    reading = _Reading(languages=sorted(languages), stdin=stdin)
    titles: list[str] = []
    for path in paths:
        catalogue = list_path(path)
        reading.failures.extend(catalogue.failures)
        titles += [catalogue.title] if catalogue.title else []
        reading.read(catalogue.listings)
    title = titles[0] if len(titles) == 1 else None
    return Intake(articles=tuple(reading.articles), failures=tuple(reading.failures), title=title)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Articles and failures while the sources are read."""

    languages: list[str]
    stdin: BinaryIO | None
    articles: list[Article] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    seen: set[Path | None] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)

    def read(self, listings: Iterable[Listing]) -> None:
        for listing in listings:
            try:
                self.articles.append(self._article(listing))
            except InputError as failure:
                self.failures.append(failure)

    def _article(self, listing: Listing) -> Article:
        data = self._data(listing)
        text = decode(data, listing.source)
        language = self._language(text, listing)
        front = read_front_matter(text)
        return Article(
            id=self._id(listing),
            file=listing.file,
            text=text,
            sha256=hashlib.sha256(data).hexdigest(),
            text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            language=language,
            outlet=listing.outlet or front.outlet,
            published=self._published(listing, front),
            url=listing.url or front.url,
            title=listing.title or front.title,
        )

    def _data(self, listing: Listing) -> bytes:
        """The bytes of a source that was not read before."""
        place = listing.path.resolve() if listing.path else None
        if place in self.seen:
            raise InputError(listing.source, "is given twice", "give each source once; it was read once")
        self.seen.add(place)
        try:
            return _read(listing.path, listing.source) if listing.path else (self.stdin or sys.stdin.buffer).read()
        except OSError as error:
            problem = f"cannot be read ({error.strerror or 'input error'})"
            raise InputError(listing.source, problem, "check the file and its permissions") from error

    def _language(self, text: str, listing: Listing) -> str:
        ranking = rank_languages(text)
        language = choose_language(ranking, self.languages, listing.language)
        if language:
            return language
        known = ", ".join(f"{name_language(code)} ({code})" for code in self.languages)
        problem = f"seems to be in {name_language(ranking[0][0])}" if ranking else "holds no words"
        raise InputError(listing.source, problem, f"leave it out; articles can be in: {known}")

    def _published(self, listing: Listing, front: FrontMatter) -> str | None:
        """The date of publication; one that cannot be understood is dropped, with a failure, and the article is
        kept: a wrong date would move every *yesterday* in it."""
        published = listing.published or front.published
        if not published or is_date(published):
            return published
        advice = "write 2024-03-11 or 2024-03-11T18:40:00+01:00; the article is read without a date"
        self.failures.append(InputError(listing.source, f"'published' is no ISO 8601 date: {published[:40]!r}", advice))
        return None

    def _id(self, listing: Listing) -> str:
        """The listing's id, or the stem of its file, with a number behind it when an earlier article has that one."""
        base = listing.id or PurePosixPath(listing.file).stem
        found = base
        while found in self.ids:
            number = self.numbers.get(base, 1) + 1
            self.numbers[base] = number
            found = f"{base}-{number}"
        self.ids.add(found)
        return found


def is_date(value: str) -> bool:
    """True for an ISO 8601 calendar date, with or without a time of day."""
    if not _DATE.match(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _read(path: Path, source: str) -> bytes:
    """The bytes of a file or of a named pipe."""
    return read_pipe(path, source) if path.is_fifo() else path.read_bytes()
