"""Where a moment stands on the drawn timeline: to scale on the days of the publications and those around them, in order
only before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from wederhoor.publish.page.period import Period

WIDTH = 1100.0
"""Units of the drawing, which are pixels: the column of text on a wide screen."""
LEAST_DAY = 22.0
"""Units of a day at least; a drawing with more days than fit grows wider."""
BREAK = 30.0
SLOT = 92.0
"""Units for one earlier or later time: its name in a dozen letters."""
SLOTS = 4
"""Earlier or later times with a place of their own; with more, those furthest away share one."""
JOINT = timedelta(days=2)
"""Days that are no further apart are drawn in one stretch: a day without anything between them is told by its
emptiness."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days drawn to scale, ``last`` included, from ``x`` on."""

    first: date
    last: date
    x: float
    day_width: float

    @property
    def end(self) -> float:
        return self.x + self.day_width * ((self.last - self.first).days + 1)

    def at(self, moment: datetime) -> float:
        """Where a moment stands, within the stretch."""
        days = (moment - datetime.combine(self.first, time())) / timedelta(days=1)
        return min(self.end, max(self.x, self.x + days * self.day_width))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeAxis:
    """An axis for times: slots for what is earlier and later, each a tuple of periods, and the stretches between.

    ``width`` and places are in units of the drawing."""

    earlier: tuple[tuple[Period, ...], ...]
    later: tuple[tuple[Period, ...], ...]
    stretches: tuple[Stretch, ...]
    width: float

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where time is left out."""
        found = [(one.end + other.x) / 2 for one, other in zip(self.stretches, self.stretches[1:], strict=False)]
        before = [self.stretches[0].x - BREAK / 2] if self.earlier else []
        after = [self.stretches[-1].end + BREAK / 2] if self.later else []
        return (*before, *found, *after)

    def slot_x(self, number: int, *, later: bool) -> float:
        """Where the slot with that number begins."""
        return (self.stretches[-1].end + BREAK if later else 0.0) + number * SLOT

    def place(self, period: Period) -> tuple[float, float, tuple[bool, bool]]:
        """Start and end of a period on the drawing, and whether it goes on beyond either."""
        for later, slots in ((False, self.earlier), (True, self.later)):
            for number, slot in enumerate(slots):
                if period in slot:
                    x = self.slot_x(number, later=later) + 4
                    return x, x + SLOT - 12, (False, False)
        inside = [one for one in self.stretches if _meets(one, period)] or [self.stretches[0]]
        first, last = inside[0], inside[-1]
        opens = period.start.date() < first.first, (period.end - _MINUTE).date() > last.last
        return first.at(period.start), last.at(period.end), opens


_MINUTE = timedelta(minutes=1)


def make_axis(periods: Iterable[Period], published: Iterable[date]) -> TimeAxis | None:
    """The axis for these times and days of publication; ``None`` where no time names a day."""
    known, out = dict.fromkeys(periods), set(published)
    runs = _runs({*out, *(period.day for period in known if period.day)})
    if not runs:
        return None
    chosen = [place for place, (first, last) in enumerate(runs) if any(first <= day <= last for day in out)]
    shown = runs[chosen[0] : chosen[-1] + 1] if chosen else runs[-1:]
    first, last = shown[0][0], shown[-1][1]
    earlier = [period for period in known if period.last_day < first]
    later = [period for period in known if period.start.date() > last]
    before, after = _slots(earlier), _slots(later, far_last=True)
    return _laid_out(before, after, shown)


def _runs(days: Iterable[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] <= JOINT:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _slots(periods: Iterable[Period], *, far_last: bool = False) -> tuple[tuple[Period, ...], ...]:
    """The periods in order, each day or longer time in a slot; those furthest away from the days of publication share
    one where there are too many."""
    groups: dict[tuple[date, date | None], list[Period]] = {}
    for period in sorted(periods, key=lambda period: period.order):
        groups.setdefault((period.last_day, period.day or period.start.date()), []).append(period)
    slots = [tuple(group) for group in groups.values()]
    spare = len(slots) - SLOTS
    if spare <= 0:
        return tuple(slots)
    if far_last:
        return (*slots[: SLOTS - 1], tuple(period for slot in slots[SLOTS - 1 :] for period in slot))
    return (tuple(period for slot in slots[: spare + 1] for period in slot), *slots[spare + 1 :])


def _laid_out(
    earlier: tuple[tuple[Period, ...], ...],
    later: tuple[tuple[Period, ...], ...],
    runs: Sequence[tuple[date, date]],
) -> TimeAxis:
    days = sum((last - first).days + 1 for first, last in runs)
    taken = (len(earlier) + len(later)) * SLOT + (len(runs) - 1 + bool(earlier) + bool(later)) * BREAK
    day_width = max(LEAST_DAY, (WIDTH - taken) / days)
    x = len(earlier) * SLOT + (BREAK if earlier else 0.0)
    stretches = []
    for first, last in runs:
        stretches.append(Stretch(first=first, last=last, x=x, day_width=day_width))
        x = stretches[-1].end + BREAK
    width = x - BREAK + (BREAK + len(later) * SLOT if later else 0.0)
    return TimeAxis(earlier=earlier, later=later, stretches=tuple(stretches), width=width)


def _meets(stretch: Stretch, period: Period) -> bool:
    return period.start.date() <= stretch.last and period.last_day >= stretch.first
