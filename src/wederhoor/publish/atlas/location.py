"""Which bearer of a name the articles mean, decided by the articles and never by size alone.

A wrong pin is worse than none: where several places bear a name and nothing in the story tells which, or where the one
that the gazetteer knows is so small that others may be missing from it, the name stays without a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from wederhoor.publish.atlas.gazetteer import Bearer, PlaceKind, find_bearers, fold
from wederhoor.publish.atlas.geometry import KILOMETRES_A_DEGREE, distance

GREAT, MIDDLING = 100_000, 15_000
"""Inhabitants of a town that needs no support where it alone bears its name, and of one that needs its country to be
in the story; chosen, not measured. Of a smaller town namesakes may well lie below the gazetteer's limit (of the many
villages called Antonovka it has one), so it needs a neighbour."""
NEAR, APART, TIMES = 50.0, 25.0, 4.0
"""A bearer is the one in the story when it lies within ``NEAR`` kilometres of a place that is certain and every other
lies beyond ``APART`` and ``TIMES`` as far: the two Hengelos lie 9 and 44 from Enschede, the two Bergens nearest
Alkmaar 6 and 249."""
TOWERING = 10
"""Times as many inhabitants as any other bearer that decides within a country that the articles name."""


class Reason(StrEnum):
    """Why a place was located, or why not."""

    COUNTRY = "country"
    AREA = "area"
    ONLY = "only"
    CAPITAL = "capital"
    REGION_NAMED = "region-named"
    NEIGHBOUR = "neighbour"
    COUNTRY_NAMED = "country-named"
    LARGEST = "largest"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A place of the story: its id and the names that it bears there."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found: the bearer, or ``None``, and why; ``by`` is the place that decided it, ``None`` where it was not
    one place, and ``bearers`` is how many places bear the name."""

    bearer: Bearer | None
    reason: Reason
    by: Bearer | None = None
    bearers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """What is certain so far: countries that are named, all countries of located places, and the places; ``settled``
    once nothing follows from what bears one name only."""

    named: frozenset[str]
    involved: frozenset[str]
    home: frozenset[str]
    certain: tuple[Bearer, ...]
    settled: bool


def locate(places: Sequence[Sought], home: frozenset[str]) -> Mapping[str, Finding]:
    """A finding for each place by its id; ``home`` are the countries that the newspapers leave unnamed. What is certain
    supports the rest, until nothing more is found; the order of the places does not matter."""
    candidates = {place.id: _candidates_of(place.names) for place in places}
    found: dict[str, Finding] = {}
    settled = False
    while True:
        story = _story(found.values(), home, settled=settled)
        round_ = {
            place.id: finding
            for place in places
            if place.id not in found and (finding := _decide(candidates[place.id], story)).bearer
        }
        if not round_ and settled:
            break
        settled = not round_
        found |= round_
    return {place.id: found.get(place.id) or _decide(candidates[place.id], story) for place in places}


def _candidates_of(names: Iterable[str]) -> tuple[Bearer, ...]:
    """The bearers of the names, as few as the names themselves allow: those of every name that the gazetteer knows,
    else those of any; none that lies in another."""
    found = [bearers for name in dict.fromkeys(map(fold, names)) if (bearers := _own_name_first(name))]
    if not found:
        return ()
    shared = [bearer for bearer in found[0] if all(bearer in bearers for bearers in found[1:])]
    every = list(dict.fromkeys(shared or [bearer for bearers in found for bearer in bearers]))
    widest = [one for one in every if not any(other is not one and other.covers(one) for other in every)]
    return tuple(widest)


def _own_name_first(name: str) -> tuple[Bearer, ...]:
    """The bearers of a name without towns that have it as a second name only, next to a larger one of their country
    that has it as its own."""
    bearers = find_bearers(name)
    own = [one for one in bearers if fold(one.name) == name]
    return tuple(
        one
        for one in bearers
        if one in own or not any(other.country == one.country and other.population > one.population for other in own)
    )


def _story(found: Iterable[Finding], home: frozenset[str], *, settled: bool) -> _Story:
    certain = tuple(finding.bearer for finding in found if finding.bearer)
    return _Story(
        named=frozenset(bearer.country for bearer in certain if bearer.kind is PlaceKind.COUNTRY),
        involved=frozenset(bearer.country for bearer in certain),
        home=home,
        certain=certain,
        settled=settled,
    )


