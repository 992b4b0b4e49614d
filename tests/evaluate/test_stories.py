"""Measures of stories, against values counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.errors import EvaluationError
from wederhoor.evaluate.stories import measure_stories

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 3}
"""Three articles of one event, and two that are alone."""

labels = st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8)


def values(gold, found):
    return {
        measure.name.removeprefix("stories."): tuple(measure.value(letter) for letter in "prf")
        for measure in measure_stories(gold, found)
    }


def test_all_right():
    """The same stories under other names are right throughout."""
    found = {"a": "x", "b": "x", "c": "x", "d": "y", "e": "z"}
    assert set(values(GOLD, found).values()) == {(1.0, 1.0, 1.0)}


def test_pairs_counted_by_hand():
    """Found are the pairs ab and cd, of the gold's ab, ac and bc only ab is there."""
    found = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 3}
    assert values(GOLD, found)["pairwise"] == (0.5, 0.3333, 0.4)


def test_bcubed_counted_by_hand():
    """Precision is the mean of 1, 1, 1/2, 1/2, 1; recall that of 2/3, 2/3, 1/3, 1, 1."""
    found = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 3}
    assert values(GOLD, found)["bcubed"] == (0.8, 0.7333, 0.7652)


def test_without_singletons_counted_by_hand():
    """Without d and e, c is alone where it was found: precision 1, recall the mean of 2/3, 2/3 and 1/3."""
    found = {"a": 1, "b": 1, "c": 2, "d": 2, "e": 3}
    assert values(GOLD, found)["bcubed.without_singletons"] == (1.0, 0.5556, 0.7143)
    assert values(GOLD, found)["pairwise.without_singletons"] == (1.0, 0.3333, 0.5)


def test_everything_in_one_story_has_all_pairs():
    """Recall is whole and precision is the share of the pairs that belong together."""
    assert values(GOLD, dict.fromkeys(GOLD, 0))["pairwise"] == (0.3, 1.0, 0.4615)


def test_other_articles_are_an_error():
    """Stories of other articles are not measured."""
    with pytest.raises(EvaluationError, match="'f'"):
        measure_stories(GOLD, {**GOLD, "f": 1})


@given(labels)
def test_bounds(both):
    """Every value lies between 0 and 1, and F1 between precision and recall."""
    gold, found = ({item: pair[side] for item, pair in both.items()} for side in (0, 1))
    for precision, recall, harmonic in values(gold, found).values():
        assert min(precision, recall) - 1e-4 >= 0 or min(precision, recall) >= 0
        assert min(precision, recall) - 1e-4 <= harmonic <= max(precision, recall) + 1e-4 <= 1 + 1e-4


@given(labels)
def test_precision_one_way_is_recall_the_other_way(both):
    """Gold and found change places, precision and recall change with them."""
    gold, found = ({item: pair[side] for item, pair in both.items()} for side in (0, 1))
    there, back = values(gold, found), values(found, gold)
    for name in ("pairwise", "bcubed"):
        assert there[name] == (back[name][1], back[name][0], back[name][2])
