"""What kind of entity a name is of, by the words before it."""

from dataclasses import replace

import pytest

from tests.extract.parses import told
from wederhoor.extract.cast import Cast
from wederhoor.records.article import ParagraphKind
from wederhoor.records.entity import EntityType, MentionKind


@pytest.mark.parametrize(
    ("line", "name", "label"),
    [
        pytest.param("trainer/NOUN Bos/PROPN zegt/VERB", "Bos", "LOC", id="a family name"),
        pytest.param("VVD'ster/NOUN Yanık/PROPN zegt/VERB", "Yanık", "LOC", id="a member of a party"),
        pytest.param("D66'er/NOUN Mansoor/PROPN zegt/VERB", "Mansoor", "MISC", id="a member of another"),
        pytest.param("kopman/NOUN Vos/PROPN zegt/VERB", "Vos", "ORG", id="a family name taken for a body's"),
    ],
)
def test_person_behind_role(pack, line, name, label):
    """A name right behind a role is a person's, whatever the parser took it for."""
    article, discourse = told(pack, line, [(name, label)])
    types = {entity.name: entity.type for entity in Cast(article, discourse).entities()}
    assert types[name] is EntityType.PERSON


@pytest.mark.parametrize(
    ("line", "name", "label", "expected"),
    [
        pytest.param("president/NOUN Polen/PROPN zegt/VERB", "Polen", "LOC", EntityType.PLACE, id="a country"),
        pytest.param("burgemeester/NOUN Utrecht/PROPN zegt/VERB", "Utrecht", "LOC", EntityType.PLACE, id="a town"),
        pytest.param("trainer/NOUN Vitesse/PROPN zegt/VERB", "Vitesse", "ORG", EntityType.ORGANISATION, id="a club"),
        pytest.param("woordvoerder/NOUN NAVO/PROPN zegt/VERB", "NAVO", "ORG", EntityType.ORGANISATION, id="letters"),
    ],
)
def test_known_name_behind_role(pack, line, name, label, expected):
    """A place or body whose servant is spoken of in short stays what it is."""
    article, discourse = told(pack, line, [(name, label)])
    types = {entity.name: entity.type for entity in Cast(article, discourse).entities()}
    assert types[name] is expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("Karel/PROPN Norris/PROPN wint/VERB\nNorris/NOUN ontkent/VERB", "Karel Norris", id="its end"),
        pytest.param("Oxfam/PROPN telt/VERB\nOxfam/NOUN ontkent/VERB", "Oxfam", id="its whole"),
    ],
)
def test_name_that_the_parser_missed(pack, lines, expected):
    """Words that are somebody's name elsewhere in the article are his, whatever the parser takes them for."""
    names = [("Karel Norris", "PER"), ("Oxfam", "ORG")]
    article, discourse = told(pack, lines, names)
    discourse = replace(discourse, parse=replace(discourse.parse, names=discourse.parse.names[:1]))
    cast = Cast(article, discourse)
    first = discourse.sentences[-1].first
    meant = cast.speaker((first, first + 1), None)
    assert [(entity.id, entity.name) for entity in cast.entities()] == [(meant, expected)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Verstappen/NOUN klaagt/VERB", EntityType.PERSON, id="a family name"),
        pytest.param("Van/NOUN Dongen/NOUN klaagt/VERB", EntityType.PERSON, id="with its particle"),
        pytest.param("Zwelgwater/NOUN klaagt/VERB", EntityType.OTHER, id="an unknown word"),
    ],
)
def test_family_name_that_the_parser_missed(pack, line, expected):
    """A speaker without an article whose word is a family name is a person."""
    article, discourse = told(pack, line)
    cast = Cast(article, discourse)
    meant = cast.speaker((0, len(discourse.tokens) - 1), None)
    assert cast.type(meant) is expected


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        pytest.param("gevelbouwer/NOUN Norvak/PROPN zwijgt/VERB", "Norvak", EntityType.ORGANISATION, id="a maker"),
        pytest.param("aannemer/NOUN Jansen/PROPN zwijgt/VERB", "Jansen", EntityType.PERSON, id="a family's name"),
        pytest.param("aannemer/NOUN Anna/PROPN Norvak/PROPN", "Anna Norvak", EntityType.PERSON, id="a first name"),
        pytest.param("het/DET Kolk/PROPN College/PROPN", "Kolk College", EntityType.ORGANISATION, id="a school"),
        pytest.param("van/ADP Kolk/PROPN Research/PROPN", "Kolk Research", EntityType.ORGANISATION, id="English"),
        pytest.param("Kabinet-Kolk/PROPN valt/VERB", "Kabinet-Kolk", EntityType.ORGANISATION, id="a cabinet"),
        pytest.param("Maria/PROPN Lines/PROPN", "Maria Lines", EntityType.ORGANISATION, id="a shipping line"),
        pytest.param("Beveiligingsfirma/PROPN Kolk/PROPN", "Kolk", EntityType.ORGANISATION, id="a noun that opens"),
        pytest.param("adviesbureau/NOUN Kolk/PROPN", "Kolk", EntityType.ORGANISATION, id="an office"),
    ],
)
def test_body_that_the_parser_took_for_a_person(pack, line, name, expected):
    """What the name ends in, or what firms do, says that it is no person's."""
    article, discourse = told(pack, line, [(name, "PER")])
    types = {entity.name: entity.type for entity in Cast(article, discourse).entities()}
    assert types[name] is expected


