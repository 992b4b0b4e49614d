"""Who speaks for whom: heads for bodies, lawyers for clients."""

import pytest

from tests.align.points.factory import article, blames, bundle, denies, says
from wederhoor.align.hearing import find_hearing
from wederhoor.align.hearing.spokesperson import Spokespeople

NAMES = {"Veerhuis": "organisation", "Menno Dijkman": "person", "Rik Stam": "person", "Lotte Prins": "person"}


def rows(*sentences, **options):
    """Of each accused of one article the cells, by name."""
    evidence = bundle(article("a", None, sentences), **{"names": NAMES} | options)
    return {
        evidence.findings.entities[item.accused].name: {name: str(heard) for name, heard in item.outlets}
        for item in find_hearing(evidence)
    }


@pytest.mark.parametrize(
    "introduction",
    [
        "Directeur Menno Dijkman van Veerhuis kwam naar buiten.",
        "De topman van Veerhuis, Menno Dijkman, kwam naar buiten.",
        "Menno Dijkman, woordvoerder van Veerhuis, kwam naar buiten.",
    ],
)
def test_the_head_of_a_body_answers_for_it(introduction):
    """What stands beside the name tells whom its bearer speaks for."""
    found = rows(introduction, blames("Lotte Prins", "Veerhuis"), says("Menno Dijkman", "de boot in orde was"))
    assert found == {"Veerhuis": {"a": "replied"}}


def test_the_words_of_a_lawyer_are_those_of_the_client():
    """A lawyer answers for the one whose lawyer he is, wherever he speaks."""
    found = rows(
        "De advocaat van Rik Stam, Menno Dijkman, kwam naar buiten.",
        blames("Lotte Prins", "Rik Stam"),
        says("Lotte Prins", "het regende"),
        says("Menno Dijkman", "het sneeuwde"),
    )
    assert found == {"Rik Stam": {"a": "replied"}}


def test_a_lawyer_without_more_speaks_for_the_one_who_is_accused():
    """Where no words say whose lawyer it is, the one person who is accused in the article is the client."""
    found = rows(
        blames("Lotte Prins", "Rik Stam"),
        denies("Menno Dijkman", "de boot lek was"),
        roles={"Menno Dijkman": "advocaat"},
    )
    assert list(found) == ["Rik Stam"]


def test_a_head_without_a_body_speaks_for_nobody():
    """That a body was named before says nothing of whose director somebody is."""
    evidence = bundle(article("a", None, ("Veerhuis zweeg.", "Directeur Menno Dijkman kwam naar buiten.")), names=NAMES)
    assert Spokespeople.find(evidence).principals == {}
