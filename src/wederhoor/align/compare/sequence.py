"""Which stretches two sequences of words share: exact runs, chained over small edits (a sparse Smith-Waterman).

Everything counts positions in the sequences. Scores are in the unit of the weights: a word that both have counts its
weight, one that only one of them has costs ``PENALTY``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PENALTY = 0.3
"""What a word costs that only one side has. With content words at 1, a substituted word (one on each side) costs 0.6:
two edits for each shared content word are too many for a copy. Between 0.2 and 0.4 the F1 of copied passages of the
development bundles moves by two points at most."""

WIDEST_GAP = 10
"""Words between two runs of one passage, on either side. On the development bundles 8 loses three points of F1 on one
of them, 12 changes nothing."""

STEM = 4
"""Letters at the start that forms of one word share. Only words at the same place of a copied sentence are compared
so, where chance is small."""

LEAST_END, SHORT_END = 0.3, 3
"""What agrees beyond other words at the end of a stretch and is shorter than so many words belongs to it only when it
scores that much: a name and a *dat* that both sentences have is chance. From 0.21 to 0.3 the result is the same."""

LOOK_BACK = 16
"""Runs before a run that may be its neighbour in a chain, nearest first: it bounds the work on texts that repeat
themselves."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sequence to compare: ``keys`` decide what is equal, ``weights`` what an equal word counts, ``sentences`` in
    which sentence it stands; one of each a word."""

    keys: Sequence[str]
    weights: Sequence[float]
    sentences: Sequence[int]


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``length`` equal words in a row, from ``a`` in the one and ``b`` in the other."""

    a: int
    b: int
    length: int

    @property
    def end_a(self) -> int:
        return self.a + self.length

    @property
    def end_b(self) -> int:
        return self.b + self.length


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
    while runs:
        score, chain = best_chain(a, b, runs)
        stretch = _lengthen(a, b, chain, score)
        found.append(stretch)
        runs = [run for run in runs if not _overlap(run, stretch)]
    return sorted(found, key=lambda shared: (-shared.score, shared.a, shared.b))


def find_runs(a: Words, b: Words, seeds: Iterable[tuple[int, int]]) -> list[Run]:
    """The longest runs of equal words through the seeds, in order; each once."""
    reached: dict[int, int] = {}
    runs = []
    for i, j in sorted(seeds):
        if i < reached.get(j - i, 0) or a.keys[i] != b.keys[j]:
            continue
        start = i
        while start and start + j - i and a.keys[start - 1] == b.keys[start + j - i - 1]:
            start -= 1
        end = i
        while end < len(a.keys) and end + j - i < len(b.keys) and a.keys[end] == b.keys[end + j - i]:
            end += 1
        reached[j - i] = end
        runs.append(Run(start, start + j - i, end - start))
    return sorted(runs)


def best_chain(a: Words, b: Words, runs: Sequence[Run]) -> tuple[float, list[Run]]:
    """The runs, in order in both sequences and with gaps of at most ``WIDEST_GAP``, that together score highest, and
    their score."""
    scores = [sum(a.weights[run.a : run.end_a]) for run in runs]
    before: list[int | None] = [None] * len(runs)
    for this, run in enumerate(runs):
        own = scores[this]
        for that in range(this - 1, max(-1, this - 1 - LOOK_BACK), -1):
            if not _near(a, b, runs[that], run):
                continue
            score = own + scores[that] + _between(a, b, runs[that], run)
            if score > scores[this]:
                scores[this], before[this] = score, that
    # The first of equally good chains, so that the order of the texts decides and nothing else.
    highest = max(scores)
    last: int | None = scores.index(highest)
    chain: list[Run] = []
    while last is not None:
        chain.append(runs[last])
        last = before[last]
    return highest, chain[::-1]


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


def _near(a: Words, b: Words, earlier: Run, later: Run) -> bool:
    """True when the one run can follow the other in one passage: close by, and not with other words between two
    sentences, where one copied passage ends and the next begins."""
    gap_a, gap_b = later.a - earlier.end_a, later.b - earlier.end_b
    if min(gap_a, gap_b) < 0 or max(gap_a, gap_b) > WIDEST_GAP:
        return False
    next_a = a.sentences[earlier.end_a - 1] != a.sentences[later.a]
    next_b = b.sentences[earlier.end_b - 1] != b.sentences[later.b]
    return not (gap_a + gap_b and next_a and next_b)


def _between(a: Words, b: Words, earlier: Run, later: Run) -> float:
    """The score of what stands between two runs."""
    return bridge(_part(a, earlier.end_a, later.a), _part(b, earlier.end_b, later.b))


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
    score, more_a, more_b = align(_part(a, in_a.start, in_a.stop, step), _part(b, in_b.start, in_b.stop, step))
    if score < LEAST_END and min(more_a, more_b) < SHORT_END:
        return 0.0, 0, 0
    return score, more_a, more_b


def _part(words: Words, start: int, end: int, step: int = 1) -> Words:
    keys, weights, sentences = words.keys[start:end], words.weights[start:end], words.sentences[start:end]
    return Words(keys[::step], weights[::step], sentences[::step])


def _after(words: Words, end: int) -> range:
    """The words that follow a stretch in its last sentence, as far as a gap may reach."""
    farthest = min(end + WIDEST_GAP, len(words.keys))
    return range(end, bisect_right(words.sentences, words.sentences[end - 1], end, farthest))


def _before(words: Words, start: int) -> range:
    """The words that stand before a stretch in its first sentence, as far as a gap may reach."""
    return range(bisect_left(words.sentences, words.sentences[start], max(0, start - WIDEST_GAP), start), start)


def _overlap(run: Run, stretch: Shared) -> bool:
    """True when the run has a word of the stretch on either side."""
    return (run.a < stretch.end_a and stretch.a < run.end_a) or (run.b < stretch.end_b and stretch.b < run.end_b)
