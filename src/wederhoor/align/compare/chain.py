"""Chains: runs that follow one another closely in two sequences, as a passage copied with small edits leaves them
(a sparse Smith-Waterman)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from wederhoor.align.compare.run import Run
from wederhoor.align.compare.sequence import Words, bridge

WIDEST_GAP = 10
"""Words between two runs of one passage, on either side. With 8 three of the eighteen bundles lose six to fourteen
points of F1, 12 changes nothing."""

LOOK_BACK = 16
"""Runs before a run that may be its neighbour in a chain, nearest first: it bounds the work on texts that repeat
themselves. 4 and 64 give the same passages in the eighteen bundles."""


class Chains:
    """The best chain of some runs, and of those that are left when some are taken away.

    A run is known by its place in the list. Only runs behind a taken one are scored anew, as far as that changes
    anything: a text with n separate passages costs n log n, not n times n.
    """

    def __init__(self, a: Words, b: Words, runs: Sequence[Run]) -> None:
        """The chains of ``runs``, which are sorted."""
        self._a, self._b, self._runs = a, b, runs
        self._own = [sum(a.weights[run.a : run.end_a]) for run in runs]
        self._scores = list(self._own)
        self._links: list[int | None] = [None] * len(runs)
        # The runs that are left, each with its neighbours; one past the last and -1 are the ends.
        self._before = list(range(-1, len(runs)))
        self._after = [*range(1, len(runs) + 1), len(runs)]
        self._taken = [False] * len(runs)
        for this in range(len(runs)):
            self._score(this)
        # The first of equally good chains is the best, so that the order of the texts decides and nothing else.
        self._ranked = [(-score, this) for this, score in enumerate(self._scores)]
        heapify(self._ranked)

    def best(self) -> tuple[float, list[Run]] | None:
        """The runs, in order in both sequences and with gaps of at most ``WIDEST_GAP``, that together score highest,
        and their score; ``None`` when no run is left."""
        while self._ranked:
            score, last = self._ranked[0]
            if not self._taken[last] and self._scores[last] == -score:
                return -score, self._trace(last)
            heappop(self._ranked)
        return None

    def take(self, places: Iterable[int]) -> None:
        """The runs at these places are in no chain from now on."""
        stale: set[int] = set()
        for this in sorted(set(places)):
            if not self._taken[this]:
                self._taken[this] = True
                before, after = self._before[this], self._after[this]
                self._before[after] = before
                if before >= 0:
                    self._after[before] = after
                stale.update(self._behind(this))
        self._rescore(stale)

    def _rescore(self, stale: Iterable[int]) -> None:
        """Scores these runs anew, and those behind each whose score is another one."""
        waiting = list(stale)
        heapify(waiting)
        done = -1
        while waiting:
            this = heappop(waiting)
            if this == done or self._taken[this]:
                continue
            done, was = this, self._scores[this]
            self._score(this)
            if self._scores[this] != was:
                heappush(self._ranked, (-self._scores[this], this))
                for later in self._behind(this):
                    heappush(waiting, later)

    def _behind(self, this: int) -> list[int]:
        """The runs left behind one that may look back at it."""
        found: list[int] = []
        later = self._after[this]
        while later < len(self._runs) and len(found) < LOOK_BACK:
            found.append(later)
            later = self._after[later]
        return found

    def _score(self, this: int) -> None:
        """The best score of a chain that ends in a run, and the run before it there."""
        run, own = self._runs[this], self._own[this]
        best, link = own, None
        that = self._before[this]
        for _ in range(LOOK_BACK):
            if that < 0:
                break
            if _near(self._a, self._b, self._runs[that], run):
                score = own + self._scores[that] + _between(self._a, self._b, self._runs[that], run)
                if score > best:
                    best, link = score, that
            that = self._before[that]
        self._scores[this], self._links[this] = best, link

    def _trace(self, last: int) -> list[Run]:
        """The chain that ends in a run, in order."""
        chain: list[Run] = []
        this: int | None = last
        while this is not None:
            chain.append(self._runs[this])
            this = self._links[this]
        return chain[::-1]


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
    return bridge(a.part(earlier.end_a, later.a), b.part(earlier.end_b, later.b))
