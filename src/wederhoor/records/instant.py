"""Dates and times of publication (ISO 8601) compared by what they say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

YEARS = range(1600, 3000)
"""Years that an article can be of: no newspaper is older than 1605. A date outside them is what a program writes for a
day that it does not know (0001-01-01, 9999-12-31)."""


def day_of(published: str | None) -> date | None:
    """The day of a publication as it is written, ``None`` when it is unknown, unreadable or of no plausible year."""
    try:
        day = date.fromisoformat((published or "")[: len("2024-03-11")])
    except ValueError:
        return None
    return day if day.year in YEARS else None


def is_before(early: str | None, late: str | None) -> bool:
    """True when the first was certainly published before the second.

    A date without a time is any moment of its day, so that nothing of the same day is before or after it; a time
    without a zone is read as UTC. What is unknown, unreadable or of no plausible year is before nothing.
    """
    first, second = _moments(early), _moments(late)
    return first is not None and second is not None and first[1] < second[0]


def order_of(published: str | None) -> tuple[bool, datetime]:
    """A key that sorts publications by time, those of a bare date at its start, unknown ones last."""
    moments = _moments(published)
    return (False, moments[0]) if moments else (True, datetime.max.replace(tzinfo=UTC))


def _moments(published: str | None) -> tuple[datetime, datetime] | None:
    """The first and the last moment that a publication can be of."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if moment.year not in YEARS:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if len(published) <= len("2024-03-11"):
        return aware, aware + timedelta(days=1, microseconds=-1)
    return aware, aware
