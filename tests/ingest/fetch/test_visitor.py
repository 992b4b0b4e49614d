"""Visits to sites as their guest."""

from __future__ import annotations

import pytest

from tests.ingest.web import HERE, Names, Route, Server, answer, fetcher, redirect, serving
from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Visitor


class Time:
    """Seconds that pass only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.naps: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.naps.append(round(seconds, 3))
        self.now += seconds


def guest(server: Server, time: Time, names: Names | None = None) -> Visitor:
    return Visitor(fetcher=fetcher(server.port, names=names), clock=time.clock, sleep=time.sleep)


def robots(text: str) -> bytes:
    return answer(text, Content_Type="text/plain")


def test_one_host_is_left_in_peace_between_visits() -> None:
    """Two seconds, robots.txt counted; another host has its own time."""
    time, names = Time(), Names({"krant.example": [(HERE,)], "brug.example": [(HERE,)]})
    with serving({"/a": answer("x")}) as server:
        visitor = guest(server, time, names)
        for host in ("krant.example", "brug.example", "krant.example"):
            visitor.visit(server.url("/a", host), obeys=False)
        assert time.naps == [2.0]
        time.now += 10
        visitor.visit(server.url("/a", "krant.example"))
        assert time.naps == [2.0, 2.0]


def test_delay_that_a_site_asks_for_is_kept() -> None:
    """When it is longer than ours."""
    time = Time()
    with serving({"/robots.txt": robots("User-agent: *\nCrawl-delay: 7"), "/a": answer("x")}) as server:
        visitor = guest(server, time)
        visitor.visit(server.url("/a"))
        visitor.visit(server.url("/a"))
    assert time.naps == [7.0, 7.0]


def test_robots_are_asked_for_once_a_day() -> None:
    """For each site."""
    time = Time()
    with serving({"/a": answer("x")}) as server:
        visitor = guest(server, time)
        for _ in range(3):
            visitor.visit(server.url("/a"))
        time.now += 90_000
        visitor.visit(server.url("/a"))
        assert server.paths.count("/robots.txt") == 2


@pytest.mark.parametrize(
    ("route", "problem"),
    [
        (robots("User-agent: *\nDisallow: /"), "closed to programs"),
        (answer("", "500 Internal Server Error"), "robots.txt that cannot be read: it answers 500"),
        (answer("", "429 Too Many Requests"), "robots.txt that cannot be read: it answers 429"),
        (b"", "robots.txt that cannot be read"),
        (redirect("http://127.0.0.1/"), "robots.txt that cannot be read: it leads to 127.0.0.1"),
        (answer("", "403 Forbidden"), None),
        (answer("", "404 Not Found"), None),
        (robots("<html>"), None),
    ],
)
def test_site_without_clear_rules(route: Route, problem: str | None) -> None:
    """None is no rules; one that cannot be had now closes the site (RFC 9309, 2.3.1)."""
    with serving({"/robots.txt": route, "/a": answer("x")}) as server:
        visitor = guest(server, Time())
        if problem is None:
            assert visitor.visit(server.url("/a")).capture is not None
            return
        with pytest.raises(InputError, match=problem):
            visitor.visit(server.url("/a"))
        assert "/a" not in server.paths
        assert visitor.visit(server.url("/a"), obeys=False).capture is not None


def test_redirects_are_asked_about_too() -> None:
    """An open page does not lead into a closed one."""
    routes = {"/robots.txt": robots("User-agent: *\nDisallow: /dicht"), "/a": redirect("/dicht"), "/dicht": answer("x")}
    with serving(routes) as server, pytest.raises(InputError, match="closed to programs"):
        guest(server, Time()).visit(server.url("/a"))
    assert "/dicht" not in server.paths


@pytest.mark.parametrize(("headers", "rest"), [({}, 60), ({"Retry_After": "300"}, 300), ({"Retry_After": "1"}, 60)])
def test_overrun_host_is_left_alone(headers: dict[str, str], rest: int) -> None:
    """A minute at least, for all of its pages."""
    time = Time()
    with serving({"/a": answer("", "429 Too Many Requests", **headers), "/b": answer("x")}) as server:
        visitor = guest(server, time)
        assert visitor.visit(server.url("/a"), obeys=False).status == 429
        time.now += rest - 1
        with pytest.raises(InputError, match="asks for 1 seconds of rest"):
            visitor.visit(server.url("/b"), obeys=False)
        time.now += 2
        assert visitor.visit(server.url("/b"), obeys=False).capture is not None
