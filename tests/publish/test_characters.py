"""Text made fit for a page or a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish.markup import Reading
from wederhoor.publish.characters import exact_markup, legible, markup, terminal_text, undirected

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "␀"),
        ("\x07", "␇"),
        ("\x1b", "␛"),
        ("\x7f", "␡"),
        ("\x85", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ufdd0", "\ufffd"),
        ("\U0010ffff", "\ufffd"),
        ("\t", "\t"),
        ("\r", "\r"),
        ("\f", "\f"),
        ("é", "é"),
        ("\u200d", "\u200d"),
    ],
)
def test_replaces_only_what_html_cannot_hold(character, shown):
    """Control characters, lone surrogates and noncharacters are shown by a picture or U+FFFD."""
    assert legible(character) == shown


@given(ANY_TEXT)
def test_replaces_one_for_one(text):
    """Offsets keep counting, and the result encodes."""
    assert len(legible(text)) == len(text)
    assert legible(text).encode("utf-8").decode("utf-8") == legible(text)


@given(ANY_TEXT)
def test_exact_markup_reads_back_as_the_text(text):
    """What a parser reads is the legible text, carriage returns and all."""
    page = Reading(f'<div id="text-x">{exact_markup(text)}</div>')
    assert page.texts == {"text-x": legible(text)}
    assert page.faults == []


def test_a_carriage_return_alone_breaks_the_line():
    """Text of an old Mac keeps its lines; before a line feed the line breaks once."""
    assert exact_markup("een\rtwee\r\ndrie") == "een&#13;<br>twee&#13;\ndrie"


def test_shows_and_confines_what_is_hidden():
    """A character that turns text round stands in an element that the style sheet isolates and labels."""
    assert markup("a\u202eb") == 'a<span class="hidden" data-name="RLO">\u202e</span>b'


def test_undirected_text_turns_nothing_round():
    """Where there are no elements the character itself is replaced."""
    assert undirected("a\u202eb\u2067c") == "a\ufffdb\ufffdc"


def test_terminal_text_is_one_harmless_line():
    """Line breaks become spaces, escape sequences can be seen."""
    assert terminal_text("een\r\n  twee\x1b[2J\u202e") == "een twee␛[2J\ufffd"
