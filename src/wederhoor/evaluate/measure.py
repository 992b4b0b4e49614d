"""A measure: a name and its values, rounded as they are published."""

from __future__ import annotations

from dataclasses import dataclass

DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A named measure.

    Values by letter: ``p`` precision, ``r`` recall, ``f`` their harmonic mean, ``acc`` accuracy, ``n`` how many there
    are in the gold, ``sys`` how many the dossier has, ``value`` and ``merged`` as their family says.
    """

    name: str
    values: tuple[tuple[str, float], ...]

    def value(self, letter: str) -> float:
        """The value under a letter; ``KeyError`` when this measure has none."""
        return dict(self.values)[letter]


def ratio(part: float, whole: float, *, empty: float) -> float:
    """``part / whole`` rounded, or ``empty`` where there is nothing to count."""
    return round(part / whole, DECIMALS) if whole else empty


def overlap(name: str, hits: int, system: int, gold: int) -> Measure:
    """Precision, recall and F1 of ``hits`` among what the system and the gold have.

    Where one of the two has nothing, it is right about that if the other has nothing either.
    """
    precision = hits / system if system else float(not gold)
    recall = hits / gold if gold else float(not system)
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    values = [("p", precision), ("r", recall), ("f", harmonic)]
    return Measure(name=name, values=(*((letter, round(value, DECIMALS)) for letter, value in values), ("n", gold)))


def accuracy(name: str, right: int, total: int) -> Measure:
    """The share of ``total`` that is right; 0 when there is nothing to judge."""
    return Measure(name=name, values=(("acc", ratio(right, total, empty=0.0)), ("n", total)))


def recall(name: str, found: int, total: int) -> Measure:
    """The share of the gold's ``total`` that is found; 1 when the gold has none."""
    return Measure(name=name, values=(("r", ratio(found, total, empty=1.0)), ("n", total)))
