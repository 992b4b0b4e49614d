"""Feeds that an archive watches: visited when they are due, their new entries taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Answer, Validators, Visitor
from wederhoor.ingest.fetch.answer import GONE
from wederhoor.ingest.unfold import unfold
from wederhoor.records.archive import Feed
from wederhoor.records.capture import Capture, Link
from wederhoor.run.archiving import Pace, Source, Taken, take_in
from wederhoor.run.attempts import Patience, keep_attempt
from wederhoor.run.schedule import due_feeds, failed, visited
from wederhoor.run.visiting import Road, follow_links, new_links, page_of, seen_pages
from wederhoor.store.base import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A feed that has another address for good, ``None`` when it is gone."""

    feed: str
    to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A feed that says nothing new."""

    feed: str


Event = Taken | InputError | Moved | Unchanged
"""What comes of a visit, in the order in which it happens."""


@dataclass(slots=True, kw_only=True)
class Watch:
    """Visits the feeds of an archive. ``now`` is the moment, ``every`` the interval of a feed; with ``obeys`` set to
    False robots.txt is not asked for."""

    archive: Archive
    visitor: Visitor
    pace: Pace
    now: Callable[[], datetime]
    every: timedelta
    obeys: bool = True
    _seen: dict[str, str] = field(default_factory=dict, init=False)
    _patience: Patience = field(init=False)

    def __post_init__(self) -> None:
        self._seen = seen_pages(self.archive)
        self._patience = Patience(self.every)
        self._patience.remember(self.archive)

    def begin(self, url: str) -> None:
        """Watches a feed from now on; one that is watched already is due at once."""
        known = {feed.url: feed for feed in self.archive.feeds()}
        self.archive.put_feed(replace(known.get(url, Feed(url=url)), due=None))

    def visit_due(self) -> Iterator[Event]:
        """Visits each feed that is due. Interrupted anywhere the archive is whole, and a feed that was not read to its
        end is due still."""
        for feed in due_feeds(self.archive.feeds(), self.now()):
            yield from self._visit(feed)

    def _visit(self, feed: Feed) -> Iterator[Event]:
        try:
            validators = Validators(etag=feed.etag, last_modified=feed.last_modified)
            answer = self.visitor.visit(feed.url, validators, obeys=self.obeys)
        except InputError as failure:
            keep_attempt(self.archive, failure, None)
            self.archive.put_feed(failed(feed, self.now(), self.every))
            yield failure
            return
        if answer.failure:
            keep_attempt(self.archive, answer.failure, answer.refusal)
        if answer.status == GONE:
            self.archive.drop_feed(feed.url)
            yield Moved(feed=feed.url, to=None)
        elif answer.is_unchanged:
            self.archive.put_feed(visited(feed, self.now(), self.every, answer.wait))
            yield Unchanged(feed=feed.url)
        elif answer.capture is None:
            self.archive.put_feed(failed(feed, self.now(), self.every, answer.wait))
            yield from (failure for failure in (answer.failure,) if failure)
        else:
            yield from self._read(feed, answer)

    def _read(self, feed: Feed, answer: Answer) -> Iterator[Event]:
        """The entries of a feed, and the feed as it is kept once all of them were read."""
        # read again even where its bytes are known: entries that failed or were not reached are in it still
        (taken,) = take_in(self.archive, [Source(capture=page_of(answer))], replace(self.pace, again=True))
        yield taken
        yield from self._follow(taken.links)
        now = replace(feed, etag=answer.validators.etag, last_modified=answer.validators.last_modified)
        if answer.moved is not None and answer.moved != feed.url:
            self.archive.drop_feed(feed.url)
            now = replace(now, url=answer.moved)
            yield Moved(feed=feed.url, to=answer.moved)
        settle = failed if taken.failures and not (taken.added or taken.links) else visited
        self.archive.put_feed(settle(now, self.now(), self.every, answer.wait))

    def _follow(self, links: Sequence[Link]) -> Iterator[Event]:
        failures: list[InputError] = []
        due = (link for link in new_links(links, self._seen) if not self._patience.rests(link.url, self.now()))
        road = Road(archive=self.archive, visitor=self.visitor, report=partial(self._fail, failures))
        pages = follow_links(road, due, obeys=self.obeys)
        for taken in take_in(self.archive, self._noted(pages), self.pace):
            yield from failures
            failures.clear()
            yield taken
        yield from failures

    def _fail(self, failures: list[InputError], failure: InputError) -> None:
        self._patience.note(failure.source, self.now())
        failures.append(failure)

    def _noted(self, pages: Iterator[Source]) -> Iterator[Source]:
        """The pages, noted as seen at the moment of their capture."""
        for page in pages:
            for address in (page.capture.name, page.capture.url or page.capture.name):
                self._seen[address] = page.capture.captured or ""
            yield page


def listed_feeds(capture: Capture, pace: Pace) -> tuple[tuple[str, ...], tuple[InputError, ...]]:
    """The addresses that a list of feeds (OPML) holds, and what cannot be read of it."""
    found = [unfolded.found for unfolded in unfold(capture, limits=pace.limits, clock=pace.clock)]
    urls = dict.fromkeys(link.url for link in found if isinstance(link, Link))
    return tuple(urls), tuple(failure for failure in found if isinstance(failure, InputError))
