"""Dates and times of publication (ISO 8601) compared by what they say."""

from __future__ import annotations

from datetime import UTC, date, datetime


def is_before(early: str | None, late: str | None) -> bool:
    """True when the first was certainly published before the second.

    A date without a time is any moment of its day, so that nothing of the same day is before or after it; a time
    without a zone is read as UTC. Unknown or unreadable is before nothing.
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
        if len(published) <= len("2024-03-11"):
            day = date.fromisoformat(published)
            return datetime(day.year, day.month, day.day, tzinfo=UTC), datetime(
                day.year, day.month, day.day, 23, 59, 59, 999_999, tzinfo=UTC
            )
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware, aware
