"""The kind of a name, settled over all articles."""

import pytest

from tests.align.test_entities import entity, groups, join
from tests.dossiers import make_document
from wederhoor.records.entity import EntityType, MentionKind


def kinds(joined):
    """The name and type of each entity of the dossier."""
    return {(whole.name, whole.type) for whole in joined.entities}


def test_unmarked_name():
    """What one article describes by the very name of another article's firm is that firm."""
    firm = entity(0, "Marlux", "organisation")
    described = entity(1, "Marlux", "other", kind=MentionKind.NOMINAL)
    assert groups(join(firm, described)) == [[0, 1]]


@pytest.mark.parametrize(("name", "type_"), [("brand", "organisation"), ("Brand", "person")])
def test_noun_is_no_name(name, type_):
    """A noun is not led to a firm in other letters, nor to a person of that name."""
    described = entity(1, "Brand", "other", kind=MentionKind.NOMINAL)
    assert groups(join(entity(0, name, type_), described)) == [[0], [1]]


def test_article_in_a_name():
    """A name with an article that a parser took for a person's is the body of that name in the other articles."""
    joined = join(
        entity(0, "De Meerkade", "organisation"),
        entity(1, "De Meerkade", "person"),
        entity(2, "Meerkade", "organisation"),
    )
    assert groups(joined) == [[0, 1, 2]]


@pytest.mark.parametrize(
    ("text", "start"), [("Volgens hoofdsponsor Zontra mag het.", 21), ("De lezers van site Zontra klagen.", 19)]
)
def test_said_in_another_article(text, start):
    """The noun before a name in one article decides for the article that took it for a place."""
    firm, place = entity(0, "Zontra", "organisation", start=start), entity(1, "Zontra", "place")
    documents = [make_document("a0", text), make_document("a1", "Zontra wist van niets.")]
    assert kinds(join(firm, place, documents=documents)) == {("Zontra", EntityType.ORGANISATION)}


def test_town_behind_an_adjective():
    """A town behind a country's adjective is the town, whatever the parser took both words for."""
    town, foreign = entity(0, "Westdam", "place"), entity(1, "Nederlandse Westdam", "organisation")
    assert groups(join(town, foreign)) == [[0, 1]]


def test_body_behind_an_adjective():
    """A body whose name begins with a country's adjective keeps it."""
    town, body = entity(0, "Turfbond", "organisation"), entity(1, "Nederlandse Turfbond", "organisation")
    assert ("Nederlandse Turfbond", EntityType.ORGANISATION) in kinds(join(town, body))


def _nominal(number, text):
    return entity(number, text, "organisation", kind=MentionKind.NOMINAL)


@pytest.mark.parametrize(("noun", "name"), [("de rederij", "rederij Orvalis"), ("De vakbond", "Verenigde Turfvakbond")])
def test_only_body_of_a_kind(noun, name):
    """A noun alone is the one body of the dossier that bears it, or a compound of it."""
    other = entity(2, "Dienst Waterwegen", "organisation")
    assert groups(join(entity(0, name, "organisation"), _nominal(1, noun), other)) == [[0, 1], [2]]


def test_two_bodies_of_a_kind():
    """A noun that two bodies of the dossier bear is neither."""
    joined = join(
        entity(0, "rederij Orvalis", "organisation"),
        _nominal(1, "de rederij"),
        entity(2, "Rederij Poot", "organisation"),
    )
    assert groups(joined) == [[0], [1], [2]]
