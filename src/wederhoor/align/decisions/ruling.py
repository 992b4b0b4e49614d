"""Judgements held against what a run found: what each of them names, and what follows for the aligners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from wederhoor.align.decisions.constraint import Constraints, Sides, settle
from wederhoor.records.attribution import Attribution
from wederhoor.records.entity import Entity
from wederhoor.records.judgement import (
    ABOUT_ATTRIBUTIONS,
    ABOUT_ENTITIES,
    JOINING,
    Decision,
    Judged,
    Judgement,
    State,
    Target,
)
from wederhoor.records.point import Point
from wederhoor.records.span import Passage

Lookup = Callable[[Target], frozenset[str]]
"""The ids of what a target stands for in this run; none when its words are no longer there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The constraints that judgements give, and what became of each of them."""

    constraints: Constraints
    judged: tuple[Judged, ...]


def rule_entities(judgements: Iterable[Judgement], entities: Iterable[Entity]) -> Ruling:
    """What judgements about names say of the entities of the articles, before those are joined.

    A name is found again by its mentions: words that entities of the article have as a mention at that very place.
    """
    at: dict[tuple[Passage, str], set[str]] = defaultdict(set)
    for entity in entities:
        for mention in entity.mentions:
            at[mention.passage, mention.text].add(entity.id)

    def find(target: Target) -> frozenset[str]:
        places = ((anchor.passage, anchor.text) for anchor in target.anchors)
        return frozenset(entity for place in places for entity in at.get(place, ()))

    return _rule([judgement for judgement in judgements if judgement.decision in ABOUT_ENTITIES], find)


def rule_attributions(
    judgements: Iterable[Judgement], attributions: Iterable[Attribution], texts: Mapping[str, str]
) -> Ruling:
    """What judgements about statements say of the attributions.

    A statement is found again by its content, the very pieces with the very words; of several with one content (one
    within the other) the one that has the id that was judged.
    """
    rulings = [judgement for judgement in judgements if judgement.decision in ABOUT_ATTRIBUTIONS]
    by_content: dict[tuple[Passage, ...], set[str]] = defaultdict(set)
    for attribution in attributions if rulings else ():
        by_content[tuple(Passage(attribution.document, piece) for piece in attribution.content)].add(attribution.id)

    def find(target: Target) -> frozenset[str]:
        stands = all(_stands(anchor.passage, anchor.text, texts) for anchor in target.anchors)
        found = by_content.get(tuple(anchor.passage for anchor in target.anchors), set()) if stands else set()
        return frozenset(found if len(found) == 1 else found & {target.id})

    return _rule(rulings, find)


def strike_points(
    judgements: Iterable[Judgement], points: Sequence[Point], texts: Mapping[str, str]
) -> tuple[tuple[Point, ...], tuple[Judged, ...]]:
    """The points without those that were judged wrong, and what became of each such judgement.

    A point is found again when it stands on all the words that the judged one stood on (later articles may bring
    more); of several such points the one that has the id that was judged.
    """
    carried = {
        point.id: {support.passage for position in point.positions for support in position.support} for point in points
    }
    struck: set[str] = set()
    judged = []
    for judgement in judgements:
        if judgement.decision is Decision.WRONG:
            found = _find_point(judgement.targets[0], carried, texts)
            struck |= found
            judged.append(Judged(judgement=judgement, state=State.APPLIED if found else State.ORPHANED))
    return tuple(point for point in points if point.id not in struck), tuple(judged)


def _find_point(target: Target, carried: Mapping[str, set[Passage]], texts: Mapping[str, str]) -> set[str]:
    if not all(_stands(anchor.passage, anchor.text, texts) for anchor in target.anchors):
        return set()
    words = {anchor.passage for anchor in target.anchors}
    found = {name for name, passages in carried.items() if words <= passages}
    return found if len(found) == 1 else found & {target.id}


def _stands(passage: Passage, words: str, texts: Mapping[str, str]) -> bool:
    text = texts.get(passage.document, "")
    return passage.span.end <= len(text) and passage.span.of(text) == words


def _rule(judgements: Sequence[Judgement], find: Lookup) -> Ruling:
    """The constraints of judgements that have two targets each."""
    sides: dict[str, Sides] = {
        judgement.id: (find(judgement.targets[0]), find(judgement.targets[1])) for judgement in judgements
    }
    known = [judgement for judgement in judgements if all(sides[judgement.id])]
    constraints, outcomes = settle((item.id, item.decision in JOINING, sides[item.id]) for item in known)
    return Ruling(
        constraints=constraints,
        judged=tuple(
            Judged(judgement=item, state=outcomes[item.id].state, against=outcomes[item.id].against)
            if item.id in outcomes
            else Judged(judgement=item, state=State.ORPHANED)
            for item in judgements
        ),
    )
