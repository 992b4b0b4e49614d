"""What an expression of time means as a TIMEX3 value, given the day of publication and the day that the text speaks
of.

Values are those of TimeML's TIMEX3 (ISO 8601 with parts of the day, seasons, weekends): ``2024-03-11``,
``2024-03-11TMO``, ``2024-03-11T18:40``, ``2024-03``, ``2024-W11``, ``2024-SP``, ``2024-Q1``, ``2024``, ``199``,
``19``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from wederhoor.extract.dating.calendar import Outlook, feast_day, moved, nearest, weekend, year_of_month, year_of_season
from wederhoor.lang.times import Fields, TimeWords

AFTERNOON, EVENING, NIGHT = "TAF", "TEV", "TNI"
_DAY_FIELDS = frozenset({"daypart", "weekday", "dayword", "day", "days", "feast", "counted"})
"""Fields that tell a day of their own; a clock time without them belongs to the day or night spoken of last."""
NIGHT_ENDS = 6
"""Hours below this belong to the morning after the day that a night is dated to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What an expression leans on.

    ``today`` is the day of publication, ``None`` when unknown; ``spoken`` the day and ``year`` the year that the text
    spoke of last, ``night`` true when it spoke of the night of that day; ``outlook`` is that of the clause.
    """

    today: date | None
    spoken: date | None = None
    night: bool = False
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
        if day is None:
            return _coarse(fields, anchor)
        in_night = anchor.night and not _DAY_FIELDS & fields.keys()
        return _with_clock(day, {"daypart": NIGHT, **fields} if in_night else fields)
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
    if found is None:
        return None
    day = found + timedelta(days=int(fields.get("days", 0)))
    late = fields.get("from") and anchor.today is not None and day > anchor.today and anchor.outlook is Outlook.BACK
    return anchor.today if late else day  # "kort voor middernacht" in a report of the day: the midnight that was


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
    return nearest(fitting or days, anchor.today, anchor.outlook)


def _feast(fields: Fields, anchor: Anchor, times: TimeWords) -> date | None:
    if "feast" not in fields or anchor.today is None:
        return None
    rule = times.feasts[str(fields["feast"])]
    days = [feast_day(rule, year) for year in range(anchor.today.year - 1, anchor.today.year + 2)]
    return nearest(days, anchor.today, anchor.outlook)


def _weekday(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    if "weekday" not in fields or anchor.today is None:
        return None
    today, weekday, shift = anchor.today, int(fields["weekday"]), _shift(fields)
    if fields.get("unit") == "W":
        return today + timedelta(days=weekday - today.isoweekday(), weeks=shift or 0)
    distance = (weekday - today.isoweekday()) % 7
    if shift:
        return today + timedelta(days=distance or 7) if shift > 0 else today - timedelta(days=7 - distance)
    return nearest(
        [today + timedelta(days=distance), today - timedelta(days=(7 - distance) % 7)], today, anchor.outlook
    )


def _dayword(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    """ "vannacht" is last night in a report of what happened, the coming one in an announcement."""
    if "dayword" not in fields or anchor.today is None:
        return None
    offset = int(fields["dayword"])
    last_night = offset == 0 and fields.get("daypart") == NIGHT and not anchor.ahead
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
    start = _start(fields, anchor) if fields.get("from") or "hour" in fields else anchor.today
    last_night = anchor.spoken is None and fields.get("from") and fields.get("daypart") == NIGHT
    return start - timedelta(days=1) if start and last_night and not anchor.ahead and "hour" not in fields else start


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
    if part == NIGHT and hour < NIGHT_ENDS and not fields.get("same_day"):
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


def _shift(fields: Fields) -> int | None:
    """Minus one for "vorige", nought for "deze", one for "volgende"; ``None`` without such a word."""
    return int(fields["shift"]) if "shift" in fields else None


def _century(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['ordinal']) - 1:02}"


def _decade(fields: Fields, _: Anchor) -> str | None:
    return str(fields["decade"]) if "decade" in fields else f"19{fields['decade_digit']}"


def _month(fields: Fields, anchor: Anchor) -> str | None:
    month, year = int(fields["month"]), _named_year(fields, anchor)
    if "day" in fields or (year is None and anchor.today is None):
        return None
    if year is None and anchor.today is not None:
        year = year_of_month(month, _shift(fields) or 0, anchor.today, anchor.outlook)
    return f"{year:04}-{month:02}"


def _part_of_year(fields: Fields, anchor: Anchor) -> str | None:
    year = _named_year(fields, anchor)
    return None if year is None else f"{year:04}-{fields['part']}{fields['ordinal']}"


def _season(fields: Fields, anchor: Anchor) -> str | None:
    season, year = str(fields["season"]), _named_year(fields, anchor)
    if year is None:
        if anchor.today is None:
            return None
        year = year_of_season(season, _shift(fields), anchor.today, ahead=anchor.ahead)
    return f"{year:04}-{season}"


def _year(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['year']):04}"


def _unit(fields: Fields, anchor: Anchor) -> str | None:
    """ "vorige maand", "deze week", "komend weekend"."""
    if anchor.today is None:
        return None
    unit, shift = str(fields["unit"]), _shift(fields)
    if unit == "WE":
        return weekend(anchor.today, shift, ahead=anchor.ahead)
    return moved(unit, anchor.today, shift or 0)


def _counted(fields: Fields, anchor: Anchor) -> str | None:
    """ "drie maanden geleden", "twee jaar later"."""
    start = _start(fields, anchor)
    unit, count = str(fields["counted"]), float(fields.get("count", 1)) * int(fields.get("direction", 0))
    if unit == "D" or (fields.get("announced") and not anchor.ahead):
        return None
    if unit == "Y" and fields.get("from") == "text" and count == int(count) and (anchor.year is not None or not count):
        return None if anchor.year is None else f"{anchor.year + int(count):04}"
    if start is None:
        return None
    if unit == "Y" and count != int(count):
        unit, count = "M", count * 12
    return moved(unit, start, round(count))


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
