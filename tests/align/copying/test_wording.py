"""The words that are compared."""

import pytest

from wederhoor.align.copying.wording import COMMON_WEIGHT, CONTENT_WEIGHT, NAME_WEIGHT, Carrier, Reader
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Paragraph, ParagraphKind
from wederhoor.records.span import Span


def paragraph(text, start=0):
    span = Span(start, start + len(text))
    return Paragraph(kind=ParagraphKind.BODY, pieces=(span,), joints=(), text=text)


def read(text):
    return Reader.of(get_pack("nl")).read(paragraph(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Kanaalzone", "kanaalzone", id="case"),
        pytest.param("1.200", "1200", id="thousands"),
        pytest.param("zo’n", "zo'n", id="apostrophe"),
        pytest.param("water\u00adschap", "waterschap", id="soft hyphen"),
        pytest.param("cafe\u0301", "café", id="composed accent"),
    ],
)
def test_spellings_of_one_word_are_equal(one, other):
    """Case, accents, hyphens and the marks in a number do not make another word."""
    assert read(one).words.keys == read(other).words.keys


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        pytest.param("Gisteren lag er een roeiboot", CONTENT_WEIGHT, id="content"),
        pytest.param("Gisteren sprak de wethouder", NAME_WEIGHT, id="office"),
        pytest.param("Gisteren kwam de politie", NAME_WEIGHT, id="stock"),
        pytest.param("Gisteren sprak Hazelaar", NAME_WEIGHT, id="name"),
        pytest.param("Gisteren was dat van", COMMON_WEIGHT, id="common"),
        pytest.param("Roeiboten. Roeiboten", CONTENT_WEIGHT, id="capital at the start"),
    ],
)
def test_weight_of_the_last_word(text, weight):
    """A content word counts most, a name or stock word half, a common word least."""
    assert read(text).words.weights[-1] == weight


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("Hij zei: „Wij gaan” en ging", ["Wij", "gaan"], id="low"),
        pytest.param("Hij zei: 'Wij gaan' en ging", ["Wij", "gaan"], id="single"),
        pytest.param("Het regent 's avonds in de stad", [], id="clitic"),
        pytest.param("“Dat was ’s nachts ook zo”, zei ze", ["Dat", "was", "s", "nachts", "ook", "zo"], id="both"),
    ],
)
def test_quoted_words(text, quoted):
    """Words between quotation marks are known, whatever the style; an apostrophe opens nothing."""
    found = read(text)
    assert [text[slice(*found.bounds[place])] for place in found.quoted] == quoted


def test_a_language_without_clitics_has_a_quotation_there():
    """Which words an apostrophe belongs to is told by the language."""
    text = "Het regent 's avonds in de stad"
    paragraph = Paragraph(kind=ParagraphKind.BODY, pieces=(Span(0, len(text)),), joints=(), text=text)
    assert Reader().read(paragraph).quoted == tuple(range(2, 7))


def test_sentences_begin_after_a_stop():
    """A stop before a capital ends a sentence, one inside an abbreviation or a number does not."""
    assert read("De brug is dicht. Het duurt o.a. door ijs 2.5 uur.").words.sentences == (
        *[1] * 4,
        *[2] * 8,
    )


def test_words_are_located_in_the_article():
    """Words go back to where they stand in the article, over a line break too."""
    carrier_of = Paragraph(
        kind=ParagraphKind.BODY, pieces=(Span(10, 16), Span(18, 21)), joints=("",), text="waterschap"[:9]
    )
    carrier = Carrier(document=0, paragraph=carrier_of, text=Reader().read(carrier_of))
    assert carrier.locate(0, 1) == Span(10, 21)
