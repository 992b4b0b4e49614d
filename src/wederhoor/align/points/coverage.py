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


def cover(first: Words, second: Words, shared: Iterable[str]) -> float:
    """What the words count that both have by the concepts that they share. A word counts as much as all that it shares
    and at most in full; where two words here are one there (*accu van een scooter*, *scooteraccu*), as much as the
    one."""
    ours: dict[int, float] = {}
    theirs: dict[int, float] = {}
    for key in shared:
        weight = min(first.weight[key], second.weight[key])
        here, there = first.place[key], second.place[key]
        ours[here] = min(ours.get(here, 0.0) + weight, first.most[here])
        theirs[there] = min(theirs.get(there, 0.0) + weight, second.most[there])
    return min(sum(ours.values()), sum(theirs.values()))
