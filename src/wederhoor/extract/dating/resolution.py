"""What an expression of time means as a TIMEX3 value, given the day of publication and what the text spoke of.

Values are those of TimeML's TIMEX3 (ISO 8601 with parts of the day, seasons, weekends): ``2024-03-11``,
``2024-03-11TMO``, ``2024-03-11T18:40``, ``2024-03``, ``2024-W11``, ``2024-SP``, ``2024-Q1``, ``2024``, ``199``,
``19``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from wederhoor.extract.dating.anchor import AFTERNOON, EVENING, NIGHT, Anchor
from wederhoor.extract.dating.calendar import Outlook, feast_day, nearest
from wederhoor.extract.dating.clock import at_clock, stamp
from wederhoor.extract.dating.period import in_period, named_year, shift_of
from wederhoor.lang.times import Fields, TimeWords

_LONGER = ("unit", "counted", "month", "year", "season", "weekday", "dayword", "feast", "part", "decade", "century",
           "same", "event")  # fmt: skip

DAY_TURNS = 3 * 60
"""Minutes of the day up to which an article that tells of "vanavond" is written by who is still up from it; a headline
of the early morning announces the coming evening."""


def resolve(fields: Fields, anchor: Anchor, times: TimeWords) -> str | None:
    """The TIMEX3 value, ``None`` when the words give none or lean on a day that is unknown."""
    try:
        if fields.get("from") == "clock":
            return _later(fields, anchor)
        day = _day(fields, anchor, times)
        if day is None:
            return in_period(fields, anchor)
        return at_clock(day, fields, anchor) if "hour" in fields else f"{day.isoformat()}{fields.get('daypart', '')}"
    except (ValueError, OverflowError):  # a day that no calendar has: "31 februari", "9000 jaar geleden"
        return None


def _later(fields: Fields, anchor: Anchor) -> str | None:
    """ "twee uur later": counted from the clock time that the text is at."""
    scene = anchor.scene
    if scene is None or scene.clock is None or not anchor.knows_story:
        return None
    minutes = float(fields.get("count", 1)) * float(fields["minutes_long"]) * int(fields["direction"])
    return stamp(scene.day, scene.clock + round(minutes))


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
    year = named_year(fields, anchor)
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
    today, weekday, shift = anchor.today, int(fields["weekday"]), shift_of(fields)
    if fields.get("from") == "text":
        return _that_weekday(weekday, anchor)
    if fields.get("unit") == "W":
        return today + timedelta(days=weekday - today.isoweekday(), weeks=shift or 0)
    distance = (weekday - today.isoweekday()) % 7
    if shift:
        return today + timedelta(days=distance or 7) if shift > 0 else today - timedelta(days=7 - distance)
    return nearest(
        [today + timedelta(days=distance), today - timedelta(days=(7 - distance) % 7)], today, anchor.outlook
    )


def _that_weekday(weekday: int, anchor: Anchor) -> date | None:
    """ "die maandag": that of the event, or else the last up to the day that the text is at."""
    if anchor.event is not None and anchor.event.day.isoweekday() == weekday:
        return anchor.event.day
    day = anchor.scene.day if anchor.scene else anchor.today
    return day and day - timedelta(days=(day.isoweekday() - weekday) % 7)


def _dayword(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    """ "vannacht" is last night in a report of what happened, the coming one in an announcement; "vandaag een jaar
    geleden" the day of that year."""
    if "dayword" not in fields or anchor.today is None:
        return None
    offset = int(fields["dayword"])
    last_night = offset == 0 and fields.get("daypart") == NIGHT and not anchor.ahead
    day = anchor.today + timedelta(days=offset - (last_night or _is_past_midnight(fields, anchor)))
    if not fields.get("anniversary"):
        return day
    count = round(float(fields.get("count", 1)))
    if fields["counted"] == "Y":
        return day.replace(year=day.year - count)
    return day - timedelta(weeks=count) if fields["counted"] == "W" else None


def _is_past_midnight(fields: Fields, anchor: Anchor) -> bool:
    """ "Vanavond ontspoorde een trein", published right after midnight: the evening that was."""
    evening = fields.get("daypart") in (AFTERNOON, EVENING) and int(fields["dayword"]) == 0
    late = anchor.hour is not None and anchor.hour < DAY_TURNS
    return evening and late and anchor.outlook is Outlook.BACK


def _counted_days(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    if fields.get("counted") != "D" or (fields.get("announced") and not anchor.ahead):
        return None
    start = (anchor.spoken or anchor.today) if fields.get("from") == "text" else anchor.today
    return start and start + timedelta(days=int(fields.get("direction", 0)) * int(fields.get("count", 1)))


def _from_event(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    """ "twee dagen na de aanval": today, where the present tense says so, else counted from the event."""
    if not fields.get("event"):
        return None
    if anchor.ahead and int(fields["direction"]) > 0:
        return anchor.today
    return None if anchor.event is None else anchor.event.day + days_from_event(fields)


def days_from_event(fields: Fields) -> timedelta:
    """How far an expression ("twee dagen na de aanval") lies from the event."""
    return timedelta(days=int(fields.get("count", 1)) * int(fields["direction"]))


def _spoken_day(fields: Fields, anchor: Anchor, _: TimeWords) -> date | None:
    """The day that a part of the day or a clock time belongs to: the one that the text is at."""
    if any(name in fields for name in _LONGER) or not ("daypart" in fields or "hour" in fields or fields.get("from")):
        return None
    if "that" in fields and fields.get("daypart") == NIGHT and anchor.event is not None and not _knows_night(anchor):
        return anchor.event.day
    in_text = fields.get("from") or "hour" in fields
    announced = fields.get("until") and anchor.ahead and anchor.told_in != anchor.sentence  # "duurt tot middernacht"
    scene = anchor.scene if in_text and not announced else None
    if fields.get("days") and "hour" not in fields:
        return (anchor.spoken if in_text else None) or anchor.today
    if scene is not None:
        return scene.day
    last_night = in_text and fields.get("daypart") == NIGHT and not anchor.ahead and "hour" not in fields
    return anchor.today - timedelta(days=1) if anchor.today and last_night else anchor.today


def _knows_night(anchor: Anchor) -> bool:
    """True when the text is at an evening or a night, so that "die nacht" is that one and not that of the event."""
    story = anchor.story if anchor.knows_story else None
    return story is not None and (story.part in (EVENING, NIGHT) or story.clock is not None)


_DAY_FINDERS: tuple[Callable[[Fields, Anchor, TimeWords], date | None], ...] = (
    _calendar_day,
    _feast,
    _weekday,
    _dayword,
    _from_event,
    _counted_days,
    _spoken_day,
)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
