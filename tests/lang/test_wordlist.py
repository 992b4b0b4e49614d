"""Lists of words by meaning."""

import pytest

from wederhoor.lang.wordlist import WordList, find_phrases

LISTS = WordList.of({"ships": ["boot", "schip"], "harm": ["gewond*", "om het leven komen"]})


@pytest.mark.parametrize(
    ("word", "found"), [("boot", ("ships",)), ("gewonden", ("harm",)), ("bootsman", ()), ("ongewond", ())]
)
def test_a_word_is_found_by_itself_or_its_beginning(word, found):
    """A star stands for any letters at the end, nothing else does."""
    assert LISTS.find(word) == found


def test_a_compound_is_found_by_its_end():
    """*Veerboot* is a *boot*."""
    assert LISTS.find_compound("veerboot") == ("ships",)


def test_an_expression_is_kept_by_its_longest_word():
    """*Om het leven komen* is looked up when *leven* or *komen* is read."""
    assert LISTS.phrases["leven"] == ((frozenset({"om", "het", "leven", "komen"}), "harm"),)


def test_phrases_are_found_word_for_word():
    """Where a phrase stands, as a range of indices."""
    assert list(find_phrases([("wel", "degelijk")], ["is", "wel", "degelijk", "zo"])) == [(1, 3)]
