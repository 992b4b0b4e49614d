"""What happened, was said and was published when, day by day and as a drawing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from wederhoor.publish.anchors import article_anchor, passage_anchor
from wederhoor.publish.page.context import CONTEXT, make_excerpt
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.lane import statements_dated
from wederhoor.publish.page.model.timeline import Day, Lane, Published, Timeline, TimeRow
from wederhoor.publish.page.overview import Entry, draw_overview
from wederhoor.publish.page.period import Period, period_of
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Passage
from wederhoor.records.time import Time

CROWD = 12
"""Articles from which those of one moment share a mark: more names than that fill a screen with one lane."""

_Dated = Mapping[Time, str]
_Groups = dict[tuple[Lane, str], list[Time]]


def make_timeline(dossier: Dossier, index: Index) -> Timeline:
    """Days in order, a longer time after the last day in it, what no calendar has a place for at the end."""
    dated = statements_dated(dossier)
    times = sorted(dossier.times, key=lambda time: index.order(Passage(time.document, time.span)))
    groups: _Groups = defaultdict(list)
    for time in times:
        groups[_lane(time, dated), time.value].append(time)
    marked = {group[0] for (_, value), group in groups.items() if period_of(value)}
    return Timeline(
        days=_days(times, dated, marked, index),
        overview=draw_overview([*_entries(groups, index), *_publications(index)], index.interface),
    )


def _lane(time: Time, dated: _Dated) -> Lane:
    return Lane.STATEMENT if time in dated else Lane.EVENT


def _days(times: Sequence[Time], dated: _Dated, marked: set[Time], index: Index) -> tuple[Day, ...]:
    days: dict[str, list[Time]] = defaultdict(list)
    for time in times:
        days[_calendar(time.value)].append(time)
    published: dict[str, list[str]] = defaultdict(list)
    for document in index.documents:
        published[_calendar(document.article.published or "")].append(document.article.id)
    known = sorted({*days, *published} - {""}, key=lambda day: _period(day).order)
    if days[""]:
        known.append("")
    return tuple(
        Day(
            name=index.interface.moment(day, weekday=True) if day else "",
            span=_span(day, index),
            events=tuple(_rows(days[day], Lane.EVENT, dated, marked, index)),
            statements=tuple(_rows(days[day], Lane.STATEMENT, dated, marked, index)),
            published=tuple(
                Published(
                    anchor=_time_anchor(article_anchor(document)),
                    clock=index.interface.clock(index.articles[document].published or ""),
                    cite=index.cite(document),
                )
                for document in published[day]
                if day
            ),
        )
        for day in known
    )


def _calendar(value: str) -> str:
    """The part of a value that a calendar has; empty when it has none."""
    return value.partition("T")[0] if period_of(value) else ""


def _period(day: str) -> Period:
    return period_of(day) or Period(start=datetime.max, end=datetime.max, day=None)


def _span(day: str, index: Index) -> str:
    """The days of a week or a season, which nobody knows by heart."""
    period = period_of(day)
    if period is None or period.day or not day[5:6].isalpha():
        return ""
    return index.interface.period((period.start.isoformat(), period.last_day.isoformat()))


def _rows(times: Sequence[Time], lane: Lane, dated: _Dated, marked: set[Time], index: Index) -> Iterator[TimeRow]:
    chosen = [time for time in times if _lane(time, dated) is lane]
    for time in sorted(chosen, key=lambda time: _hour(time.value)):
        passage = Passage(time.document, time.span)
        yield TimeRow(
            anchor=_time_anchor(passage_anchor(passage)) if time in marked else "",
            clock=index.interface.clock(time.value),
            excerpt=make_excerpt(passage, index, within=CONTEXT),
            cite=index.cite(time.document, passage),
            statement=index.statements.get(dated.get(time, "")),
        )


def _hour(value: str) -> tuple[datetime, timedelta]:
    """A key for the order within a day: by the start, what is wider first."""
    period = _period(value)
    return period.start, period.start - period.end


def _time_anchor(place: str) -> str:
    return f"t-{place}"


def _entries(groups: _Groups, index: Index) -> Iterator[Entry]:
    """A mark for each value in each lane, which leads to its first row."""
    t = index.interface
    for (lane, value), times in groups.items():
        period = period_of(value)
        if period is None:
            continue
        words = "" if period.day else t.moment(value)
        yield Entry(
            lane=lane,
            period=period,
            name=t.clock(value) or words,
            count=f"{len(times)}×" if len(times) > 1 else "",
            title=t.say("mark", moment=t.moment(value, weekday=True), what=t.count("mentions", len(times))),
            anchor=_time_anchor(passage_anchor(Passage(times[0].document, times[0].span))),
        )


def _publications(index: Index) -> Iterator[Entry]:
    t = index.interface
    moments: dict[str, list[str]] = defaultdict(list)
    for document in index.documents:
        value = document.article.published or ""
        if period_of(value):
            moments[value if len(index.documents) >= CROWD else f"{value} {document.article.id}"].append(
                document.article.id
            )
    for ids in moments.values():
        value = index.articles[ids[0]].published or ""
        period = period_of(value)
        if period is None:
            continue
        name = index.outlet(ids[0]) if len(ids) == 1 else t.count("articles", len(ids))
        yield Entry(
            lane=Lane.PUBLICATION,
            period=period,
            name=" ".join(filter(None, (t.clock(value), name))),
            count="",
            title=t.say("mark", moment=t.moment(value, weekday=True), what=name),
            anchor=_time_anchor(article_anchor(ids[0])),
        )
