"""Pages of the web as sources: addresses that a person gives, and links that a source points to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, tee

from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Answer, Visitor
from wederhoor.ingest.fetch.answer import ANSWER_TYPE
from wederhoor.records.capture import Capture, Link
from wederhoor.run.archiving import Source
from wederhoor.run.attempts import keep_attempt
from wederhoor.store.base import Archive

Report = Callable[[InputError], None]
"""Told of each page that cannot be had."""


def page_of(answer: Answer) -> Capture:
    """The page of an answer. ``InputError`` when there is none."""
    if answer.capture is None:
        raise answer.failure or InputError(answer.url, "has not changed", "nothing needs to be done")
    return answer.capture


MOST = 1_000
"""Pages that are followed of one source: feeds hold some hundred entries, and at two seconds each this takes half an
hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """The way to pages: who visits them, the archive that is told what could not be had, and who else is told."""

    archive: Archive
    visitor: Visitor
    report: Report

    def fail(self, failure: InputError, answer: Answer | None) -> None:
        """Keeps and tells that a page could not be had."""
        keep_attempt(self.archive, failure, answer.refusal if answer else None)
        self.report(failure)


def follow_links(road: Road, links: Iterable[Link], *, obeys: bool) -> Iterator[Source]:
    """The pages at the first links that a source points to; the others are reported as left out."""
    first, rest = tee(links)
    yield from fetch_pages(road, islice(first, MOST), obeys=obeys)
    for link in islice(rest, MOST, MOST + 1):
        problem = f"and what follows it are left out (more than {MOST} links)"
        road.report(InputError(link.url, problem, "run it once more"))


def fetch_pages(road: Road, links: Iterable[Link], *, obeys: bool) -> Iterator[Source]:
    """The pages at the links, with what is known of them, one by one as they are asked for.

    With ``obeys`` each site's robots.txt is asked first. What cannot be had is kept and reported; reported is also a
    page that came over an open connection although its address asks for a secured one.
    """
    for link in links:
        answer = None
        try:
            answer = road.visitor.visit(link.url, obeys=obeys)
            page = page_of(answer)
        except InputError as failure:
            road.fail(failure, answer)
            continue
        if answer.insecure:
            road.report(InputError(link.url, "was led to an open connection (http)", "its page is kept; compare it"))
        yield Source(capture=replace(page, known=link.known))


def seen_pages(archive: Archive) -> dict[str, str]:
    """The addresses whose pages an archive holds, as they were given and as they turned out, each with the last moment
    of capture (ISO 8601, ``""`` when unknown)."""
    seen: dict[str, str] = {}
    for capture in archive.captures():
        if capture.parent is None and capture.media_type != ANSWER_TYPE:
            for address in {capture.name, capture.url or capture.name}:
                seen[address] = max(seen.get(address, ""), capture.captured or "")
    return seen


def new_links(links: Iterable[Link], seen: dict[str, str]) -> Iterator[Link]:
    """The links, each once, whose page was not seen, or was seen before the link says that it changed."""
    given: set[str] = set()
    for link in links:
        if link.url not in given and (link.url not in seen or _changed(link.known.modified, seen[link.url])):
            given.add(link.url)
            yield link


def _changed(modified: str | None, captured: str) -> bool:
    try:
        return datetime.fromisoformat(modified or "") > datetime.fromisoformat(captured)
    except (ValueError, TypeError):
        # without moments that can be compared nothing is said of a change
        return False
