"""The arithmetic of measures."""

import pytest

from wederhoor.evaluate.measure import accuracy, overlap, recall


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((2, 3, 4), (0.6667, 0.5, 0.5714)),
        ((0, 3, 4), (0.0, 0.0, 0.0)),
        ((0, 0, 0), (1.0, 1.0, 1.0)),
        ((0, 0, 4), (0.0, 0.0, 0.0)),
        ((0, 3, 0), (0.0, 0.0, 0.0)),
    ],
    ids=["some", "no hits", "nothing to find", "nothing found", "nothing there"],
)
def test_overlap(counts, expected):
    """Precision, recall and F1, where both sides are empty too."""
    measure = overlap("figures", *counts)
    assert tuple(measure.value(letter) for letter in "prf") == expected
    assert measure.value("n") == counts[2]


def test_accuracy():
    """A share of the pairs; without pairs nothing was right."""
    assert accuracy("act", 1, 3).values == (("acc", 0.3333), ("n", 3))
    assert accuracy("act", 0, 0).value("acc") == 0.0


def test_recall():
    """A share of the gold; of an empty gold nothing was missed."""
    assert recall("direct", 1, 4).values == (("r", 0.25), ("n", 4))
    assert recall("direct", 0, 0).value("r") == 1.0
