"""What two statements share, word by word."""

import pytest

from tests.align.points.factory import article, bundle, says
from wederhoor.align.points.likeness import Pair, inclusion, overlap


def pair(first, second):
    """The first statements of two articles."""
    evidence = bundle(
        article("a", "2024-05-06", says("De bond", first)), article("b", "2024-05-06", says("De bond", second))
    )
    return Pair.of(evidence, evidence.by_id["a-1"], evidence.by_id["b-1"])


def test_the_same_words_cover_each_other():
    """A statement and itself share all that their words count."""
    assert overlap(pair("de veerboot gekeurd is", "de veerboot gekeurd is")) == pytest.approx(1)


def test_statements_with_no_word_in_common_share_nothing():
    """Different words cover nothing."""
    same = pair("de veerboot gekeurd is", "een brief vertrok")
    assert (same.common, overlap(same), inclusion(same)) == (0, 0, 0)


def test_a_near_synonym_counts_as_the_word():
    """*Notitie* for *memo* is most of a word, though each has a lemma of its own beside the row of both."""
    same, other = (
        pair("de memo is gevonden", "de notitie is gevonden"),
        pair("de memo is gevonden", "de haven is gevonden"),
    )
    assert same.common - other.common > 0.5 * max(same.evidence.vocabulary["a-1"].most.values())


def test_a_word_that_both_repeat_counts_once():
    """Saying it twice says no more."""
    once, twice = pair("de haven", "de haven"), pair("de haven en de haven", "de haven en de haven")
    assert once.common == pytest.approx(twice.common)


def test_a_compound_meets_its_parts_and_counts_as_one_word():
    """*Accu van de step* and *stepaccu* are two words and one: what they share is at most the one."""
    same = pair("de havenbrand", "brand in de haven")
    assert 0 < same.common <= min(same.sizes)
    assert same.sizes[0] < same.sizes[1]


def test_neither_order_nor_side_changes_what_is_shared():
    """What two share is one figure."""
    one = pair("de havenbrand vernield is", "brand in de haven")
    other = Pair.of(one.evidence, one.second, one.first)
    assert one.common == pytest.approx(other.common)
