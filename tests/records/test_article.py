"""An article taken apart."""

import pytest

from wederhoor.records.article import Layout, Paragraph, ParagraphKind
from wederhoor.records.span import Span

HEADLINE, SUBHEAD, BODY = ParagraphKind.HEADLINE, ParagraphKind.SUBHEAD, ParagraphKind.BODY


@pytest.mark.parametrize(
    ("kinds", "place"),
    [((HEADLINE, BODY), 0), ((SUBHEAD, HEADLINE, HEADLINE), 1), ((SUBHEAD, BODY), None), ((), None)],
)
def test_the_headline_is_the_first(kinds, place):
    """A layout that has none gives none, whatever else stands above the text."""
    paragraphs = tuple(
        Paragraph(kind=kind, pieces=(Span(at, at + 1),), joints=(), text="x") for at, kind in enumerate(kinds)
    )
    found = Layout(boilerplate=(), paragraphs=paragraphs).headline
    assert found is (None if place is None else paragraphs[place])
