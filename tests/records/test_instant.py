"""Publications compared by time."""

import pytest

from wederhoor.records.instant import is_before, order_of


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
