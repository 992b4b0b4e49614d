"""Stretches that two sequences of words share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.compare.sequences import seeds, words
from wederhoor.align.compare.sequence import Words
from wederhoor.align.compare.stretch import find_shared


def test_small_edits_are_bridged():
    """Runs with a few other words between them are one stretch."""
    a = words("de brug is maandag dicht gegaan na een storm op zee")
    b = words("de brug is maandag weer dicht gegaan na zware storm op zee")
    (shared,) = find_shared(a, b, seeds(a, b))
    assert (shared.a, shared.end_a, shared.b, shared.end_b) == (0, 11, 0, 12)


def test_other_words_between_sentences_part_stretches():
    """What is copied before and after an own sentence is two stretches."""
    a = words("een twee drie vier p q vijf zes zeven acht", [1] * 4 + [2] * 2 + [3] * 4)
    b = words("een twee drie vier r vijf zes zeven acht", [1] * 4 + [2] + [3] * 4)
    assert [(shared.a, shared.end_a) for shared in find_shared(a, b, seeds(a, b))] == [(0, 4), (6, 10)]


LETTERS = st.lists(st.sampled_from("abcd"), max_size=25)


@given(LETTERS, LETTERS)
def test_stretches_lie_inside_and_apart(left, right):
    """Whatever the words, stretches lie inside both sequences and share no position."""
    a, b = (Words(side, [1.0] * len(side), [1] * len(side)) for side in (left, right))
    found = find_shared(a, b, seeds(a, b))
    for shared in found:
        assert 0 <= shared.a < shared.end_a <= len(left)
        assert 0 <= shared.b < shared.end_b <= len(right)
    assert found == sorted(found, key=lambda shared: (-shared.score, shared.a, shared.b))


@pytest.mark.parametrize("count", [2_000])
def test_repetition_costs_no_more_than_its_seeds(count):
    """A text that repeats itself is handled with a bounded look back."""
    a = words("een twee " * count)
    assert find_shared(a, a, [(0, 0)])[0].end_a == 2 * count
