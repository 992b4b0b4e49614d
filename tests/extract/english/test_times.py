"""Expressions of time in English news, as TIMEX3 values."""

from dataclasses import replace

import pytest

from tests.conftest import article_of
from wederhoor.extract.times import find_times
from wederhoor.text.layout import lay_out

PUBLISHED = "2026-03-05T19:00:00+00:00"
"""A Thursday."""


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The alarm went off at 1.47pm on Tuesday. Residents heard nothing until around 2:30.",
         ["2026-03-03T13:47", "2026-03-03T14:30"]),
        ("The pump failed at 9.15am on Wednesday. By 10:05 the cellar was full.",
         ["2026-03-04T09:15", "2026-03-04T10:05"]),
        ("The train left at 16:20 on Monday and stood still by 17:05.", ["2026-03-02T16:20", "2026-03-02T17:05"]),
        ("The shop opened at 08:30 on Monday.", ["2026-03-02T08:30"]),
    ],
)  # fmt: skip
def test_a_clock_of_twelve_hours_is_in_the_half_that_the_text_is_at(text, values, english, english_parser):
    """Without a nought or "pm" the nearer half of the day counts; a clock of twenty-four hours says it itself."""
    article = replace(article_of(text, language="en"), published=PUBLISHED)
    parse = next(english_parser.parse([(article, lay_out(article, english))]))
    assert [time.value for time in find_times(article, parse, english)] == values
