"""How well accounts are aligned: what they share, and where they part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from wederhoor.evaluate.annotation import Agreement, Contested, Evidence
from wederhoor.evaluate.comparison import Comparison
from wederhoor.evaluate.measure import Measure, overlap, ratio, recall
from wederhoor.records.point import Point, Position, Status
from wederhoor.records.span import Passage

_CLOSED = {Status.AGREED, Status.SINGLE}
"""The statuses by which a point says that nobody differs."""


@dataclass(frozen=True, slots=True)
class PointReport:
    """The measures, and for tracing: each contested question of the gold with whether it was found, each contested
    point of the dossier with whether it meets one."""

    measures: tuple[Measure, ...]
    questions: tuple[tuple[Contested, bool], ...]
    points: tuple[tuple[Point, bool], ...]


def measure_points(comparison: Comparison) -> PointReport:
    """Contested questions, agreements and aligned pairs of statements.

    ``contested``: recall of the gold's questions two of whose positions some open point of the dossier keeps apart,
    and precision of the points that the dossier calls contested. ``agreements``: recall of those that one position
    supports from two articles. ``aligned``: F1 over pairs of statements of different articles that stand in one
    position.
    """
    paired = {pair.system.id: pair.gold.id for pair in comparison.found}
    offers = [
        (point, [_Offer.of(position, paired, comparison) for position in point.positions])
        for point in comparison.dossier.points
    ]
    open_offers = [(point, offer) for point, offer in offers if point.status not in _CLOSED]
    grounds = [[_Ground.of(position.support) for position in item.positions] for item in comparison.gold.contested]
    hits = [any(_kept_apart(ground, offer) for _, offer in open_offers) for ground in grounds]
    contested = [(point, offer) for point, offer in open_offers if point.status is Status.CONTESTED]
    right = [any(_kept_apart(ground, offer) for ground in grounds) for _, offer in contested]
    positions = [offer for _, offered in offers for offer in offered]
    return PointReport(
        measures=(
            _measure_aligned(comparison, positions),
            _measure_contested(hits, right),
            _measure_agreements(comparison.gold.agreements, positions),
        ),
        questions=tuple(zip(comparison.gold.contested, hits, strict=True)),
        points=tuple((point, good) for (point, _), good in zip(contested, right, strict=True)),
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a gold position rests on: ids of statements, the pieces of their contents, and figures or the reporter's
    words."""

    statements: frozenset[str]
    contents: tuple[Passage, ...]
    words: tuple[Passage, ...]

    @classmethod
    def of(cls, support: Iterable[Evidence]) -> _Ground:
        support = tuple(support)
        return cls(
            frozenset(item.attribution for item in support if item.attribution is not None),
            tuple(passage for item in support if item.attribution is not None for passage in item.passages),
            tuple(passage for item in support if item.attribution is None for passage in item.passages),
        )


@dataclass(frozen=True, slots=True)
class _Offer:
    """What a position of the dossier rests on, in the gold's terms: the gold's statements that its statements were
    paired with, every passage, and the passages that stand for no gold statement."""

    statements: frozenset[str]
    every: tuple[Passage, ...]
    loose: tuple[Passage, ...]

    @classmethod
    def of(cls, position: Position, paired: Mapping[str, str], comparison: Comparison) -> _Offer:
        support = [(paired.get(item.attribution or ""), comparison.moved(item.passage)) for item in position.support]
        return cls(
            frozenset(statement for statement, _ in support if statement is not None),
            tuple(passage for _, passage in support),
            tuple(passage for statement, passage in support if statement is None),
        )

    def meets(self, ground: _Ground) -> bool:
        """True when the two share a statement, or words that are no statement on one side lie on the other side's
        words."""
        return (
            not self.statements.isdisjoint(ground.statements)
            or _touch(ground.words, self.every)
            or _touch(ground.contents, self.loose)
        )


def _touch(first: Iterable[Passage], second: Sequence[Passage]) -> bool:
    return any(a.document == b.document and a.span.overlaps(b.span) for a in first for b in second)


def _kept_apart(grounds: Sequence[_Ground], offers: Sequence[_Offer]) -> bool:
    """True when two gold positions are met by two different positions of a point, which do not both meet both."""
    met = [[offer.meets(ground) for offer in offers] for ground in grounds]
    return any(
        first[k] and second[m] and not (first[m] and second[k])
        for first, second in combinations(met, 2)
        for k, m in permutations(range(len(offers)), 2)
    )


def _measure_contested(hits: Sequence[bool], right: Sequence[bool]) -> Measure:
    share = recall("contested", sum(hits), len(hits))
    precision = ratio(sum(right), len(right), empty=float(not hits))
    return Measure(name="contested", values=(*share.values, ("p", precision), ("sys", len(right))))


def _measure_agreements(agreements: Sequence[Agreement], positions: Sequence[_Offer]) -> Measure:
    """Recall of the agreements that one position meets in two articles."""
    found = 0
    for agreement in agreements:
        parts = [(item.document, _Ground.of([item])) for item in agreement.support]
        found += any(len({document for document, part in parts if offer.meets(part)}) > 1 for offer in positions)
    return recall("agreements", found, len(agreements))


def _measure_aligned(comparison: Comparison, positions: Sequence[_Offer]) -> Measure:
    """F1 over the pairs of gold statements of different articles that one position brings together."""
    supports = [item.support for item in comparison.gold.agreements]
    supports += [position.support for item in comparison.gold.contested for position in item.positions]
    document = {item.id: item.document for item in comparison.gold.attributions}
    gold = _cross_pairs((_Ground.of(support).statements for support in supports), document)
    system = _cross_pairs((offer.statements for offer in positions), document)
    return overlap("aligned", len(gold & system), len(system), len(gold))


def _cross_pairs(groups: Iterable[frozenset[str]], document: Mapping[str, str]) -> set[tuple[str, str]]:
    return {
        (first, second)
        for group in groups
        for first, second in combinations(sorted(group), 2)
        if document[first] != document[second]
    }
