"""The terms of an item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories.factory import item
from wederhoor.records.story import Sign
from wederhoor.stories.reading import LEAD_WORDS, fold, read_item, read_words


def terms(sign, title, text="", stop_words=()):
    return [term for term, _ in dict(read_item(item("a", title, text), stop_words).terms)[sign]]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        pytest.param("De trein naar Ostmeer staat stil", ["ostmeer"], id="inside"),
        pytest.param("Brand in de haven", [], id="start"),
        pytest.param("Jorrit Quasters stopt", ["jorrit", "quasters"], id="start-of-a-name"),
        pytest.param("Brand. Daarna stilte", [], id="new-sentence"),
        pytest.param("Vakbond: ‘Niemand werkt in Ostmeer’", ["ostmeer"], id="colon-and-quotation"),
        pytest.param("BRAND IN DE HAVEN", [], id="capitals-throughout"),
        pytest.param("Wethouder van Élmare-Zuid weg", ["elmare", "zuid"], id="hyphen-and-accent"),
    ],
)
def test_names_are_told_by_their_capitals(title, names):
    """A capital that comes from the place of the word makes no name."""
    assert terms(Sign.NAMES, title) == names


def test_a_first_word_is_a_name_where_the_text_has_it_inside():
    """A name that begins the headline counts when the text has it in a sentence."""
    assert terms(Sign.NAMES, "Ostmeer loopt onder", "Het water staat hoog in Ostmeer.") == ["ostmeer"]


def test_stems_are_beginnings():
    """A word and its compound share a stem."""
    assert terms(Sign.STEMS, "veerpont veerpontramp") == ["veerpo"]


def test_stop_words_are_left_out():
    """Stop words are those that were given."""
    assert terms(Sign.STEMS, "de brug", stop_words={"de"}) == ["brug"]


def test_figures_are_numbers_in_digits():
    """Of title and text."""
    assert terms(Sign.FIGURES, "Brug 12 dicht", "Om 1100 uur, acht auto's.") == ["1100", "12"]


def test_pieces_are_of_the_words_of_the_title():
    """A compound shares pieces with its last part, and ends are told from middles."""
    assert terms(Sign.PIECES, "de brug", stop_words={"de"}) == ["^br", "bru", "rug", "ug$"]
    assert set(terms(Sign.PIECES, "brug")) & set(terms(Sign.PIECES, "hefbrug", "De brug")) == {"bru", "rug", "ug$"}


def test_words_of_a_language_are_read_as_those_of_a_title():
    """Stems and pieces have the sum of their words."""
    found = read_words({"brug": 0.25, "Brugge": 0.5})
    assert (found[Sign.TITLE, "brugge"], found[Sign.PIECES, "^br"], found[Sign.STEMS, "brug"]) == (0.5, 0.75, 0.25)


def test_the_title_in_the_text_is_read_once():
    """A text that begins with its title has the rest as its body."""
    whole = read_item(item("a", "Brug dicht", "Brug dicht\n\nDe brug is dicht."))
    assert whole == read_item(item("a", None, "Brug dicht\n\nDe brug is dicht."))
    assert dict(whole.terms)[Sign.TITLE] == (("brug", 1), ("dicht", 1))


def test_a_headline_alone_is_short():
    """Without a body there is only a headline."""
    assert read_item(item("a", "Brug dicht", "")).short
    assert read_item(item("a", "Brug dicht", "Brug dicht")).short
    assert not read_item(item("a", "Brug dicht", "De brug is dicht.")).short


def test_only_the_lead_is_read():
    """What stands after the lead has no terms."""
    text = "woord " * LEAD_WORDS + "achteraan"
    assert terms(Sign.STEMS, "Kop", text) == ["kop", "woord"]


def test_soft_hyphens_are_no_letters():
    """A soft hyphen that a page has in a word doesn't cut it."""
    assert terms(Sign.TITLE, "bezorg\u00adschaamte") == ["bezorgschaamte"]


@given(st.text())
def test_folding_twice_changes_nothing(word):
    """Folded words are folded already."""
    assert fold(fold(word)) == fold(word)


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_is_read(title, text):
    """Terms are sorted, each once, with a count."""
    for _, counted in read_item(item("a", title, text)).terms:
        names = [term for term, _ in counted]
        assert names == sorted(set(names))
        assert all(count > 0 for _, count in counted)
