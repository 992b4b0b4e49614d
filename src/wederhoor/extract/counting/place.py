"""Where figures are looked for, and what is found there."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.extract.counting.quantity import Quantity
from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quantity in tokens of the parse with what it counts."""

    quantity: Quantity
    end: int
    unit: str
    topic: str | None
    sentence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The sentence that figures are read in; ``barred`` are the tokens of its expressions of time."""

    parse: Parse
    sentence: Sentence
    barred: frozenset[int]
    pack: LanguagePack

    def found(self, quantity: Quantity, end: int, unit: str, topic: str | None) -> Found:
        """The quantity as a find in this sentence."""
        return Found(quantity=quantity, end=end, unit=unit, topic=topic, sentence=self.sentence.index)
