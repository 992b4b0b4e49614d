"""How much of the words of one statement another one has, each word counted once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.reading import Reading
from wederhoor.align.points.statement import Statement


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a statement by what they are about.

    A word has several concepts (its lemma, the row of near-synonyms that it stands in, the parts of a compound), any of
    which another statement can meet: ``place`` is the first token with a concept and ``weight`` what that counts, its
    rarity included; ``most`` is what a token counts at all, which is its weightiest concept; ``total`` is their sum.
    """

    place: Mapping[str, int]
    weight: Mapping[str, float]
    most: Mapping[int, float]
    total: float

    @classmethod
    def of(cls, statement: Statement, reading: Reading, rarity: Mapping[str, float]) -> Self:
        """The words of a statement in the reading of its article; a word that is repeated counts once."""
        place: dict[str, int] = {}
        weight: dict[str, float] = {}
        most: dict[int, float] = {}
        for index in statement.tokens:
            for concept in reading.concepts[index]:
                if concept.key not in place:
                    place[concept.key] = index
                    weight[concept.key] = counts = concept.weight * rarity[concept.key]
                    most[index] = max(counts, most.get(index, 0.0))
        return cls(place, weight, most, sum(most.values()))

    def tokens(self, keys: Iterable[str]) -> frozenset[int]:
        """The tokens that stand for these concepts."""
        return frozenset(self.place[key] for key in keys)

    def covered(self, met: Mapping[str, float]) -> float:
        """What the words count that these concepts meet, each of them as much as all that it meets and at most in
        full."""
        found: dict[int, float] = {}
        for key, weight in met.items():
            index = self.place[key]
            found[index] = found.get(index, 0.0) + weight
        return sum(min(weight, self.most[index]) for index, weight in found.items())


def cover(first: Words, second: Words) -> float:
    """What the words count that both have; where they are one word here and two there, the lesser of the two."""
    few, many = (first, second) if len(first.weight) <= len(second.weight) else (second, first)
    met = {key: min(weight, many.weight[key]) for key, weight in few.weight.items() if key in many.weight}
    return min(first.covered(met), second.covered(met))
