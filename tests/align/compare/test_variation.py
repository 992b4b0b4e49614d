"""One body's name in another make."""

from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.align.compare.collective import compare_collectives, parse_collective
from wederhoor.align.compare.variation import compound_parts, is_compound, opens_fields, translate
from wederhoor.align.compare.verdict import Verdict
from wederhoor.lang.names import NameWords


@pytest.fixture(scope="module")
def names():
    """The Dutch words around names."""
    return NameWords.load(Path(wederhoor.lang.nl.__file__).parent)


def compare(names, one, other):
    return compare_collectives(parse_collective(one, names), parse_collective(other, names), names).verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Equinoxaal-instituut", "International Equinoxal Institute", id="institute"),
        pytest.param("Universiteit Valdor", "Valdor University", id="university"),
        pytest.param("Bond van Kwekers", "Kwekersbond", id="plural in a compound"),
        pytest.param("Bureau voor Dijkveiligheid", "Dijkveiligheidsbureau", id="linking letter"),
        pytest.param("Internationale Organisatie voor Turfvaart", "Turfvaartorganisatie", id="how far it reaches"),
        pytest.param("Inspectie Akkerbouw", "Inspectie Akkerbouw en Visserij", id="first field"),
        pytest.param("Sint-Wijnandziekenhuis", "Wijnand Ziekenhuis", id="saint in a compound"),
    ],
)
def test_one_body(names, one, other):
    """A translation, a compound, a second field and a saint leave a body what it is."""
    assert compare(names, one, other) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Equinox-instituut", "Equinox-universiteit", id="other noun"),
        pytest.param("Valdor University", "Tessel University", id="other word"),
        pytest.param("Raad van Europa", "European Council", id="no word of its own"),
        pytest.param("Bond van Kwekers", "Vissersbond", id="other field"),
        pytest.param("Bond van Kwekers", "Kwekersraad", id="other head"),
        pytest.param("Inspectie Akkerbouw", "Inspectie Akkerbouw Noord", id="place behind the field"),
        pytest.param("Sint-Wijnandziekenhuis", "Sint-Wijnandschool", id="school of one saint"),
    ],
)
def test_two_bodies(names, one, other):
    """Another noun or field makes another body."""
    assert compare(names, one, other) is not Verdict.SAME


def test_parts_of_a_name(names):
    """What the rules compare are nouns, fields and sounds; a name without them gives nothing."""
    assert compound_parts(["Bond", "van", "Kwekers"], names) == ("bond", "kwekers")
    assert compound_parts(["Vrije", "Bond"], names) is None
    assert not is_compound("bond", ["Bond", "van", "Kwekers"], names)
    assert not opens_fields(["Inspectie"], ["Inspectie", "Akkerbouw", "en", "Visserij"], names)
    assert translate(["Norvex", "Marine"], names) == ()
