"""What sites ask in robots.txt."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.ingest.fetch.robots import parse_robots

AGENT = "wederhoor"


@pytest.mark.parametrize(
    ("text", "target", "allows"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("user-agent:*\ndisallow:/a # dicht", "/ab", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?a", True),
        ("User-agent: *\nDisallow: /*/prive/*/x", "/a/prive/b/c/x/y", False),
        ("User-agent: *\nDisallow: /a*b$", "/ab", False),
        ("User-agent: *\nDisallow: /ab*b$", "/ab", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /%7Ejan/é", "/~jan/%c3%a9", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", True),
        ("User-agent: *\nDisallow: /zoek?", "/zoek?q=a", False),
        ("User-agent: Wederhoor/1.0\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: wederhoor\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: wederhoorder\nDisallow: /\n", "/a", True),
        ("User-agent: a\nUser-agent: wederhoor\nDisallow: /x\nUser-agent: wederhoor\nDisallow: /y", "/y", False),
        ("Disallow: /\nUser-agent: *\nAllow: /", "/a", True),
        ("\ufeffUser-agent: *\rDisallow: /a\rSitemap: https://krant.example/s.xml", "/a", False),
    ],
)
def test_rules_are_those_of_the_standard(text: str, target: str, allows: bool) -> None:  # noqa: FBT001
    """RFC 9309: the longest rule that fits, the group of our name before everyone's."""
    assert parse_robots(text.encode(), AGENT).allows(target) is allows


@pytest.mark.parametrize(
    ("value", "delay"), [("5", 5.0), ("0.5", 0.5), ("86400", 60.0), ("-1", None), ("nan", None), ("veel", None)]
)
def test_delay_is_kept_within_reason(value: str, delay: float | None) -> None:
    """Up to a minute."""
    assert parse_robots(f"User-agent: *\nCrawl-delay: {value}\n".encode(), AGENT).delay == delay


def test_patterns_cost_no_more_than_their_length() -> None:
    """A pattern that keeps regular expressions busy for hours, and a file of such patterns."""
    text = "User-agent: *\n" + f"Disallow: /{'*a' * 40}*b\n" * 5_000
    started = time.monotonic()
    assert parse_robots(text.encode(), AGENT).allows("/" + "a" * 4_000)
    assert time.monotonic() - started < 2


@given(st.binary(), st.text())
def test_every_file_can_be_read(data: bytes, target: str) -> None:
    """Nothing is raised for what is in it."""
    parse_robots(b"User-agent: *\nDisallow: " + data, AGENT).allows(target.encode("utf-8", "replace").decode())
