"""The best one-to-one assignment."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.evaluate.assignment import assign


@st.composite
def weights(draw):
    """A small table of weights, wide, tall or square."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    row = st.lists(st.integers(0, 8), min_size=columns, max_size=columns)
    return draw(st.lists(row, min_size=rows, max_size=rows))


def try_all(table):
    """The greatest sum that any assignment reaches."""
    if len(table) > len(table[0]):
        table = list(zip(*table, strict=True))
    orders = permutations(range(len(table[0])), len(table))
    return max(sum(row[column] for row, column in zip(table, order, strict=True)) for order in orders)


@given(weights())
def test_greatest_sum(table):
    """No other assignment adds up to more."""
    assert sum(table[row][column] for row, column in assign(table).items()) == try_all(table)


@given(weights())
def test_one_to_one(table):
    """Every row of the shorter side gets a column, and no column is given twice."""
    found = assign(table)
    assert len(found) == len(set(found.values())) == min(len(table), len(table[0]))


@pytest.mark.parametrize("table", [[], [[]], [[], []]])
def test_nothing_to_assign(table):
    """An empty side gives no pairs."""
    assert assign(table) == {}


def test_greed_loses():
    """A row gives way where the sum gains by it."""
    assert assign([[9, 8], [8, 1]]) == {0: 1, 1: 0}
