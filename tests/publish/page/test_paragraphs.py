"""Paragraphs by number."""

import pytest

from tests.dossiers import make_document
from tests.publish.page.test_margin import TWO, make_two
from wederhoor.publish.page.paragraphs import line_starts, paragraph_number, paragraph_starts


def test_every_paragraph_begins_with_its_line():
    """The number stands at the beginning of a line."""
    assert line_starts(make_two()) == (0, TWO.index("Er zijn"))


def test_known_paragraphs_are_numbered():
    """Those that the layout has, a blank line or not."""
    assert paragraph_starts(make_two()) == line_starts(make_two())


def test_blank_lines_part_an_article_without_paragraphs():
    """Where nothing is known of the layout the text alone tells."""
    document = make_document("a1", "\n Kop\n \nEen regel\nnog een\n\n\n Slot")
    assert [document.article.text[start:][:3] for start in paragraph_starts(document)] == ["Kop", "Een", "Slo"]


@pytest.mark.parametrize(("offset", "number"), [(0, 1), (5, 1), (10, 1), (19, 1), (20, 2), (90, 3)])
def test_a_place_has_the_number_of_the_paragraph_before_it(offset, number):
    """What stands before the first belongs to it."""
    assert paragraph_number((5, 20, 40), offset) == number
