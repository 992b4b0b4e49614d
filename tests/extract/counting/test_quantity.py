"""Numbers with the words that bound them, as intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wederhoor.extract.counting.quantity import find_quantities
from wederhoor.lang.registry import get_pack


def quantities(text):
    """(words, low, high, modifier) of each quantity of a text that is split at spaces."""
    words = text.split()
    found = find_quantities(words, get_pack("nl").numbers)
    return [(" ".join(words[q.first : q.end]), q.low, q.high, q.modifier.value) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acht mensen", ("acht", 8, 8, "exact")),
        ("zeker zes mensen", ("zeker zes", 6, None, "at-least")),
        ("ten minste acht mensen", ("ten minste acht", 8, None, "at-least")),
        ("op z’n minst acht mensen", ("op z’n minst acht", 8, None, "at-least")),
        ("zeker al drie doden", ("zeker al drie", 3, None, "at-least")),
        ("niet minder dan acht", ("niet minder dan acht", 8, None, "at-least")),
        ("acht of meer mensen", ("acht of meer", 8, None, "at-least")),
        ("meer dan een miljoen", ("meer dan een miljoen", 1e6, None, "more-than")),
        ("ruim tweeduizend trucks", ("ruim tweeduizend", 2000, None, "more-than")),
        ("minder dan tien", ("minder dan tien", None, 10, "less-than")),
        ("nog geen honderd", ("nog geen honderd", None, 100, "less-than")),
        ("hooguit vijf", ("hooguit vijf", None, 5, "at-most")),
        ("niet meer dan drie", ("niet meer dan drie", None, 3, "at-most")),
        ("maximaal 60", ("maximaal 60", None, 60, "at-most")),
        ("zo’n negentig kilometer", ("zo’n negentig", 90, 90, "about")),
        ("rond de tien", ("rond de tien", 10, 10, "about")),
        ("bijna 400", ("bijna 400", None, 400, "less-than")),
        ("een kleine tweehonderd", ("een kleine tweehonderd", 200, 200, "about")),
        ("naar schatting minstens dertig", ("naar schatting minstens dertig", 30, None, "at-least")),
        ("tien tot twaalf", ("tien tot twaalf", 10, 12, "about")),
        ("tien à twaalf", ("tien à twaalf", 10, 12, "about")),
        ("10-12 agenten", ("10-12", 10, 12, "about")),
        ("15-20% meer", ("15-20%", 15, 20, "about")),
        ("tussen de tien en de vijftien", ("tussen de tien en de vijftien", 10, 15, "about")),
        ("twee tot drie miljoen", ("twee tot drie miljoen", 2e6, 3e6, "about")),
        ("tien- tot twaalfduizend", ("tien- tot twaalfduizend", 1e4, 1.2e4, "about")),
        ("tientallen mensen", ("tientallen", 20, None, "at-least")),
        ("enkele honderden mensen", ("enkele honderden", 200, None, "at-least")),
        ("een paar duizend mensen", ("een paar duizend", 2000, None, "at-least")),
        ("tientallen miljoenen euro", ("tientallen miljoenen", 2e7, None, "at-least")),
        ("€5 miljoen", ("€5 miljoen", 5e6, 5e6, "exact")),
        ("4% meer", ("4%", 4, 4, "exact")),
    ],
)
def test_a_number_and_its_bounds_make_an_interval(text, expected):
    """Modifiers before and after, ranges, vague plurals and units written on."""
    assert quantities(text) == [expected]


@pytest.mark.parametrize("text", ["3-1", "enkele mensen", "een paar mensen", "Mi-8", "de tweede keer", "F-16"])
def test_other_words_are_no_quantities(text):
    """Scores, vague quantities, names with digits and ordinals."""
    assert quantities(text) == []


@given(
    st.lists(
        st.sampled_from(["twee", "een", "miljoen", "10-12", "tot", "zeker", "half", "en", "tien-", "4%", "ë", "geen"])
    )
)
def test_quantities_stand_in_order_inside_the_words(words):
    """No row of words makes two quantities overlap or leave the row."""
    found = find_quantities(words, get_pack("nl").numbers)
    ends = [0, *(quantity.end for quantity in found)]
    assert all(end <= quantity.first < quantity.end <= len(words) for end, quantity in zip(ends, found, strict=False))
