"""How well two short sequences of words agree, with small edits (Smith and Waterman 1981).

Scores are in the unit of the weights: a word that both have counts its weight, one that only one of them has costs
``PENALTY``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PENALTY = 0.3
"""What a word costs that only one side has. With content words at 1, a substituted word (one on each side) costs 0.6:
two edits for each shared content word are too many for a copy. Of the eighteen bundles two lose one and six points of
F1 at 0.2, three lose four to ten at 0.4."""

STEM = 4
"""Letters at the start that forms of one word share. Only words at the same place of a copied sentence are compared so,
where chance is small. With 3 nothing changes in the eighteen bundles, with 5 one loses four points of F1."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sequence to compare: ``keys`` decide what is equal, ``weights`` what an equal word counts, ``sentences`` in
    which sentence it stands; one of each a word."""

    keys: Sequence[str]
    weights: Sequence[float]
    sentences: Sequence[int]

    def part(self, start: int, end: int, step: int = 1) -> Words:
        """The words from ``start`` to ``end``; the last one first when ``step`` is -1."""
        keys, weights, sentences = self.keys[start:end], self.weights[start:end], self.sentences[start:end]
        return Words(keys[::step], weights[::step], sentences[::step])


def likeness(one: str, other: str) -> float:
    """How much of a word's weight another word earns: all when equal, half when they seem forms or spellings of one
    word (*vaart*, *vaarde*), else nothing."""
    if one == other:
        return 1.0
    same_start = len(one) > STEM and one[:STEM] == other[:STEM] and abs(len(one) - len(other)) < STEM
    return 0.5 if same_start else 0.0


def align(a: Words, b: Words) -> tuple[float, int, int]:
    """The best score of any beginning of ``a`` against any beginning of ``b``, and the lengths of the two beginnings.

    Needs as many steps as the product of the lengths: for gaps and ends, not for texts.
    """
    best = (0.0, 0, 0)
    if {key[:STEM] for key in a.keys}.isdisjoint(key[:STEM] for key in b.keys):
        return best
    for i, row in enumerate(_rows(a, b), 1):
        highest = max(row)
        if highest > best[0]:
            best = (highest, i, row.index(highest))
    return best


def bridge(a: Words, b: Words) -> float:
    """The score of aligning the whole of both, as between two runs of one passage."""
    if not a.keys or not b.keys:
        return -PENALTY * (len(a.keys) + len(b.keys))
    *_, last = _rows(a, b)
    return last[-1]


def _rows(a: Words, b: Words) -> Iterator[list[float]]:
    """For each word of ``a`` the scores of everything up to it against each beginning of ``b``, the empty one first."""
    row = [-PENALTY * j for j in range(len(b.keys) + 1)]
    stems = [key[:STEM] for key in b.keys]
    for key, weight in zip(a.keys, a.weights, strict=True):
        above, row = row, [row[0] - PENALTY]
        stem = key[:STEM]
        score = row[0]
        for j, other in enumerate(stems):
            over = above[j + 1]
            score = (over if over > score else score) - PENALTY  # noqa: FURB136 (the innermost loop: max costs twice)
            if other == stem:
                score = max(score, above[j] + likeness(key, b.keys[j]) * weight)
            row.append(score)
        yield row
