"""When feeds are due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wederhoor.records.archive import Feed
from wederhoor.run.schedule import due_feeds, failed, pause, visited

NOW = datetime(2024, 3, 11, 12, 0, tzinfo=UTC)
EVERY = timedelta(minutes=15)


def feed(name: str, due: timedelta | None, failures: int = 0) -> Feed:
    moment = None if due is None else (NOW + due).isoformat()
    return Feed(url=f"https://krant.example/{name}", due=moment, failures=failures)


def test_feeds_are_due_in_the_order_of_their_waiting() -> None:
    """New ones first; those of the future not yet."""
    feeds = [feed("later", EVERY), feed("now", timedelta(0)), feed("long", -EVERY), feed("new", None)]
    assert [one.url.rpartition("/")[2] for one in due_feeds(feeds, NOW)] == ["new", "long", "now"]


@pytest.mark.parametrize(
    ("feeds", "seconds"),
    [
        ([], None),
        ([feed("a", None)], 0),
        ([feed("a", -EVERY)], 0),
        ([feed("a", EVERY), feed("b", 2 * EVERY)], 900),
        ([Feed(url="a", due="ooit"), feed("b", EVERY)], 0),
    ],
)
def test_pause_lasts_until_the_first(feeds: list[Feed], seconds: float | None) -> None:
    """None at all without feeds; a moment that cannot be read is now."""
    rest = pause(feeds, NOW)
    assert (rest.total_seconds() if rest is not None else None) == seconds


def due_after(one: Feed) -> timedelta:
    return datetime.fromisoformat(one.due or "") - NOW


@pytest.mark.parametrize(
    ("wait", "minutes"), [(None, 15), (60.0, 15), (7200.0, 120), (1e12, 7 * 24 * 60), (float("inf"), 7 * 24 * 60)]
)
def test_visited_feed_is_due_after_its_interval(wait: float | None, minutes: int) -> None:
    """Or when its server wants, within a week; its failures are forgotten."""
    after = visited(feed("a", None, failures=3), NOW, EVERY, wait)
    assert due_after(after) == timedelta(minutes=minutes)
    assert after.failures == 0


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 30), (1, 60), (4, 480), (5, 960), (6, 1440), (7, 1440), (10_000, 1440)]
)
def test_failing_feed_is_visited_less_and_less(failures: int, minutes: int) -> None:
    """Each time half as often, once a day at last."""
    after = failed(feed("a", None, failures), NOW, EVERY)
    assert due_after(after) == timedelta(minutes=minutes)
    assert after.failures == failures + 1


def test_failure_never_shortens_the_interval() -> None:
    """Nor what a server asks for."""
    assert due_after(failed(feed("a", None), NOW, timedelta(days=3))) == timedelta(days=3)
    assert due_after(failed(feed("a", None), NOW, EVERY, wait=2 * 86_400)) == timedelta(days=2)
