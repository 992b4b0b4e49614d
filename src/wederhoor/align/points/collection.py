"""All points of a dossier: one finder for each kind, and what to leave out because another point says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from wederhoor.align.decisions.constraint import FREE, Constraints
from wederhoor.align.points.agreement import find_agreements
from wederhoor.align.points.birth import find_birth_points
from wederhoor.align.points.cause import find_cause_points
from wederhoor.align.points.clock import find_clock_points
from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.denial import find_denial_points
from wederhoor.align.points.draft import Draft, finish
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.figure import find_figure_points
from wederhoor.align.points.identity import find_identity_points
from wederhoor.align.points.maker import find_maker_points
from wederhoor.align.points.moment import find_moment_points
from wederhoor.align.points.opposite import find_opposite_points
from wederhoor.align.points.place import find_place_points
from wederhoor.align.points.responsibility import find_responsibility_points
from wederhoor.align.points.schedule import find_schedule_points
from wederhoor.align.points.sentence import find_sentence_points
from wederhoor.align.points.separation import part_answers
from wederhoor.align.points.start import find_start_points
from wederhoor.align.points.verdict import find_verdict_points
from wederhoor.records.point import Point, PointKind, Position, Status
from wederhoor.records.span import Passage, Span

FINDERS: tuple[Callable[[Comparison], Iterator[Draft]], ...] = (
    find_figure_points,
    find_verdict_points,
    find_responsibility_points,
    find_denial_points,
    find_opposite_points,
    find_cause_points,
    find_clock_points,
    find_birth_points,
    find_start_points,
    find_place_points,
    find_identity_points,
    find_maker_points,
    find_sentence_points,
    find_moment_points,
    find_schedule_points,
    find_agreements,
)
"""The finders, in the order in which their points stand in a dossier among those of one status. A point that says no
more than one of an earlier finder is left out."""

FILLED = frozenset({PointKind.IDENTITY, PointKind.CAUSE, PointKind.RESPONSIBILITY})
"""The kinds of points whose answers name who or what it was."""

Carrier = str | Passage
"""A statement by its id, or words of an article itself."""
Answers = tuple[frozenset[Carrier], ...]

STATUSES = (Status.CONTESTED, Status.UPDATED, Status.NARROWER, Status.AGREED, Status.SINGLE)
"""The statuses in the order in which a reader wants them."""


def find_points(evidence: Evidence, constraints: Constraints = FREE) -> tuple[Point, ...]:
    """The points of a dossier: contested ones first, and of one status those that most outlets carry.

    ``constraints`` are what people judged of statements: those that must stay apart carry no answer together, those
    that belong together are one group, of which there is a point when they stand in different articles."""
    comparison = Comparison.over(evidence, constraints)
    drafts = (draft for finder in FINDERS for draft in finder(comparison))
    points = [finish(draft, evidence.findings) for draft in part_answers(drafts, constraints)]
    kept = list(_without_harmony(list(_without_echoes(points))))
    kept = list(_without_contradiction(kept))
    return tuple(sorted(kept, key=_rank))


def _without_harmony(points: Sequence[Point]) -> Iterator[Point]:
    """The points, without those that agree on a question that others contest: a reader would find both answers to one
    question."""
    contested = {point.question for point in points if point.status is Status.CONTESTED}
    for point in points:
        if point.status in (Status.CONTESTED, Status.UPDATED) or point.question not in contested:
            yield point


def _without_contradiction(points: Sequence[Point]) -> Iterator[Point]:
    """The points, without those that put under one answer what a contested point about who or what it was has under
    two: sentences that share all but that (*zij richtte de partij op*, *haar broer, die de partij oprichtte*)."""
    contested = [point for point in points if point.status is Status.CONTESTED and point.kind in FILLED]
    homes: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
    for number, point in enumerate(contested):
        for answer, position in enumerate(point.positions):
            for support in position.support:
                homes[support.passage.document].append((support.passage.span, number, answer))
    for point in points:
        answers = {
            (number, answer)
            for position in point.positions
            for support in position.support
            for span, number, answer in homes[support.passage.document]
            if span.overlaps(support.passage.span)
        }
        if point.status is not Status.AGREED or len(answers) == len({number for number, _ in answers}):
            yield point


def _rank(point: Point) -> tuple[int, int]:
    return STATUSES.index(point.status), -max(position.outlets for position in point.positions)


def _without_echoes(points: Iterable[Point]) -> Iterator[Point]:
    """The points, without those that have an id that another has, or whose answers are all part of different answers
    of one before."""
    seen: set[str] = set()
    carried: dict[Carrier, list[Answers]] = defaultdict(list)
    for point in points:
        answers = tuple(frozenset(_carriers(position)) for position in point.positions)
        before = carried[min(answers[0], key=repr)]
        if point.id in seen or any(_is_part(answers, other) for other in before):
            continue
        seen.add(point.id)
        for carrier in {carrier for answer in answers for carrier in answer}:
            carried[carrier].append(answers)
        yield point


def _is_part(answers: Answers, other: Answers) -> bool:
    """True when each answer lies in one of the other's, no two in one."""
    homes = [next((number for number, whole in enumerate(other) if answer <= whole), -1) for answer in answers]
    return -1 not in homes and len(set(homes)) == len(homes)


def _carriers(position: Position) -> Iterator[Carrier]:
    """What carries a position: statements as a whole, and the passages of the article's own words."""
    return (support.attribution or support.passage for support in position.support)
