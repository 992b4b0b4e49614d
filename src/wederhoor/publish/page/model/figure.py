"""Numbers as marks on an axis."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Excerpt, Statement
from wederhoor.records.figure import Modifier
from wederhoor.records.point import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeTick:
    """A number on an axis: ``place`` is its share of the axis in per cents."""

    place: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeMark:
    """A number or interval as it lies on an axis, from ``start`` to ``stop`` in per cents of it; an end that the words
    leave open is where the axis ends and ``open_below`` or ``open_above``."""

    start: float
    stop: float
    open_below: bool
    open_above: bool
    modifier: Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one article says at its publication, ``value`` as the point has it; ``earlier`` are the other values that
    the same side gave in an article that came before, ``statement`` is ``None`` in the article's own voice."""

    cite: Cite
    value: str
    excerpt: Excerpt
    statement: Statement | None
    mark: GaugeMark
    earlier: tuple[tuple[str, GaugeMark], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The numbers for one thing in the order in which they were published; ``card`` is the anchor of its point."""

    anchor: str
    card: str
    question: str
    language: str
    status: Status
    ticks: tuple[GaugeTick, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """One number that several articles have alike."""

    card: str
    question: str
    language: str
    value: str
    outlets: int
