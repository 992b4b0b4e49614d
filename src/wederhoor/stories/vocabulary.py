"""The terms that a stream has had so far, how many items had each, and what each weighs by that."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log, sqrt

from wederhoor.records.story import Sign
from wederhoor.stories.reading import Reading

UNIT = 10_000
"""The length of an item's vector by each sign. Weights are whole numbers, so that adding an item to a story and taking
it away again leaves exactly what was there; rounding moves no cosine by more than 0.005."""

PRIOR = 50
"""Items without a term that are taken to have gone before the stream, so that its first articles tell rare from
frequent words at all. BCubed F1 of the articles that the models were fitted on, by 10, 50 and 200: among invented news
.862, .852 and .810, the bundles alone .823, .898 and .898, headlines .926, .926 and .921."""

SIGNS = tuple(Sign)


@dataclass(frozen=True, slots=True)
class Entry:
    """The terms of an item as numbers with their counts; those of ``SIGNS[k]`` stand from ``bounds[k]`` to
    ``bounds[k + 1]``."""

    terms: array[int]
    counts: bytes
    bounds: tuple[int, ...]

    def of(self, sign: Sign) -> array[int]:
        """The numbers of its terms by one sign."""
        place = SIGNS.index(sign)
        return self.terms[self.bounds[place] : self.bounds[place + 1]]


@dataclass(slots=True)
class Vocabulary:
    """Numbers for terms, and the count of items with each. Numbers depend on what came first to this program; nothing
    that comes out may depend on them."""

    numbers: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    carriers: list[int] = field(default_factory=list)
    items: int = 0

    def enter(self, reading: Reading) -> Entry:
        """The reading in numbers."""
        terms, counts, bounds = array("I"), bytearray(), [0]
        for sign, counted in reading.terms:
            for term, count in counted:
                terms.append(self._number(f"{sign[0]}:{term}"))
                counts.append(min(count, 255))
            bounds.append(len(terms))
        return Entry(terms, bytes(counts), tuple(bounds))

    def weigh(self, entry: Entry) -> array[int]:
        """The weight of each term of an item, by every sign of length ``UNIT``: logarithmic frequency in the item,
        times the logarithm of how rare it is among the items counted so far."""
        weights = array("H")
        total = log(self.items + PRIOR)
        for begin, end in zip(entry.bounds, entry.bounds[1:], strict=False):
            raw = list(self._raw(entry, begin, end, total))
            length = sqrt(sum(weight * weight for weight in raw))
            weights.extend(round(UNIT * weight / length) if length else 0 for weight in raw)
        return weights

    def count(self, entry: Entry, by: int = 1) -> None:
        """Counts an item; ``by=-1`` takes that back."""
        self.items += by
        carriers = self.carriers
        for term in entry.terms:
            carriers[term] += by

    def _raw(self, entry: Entry, begin: int, end: int, total: float) -> Iterator[float]:
        carriers = self.carriers
        for place in range(begin, end):
            count = entry.counts[place]
            weight = total - log(carriers[entry.terms[place]] + 1)
            yield weight if count == 1 else weight * (1 + log(count))

    def _number(self, key: str) -> int:
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.names)
            self.names.append(key)
            self.carriers.append(0)
        return number