def _decide(candidates: Sequence[Bearer], story: _Story) -> Finding:
    if not candidates:
        return Finding(bearer=None, reason=Reason.UNKNOWN)
    finding = partial(Finding, bearers=len(candidates))
    rules = (_country, _alone, _capital, _neighbour, _region, _in_country, _towering)
    for rule in rules:
        if decided := rule(candidates, story):
            bearer, reason, by = decided
            return finding(bearer=bearer, reason=reason, by=by)
    return finding(bearer=None, reason=Reason.SEVERAL if len(candidates) > 1 else Reason.UNSUPPORTED)


_Decided = tuple[Bearer, Reason, Bearer | None] | None


def _country(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """A country, unless a region of a country in the story is called so too (Georgia)."""
    countries = [one for one in candidates if one.kind is PlaceKind.COUNTRY]
    regions = {one.country for one in candidates if one.kind is PlaceKind.REGION}
    if len(countries) != 1 or regions & story.involved or (regions and not story.settled):
        return None
    return countries[0], Reason.COUNTRY, None


def _alone(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """The only bearer: a region, a great town, or a smaller one in a country where the story is."""
    if len(candidates) > 1:
        return None
    one = candidates[0]
    if one.kind is PlaceKind.REGION:
        return one, Reason.AREA, None
    enough = one.population >= GREAT or one.is_capital or one.country in story.home
    in_story = one.population >= MIDDLING and one.country in story.involved
    return (one, Reason.ONLY, None) if enough or in_story else None


def _capital(candidates: Sequence[Bearer], _: _Story) -> _Decided:
    """A country's capital that is the largest of the bearers."""
    largest = max(candidates, key=lambda one: one.population)
    return (largest, Reason.CAPITAL, None) if largest.is_capital else None


def _neighbour(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """The only bearer near a town that is certain, the others far away from all of them."""
    if _may_be_region(candidates, story):
        return None
    towns = [one for one in story.certain if one.kind is PlaceKind.TOWN]
    pairs = ((one, town) for one in candidates for town in towns if one != town and _may_be_near(one, town))
    ranked = sorted(((distance(one.point, town.point), one, town) for one, town in pairs), key=lambda row: row[0])
    if not ranked or ranked[0][0] > NEAR or ranked[0][1].kind is not PlaceKind.TOWN:
        return None
    nearest, best, town = ranked[0]
    limit = max(APART, TIMES * nearest)
    if any(away < limit for away, one, _ in ranked if one != best):
        return None
    return best, Reason.NEIGHBOUR, town


def _may_be_region(candidates: Iterable[Bearer], story: _Story) -> bool:
    """True where a region of a country in the story bears the name: in a story of Maastricht and Liège, Limburg is not
    the little town near Verviers."""
    return any(one.kind is PlaceKind.REGION and one.country in story.involved for one in candidates)


def _may_be_near(one: Bearer, other: Bearer) -> bool:
    """False for places so far north or south of each other that neither is a neighbour nor decides who is."""
    return abs(one.point[1] - other.point[1]) * KILOMETRES_A_DEGREE <= max(APART, TIMES * NEAR)


def _region(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """The only bearer in a region that is certain."""
    if _may_be_region(candidates, story):
        return None
    regions = [one for one in story.certain if one.kind is PlaceKind.REGION]
    inside = [(one, region) for one in candidates for region in regions if region.covers(one)]
    if len({one.point for one, _ in inside}) != 1:
        return None
    one, region = inside[0]
    return one, Reason.REGION_NAMED, region


def _in_country(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """The only one of several bearers in a country that the articles name."""
    inside = [one for one in candidates if one.country in story.named]
    if len(candidates) < 2 or len(inside) != 1:
        return None
    one = inside[0]
    small = one.kind is PlaceKind.TOWN and one.population < MIDDLING and one.country not in story.home
    by = next(place for place in story.certain if place.kind is PlaceKind.COUNTRY and place.country == one.country)
    return None if small else (one, Reason.COUNTRY_NAMED, by)


def _towering(candidates: Sequence[Bearer], story: _Story) -> _Decided:
    """A town more than ten times as large as any other bearer, in a country that the articles name."""
    if len(candidates) < 2 or any(one.kind is not PlaceKind.TOWN for one in candidates):
        return None
    first, second, *_ = sorted(candidates, key=lambda one: -one.population)
    towers = first.country in story.named and first.population > TOWERING * second.population
    return (first, Reason.LARGEST, None) if towers else None
