"""Answers without statements that were judged not to belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wederhoor.align.decisions.constraint import Constraints
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.records.point import Status, Support


def part_answers(drafts: Iterable[Draft], constraints: Constraints) -> Iterator[Draft]:
    """The drafts, where no answer rests on two statements that must stay apart: the first of them stays.

    Two answers to one question may rest on them, since to be set against each other they need not say the same. A
    draft that agrees and has one article left is no point.
    """
    if not constraints.cannot:
        yield from drafts
        return
    for draft in drafts:
        parted = replace(draft, answers=tuple(_part(answer, constraints) for answer in draft.answers))
        if parted == draft or draft.status is not Status.AGREED or _has_two_articles(parted):
            yield parted


def _part(answer: Answer, constraints: Constraints) -> Answer:
    kept: list[Support] = []
    for support in answer.support:
        carriers = [other.attribution for other in kept if other.attribution is not None]
        if support.attribution is None or not constraints.forbids_any([support.attribution], carriers):
            kept.append(support)
    return Answer(label=answer.label, support=tuple(kept))


def _has_two_articles(draft: Draft) -> bool:
    return len({support.passage.document for answer in draft.answers for support in answer.support}) > 1
