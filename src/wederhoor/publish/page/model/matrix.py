"""Who takes which position on which point."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """That somebody carries the answer with this letter; ``statement`` is the first that does, ``None`` in an article's
    own voice, where ``anchor`` is the place of the words; ``numbers`` are those of all statements that do."""

    letter: str
    anchor: str
    statement: Statement | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One speaker, whose ``name`` is ``None`` for statements without a traced source, or an outlet in its own voice,
    with when it was ``published``, else empty; ``marks`` tell it from others of its name."""

    name: str | None
    anchor: str
    hue: int
    is_outlet: bool
    published: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """The stances of one side on each column's point."""

    side: Side
    cells: tuple[tuple[Stance, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A point: ``answers`` are letters with positions."""

    number: int
    anchor: str
    question: str
    language: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Speakers by points; ``total`` counts the points, of which those with most outlets are columns."""

    total: int
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
