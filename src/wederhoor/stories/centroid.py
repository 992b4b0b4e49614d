"""What the articles of a story have together: the sum of their vectors."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from math import sqrt

from wederhoor.stories.vocabulary import SIGNS, UNIT, Entry


@dataclass(slots=True)
class Centroid:
    """The sum of vectors by term, with the square of its length by each sign, in whole numbers: ``take`` undoes ``add``
    exactly."""

    weights: dict[int, int] = field(default_factory=dict)
    squares: list[int] = field(default_factory=lambda: [0] * len(SIGNS))

    def add(self, entry: Entry, weights: array[int]) -> list[int]:
        """Adds a vector; the terms that were not there before."""
        mine, new = self.weights, []
        for sign in range(len(SIGNS)):
            gain = 0
            for place in range(entry.bounds[sign], entry.bounds[sign + 1]):
                weight = weights[place]
                if weight:
                    term = entry.terms[place]
                    before = mine.get(term)
                    if before is None:
                        new.append(term)
                        before = 0
                    mine[term] = before + weight
                    gain += weight * (2 * before + weight)
            self.squares[sign] += gain
        return new

    def take(self, entry: Entry, weights: array[int]) -> list[int]:
        """Takes a vector away that was added; the terms that are gone with it."""
        mine, gone = self.weights, []
        for sign in range(len(SIGNS)):
            loss = 0
            for place in range(entry.bounds[sign], entry.bounds[sign + 1]):
                weight = weights[place]
                if weight:
                    term = entry.terms[place]
                    after = mine[term] - weight
                    loss += weight * (2 * after + weight)
                    if after:
                        mine[term] = after
                    else:
                        del mine[term]
                        gone.append(term)
            self.squares[sign] -= loss
        return gone

    def cosines(self, entry: Entry, weights: array[int]) -> list[float]:
        """The cosine with a vector by each sign; 0 where one of the two has none."""
        get, found = self.weights.get, []
        for sign in range(len(SIGNS)):
            begin, end = entry.bounds[sign], entry.bounds[sign + 1]
            dot = sum(map(_product, weights[begin:end], (get(term, 0) for term in entry.terms[begin:end])))
            square = self.squares[sign]
            found.append(min(1.0, dot / (UNIT * sqrt(square))) if square else 0.0)
        return found


def _product(one: int, other: int) -> int:
    return one * other
