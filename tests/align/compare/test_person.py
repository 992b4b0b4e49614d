"""Names of persons."""

from itertools import combinations
from pathlib import Path

import pytest

import wederhoor.lang.nl
from wederhoor.align.compare.bearer import Context, read_person
from wederhoor.align.compare.fullname import parse_person
from wederhoor.align.compare.namekey import given_keys, is_given_name
from wederhoor.align.compare.person import compare_persons, compare_surname
from wederhoor.align.compare.verdict import Verdict
from wederhoor.lang.names import NameWords


@pytest.fixture(scope="module")
def names():
    """The Dutch words around names."""
    return NameWords.load(Path(wederhoor.lang.nl.__file__).parent)


@pytest.mark.parametrize(
    ("text", "given", "particles", "family"),
    [
        ("Anna Kolkman", "Anna", "", "Kolkman"),
        ("burgemeester Anna Kolkman van Dalfsum", "Anna", "", "Kolkman"),
        ("burgemeester Kolkman van Dalfsum", "", "", "Kolkman"),
        ("Anna van Dalfsum", "Anna", "van", "Dalfsum"),
        ("Jan De Kolk", "Jan", "De", "Kolk"),
        ("Minister van Justitie Anna Kolkman", "Anna", "", "Kolkman"),
        ("De Belgische minister Bram van der Tol", "Bram", "van der", "Tol"),
        ("Nadia el Haddaoui", "Nadia", "el", "Haddaoui"),
        ("Jan Bakker", "Jan", "", "Bakker"),
        ("Piet R. de Tol", "Piet R.", "de", "Tol"),
        ("Kolkman, Anna", "Anna", "", "Kolkman"),
        ("Anna Kolkman, de directeur", "Anna", "", "Kolkman"),
        ("haar collega Bas Raaphorst van Dalfsum", "Bas", "", "Raaphorst"),
    ],
)
def test_names_are_taken_apart(names, text, given, particles, family):
    """Titles, functions and places are no part of a name; particles belong to the family name."""
    name = parse_person(text, names)
    assert (" ".join(name.given), " ".join(name.particles), " ".join(name.family)) == (given, particles, family)


def verdict(names, one, other, role=None, second=None):
    a, b = (read_person(name, [said] if said else [], names) for name, said in ((one, role), (other, second or role)))
    return compare_persons(a, b, names).verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Anna Kolkman", "Anna KOLKMAN", id="same"),
        pytest.param("Sergej Voeltsjenko", "Sergei Vulchenko", id="transliteration"),
        pytest.param("Taras Holovenko", "Taras Golovenko", id="two languages"),
        pytest.param("Nadia el Haddaoui", "Nadia al-Haddaoui", id="arabic article"),
        pytest.param("Mohammed Rafiki", "Mohamed Rafiki", id="listed spelling"),
        pytest.param("Boris Ivanovitsj Zavarin", "Boris Zavarin", id="patronymic"),
    ],
)
def test_one_person_in_two_spellings(names, one, other):
    """What another alphabet or a listed spelling explains is one name."""
    assert verdict(names, one, other) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Jan Raaphorst", "Jaap Raaphorst", id="given name"),
        pytest.param("Jan Raaphorst", "Janna Raaphorst", id="likeness"),
        pytest.param("Jan Raaphorst senior", "Jan Raaphorst junior", id="generation"),
        pytest.param("Anna Raaphorst", "Anna Kolkman", id="family name"),
    ],
)
def test_two_people(names, one, other):
    """Relatives and others are two, whatever they are."""
    assert verdict(names, one, other, "woordvoerder") is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("J. Raaphorst", "Jan Raaphorst", id="initials"),
        pytest.param("Gijs Raaphorst", "Gijsbert Raaphorst", id="short form"),
        pytest.param("Anna Lommertink", "Anna Lommertinck", id="by ear"),
        pytest.param("Anna Schravendeel", "Anna Schravedeel", id="slip"),
        pytest.param("Anna Maria Raaphorst", "Anna Raaphorst", id="middle name"),
        pytest.param("Anna Raaphorst-Tol", "Anna Raaphorst", id="double name"),
        pytest.param("Anna Jansen", "Anna Janssen", id="two known names"),
    ],
)
def test_doubt_needs_a_shared_function(names, one, other):
    """What could be one person or two is left apart, until both bear one function."""
    assert verdict(names, one, other) is Verdict.UNSURE
    assert verdict(names, one, other, "voorzitter", "voorzitster") is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ion Lupas", "Ion Lupasj", id="mark on the last letter"),
        pytest.param("Goran Petroc", "Goran Petrotsj", id="another mark"),
        pytest.param("Wim Dorghstade", "Willem Dorgstade", id="short form and by ear"),
        pytest.param("Annemieke Schravendeel", "Annemiek Schravendeel", id="first name without its e"),
    ],
)
def test_spellings_that_a_function_confirms(names, one, other):
    """A mark on a consonant, and a short first name under a family name spelled by ear, need a function."""
    assert verdict(names, one, other, "directeur") is Verdict.SAME
    assert verdict(names, one, other) is Verdict.UNSURE


