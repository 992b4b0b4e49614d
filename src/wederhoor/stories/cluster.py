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


@dataclass(slots=True, kw_only=True)
class Step:
    """An item of the stream, and what its turn did, so that it can be taken back.

    ``page`` is what its own text says of it, ``roundup`` what the stories say; ``shared`` are terms with their shares;
    ``before`` is the story's period before it, ``closed`` the stories that its moment closed, ``opened`` whether it
    opened its own again.
    """

    order: Order
    outlet: str | None
    short: bool
    entry: Entry
    page: Page | None
    weights: array[int] = field(default_factory=lambda: array("H"))
    story: int | None = None
    ground: Ground = Ground.FIRST
    likeness: Likeness | None = None
    shared: tuple[tuple[int, float], ...] = ()
    roundup: Page | None = None
    before: Period = NO_PERIOD
    closed: tuple[int, ...] = ()
    opened: bool = False

    @property
    def id(self) -> str:
        """The item's id."""
        return self.order[2]

    @property
    def moment(self) -> float | None:
        """Seconds since 1970, ``None`` when unknown."""
        return None if self.order[0] else self.order[1]


@dataclass(slots=True)
class Cluster:
    """A story while it is sorted: its members in order, and while it is open what they have together.

    ``reports`` counts the members that have a text; ``groups`` are those of people's decisions, one for each member
    that has any.
    """

    members: list[Step] = field(default_factory=list)
    period: Period = NO_PERIOD
    centroid: Centroid | None = None
    groups: list[str] = field(default_factory=list)
    reports: int = 0

    @property
    def together(self) -> Centroid:
        """What the members have together; only an open story is asked."""
        if self.centroid is None:
            raise ValueError("a closed story has no centroid")
        return self.centroid
