"""Spans, and what stands at them."""

from hypothesis import given
from hypothesis import strategies as st

from wederhoor.records.span import Span, find_overlapping

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 12))


@given(items=st.lists(spans), span=spans)
def test_overlapping_are_those_that_share_a_character(items, span):
    """The search finds, in order, just what asking each item would."""
    items.sort()
    found = list(find_overlapping(items, span, lambda item: item, longest=max(map(len, items), default=0)))
    assert found == [item for item in items if item.overlaps(span)]
