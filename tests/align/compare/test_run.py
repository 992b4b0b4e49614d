"""Equal words in a row."""

from tests.align.compare.sequences import words
from wederhoor.align.compare.run import Run, find_runs


def test_runs_are_maximal():
    """A run goes on to both sides as far as the words are equal."""
    a, b = words("x een twee drie y"), words("een twee drie")
    assert find_runs(a, b, [(2, 1)]) == [Run(1, 0, 3)]


def test_run_is_found_once():
    """Two seeds of one run give one run."""
    a = words("een twee drie vier")
    assert find_runs(a, a, [(0, 0), (1, 1)]) == [Run(0, 0, 4)]
