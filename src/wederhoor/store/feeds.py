"""The feeds that an archive watches, and what each said last."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.records.archive import Feed, canonical, sha256_of
from wederhoor.store.custody import Custody
from wederhoor.store.database import Database


def put_feed(database: Database, custody: Custody, feed: Feed) -> None:
    """Keeps a feed, in place of what was known of it."""
    with custody.transaction():
        database.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?)", (*_row(feed), digest_of(feed)))


def drop_feed(database: Database, custody: Custody, url: str) -> bool:
    """Watches a feed no longer; False when it was not watched."""
    with custody.transaction():
        return database.execute("DELETE FROM feeds WHERE url = ?", (url,)) == 1


def all_feeds(database: Database) -> Iterator[Feed]:
    """All feeds, the one that is due first."""
    for feed, _ in feeds_with_digests(database):
        yield feed


def feeds_with_digests(database: Database) -> Iterator[tuple[Feed, str]]:
    """All feeds, the one that is due first, each with the digest that stands beside it."""
    for url, etag, modified, due, failures, digest in database.rows(
        "SELECT * FROM feeds ORDER BY coalesce(due, ''), url"
    ):
        yield Feed(url=url, etag=etag, last_modified=modified, due=due, failures=failures), digest


def digest_of(feed: Feed) -> str:
    """What stands beside the feed."""
    return sha256_of(canonical(_row(feed)))


def _row(feed: Feed) -> tuple[str | int | None, ...]:
    return feed.url, feed.etag, feed.last_modified, feed.due, feed.failures
