"""Times as stretches of the calendar."""

from datetime import date, datetime

import pytest

from wederhoor.publish.page.period import period_of


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2024-03-11", "2024-03-11T00:00", "2024-03-12T00:00"),
        ("2024-03-11TMO", "2024-03-11T06:00", "2024-03-11T12:00"),
        ("2024-03-11TNI", "2024-03-11T22:00", "2024-03-12T06:00"),
        ("2024-03-11T18:40", "2024-03-11T18:40", "2024-03-11T18:40"),
        ("2024-03-11T18:40:09+01:00", "2024-03-11T18:40", "2024-03-11T18:40"),
        ("2024-12", "2024-12-01T00:00", "2025-01-01T00:00"),
        ("2024-W11", "2024-03-11T00:00", "2024-03-18T00:00"),
        ("2024-W11-WE", "2024-03-16T00:00", "2024-03-18T00:00"),
        ("2024-WI", "2024-12-01T00:00", "2025-03-01T00:00"),
        ("2024-Q4", "2024-10-01T00:00", "2025-01-01T00:00"),
        ("2024-H2", "2024-07-01T00:00", "2025-01-01T00:00"),
        ("2024", "2024-01-01T00:00", "2025-01-01T00:00"),
    ],
)
def test_a_value_has_a_start_and_an_end(value, start, end):
    """Each form is as wide as the text is precise; a clock time has no width and stays as written."""
    period = period_of(value)
    assert (period.start, period.end) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


@pytest.mark.parametrize("value", ["P3D", "199", "", "2024-13", "2023-02-30", "2024-W60", "9999-12", "0000", "vrijdag"])
def test_what_no_calendar_has_is_nowhere(value):
    """Durations, decades and days that do not exist have no place."""
    assert period_of(value) is None


def test_a_longer_time_comes_after_the_last_day_in_it():
    """Days, then the week, the month, the season and the year that end with them or later."""
    values = ["2023-05-24", "2023-W21", "2023-05", "2023-SP", "2023-06-01", "2023"]
    assert sorted(["2023", *values[:-1]], key=lambda value: period_of(value).order) == values


def test_the_last_day_of_a_night_is_the_one_it_is_called_after():
    """The night of Monday to Tuesday is Monday's."""
    assert period_of("2024-03-11TNI").last_day == date(2024, 3, 11)
