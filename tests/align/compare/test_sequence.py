"""Stretches that two sequences of words share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.align.compare.sequence import Run, Words, align, bridge, find_runs, find_shared, likeness


def words(text, sentences=None):
    keys = text.split()
    return Words(keys, [1.0] * len(keys), sentences or [1] * len(keys))


def seeds(a, b):
    return [(i, j) for i, x in enumerate(a.keys) for j, y in enumerate(b.keys) if x == y]


def test_runs_are_maximal():
    """A run goes on to both sides as far as the words are equal."""
    a, b = words("x een twee drie y"), words("een twee drie")
    assert find_runs(a, b, [(2, 1)]) == [Run(1, 0, 3)]


def test_run_is_found_once():
    """Two seeds of one run give one run."""
    a = words("een twee drie vier")
    assert find_runs(a, a, [(0, 0), (1, 1)]) == [Run(0, 0, 4)]


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


def test_likeness_of_forms():
    """Forms of one word are half alike, other words not at all."""
    assert (likeness("vaart", "vaart"), likeness("wandelde", "wandelden"), likeness("vis", "vos")) == (1.0, 0.5, 0.0)


def test_alignment_stops_where_it_gains_no_more():
    """The best beginning leaves out what differs at the end."""
    assert align(words("een twee x y"), words("een twee p q"))[1:] == (2, 2)


def test_bridge_of_nothing_costs_nothing():
    """An empty gap has the score nought."""
    assert bridge(words(""), words("")) == 0


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
