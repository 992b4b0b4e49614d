"""The words around a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.publish.page.context import CONTEXT, words_after, words_before


@pytest.mark.parametrize(
    ("text", "word", "before", "after", "cut"),
    [
        ("De brand begon maandag in de haven.", "maandag", "De brand begon ", " in de haven.", (False, False)),
        ("Rook. De brand begon maandag. Niemand weet meer.", "maandag", "De brand begon ", ".", (False, False)),
        ("‘Rook.’ Toen om 18.40 uur brand.", "18.40", "Toen om ", " uur brand.", (False, False)),
        ("kop\n\nOm vijf uur was er brand\n\nslot", "vijf", "Om ", " uur was er brand", (False, False)),
        ("woord " * 40 + "vijf" + " woord" * 40, "vijf", "woord " * 15, " woord" * 15, (True, True)),
        ("x" * 300 + "vijf" + "y" * 300, "vijf", "", "", (True, True)),
    ],
    ids=["whole sentence", "one of three", "full stop in a number", "paragraph", "long sentence", "no spaces"],
)
def test_gives_the_rest_of_the_sentence(text, word, before, after, cut):
    """Whole words, to the ends of the sentence or as far as there is room."""
    start = text.index(word)
    left, cut_left = words_before(text, start)
    right, cut_right = words_after(text, start + len(word))
    assert (left.of(text), right.of(text), (cut_left, cut_right)) == (before, after, cut)


@given(st.text("ab .\n?”", max_size=300), st.integers(0, 300))
def test_stays_within_bounds(text, offset):
    """The words touch the passage and are no longer than they may be."""
    offset = min(offset, len(text))
    left, _ = words_before(text, offset)
    right, _ = words_after(text, offset)
    assert left.end == right.start == offset
    assert left.start >= 0
    assert right.end <= len(text)
    assert max(len(left), len(right)) <= CONTEXT
