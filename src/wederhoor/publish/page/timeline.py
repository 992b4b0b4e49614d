"""The times that the articles mention, day by day, and when the articles came out."""

from __future__ import annotations

import re
from collections import defaultdict

from wederhoor.publish.page.context import CONTEXT, make_excerpt
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.timeline import Day, TimeRow
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

_CALENDAR = re.compile(r"(\d{4}(?:-W\d\d|-[A-Z]{2}|-\d\d(?:-\d\d)?)?)(?:T(.+))?", re.ASCII)
_PARTS = {"MO": "06", "DT": "09", "MI": "12", "AF": "13", "EV": "18", "NI": "22"}
"""The hour that sorts a part of the day among clock times; it is never shown."""


def make_timeline(dossier: Dossier, index: Index) -> tuple[Day, ...]:
    """Days and coarser times in order; a month stands before its days, what cannot be placed stands last."""
    times: dict[str, list[Time]] = defaultdict(list)
    for time in sorted(dossier.times, key=lambda time: (_clock(time.value), *_place(time, index))):
        times[_calendar(time.value)].append(time)
    published: dict[str, list[str]] = defaultdict(list)
    for document in index.documents:
        if document.article.published:
            published[_calendar(document.article.published)].append(document.article.id)
    days = sorted({*times, *published}, key=lambda day: (not day, day))
    return tuple(_day(day, times.get(day, []), published.get(day, []), index) for day in days)


def _place(time: Time, index: Index) -> tuple[int, Span]:
    return index.order(Passage(time.document, time.span))


def _calendar(value: str) -> str:
    """The part of a value that a calendar has; empty when it has none."""
    found = _CALENDAR.fullmatch(value)
    return found.group(1) if found else ""


def _clock(value: str) -> str:
    found = _CALENDAR.fullmatch(value)
    clock = (found.group(2) if found else None) or ""
    return _PARTS.get(clock, clock)


def _day(day: str, times: list[Time], published: list[str], index: Index) -> Day:
    return Day(
        name=index.interface.moment(day, weekday=True) if day else "",
        rows=tuple(_row(time, index) for time in times),
        published=tuple(index.cite(document) for document in published),
    )


def _row(time: Time, index: Index) -> TimeRow:
    passage = Passage(time.document, time.span)
    return TimeRow(
        clock=index.interface.clock(time.value),
        excerpt=make_excerpt(passage, index, within=CONTEXT),
        cite=index.cite(time.document, passage),
    )
