"""Pairs that must go together and pairs that must not, worked out from decisions that may contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Final

from wederhoor.records.judgement import State

Sides = tuple[frozenset[str], frozenset[str]]
"""The ids of what each target of a judgement stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Pairs of ids, each sorted; no pair of ``cannot`` is joined by those of ``must``."""

    must: tuple[tuple[str, str], ...]
    cannot: frozenset[tuple[str, str]]

    def forbids(self, one: str, other: str) -> bool:
        """True for two that were judged not to belong together."""
        return (min(one, other), max(one, other)) in self.cannot

    def forbids_any(self, ones: Iterable[str], others: Iterable[str]) -> bool:
        """True when one of the first was judged not to belong with one of the second."""
        return bool(self.cannot) and any(self.forbids(one, other) for one, other in product(ones, others))

    def separated(self) -> frozenset[str]:
        """All that must stay apart from something."""
        return frozenset(name for pair in self.cannot for name in pair)


FREE: Final = Constraints(must=(), cannot=frozenset())
"""No constraint at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one decision, and the names of those that it cannot go with."""

    state: State
    against: tuple[str, ...] = ()


@dataclass(slots=True)
class Settlement:
    """Decisions taken up one after the other; one that contradicts those before it is set aside.

    The earlier one stands: which of two people is right is not for a program to say, and taking the later one would
    quietly undo the earlier, for which there is ``undo``.
    """

    _parent: dict[str, str] = field(default_factory=dict)
    _joined: list[tuple[str, Sides]] = field(default_factory=list)
    _parted: list[tuple[str, Sides]] = field(default_factory=list)

    def join(self, name: str, sides: Sides) -> Outcome:
        """Takes up that everything on the two sides is one."""
        members = sorted(sides[0] | sides[1])
        moved: list[str] = []  # what to take back, so that a decision costs what it joins and not all before it
        for one, other in pairwise(members):
            root, home = self._root(one), self._root(other)
            if root != home:
                self._parent[root] = home
                moved.append(root)
        broken = [parted for parted, apart in self._parted if self._is_joined(apart)]
        if broken:
            against = (*broken, *self._joining(self._root(members[0])))
            for root in moved:
                del self._parent[root]
            return Outcome(state=State.CONTRADICTORY, against=tuple(dict.fromkeys(against)))
        self._joined.append((name, sides))
        return Outcome(state=State.APPLIED)

    def part(self, name: str, sides: Sides) -> Outcome:
        """Takes up that nothing on one side is one with anything on the other; what is on both sides cannot be
        parted."""
        apart = (sides[0] - sides[1], sides[1] - sides[0])
        if not all(apart):
            return Outcome(state=State.UNMET)
        if self._is_joined(apart):
            roots = {self._root(one) for one in apart[0]} & {self._root(other) for other in apart[1]}
            return Outcome(
                state=State.CONTRADICTORY, against=tuple(name for root in sorted(roots) for name in self._joining(root))
            )
        self._parted.append((name, apart))
        return Outcome(state=State.APPLIED)

    def constraints(self) -> Constraints:
        """The pairs of all decisions that were taken up."""
        must = {pair for _, sides in self._joined for pair in pairwise(sorted(sides[0] | sides[1]))}
        cannot = {(min(one, other), max(one, other)) for _, sides in self._parted for one, other in product(*sides)}
        return Constraints(must=tuple(sorted(must)), cannot=frozenset(cannot))

    def _root(self, member: str) -> str:
        while self._parent.get(member, member) != member:
            member = self._parent[member]
        return member

    def _is_joined(self, sides: Sides) -> bool:
        return not {self._root(one) for one in sides[0]}.isdisjoint(self._root(other) for other in sides[1])

    def _joining(self, root: str) -> Iterator[str]:
        """The decisions that made a group what it is."""
        return (name for name, sides in self._joined if self._root(min(sides[0])) == root)


def settle(decisions: Iterable[tuple[str, bool, Sides]]) -> tuple[Constraints, Mapping[str, Outcome]]:
    """The constraints of decisions, each a name, whether it joins, and its sides; and what became of each."""
    settlement = Settlement()
    outcomes = {
        name: settlement.join(name, sides) if joins else settlement.part(name, sides)
        for name, joins, sides in decisions
    }
    return settlement.constraints(), outcomes
