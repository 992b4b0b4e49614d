"""Seats of government that no list knows, read from the articles: *de Turvische hoofdstad Galm*, *het ministerie van
Visserij in Galm* beside *het Turvische ministerie van Visserij*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wederhoor.align.compare.spelling import fold
from wederhoor.lang.names import NameWords

SHORTEST_COUNTRY = 4
"""Letters that a country and its adjective begin alike with (*Omaans*, *Oman*: none is that short and unlisted)."""

_NAME = r"[^\W\d_a-z][\w’'-]+"


def find_seats(texts: Iterable[str], places: Iterable[str], names: NameWords) -> dict[str, str]:
    """The country of each seat of government, lower case, that the articles say of it: one of the ``places`` whose
    adjective they use. A seat of two countries, and what the list of countries has, are left out."""
    countries = _by_stem((place for place in places if names.country(place) is None), names)
    if not countries:
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    for seat, said in _said(texts, names):
        if names.country(seat) is None:
            found[seat.lower()].update(countries.get(_stem(said, names.demonym_endings), ()))
    only = {seat: next(iter(of)) for seat, of in sorted(found.items()) if len(of) == 1}
    return {seat: country for seat, country in only.items() if seat != country.lower()}


def _by_stem(places: Iterable[str], names: NameWords) -> dict[str, set[str]]:
    """The places by what their adjectives would begin with."""
    found: dict[str, set[str]] = defaultdict(set)
    for place in places:
        folded = fold(place)
        for ending in ("", *names.country_endings):
            stem = folded.removesuffix(ending)
            if folded.endswith(ending) and len(stem) >= SHORTEST_COUNTRY:
                found[stem].add(place)
    return found


def _stem(adjective: str, endings: Iterable[str]) -> str:
    folded = fold(adjective)
    ending = next((ending for ending in endings if folded.endswith(ending)), "")
    return folded.removesuffix(ending)


def _said(texts: Iterable[str], names: NameWords) -> Iterator[tuple[str, str]]:
    """The seats, each with an adjective that is said of it."""
    nouns, bodies = (_any_of(words) for words in (names.capital_nouns, names.capital_bodies))
    prepositions = _any_of(names.place_prepositions)
    field = rf"(?: (?:{prepositions})(?: {_NAME})+)?"
    before = re.compile(rf"({_NAME}) (?:{nouns}) ({_NAME})")
    behind = re.compile(rf"({_NAME}), (?:\w+ )?({_NAME}) (?:{nouns})\b")
    placed = re.compile(rf"\b((?:{bodies}){field}) (?:{prepositions}) ({_NAME})")
    owned = re.compile(rf"({_NAME}) ((?:{bodies}){field})")
    where: dict[str, set[str]] = defaultdict(set)
    whose: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        yield from ((match[2], match[1]) for match in before.finditer(text))
        yield from ((match[1], match[2]) for match in behind.finditer(text))
        _note(where, ((match[1], match[2]) for match in placed.finditer(text)))
        _note(whose, ((match[2], match[1]) for match in owned.finditer(text)))
    for body in sorted(where.keys() & whose.keys()):
        yield from ((seat, said) for seat in sorted(where[body]) for said in sorted(whose[body]))


def _note(found: Mapping[str, set[str]], pairs: Iterable[tuple[str, str]]) -> None:
    for body, said in pairs:
        found[body].add(said)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
