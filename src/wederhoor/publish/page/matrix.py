"""Speakers by points: who gives which answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from wederhoor.publish.anchors import article_anchor, passage_anchor, point_anchor
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.matrix import Column, Matrix, MatrixRow, Stance
from wederhoor.records.point import Point, Support

MOST_COLUMNS = 24
"""Points that are columns at most: twice what fits a laptop's width, and the width of the widest matrices that people
still read by eye. All of them have their cards."""

_Cells = dict[int, list[Stance]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    is_outlet: bool
    name: str | None
    anchor: str
    hue: int


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
    rows: dict[_Side, _Cells] = defaultdict(dict)
    for place, point in enumerate(shown):
        for letter, support in _answers(point, index):
            stances = rows[_side(support, index)].setdefault(place, [])
            if all(other.letter != letter for other in stances):
                stances.append(_stance(letter, support, index))
    found = (_row(side, cells, len(shown)) for side, cells in rows.items())
    return Matrix(
        total=len(order),
        columns=tuple(_column(number, point) for number, point in enumerate(shown, start=1)),
        rows=tuple(sorted(found, key=lambda row: (row.is_outlet, -sum(map(bool, row.cells))))),
    )


def _column(number: int, point: Point) -> Column:
    return Column(
        number=number,
        anchor=point_anchor(point.id),
        question=point.question,
        answers=tuple((letter_of(place), position.position) for place, position in enumerate(point.positions)),
    )


def _answers(point: Point, index: Index) -> list[tuple[str, Support]]:
    """Each piece of support with the letter of its answer, in reading order."""
    found = [
        (letter_of(place), support) for place, position in enumerate(point.positions) for support in position.support
    ]
    return sorted(found, key=lambda pair: index.order(pair[1].passage))


def _side(support: Support, index: Index) -> _Side:
    """Who answers: a speaker, those without a traced source together, or an outlet in its own voice."""
    statement = index.statements.get(support.attribution or "")
    if statement is None:
        document = support.passage.document
        return _Side(is_outlet=True, name=index.outlet(document), anchor=article_anchor(document), hue=0)
    return _Side(is_outlet=False, name=statement.speaker, anchor=statement.speaker_anchor, hue=statement.hue)


def _stance(letter: str, support: Support, index: Index) -> Stance:
    statement = index.statements.get(support.attribution or "")
    return Stance(letter=letter, anchor=passage_anchor(support.passage), statement=statement)


def _row(side: _Side, cells: _Cells, width: int) -> MatrixRow:
    return MatrixRow(
        name=side.name,
        anchor=side.anchor,
        hue=side.hue,
        is_outlet=side.is_outlet,
        cells=tuple(tuple(cells.get(place, ())) for place in range(width)),
    )
