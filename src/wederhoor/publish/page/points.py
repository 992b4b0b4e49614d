"""Points as cards: a question with its answers side by side, each with the words that carry it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from wederhoor.publish.anchors import point_anchor
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model import Answer, Card, Evidence
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Point, Position, Status, Support

SHOWN = 3
"""Pieces of evidence that an answer shows at once; the rest is one click away, so that answers stay side by side on one
screen."""


def make_cards(dossier: Dossier, index: Index, statuses: Collection[Status]) -> tuple[Card, ...]:
    """The points of the given statuses: what most outlets report first, then what has most origins, then as in the dossier."""
    points = sorted((point for point in dossier.points if point.status in statuses), key=lambda point: weight(point, index))
    return tuple(_card(point, index) for point in points)


def weight(point: Point, index: Index) -> tuple[int, int]:
    """What points are ordered by: outlets that carry any of the answers and origins of all answers, the most first."""
    return -_outlets(point, index), -sum(position.origins for position in point.positions)


def _outlets(point: Point, index: Index) -> int:
    supports = (support for position in point.positions for support in position.support)
    return len({index.carrier(support.passage.document) for support in supports})


def _card(point: Point, index: Index) -> Card:
    return Card(
        anchor=point_anchor(point.id),
        kind=point.kind,
        status=point.status,
        question=point.question,
        why=point.why,
        outlets=_outlets(point, index),
        answers=tuple(_answer(position, index) for position in point.positions),
    )


def _answer(position: Position, index: Index) -> Answer:
    ordered = sorted(position.support, key=lambda support: index.order(support.passage))
    evidence = [_evidence(group, index) for group in _spread(_same_words(ordered, index), index)]
    return Answer(
        position=position.position,
        outlets=position.outlets,
        origins=position.origins,
        shown=tuple(evidence[:SHOWN]),
        more=tuple(evidence[SHOWN:]),
    )


def _same_words(supports: Iterable[Support], index: Index) -> list[list[Support]]:
    """The supports in groups that say the same in the same words on the same authority, as copies do."""
    groups: dict[tuple[object, ...], list[Support]] = defaultdict(list)
    for support in supports:
        statement = index.statements.get(support.attribution or "")
        authority = (statement.speaker_anchor, statement.act, statement.certainty, statement.relay) if statement else ()
        groups[" ".join(index.words(support.passage).text.split()), authority].append(support)
    return list(groups.values())


def _spread(groups: Iterable[list[Support]], index: Index) -> list[list[Support]]:
    """The groups with the first of each outlet before the second of any, so that what is shown at once shows the spread."""
    turns: Counter[str] = Counter()
    ranked = []
    for group in groups:
        carrier = index.carrier(group[0].passage.document)
        turns[carrier] += 1
        ranked.append((turns[carrier], group))
    return [group for _, group in sorted(ranked, key=lambda pair: pair[0])]


def _evidence(group: Sequence[Support], index: Index) -> Evidence:
    return Evidence(
        words=index.words(group[0].passage),
        statement=index.statements.get(group[0].attribution or ""),
        cites=tuple(index.cite(support.passage.document, support.passage) for support in group),
    )
