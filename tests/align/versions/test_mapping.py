"""The words of two versions laid beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossiers import make_document, make_paragraph
from wederhoor.align.versions.mapping import map_words
from wederhoor.align.versions.wording import read_version
from wederhoor.lang.registry import get_pack

PACK = get_pack("nl")
FIRE = "De brand brak uit in een loods. De politie zoekt getuigen van de brand. Niemand raakte gewond."


def version(text):
    paragraphs = [make_paragraph(part, text) for part in text.split("\n\n") if part.strip()]
    return read_version(make_document(text=text, paragraphs=tuple(paragraphs)), PACK)


def compare(before, after):
    """The words that are gone and those that are new."""
    ours, theirs = version(before), version(after)
    mapping = map_words(ours, theirs, lambda word: word != "getuignn")
    gone = mapping.lost(range(len(ours.words)))
    new = mapping.gained(range(len(theirs.words)))
    return (
        " ".join(ours.words[place].span.of(before) for place in gone),
        " ".join(theirs.words[place].span.of(after) for place in new),
    )


@pytest.mark.parametrize(
    ("after", "gone", "new"),
    [
        (FIRE, "", ""),
        (FIRE.replace("Niemand", "Iemand"), "Niemand", "Iemand"),
        (FIRE.replace("getuigen", "getuignn"), "", ""),
        ("Niemand raakte gewond. De politie zoekt getuigen van de brand. De brand brak uit in een loods.", "", ""),
        (FIRE.replace("brak uit in een loods", "brak in een loods uit"), "", ""),
        (FIRE.replace(". De politie", ", en de politie"), "", "en"),
        (FIRE.replace(" De politie zoekt getuigen van de brand.", ""), "De politie zoekt getuigen van de brand", ""),
    ],
    ids=["equal", "one word", "typo", "moved", "order", "joined", "left out"],
)
def test_only_what_changed_is_gone_or_new(after, gone, new):
    """What stands elsewhere, in another order or spelled better is neither."""
    assert compare(FIRE, after) == (gone, new)


def test_marks_in_numbers_count():
    """1,5 is not 15."""
    assert compare("Het kostte 1,5 miljoen euro.", "Het kostte 15 miljoen euro.") == ("1,5", "15")


@given(st.text("abc. \n", max_size=80), st.text("abc. \n", max_size=80))
def test_words_are_mapped_both_ways(before, after):
    """Every word is one other word at most, and that one it; any text can be read."""
    ours, theirs = (
        read_version(make_document(text=text, paragraphs=(make_paragraph(text, text),) if text.strip() else ()), PACK)
        for text in (before, after)
    )
    mapping = map_words(ours, theirs, lambda word: True)
    assert {other: one for one, other in mapping.forth.items()} == mapping.back
