"""The words around the sources' words: labels, counted templates and dates, in the reader's language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import yaml

_TIMEX = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<season>[A-Z]{2})|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:T(?:(?P<part>[A-Z]{2})|(?P<hour>\d\d)(?::(?P<minute>\d\d))?(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?))?",
    re.ASCII,
)
"""A TIMEX3 value or an ISO 8601 date and time, as far as they name a point on the calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """The fixed texts of one interface language; ``code`` is ISO 639-1.

    ``phrases`` have named slots, ``counted`` a singular and a plural with the slot ``n``, ``labels`` a text for each
    value of an enum. A key that is missing is a fault of this package and raises ``KeyError``.
    """

    code: str
    phrases: Mapping[str, str]
    counted: Mapping[str, tuple[str, str]]
    labels: Mapping[str, Mapping[str, str]]
    dates: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    summary: Mapping[str, str]

    def say(self, key: str, **slots: str | int) -> str:
        """The phrase with its slots filled."""
        return self.phrases[key].format(**slots)

    def count(self, key: str, n: int) -> str:
        """The counted phrase for ``n``, in the singular for one."""
        singular, plural = self.counted[key]
        return (singular if n == 1 else plural).format(n=n)

    def label(self, group: str, value: StrEnum | str) -> str:
        """The text for one value of an enum."""
        return self.labels[group][str(value)]

    def language(self, code: str) -> str:
        """What a language is called; its code where this interface has no name for it."""
        return self.labels["language"].get(code, code)

    def number(self, value: float) -> str:
        """A number with the marks of this language: ``1.250,5`` in Dutch, ``1,250.5`` in English."""
        written = f"{value:,.6f}".rstrip("0").rstrip(".")
        marks = {",": self.phrases["thousands_mark"], ".": self.phrases["decimal_mark"]}
        return "".join(marks.get(character, character) for character in written)

    def listing(self, items: Iterable[str]) -> str:
        """The items in a row as a sentence has them: ``a, b and c``."""
        *first, last = list(items) or [""]
        if not first:
            return last
        return self.phrases["separator"].join(first) + self.phrases["last_separator"] + last

    def moment(self, value: str, *, weekday: bool = False) -> str:
        """A date, a date and time or a TIMEX3 value in words; a value of another kind as it is.

        A clock time is shown as written, without conversion: a reader compares it with what the articles say.
        """
        found = _TIMEX.fullmatch(value)
        if not found:
            return value
        parts = found.groupdict()
        calendar, clock = self._calendar(parts, weekday=weekday), self._clock(parts)
        if calendar is None:
            return value
        return self.dates["joined"].format(date=calendar, time=clock) if clock else calendar

    def clock(self, value: str) -> str:
        """The time of day of such a value in words; empty when it has none."""
        found = _TIMEX.fullmatch(value)
        return (self._clock(found.groupdict()) if found else None) or ""

    def period(self, values: Iterable[str]) -> str:
        """The first and the last day of ISO 8601 values in words, as one day when they are the same; empty for none."""
        days = sorted({value[:10] for value in values})
        if not days:
            return ""
        first, last = days[0], days[-1]
        if first == last:
            return self.moment(first)
        opening = self._opening(first, last) or self.moment(first)
        return self.say("period", first=opening, last=self.moment(last))

    def _opening(self, first: str, last: str) -> str | None:
        """The first day of a period with only those parts that differ from the last."""
        one, other = _day(first), _day(last)
        if not one or not other or one.year != other.year:
            return None
        if one.month == other.month:
            return str(one.day)
        return self.dates["day_month"].format(day=one.day, month=self.months[one.month - 1])

    def _calendar(self, parts: Mapping[str, str | None], *, weekday: bool) -> str | None:
        year, month, day = parts["year"] or "", parts["month"], parts["day"]
        if parts["week"]:
            return self.dates["week"].format(week=int(parts["week"]), year=year)
        if parts["season"]:
            name = self.labels["season"].get(parts["season"])
            return self.dates["season"].format(season=name, year=year) if name else None
        if not month:
            return year
        if not 1 <= int(month) <= 12:
            return None
        name = self.months[int(month) - 1]
        if not day:
            return self.dates["month"].format(month=name, year=year)
        return self._day(_day(f"{year}-{month}-{day}"), weekday=weekday)

    def _day(self, day: date | None, *, weekday: bool) -> str | None:
        if day is None:
            return None
        words = {"day": day.day, "month": self.months[day.month - 1], "year": day.year}
        pattern = "weekday_day" if weekday else "day"
        return self.dates[pattern].format(weekday=self.weekdays[day.weekday()], **words)

    def _clock(self, parts: Mapping[str, str | None]) -> str | None:
        if parts["part"]:
            return self.labels["part_of_day"].get(parts["part"], parts["part"])
        if not parts["hour"]:
            return None
        return self.dates["clock"].format(hour=parts["hour"], minute=parts["minute"] or "00")


def _day(value: str) -> date | None:
    """The calendar day of an ISO 8601 value; ``None`` when there is no such day."""
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        return None


def load_interfaces(path: Path) -> dict[str, Interface]:
    """The interfaces in a YAML file, by language code."""
    content: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return {code: _interface(code, block) for code, block in content.items()}


def _interface(code: str, block: dict[str, Any]) -> Interface:
    dates = dict(block["dates"])
    return Interface(
        code=code,
        phrases=block["phrases"],
        counted={key: (forms[0], forms[1]) for key, forms in block["counted"].items()},
        labels=block["labels"],
        months=tuple(dates.pop("months")),
        weekdays=tuple(dates.pop("weekdays")),
        dates=dates,
        summary=block["summary"],
    )


INTERFACES: Final = load_interfaces(Path(__file__).with_name("interface.yaml"))
"""The interface languages that ship, by code."""

DEFAULT: Final = next(iter(INTERFACES.values()))
"""The interface where nothing tells which: the first of the file."""


def choose_interface(languages: Iterable[str]) -> Interface:
    """The interface for articles in these languages, one an article: in that of most of them, ``DEFAULT`` where that
    has none or two are as many."""
    (code, most), *others = Counter(languages).most_common(2) or [("", 0)]
    return DEFAULT if any(count == most for _, count in others) else INTERFACES.get(code, DEFAULT)
