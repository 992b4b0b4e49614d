"""Words cut back for search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.lang.stems import find_words, fold, stem, stem_text


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("gewonden", "gewonde", "nl"), ("brandweermannen", "brandweerman", "nl"), ("explosions", "explosion", "en")],
)
def test_forms_of_a_word_have_one_stem(one, other, language):
    """In the language that has rules."""
    assert stem(one, language) == stem(other, language)


def test_a_language_without_rules_keeps_its_words():
    """They are searched for as they are."""
    assert stem_text("Explosions Gewonden", "fr") == "explosions gewonden"


def test_marks_and_capitals_do_not_count():
    """Composed or not."""
    assert fold("Één") == fold("E\u0301e\u0301n") == "een"


@given(text=st.text(), language=st.sampled_from(["nl", "en", "fr"]))
def test_every_word_has_one_stem_without_marks(text, language):
    """Whatever the text: as many stems as words, of letters and digits only."""
    words = [fold(match.group()) for match in find_words(text)]
    assert len(words) == len([stem(word, language) for word in words])
    assert all(word and not word.isspace() for word in words)


def test_a_monster_of_a_word_is_left_alone():
    """It takes no time."""
    assert stem("a" * 100_000, "nl") == "a" * 100_000
