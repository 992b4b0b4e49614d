"""What an expression of time leans on: the day of publication, and the day and hour that the text is at.

The text tells three kinds of time apart: what happened, who said something then, and the day of publication. A bare
clock time belongs to the first ("De politie meldde dinsdag dat het om 21.10 uur gebeurde" is not about Tuesday).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wederhoor.extract.dating.calendar import Outlook, first_day

MORNING, AFTERNOON, EVENING, NIGHT = "TMO", "TAF", "TEV", "TNI"
MIDDLES = {MORNING: 9 * 60, AFTERNOON: 15 * 60, EVENING: 21 * 60, NIGHT: 26 * 60}
"""Minutes of the day in the middle of its parts; a night belongs to the day that it begins on."""
NEAR_SENTENCES = 5
"""Sentences that a day stays the day of the story; then the story is back at its event. Of 2, 3, 5, 8 and 12 tried on
eleven bundles, 5 gives the best values whichever bundle is left out, but for one that likes 8."""
EVENT_DAYS = 31
"""Days before publication within which the first day of an article is that of its event."""

OPENING_SENTENCES = 4
"""Sentences of headline and opening: a report of a trial names the day of the deed there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A day that a text is at, with the part of it or the clock time, in minutes, where one was named."""

    day: date
    part: str = ""
    clock: int | None = None

    @property
    def minutes(self) -> int | None:
        """The clock time, or the middle of the part of the day."""
        return MIDDLES.get(self.part) if self.clock is None else self.clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What an expression leans on.

    ``today`` is the day of publication, ``None`` when unknown, ``hour`` its minutes, ``None`` when only the day is
    known. ``spoken`` is the day and ``year`` the year that the text spoke of last, ``latest`` the first day of
    whatever it spoke of last, ``period`` the value of the last week, month, quarter or season. ``story`` is the scene
    of what happened last, named in sentence ``told_in``; ``event`` that of the article's event. ``sentence`` and
    ``outlook`` are those of the clause.
    """

    today: date | None
    hour: int | None = None
    spoken: date | None = None
    latest: date | None = None
    period: str = ""
    year: int | None = None
    story: Scene | None = None
    told_in: int = 0
    event: Scene | None = None
    sentence: int = 0
    outlook: Outlook = Outlook.BACK

    @property
    def ahead(self) -> bool:
        """True when the clause announces what is to come."""
        return self.outlook is Outlook.AHEAD

    @property
    def scene(self) -> Scene | None:
        """The scene that a bare clock time or part of the day belongs to; without one, that of the day spoken of
        last; an announcement goes on from the day to come that was named last."""
        if self.ahead and self.spoken is not None and self.today is not None and self.spoken > self.today:
            return Scene(day=self.spoken)
        if self.story is not None and self.knows_story:
            return self.story
        if self.event is not None:
            return self.event
        return Scene(day=self.spoken) if self.spoken else None

    @property
    def knows_story(self) -> bool:
        """True when the text named a day shortly before."""
        return self.story is not None and self.sentence - self.told_in <= NEAR_SENTENCES

    def after(self, value: str, *, tells: bool) -> Anchor:
        """The anchor after an expression with that value; ``tells`` when it told what happened."""
        year = int(value[:4]) if value[:4].isdigit() else self.year
        scene = scene_of(value)
        if scene is None:
            period = value if "-" in value else self.period
            return replace(self, year=year, period=period, latest=first_day(value) or self.latest)
        moved = replace(self, spoken=scene.day, latest=scene.day, year=year)
        return replace(moved, story=scene, told_in=self.sentence) if tells else moved


def scene_of(value: str) -> Scene | None:
    """The scene of a value that names a day, ``None`` for a week, a month or longer."""
    if len(value) < len("2024-05-15") or not value[8:10].isdigit() or value[7] != "-":
        return None
    day, rest = date.fromisoformat(value[:10]), value[10:]
    if ":" in rest:
        hour, minute = rest.removeprefix("T").split(":")
        return Scene(day=day, clock=int(hour) * 60 + int(minute))
    return Scene(day=day, part=rest)


def event_among(scenes: Sequence[tuple[int, Scene]], today: date | None) -> Scene | None:
    """The scene that may be that of the article's event, of those with their sentences: the first of the last weeks, or
    else one that the article opens with (a trial is long after the deed)."""
    if today is None:
        return None
    near = [scene for _, scene in scenes if timedelta(0) <= today - scene.day <= timedelta(days=EVENT_DAYS)]
    opening = [scene for sentence, scene in scenes if sentence < OPENING_SENTENCES and scene.day <= today]
    return next(iter(near or opening), None)
