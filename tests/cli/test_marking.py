"""Marks in a passage."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.cli.marking import Mark, Role, mark_passage
from wederhoor.records.span import Span

TEXT = "De brug blijft dicht, aldus de schipper."
STRIP = re.compile(r"[\[{<][⁰¹²³⁴-⁹]+|[⁰¹²³⁴-⁹]+[\]}>]|\((?:~|[ᶠᵗ][⁰¹²³⁴-⁹]+)|(?:~|[⁰¹²³⁴-⁹]+[ᶠᵗ])\)")


def mark(words, role, number=1, text=TEXT):
    start = text.index(words)
    return Mark(Span(start, start + len(words)), role, number)


def show(*marks, text=TEXT, passage=None):
    return "".join(fragment.text for fragment in mark_passage(text, passage or Span(0, len(text)), marks))


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ((), TEXT),
        (
            (mark("De brug blijft dicht", Role.CONTENT), mark("aldus", Role.CUE), mark("de schipper", Role.SOURCE)),
            "[¹De brug blijft dicht¹], <¹aldus¹> {¹de schipper¹}.",
        ),
        (
            (mark("brug", Role.CONTENT, 12), mark("De brug", Role.CONTENT, 3)),
            "[³De [¹²brug¹²]³] blijft dicht, aldus de schipper.",
        ),
        (
            (mark("De brug", Role.CONTENT, 1), mark("brug blijft", Role.CONTENT, 2)),
            "[¹De [²brug¹] blijft²] dicht, aldus de schipper.",
        ),
        (
            (mark("brug", Role.CONTENT, 1), mark("brug", Role.CONTENT, 2)),
            "De [¹[²brug²]¹] blijft dicht, aldus de schipper.",
        ),
        (
            (mark("brug", Role.FIGURE, 1), mark("dicht", Role.PAGE_TEXT, 0)),
            "De (ᶠ¹brug¹ᶠ) blijft (~dicht~), aldus de schipper.",
        ),
    ],
    ids=["none", "one statement", "nested", "overlapping", "the same place", "other layers"],
)
def test_marks(marks, shown):
    """Each span has its brackets and number, inner ones inside."""
    assert show(*marks) == shown


def test_a_span_that_reaches_out_is_marked_as_far_as_it_goes():
    """A content of two paragraphs is marked in both."""
    assert show(Mark(Span(0, 20), Role.CONTENT, 1), passage=Span(3, 14)) == "[¹brug blijft¹]"


def test_a_cue_keeps_its_colour_in_a_content():
    """Of the roles at one place the cue is uppermost."""
    fragments = mark_passage(TEXT, Span(0, 20), [Mark(Span(0, 20), Role.CONTENT, 1), Mark(Span(3, 7), Role.CUE, 1)])
    assert [fragment.role for fragment in fragments if not fragment.is_mark] == [Role.CONTENT, Role.CUE, Role.CONTENT]


@st.composite
def marked(draw):
    text = draw(st.text(alphabet="ab [{<>}]~(\n\u202e'’", min_size=1, max_size=40))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place, st.sampled_from(Role), st.integers(1, 120)), max_size=12))
    return text, [Mark(Span(min(a, b), max(a, b)), role, number) for a, b, role, number in spans]


@given(marked())
def test_without_marks_the_text_is_exact(case):
    """However spans overlap, nest or coincide, the characters between the marks are the text."""
    text, marks = case
    fragments = list(mark_passage(text, Span(0, len(text)), marks))
    assert "".join(fragment.text for fragment in fragments if not fragment.is_mark) == text


@given(marked())
def test_what_is_between_two_marks_is_the_span(case):
    """A mark opens and closes where its span begins and ends."""
    text, marks = case
    opened, closed, place = [], [], 0
    for fragment in mark_passage(text, Span(0, len(text)), marks):
        if not fragment.is_mark:
            place += len(fragment.text)
        elif fragment.text in {each.opening for each in marks}:
            opened.append((place, fragment.text))
        else:
            closed.append((place, fragment.text))
    real = [each for each in marks if len(each.span)]
    assert sorted(opened) == sorted((each.span.start, each.opening) for each in real)
    assert sorted(closed) == sorted((each.span.end, each.closing) for each in real)


@given(st.text(alphabet="ab \n,.'’", min_size=1, max_size=40), st.data())
def test_marks_can_be_stripped_from_what_is_printed(text, data):
    """The brackets with their raised numbers are all that has to go."""
    place = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(place, place, st.sampled_from(Role)), max_size=8))
    marks = [
        Mark(Span(min(a, b), max(a, b)), role, 0 if role is Role.PAGE_TEXT else number)
        for number, (a, b, role) in enumerate(spans, 1)
    ]
    assert STRIP.sub("", show(*marks, text=text)) == text
