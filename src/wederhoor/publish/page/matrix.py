"""Speakers by points: who gives which answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from string import ascii_uppercase

from wederhoor.publish.anchors import article_anchor, passage_anchor, point_anchor
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.matrix import Column, Matrix, MatrixRow, Side, Stance
from wederhoor.records.point import Point, Support

MOST_COLUMNS = 24
"""Points that are columns at most: twice what fits a laptop's width, and the width of the widest matrices that people
still read by eye. All of them have their cards."""

_Cells = dict[int, dict[str, list[Support]]]
"""Per point what carries each answer."""


def letter_of(place: int) -> str:
    """The letter of an answer by its place: A to Z, then AA, AB and on, as the columns of a spreadsheet."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def make_matrix(order: Sequence[Point], index: Index) -> Matrix:
    """The first points of ``order`` as columns; speakers who answer most of them first, outlets in their own voice
    last."""
    shown = order[:MOST_COLUMNS]
    rows: dict[Side, _Cells] = defaultdict(dict)
    for place, point in enumerate(shown):
        for letter, support in _answers(point, index):
            rows[_side(support, index)].setdefault(place, {}).setdefault(letter, []).append(support)
    found = (_row(side, cells, len(shown), index) for side, cells in rows.items())
    return Matrix(
        total=len(order),
        columns=tuple(_column(number, point, index) for number, point in enumerate(shown, start=1)),
        rows=tuple(sorted(found, key=lambda row: (row.side.is_outlet, -sum(map(bool, row.cells))))),
    )


def _column(number: int, point: Point, index: Index) -> Column:
    return Column(
        number=number,
        anchor=point_anchor(point.id),
        question=point.question,
        language=index.language_of(point),
        answers=tuple((letter_of(place), position.position) for place, position in enumerate(point.positions)),
    )


def _answers(point: Point, index: Index) -> list[tuple[str, Support]]:
    """Each piece of support with the letter of its answer, in reading order."""
    found = [
        (letter_of(place), support) for place, position in enumerate(point.positions) for support in position.support
    ]
    return sorted(found, key=lambda pair: index.order(pair[1].passage))


def _side(support: Support, index: Index) -> Side:
    """Who answers: a speaker, those without a traced source together, or an outlet in its own voice."""
    statement = index.statements.get(support.attribution or "")
    if statement is None:
        document = support.passage.document
        return Side(
            is_outlet=True,
            name=index.outlet(document),
            anchor=article_anchor(document),
            hue=0,
            published=index.cite(document).published,
        )
    marks = index.marks.get(statement.speaker_anchor, ())
    return Side(
        is_outlet=False, name=statement.speaker, anchor=statement.speaker_anchor, hue=statement.hue, marks=marks
    )


def _stance(letter: str, supports: Sequence[Support], index: Index) -> Stance:
    found = [index.statements.get(support.attribution or "") for support in supports]
    statements = [statement for statement in found if statement]
    return Stance(
        letter=letter,
        anchor=passage_anchor(supports[0].passage),
        statement=statements[0] if statements else None,
        numbers=tuple(dict.fromkeys(statement.number for statement in statements)),
    )


def _row(side: Side, cells: _Cells, width: int, index: Index) -> MatrixRow:
    return MatrixRow(
        side=side,
        cells=tuple(
            tuple(_stance(letter, supports, index) for letter, supports in cells.get(place, {}).items())
            for place in range(width)
        ),
    )
