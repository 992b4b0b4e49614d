"""Where a moment stands on the drawn timeline."""

from datetime import date

import pytest

from wederhoor.publish.page.axis import SLOTS, WIDTH, make_axis
from wederhoor.publish.page.period import period_of


def axis(*values, published=("2024-03-11",)):
    """The axis of these times and days of publication."""
    periods = [period_of(value) for value in (*values, *published)]
    return make_axis(periods, [date.fromisoformat(day) for day in published])


def widths(made, *values):
    return [end - start for start, end, _ in (made.place(period_of(value)) for value in values)]


def test_a_mark_is_as_wide_as_the_text_is_precise():
    """A day, half a day, a quarter and a clock time."""
    made = axis("2024-03-11TDT", "2024-03-11TMO", "2024-03-11T14:00")
    day, daytime, morning, clock = widths(made, "2024-03-11", "2024-03-11TDT", "2024-03-11TMO", "2024-03-11T14:00")
    assert (daytime, morning, clock) == pytest.approx((day / 2, day / 4, 0))


def test_what_is_far_away_stands_apart_and_in_order():
    """The days of publication keep their width, whatever years an article mentions."""
    values = ("1994", "2019-05", "2023-12-24", "2030")
    made = axis(*values)
    assert [len(made.earlier), len(made.later), len(made.breaks)] == [3, 1, 2]
    starts = [made.place(period_of(value))[0] for value in ("1994", "2019-05", "2023-12-24", "2024-03-11", "2030")]
    assert starts == sorted(starts)
    assert widths(made, "2024-03-11")[0] > WIDTH / 2


def test_times_furthest_away_share_a_place_when_there_are_many():
    """The last of the earlier ones and the first of the later keep their own."""
    years = [str(year) for year in range(1990, 2000)]
    made = axis(*years, *(str(year) for year in range(2030, 2040)))
    assert len(made.earlier) == len(made.later) == SLOTS
    assert made.earlier[-1] == (period_of("1999"),)
    assert made.later[0] == (period_of("2030"),)


def test_days_without_anything_are_left_out_between_publications():
    """Two bursts of articles are drawn to scale, with a break between."""
    made = axis(published=("2024-03-11", "2024-03-12", "2024-05-01"))
    assert [(stretch.first.day, stretch.last.day) for stretch in made.stretches] == [(11, 12), (1, 1)]
    assert len(made.breaks) == 1


def test_a_longer_time_goes_on_beyond_the_drawing():
    """A month around the days of publication is a bar across them, open at both ends; a week that starts with them only
    at one."""
    made = axis("2024-03", "2024-W11")
    assert made.place(period_of("2024-03"))[2] == (True, True)
    assert made.place(period_of("2024-W11"))[2] == (False, True)
    assert made.place(period_of("2024-03-11"))[2] == (False, False)


def test_many_days_make_it_wider_and_not_narrower():
    """A story of a year scrolls."""
    days = tuple(date.fromordinal(date(2024, 1, 1).toordinal() + n).isoformat() for n in range(300))
    assert axis(published=days).width > 3 * WIDTH
