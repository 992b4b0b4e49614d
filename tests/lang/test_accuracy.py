"""How often the program is right, as measured."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.accuracy import FILE, Accuracy
from wederhoor.lang.registry import SHIPPED, get_accuracy

TABLE = "# measured at some commit\nbundle\tmeasure\tp\tr\nfire\tfigures\t0.5\t1.0\nflood\tfigures\t1.0\t\n"


def test_is_the_mean_over_the_events(tmp_path):
    """Each event counts alike; a value that was not measured counts for nothing."""
    (tmp_path / FILE).write_text(TABLE)
    accuracy = Accuracy.load(tmp_path)
    assert accuracy.events == ("fire", "flood")
    assert accuracy.shares == {("figures", "p"): 0.75, ("figures", "r"): 1.0}


@pytest.mark.parametrize("content", [None, "bundle\tfigures\nfire\t0.5\n", "bundle\tmeasure\tp\nfire\tfigures\tmost\n"])
def test_a_table_that_cannot_be_read_is_refused(tmp_path, content):
    """The message names the file."""
    if content is not None:
        (tmp_path / FILE).write_text(content)
    with pytest.raises(SetupError, match=FILE):
        Accuracy.load(tmp_path)


@pytest.mark.parametrize("code", SHIPPED)
def test_every_language_was_measured(code):
    """What a page says of its own errors was measured in its language."""
    accuracy = get_accuracy(code)
    assert accuracy.events
    assert all(0 <= share <= 1 for (measure, letter), share in accuracy.shares.items() if letter in ("p", "r", "f"))
