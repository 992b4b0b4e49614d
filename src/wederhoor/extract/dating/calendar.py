"""Days, weeks, months and seasons around a day; feasts. Values are those of TimeML's TIMEX3.

A winter is named after the year in which it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import Enum

NEAR_AHEAD, FAR_BACK = 31, 300
"""A date without a year ("3 juni") that would lie more than FAR_BACK days back, while it comes within NEAR_AHEAD days,
is taken to come, and the other way round ("Het gaat om een keuring op 14 mei", in June): nobody leaves the year out of
a date so far away."""
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of the meteorological seasons."""
_MONTHS = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "C": 1200}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PLACES = ("first", "second", "third", "fourth")
_EASTER = re.compile(r"easter([+-]\d+)")
_NTH = re.compile(r"(\w+)-(\w+)-(\d+)")


class Outlook(Enum):
    """On which side of the day of publication a clause looks: ``EITHER`` for what was planned ("zou maandag
    beginnen")."""

    BACK = "back"
    AHEAD = "ahead"
    EITHER = "either"


def nearest(days: Iterable[date], today: date, outlook: Outlook) -> date | None:
    """The last day up to today, the first from today on, or the nearer of the two."""
    ordered = sorted(days)
    back = [day for day in ordered if day <= today][-1:]
    coming = [day for day in ordered if day >= today][:1]
    if not back or not coming:
        return next(iter(back or coming), None)
    behind, before = (today - back[0]).days, (coming[0] - today).days
    either = outlook is Outlook.EITHER and before <= behind
    forgotten = outlook is Outlook.BACK and behind > FAR_BACK and before <= NEAR_AHEAD
    ahead = outlook is Outlook.AHEAD and not (before > FAR_BACK and behind <= NEAR_AHEAD)
    return coming[0] if ahead or either or forgotten else back[0]


def feast_day(rule: str, year: int) -> date:
    """The day of a feast in a year, by its rule: ``12-25``, ``easter+39``, ``third-tuesday-9``."""
    if match := _EASTER.fullmatch(rule):
        return easter(year) + timedelta(days=int(match[1]))
    if match := _NTH.fullmatch(rule):
        first = date(year, int(match[3]), 1)
        ahead = (_WEEKDAYS.index(match[2]) + 1 - first.isoweekday()) % 7
        return first + timedelta(days=ahead, weeks=_PLACES.index(match[1]))
    return date.fromisoformat(f"{year}-{rule}")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876, after Meeus, Astronomical
    Algorithms)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def year_of_month(month: int, shift: int, today: date, outlook: Outlook) -> int:
    """The year of a month that is named alone: this month counts as past and as coming, unless a word shifts it."""
    if shift:
        passed = month < today.month if shift < 0 else month <= today.month
        return today.year + (passed if shift > 0 else passed - 1)
    first = date(today.year, today.month, 1)
    years = (today.year - 1, today.year, today.year + 1)
    found = nearest([date(year, month, 1) for year in years], first, outlook)
    return found.year if found else today.year


def year_of_season(season: str, shift: int | None, today: date, *, ahead: bool) -> int:
    """The year of a season: "vorige" is the last that is over, "komende" the next to begin, "deze" this year's; with
    no such word the last that has begun, or the next that is not over."""
    (first, last), year, month = SEASONS[season], today.year, today.month
    if shift is None:
        return year + (month > last and first < last) if ahead else year - (month < first)
    if shift < 0:
        return year - (month <= last or first > last)
    if not shift:
        return year - (first > last >= month)
    return year + (month >= first)


def weekend(today: date, shift: int | None, *, ahead: bool) -> str:
    """The value of a weekend: this one, the one before or after, or, with no word that says so, the nearest."""
    in_it = today.isoweekday() > 5
    weeks = {None: 0 if in_it or ahead else -1, 0: 0, -1: -1, 1: 1 if in_it else 0}[shift]
    return week(today + timedelta(weeks=weeks)) + "-WE"


def moved(unit: str, start: date, count: int) -> str | None:
    """The week, month, quarter, year, decade or century ``count`` units from the one of ``start``."""
    if unit == "W":
        return week(start + timedelta(weeks=count))
    months = start.year * 12 + start.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    values = {"M": f"{year:04}-{month + 1:02}", "Q": f"{year:04}-Q{month // 3 + 1}", "Y": f"{year:04}",
              "HY": f"{year:04}-{month + 1:02}",
              "DE": f"{year // 10:03}", "C": f"{year // 100:02}"}  # fmt: skip
    return values[unit]


def week(day: date) -> str:
    """The value of the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def first_day(value: str) -> date | None:
    """The first day of a week, month, quarter, half of a year or season; ``None`` for a year and what is longer, and
    for a value that no calendar has (``0000-05``)."""
    year, _, part = value.partition("-")
    if not part or not year.isdigit():
        return None
    try:
        return _first_day_of(year, part)
    except ValueError:
        return None


def _first_day_of(year: str, part: str) -> date:
    kind, number = part[:1], part[1:3]
    if kind == "W" and number.isdigit():
        return date.fromisocalendar(int(year), int(number), 1)
    months = {"Q": 3, "H": 6}
    if kind in months:
        return date(int(year), (int(number) - 1) * months[kind] + 1, 1)
    return date(int(year), SEASONS[part][0] if part in SEASONS else int(part[:2]), 1)


def year_of_part(length: int, ordinal: int, today: date, *, ahead: bool) -> int:
    """The year of a quarter or half of a year, ``length`` months long, that is named without one: the last that has
    begun, or the next that is not over."""
    first = (ordinal - 1) * length + 1
    if ahead:
        return today.year + (today.month >= first + length)
    return today.year - (today.month < first)
