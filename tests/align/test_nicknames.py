"""Nicknames behind names."""

from dataclasses import replace

import pytest

from tests.dossiers import make_document
from wederhoor.align.entities import join_entities
from wederhoor.lang.registry import get_pack
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span


def article(id, text):
    document = make_document(id, text)
    return replace(document, article=replace(document.article, language="nl"))


def entity(document, name, type_="person", *, full=None):
    """A local entity that the text of a document names."""
    start = document.article.text.index(name)
    passage = Passage(document.article.id, Span(start, start + len(name)))
    return Entity(
        id=f"{document.article.id}-{name}",
        type=EntityType(type_),
        name=full or name,
        names=(Name(text=full or name, relation=NameRelation.FULL, reason=""),),
        roles=(),
        mentions=(Mention(passage=passage, text=name, kind=MentionKind.NAME),),
    )


def join(entities, documents):
    return join_entities(entities, {"nl": get_pack("nl")}, documents=documents)


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Toen kwam Goran Petrak, bijgenaamd 'de Havik', binnen.", "de Havik"),
        ('Leider Goran Petrak (strijdnaam "Wolk") zweeg.', "Wolk"),
        ("Goran Petrak alias de Veldheer is op de vlucht.", "de Veldheer"),
        ("Goran Petrak, beter bekend als Rode Goran, is weg.", "Rode Goran"),
        ("Goran Petrak, die zichzelf ‘de Dokter’ noemt, ontkent.", "de Dokter"),
    ],
)
def test_nickname_behind_a_name(text, nickname):
    """A nickname in quotation marks or with a capital is another name, whether or not the parser found it."""
    document = article("a", text)
    (whole,) = join([entity(document, "Goran Petrak")], [document]).entities
    assert nickname in {name.text for name in whole.names}


@pytest.mark.parametrize(
    "text",
    [
        "Goran Petrak, bekend als bestuurder van de club, ontkent.",
        "Goran Petrak kwam. De bijnaam 'de Havik' kent niemand.",
        "Goran Petrak zei: 'de Havik komt'.",
    ],
)
def test_other_words_are_no_nickname(text):
    """A function, another sentence and a quotation give nobody a name."""
    document = article("a", text)
    (whole,) = join([entity(document, "Goran Petrak")], [document]).entities
    assert [name.text for name in whole.names] == ["Goran Petrak"]


def test_nickname_alone_in_another_article():
    """What another article calls by the nickname alone is the same man, who stays a person."""
    one = article("a", "Goran Petrak, strijdnaam 'Wolk', zweeg.")
    other = article("b", "Volgens Wolk was er niemand. Wolk zweeg.")
    joined = join([entity(one, "Goran Petrak"), entity(other, "Wolk", "organisation")], [one, other])
    assert len(joined.entities) == 1
    assert joined.entities[0].type is EntityType.PERSON


def test_nickname_that_is_a_first_name():
    """A nickname that parents give children joins nobody: there may be another one."""
    one = article("a", "Goran Petrak, roepnaam Willem, zweeg.")
    other = article("b", "Volgens Willem was er niemand.")
    assert len(join([entity(one, "Goran Petrak"), entity(other, "Willem")], [one, other]).entities) == 2


def test_two_bynames_in_apposition():
    """A single name with a known nickname behind its comma is a byname of the same man; a full name is another man."""
    one = article("a", "Goran Petrak, bijgenaamd 'de Veldheer', zweeg.")
    other = article("b", "Men noemde hem Voivod, de Veldheer, en bleef stil.")
    third = article("c", "Toen kwam Henk Smit, de Veldheer, eraan.")
    entities = [entity(one, "Goran Petrak"), entity(other, "Voivod"), entity(third, "Henk Smit")]
    joined = join(entities, [one, other, third])
    assert joined.of["a-Goran Petrak"] == joined.of["b-Voivod"] != joined.of["c-Henk Smit"]
