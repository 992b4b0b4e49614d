"""What an article says right around a name."""

import pytest

from wederhoor.align.surroundings import read_surroundings
from wederhoor.lang.registry import get_pack
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind
from wederhoor.records.span import Passage, Span

NAMES = get_pack("nl").names


def named(text, name, type_="person"):
    """An entity with a mention at the first place of its name."""
    start = text.index(name)
    mention = Mention(passage=Passage("a", Span(start, start + len(name))), text=name, kind=MentionKind.NAME)
    return Entity(id=name, type=EntityType(type_), name=name, names=(), roles=(), mentions=(mention,))


def around(text, *entities):
    return next(read_surroundings([named(text, *entity) for entity in entities], text, NAMES))


@pytest.mark.parametrize(
    ("text", "name", "longer"),
    [
        ("De federale kustdienst Norvex vaart niet.", "Norvex", ("kustdienst Norvex", "federale kustdienst Norvex")),
        ("De nieuwe rederij Norvex vaart niet.", "Norvex", ("rederij Norvex",)),
        ("Volgens vakbond Turfkracht is er overleg.", "Turfkracht", ("vakbond Turfkracht",)),
        ("De gemeente Dalfsum betaalt.", "Dalfsum", ()),
        ("In de oude wijk Turfzicht brandt het.", "Turfzicht", ("wijk Turfzicht",)),
        ("De dorpen Dalfsum en Wemelo lopen leeg.", "Dalfsum", ()),
        ("Het land Frankrijk betaalt.", "Frankrijk", ()),
        ("De rederij, Norvex, vaart niet.", "Norvex", ()),
        ("Aannemer Norvex bouwt niet.", "Norvex", ("Aannemer Norvex",)),
    ],
)
def test_noun_before_a_name(text, name, longer):
    """A noun for a body right before a name is read with it; a town's office and a noun behind a comma are not."""
    assert around(text, (name, "organisation")).longer == longer


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Kolkman van de Turfdienst zei nee.", ("van de Turfdienst",)),
        ("Anna Kolkman van Turfkracht in een bui zei nee.", ("van Turfkracht",)),
        ("Anna Kolkman in een bui van woede zei nee.", ()),
        ("Anna Kolkman (52), burgemeester sinds maart, zei nee.", ("burgemeester sinds maart",)),
        ("Anna Kolkman, wethouder Bram Tol, en Roza Vloed kwamen.", ()),
        ("Anna Kolkman kwam, burgemeester of niet.", ()),
        ("Anna Kolkman (71) is voorzitter van de turfraad en woont hier.", ("voorzitter van de turfraad",)),
        ("Anna Kolkman werd directeur van Norvex.", ("directeur van Norvex",)),
        ("Anna Kolkman is blij met de directeur.", ()),
        ("Turfkracht (Turf en Veen), de groep die staakt, zwijgt.", ("de groep die staakt",)),
        ("Anna Kolkman\n\nburgemeester van Dalfsum", ()),
    ],
)
def test_phrase_behind_a_name(text, said):
    """A body with its preposition, an apposition with a function or a body and what a copula gives are read; another
    person's function is not."""
    assert around(text, (text.split(" (")[0] if text[0] == "T" else "Anna Kolkman",)).said == said


def test_bodies_beside_a_person():
    """The words of bodies that stand near a person are read, other people and bodies far away are not."""
    text = "Anna Kolkman sprak met Turfkracht en Bram Tol. " + "Er was niets te zien. " * 20 + "Norvex zweeg."
    near = around(
        text, ("Anna Kolkman",), ("Turfkracht", "organisation"), ("Bram Tol",), ("Norvex", "organisation")
    ).near
    assert near == {"turfkracht"}


def test_people_beside_a_body():
    """Beside a body the sound of people's family names is read, so that spellings of one name give the same."""
    first = "Norvex huurde Sergej Voeltsjenko in."
    second = "Chef Sergei Vulchenko werkt bij Norveks."
    one = around(first, ("Norvex", "organisation"), ("Sergej Voeltsjenko",)).near
    other = around(second, ("Norveks", "organisation"), ("Sergei Vulchenko",)).near
    assert one & other


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("De abdis van Turfwijk, Anna Kolkman, zweeg.", ("De abdis van Turfwijk",)),
        ("Het bleef stil. De voorzitter van de bond, mevrouw Anna Kolkman, zweeg.", ("De voorzitter van de bond",)),
        ("De voorzitter, Anna Kolkman en Bram Smit zwegen.", ()),
        ("De voorzitter Bram Smit, Anna Kolkman, zij zwegen.", ()),
        ("In het dorp, Anna Kolkman, zweeg men.", ()),
    ],
)
def test_function_before_the_comma(text, said):
    """A function between article and comma is that of the name behind it, when a comma closes that too."""
    assert around(text, ("Anna Kolkman", "person")).said == said
