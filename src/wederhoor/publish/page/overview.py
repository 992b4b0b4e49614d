"""The timeline as a drawing of three lanes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wederhoor.publish.interface import Interface
from wederhoor.publish.page.axis import SLOT, TimeAxis, make_axis
from wederhoor.publish.page.model.timeline import Lane, Overview, TimeMark, TimeTick, Track
from wederhoor.publish.page.period import Period

LETTER = 6.8
"""Units of a letter of a label, on the wide side: 12 pixels of a sans-serif."""
ROW = 22.0
GAP = 8.0
LONGEST = 30
"""Letters of a label at most; the rest stands in its title and in the table."""
SLOT_LETTERS = 12
"""Letters of a name that a slot has room for."""
HOURS_FROM = 90.0
"""Units of a day from which its hours are ruled."""
DAY_NAME = 60.0
"""Units that the short name of a day takes; with its weekday half as much again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one mark stands for: ``name`` is that of its time where no line of the axis has it, ``count`` how often it
    is mentioned, in words."""

    lane: Lane
    period: Period
    name: str
    count: str
    title: str
    anchor: str


def draw_overview(entries: Sequence[Entry], interface: Interface) -> Overview | None:
    """The drawing; ``None`` where no time names a day."""
    published = [entry.period.day for entry in entries if entry.lane is Lane.PUBLICATION and entry.period.day]
    axis = make_axis((entry.period for entry in entries), published)
    if axis is None:
        return None
    return Overview(
        width=axis.width,
        core=axis.stretches[0].x,
        days=tuple(_day_ticks(axis, {entry.period: entry.name for entry in entries}, interface)),
        hours=tuple(_hour_ticks(axis)),
        breaks=axis.breaks,
        tracks=tuple(_track(lane, entries, axis) for lane in Lane),
    )


def _day_ticks(axis: TimeAxis, names: Mapping[Period, str], interface: Interface) -> Iterator[TimeTick]:
    for later, slots in ((False, axis.earlier), (True, axis.later)):
        for number, slot in enumerate(slots):
            x = axis.slot_x(number, later=later)
            yield TimeTick(x=x, middle=x + SLOT / 2, label=_slot_name(slot, names, interface))
    for stretch in axis.stretches:
        step = max(1, round(DAY_NAME / stretch.day_width + 0.49))
        for number in range((stretch.last - stretch.first).days + 1):
            day, x = stretch.first + timedelta(days=number), stretch.x + number * stretch.day_width
            label = "" if number % step else _short_day(day, interface, weekday=stretch.day_width >= 1.5 * DAY_NAME)
            yield TimeTick(
                x=x, middle=x + min(step * stretch.day_width, 2 * DAY_NAME if step > 1 else 1e9) / 2, label=label
            )
        yield TimeTick(x=stretch.end, middle=stretch.end, label="")


def _slot_name(slot: Sequence[Period], names: Mapping[Period, str], interface: Interface) -> str:
    """What a slot is called: its day, its longer time, or the years of several that share it."""
    first, last = slot[0], slot[-1]
    years = sorted({first.start.year, last.last_day.year})
    if first.day is not None and first.day == last.day:
        return f"{_short_day(first.day, interface, weekday=False)} {first.day.year}"
    if len(set(slot)) == 1 and len(names[first]) <= SLOT_LETTERS:
        return names[first]
    if len(years) == 1 and first.start.month == last.last_day.month:
        return f"{interface.label('short_month', f'{first.start.month:02}')} {first.start.year}"
    return "–".join(map(str, years))


def _short_day(day: date, interface: Interface, *, weekday: bool) -> str:
    month = interface.label("short_month", f"{day.month:02}")
    words = interface.dates["day_month"].format(day=day.day, month=month)
    return f"{interface.label('short_weekday', str(day.isoweekday()))} {words}" if weekday else words


def _hour_ticks(axis: TimeAxis) -> Iterator[TimeTick]:
    for stretch in axis.stretches:
        if stretch.day_width < HOURS_FROM:
            continue
        for number in range((stretch.last - stretch.first).days + 1):
            for hour in (6, 12, 18):
                x = stretch.x + (number + hour / 24) * stretch.day_width
                yield TimeTick(x=x, middle=x, label=str(hour))


def _track(lane: Lane, entries: Sequence[Entry], axis: TimeAxis) -> Track:
    marks, rows = [], list[list[tuple[float, float]]]()
    chosen = [entry for entry in entries if entry.lane is lane]
    chosen.sort(key=lambda entry: (entry.period.day is None, entry.period.start, entry.period.end))
    for mark in (_mark(entry, axis) for entry in chosen):
        start, end = _extent(mark)
        free = (row for row, taken in enumerate(rows) if all(b <= start or end <= a for a, b in taken))
        row = next(free, len(rows))
        rows[row : row + 1] = [[*(rows[row] if row < len(rows) else ()), (start, end)]]
        marks.append(replace(mark, y=row * ROW + 3))
    return Track(lane=lane, height=max(1, len(rows)) * ROW + 2, marks=tuple(marks))


def _mark(entry: Entry, axis: TimeAxis) -> TimeMark:
    x, end, opens = axis.place(entry.period)
    width = 0.0 if entry.period.start == entry.period.end and entry.period.day and end - x < 1 else max(end - x, 3.0)
    label = _label(entry, axis)
    length = len(label) * LETTER
    inside = length + GAP + 6 * opens[0] <= width
    left = not inside and x + width + GAP + length > axis.width
    label_x = x + GAP / 2 + 1 + 6 * opens[0] if inside else x - GAP / 2 - 2 if left else x + width + GAP / 2 + 2
    return TimeMark(
        x=x, y=0.0, width=width, opens=opens, label=label, label_x=label_x, left=left, title=entry.title,
        anchor=entry.anchor,
    )  # fmt: skip


def _label(entry: Entry, axis: TimeAxis) -> str:
    """The name and the count; a slot of one time is named by the axis."""
    named = entry.lane is not Lane.PUBLICATION and any(
        entry.period in slot and slot[0].last_day == slot[-1].last_day for slot in (*axis.earlier, *axis.later)
    )
    words = " ".join(filter(None, ("" if named else entry.name, entry.count)))
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _extent(mark: TimeMark) -> tuple[float, float]:
    """From where to where a mark takes its row, with its label."""
    length = len(mark.label) * LETTER
    start = mark.label_x - length if mark.left else mark.x - 4
    end = mark.x + mark.width + GAP if mark.left or not mark.label else max(mark.x + mark.width, mark.label_x + length)
    return start, end + GAP
