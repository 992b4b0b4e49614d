"""How long a page that failed is left alone."""

from datetime import UTC, datetime, timedelta

import pytest

from wederhoor.run.attempts import Patience

NOON = datetime(2024, 3, 11, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.mark.parametrize(("failures", "minutes"), [(0, 0), (1, 30), (2, 60), (5, 480), (7, 1_440), (99, 1_440)])
def test_each_failure_doubles_the_pause(failures, minutes):
    """Of the feed's interval, up to a day."""
    patience = Patience(QUARTER)
    for number in range(failures):
        patience.note("https://brug.example/1", NOON - timedelta(days=failures - 1 - number))
    pause = timedelta(minutes=minutes)
    assert patience.rests("https://brug.example/1", NOON + pause - timedelta(seconds=1)) is (minutes > 0)
    assert not patience.rests("https://brug.example/1", NOON + pause)
    assert not patience.rests("https://brug.example/2", NOON)
