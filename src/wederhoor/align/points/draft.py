"""A point in the making: answers with their supports, before outlets and origins are counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wederhoor.align.points.findings import Findings
from wederhoor.align.points.statement import Statement
from wederhoor.records.digest import digest
from wederhoor.records.figure import Figure
from wederhoor.records.point import Point, PointKind, Position, Status, Support
from wederhoor.records.span import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: its label and the words that carry it, each once, in the order of the dossier."""

    label: str
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A point without counts and id."""

    kind: PointKind
    status: Status
    question: str
    why: str
    answers: tuple[Answer, ...]


def support_statements(said: Iterable[Statement]) -> tuple[Support, ...]:
    """One support for each piece of each statement."""
    return tuple(
        Support(passage=Passage(item.document, piece), attribution=item.attribution.id if item.attribution else None)
        for item in said
        for piece in item.pieces
    )


def support_figure(figure: Figure, statement: Statement | None) -> Support:
    """The figure's own words, with the statement that gives it."""
    attribution = statement.attribution.id if statement and statement.attribution else None
    return Support(passage=Passage(figure.document, figure.span), attribution=attribution)


def finish(draft: Draft, findings: Findings) -> Point:
    """The point; what identifies it is its kind, its question and the words of all its answers."""
    place = {document: number for number, document in enumerate(findings.documents)}
    answers = [_ordered(answer, place) for answer in draft.answers]
    passages = [
        part
        for answer in answers
        for item in answer.support
        for part in (item.passage.document, item.passage.span.start, item.passage.span.end)
    ]
    return Point(
        id=digest("point", draft.kind, draft.question, *passages),
        kind=draft.kind,
        question=draft.question,
        status=draft.status,
        why=draft.why,
        positions=tuple(
            Position(
                position=answer.label,
                outlets=findings.origins.outlets.count(answer.support),
                origins=findings.origins.count(answer.support),
                support=answer.support,
            )
            for answer in answers
        ),
    )


def _ordered(answer: Answer, place: dict[str, int]) -> Answer:
    """The answer with each support once, in the order of the dossier and of the text."""
    distinct = dict.fromkeys(answer.support)
    ordered = sorted(
        distinct, key=lambda item: (place[item.passage.document], item.passage.span, item.attribution or "")
    )
    return Answer(label=answer.label, support=tuple(ordered))
