"""People's decisions: which articles belong together and which must stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from wederhoor.errors import InputError

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Pairs of article ids that must be in one story, and pairs that may not be.

    ``groups`` has, for every article of a pair, the first id of those that must be with it; ``apart`` the groups that
    each group may not be with.
    """

    must: frozenset[Pair] = frozenset()
    cannot: frozenset[Pair] = frozenset()
    groups: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, *, must: Iterable[Pair] = (), cannot: Iterable[Pair] = ()) -> Self:
        """The ties of some pairs; ``InputError`` where they contradict each other, which is for people to settle."""
        together = frozenset(_sorted(pair) for pair in must)
        parted = frozenset(_sorted(pair) for pair in cannot)
        groups = _group(together, {name for pair in parted for name in pair})
        apart: dict[str, set[str]] = {}
        for one, other in sorted(parted):
            if groups[one] == groups[other]:
                problem = f"{one} and {other} must be in one story and must not be"
                raise InputError("judgements", problem, "undo one of the decisions about them")
            apart.setdefault(groups[one], set()).add(groups[other])
            apart.setdefault(groups[other], set()).add(groups[one])
        frozen = {name: frozenset(others) for name, others in apart.items()}
        return cls(must=together, cannot=parted, groups=groups, apart=frozen)

    def changed(self, other: Self) -> frozenset[str]:
        """The articles that one of the two says something of which the other doesn't."""
        pairs = (self.must ^ other.must) | (self.cannot ^ other.cannot)
        return frozenset(name for pair in pairs for name in pair)


def _sorted(pair: Pair) -> Pair:
    return min(pair), max(pair)


def _group(pairs: Iterable[Pair], others: Iterable[str]) -> dict[str, str]:
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    return {name: root(name) for name in sorted({*parent, *others})}
