"""Whom a body is that an article calls only by a noun."""

from dataclasses import replace

import pytest

from tests.align.points.factory import article, bundle, says
from wederhoor.align.points.byname import find_bynames
from wederhoor.align.points.side import Sides
from wederhoor.records.entity import EntityType, MentionKind


def findings_of(named, noun, kind="organisation", *, names=("Zelvona",)):
    """The findings of an article that names bodies and of one that has only a noun for one, by which it is an entity of
    its own."""
    first = article("a", "2024-05-06", *named)
    second = article("b", "2024-05-06", says(noun, "het morgen regent"))
    found = bundle(first, second, names={**dict.fromkeys(names, "organisation"), noun: kind}).findings
    entity = found.entities[noun]
    mentions = tuple(replace(mention, kind=MentionKind.NOMINAL) for mention in entity.mentions)
    unnamed = replace(entity, mentions=mentions)
    namings = {
        document: tuple(replace(one, kind=MentionKind.NOMINAL) if one.entity == noun else one for one in namings)
        for document, namings in found.names.items()
    }
    return replace(found, entities={**found.entities, noun: unnamed}, names=namings)


@pytest.mark.parametrize(
    ("named", "noun", "expected"),
    [
        pytest.param("De rederij Zelvona zweeg.", "De rederij", {"De rederij": "Zelvona"}, id="the noun before it"),
        pytest.param("De busvervoerder Zelvona zweeg.", "De vervoerder", {"De vervoerder": "Zelvona"}, id="a compound"),
        pytest.param("De rederij Zelvona zweeg.", "De vakbond", {}, id="another kind"),
        pytest.param("De gemeente Zelvona zweeg.", "De gemeente", {}, id="what every place has"),
        pytest.param("De rederij Zelvona zweeg.", "De Noorse rederij", {}, id="more than the noun"),
    ],
)
def test_only_body_with_the_noun(named, noun, expected):
    """A noun alone stands for the body of which another article says that it is one."""
    assert find_bynames(findings_of([named], noun)) == expected


def test_noun_that_a_compound_ends_in():
    """A union is the one whose name ends in the word for one."""
    found = findings_of(["De Loodsenbond zweeg."], "De vakbond", names=("Loodsenbond",))
    assert find_bynames(found) == {"De vakbond": "Loodsenbond"}


def test_two_bodies_with_the_noun():
    """Of two such bodies it is neither."""
    found = findings_of(
        ["De rederij Zelvona zweeg.", "De rederij Torvex ook."], "De rederij", names=("Zelvona", "Torvex")
    )
    assert find_bynames(found) == {}


def test_name_that_was_not_known_for_one():
    """A word that another article has for the name of a body is that body."""
    found = findings_of(["De rederij Zelvona zweeg."], "Zelvona Lijnen", "other", names=("Zelvona", "Zelvona Lijnen"))
    twin = replace(found.entities["Zelvona Lijnen"], id="twin", type=EntityType.OTHER, name="Zelvona")
    known = {**found.entities, "twin": twin}
    assert find_bynames(replace(found, entities=known))["twin"] == "Zelvona"


def test_one_voice():
    """What such a noun says is said by that body."""
    sides = Sides.find(findings_of(["De rederij Zelvona zweeg."], "De rederij"))
    assert sides.same_voice("De rederij", "Zelvona")
