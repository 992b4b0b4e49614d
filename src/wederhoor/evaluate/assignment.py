"""The best one-to-one assignment between two sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

Weights = Sequence[Sequence[float]]


def assign(weights: Weights) -> dict[int, int]:
    """The column of each row, one to one, with the greatest sum of weights; of the longer side some stay without.

    Kuhn and Munkres' method with potentials (shortest augmenting paths, O(rows² x columns)): fast enough for the few
    hundred statements of one article. Equal sums are decided by order alone, so the result is the same on every
    machine.
    """
    if not weights or not weights[0]:
        return {}
    if len(weights) > len(weights[0]):
        flipped = assign(list(zip(*weights, strict=True)))
        return {row: column for column, row in flipped.items()}
    largest = max(map(max, weights))
    state = _State.empty([[largest - weight for weight in row] for row in weights])
    for row in range(1, len(weights) + 1):
        state.add(row)
    return {row - 1: column - 1 for column, row in enumerate(state.owner) if column and row}


@dataclass(slots=True)
class _State:
    """A partial assignment of least cost. Rows and columns count from 1; column 0 holds the row that looks for a
    place."""

    cost: list[list[float]]
    row_potential: list[float]
    column_potential: list[float]
    owner: list[int]
    previous: list[int] = field(default_factory=list)

    @classmethod
    def empty(cls, cost: list[list[float]]) -> _State:
        rows, columns = len(cost), len(cost[0])
        return cls(cost, [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1))

    def add(self, row: int) -> None:
        """Gives the row a column, moving others along the cheapest path of changes."""
        self.owner[0] = row
        column = self._shortest_path()
        while column:
            before = self.previous[column]
            self.owner[column] = self.owner[before]
            column = before

    def _shortest_path(self) -> int:
        """The free column that is cheapest to reach; ``previous`` leads back from it to column 0."""
        columns = len(self.owner)
        slack, visited = [inf] * columns, [False] * columns
        self.previous = [0] * columns
        column = 0
        while self.owner[column]:
            visited[column] = True
            step, nearest = self._relax(column, slack, visited)
            self._shift(step, slack, visited)
            column = nearest
        return column

    def _relax(self, column: int, slack: list[float], visited: list[bool]) -> tuple[float, int]:
        """The least slack of the columns not yet visited and the first column that has it, after a look from one
        column."""
        row = self.owner[column]
        step, nearest = inf, 0
        for other in range(1, len(slack)):
            if visited[other]:
                continue
            reduced = self.cost[row - 1][other - 1] - self.row_potential[row] - self.column_potential[other]
            if reduced < slack[other]:
                slack[other], self.previous[other] = reduced, column
            if slack[other] < step:
                step, nearest = slack[other], other
        return step, nearest

    def _shift(self, step: float, slack: list[float], visited: list[bool]) -> None:
        """Raises the potentials along the tree by a step, so that its next edge costs nothing."""
        for column, seen in enumerate(visited):
            if seen:
                self.row_potential[self.owner[column]] += step
                self.column_potential[column] -= step
            else:
                slack[column] -= step
