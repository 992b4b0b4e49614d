"""Marks at the ends of a phrase."""

from tests.extract.parses import discourse_of, words_of
from wederhoor.extract.syntax.marks import trim


def test_trim_drops_punctuation_at_both_ends(pack):
    """Punctuation inside stays."""
    discourse = discourse_of(pack, ",/PUNCT ja/ADV ,/PUNCT nee/ADV ./PUNCT")
    assert words_of(discourse, trim(discourse, (0, 5))) == "ja , nee"
