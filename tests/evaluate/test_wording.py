"""When words count as the same."""

import pytest

from wederhoor.evaluate.wording import content_words, normalise, token_starts
from wederhoor.records.span import Span


def test_token_starts():
    """Words are told apart by where they start."""
    assert token_starts("de brand, de rook", [Span(0, 8), Span(10, 17)]) == {0, 3, 10, 13}


def test_cut_word_is_another_word():
    """A word that a span cuts starts where the span does."""
    assert token_starts("brandweer", [Span(5, 9)]) == {5}


def test_content_words():
    """Articles don't count, in capitals neither."""
    assert content_words("De brand", Span(0, 8)) == {3}
    assert content_words("De brand", None) == frozenset()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Jan  de Vries", "jan de vries"), ("J. de Vries", "j de vries"), ("‘VSB’", "vsb"), ("…", "")],
)
def test_normalise(name, expected):
    """Names are compared in lower case without punctuation."""
    assert normalise(name) == expected
