"""Outlets by their addresses, as data with dates of validity, and what consent walls are known by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

import yaml

from wederhoor.ingest.outlets.mark import Mark, read_marks

_FILES = ("netherlands.yaml", "flanders.yaml")


Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Generic[Thing]):
    """Something that holds from one day to another, both included; ``None`` is an open end."""

    thing: Thing
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """True when it holds on a day; of an unknown day, when it holds still."""
        return _holds(self.since, self.until, day)


def _holds(since: date | None, until: date | None, day: date | None) -> bool:
    return until is None if day is None else (since or date.min) <= day <= (until or date.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A rule: what stands under these places is of this outlet, from one day to another, both included; ``None`` is an
    open end.

    A place is a domain, with all names under it, and where the outlet has only part of a site the start of the path
    (``vrt.be/vrtnws``). ``feeds`` are addresses that the outlet has made public, ``topics`` the paths of pages that
    list the articles on a subject, ``walls`` the elements that it puts where the rest of an article is to be paid for.
    """

    name: str
    places: tuple[str, ...]
    language: str
    since: date | None = None
    until: date | None = None
    feeds: tuple[str, ...] = ()
    topics: tuple[Dated[re.Pattern[str]], ...] = ()
    walls: tuple[Dated[Mark], ...] = ()

    def holds_on(self, day: date | None) -> bool:
        """True when the rule holds on a day; of an unknown day, when it holds still."""
        return _holds(self.since, self.until, day)

    def is_topic(self, path: str, day: date | None) -> bool:
        """True for the path of a page that lists the articles on a subject."""
        return any(topic.thing.fullmatch(path.rstrip("/")) for topic in self.topics if topic.holds_on(day))

    def walls_on(self, day: date | None) -> tuple[Mark, ...]:
        """The marks of its paywall on a day."""
        return tuple(wall.thing for wall in self.walls if wall.holds_on(day))


@cache
def outlets() -> tuple[Outlet, ...]:
    """All rules."""
    folder = files("wederhoor.ingest") / "outlets"
    return tuple(parse_outlet(entry) for file in _FILES for entry in yaml.safe_load((folder / file).read_text("utf-8")))


@cache
def consent_hosts() -> frozenset[str]:
    """Hosts that hold nothing but the question whether a reader accepts cookies."""
    return frozenset(_consent()["hosts"])


@cache
def consent_marks() -> tuple[Mark, ...]:
    """Elements that hold nothing else."""
    return tuple(mark for written in _consent()["elements"] for mark in read_marks(written))


@cache
def _consent() -> Mapping[str, Any]:
    content: Mapping[str, Any] = yaml.safe_load(
        (files("wederhoor.ingest") / "outlets" / "consent.yaml").read_text("utf-8")
    )
    return content


def parse_outlet(entry: Mapping[str, Any]) -> Outlet:
    """The rule that an entry of the data states."""
    return Outlet(
        name=entry["name"],
        places=tuple(entry["places"]),
        language=entry["language"],
        since=entry.get("since"),
        until=entry.get("until"),
        feeds=tuple(entry.get("feeds", ())),
        topics=tuple(_dated(topic, re.compile(topic["path"])) for topic in entry.get("topics", ())),
        walls=tuple(_dated(wall, mark) for wall in entry.get("walls", ()) for mark in read_marks(wall["mark"])),
    )


def _dated(entry: Mapping[str, Any], thing: Thing) -> Dated[Thing]:
    return Dated(thing=thing, since=entry.get("since"), until=entry.get("until"))


def find_outlet(url: str | None, day: date | None, rules: Sequence[Outlet] | None = None) -> Outlet | None:
    """The outlet whose page stands at the address on a day; where several rules hold the one with the longest place."""
    known = _by_place(outlets()) if rules is None else _by_place(tuple(rules))
    for place in _places(url):
        for outlet in known.get(place, ()):
            if outlet.holds_on(day):
                return outlet
    return None


def is_topic_page(url: str | None, day: date | None) -> bool:
    """True for the address of a page on which an outlet lists its articles on a subject."""
    outlet = find_outlet(url, day)
    return outlet is not None and outlet.is_topic(_split(url)[1], day)


def is_consent_wall(url: str | None) -> bool:
    """True for an address on a host of consent walls."""
    return _split(url)[0] in consent_hosts()


@cache
def _by_place(rules: tuple[Outlet, ...]) -> Mapping[str, tuple[Outlet, ...]]:
    known: dict[str, tuple[Outlet, ...]] = {}
    for outlet in rules:
        for place in outlet.places:
            known[place] = (*known.get(place, ()), outlet)
    return known


def _places(url: str | None) -> Iterator[str]:
    """All places that an address stands under, the longest first: ``a.b.nl/c``, ``a.b.nl``, ``b.nl/c``, ``b.nl``."""
    host, path = _split(url)
    labels = host.split(".")
    section = path.strip("/").partition("/")[0]
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        if section:
            yield f"{domain}/{section}"
        yield domain


def _split(url: str | None) -> tuple[str, str]:
    """Host in lower case and path; empty when there is none."""
    try:
        parts = urlsplit(url or "")
        return (parts.hostname or "").removesuffix("."), parts.path
    except ValueError:
        return "", ""
