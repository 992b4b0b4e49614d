"""Names of organisations, groups, outlets and things."""

from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.align.compare.collective import (
    actor_country,
    compare_collectives,
    compare_short,
    parse_collective,
)
from wederhoor.align.compare.initials import has_initials, is_acronym
from wederhoor.align.compare.verdict import Verdict
from wederhoor.lang.names import NameWords


@pytest.fixture(scope="module")
def names():
    """The Dutch words around names."""
    return NameWords.load(Path(wederhoor.lang.nl.__file__).parent)


def compare(names, one, other, role=""):
    return compare_collectives(parse_collective(one, names, (role,)), parse_collective(other, names, (role,)), names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("de Vrije Turfstekersbond", "Vrije Turfstekersbond (VTB)", id="article and acronym"),
        pytest.param("Belgisch Turfkorps", "het Belgische Turfkorps", id="inflection"),
        pytest.param("Bond voor Turf Nu", "Bond van Turf-Nu", id="preposition and hyphen"),
        pytest.param("persbureau TPN", "TPN", id="kind"),
        pytest.param("Dagblad De Turfschip", "De Turfschip", id="kind with a capital"),
        pytest.param("Belgische turfdienst", "turfdienst van België", id="country behind"),
        pytest.param("Torvoelin", "Torvulin", id="transliteration"),
        pytest.param("Vrije Turfstekersbond", "Vrije Turfstekerbond", id="slip in a compound"),
    ],
)
def test_one_organisation(names, one, other):
    """Articles, endings, the noun for its kind and another spelling leave an organisation what it is."""
    assert compare(names, one, other).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("gemeente Dalfsum", "Dalfsum", id="place of the same name"),
        pytest.param("Rechtbank Dalfsum", "Rechtbank Hoogwerf", id="two places"),
        pytest.param("gemeente Dalfsum", "politie Dalfsum", id="two kinds"),
        pytest.param("Turf 4", "Turf 5", id="numbers"),
        pytest.param("VTB", "VTN", id="acronyms"),
        pytest.param("Belgische leger", "Franse leger", id="countries"),
        pytest.param("Fonds Turfhulp", "Turfhulp", id="kind that is part of the name"),
    ],
)
def test_two_organisations(names, one, other):
    """A place, a number, a country or a kind makes another organisation."""
    assert compare(names, one, other).verdict is not Verdict.SAME


def test_ship_spelled_by_ear(names):
    """A single name spelled by ear is the same only when something else is said of both."""
    assert compare(names, "Lorvina", "Lorfina").verdict is not Verdict.SAME
    assert compare(names, "Korvenia", "Corvenia").verdict is Verdict.UNSURE
    assert compare(names, "Korvenia", "Corvenia", "vrachtschip").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other", "kind", "expected"),
    [
        ("Norvatek", "Norva-Tek", "", Verdict.SAME),
        ("Norva Tek", "Norvatek", "", Verdict.SAME),
        ("Norvatek", "Norva-Tak", "", Verdict.DIFFERENT),
        ("Tolsma Infra", "Tolsma Infrabouw", "aannemer", Verdict.SAME),
        ("Tolsma Infra", "Tolsma Infrabouw", "", Verdict.UNSURE),
        ("Tolsma Infra", "Kolsma Infrabouw", "aannemer", Verdict.DIFFERENT),
    ],
)
def test_one_word_or_two_and_a_compound_cut_short(names, one, other, kind, expected):
    """A hyphen makes no other name; a compound that is cut short may, unless one kind is said of both."""
    assert compare(names, one, other, kind).verdict is expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("Norvala", "Norvala Shipping", Verdict.SAME),
        ("turfstekersbond", "Vrije Turfstekersbond", Verdict.SAME),
        ("bond", "Vrije Turfstekersbond", Verdict.DIFFERENT),
        ("ministerie van Turf", "Belgische ministerie van Turf", Verdict.DIFFERENT),
        ("Dalfsum", "gemeente Dalfsum", Verdict.DIFFERENT),
        ("Norvala", "Norvala Turf", Verdict.DIFFERENT),
    ],
)
def test_short_names(names, short, long, expected):
    """A short form leaves out what says what it is or what all such names have, never the kind itself or a country."""
    assert compare_short(parse_collective(short, names), parse_collective(long, names), names).verdict is expected


