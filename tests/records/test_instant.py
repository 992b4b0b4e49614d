"""Publications compared by time."""

import pytest

from wederhoor.records.instant import day_of, is_before, order_of

EMPTY = ["0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59+00:00"]
"""What programs write for a day that they do not know."""


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        pytest.param("2024-03-11", "2024-03-12", True, id="days"),
        pytest.param("20240311", "2024-03-12", True, id="basic form"),
        pytest.param("2024-03-11", "2024-03-11T18:40:00", False, id="time on the same bare day"),
        pytest.param("2024-03-11T18:40:00+01:00", "2024-03-11T18:00:00Z", True, id="zones"),
        pytest.param("2024-03-11T18:40:00Z", "2024-03-11T18:00:00-02:00", True, id="zones, hours reversed"),
        pytest.param(None, "2024-03-11", False, id="unknown"),
        pytest.param("gisteren", "2024-03-11", False, id="unreadable"),
    ],
)
def test_before(early, late, expected):
    """One publication is before another only where the data prove it."""
    assert is_before(early, late) is expected
    assert not (is_before(early, late) and is_before(late, early))


def test_order():
    """Publications sort by time, unknown ones last."""
    days = [None, "2024-03-12", "2024-03-11T23:00:00Z", "20240311"]
    assert sorted(days, key=order_of) == ["20240311", "2024-03-11T23:00:00Z", "2024-03-12", None]


@pytest.mark.parametrize("published", EMPTY)
def test_the_empty_date_of_a_program_is_unknown(published):
    """It is before nothing, nothing is before it, and it has no day."""
    assert day_of(published) is None
    assert not is_before(published, "2024-03-11")
    assert not is_before("2024-03-11", published)
    assert order_of(published) == order_of(None)


@pytest.mark.parametrize("published", ["2024-03-11", "2024-03-11T23:30:00-05:00"])
def test_the_day_is_the_one_that_is_written(published):
    """In the zone of the publication."""
    assert str(day_of(published)) == "2024-03-11"
