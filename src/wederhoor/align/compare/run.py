"""Runs: equal words in a row that two sequences have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wederhoor.align.compare.sequence import Words


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
