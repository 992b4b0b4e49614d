"""What the articles of a story have together: the sum of their vectors, cut to its heaviest terms."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import sqrt
from operator import mul

from wederhoor.records.story import Sign
from wederhoor.stories.vocabulary import SIGNS, UNIT, Entry

MOST_TERMS = {Sign.TITLE: 60, Sign.STEMS: 600, Sign.NAMES: 150}
"""Terms of a sum that are kept by sign, so that an item costs the same in a story of five articles and of five
thousand, and so does the story."""

INDEXED = (Sign.NAMES, Sign.STEMS)
MOST_INDEXED = 64
"""Terms by which a story can be found, its heaviest."""


@dataclass(frozen=True, slots=True)
class Centroid:
    """A sum of vectors in whole numbers: the terms of ``SIGNS[k]`` stand from ``bounds[k]`` to ``bounds[k + 1]``,
    ``lengths`` are those of the sum by each sign, ``indexed`` the terms by which it is found."""

    terms: array[int]
    weights: array[int]
    bounds: tuple[int, ...]
    lengths: tuple[float, ...]
    indexed: array[int]

    @classmethod
    def of(cls, entry: Entry, weights: array[int], names: Sequence[str]) -> Centroid:
        """The vector of one item; ``names`` are those of the terms by number."""
        return _make(entry.terms, weights, entry.bounds, names)

    def add(self, other: Centroid, names: Sequence[str]) -> Centroid:
        """The sum of both."""
        terms, weights, bounds = array("I"), array("I"), [0]
        for place, sign in enumerate(SIGNS):
            sums = dict(self._pairs(place))
            for term, weight in other._pairs(place):
                sums[term] = sums.get(term, 0) + weight
            if len(sums) > MOST_TERMS[sign]:
                kept = sorted(sums, key=lambda term: (-sums[term], names[term]))[: MOST_TERMS[sign]]
                sums = {term: sums[term] for term in kept}
            terms.extend(sums.keys())
            weights.extend(sums.values())
            bounds.append(len(terms))
        return _make(terms, weights, tuple(bounds), names)

    def cosines(self, vector: Mapping[int, int]) -> list[float]:
        """The cosine by each sign with the vector of an item, whose length is ``UNIT``; 0 where one of the two has
        none."""
        found = []
        for begin, end, length in zip(self.bounds, self.bounds[1:], self.lengths, strict=False):
            theirs = map(vector.get, self.terms[begin:end], repeat(0))
            found.append(min(1.0, sum(map(mul, self.weights[begin:end], theirs)) / (UNIT * length)) if length else 0.0)
        return found

    def _pairs(self, place: int) -> Iterator[tuple[int, int]]:
        begin, end = self.bounds[place : place + 2]
        return zip(self.terms[begin:end], self.weights[begin:end], strict=True)


def _make(terms: array[int], weights: array[int], bounds: tuple[int, ...], names: Sequence[str]) -> Centroid:
    lengths = [sqrt(sum(map(mul, part, part))) for part in (weights[begin:end] for begin, end in pairwise(bounds))]
    found = [
        (-weights[at], names[terms[at]], terms[at])
        for sign in INDEXED
        for at in range(bounds[SIGNS.index(sign)], bounds[SIGNS.index(sign) + 1])
        if weights[at]
    ]
    found.sort()
    indexed = array("I", sorted(term for _, _, term in found[:MOST_INDEXED]))
    return Centroid(terms, weights, bounds, tuple(lengths), indexed)
