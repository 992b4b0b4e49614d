"""Axes that numbers are laid out on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossiers import make_figure
from tests.interfaces import EN, NL
from wederhoor.publish.page.gauge import MOST_STEPS, Gauge
from wederhoor.records.figure import Modifier

BOUNDS = st.floats(min_value=0, max_value=1e12, allow_nan=False).map(lambda value: round(value, 3))


def figure(low, high, modifier=Modifier.EXACT):
    return replace(make_figure(low=low, high=high), modifier=modifier)


def gauge(*values):
    return Gauge.around([figure(value, value) for value in values])


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ((6, 8), ["5", "6", "7", "8", "9"]),
        ((2, 5), ["0", "2", "4", "6"]),
        ((0, 0), ["0", "1"]),
        ((4, 40), ["0", "10", "20", "30", "40", "50"]),
        ((410000, 640000), ["400.000", "500.000", "600.000", "700.000"]),
        ((1.8, 1.9), ["1,775", "1,8", "1,825", "1,85", "1,875", "1,9", "1,925"]),
    ],
)
def test_ticks_are_round_numbers_around_the_values(values, labels):
    """The numbers on an axis are those that people count by, in the reader's language."""
    assert [tick.label for tick in gauge(*values).ticks(NL)] == labels


def test_english_writes_its_own_marks():
    """Thousands have a comma in English."""
    assert gauge(1000, 4000).ticks(EN)[-1].label == "5,000"


def test_an_axis_for_nothing_is_refused():
    """No numbers, no axis."""
    with pytest.raises(ValueError, match="no numbers"):
        Gauge.around([])


def test_an_open_end_is_said_to_be_open():
    """What is at least eight reaches up from eight."""
    found = gauge(6, 8).mark(figure(8, None, Modifier.AT_LEAST))
    assert (found.start, found.stop, found.open_below, found.open_above) == (75, 75, False, True)


def test_a_range_reaches_from_end_to_end():
    """Six to eight lies between the two."""
    found = gauge(6, 8).mark(figure(6, 8))
    assert (found.start, found.stop) == (25, 75)


@given(st.lists(BOUNDS, min_size=1, max_size=5))
def test_every_value_lies_on_its_axis(values):
    """No mark falls off, no axis has more steps than fit a telephone, and higher is further right."""
    found = gauge(*values)
    places = [found.mark(figure(value, value)).start for value in sorted(values)]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 100
    assert 2 <= len(found.ticks(NL)) <= MOST_STEPS + 4
