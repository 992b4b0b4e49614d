"""Things that the articles call by several nouns."""

from dataclasses import replace

import pytest

from tests.dossiers import make_document
from wederhoor.align.entities import join_entities
from wederhoor.align.things import find_things, gather_things
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Paragraph, ParagraphKind
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span

PACKS = {"nl": get_pack("nl")}


def documents(*texts):
    found = []
    for number, text in enumerate(texts):
        paragraph = Paragraph(kind=ParagraphKind.BODY, pieces=(Span(0, len(text)),), joints=(), text=text)
        found.append(make_document(f"a{number}", text, paragraphs=(paragraph,)))
    return found


def things(*texts):
    return [[thing.text for thing in things] for things in find_things(documents(*texts), PACKS)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("De pont voer uit.", "Het wrak van de veerboot ligt diep.", ["De pont", "de veerboot"]),
        ("Hij las het interne memo.", "In de notitie staat niets.", ["het interne memo", "de notitie"]),
        (
            "De leegstandsheffing gaat in.",
            "Er komt een leegstandstaks, de taks deugt.",
            ["De leegstandsheffing", "een leegstandstaks", "de taks"],
        ),
    ],
)
def test_nouns_for_one_thing(one, other, found):
    """Listed nouns for the same, and compounds of them that begin alike, are one thing."""
    assert things(one, other) == [found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("De pont voer uit.", "Een andere veerboot bleef liggen."),
        ("De pont voer uit.", "De pont ligt diep."),
        ("De toeristenbelasting stijgt.", "De leegstandsheffing gaat in."),
        ("Er kwam een helikopter.", "Boven het dorp hing een heli."),
        ("De overeenkomst is er.", "De gans vloog weg."),
    ],
)
def test_nouns_for_several_things(one, other):
    """Where an article speaks of another one, of two kinds, or of nothing known, nothing is joined."""
    assert things(one, other) == []


def test_a_thing_is_an_entity_with_its_names():
    """Each noun is a description of the one entity, with its reason."""
    articles = documents("De pont voer uit.", "De veerboot zonk.")
    found = join_entities([], PACKS, documents=articles, things=gather_things(articles, PACKS)).entities
    assert [name.text for name in found[0].names] == ["De pont", "De veerboot"]
    assert found[0].names[1].relation is NameRelation.ROLE
    assert found[0].names[1].reason
    assert len(found) == 1


def test_what_is_described_in_the_same_phrase_is_the_thing():
    """The speaker *de nota* is the thing that another article calls *de notitie*."""
    articles = documents("De nota spreekt van schade.", "In de notitie staat niets.")
    nota = described("a0", "De nota")
    joined = join_entities([nota], PACKS, documents=articles, things=gather_things(articles, PACKS))
    assert [name.text for name in joined.entities[0].names] == ["De nota", "de notitie"]
    assert len(joined.entities) == 1


def described(document, text):
    return Entity(
        id="described",
        type=EntityType.OTHER,
        name=text,
        names=(Name(text=text, relation=NameRelation.FULL, reason=""),),
        roles=(),
        mentions=(Mention(passage=Passage(document, Span(0, len(text))), text=text, kind=MentionKind.NOMINAL),),
    )


def test_body_described_with_what_it_belongs_to():
    """*Het vakbondsfront van X en Y* is the front that another article calls *de bonden*."""
    articles = documents("Het vakbondsfront van Norvex staakt.", "De bonden staken.")
    front = replace(described("a0", "Het vakbondsfront van Norvex"), type=EntityType.ORGANISATION)
    joined = join_entities([front], PACKS, documents=articles, things=gather_things(articles, PACKS))
    assert len(joined.entities) == 1


def test_what_a_noun_names_is_told_by_the_language_of_its_article():
    """The words of another language, first by the alphabet, have no say."""
    nouns = PACKS["nl"].names
    packs = {"aa": replace(PACKS["nl"], names=replace(nouns, kinds={})), **PACKS}
    boats, bonds = gather_things(
        documents("Het vakbondsfront staakt. De pont ligt.", "De bonden staken. De veerboot ligt."), packs
    )
    assert {entity.type for entity in bonds} == {EntityType.ORGANISATION}
    assert {entity.type for entity in boats} == {EntityType.OTHER}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("De stoptrein reed.", "Het wrak van de reizigerstrein ligt er nog.", ["De stoptrein", "de reizigerstrein"]),
        (
            "De kustcentrale rookt.",
            "De elektriciteitscentrale staat stil, de centrale is oud.",
            ["De kustcentrale", "De elektriciteitscentrale", "de centrale"],
        ),
    ],
)
def test_trains_and_power_stations(one, other, found):
    """A train for passengers and a power station have several nouns."""
    assert things(one, other) == [found]


def test_an_adjective_is_no_thing():
    """A word that is an adjective before another noun is passed over there."""
    assert things("De energiecentrale rookt.", "De centrale markthal is leeg.") == []
