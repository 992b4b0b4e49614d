"""Reading sources: what comes out are articles, and a failure for everything that could not be read as asked."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, Limits
from wederhoor.ingest.folder import list_path
from wederhoor.ingest.formats.field import language_of
from wederhoor.ingest.language import choose_language, name_language, plausible, rank_languages
from wederhoor.ingest.listing import Listing
from wederhoor.ingest.pipe import read_pipe, read_stream
from wederhoor.ingest.unfold import unfold
from wederhoor.lang.registry import list_languages
from wederhoor.records.article import Article
from wederhoor.records.capture import Capture, Draft, Link

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
    paths: Sequence[str | Path],
    *,
    languages: Collection[str] | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Intake:
    """The articles in files, folders and standard input (``-``), in whatever format has a reader.

    ``languages`` are the ISO 639-1 codes that can be processed, all that have a pack where not given;
    ``language`` is that of all articles, where somebody says so, else each has the one that is said of it, or that its
    text is in; a text that may be in several is taken to be in that of most others.

    Nothing is raised for a source: one that is missing, empty, binary, unreadable, in another language or given twice
    is a failure, and the others are read. ``limits`` bound what each may cost, by ``clock``, which gives seconds that
    only go forward.
    """
    known = list_languages() if languages is None else languages
    reading = _Reading(languages=sorted(known), language=language, stdin=stdin, limits=limits or Limits(), clock=clock)
    titles: list[str] = []
    for path in paths:
        catalogue = list_path(path)
        reading.failures.extend(catalogue.failures)
        titles += [catalogue.title] if catalogue.title else []
        reading.read(catalogue.listings)
    title = titles[0] if len(titles) == 1 else None
    return Intake(articles=tuple(reading.settle()), failures=tuple(reading.failures), title=title)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Articles and failures while the sources are read; ``doubtful`` are the languages that the article of that number
    may be in, where there are several."""

    languages: list[str]
    language: str | None
    stdin: BinaryIO | None
    limits: Limits
    clock: Callable[[], float]
    articles: list[Article] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    seen: set[Path | None] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)
    doubtful: dict[int, list[str]] = field(default_factory=dict)

    def read(self, listings: Iterable[Listing]) -> None:
        for listing in listings:
            try:
                data = self._data(listing)
            except InputError as failure:
                self.failures.append(failure)
            else:
                self._unfold(listing, Capture(data=data, name=listing.source, url=listing.url))

    def _unfold(self, listing: Listing, capture: Capture) -> None:
        """The articles that a source holds: one of a text or a page, as many as there are in a container."""
        links = 0
        for unfolded in unfold(capture, limits=self.limits, clock=self.clock):
            if isinstance(unfolded.found, Link):
                links += 1
            elif isinstance(unfolded.found, InputError):
                self.failures.append(unfolded.found)
            else:
                self._add(listing, unfolded.way[-1], unfolded.found)
        if links:
            problem, advice = f"points to {links} pages that it does not hold", "save the pages and give those"
            self.failures.append(InputError(capture.name, problem, advice))

    def _add(self, listing: Listing, capture: Capture, draft: Draft) -> None:
        try:
            self.articles.append(self._article(listing, capture, draft))
        except InputError as failure:
            self.failures.append(failure)

    def _article(self, listing: Listing, capture: Capture, draft: Draft) -> Article:
        said = draft.metadata
        return Article(
            language=self._language(draft, listing, capture.name),
            id=self._id(listing),
            file=listing.file,
            text=draft.text,
            sha256=capture.sha256,
            text_sha256=draft.text_sha256,
            outlet=listing.outlet or said.outlet,
            published=self._published(listing.published or said.published, capture.name),
            url=listing.url or said.url,
            title=listing.title or said.title,
            kind=draft.kind,
        )

    def _data(self, listing: Listing) -> bytes:
        """The bytes of a source that was not read before."""
        place = listing.path.resolve() if listing.path else None
        if place in self.seen:
            raise InputError(listing.source, "is given twice", "give each source once; it was read once")
        self.seen.add(place)
        if listing.path:
            return read_file(listing.path, listing.source)
        return read_stream(self.stdin or sys.stdin.buffer, listing.source)

    def _language(self, draft: Draft, listing: Listing, source: str) -> str:
        ranking = rank_languages(draft.text)
        known = ", ".join(f"{name_language(code)} ({code})" for code in self.languages)
        if not ranking:
            raise InputError(source, "holds no words", f"leave it out; articles can be in: {known}")
        written = self._set_language(listing.set_language or draft.metadata.set_language, source)
        if written and written not in self.languages:
            problem = f"is said to be in {name_language(written)}"
            raise InputError(source, problem, f"correct that or leave it out; articles can be in: {known}")
        chosen = written or choose_language(ranking, self.languages, listing.language or draft.metadata.language)
        if not chosen:
            problem, way = f"seems to be in {name_language(ranking[0][0])}", "say so with 'language:' where it is not"
            raise InputError(source, problem, f"leave it out, or {way}; articles can be in: {known}")
        likely = [] if written else [code for code, _ in plausible(ranking) if code in self.languages]
        if len(likely) > 1:
            self.doubtful[len(self.articles)] = likely
        return chosen

    def settle(self) -> Iterator[Article]:
        """The articles; one whose text may be in several languages (a headline, a caption) is in that of most others
        where it may be in that."""
        certain = Counter(one.language for number, one in enumerate(self.articles) if number not in self.doubtful)
        for number, article in enumerate(self.articles):
            likely = self.doubtful.get(number, ())
            best = max(likely, key=lambda code: (certain[code], code == article.language), default=article.language)
            yield replace(article, language=best)

    def _set_language(self, written: str | None, source: str) -> str | None:
        """The code that somebody wrote of an article, or for all; what is no code is a failure and counts for
        nothing."""
        if self.language or not written:
            return self.language
        code = language_of(written)
        if code is None:
            problem = f"'language' is no ISO 639-1 code: {written[:40]!r}"
            self.failures.append(InputError(source, problem, "write a code such as nl; it is detected for now"))
        return code

    def _published(self, published: str | None, source: str) -> str | None:
        """The date of publication; one that cannot be understood is dropped, with a failure, and the article is
        kept: a wrong date would move every *yesterday* in it."""
        if not published or is_date(published):
            return published
        advice = "write 2024-03-11 or 2024-03-11T18:40:00+01:00; the article is read without a date"
        self.failures.append(InputError(source, f"'published' is no ISO 8601 date: {published[:40]!r}", advice))
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


def read_file(path: Path, source: str, *, most: int = DEFAULT.container) -> bytes:
    """The bytes of a file or of a named pipe; ``InputError`` when it cannot be read, or has more than ``most``."""
    try:
        if path.is_fifo():
            return read_pipe(path, source, most=most)
        with path.open("rb") as file:
            return read_stream(file, source, most=most)
    except OSError as error:
        problem = f"cannot be read ({error.strerror or 'input error'})"
        raise InputError(source, problem, "check the file and its permissions") from error
