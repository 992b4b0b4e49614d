"""Which of many things belong together, with the evidence that joined them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wederhoor.align.compare.verdict import Finding


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a thing was counted with another one, or left apart: what the rule said of the two names."""

    finding: Finding
    name: str
    other: str


class Clusters:
    """A partition of ``range(count)`` that grows by joining (union-find); a cluster goes by its smallest member.

    ``evidence`` has what joined a member to its cluster, in order, ``doubts`` the pairs of members that were left
    apart. Members that were judged to be different never come into one cluster, whatever rule would join them."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._members = [[place] for place in range(count)]
        self.evidence: list[tuple[int, Evidence]] = []
        self.doubts: dict[tuple[int, int], Evidence] = {}
        self._apart: dict[int, set[int]] = {}

    def root(self, member: int) -> int:
        """The cluster of a member."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def members(self, root: int) -> list[int]:
        """The members of a cluster, in order."""
        return self._members[root]

    def all(self) -> list[list[int]]:
        """The members of every cluster, in order."""
        return [self._members[root] for root in range(len(self._parent)) if self._parent[root] == root]

    def roots(self, members: Iterable[int]) -> list[int]:
        """The clusters of the members, each once, in order."""
        return sorted({self.root(member) for member in members})

    def join(self, one: int, other: int, evidence: Evidence) -> None:
        """The clusters of the two become one; the evidence is kept."""
        low, high = sorted((self.root(one), self.root(other)))
        if low == high or self.are_apart(low, high):
            return
        self._parent[high] = low
        self._members[low] = sorted(self._members[low] + self._members[high])
        self.evidence.append((high, evidence))

    def part(self, one: int, other: int) -> None:
        """The two are never joined from now on."""
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def are_apart(self, one: int, other: int) -> bool:
        """True when a member of the one cluster may not be with a member of the other; both go by their roots."""
        few, many = sorted((self._members[one], self._members[other]), key=len)
        return bool(self._apart) and any(not self._apart.get(member, set()).isdisjoint(many) for member in few)

    def doubt(self, one: int, other: int, evidence: Evidence) -> None:
        """The two are left apart for now; a later join takes the doubt away. What was judged is no doubt."""
        low, high = sorted((one, other))
        if high not in self._apart.get(low, ()):
            self.doubts.setdefault((low, high), evidence)
