"""Feasts, weeks and seasons around a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.extract.dating.calendar import (
    Outlook,
    easter,
    feast_day,
    first_day,
    moved,
    nearest,
    weekend,
    year_of_season,
)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))],
)
def test_easter_is_where_the_calendars_print_it(year, day):
    """Known Easter Sundays, the latest possible among them."""
    assert easter(year) == day


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_spring(year):
    """From 22 March to 25 April."""
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("rule", "day"),
    [("12-25", date(2024, 12, 25)), ("easter+39", date(2024, 5, 9)), ("third-tuesday-9", date(2024, 9, 17))],
)
def test_a_feast_follows_its_rule(rule, day):
    """A fixed date, days from Easter, the nth weekday of a month."""
    assert feast_day(rule, 2024) == day


@pytest.mark.parametrize(
    ("outlook", "day"),
    [(Outlook.BACK, date(2024, 5, 10)), (Outlook.AHEAD, date(2024, 5, 17)), (Outlook.EITHER, date(2024, 5, 17))],
)
def test_the_nearest_day_lies_where_the_clause_looks(outlook, day):
    """Back, ahead, or whichever is nearer."""
    assert nearest([date(2024, 5, 10), date(2024, 5, 17)], date(2024, 5, 15), outlook) == day


def test_a_date_of_long_ago_is_taken_to_come():
    """A date without a year that comes next week is not that of last year."""
    days = [date(2023, 5, 20), date(2024, 5, 20)]
    assert nearest(days, date(2024, 5, 15), Outlook.BACK) == date(2024, 5, 20)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("W", -1, "2024-W19"),
        ("M", -5, "2023-12"),
        ("Q", 1, "2024-Q3"),
        ("Y", 1, "2025"),
        ("DE", -1, "201"),
        ("C", -1, "19"),
    ],
)
def test_units_are_counted_from_a_day(unit, count, value):
    """Weeks, months, quarters, years, decades, centuries."""
    assert moved(unit, date(2024, 5, 15), count) == value


@pytest.mark.parametrize(
    ("shift", "ahead", "value"),
    [(None, False, "2024-W19-WE"), (None, True, "2024-W20-WE"), (0, False, "2024-W20-WE"), (-1, False, "2024-W19-WE"),
     (1, True, "2024-W20-WE")],
)  # fmt: skip
def test_a_weekend_is_this_one_or_the_next(shift, ahead, value):
    """Seen from a Wednesday."""
    assert weekend(date(2024, 5, 15), shift, ahead=ahead) == value


@pytest.mark.parametrize(
    ("season", "shift", "month", "year"),
    [("SU", -1, 5, 2023), ("SU", -1, 10, 2024), ("SP", 0, 5, 2024), ("WI", None, 5, 2023), ("WI", 0, 1, 2023),
     ("WI", 1, 5, 2024), ("SU", 1, 7, 2025)],
)  # fmt: skip
def test_a_season_has_the_year_it_begins_in(season, shift, month, year):
    """Last, this and next season, in the months of 2024."""
    assert year_of_season(season, shift, date(2024, month, 15), ahead=False) == year


@pytest.mark.parametrize(
    ("value", "day"),
    [("2024-W20", date(2024, 5, 13)), ("2024-Q2", date(2024, 4, 1)), ("2024-05", date(2024, 5, 1)), ("2024", None)],
)
def test_a_period_begins_on_its_first_day(value, day):
    """A year is too long to lean on."""
    assert first_day(value) == day


@given(st.integers(-1, 10000), st.sampled_from(["W01", "W53", "W53-WE", "Q1", "Q4", "H2", "WI", "SP", "01", "12"]))
def test_a_period_of_no_calendar_has_no_first_day(year, part):
    """The first day of any other lies in its year, or that of a week in the one before."""
    day = first_day(f"{year:04}-{part}")
    assert day is None or day.year in (year, year - 1)
    assert (day is None) >= (year not in range(1, 10000))
