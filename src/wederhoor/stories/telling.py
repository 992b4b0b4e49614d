"""Sorted items as records that a reader can check."""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.records.digest import digest
from wederhoor.records.story import Membership, SharedTerm, Sorting, Story
from wederhoor.stories.cluster import Cluster, Step
from wederhoor.stories.vocabulary import SIGNS, Vocabulary

_SIGN_OF = {sign[0]: sign for sign in SIGNS}


def tell(clusters: Iterable[Cluster], steps: Iterable[Step], vocabulary: Vocabulary) -> Sorting:
    """The stories of some clusters, and the pages among some items."""
    pages = [page for step in steps if step.story is None and (page := step.roundup or step.page)]
    return Sorting(stories=tuple(_story(cluster, vocabulary) for cluster in clusters), pages=tuple(pages))


def _story(cluster: Cluster, vocabulary: Vocabulary) -> Story:
    outlets = sorted({step.outlet for step in cluster.members if step.outlet is not None})
    return Story(
        id=digest("story", cluster.members[0].id),
        members=tuple(_membership(step, vocabulary) for step in cluster.members),
        outlets=tuple(outlets),
    )


def _membership(step: Step, vocabulary: Vocabulary) -> Membership:
    shared = [
        SharedTerm(sign=_SIGN_OF[name[0]], term=name[2:], share=round(part, 4))
        for name, part in ((vocabulary.names[term], part) for term, part in step.shared)
    ]
    likeness = step.likeness
    return Membership(
        item=step.id,
        ground=step.ground,
        score=likeness.score if likeness else 1.0,
        signs=likeness.features if likeness else (),
        shared=tuple(shared),
    )
