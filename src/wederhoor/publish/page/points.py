"""Points as cards: a question with its answers side by side, each with the words that carry it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from wederhoor.publish.anchors import point_anchor
from wederhoor.publish.page.context import SHORT, make_excerpt
from wederhoor.publish.page.figures import Scale, make_scale
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.matrix import letter_of
from wederhoor.publish.page.model.cited import Excerpt
from wederhoor.publish.page.model.point import Answer, Card, Evidence
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import Decision, Judged, State
from wederhoor.records.point import Point, PointKind, Position, Status, Support
from wederhoor.records.span import Passage, Span

SHOWN = 3
"""Pieces of evidence that an answer shows at once; the rest is one click away, so that answers stay side by side on one
screen."""
KINDS = tuple(PointKind)
"""The kinds in the order of the cards: what is counted, who is answerable, then the circumstances."""


def make_cards(
    points: Iterable[Point], judgements: Iterable[Judged], index: Index, *, before: int = 0
) -> tuple[Card, ...]:
    """The points as cards, in their order. Their numbers go on after the ``before`` points that stand before them on
    the page."""
    return tuple(
        _card(point, make_scale(point, index), _joined_by(point, judgements), index, number)
        for number, point in enumerate(points, start=before + 1)
    )


def order_points(dossier: Dossier, index: Index, statuses: Collection[Status]) -> tuple[Point, ...]:
    """The points of the given statuses in the order of the page: what most outlets report first, then what has most
    origins, then as in the dossier."""
    found = (point for point in dossier.points if point.status in statuses)
    return tuple(sorted(found, key=lambda point: _weight(point, index)))


def _weight(point: Point, index: Index) -> tuple[int, int, int]:
    """What points are ordered by: outlets that carry any of the answers and origins of all answers, the most first,
    then the kind in the order of ``KINDS``."""
    origins = sum(position.origins for position in point.positions)
    return -_outlets(point, index), -origins, KINDS.index(point.kind)


def _outlets(point: Point, index: Index) -> int:
    supports = (support for position in point.positions for support in position.support)
    return len({index.carrier(support.passage.document) for support in supports})


def _joined_by(point: Point, judgements: Iterable[Judged]) -> tuple[str, ...]:
    """Who judged that two statements behind one answer of the point say the same."""
    answers = [{support.attribution for support in position.support} for position in point.positions]
    followed = (judged.judgement for judged in judgements if judged.state is State.APPLIED)
    together = (judgement for judgement in followed if judgement.decision is Decision.TOGETHER)
    pairs = ((judgement.by, {target.id for target in judgement.targets}) for judgement in together)
    return tuple(dict.fromkeys(by for by, pair in pairs if any(pair <= answer for answer in answers)))


def _card(point: Point, scale: Scale | None, joined_by: tuple[str, ...], index: Index, number: int) -> Card:
    return Card(
        number=number,
        anchor=point_anchor(point.id),
        kind=point.kind,
        status=point.status,
        question=point.question,
        language=index.language_of(point),
        why=point.why,
        joined_by=joined_by,
        outlets=_outlets(point, index),
        ticks=scale.ticks(index) if scale and len(point.positions) > 1 else (),
        answers=tuple(_answer(place, position, scale, index) for place, position in enumerate(point.positions)),
    )


def _answer(place: int, position: Position, scale: Scale | None, index: Index) -> Answer:
    ordered = sorted(_widest(position.support), key=lambda support: index.order(support.passage))
    evidence = _spread(_same_words(_by_statement(ordered), index), index)
    return Answer(
        letter=letter_of(place),
        position=position.position,
        mark=scale.mark(position) if scale else None,
        outlets=position.outlets,
        origins=position.origins,
        shown=tuple(evidence[:SHOWN]),
        more=tuple(evidence[SHOWN:]),
    )


def _widest(supports: Sequence[Support]) -> list[Support]:
    """The supports without those that lie inside another one of the same statement: a figure, where the statement that
    it stands in is there too. Words of a statement that is there are not shown a second time as the article's own."""
    spans: dict[tuple[str | None, str], list[Span]] = defaultdict(list)
    said: dict[str, list[Span]] = defaultdict(list)
    for support in supports:
        spans[support.attribution, support.passage.document].append(support.passage.span)
        if support.attribution:
            said[support.passage.document].append(support.passage.span)
    return [
        support
        for support in supports
        if not _is_within(support.passage.span, spans[support.attribution, support.passage.document])
        and (support.attribution or not _is_said(support.passage, said))
    ]


def _is_said(passage: Passage, said: Mapping[str, Sequence[Span]]) -> bool:
    return any(span.covers(passage.span) for span in said[passage.document])


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(other != span and other.covers(span) for other in others)


def _by_statement(supports: Iterable[Support]) -> list[list[Support]]:
    """The supports with the pieces of one statement together; those in an article's own voice each by itself."""
    groups: dict[Support | str, list[Support]] = defaultdict(list)
    for support in supports:
        groups[support.attribution or support].append(support)
    return list(groups.values())


def _same_words(statements: Iterable[list[Support]], index: Index) -> list[list[list[Support]]]:
    """The statements in groups that say the same in the same words on the same authority, as copies do; where the words
    are short, those around them are the same too."""
    groups: dict[tuple[object, ...], list[list[Support]]] = defaultdict(list)
    for supports in statements:
        statement = index.statements.get(supports[0].attribution or "")
        authority = (statement.speaker_anchor, statement.act, statement.certainty, statement.relay) if statement else ()
        texts = [part for found in _pieces(supports, index) for part in (found.before, found.words.text, found.after)]
        groups[(*(" ".join(text.split()) for text in texts), authority)].append(supports)
    return list(groups.values())


def _spread(groups: Iterable[list[list[Support]]], index: Index) -> list[Evidence]:
    """The evidence of the groups, the first of each outlet before the second of any, so that what is shown at once
    shows the spread."""
    turns: Counter[str] = Counter()
    ranked = []
    for group in groups:
        carrier = index.carrier(group[0][0].passage.document)
        turns[carrier] += 1
        ranked.append((turns[carrier], _evidence(group, index)))
    return [evidence for _, evidence in sorted(ranked, key=lambda pair: pair[0])]


def _evidence(group: Sequence[list[Support]], index: Index) -> Evidence:
    return Evidence(
        pieces=_pieces(group[0], index),
        statement=index.statements.get(group[0][0].attribution or ""),
        cites=tuple(index.cite(pieces[0].passage.document, *(piece.passage for piece in pieces)) for pieces in group),
    )


def _pieces(supports: Sequence[Support], index: Index) -> tuple[Excerpt, ...]:
    """The words of each support; a short one that stands alone with the words around it."""
    within = SHORT if len(supports) == 1 else 0
    return tuple(make_excerpt(support.passage, index, within=within) for support in supports)
