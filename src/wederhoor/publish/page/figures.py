"""The numbers of each point as marks, and in the order in which they were published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wederhoor.publish.anchors import point_anchor, series_anchor
from wederhoor.publish.page.context import make_excerpt
from wederhoor.publish.page.gauge import Gauge
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.figure import Count, GaugeMark, GaugeTick, Series, Settled
from wederhoor.records.figure import Figure
from wederhoor.records.point import Point, PointKind, Position, Support
from wederhoor.records.span import Passage


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers of one point on an axis of their own, by the passage that they stand at."""

    gauge: Gauge
    figures: Mapping[Passage, Figure]

    def mark(self, position: Position) -> GaugeMark | None:
        """Where a position lies; ``None`` when none of its words is a number."""
        found = (self.figures.get(support.passage) for support in position.support)
        return next((self.gauge.mark(figure) for figure in found if figure), None)

    def ticks(self, index: Index) -> tuple[GaugeTick, ...]:
        return self.gauge.ticks(index.interface)


def make_scale(point: Point, index: Index) -> Scale | None:
    """The axis for a point about numbers; ``None`` for one of another kind, or whose words are no figures."""
    if point.kind is not PointKind.FIGURE:
        return None
    places = (support.passage for position in point.positions for support in position.support)
    own = {place: index.figures[place] for place in places if place in index.figures}
    return Scale(Gauge.around(tuple(own.values())), own) if own else None


def make_series(order: Sequence[Point], index: Index) -> tuple[Series, ...]:
    """The numbers over time for each point of ``order`` that has more than one value."""
    return tuple(
        _series(point, scale, index)
        for point in order
        if len(point.positions) > 1 and (scale := make_scale(point, index)) is not None
    )


def make_settled(order: Sequence[Point], index: Index) -> tuple[Settled, ...]:
    """What is counted alike by all that count it, of points on which all agree."""
    return tuple(
        Settled(
            card=point_anchor(point.id),
            question=point.question,
            language=index.language_of(point),
            value=point.positions[0].position,
            outlets=point.positions[0].outlets,
        )
        for point in order
        if point.kind is PointKind.FIGURE and len(point.positions) == 1
    )


def _series(point: Point, scale: Scale, index: Index) -> Series:
    counts: list[Count] = []
    history: dict[str, list[tuple[str, Support]]] = defaultdict(list)
    for value, support in _given(point, scale, index):
        side = _side(support, index)
        counts.append(_count(value, support, history[side], scale, index))
        history[side].append((value, support))
    return Series(
        anchor=series_anchor(point.id),
        card=point_anchor(point.id),
        question=point.question,
        language=index.language_of(point),
        status=point.status,
        ticks=scale.ticks(index),
        counts=tuple(counts),
    )


def _given(point: Point, scale: Scale, index: Index) -> list[tuple[str, Support]]:
    """Each value that an article gives, once, with the words that give it on somebody's authority where there are any:
    a headline has the number of the statement below it."""
    given: dict[tuple[str, str], Support] = {}
    for position in point.positions:
        for support in sorted(position.support, key=lambda support: index.order(support.passage)):
            if support.passage in scale.figures:
                key = support.passage.document, position.position
                if key not in given or (given[key].attribution is None and support.attribution is not None):
                    given[key] = support
    found = ((value, support) for (_, value), support in given.items())
    return sorted(found, key=lambda pair: index.order(pair[1].passage))


def _side(support: Support, index: Index) -> str:
    """Who counts: the speaker, or the outlet where nobody is quoted."""
    statement = index.statements.get(support.attribution or "")
    if statement and statement.speaker is not None:
        return statement.speaker_anchor
    return index.carrier(support.passage.document)


def _count(value: str, support: Support, history: Sequence[tuple[str, Support]], scale: Scale, index: Index) -> Count:
    known = sorted(history, key=lambda given: _when_given(given[1], scale, index))
    earlier = {
        label: scale.gauge.mark(scale.figures[before.passage])
        for label, before in known
        if label != value and before.passage.document != support.passage.document
    }
    return Count(
        cite=index.cite(support.passage.document, support.passage),
        value=value,
        excerpt=make_excerpt(support.passage, index),
        statement=index.statements.get(support.attribution or ""),
        mark=scale.gauge.mark(scale.figures[support.passage]),
        earlier=tuple(earlier.items()),
    )


def _when_given(support: Support, scale: Scale, index: Index) -> tuple[int, float]:
    """A key for earlier numbers: by publication; of one article the smallest first, for which of them came first its
    words don't say."""
    return index.order(support.passage)[0], scale.gauge.mark(scale.figures[support.passage]).start
