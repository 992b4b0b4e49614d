"""Clock times: which half of the day "half zeven" is in, and which day "drie uur" after a night."""

from __future__ import annotations

from datetime import date, timedelta

from wederhoor.extract.dating.anchor import AFTERNOON, EVENING, NIGHT, Anchor, Scene
from wederhoor.extract.dating.calendar import Outlook
from wederhoor.lang.times import Fields

DAY, HALF_DAY = 24 * 60, 12 * 60
NIGHT_ENDS = 6
"""Hours below this belong to the morning after the day that a night is dated to."""
MORNING_BEGINS = 7 * 60
"""Minutes below which an hour in words is one of the afternoon ("om vijf uur") when nothing else tells: who means the
night or the early morning says so."""
MORNING_HOURS = 8 * 60
"""Minutes up to which an hour in words after a night is one of the morning: eight o'clock is six hours from the middle
of the night on either side."""
EVENING_BEGINS = 18 * 60
DAY_FIELDS = frozenset({"weekday", "dayword", "day", "feast", "counted"})
"""Fields that tell a day of their own."""


def at_clock(day: date, fields: Fields, anchor: Anchor) -> str:
    """The value of a clock time on a day, or on the night or the morning after it."""
    minutes = _minutes(fields)
    part = str(fields.get("daypart", ""))
    own = bool(DAY_FIELDS & fields.keys())
    scene = anchor.scene
    scene = scene if scene is not None and scene.day == day and not own else None
    if part:
        minutes = _in_part(minutes, part, scene, fields)
    elif scene is not None and scene.part == NIGHT and fields.get("spelled") and _is_morning_after(minutes):
        minutes += DAY
    elif scene is not None and scene.part == NIGHT and not fields.get("days") and _may_be_night(minutes, fields):
        minutes = _in_part(minutes, NIGHT, None, fields)
    elif fields.get("spelled"):
        minutes = _in_time(_in_half(minutes, scene), day, anchor)
    elif _is_after(minutes, scene, fields):
        minutes += DAY
    early = (scene is None and not own and not fields.get("days") and anchor.outlook is Outlook.BACK
             and day == anchor.today and anchor.hour is not None and anchor.hour < minutes)  # fmt: skip
    return stamp(day - timedelta(days=early), minutes)


def stamp(day: date, minutes: int) -> str:
    """The value of a number of minutes after the beginning of a day, on that day or another."""
    days, minutes = divmod(minutes, DAY)
    return f"{(day + timedelta(days=days)).isoformat()}T{minutes // 60:02}:{minutes % 60:02}"


def _minutes(fields: Fields) -> int:
    hour = int(fields["hour"])
    if half := fields.get("meridiem"):
        # twelve of the clock begins either half: "12.30am" is half an hour after midnight
        hour = hour % 12 + 12 * (half == "pm")
    minutes = hour * 60 + int(fields.get("minute", fields.get("minute_after", 0)))
    return minutes + int(fields.get("base", 0)) + int(fields.get("sign", 0)) * int(fields.get("minutes", 0))


def _in_part(minutes: int, part: str, scene: Scene | None, fields: Fields) -> int:
    """The minutes in a part of the day that is named: "zes uur 's avonds", "dinsdagnacht om vier uur"."""
    if part in (AFTERNOON, EVENING) and minutes < HALF_DAY:
        return minutes + HALF_DAY
    if part == NIGHT and NIGHT_ENDS * 60 <= minutes < HALF_DAY:
        return minutes + HALF_DAY
    if minutes >= NIGHT_ENDS * 60:
        return minutes
    if fields.get("same_day"):  # "het debat van dinsdag duurde tot twee uur 's nachts"
        return minutes + DAY * (bool(fields.get("until")) or _is_evening(scene)) * (scene is not None)
    return minutes + DAY * (part == NIGHT)


def _may_be_night(minutes: int, fields: Fields) -> bool:
    """True for an hour of the night; in words also for "tien uur"."""
    return bool(fields.get("spelled")) or minutes < NIGHT_ENDS * 60


def _is_morning_after(minutes: int) -> bool:
    """True for an hour in words that is as near to the middle of a night in the morning as in the evening."""
    return NIGHT_ENDS * 60 <= minutes <= MORNING_HOURS


def _is_evening(scene: Scene | None) -> bool:
    return scene is not None and scene.minutes is not None and scene.minutes >= EVENING_BEGINS


def _in_half(minutes: int, scene: Scene | None) -> int:
    """The minutes in the half of the day that the scene tells: the nearer one, of two as near the later."""
    if minutes > HALF_DAY:
        return minutes
    if scene is None or scene.minutes is None:
        return minutes + HALF_DAY * (minutes < MORNING_BEGINS)
    at = scene.minutes
    return min((minutes, minutes + HALF_DAY, minutes + DAY), key=lambda found: (abs(found - at), -found))


def _in_time(minutes: int, day: date, anchor: Anchor) -> int:
    """The other half of the day where this one lies on the wrong side of the hour of publication."""
    if day != anchor.today or anchor.hour is None or anchor.outlook is Outlook.EITHER:
        return minutes
    if anchor.outlook is Outlook.BACK:
        return minutes - HALF_DAY * (minutes > anchor.hour and minutes >= HALF_DAY)
    return minutes + HALF_DAY * (minutes < anchor.hour <= minutes + HALF_DAY < DAY)


def _is_after(minutes: int, scene: Scene | None, fields: Fields) -> bool:
    """ "Dinsdagavond brak brand uit. Om 2.30 uur was het vuur uit": the night after that evening."""
    return _is_evening(scene) and minutes < NIGHT_ENDS * 60 and not fields.get("days")