def test_letter_in_a_short_family_name(names):
    """A letter in a name of five is a slip only where a function and a body beside both confirm it."""
    near = Context((), frozenset({"turfbond"}))
    a, b = (read_person(name, ["advocaat"], names, near) for name in ("Tjalling Raarda", "Tjalling Rarda"))
    alone = read_person("Tjalling Rarda", ["advocaat"], names)
    assert compare_persons(a, b, names).verdict is Verdict.SAME
    assert compare_persons(a, alone, names).verdict is not Verdict.SAME


def test_namesakes_in_two_offices(names):
    """The same name with the only office of two places may be two people."""
    offices = ("burgemeester van Dalfsum", "burgemeester van Hoogwerf")
    assert verdict(names, "Anna Kolkman", "Anna Kolkman", *offices) is Verdict.UNSURE


@pytest.mark.parametrize(
    ("alone", "together", "expected"),
    [
        pytest.param("Kolkman", False, Verdict.SAME, id="same"),
        pytest.param("meneer Kolkman", False, Verdict.DIFFERENT, id="wrong title"),
        pytest.param("Kolckman", True, Verdict.SAME, id="slip in one article"),
        pytest.param("Kolckman", False, Verdict.UNSURE, id="slip in another article"),
    ],
)
def test_family_name_alone(names, alone, together, expected):
    """A family name alone fits a full name unless a title forbids it; a slip is one only where the full name stands."""
    short, full = (read_person(name, (), names) for name in (alone, "Anna Kolkman"))
    assert compare_surname(short, full, names, together=together).verdict is expected


def test_given_name_alone(names):
    """A first name alone is told from a family name."""
    assert is_given_name(parse_person("Jurij", names), names)
    assert not is_given_name(parse_person("Kolkman", names), names)


def test_every_verdict_has_a_reason(names):
    """Each rule that can decide has its template in the pack."""
    rules = {
        "same-name", "surname", "surname-spelling", "surname-slip", "transliteration", "spelling", "given-spelling",
        "given-by-ear", "listed-spelling", "given-slip", "slip", "initials", "short-form", "middle-name", "patronymic",
        "double-name", "namesakes", "generation", "several", "given-alone", "office",
    }  # fmt: skip
    assert rules <= names.reasons.keys()


def test_given_names_that_may_be_one_share_a_key(names):
    """Whatever the rules do not tell apart under one family name is found by the keys of the given names."""
    listed = sorted({*names.short_forms, *names.spellings})[::6] + sorted(names.given)[::199]
    given = [*listed, *(long for short in listed for long in sorted(names.short_forms.get(short, ())))]
    people = [read_person(f"{name.title()} Kolkman", (), names) for name in dict.fromkeys(given)]
    keys = [given_keys(person.name, names) for person in people]
    alike = [
        (one, other)
        for one, other in combinations(range(len(people)), 2)
        if compare_persons(people[one], people[other], names).verdict is not Verdict.DIFFERENT
    ]
    assert len(alike) > 10
    assert [(given[one], given[other]) for one, other in alike if keys[one].isdisjoint(keys[other])] == []


@pytest.mark.parametrize(
    ("role", "second", "expected"),
    [
        ("burgemeester", "student", Verdict.DIFFERENT),
        ("rechter", "advocaat", Verdict.DIFFERENT),
        ("burgemeester", "voorzitter", Verdict.SAME),
        ("boer", "raadslid", Verdict.SAME),
    ],
)
def test_family_name_with_a_function_that_the_other_cannot_have(names, role, second, expected):
    """Nobody is mayor and student at a time; a councillor may be anything."""
    alone, full = read_person("Kuipers", (role,), names), read_person("Anna Kuipers", (second,), names)
    assert compare_surname(alone, full, names, together=False).verdict is expected
