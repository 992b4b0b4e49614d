"""The measures over figures and times."""

import pytest

from tests.dossiers import make_dossier, make_figure, make_time
from tests.evaluate.golds import make_gold
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.expression import measure_figures, measure_times


def measure(function, **changes):
    """The measure of a dossier with changes, as a dict."""
    (found,) = function(compare(make_gold(figures=(make_figure(),), times=(make_time(),)), make_dossier(**changes)))
    return dict(found.values)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([make_figure()], 1.0),
        ([make_figure(words="acht")], 1.0),
        ([make_figure(high=None)], 0.0),
        ([make_figure(words="maandag")], 0.0),
        ([make_figure(), make_figure("f2")], 0.6667),
        ([], 0.0),
    ],
    ids=["same", "overlap", "open bound", "elsewhere", "twice", "none"],
)
def test_figures(figures, expected):
    """A figure is right when it overlaps and has the same bounds, and only once."""
    assert measure(measure_figures, figures=tuple(figures))["f"] == expected


@pytest.mark.parametrize(
    ("time", "place", "value"),
    [
        (make_time(), 1.0, 1.0),
        (make_time(value="2024-03-12"), 1.0, 0.0),
        (make_time("Lees"), 0.0, 0.0),
    ],
    ids=["same", "other day", "elsewhere"],
)
def test_times(time, place, value):
    """A time is found where it overlaps, and right with its value."""
    found = measure(measure_times, times=(time,))
    assert (found["f"], found["value"]) == (place, value)
