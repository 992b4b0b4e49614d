"""What the articles of a story have together: the sum of their vectors, cut to its heaviest terms."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import sqrt
from operator import mul

from wederhoor.records.story import Sign
from wederhoor.stories.vocabulary import SIGNS, UNIT, Entry

MOST_TERMS = {Sign.TITLE: 60, Sign.STEMS: 600, Sign.NAMES: 150, Sign.FIGURES: 60, Sign.PIECES: 200}
"""Terms of a sum that are kept by sign, so that an item costs the same in a story of five articles and of five
thousand, and so does the story."""

INDEXED = (Sign.NAMES, Sign.STEMS)
MOST_INDEXED = 40
"""Terms by which a story can be found, its heaviest; 64 and 100 give the same F1 to 0.001, on the streams of
``index.BUDGET``."""


@dataclass(frozen=True, slots=True)
class Centroid:
    """A sum of vectors in whole numbers: the terms of ``SIGNS[k]`` stand from ``bounds[k]`` to ``bounds[k + 1]``,
    ``carriers`` are how many of its ``items`` have each, ``lengths`` those of the sum by each sign, ``indexed`` the
    terms by which it is found."""

    terms: array[int]
    weights: array[int]
    carriers: array[int]
    items: int
    bounds: tuple[int, ...]
    lengths: tuple[float, ...]
    indexed: array[int]

    @classmethod
    def of(cls, entry: Entry, weights: array[int], names: Sequence[str]) -> Centroid:
        """The vector of one item; ``names`` are those of the terms by number."""
        carriers = array("I", [1]) * len(entry.terms)
        return _make(entry.terms, weights, carriers, 1, entry.bounds, names)

    def add(self, other: Centroid, names: Sequence[str]) -> Centroid:
        """The sum of both."""
        terms, weights, carriers, bounds = array("I"), array("I"), array("I"), [0]
        for place, sign in enumerate(SIGNS):
            sums = self._sums(place)
            for term, (weight, count) in other._sums(place).items():
                mine = sums.get(term, (0, 0))
                sums[term] = mine[0] + weight, mine[1] + count
            if len(sums) > MOST_TERMS[sign]:
                kept = sorted(sums, key=lambda term: (-sums[term][0], names[term]))[: MOST_TERMS[sign]]
                sums = {term: sums[term] for term in kept}
            terms.extend(sums)
            weights.extend(weight for weight, _ in sums.values())
            carriers.extend(count for _, count in sums.values())
            bounds.append(len(terms))
        return _make(terms, weights, carriers, self.items + other.items, tuple(bounds), names)

    def shared(self, rarities: Mapping[int, float], sign: Sign) -> float:
        """The sum of how rare the terms are that an item shares by a sign; one that less than half of the items have
        counts for less."""
        place = SIGNS.index(sign)
        half = self.items / 2
        found = 0.0
        for at in range(self.bounds[place], self.bounds[place + 1]):
            rarity = rarities.get(self.terms[at])
            if rarity is not None:
                found += rarity * min(1.0, self.carriers[at] / half)
        return found

    def cosines(self, vector: Mapping[int, int]) -> list[float]:
        """The cosine by each sign with the vector of an item, whose length is ``UNIT``; 0 where one of the two has
        none."""
        found = []
        for begin, end, length in zip(self.bounds, self.bounds[1:], self.lengths, strict=False):
            theirs = map(vector.get, self.terms[begin:end], repeat(0))
            found.append(min(1.0, sum(map(mul, self.weights[begin:end], theirs)) / (UNIT * length)) if length else 0.0)
        return found

    def _sums(self, place: int) -> dict[int, tuple[int, int]]:
        begin, end = self.bounds[place : place + 2]
        pairs = zip(self.weights[begin:end], self.carriers[begin:end], strict=True)
        return dict(zip(self.terms[begin:end], pairs, strict=True))


def _make(
    terms: array[int],
    weights: array[int],
    carriers: array[int],
    items: int,
    bounds: tuple[int, ...],
    names: Sequence[str],
) -> Centroid:
    lengths = [sqrt(sum(map(mul, part, part))) for part in (weights[begin:end] for begin, end in pairwise(bounds))]
    found = [
        (-weights[at], names[terms[at]], terms[at])
        for sign in INDEXED
        for at in range(bounds[SIGNS.index(sign)], bounds[SIGNS.index(sign) + 1])
        if weights[at]
    ]
    found.sort()
    indexed = array("I", sorted(term for _, _, term in found[:MOST_INDEXED]))
    return Centroid(terms, weights, carriers, items, bounds, tuple(lengths), indexed)
