"""What a judgement on names is about, and which judgements are about the same."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.records.entity import Entity, Mention
from wederhoor.records.judgement import (
    ABOUT_ATTRIBUTIONS,
    ABOUT_ENTITIES,
    Anchor,
    Decision,
    Judgement,
    Target,
    in_force,
)


def find_same_question(
    judgements: Sequence[Judgement], decision: Decision, targets: Sequence[Target]
) -> tuple[str, ...]:
    """The judgements in force on the same question, which a new one supersedes."""
    groups = (ABOUT_ENTITIES, ABOUT_ATTRIBUTIONS, frozenset({Decision.WRONG}))
    group = next(group for group in groups if decision in group)
    return tuple(
        earlier.id
        for earlier in in_force(judgements)
        if earlier.decision in group and _same_targets(earlier.targets, targets)
    )


def make_name_target(entity: Entity, label: str, mentions: Sequence[Mention]) -> Target:
    """The entity by the first of the mentions in each article."""
    first: dict[str, Mention] = {}
    for mention in sorted(mentions, key=lambda mention: mention.passage):
        first.setdefault(mention.passage.document, mention)
    anchors = tuple(Anchor(passage=mention.passage, text=mention.text) for mention in first.values())
    return Target(id=entity.id, label=" ".join(label.split()), anchors=anchors)


def _same_targets(ones: Sequence[Target], others: Sequence[Target]) -> bool:
    """True when each target shares words with its counterpart, in this order or turned round."""
    return any(
        all(set(one.anchors) & set(other.anchors) for one, other in zip(ones, order, strict=True))
        for order in (others, others[::-1])
    )
