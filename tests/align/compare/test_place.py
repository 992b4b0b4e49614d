"""Names of places."""

from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.align.compare.place import compare_places, parse_place
from wederhoor.align.compare.verdict import Verdict
from wederhoor.lang.names import NameWords


@pytest.fixture(scope="module")
def names():
    """The Dutch words around names."""
    return NameWords.load(Path(wederhoor.lang.nl.__file__).parent)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("de stad Zavoelok", "Zavulok", Verdict.SAME, id="transliteration"),
        pytest.param("Zjorka-4", "Zhorka 4", Verdict.SAME, id="hyphen"),
        pytest.param("Zjorka-4", "Zjorka-5", Verdict.DIFFERENT, id="number"),
        pytest.param("Buren", "Boeren", Verdict.UNSURE, id="town of its own"),
        pytest.param("Haren", "Haaren", Verdict.DIFFERENT, id="one letter"),
        pytest.param("Bergen (NH)", "Bergen (L)", Verdict.UNSURE, id="qualifier"),
        pytest.param("Kiev", "Kyiv", Verdict.SAME, id="capital"),
        pytest.param("Noord-Wold", "Zuid-Wold", Verdict.DIFFERENT, id="part"),
    ],
)
def test_two_names_of_places(names, one, other, expected):
    """Spellings of another alphabet are one place; letters, numbers and settings make two."""
    a, b = (parse_place(name, (), names) for name in (one, other))
    assert compare_places(a, b, names).verdict is expected


def test_homonymous_towns(names):
    """Towns of one name that the articles put in different places stay apart."""
    a = parse_place("Wold", ["dorp in Limburg"], names)
    b = parse_place("Wold", ["gemeente in Friesland"], names)
    assert compare_places(a, b, names).verdict is Verdict.UNSURE


@pytest.mark.parametrize(
    ("near", "expected"), [({"havenwacht"}, Verdict.SAME), (set(), Verdict.UNSURE), ({"brandweer"}, Verdict.UNSURE)]
)
def test_mark_on_a_consonant_of_a_town(names, near, expected):
    """A town with *sj* for a marked *s* is the same one where both are named beside one body."""
    a = parse_place("Dravasu", (), names, frozenset({"havenwacht"}))
    b = parse_place("Dravasjoe", (), names, frozenset(near))
    assert compare_places(a, b, names).verdict is expected


def test_mark_does_not_join_towns_of_the_list(names):
    """A town that the list has is no other spelling."""
    near = frozenset({"havenwacht"})
    a, b = (parse_place(name, (), names, near) for name in ("Assen", "Asjen"))
    assert compare_places(a, b, names).verdict is not Verdict.SAME
