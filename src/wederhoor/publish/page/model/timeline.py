"""When what happened, was said and was published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.publish.page.model.cited import Cite, Excerpt, Statement


class Lane(StrEnum):
    """What a time is the time of."""

    EVENT = "event"
    STATEMENT = "statement"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """A time that an article mentions; ``clock`` is its time of day in words, empty for none; ``anchor`` is empty for a
    row that no mark leads to; ``statement`` is the one that it dates."""

    anchor: str
    clock: str
    excerpt: Excerpt
    cite: Cite
    statement: Statement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """An article that came out; ``clock`` is empty where only the day is known."""

    anchor: str
    clock: str
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a longer time, with what happened, was said and was published then; ``name`` is empty for what cannot
    be placed; ``span`` says which days a longer time has where its name does not."""

    name: str
    span: str
    events: tuple[TimeRow, ...]
    statements: tuple[TimeRow, ...]
    published: tuple[Published, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMark:
    """A time as it is drawn, in units of the drawing: a bar from ``x`` on, or a tick where it has no width. ``opens``
    tells of left and right whether it goes on beyond; ``label`` starts at ``label_x``, or ends there where it stands
    on the ``left`` of the mark."""

    x: float
    y: float
    width: float
    opens: tuple[bool, bool]
    label: str
    label_x: float
    left: bool
    title: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One lane as it is drawn."""

    lane: Lane
    height: float
    marks: tuple[TimeMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTick:
    """A line on the axis with the words under it, none for a line between two days; ``x`` is where the line is,
    ``middle`` where the words are."""

    x: float
    middle: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The timeline as a drawing: ``days`` and ``hours`` lines of the axis, ``breaks`` where time is left out; ``core``
    is where the days of the publications begin."""

    width: float
    core: float
    days: tuple[TimeTick, ...]
    hours: tuple[TimeTick, ...]
    breaks: tuple[float, ...]
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The days, and the drawing of them, ``None`` where there is nothing to draw."""

    days: tuple[Day, ...]
    overview: Overview | None
