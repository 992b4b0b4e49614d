"""Sorted items as records that a reader can check."""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.records.digest import digest
from wederhoor.records.story import Membership, SharedTerm, Sorting, Story
from wederhoor.stories.cluster import Cluster, Member, Step
from wederhoor.stories.vocabulary import SIGNS

_SIGN_OF = {sign[0]: sign for sign in SIGNS}


def tell(clusters: Iterable[Cluster], steps: Iterable[Step]) -> Sorting:
    """The stories of some clusters, and the pages among some items."""
    pages = [page for step in steps if step.story is None and (page := step.roundup or step.page)]
    return Sorting(stories=tuple(map(_story, clusters)), pages=tuple(pages))


def _story(cluster: Cluster) -> Story:
    members = sorted(cluster.members, key=lambda member: member.order)
    outlets = sorted({member.outlet for member in members if member.outlet is not None})
    return Story(id=digest("story", members[0].id), members=tuple(map(_membership, members)), outlets=tuple(outlets))


def _membership(member: Member) -> Membership:
    likeness = member.likeness
    return Membership(
        item=member.id,
        ground=member.ground,
        score=likeness.score if likeness else 1.0,
        signs=likeness.features if likeness else (),
        shared=tuple(
            SharedTerm(sign=_SIGN_OF[name[0]], term=name[2:], share=round(part, 4)) for name, part in member.shared
        ),
    )
