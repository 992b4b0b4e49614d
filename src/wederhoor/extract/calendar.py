"""What an expression of time means as a TIMEX3 value, given the day of publication and the day that the text speaks of.

Values are those of TimeML's TIMEX3 (ISO 8601 with parts of the day, seasons, weekends): ``2024-03-11``, ``2024-03-11TMO``,
``2024-03-11T18:40``, ``2024-03``, ``2024-W11``, ``2024-SP``, ``2024-Q1``, ``2024``, ``199``, ``19``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import Enum

from wederhoor.lang.times import Fields, TimeWords

AFTERNOON, EVENING, NIGHT = "TAF", "TEV", "TNI"
NIGHT_ENDS = 6
"""Hours below this belong to the morning after the day that a night is dated to."""
NEAR_AHEAD, FAR_BACK = 31, 300
"""A date without a year ("3 juni") that would lie more than FAR_BACK days back, while it comes within NEAR_AHEAD days, is taken to
come: nobody leaves the year out of a date so long ago."""
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month (meteorological); a winter is named after the year in which it begins."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PLACES = ("first", "second", "third", "fourth")
_EASTER = re.compile(r"easter([+-]\d+)")
_NTH = re.compile(r"(\w+)-(\w+)-(\d+)")


class Outlook(Enum):
    """On which side of the day of publication a clause looks: ``EITHER`` for what was planned ("zou maandag beginnen")."""

    BACK = "back"
    AHEAD = "ahead"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What an expression leans on.

    ``today`` is the day of publication, ``None`` when unknown; ``spoken`` the day and ``year`` the year that the text spoke of
    last; ``outlook`` is that of the clause.
    """

    today: date | None
    spoken: date | None = None
    year: int | None = None
    outlook: Outlook = Outlook.BACK

    @property
    def ahead(self) -> bool:
        """True when the clause announces what is to come."""
        return self.outlook is Outlook.AHEAD


def resolve(fields: Fields, anchor: Anchor, times: TimeWords) -> str | None:
    """The TIMEX3 value, ``None`` when the words give none or lean on a day that is unknown."""
    try:
        day = _day(fields, anchor, times)
        return _coarse(fields, anchor) if day is None else _with_clock(day, fields)
    except (ValueError, OverflowError):  # a day that no calendar has: "31 februari", "9000 jaar geleden"
        return None


def day_of(value: str) -> date | None:
    """The day of a value that names one, ``None`` for a week, a month or longer."""
    match = re.match(r"\d{4}-\d\d-\d\d", value)
    return date.fromisoformat(match[0]) if match else None


# -- days -------------------------------------------------------------------------------------------------------------


def _day(fields: Fields, anchor: Anchor, times: TimeWords) -> date | None:
    """The day that an expression names, before its clock time; ``None`` when it names something longer or unknown."""
    found = next((day for finder in _DAY_FINDERS if (day := finder(fields, anchor, times)) is not None), None)
    return None if found is None else found + timedelta(days=int(fields.get("days", 0)))


