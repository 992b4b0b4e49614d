"""An item on its way through the stream, and a story while it is sorted."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from wederhoor.records.story import Ground, Page
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.likeness import Likeness, Period
from wederhoor.stories.vocabulary import Entry

Order = tuple[bool, float, str]
"""The place of an item in the stream, as ``StoryItem.order`` gives it."""

NO_PERIOD = Period(None, None)


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story and why it is there, which stays when its terms have left memory: ``shared`` are names of
    terms with their shares."""

    order: Order
    outlet: str | None
    ground: Ground
    likeness: Likeness | None = None
    shared: tuple[tuple[str, float], ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.order[2]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a story is at one moment of the stream: what its first ``size`` members have together, how many of them are
    ``reports`` (have a text), the ``turn`` of its last one, the ``groups`` that they have in people's decisions, and
    whether it takes articles."""

    centroid: Centroid
    period: Period
    size: int
    reports: int
    turn: int
    groups: frozenset[str] = frozenset()
    open: bool = True


@dataclass(slots=True)
class Cluster:
    """A story while it is sorted; ``title`` are the terms of its first headline."""

    title: array[int]
    members: list[Member]
    shape: Shape


@dataclass(slots=True, kw_only=True)
class Step:
    """An item of the stream, and what its turn did, so that it can be taken back.

    ``page`` is what its own text says of it, ``roundup`` what the stories say; ``before`` is the story's shape before
    it, ``closed`` the stories that its moment closed, ``odd`` what the vocabulary needs; ``turn`` counts the undated
    items.
    """

    order: Order
    outlet: str | None
    short: bool
    entry: Entry
    page: Page | None
    weights: array[int] = field(default_factory=lambda: array("H"))
    story: int | None = None
    roundup: Page | None = None
    before: Shape | None = None
    closed: tuple[int, ...] = ()
    turn: int = 0
    odd: array[int] | None = None

    @property
    def id(self) -> str:
        """The item's id."""
        return self.order[2]

    @property
    def moment(self) -> float | None:
        """Seconds since 1970, ``None`` when unknown."""
        return None if self.order[0] else self.order[1]

    @property
    def vector(self) -> dict[int, int]:
        """Its weights by term."""
        return dict(zip(self.entry.terms, self.weights, strict=True))
