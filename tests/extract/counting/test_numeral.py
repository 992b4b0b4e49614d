"""Which words of running text make one number."""

import json
import re

import pytest

from tests.conftest import SHARED
from wederhoor.extract.counting.numeral import read_numeral
from wederhoor.lang.registry import get_pack

CASES = SHARED / "data" / "nl" / "recognizers" / "Number" / "NumberModel.json"
WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W\d_]*|,\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S")
NO_NEWS = re.compile(r"\^|\de[-+]?\d|\b(?:1|[eé][eé]n) (?:uit|op|van) ")
"""Powers and exponents, which news does not write, and ratios, which count both of their numbers apart."""


def read(text):
    """(words, value) of every number in a text, by a simple split into words."""
    numbers = get_pack("nl").numbers
    matches = list(WORD.finditer(text))
    words = [match.group() for match in matches]
    found, index = [], 0
    while index < len(words):
        number = read_numeral(words, index, numbers)
        if number is not None:
            found.append((text[matches[number.first].start() : matches[number.end - 1].end()].lower(), number.value))
        index = number.end if number else index + 1
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twee miljoen", [("twee miljoen", 2e6)]),
        ("1,2 mld euro", [("1,2 mld", 1.2e9)]),
        ("een half miljoen", [("een half miljoen", 5e5)]),
        ("anderhalf miljoen", [("anderhalf miljoen", 1.5e6)]),
        ("vijf miljard tweehonderd miljoen", [("vijf miljard tweehonderd miljoen", 5.2e9)]),
        ("tweeduizend en zestien", [("tweeduizend en zestien", 2016)]),
        ("honderd duizend", [("honderd duizend", 1e5)]),
        ("1 234 567 inwoners", [("1 234 567", 1_234_567)]),
        ("twee en een half", [("twee en een half", 2.5)]),
        ("een dozijn eieren", [("een dozijn", 12)]),
        ("een twintigtal agenten", [("een twintigtal", 20)]),
        ("twee derde", [("twee derde", 2 / 3)]),
        ("driekwart", [("driekwart", 0.75)]),
        ("drie komma vijf", [("drie komma vijf", 3.5)]),
        ("3/4 van de leden", [("3/4", 0.75)]),
        ("2 1/2 procent", [("2 1/2", 2.5)]),
        ("min vijf", [("min vijf", -5)]),
        ("zes acht", [("zes", 6), ("acht", 8)]),
        ("tussen honderd en tweehonderd", [("honderd", 100), ("tweehonderd", 200)]),
        ("een agent", []),
        ("de derde keer", []),
    ],
)
def test_words_make_one_number(text, found):
    """Scales, series, fractions and grouped digits belong together; neighbours do not."""
    assert read(text) == [(words, pytest.approx(value)) for words, value in found]


def test_a_collective_is_about_from_ten_on():
    """A group of three is exact, one of twenty is not."""
    numbers = get_pack("nl").numbers
    assert not read_numeral(["een", "drietal"], 0, numbers).about
    assert read_numeral(["een", "twintigtal"], 0, numbers).about


@pytest.mark.shared
def test_the_cases_of_the_recognizers_are_read():
    """Of the public cases for Dutch numbers that news could write, nine in ten are read as they should be."""
    if not CASES.exists():
        pytest.skip("needs ../shared beside the checkout")
    cases = [case for case in json.loads(CASES.read_text("utf-8-sig")) if not NO_NEWS.search(case["Input"].lower())]
    right = 0
    for case in cases:
        expected = [(r["Text"].lower(), float(r["Resolution"]["value"].replace(",", "."))) for r in case["Results"]]
        right += read(case["Input"]) == [(words, pytest.approx(value)) for words, value in expected]
    assert len(cases) > 130
    assert right / len(cases) >= 0.9
