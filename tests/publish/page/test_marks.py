"""Marks that nest and overlap."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.publish.markup import Reading
from wederhoor.publish.characters import legible
from wederhoor.publish.page.marks import Block, MarginNote, Mark, Note, marked_text
from wederhoor.records.span import Span

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


@st.composite
def marked(draw):
    """A text with marks and anchors anywhere in it."""
    text = draw(ANY_TEXT)
    offsets = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(offsets, offsets), max_size=12))
    marks = [
        Mark(span=Span(*sorted(pair)), rank=number % 3, classes=("c",), anchor=f"m{number}")
        for number, pair in enumerate(pairs)
    ]
    anchors = {offset: [f"x{offset}"] for offset in draw(st.sets(offsets, max_size=4))}
    borders = sorted({*draw(st.sets(offsets, max_size=4)), 0, len(text)})
    blocks = [make_block(start, end) for start, end in pairwise(borders) if draw(st.booleans())]
    return text, marks, anchors, blocks


def make_block(start, end):
    return Block(span=Span(start, end), supports=(MarginNote(number=3, anchor="p-1", question="Wat <is> er?"),))


def make_mark(start, end, name="c", **changes):
    return Mark(span=Span(start, end), rank=0, classes=(name,), **changes)


@given(marked())
def test_text_and_nesting_survive_any_marks(case):
    """The character data is the text, and elements nest, however the marks cross."""
    text, marks, anchors, blocks = case
    page = Reading(f'<div id="text-x">{marked_text(text, marks, anchors, blocks)}</div>')
    assert page.texts == {"text-x": legible(text)}
    assert page.faults == []


@given(marked())
def test_every_place_has_its_anchor_once(case):
    """Each distinct span that is not empty and each anchor is named by one element."""
    text, marks, anchors, blocks = case
    page = Reading(marked_text(text, marks, anchors, blocks))
    assert len(page.ids) == len(set(page.ids)) == len({mark.span for mark in marks if mark.span}) + len(anchors)


def test_nested_marks_nest():
    """A mark inside another is an element inside another."""
    found = marked_text("abc", [make_mark(1, 2, "in"), make_mark(0, 3, "out")], {})
    assert found == '<span class="out">a<span class="in">b</span>c</span>'


def test_crossing_marks_are_split():
    """The mark that opened later goes on after the other; its anchor stands on its first part."""
    found = marked_text("abc", [make_mark(0, 2, "one"), make_mark(1, 3, "two", anchor="x")], {})
    assert found == '<span class="one">a<span class="two" id="x">b</span></span><span class="two">c</span>'


def test_equal_marks_are_one_element():
    """Marks of one span share an element with the classes of both."""
    found = marked_text("a", [make_mark(0, 1, "one", anchor="x"), make_mark(0, 1, "two", anchor="x")], {})
    assert found == '<span class="one two" id="x">a</span>'


def test_a_note_is_drawn_and_no_text():
    """The number behind a mark is an attribute, so that copied text stays verbatim."""
    found = marked_text("a", [make_mark(0, 1, notes=(Note(number=7, anchor="a-1"),))], {})
    assert found == '<span class="c">a<a href="#a-1" aria-label="7"></a></span>'


def test_a_block_has_its_points_behind_it():
    """The points that a paragraph supports are links without text: number and question are drawn."""
    found = marked_text("abc", [], {}, [make_block(1, 2)])
    link = '<a class="m" href="#p-1" data-n="3" aria-label="Wat &lt;is&gt; er?"></a>'
    assert found == f'a<div class="p"><div>b</div><div class="ms">{link}</div></div>c'


def test_a_mark_goes_on_behind_the_border_of_a_block():
    """Marks are closed where a block begins or ends, and opened again without their name."""
    found = marked_text("ab", [make_mark(0, 2, anchor="x")], {}, [make_block(1, 2)])
    first, _, rest = found.partition('<div class="p"><div>')
    assert first == '<span class="c" id="x">a</span>'
    assert rest.startswith('<span class="c">b</span></div>')
