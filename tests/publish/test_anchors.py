"""Names of places on the page."""

from hypothesis import given
from hypothesis import strategies as st

from wederhoor.publish.anchors import article_anchor, passage_anchor
from wederhoor.records.span import Passage, Span

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_names_a_passage_by_document_and_offsets():
    """The name can be written by hand from the JSON."""
    assert passage_anchor(Passage("a1", Span(3, 9))) == "s-a1-3-9"


@given(ANY_TEXT)
def test_is_plain_ascii(id):
    """A link needs no percent-encoding, whatever the file was called."""
    assert all(character.isascii() and (character.isalnum() or character in "-._") for character in article_anchor(id))


@given(ANY_TEXT, ANY_TEXT)
def test_keeps_different_ids_apart(one, other):
    """Two documents never share an anchor."""
    assert (article_anchor(one) == article_anchor(other)) == (one == other)
