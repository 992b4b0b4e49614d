"""When a watched feed is due again: at its interval, later when it fails or asks to be left alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from wederhoor.records.archive import Feed

LONGEST = timedelta(days=1)
"""The longest pause that failures lead to: a site that is down for a week is found again within a day of its return."""

LEFT_ALONE = timedelta(days=7)
"""The longest that a server can ask to be left alone for (Retry-After)."""


def due_feeds(feeds: Iterable[Feed], now: datetime) -> tuple[Feed, ...]:
    """The feeds that are due, those first that have waited longest; a feed that was never visited is due."""
    dated = ((_moment(feed.due), feed) for feed in feeds)
    waiting = [(moment, feed) for moment, feed in dated if moment is None or moment <= now]
    # a moment that cannot be read is as none: such a feed is visited, and gets a new one
    return tuple(
        feed for _, feed in sorted(waiting, key=lambda pair: (pair[0] is not None, pair[0] or now, pair[1].url))
    )


def pause(feeds: Iterable[Feed], now: datetime) -> timedelta | None:
    """How long it is until a feed is due, zero when one is; ``None`` without feeds."""
    moments = [_moment(feed.due) or now for feed in feeds]
    return max(min(moments) - now, timedelta(0)) if moments else None


def visited(feed: Feed, now: datetime, every: timedelta, wait: float | None) -> Feed:
    """The feed after a visit that went well; ``wait`` are the seconds that its server asks to be left alone for."""
    return replace(feed, due=_later(now, every, wait), failures=0)


def failed(feed: Feed, now: datetime, every: timedelta, wait: float | None = None) -> Feed:
    """The feed after a visit that failed: each failure in a row doubles the pause, up to a day."""
    # beyond the tenth doubling of a minute the day is long over
    doubled = min(every * 2 ** min(feed.failures + 1, 16), max(LONGEST, every))
    return replace(feed, due=_later(now, doubled, wait), failures=feed.failures + 1)


def _later(now: datetime, after: timedelta, wait: float | None) -> str:
    asked = min(timedelta(seconds=min(wait or 0.0, LEFT_ALONE.total_seconds())), LEFT_ALONE)
    return (now + max(after, asked)).isoformat()


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
