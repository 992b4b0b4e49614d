"""TIMEX3 values as stretches of the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d)(?P<weekend>-WE)?|-(?P<part>SP|SU|FA|WI)|-Q(?P<quarter>[1-4])|-H(?P<half>[12])"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:T(?:(?P<daypart>MO|MI|AF|EV|NI|DT)|(?P<hour>\d\d)(?::(?P<minute>\d\d))?.*))?",
    re.ASCII,
)
DAYPARTS = {"MO": (6, 12), "MI": (12, 14), "AF": (12, 18), "EV": (18, 24), "NI": (22, 30), "DT": (6, 18)}
"""First and last hour that a part of the day is drawn at; a night begins on the evening of its day, as in "de nacht van
maandag op dinsdag", valued as Monday's. The page states them."""
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``start`` up to ``end``; equal for a clock time. ``day`` is the day that the value names, ``None`` when it
    is longer than a day."""

    start: datetime
    end: datetime
    day: date | None

    @property
    def order(self) -> tuple[date, bool, timedelta]:
        """A key for reading order: a day, then what ends on it and is longer, the shortest first; so that a month
        stands after its days."""
        return self.last_day, self.day is None, self.end - self.start if self.day is None else timedelta()

    @property
    def last_day(self) -> date:
        """The day that the value names, or the last one of what is longer."""
        return self.day or (self.end - _DAY).date()


def period_of(value: str) -> Period | None:
    """The stretch that a TIMEX3 value or an ISO 8601 moment names; ``None`` for what no calendar has a place for (a
    duration, a decade). A clock time stays as it is written."""
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    try:
        return _period(found)
    except (ValueError, OverflowError):  # a day that no calendar has
        return None


def _period(found: re.Match[str]) -> Period:
    if found["day"]:
        return _in_day(date(int(found["year"]), int(found["month"]), int(found["day"])), found)
    first, last = _longer(found)
    return Period(start=_midnight(first), end=_midnight(last), day=None)


def _in_day(day: date, found: re.Match[str]) -> Period:
    start = _midnight(day)
    if found["daypart"]:
        first, last = DAYPARTS[found["daypart"]]
        return Period(start=start + timedelta(hours=first), end=start + timedelta(hours=last), day=day)
    if found["hour"]:
        moment = start + timedelta(hours=int(found["hour"]), minutes=int(found["minute"] or 0))
        return Period(start=moment, end=moment, day=day)
    return Period(start=start, end=start + _DAY, day=day)


def _longer(found: re.Match[str]) -> tuple[date, date]:
    """The first day, and the first one after the end."""
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return (monday + 5 * _DAY if found["weekend"] else monday), monday + 7 * _DAY
    for name, length in (("quarter", 3), ("half", 6)):
        if found[name]:
            first = (int(found[name]) - 1) * length + 1
            return date(year, first, 1), _month(year, first + length)
    if found["part"]:
        first = _SEASONS[found["part"]]
        return date(year, first, 1), _month(year, first + 3)
    if found["month"]:
        return date(year, int(found["month"]), 1), _month(year, int(found["month"]) + 1)
    return date(year, 1, 1), date(year + 1, 1, 1)


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
