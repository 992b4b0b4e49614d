"""TIMEX3 values as stretches of time that can be compared."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, datetime, timedelta

Period = tuple[datetime, datetime]
"""Half-open, local time without a zone: a value of a newspaper's own time grammar has none."""

PARTS = {"MO": (6, 12), "AF": (12, 18), "EV": (18, 24), "NI": (0, 6), "DT": (8, 18), "MI": (11, 14)}
"""The hours of the parts of a day of TIMEX3, wide, since nobody keeps to them; a night is the small hours, or the
evening before."""

YEAR = re.compile(r"\d{4}")
"""A value that is a year and nothing more."""

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T(?:(?P<part>[A-Z]{2})|(?P<hour>\d\d)(?::(?P<minute>\d\d))?))?"
)
_YEARS = range(MINYEAR + 1, MAXYEAR)
"""Years with another one on each side, so that who counts some days from a period stays in the calendar."""
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_period(value: str) -> Period | None:
    """The stretch that a value names; ``None`` for a duration, a reference to the past, or a value that no calendar
    has."""
    match = _VALUE.match(value)
    if match is None or int(match["year"]) not in _YEARS:
        return None
    try:
        return _read(match)
    except (ValueError, OverflowError):
        return None


def _read(match: re.Match[str]) -> Period:
    year = int(match["year"])
    month, day = (int(match[name]) if match[name] else None for name in ("month", "day"))
    if match["week"]:
        start = datetime.strptime(f"{year:04}-{match['week']}-1", "%G-%V-%u")
        return start, start + timedelta(days=7)
    if match["season"]:
        start = datetime(year, _SEASONS[match["season"]], 1)
        return start, start + timedelta(days=92)
    if month is None:
        return datetime(year, 1, 1), datetime(year + 1, 1, 1)
    if day is None:
        start = datetime(year, month, 1)
        return start, (start + timedelta(days=31)).replace(day=1)
    return _within(datetime(year, month, day), match)


def _within(midnight: datetime, match: re.Match[str]) -> Period:
    """The whole day, a part of it, an hour or a minute."""
    if match["part"]:
        first, last = PARTS.get(match["part"], (0, 24))
        return midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    if match["hour"] is None:
        return midnight, midnight + timedelta(days=1)
    start = midnight + timedelta(hours=int(match["hour"]), minutes=int(match["minute"] or 0))
    return start, start + timedelta(minutes=1)


def has_clock(value: str) -> bool:
    """True for a value with an hour."""
    match = _VALUE.match(value)
    return match is not None and match["hour"] is not None


def name_clock(value: str) -> str:
    """The time of day of a value, with its minute: *21 uur* and *21.00 uur* are one time."""
    match = _VALUE.match(value)
    return f"{match['hour']}:{match['minute'] or '00'}" if match and match["hour"] else ""


def contains(outer: Period, inner: Period) -> bool:
    """True when the second lies in the first."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meet(first: Period, second: Period) -> bool:
    """True when the two share a moment."""
    return first[0] < second[1] and second[0] < first[1]
