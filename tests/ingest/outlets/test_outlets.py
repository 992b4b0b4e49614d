"""Outlets by their addresses."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, Budget
from wederhoor.ingest.fetch.address import parse_address
from wederhoor.ingest.formats.html.page import read_page
from wederhoor.ingest.outlets import Outlet, consent_hosts, find_outlet, is_consent_wall, outlets, parse_outlet
from wederhoor.ingest.outlets.mark import read_marks
from wederhoor.records.capture import Capture, Draft

DAY = date(2024, 3, 11)


@pytest.mark.parametrize("outlet", outlets(), ids=lambda outlet: outlet.name)
def test_rules_have_their_shape(outlet: Outlet) -> None:
    """Names and places, a language of two letters, dates in order, feeds that could be fetched."""
    assert outlet.name == outlet.name.strip() != ""
    assert outlet.places
    for place in outlet.places:
        host, _, path = place.partition("/")
        assert place == place.lower().removeprefix("www.")
        assert parse_address(f"https://{place}/", frozenset({443})).host == host
        assert "/" not in path
    assert len(outlet.language) == 2
    assert all(isinstance(day, date) for day in (outlet.since, outlet.until) if day)
    assert outlet.since is None or outlet.until is None or outlet.since <= outlet.until
    for feed in outlet.feeds:
        assert parse_address(feed, frozenset({443})).url == feed


def test_no_two_rules_hold_for_one_place() -> None:
    """On no day has a place two outlets."""
    claimed = [(place, outlet) for outlet in outlets() for place in outlet.places]
    for place, outlet in claimed:
        others = [other for taken, other in claimed if taken == place and other is not outlet]
        for other in others:
            assert (outlet.until or date.max) < (other.since or date.min) or (other.until or date.max) < (
                outlet.since or date.min
            ), place


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://nos.nl/artikel/1", "NOS"),
        ("https://www.ad.nl/rotterdam/brand~a1/", "AD"),
        ("https://WWW.HLN.be./binnenland", "Het Laatste Nieuws"),
        ("https://www.vrt.be/vrtnws/nl/2024/03/11/brand/", "VRT NWS"),
        ("https://www.vrt.be/vrtmax/", None),
        ("https://trends.knack.be/a", "Trends"),
        ("https://www.knack.be/a", "Knack"),
        ("https://notnos.nl/", None),
        ("https://nos.nl.krant.example/", None),
        ("https://nl/", None),
        ("http://[::1", None),
        ("nos.nl", None),
        (None, None),
    ],
)
def test_outlet_is_found_by_its_address(url: str | None, name: str | None) -> None:
    """By the domain and what lies under it, and by part of a site where the outlet has no more."""
    found = find_outlet(url, DAY)
    assert (found.name if found else None) == name


def rule(name: str, since: date | None, until: date | None) -> Outlet:
    return Outlet(name=name, places=("brug.example",), language="nl", since=since, until=until)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2016, 12, 31), "De Oude Brug"),
        (date(2017, 1, 1), None),
        (date(2017, 6, 1), "De Brug"),
        (None, "De Brug"),
    ],
)
def test_rules_hold_on_their_days(day: date | None, name: str | None) -> None:
    """Both ends are included; of an unknown day the rule without an end counts."""
    rules = (rule("De Oude Brug", None, date(2016, 12, 31)), rule("De Brug", date(2017, 6, 1), None))
    found = find_outlet("https://brug.example/a", day, rules)
    assert (found.name if found else None) == name


def test_paper_that_ended_names_nothing_later() -> None:
    """De Pers had its domain until its last day."""
    last = find_outlet("http://www.depers.nl/a", date(2012, 3, 30))
    assert last is not None
    assert find_outlet("http://www.depers.nl/a", date(2012, 3, 31)) is None


def test_consent_hosts_are_hosts() -> None:
    """Names without a path, and no host of an outlet."""
    for host in consent_hosts():
        assert urlsplit(f"https://{host}/").hostname == host
        assert find_outlet(f"https://{host}/", DAY) is None
    assert is_consent_wall("https://myprivacy.dpgmedia.nl/consent?siteKey=1")
    assert not is_consent_wall("https://www.ad.nl/")


BODY = "<p>" + "De brandweer heeft het vuur in de haven tegen de avond onder controle gekregen. " * 8 + "</p>"


def read(url: str, head: str = "", captured: str | None = None) -> Draft:
    data = f"<html><head><title>Brand</title>{head}</head><body><main>{BODY}</main></body></html>".encode()
    capture = Capture(data=data, name=url, url=url, captured=captured)
    (draft,) = read_page(capture, Budget(limits=DEFAULT, clock=lambda: 0.0))
    assert isinstance(draft, Draft)
    return draft


def test_page_that_names_no_outlet_gets_it_by_its_address() -> None:
    """And one that does keeps its own."""
    assert read("https://nos.nl/artikel/1").metadata.outlet == "NOS"
    named = read("https://nos.nl/artikel/1", '<meta property="og:site_name" content="NOS Jeugdjournaal">')
    assert named.metadata.outlet == "NOS Jeugdjournaal"
    assert read("https://www.depers.nl/a", captured="2020-01-01T12:00:00+00:00").metadata.outlet is None
    dated = '<meta property="article:published_time" content="2011-05-01T12:00:00+02:00">'
    assert read("https://www.depers.nl/a", dated).metadata.outlet == "De Pers"


def test_page_on_a_consent_host_is_a_wall() -> None:
    """Whatever words stand on it."""
    with pytest.raises(InputError, match="is behind a consent wall"):
        read("https://myprivacy.dpgmedia.nl/consent?siteKey=1")


def stated(**fields):
    return parse_outlet({"name": "De Brug", "places": ["brug.example"], "language": "nl", **fields})


@pytest.mark.parametrize(
    ("day", "holds"), [(None, False), (date(2019, 12, 31), False), (DAY, True), (date(2024, 12, 31), True),
                       (date(2025, 1, 1), False)],
)  # fmt: skip
def test_marks_and_paths_hold_between_their_days(day, holds):
    """Both included; of an unknown day those that hold still."""
    days = {"since": date(2020, 1, 1), "until": date(2024, 12, 31)}
    outlet = stated(topics=[{"path": "/tag/[^/]+", **days}], walls=[{"mark": ".dicht", **days}])
    assert outlet.is_topic("/tag/haven/", day) is holds
    assert bool(outlet.walls_on(day)) is holds


def test_a_path_must_fit_as_a_whole():
    """An article may stand below the page of its subject."""
    outlet = stated(topics=[{"path": "/tag/[^/]+"}])
    assert outlet.is_topic("/tag/haven", DAY)
    assert not any(outlet.is_topic(path, DAY) for path in ("/tag", "/tag/haven/artikel/1", "/x/tag/haven", ""))


@pytest.mark.parametrize(
    ("written", "count"),
    [(".a", 1), ("#a", 1), ("div.a", 1), (".a, #b ,x", 2), ("#a*", 1), (".a .b", 0), ("", 0), ("[x]", 0),
     ("." * 9_999, 0), (",".join([".a"] * 9_999), 20)],
)  # fmt: skip
def test_marks_are_the_simplest_selectors(written, count):
    """Others, and those behind the twentieth, are left out."""
    assert len(read_marks(written)) == count
