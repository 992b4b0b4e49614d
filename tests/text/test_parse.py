"""Parses in canonical offsets."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wederhoor.errors import SetupError
from wederhoor.text.parse import Parser


def test_tokens_stand_where_they_say(read):
    """A token's span holds its word, whatever was tidied for the parser."""
    article, parse = read("De ‘ge\u00adwonde’ man zei: „Het  was\u200b erg.” Cafe\u0301 open.")
    assert [token.span.of(article.text) for token in parse.tokens][:4] == ["De", "‘", "ge\u00adwonde", "’"]
    assert any(token.span.of(article.text) == "Cafe\u0301" and token.text == "Café" for token in parse.tokens)


def test_hyphenated_word_is_whole(read):
    """A word hyphenated over a hard line break is one token whose span has the break."""
    lines = (
        "De minister van Binnenlandse Zaken heeft dat gisteren in het parlement ont-\n"
        "kend en hij herhaalde dat de politie niet als eerste had geschoten op de\n"
        "betogers die voor de poort van de fabriek stonden te wachten op nieuws.\n"
    )
    article, parse = read(lines)
    token = next(token for token in parse.tokens if token.text == "ontkend")
    assert token.span.of(article.text) == "ont-\nkend"


def test_quotation_spans(read):
    """Inner and outer spans of a quotation differ by its marks."""
    article, parse = read("„Wij gaan door”, zei de wethouder van de gemeente.")
    (quote,) = parse.quotes
    assert quote.inner.of(article.text) == "Wij gaan door"
    assert quote.outer.of(article.text) == "„Wij gaan door”"


def test_unknown_pipeline(pack):
    """A pipeline that is not installed is named."""
    with pytest.raises(SetupError, match="nl_core_news_nope"):
        Parser(pack, "nl_core_news_nope")


LETTERS = [*"abcdé AZ.,:;!?\n\t\"'‘’“”„«»()-–…0189", " zei ", "volgens ", "zou "]
HOSTILE = [*"\u00ad\u200b\u202e\x00\u0301\ud800\ufeff", "😀"]
ALPHABET = st.sampled_from([*LETTERS, *HOSTILE])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ALPHABET, max_size=120).map("".join))
def test_any_text_parses(read, text):
    """Tokens of any text lie in order inside it and do not overlap; sentences cover them."""
    article, parse = read(text)
    end = 0
    for token in parse.tokens:
        assert end <= token.start < token.end <= len(article.text)
        end = token.end
    assert [t.index for s in parse.sentences for t in parse.words(s)] == list(range(len(parse.tokens)))
    for quote in parse.quotes:
        assert quote.outer.covers(quote.inner)
