"""Which statements are worth comparing, found by index instead of trying every pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement

MOST_CARRIERS, MOST_OF_TWO = 8, 48
"""Evidence that may share one concept, or two together, before it proposes no more pairs: it bounds what a key gives to
28 pairs and to 1,128. What all of a large story speaks of is passed over by itself, and still found in combination
with something else. Twice as many change no figure of the bundles and nearly no group of a story of 200 articles."""

RAREST = 5
"""Concepts of a statement, the rarest, of which every two make a key. Evidence that say the same share two of their
five rarest concepts in nearly all pairs of our bundles that share any; six give half as many pairs again and change
nothing."""


def find_candidates(evidence: Evidence) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of statements that share a rare concept, two fairly rare ones, or a voice and a concept; each pair once,
    in the order of the dossier. Of statements with the same words only the first is paired, see ``find_twins``."""
    carriers: dict[tuple[str, ...], list[int]] = defaultdict(list)
    items = evidence.statements
    first = _firsts(evidence)
    for number, statement in enumerate(items):
        if first[number] == number:
            for key in _keys(evidence, statement):
                carriers[key].append(number)
    pairs = {
        pair
        for key, numbers in carriers.items()
        if len(numbers) <= (MOST_CARRIERS if len(key) == 1 else MOST_OF_TWO)
        for pair in combinations(numbers, 2)
    }
    for a, b in sorted(pairs):
        yield items[a], items[b]


def find_twins(evidence: Evidence) -> list[list[Statement]]:
    """The groups of statements of one voice in the same words, in the order of the dossier; every statement is
    in one."""
    groups: dict[int, list[Statement]] = defaultdict(list)
    for statement, first in zip(evidence.statements, _firsts(evidence), strict=True):
        groups[first].append(statement)
    return list(groups.values())


def _firsts(evidence: Evidence) -> list[int]:
    """For each statement the number of the first in the same words of the same voice."""
    seen: dict[tuple[object, ...], int] = {}
    return [
        seen.setdefault((item.voice, item.act, item.disputes, item.earlier, item.wording), number)
        for number, item in enumerate(evidence.statements)
    ]


def _keys(evidence: Evidence, statement: Statement) -> Iterator[tuple[str, ...]]:
    weights = evidence.weights[statement.id]
    ranked = sorted(weights, key=lambda key: (-weights[key], key))
    for key in ranked:
        yield (key,)
        if statement.voice is not None:
            yield (statement.voice, key)
    yield from combinations(sorted(ranked[:RAREST]), 2)
