"""What is longer than a day: weeks, months, quarters, seasons, years, decades and centuries."""

from __future__ import annotations

from collections.abc import Callable

from wederhoor.extract.dating.anchor import Anchor
from wederhoor.extract.dating.calendar import moved, weekend, year_of_month, year_of_part, year_of_season
from wederhoor.lang.times import Fields

PART_MONTHS = {"Q": 3, "H": 6}


def in_period(fields: Fields, anchor: Anchor) -> str | None:
    """The value of an expression that names no day, ``None`` when it gives none."""
    for name, finder in _FINDERS:
        if name in fields:
            return finder(fields, anchor)
    return None


def named_year(fields: Fields, anchor: Anchor) -> int | None:
    """The year that the expression names: "2022", "vorig jaar", "van dat jaar"; ``None`` when it names none."""
    if "year" in fields:
        return int(fields["year"])
    if fields.get("from") == "text" and "month" in fields:
        return anchor.year
    if "shift" in fields and not fields.get("near") and anchor.today is not None:
        return anchor.today.year + int(fields["shift"])
    return None


def shift_of(fields: Fields) -> int | None:
    """Minus one for "vorige", nought for "deze", one for "volgende"; ``None`` without such a word."""
    return int(fields["shift"]) if "shift" in fields else None


def _century(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['ordinal']) - 1:02}"


def _decade(fields: Fields, _: Anchor) -> str | None:
    return str(fields["decade"]) if "decade" in fields else f"19{fields['decade_digit']}"


def _same(fields: Fields, anchor: Anchor) -> str | None:
    """ "dezelfde periode vorig jaar": the stretch spoken of last, in another year."""
    year, separator, part = anchor.period.partition("-")
    return f"{int(year) + int(fields['shift']):04}-{part}" if separator else None


def _month(fields: Fields, anchor: Anchor) -> str | None:
    month, year = int(fields["month"]), named_year(fields, anchor)
    if "day" in fields or (year is None and anchor.today is None):
        return None
    if year is None and anchor.today is not None:
        year = year_of_month(month, shift_of(fields) or 0, anchor.today, anchor.outlook)
    return f"{year:04}-{month:02}"


def _part_of_year(fields: Fields, anchor: Anchor) -> str | None:
    part, ordinal, year = str(fields["part"]), int(fields["ordinal"]), named_year(fields, anchor)
    if ordinal * PART_MONTHS[part] > 12:
        return None
    if year is None and anchor.today is not None:
        year = year_of_part(PART_MONTHS[part], ordinal, anchor.today, ahead=anchor.ahead)
    return None if year is None else f"{year:04}-{part}{ordinal}"


def _season(fields: Fields, anchor: Anchor) -> str | None:
    season, year = str(fields["season"]), named_year(fields, anchor)
    if year is None:
        if anchor.today is None:
            return None
        year = year_of_season(season, shift_of(fields), anchor.today, ahead=anchor.ahead)
    return f"{year:04}-{season}"


def _year(fields: Fields, _: Anchor) -> str | None:
    return f"{int(fields['year']):04}"


def _unit(fields: Fields, anchor: Anchor) -> str | None:
    """ "vorige maand", "deze week", "komend weekend"."""
    if anchor.today is None:
        return None
    unit, shift = str(fields["unit"]), shift_of(fields)
    if unit == "WE":
        return weekend(anchor.today, shift, ahead=anchor.ahead)
    return moved(unit, anchor.today, shift or 0)


def _counted(fields: Fields, anchor: Anchor) -> str | None:
    """ "drie maanden geleden", "twee jaar later"."""
    in_text = fields.get("from") == "text"
    start = (anchor.latest or anchor.today) if in_text else anchor.today
    unit, count = str(fields["counted"]), float(fields.get("count", 1)) * int(fields.get("direction", 0))
    if unit == "D" or (fields.get("announced") and not anchor.ahead):
        return None
    if unit == "Y" and in_text and count == int(count) and (anchor.year is not None or not count):
        return None if anchor.year is None else f"{anchor.year + int(count):04}"
    if start is None:
        return None
    if unit == "Y" and count != int(count):
        unit, count = "M", count * 12
    return moved(unit, start, round(count))


_FINDERS: tuple[tuple[str, Callable[[Fields, Anchor], str | None]], ...] = (
    ("century", _century),
    ("decade", _decade),
    ("decade_digit", _decade),
    ("same", _same),
    ("part", _part_of_year),
    ("season", _season),
    ("month", _month),
    ("year", _year),
    ("counted", _counted),
    ("unit", _unit),
)
