"""Denials that tell that somebody is accused."""

from tests.align.points.factory import Said, article, bundle, denies, quotes, says
from wederhoor.align.hearing import find_hearing
from wederhoor.records.point import Heard

NAMES = {"Chemtron": "organisation", "Joost Wielaert": "person", "Havendienst": "organisation"}


def rows(*sentences, **options):
    """Of each accused of one article the accusations, the replies and the cells."""
    evidence = bundle(article("a", None, sentences), **{"names": NAMES} | options)
    return {
        evidence.findings.entities[item.accused].name: (item.accusations, item.replies, dict(item.outlets))
        for item in find_hearing(evidence)
    }


def test_who_denies_what_nobody_is_heard_to_say_is_accused():
    """The denial tells that something is held against him, but not by whom: it is the reply, and no accusation."""
    assert rows(denies("Chemtron", "de tank te laat gekeurd is")) == {"Chemtron": ((), ("a-1",), {"a": Heard.REPLIED})}


def test_a_spokesperson_denies_for_the_body():
    """The accused is the firm, not who speaks for it."""
    found = rows(
        "Chemtron stond stil.",
        denies("Joost Wielaert", "de tank te laat gekeurd is"),
        roles={"Joost Wielaert": "woordvoerder van Chemtron"},
    )
    assert list(found) == ["Chemtron"]


def test_a_person_denies_for_himself():
    """*hij* is the one who denies, even when he speaks for a firm."""
    found = rows(
        "Chemtron stond stil.",
        denies("Joost Wielaert", "hij de brand aangestoken heeft"),
        roles={"Joost Wielaert": "directeur van Chemtron"},
    )
    assert list(found) == ["Joost Wielaert"]


def test_what_is_denied_of_another_accuses_nobody():
    """Who denies that another did something may answer no reproach, and does not answer for the other."""
    assert rows(denies("Havendienst", "Chemtron gif loosde")) == {}


def test_who_takes_an_accusation_back_is_not_accused():
    """*trekt haar beschuldiging in* is no answer to a reproach."""
    said = Said("Joost Wielaert", "trekt", "zijn beschuldiging tegen Chemtron", "denies", tail="in, ingetrokken")
    assert rows(said) == {}


def test_who_corrects_the_world_is_not_accused():
    """That somebody contradicts a number tells of no accusation."""
    assert rows(Said("Havendienst", "spreekt tegen dat", "er twee doden zijn", "denies")) == {}


def test_the_first_person_in_a_quotation_is_accused():
    """*Wij hebben niet geschoten* answers something."""
    assert list(rows(quotes("Chemtron", "Wij hebben niet geloosd", act="denies"))) == ["Chemtron"]


def test_the_words_that_are_denied_are_the_accusation():
    """Where somebody is heard to say it, his words stand in the table."""
    found = rows(
        says("Havendienst", "de tank te laat gekeurd is"), Said("Chemtron", "ontkent", "", "denies", tail="dat")
    )
    assert found["Chemtron"][:2] == (("a-1",), ("a-2",))


def test_a_witness_who_saw_nothing_is_not_accused():
    """That somebody did not see or know a thing is held against nobody."""
    assert rows(says("Joost Wielaert", "hij nooit iets kon zien", act="denies")) == {}


def test_who_contradicts_what_was_just_said_of_him_answers_it():
    """Whoever speaks against another's words about him takes them for a reproach."""
    found = rows(
        says("De bond", "Chemtron een lekke tank had"), Said("Chemtron", "spreekt", "", "denies", tail="dat tegen")
    )
    assert found == {"Chemtron": (("a-1",), ("a-2",), {"a": Heard.REPLIED})}
