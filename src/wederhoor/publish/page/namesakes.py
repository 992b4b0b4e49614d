"""What tells bearers of one name apart: which articles have each of them, in words that stand on the page anyway."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from wederhoor.records.entity import Entity

Describe = Callable[[str], str]
"""An article, by its id, in words: its outlet, or its date."""


def tell_apart(entities: Iterable[Entity], ways: Sequence[Describe]) -> dict[str, tuple[str, ...]]:
    """For each entity that shares its name with another, case aside, how its articles are called in the first way in
    which all its namesakes differ; in all ways together where none does. Others are not in it."""
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        groups[" ".join(entity.name.casefold().split())].append(entity)
    marks: dict[str, tuple[str, ...]] = {}
    for namesakes in groups.values():
        if len(namesakes) > 1:
            marks |= _mark(namesakes, ways)
    return marks


def _mark(namesakes: Sequence[Entity], ways: Sequence[Describe]) -> dict[str, tuple[str, ...]]:
    marks = {entity.id: [_calls(entity, way) for way in ways] for entity in namesakes}
    for place in range(len(ways)):
        if len({calls[place] for calls in marks.values()}) == len(namesakes):
            return {entity: calls[place] for entity, calls in marks.items()}
    return {entity: tuple(dict.fromkeys(sum(calls, ()))) for entity, calls in marks.items()}


def _calls(entity: Entity, way: Describe) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way(mention.passage.document) for mention in entity.mentions))