def test_name_behind_the_neuter_article(pack):
    """A name behind "het" is no person's, nor is what a heading sets before it part of it."""
    line = "Sluiting/PROPN Wijnand/PROPN dreigt/VERB ./PUNCT Het/DET is/VERB in/ADP het/DET Wijnand/PROPN stil/ADJ"
    article, discourse = told(pack, line, [("Sluiting Wijnand", "PER"), ("Wijnand", "PER")])
    headline = replace(discourse.sentences[0], kind=ParagraphKind.HEADLINE)
    found = Cast(article, replace(discourse, sentences=(headline, *discourse.sentences[1:]))).entities()
    assert [(entity.name, entity.type) for entity in found] == [("Wijnand", EntityType.ORGANISATION)]


def test_body_with_a_capital_that_the_parser_missed(pack):
    """A noun for a body with a capital in running text is a name; at the head of the sentence it may be a noun."""
    article, discourse = told(pack, "Gisteren/ADV zweeg/VERB de/DET Turfstekersbond/NOUN", [])
    (entity,) = Cast(article, discourse).entities()
    assert (entity.name, entity.mentions[0].kind) == ("Turfstekersbond", MentionKind.NAME)


def test_body_cut_behind_a_preposition(pack):
    """What stands behind the preposition that a body's name was cut at belongs to it, whatever the parser took it
    for."""
    line = "in/ADP het/DET Genootschap/PROPN voor/ADP Nieuwe/PROPN Turfkunst/PROPN brandde/VERB het/PRON"
    article, discourse = told(pack, line, [("Genootschap voor", "LOC"), ("Nieuwe Turfkunst", "PER")])
    found = [(entity.name, entity.type) for entity in Cast(article, discourse).entities()]
    assert found == [("Genootschap voor Nieuwe Turfkunst", EntityType.ORGANISATION)]


def test_body_whose_noun_opens_what_the_parser_took_for_a_place(pack):
    """A noun for a body that opens a name of several words makes it a body's; one for a place does not."""
    for name, expected in (("Museum Turfkunst", EntityType.ORGANISATION), ("Plein Turfkunst", EntityType.PLACE)):
        article, discourse = told(
            pack, f"in/ADP {name.replace(' ', '/PROPN ')}/PROPN brandde/VERB het/PRON", [(name, "LOC")]
        )
        assert [(entity.name, entity.type) for entity in Cast(article, discourse).entities()] == [(name, expected)]


def test_firm_whose_maker_opens_the_sentence(pack):
    """The noun for what a firm does is no part of its name."""
    article, discourse = told(pack, "Fietsenbouwer/PROPN Norvak/PROPN zwijgt/VERB", [("Fietsenbouwer Norvak", "PER")])
    assert [(e.name, e.type) for e in Cast(article, discourse).entities()] == [("Norvak", EntityType.ORGANISATION)]


def test_role_at_a_body_in_a_headline(pack):
    """ "Rector Kolkzicht" in a headline is the rector of it: the name does not get the role."""
    article, discourse = told(pack, "Rector/NOUN Kolkzicht/PROPN stopt/VERB", [("Kolkzicht", "PER")])
    headline = replace(discourse.sentences[0], kind=ParagraphKind.HEADLINE)
    (entity,) = Cast(article, replace(discourse, sentences=(headline,))).entities()
    assert entity.roles == ()
