"""Words with what stands around them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wederhoor.publish.site.excerpt import AROUND, LONGEST, MOST, cut_excerpt, make_excerpts
from wederhoor.records.span import Span

TEXT = "Een zin vooraf. " * 20 + "Hier staat brand in de tekst. " + "Een zin erna. " * 20


def words(excerpt):
    return "".join(run.text for run in excerpt.runs)


def test_shows_a_mark_with_its_surroundings():
    """Cut at white space, with signs that the text goes on."""
    at = TEXT.index("brand")
    [found] = make_excerpts(TEXT, [Span(at, at + 5)])
    assert [run.text for run in found.runs if run.marked] == ["brand"]
    assert found.cut == (True, True)
    assert TEXT[found.start - 1] == " "
    assert words(found) == TEXT[found.start : found.end]
    assert len(words(found)) <= 2 * AROUND + 5


def test_shows_the_opening_where_nothing_is_marked():
    """From where the running text begins."""
    [found] = make_excerpts(TEXT, (), opening=4)
    assert found.start == 4
    assert words(found).startswith("zin vooraf.")
    assert make_excerpts("", ()) == ()


@given(st.text(max_size=3_000), st.data())
def test_is_what_stands_there(text, data):
    """Any text and any marks: each excerpt is verbatim, they do not overlap, and none is longer than allowed."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)))
    marks = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end]
    found = make_excerpts(text, marks)
    assert len(found) <= MOST
    for one in found:
        assert words(one) == text[one.start : one.end]
        assert len(words(one)) <= LONGEST
        assert all(run.text for run in one.runs)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_piece_is_all_there_is():
    """Of a statement's piece only what is left out is told."""
    whole = Span(4, 20)
    assert cut_excerpt(TEXT, whole, whole=whole).cut == (False, False)
