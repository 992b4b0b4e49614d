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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The gang set fire to a depot at 5 a.m. on Wednesday.", ["2026-03-04T05:00"]),
        ("Fans will be let in from Saturday.", ["2026-03-07"]),
        ("The fair would have opened on Friday.", ["2026-03-06"]),
        ("The results are due in ten days.", ["2026-03-15"]),
        ("The panel has called its chairman for Monday.", ["2026-03-09"]),
        ("Many waited for two hours.", []),
        ("The pumps failed on Tuesday. By nightfall all was dark.", ["2026-03-03", "2026-03-03TNI"]),
    ],
)  # fmt: skip
def test_a_day_lies_where_its_clause_looks(text, values, english, english_parser):
    """A past deed lies behind, a plan ahead, and what never was on the nearer side."""
    article = replace(article_of(text, language="en"), published=PUBLISHED)
    parse = next(english_parser.parse([(article, lay_out(article, english))]))
    assert [time.value for time in find_times(article, parse, english)] == values


def test_a_clock_without_a_day_is_that_of_the_event(english, english_parser):
    """The day that a statement is about leads the story on, the one that somebody speaks of does not."""
    text = (
        "The sluice gave way on Tuesday.\n\n"
        "The water board says the order went out at 9 p.m. Tuesday. "
        '"We have been working since Sunday," said Ida Hale. '
        "By 11:15 p.m. the square was under water."
    )
    article = replace(article_of(text, language="en"), published=PUBLISHED)
    parse = next(english_parser.parse([(article, lay_out(article, english))]))
    values = [time.value for time in find_times(article, parse, english)]
    assert (values[0], values[1], values[-1]) == ("2026-03-03", "2026-03-03T21:00", "2026-03-03T23:15")
