"""Where accounts meet: copied passages, points with their positions, hearing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Passage


class ReuseKind(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """A passage that two articles share."""

    a: Passage
    b: Passage
    kind: ReuseKind


class PointKind(StrEnum):
    FIGURE = "figure"
    RESPONSIBILITY = "responsibility"
    DENIAL = "denial"
    CAUSE = "cause"
    TIME = "time"
    PLACE = "place"
    IDENTITY = "identity"
    OTHER = "other"


class Status(StrEnum):
    AGREED = "agreed"
    CONTESTED = "contested"
    UPDATED = "updated"
    NARROWER = "narrower"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Words that carry a position; ``attribution`` is the id of the statement that they belong to, ``None`` in the
    reporter's own voice."""

    passage: Passage
    attribution: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One answer to a point's question; ``position`` is a counted template or verbatim words. ``outlets`` and
    ``origins`` count the outlets that carry it and the independent origins behind them."""

    position: str
    outlets: int
    origins: int
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One question about the event that the accounts answer; ``why`` says in a fixed template which rule and words
    decided."""

    id: str
    kind: PointKind
    question: str
    status: Status
    why: str
    positions: tuple[Position, ...]


class Heard(StrEnum):
    """What an article has of the reply of somebody who is accused; of several things, the first of these stands."""

    REPLIED = "replied"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    ASKED = "asked"
    SILENT = "silent"

    @classmethod
    def foremost(cls, several: Iterable[Heard]) -> Heard:
        """The one that stands of what an article has; ``ValueError`` when it has nothing."""
        return min(several, key=tuple(cls).index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """An accused entity: the statements that accuse, those that reply, and per article what is said of a reply."""

    accused: str
    accusations: tuple[str, ...]
    replies: tuple[str, ...]
    outlets: tuple[tuple[str, Heard], ...]
