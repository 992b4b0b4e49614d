"""Which stretches two sequences of words share: chains of equal runs, with what agrees beyond their ends.

Everything counts positions in the sequences. Scores are in the unit of the weights, as in ``sequence``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.compare.chain import WIDEST_GAP, Chains
from wederhoor.align.compare.run import Run, find_runs
from wederhoor.align.compare.sequence import Words, align

LEAST_END, SHORT_END = 0.3, 3
"""What agrees beyond other words at the end of a stretch and is shorter than so many words belongs to it only when it
scores that much: a name and a *dat* that both sentences have is chance. Of the eighteen bundles one
loses half a point of F1 at 0.2 or 2 words, and four at 0.5; 5 words change nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Shared:
    """A stretch that both have: words ``[a, end_a)`` of the one, ``[b, end_b)`` of the other, with its score
    and the length of its longest run."""

    score: float
    a: int
    end_a: int
    b: int
    end_b: int
    longest: int


def find_shared(a: Words, b: Words, seeds: Iterable[tuple[int, int]]) -> list[Shared]:
    """The stretches around pairs of positions where the two are known to agree, best first; none overlaps a better
    one."""
    found: list[Shared] = []
    runs = find_runs(a, b, seeds)
    chains, coverage = Chains(a, b, runs), _Coverage(runs)
    while best := chains.best():
        score, chain = best
        stretch = _lengthen(a, b, chain, score)
        found.append(stretch)
        chains.take(coverage.clear(stretch))
    return sorted(found, key=lambda shared: (-shared.score, shared.a, shared.b))


class _Coverage:
    """Which runs have a word, by its place in either sequence."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._in_a: dict[int, list[int]] = defaultdict(list)
        self._in_b: dict[int, list[int]] = defaultdict(list)
        for number, run in enumerate(runs):
            for step in range(run.length):
                self._in_a[run.a + step].append(number)
                self._in_b[run.b + step].append(number)

    def clear(self, stretch: Shared) -> Iterator[int]:
        """The runs that have a word of the stretch on either side, each word's only the first time."""
        for covered, words in (
            (self._in_a, range(stretch.a, stretch.end_a)),
            (self._in_b, range(stretch.b, stretch.end_b)),
        ):
            for place in words:
                yield from covered.pop(place, ())


def _lengthen(a: Words, b: Words, chain: Sequence[Run], score: float) -> Shared:
    """The stretch of a chain with its score: its runs, and what agrees beyond its ends."""
    first, last = chain[0], chain[-1]
    right, more_a, more_b = _agree(a, b, _after(a, last.end_a), _after(b, last.end_b), 1)
    left, less_a, less_b = _agree(a, b, _before(a, first.a), _before(b, first.b), -1)
    return Shared(
        score=score + left + right,
        a=first.a - less_a,
        end_a=last.end_a + more_a,
        b=first.b - less_b,
        end_b=last.end_b + more_b,
        longest=max(run.length for run in chain),
    )


def _agree(a: Words, b: Words, in_a: range, in_b: range, step: int) -> tuple[float, int, int]:
    """What agrees from the end of a stretch on: its score and its length in both; backwards when ``step`` is -1."""
    if not in_a or not in_b:
        return 0.0, 0, 0
    score, more_a, more_b = align(a.part(in_a.start, in_a.stop, step), b.part(in_b.start, in_b.stop, step))
    if score < LEAST_END and min(more_a, more_b) < SHORT_END:
        return 0.0, 0, 0
    return score, more_a, more_b


def _after(words: Words, end: int) -> range:
    """The words that follow a stretch in its last sentence, as far as a gap may reach."""
    farthest = min(end + WIDEST_GAP, len(words.keys))
    return range(end, bisect_right(words.sentences, words.sentences[end - 1], end, farthest))


def _before(words: Words, start: int) -> range:
    """The words that stand before a stretch in its first sentence, as far as a gap may reach."""
    return range(bisect_left(words.sentences, words.sentences[start], max(0, start - WIDEST_GAP), start), start)
