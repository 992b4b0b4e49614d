"""How well the names of one thing are brought together, and whether two things were made one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.comparison import Comparison
from wederhoor.evaluate.measure import Measure, recall
from wederhoor.evaluate.wording import normalise
from wederhoor.records.entity import Entity


def measure_variants(comparison: Comparison) -> list[Measure]:
    """Recall of the gold's pairs of variants that stand under one entity; ``merged`` counts the wrong merges, where
    two of the gold's entities stand under one by their full names."""
    groups = [_names(entity) for entity in comparison.dossier.entities]
    pairs = list(_pairs(comparison.gold))
    found = sum(any(_holds(group, a) and _holds(group, b) for group in groups) for a, b in pairs)
    share = recall("variants", found, len(pairs))
    return [Measure(name="variants", values=(*share.values, ("merged", _count_merged(comparison.gold, groups))))]


def _names(entity: Entity) -> frozenset[str]:
    return frozenset({normalise(entity.name), *(normalise(name.text) for name in entity.names)})


def _pairs(gold: Gold) -> Iterator[tuple[str, str]]:
    """Every pair of variants that is still two names after normalisation."""
    for group in gold.variants:
        for first, second in combinations(map(normalise, group), 2):
            if first != second:
                yield first, second


def _holds(group: frozenset[str], name: str) -> bool:
    """True when the words of a name stand together in a name of the group: a surname counts inside the full name."""
    return any(f" {name} " in f" {longer} " for longer in group)


def _count_merged(gold: Gold, groups: list[frozenset[str]]) -> int:
    """The pairs of full names (two words or more) of different gold entities under one entity, known variants aside."""
    owner: dict[str, str] = {}
    for entity in gold.entities:
        name = normalise(entity.name)
        if " " in name:
            owner.setdefault(name, entity.id)
    known = {frozenset(pair) for pair in _pairs(gold)}
    return sum(
        owner[first] != owner[second] and frozenset((first, second)) not in known
        for group in groups
        for first, second in combinations(sorted(group & owner.keys()), 2)
    )
