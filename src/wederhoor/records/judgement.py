"""What people decided about a dossier: that names are or are not one entity, statements belong together or not, a point
is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.digest import digest
from wederhoor.records.span import Passage


class Decision(StrEnum):
    """What a judgement says of its targets; ``undo`` has none, it supersedes another judgement and says no more."""

    SAME = "same"
    DIFFERENT = "different"
    TOGETHER = "together"
    APART = "apart"
    WRONG = "wrong"
    UNDO = "undo"


ABOUT_ENTITIES = frozenset({Decision.SAME, Decision.DIFFERENT})
ABOUT_ATTRIBUTIONS = frozenset({Decision.TOGETHER, Decision.APART})
JOINING = frozenset({Decision.SAME, Decision.TOGETHER})


class State(StrEnum):
    """What became of a judgement in a run.

    ``applied``; ``orphaned``: the words that it names are no longer there; ``contradictory``: it says the opposite of
    what earlier ones say together; ``unmet``: one article itself gives both names to one entity, which alignment
    does not take apart.
    """

    APPLIED = "applied"
    ORPHANED = "orphaned"
    CONTRADICTORY = "contradictory"
    UNMET = "unmet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words at their place; ``text`` is verbatim. Where the place holds other words, the anchor is an orphan."""

    passage: Passage
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a judgement is about: ``label`` is what the person saw, ``id`` what its id was then, which may change from
    run to run; ``anchors`` are what identifies it for good."""

    id: str
    label: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision by ``by`` at ``at`` (ISO 8601). ``supersedes`` are the ids of earlier judgements that it takes the
    place of."""

    id: str
    decision: Decision
    targets: tuple[Target, ...]
    by: str
    at: str
    note: str | None
    supersedes: tuple[str, ...]

    @classmethod
    def make(
        cls,
        decision: Decision,
        targets: tuple[Target, ...] = (),
        *,
        by: str,
        at: str,
        note: str | None = None,
        supersedes: tuple[str, ...] = (),
    ) -> Judgement:
        """The judgement with the id that everything in it gives."""
        parts = [part for target in targets for part in _parts(target)]
        name = digest("judgement", decision, by, at, note, *parts, *supersedes)
        return cls(id=name, decision=decision, targets=targets, by=by, at=at, note=note, supersedes=supersedes)


def _parts(target: Target) -> Iterator[str | int]:
    """All that a target holds, with the number of its anchors, so that no other targets have the same parts."""
    yield from (target.id, target.label, len(target.anchors))
    for anchor in target.anchors:
        yield from (anchor.passage.document, anchor.passage.span.start, anchor.passage.span.end, anchor.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A judgement in force and what became of it; ``against`` are the ids of those that a contradictory one cannot go
    with."""

    judgement: Judgement
    state: State
    against: tuple[str, ...] = ()


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that no later one supersedes, in their order, each once.

    A judgement that is itself superseded supersedes nothing, so that undoing an ``undo`` brings back what it undid.
    """
    superseded: set[str] = set()
    kept: list[Judgement] = []
    for judgement in reversed(tuple({item.id: item for item in judgements}.values())):
        if judgement.id not in superseded:
            superseded.update(judgement.supersedes)
            kept.append(judgement)
    return tuple(reversed(kept))


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The ``standing`` judgements without those that only undo."""
    return tuple(judgement for judgement in standing(judgements) if judgement.decision is not Decision.UNDO)
