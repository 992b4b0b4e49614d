"""The section ``senses``."""

import pytest

from wederhoor.errors import SetupError
from wederhoor.lang.registry import get_pack
from wederhoor.lang.senses import Senses

ROWS = 900


def test_senses_are_many_and_lower_case():
    """The rows cover what news is about, and are written as they are looked up."""
    words = get_pack("nl").senses.words
    names = {name for found in words.exact.values() for name in found}
    assert len(names) >= ROWS
    assert all(word == word.lower() for word in words.exact)


@pytest.mark.parametrize(
    ("first", "second"),
    [("besluiten", "beslissing"), ("brief", "mail"), ("aftreden", "opgestapt"), ("ziekenhuis", "kliniek")],
)
def test_near_synonyms_share_a_row(first, second):
    """What a paraphrase changes is one sense, across parts of speech."""
    words = get_pack("nl").senses.words
    assert set(words.find(first)) & set(words.find(second))


def test_a_word_stands_in_one_row():
    """Through a word of two rows, two matters would look alike."""
    words = get_pack("nl").senses.words
    assert not {word for word, rows in words.exact.items() if len(rows) > 1}


@pytest.mark.parametrize("word", ["om", "weg", "op", "bij", "aan", "zo", "dan"])
def test_a_word_that_holds_sentences_together_has_no_sense(word):
    """An abbreviation that is a preposition in lower case (*OM*) stands in no row."""
    assert not get_pack("nl").senses.words.find(word)


@pytest.mark.parametrize(
    ("first", "second"), [("doorgaan", "afgelast"), ("duur", "goedkoop"), ("winst", "verlies"), ("toenemen", "dalen")]
)
def test_opposites_share_no_row(first, second):
    """Words that say the contrary aren't near-synonyms."""
    words = get_pack("nl").senses.words
    assert words.find(first)
    assert not set(words.find(first)) & set(words.find(second))


@pytest.mark.parametrize(
    ("first", "second"), [("betaling", "betal"), ("organisatie", "organiseren"), ("sluiting", "sluit")]
)
def test_derivations_have_one_root(first, second):
    """A noun made of a verb meets it."""
    senses = get_pack("nl").senses
    assert senses.root(first) == senses.root(second)


def test_a_root_keeps_four_letters():
    """*Ring* isn't an ending that leaves nothing."""
    assert get_pack("nl").senses.root("ring") == "ring"


@pytest.mark.parametrize(
    "content",
    ["senses: 3", "senses: []", "senses: [[a, b], [a, c]]\nderivations: [ing]", "senses: [[]]\nderivations: []"],
)
def test_malformed_section_names_its_file(tmp_path, content):
    """A list missing or empty, or two rows of one name, are a mistake in the pack."""
    (tmp_path / "senses.yaml").write_text(content, "utf-8")
    with pytest.raises(SetupError, match=r"senses\.yaml"):
        Senses.load(tmp_path)