def _calendar_day(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    if "day" not in fields or "month" not in fields:
        return None
    day, month = int(fields["day"]), int(fields["month"])
    year = _named_year(fields, anchor)
    if year is not None:
        return date(year, month, day)
    if anchor.today is None:
        return None
    years = range(anchor.today.year - 1, anchor.today.year + 2)
    days = [date(year, month, day) for year in years if _exists(year, month, day)]
    fitting = [found for found in days if found.isoweekday() == fields.get("weekday")]
    return _nearest(fitting or days, anchor.today, anchor.outlook)


def _feast(fields: Fields, anchor: Anchor, times: TimeWords) -> date | None:
    if "feast" not in fields or anchor.today is None:
        return None
    rule = times.feasts[str(fields["feast"])]
    days = [feast_day(rule, year) for year in range(anchor.today.year - 1, anchor.today.year + 2)]
    return _nearest(days, anchor.today, anchor.outlook)


def _weekday(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    if "weekday" not in fields or anchor.today is None:
        return None
    today, weekday, shift = anchor.today, int(fields["weekday"]), fields.get("shift")
    if fields.get("unit") == "W":
        return today + timedelta(days=weekday - today.isoweekday(), weeks=int(shift or 0))
    distance = (weekday - today.isoweekday()) % 7
    if shift:
        return today + timedelta(days=distance or 7) if int(shift) > 0 else today - timedelta(days=7 - distance)
    return _nearest([today + timedelta(days=distance), today - timedelta(days=(7 - distance) % 7)], today, anchor.outlook)


def _dayword(fields: Fields, anchor: Anchor, times: TimeWords) -> date | None:
    if "dayword" not in fields or anchor.today is None:
        return None
    offset = int(fields["dayword"])
    last_night = offset == 0 and fields.get("daypart") == times.night and not anchor.ahead
    return anchor.today + timedelta(days=offset - last_night)


def _counted_days(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    start = _start(fields, anchor)
    if fields.get("counted") != "D" or start is None or (fields.get("announced") and not anchor.ahead):
        return None
    return start + timedelta(days=int(fields.get("direction", 0)) * int(fields.get("count", 1)))


def _spoken_day(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    """The day that a part of the day or a clock time belongs to: the one that the text spoke of last."""
    longer = ("unit", "counted", "month", "year", "season", "weekday", "dayword", "feast", "part", "decade", "century")
    if any(name in fields for name in longer) or not ("daypart" in fields or "hour" in fields or fields.get("from")):
        return None
    return _start(fields, anchor) if fields.get("from") or "hour" in fields else anchor.today


_DAY_FINDERS: tuple[Callable[[Fields, Anchor, TimeWords], date | None], ...] = (
    _calendar_day,
    _feast,
    _weekday,
    _dayword,
    _counted_days,
    _spoken_day,
)


def _start(fields: Fields, anchor: Anchor) -> date | None:
    """Where counting starts: the day spoken of for "een dag eerder", the day of publication for "een dag geleden"."""
    in_text = fields.get("from") == "text" or "hour" in fields
    return (anchor.spoken or anchor.today) if in_text else anchor.today


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _nearest(days: Iterable[date], today: date, outlook: Outlook) -> date | None:
    """The last day up to today, the first from today on, or the nearer of the two."""
    ordered = sorted(days)
    back = [day for day in ordered if day <= today][-1:]
    coming = [day for day in ordered if day >= today][:1]
    if not back or not coming:
        return next(iter(back or coming), None)
    behind, before = (today - back[0]).days, (coming[0] - today).days
    either = outlook is Outlook.EITHER and before <= behind
    forgotten = outlook is Outlook.BACK and behind > FAR_BACK and before <= NEAR_AHEAD
    return coming[0] if outlook is Outlook.AHEAD or either or forgotten else back[0]


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
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876, after Meeus, Astronomical Algorithms)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


# -- clock times and parts of the day ---------------------------------------------------------------------------------


def _with_clock(day: date, fields: Fields) -> str:
    part = str(fields.get("daypart", ""))
    if "hour" not in fields:
        return f"{day.isoformat()}{part}"
    hour = int(fields["hour"])
    if (part in (AFTERNOON, EVENING) and hour < 12) or (part == NIGHT and NIGHT_ENDS <= hour < 12):
        hour += 12
    minutes = hour * 60 + int(fields.get("minute", fields.get("minute_after", 0)))
    minutes += int(fields.get("base", 0)) + int(fields.get("sign", 0)) * int(fields.get("minutes", 0))
    days, minutes = divmod(minutes, 24 * 60)
    if part == NIGHT and hour < NIGHT_ENDS:
        days += 1
    return f"{(day + timedelta(days=days)).isoformat()}T{minutes // 60:02}:{minutes % 60:02}"


# -- weeks, months, years ---------------------------------------------------------------------------------------------


def _coarse(fields: Fields, anchor: Anchor) -> str | None:
    """The value of an expression that names no day."""
    for name, finder in _COARSE_FINDERS:
        if name in fields:
            return finder(fields, anchor)
    return None


def _named_year(fields: Fields, anchor: Anchor) -> int | None:
    """The year that the expression names: "2022", "vorig jaar"; ``None`` when it names none."""
    if "year" in fields:
        return int(fields["year"])
    if "shift" in fields and not fields.get("near") and anchor.today is not None:
        return anchor.today.year + int(fields["shift"])
    return None


def _century(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['ordinal']) - 1:02}"


def _decade(fields: Fields, _: Anchor) -> str | None:
    return str(fields["decade"]) if "decade" in fields else f"19{fields['decade_digit']}"


def _month(fields: Fields, anchor: Anchor) -> str | None:
    month, year = int(fields["month"]), _named_year(fields, anchor)
    if "day" in fields or (year is None and anchor.today is None):
        return None
    if year is None and anchor.today is not None:
        year = _year_of_month(month, int(fields.get("shift", 0)), anchor.today, anchor.outlook)
    return f"{year:04}-{month:02}"


def _year_of_month(month: int, shift: int, today: date, outlook: Outlook) -> int:
    """The year of a month that is named alone: this month counts as past and as coming, unless a word shifts it."""
    if shift:
        passed = month < today.month if shift < 0 else month <= today.month
        return today.year + (passed if shift > 0 else passed - 1)
    first = date(today.year, today.month, 1)
    years = (today.year - 1, today.year, today.year + 1)
    found = _nearest([date(year, month, 1) for year in years], first, outlook)
    return found.year if found else today.year


def _part_of_year(fields: Fields, anchor: Anchor) -> str | None:
    year = _named_year(fields, anchor)
    return None if year is None else f"{year:04}-{fields['part']}{fields['ordinal']}"


def _season(fields: Fields, anchor: Anchor) -> str | None:
    season, year = str(fields["season"]), _named_year(fields, anchor)
    if year is None:
        if anchor.today is None:
            return None
        shift, (first, last) = int(fields.get("shift", 0)), SEASONS[season]
        year, month = anchor.today.year, anchor.today.month
        if shift < 0 and (month <= last if first < last else True):
            year -= 1
        if shift > 0 and month >= first:
            year += 1
    return f"{year:04}-{season}"


def _year(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['year']):04}"


def _unit(fields: Fields, anchor: Anchor) -> str | None:
    """ "vorige maand", "deze week", "komend weekend"."""
    if anchor.today is None:
        return None
    unit, shift = str(fields["unit"]), fields.get("shift")
    if unit == "WE":
        return _weekend(anchor.today, None if shift is None else int(shift), ahead=anchor.ahead)
    return _moved(unit, anchor.today, int(shift or 0))


def _weekend(today: date, shift: int | None, *, ahead: bool) -> str:
    in_it = today.isoweekday() > 5
    weeks = {None: 0 if in_it or ahead else -1, 0: 0, -1: -1, 1: 1 if in_it else 0}[shift]
    return _week(today + timedelta(weeks=weeks)) + "-WE"


def _counted(fields: Fields, anchor: Anchor) -> str | None:
    """ "drie maanden geleden", "twee jaar later"."""
    start = _start(fields, anchor)
    unit, count = str(fields["counted"]), float(fields.get("count", 1)) * int(fields.get("direction", 0))
    if unit == "D" or (fields.get("announced") and not anchor.ahead):
        return None
    if unit == "Y" and fields.get("from") == "text" and anchor.year is not None and count == int(count):
        return f"{anchor.year + int(count):04}"
    if start is None:
        return None
    if unit == "Y" and count != int(count):
        unit, count = "M", count * 12
    return _moved(unit, start, round(count))


def _moved(unit: str, start: date, count: int) -> str | None:
    """The week, month, quarter, year, decade or century ``count`` units from the one of ``start``."""
    if unit == "W":
        return _week(start + timedelta(weeks=count))
    months = start.year * 12 + start.month - 1 + count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "C": 1200}[unit]
    year, month = divmod(months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    values = {"M": f"{year:04}-{month + 1:02}", "Q": f"{year:04}-Q{month // 3 + 1}", "Y": f"{year:04}",
              "DE": f"{year // 10:03}", "C": f"{year // 100:02}"}  # fmt: skip
    return values[unit]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_COARSE_FINDERS: tuple[tuple[str, Callable[[Fields, Anchor], str | None]], ...] = (
    ("century", _century),
    ("decade", _decade),
    ("decade_digit", _decade),
    ("part", _part_of_year),
    ("season", _season),
    ("month", _month),
    ("year", _year),
    ("counted", _counted),
    ("unit", _unit),
)
