"""Joining the names of English articles."""

import pytest

from tests.align.test_entities import entity, groups
from tests.dossiers import make_document
from wederhoor.align.entities import join_entities
from wederhoor.lang.registry import get_pack
from wederhoor.records.entity import MentionKind

PACKS = {"en": get_pack("en")}


def join(*found):
    """The entities of articles, each ``(name, type, text[, kind])`` in one of its own."""
    entities, documents = [], []
    for number, (name, type_, text, *kind) in enumerate(found):
        start = text.index(name)
        entities.append(entity(number, name, type_, start=start, kind=kind[0] if kind else MentionKind.NAME))
        documents.append(make_document(f"a{number}", text, language="en"))
    return join_entities(entities, PACKS, documents=documents)


def together(*found):
    return groups(join(*found)) == [list(range(len(found)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noreen Halpin", "Nóirín Halpin"),
        ("Alistair Quorn", "Alasdair Quorn"),
        ("Luann Tibbs", "Luanne Tibbs"),
        ("Arkady Yelenov", "Arkady Elenov"),
    ],
)
def test_spellings_of_a_person(one, other):
    """A listed spelling of a first name and the first letter of Cyrillic names make no two people."""
    assert together((one, "person", one), (other, "person", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mark Halpin", "Margaret Halpin"), ("Ann Halpin", "Alan Halpin"), ("Arkady Jessing", "Arkady Essing")],
)
def test_two_people(one, other):
    """Different first names, and family names of no Cyrillic ending, are of two people."""
    assert not together((one, "person", one), (other, "person", other))


def test_two_short_first_names():
    """Two short forms in one name stand for the long ones, where both hold one office."""
    found = [entity(0, "Pat Joe Quorn", roles=("Cllr",)), entity(1, "Patrick Joseph Quorn", roles=("Councillor",))]
    assert groups(join_entities(found, PACKS)) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Works Ministry", "Ministry of Works"),
        ("Defence Academy", "Defense Academy"),
        ("Harwell Light & Power", "Harwell Light and Power"),
        ("Harwell Group", "Harwell Group ASA"),
    ],
)
def test_names_of_one_body(one, other):
    """The noun in front or behind, British and American spelling and legal forms make no two bodies."""
    assert together((one, "organisation", one), (other, "organisation", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Northern Trust", "Southern Trust"), ("North Tarn Police", "South Tarn Police"), ("Harwell Bank", "Harwell Gas")],
)
def test_two_bodies(one, other):
    """Bodies of two places, and firms of two trades, are two."""
    assert not together((one, "organisation", one), (other, "organisation", other))


def test_described_by_its_words():
    """Small letters are the body that the same words name, unless another bears them too."""
    full = ("Ministry of Works", "organisation", "Ministry of Works")
    bare = ("the works ministry", "organisation", "said the works ministry", MentionKind.NOMINAL)
    other = ("Norland Ministry of Works", "organisation", "Norland Ministry of Works")
    assert together(full, bare)
    assert [0, 1] not in groups(join(full, bare, other))


def test_noun_in_an_apposition():
    """What an article calls a body behind a comma is that body elsewhere."""
    full = ("Harwell Lines", "organisation", "Harwell Lines, the county's only airline, closed.")
    assert together(full, ("the airline", "organisation", "Then the airline closed.", MentionKind.NOMINAL))


def names_of(joined):
    return {name.text for whole in joined.entities for name in whole.names}


@pytest.mark.parametrize(
    ("name", "type_", "text", "expected"),
    [
        ("Anna Quorn", "person", "Then Dr Anna Quorn spoke.", "Dr Anna Quorn"),
        ("Quorn Trust", "organisation", "Ireland's Quorn Trust agreed.", "Ireland's Quorn Trust"),
        ("Quorn", "outlet", "He told the Quorn news agency so.", "Quorn news agency"),
    ],
)
def test_fuller_names(name, type_, text, expected):
    """A title, a country's genitive and the noun behind a name are read with it."""
    assert expected in names_of(join((name, type_, text)))


def test_plain_title_is_no_name():
    """A form of address that says nothing of its bearer is left out."""
    assert "Mr Anna Quorn" not in names_of(join(("Anna Quorn", "person", "Then Mr Anna Quorn spoke.")))


def test_letters_of_a_dateline():
    """The letters that open a report are those of the one agency that they spell."""
    joined = join(("Quorn Press", "outlet", "TARN (QP) — Nobody told Quorn Press so."))
    assert "QP" in names_of(joined)


def test_letters_of_a_byline():
    """Letters of an agency have the name in the line of who wrote the report."""
    text = "By Anna Quorn, Tarn Press Service\n\nTARN (TPS) - All is well, TPS learned."
    assert "Tarn Press Service" in names_of(join(("TPS", "organisation", text)))