@pytest.mark.parametrize(
    ("short", "long", "near", "expected"),
    [
        ("Tolstede", "Tolstede Techniek", {"kolkman"}, Verdict.SAME),
        ("Tolsteede", "Tolstede Techniek", {"kolkman"}, Verdict.DIFFERENT),
        ("Tholstede", "Tolstede Techniek", {"kolkman"}, Verdict.SAME),
        ("Tholstede", "Tolstede Techniek", {"raaphorst"}, Verdict.UNSURE),
        ("Tolstede", "Tolstede Dalfsum", {"kolkman"}, Verdict.DIFFERENT),
    ],
)
def test_firm_without_its_trade(names, short, long, near, expected):
    """A firm's name without its trade, also by ear, is its own where both are named beside one body."""
    one = parse_collective(short, names, ("onderhoudsfirma",), frozenset(near))
    other = parse_collective(long, names, (), frozenset({"kolkman"}))
    assert compare_short(one, other, names).verdict is expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("de Belgische autoriteiten", "België"),
        ("regering in Parijs", "Frankrijk"),
        ("Moskou", "Rusland"),
        ("VS", "Verenigde Staten"),
        ("Belgische leger", None),
        ("Verenigd Frankrijk", None),
    ],
)
def test_countries_that_act(names, text, country):
    """A country, its capital and its government are one actor; its army and its parties are not."""
    assert actor_country(text, names) == country


@pytest.mark.parametrize(
    ("acronym", "words", "fits"),
    [
        ("VTB", "Vrije Turfstekersbond", True),
        ("BvT", "Bond voor Turfstekers", True),
        ("BT", "Bond voor Turfstekers", True),
        ("QXZ", "Vrije Turfstekersbond", False),
    ],
)
def test_acronyms_of_initials(names, acronym, words, fits):
    """An acronym has the initials of the words in order, compounds giving more than one."""
    assert has_initials(acronym, words.split(), names) is fits


@pytest.mark.parametrize(
    ("word", "acronym"), [("RTB", True), ("OvT", True), ("N-VT", True), ("Turf", False), ("A", False)]
)
def test_acronyms(word, acronym):
    """Two capitals make an acronym."""
    assert is_acronym(word) is acronym


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MC Oostwaard", "Medisch Centrum Oostwaard", id="letters of the kind"),
        pytest.param("Sint-Odilia Ziekenhuis", "St. Odilia Ziekenhuis", id="saint"),
        pytest.param("Norvex Marine", "Nor-Vex Marine", id="letters apart"),
    ],
)
def test_short_writings(names, one, other):
    """Letters for the kind before a name, and a word for a saint, are written in several ways."""
    assert compare(names, one, other).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MC Oostwaard", "Muziekschool Oostwaard", id="other letters"),
        pytest.param("MC Oostwaard", "Medisch Centrum Westwaard", id="other name"),
        pytest.param("Sint-Odilia Ziekenhuis", "Sint-Pancras Ziekenhuis", id="other saint"),
    ],
)
def test_other_short_writings(names, one, other):
    """Letters that are not the kind's, and other names behind them, are of two bodies."""
    assert compare(names, one, other).verdict is not Verdict.SAME


def test_own_word_of_a_name(names):
    """A name without the saint before it and the noun behind it is short for the whole, a kind is not."""
    long = parse_collective("Sint-Odilia Ziekenhuis", names)
    assert compare_short(parse_collective("Odilia", names), long, names).verdict is Verdict.SAME
    assert compare_short(parse_collective("Ziekenhuis", names), long, names).verdict is Verdict.DIFFERENT
