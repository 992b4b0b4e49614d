"""English: what its pack says that Dutch does otherwise."""

from pathlib import Path

import pytest

import wederhoor.lang
from wederhoor.extract.dating.timex import match_times
from wederhoor.lang.base import load_pack

FOLDER = Path(wederhoor.lang.__file__).parent / "en"


@pytest.fixture(scope="module")
def pack():
    """The English pack."""
    return load_pack(FOLDER)


@pytest.mark.parametrize(
    ("word", "value"), [("forty-two", 42), ("ninety-nine", 99), ("seventeen", 17), ("1,250", 1250)]
)
def test_numbers(pack, word, value):
    """A ten stands before its unit, a comma groups thousands."""
    assert pack.numbers.value(word) == value


@pytest.mark.parametrize("word", ["two-forty", "fortyish", "teen"])
def test_no_number(pack, word):
    """What is no number word has no value."""
    assert pack.numbers.value(word) is None


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("at 2.30pm", {"hour": 2, "minute": 30, "meridiem": "pm"}),
        ("around 7 a.m.", {"hour": 7, "meridiem": "am"}),
        ("on May 22", {"month": 5, "day": 22}),
        ("on 22 May", {"month": 5, "day": 22}),
        ("last night", {"days": -1, "daypart": "TNI"}),
        ("Tuesday evening", {"weekday": 2, "daypart": "TEV"}),
    ],
)
def test_times(pack, text, fields):
    """Clock times with their half of the day, dates in both orders, parts of days."""
    found = match_times(text.split(), pack)
    assert len(found) == 1
    assert fields.items() <= dict(found[0].fields).items()


def test_the_preposition_has_two_words(pack):
    """A source stands behind "according to"."""
    assert ("according", "to") in pack.cues.prepositions["according"]


def test_many_verbs_attribute(pack):
    """The list of verbs is as full as the Dutch one in kind."""
    assert len(pack.cues.verbs) > 400


@pytest.mark.parametrize("form", ["said", "alleges", "denying", "insisted", "warns", "demanding", "tells"])
def test_forms(pack, form):
    """Regular and irregular forms lead to a frame."""
    assert form in pack.cues.by_form


@pytest.mark.parametrize("form", ["is", "are", "was", "were"])
def test_expressions_with_be(pack, form):
    """Expressions with "be" have its plurals too ("Officials are confident that")."""
    assert "be confident" in {frame.verb for frame in pack.cues.by_form[form]}


def test_a_rate_has_no_source(pack):
    """ "ten pounds per student" quotes nobody."""
    assert "per" not in pack.cues.prepositions
