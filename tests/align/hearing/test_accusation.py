"""Whom a statement accuses, by the place of the words."""

import pytest

from tests.align.points.factory import Said, article, blames, bundle, quotes
from wederhoor.align.hearing import find_hearing

NAMES = {"Chemtron": "organisation", "Joost Wielaert": "person", "Delta": "organisation"}


def accused(*sentences, **options):
    """The names of the accused of one article."""
    evidence = bundle(article("a", None, sentences), **{"names": NAMES} | options)
    return [evidence.findings.entities[item.accused].name for item in find_hearing(evidence)]


@pytest.mark.parametrize(
    "sentence",
    [
        Said("De raad", "verwijt Joost Wielaert dat", "hij niets gemeld heeft", "blames"),
        Said("De raad", "wijst naar", "Joost Wielaert", "blames"),
        Said("De raad", "stelt dat", "Joost Wielaert de brand veroorzaakt heeft", "blames"),
        Said("De raad", "legt", "de schuld bij Joost Wielaert", "blames"),
    ],
    ids=["object", "pointed at", "subject", "guilt with"],
)
def test_who_is_blamed(sentence):
    """The object of the reproach, who is pointed at, who did it."""
    assert accused(sentence) == ["Joost Wielaert"]


def test_who_is_spoken_to_is_blamed():
    """*U hebt deze Kamer misleid* blames the object of the cue, not the house."""
    said = Said("De raad", "hield Joost Wielaert voor:", "U hebt deze Kamer misleid", "blames")
    assert "Kamer" not in accused(said, names=NAMES | {"Kamer": "organisation"})


def test_nobody_blames_himself():
    """A firm that names itself in its reproach accuses nobody."""
    assert accused(blames("Chemtron", "Chemtron")) == []


def test_a_role_means_its_bearer():
    """*de directeur* is the one whom the article calls so."""
    found = accused("Joost Wielaert sprak.", blames("De raad", "de directeur"), roles={"Joost Wielaert": "directeur"})
    assert found == ["Joost Wielaert"]


def test_a_noun_for_a_body_means_the_body_named_before():
    """*het bedrijf* is the firm of the sentence before; a union is no firm."""
    found = accused(
        "Chemtron stond stil.", "Vakbond De Schakel sprak.", blames("De raad", "het bedrijf"),
        names=NAMES | {"Vakbond De Schakel": "organisation"},
    )  # fmt: skip
    assert found == ["Chemtron"]


def test_the_name_behind_a_noun_is_meant():
    """*het bedrijf Delta* is Delta, whoever was named before."""
    assert accused("Chemtron stond stil.", blames("De raad", "het bedrijf Delta")) == ["Delta"]


def test_a_rejected_reproach_accuses_nobody():
    """Who speaks of a witch-hunt defends."""
    assert accused("Chemtron stond stil.", quotes("De raad", "Een heksenjacht op Chemtron", act="blames")) == []


def test_who_is_told_of_it_is_not_blamed():
    """*informeerde de directeur over* tells something to the director."""
    said = Said("De raad", "informeerde Joost Wielaert over", "de fout van de fabriek", "blames")
    assert accused(said) == []


def test_guilt_is_laid_with_whom_the_contrast_names():
    """*niet bij ons, maar bij X* denies and accuses."""
    said = Said("De raad", "zegt:", "De fout ligt niet bij ons, maar bij Chemtron", "denies")
    assert "Chemtron" in accused(said)


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("", "de leverancier, Chemtron, van nalatigheid"),
        ("", "de leverancier van de oude stad, Chemtron, van nalatigheid"),
        ("Delta, de leverancier, zweeg.", "de leverancier, Chemtron, van nalatigheid"),
    ],
    ids=["noun", "phrase", "named before"],
)
def test_the_name_behind_a_comma_is_meant(before, named):
    """*de leverancier, Chemtron,* is Chemtron, whoever was named before."""
    assert accused("Delta stond stil.", *([before] if before else []), blames("De raad", named)) == ["Chemtron"]


def test_footage_is_not_accused():
    """A video that contradicts somebody answers no accusation."""
    said = Said("De video", "spreekt", "de lezing van Chemtron tegen", "denies")
    assert accused(said, names=NAMES | {"De video": "footage"}) == []
