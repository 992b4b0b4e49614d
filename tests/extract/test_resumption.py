"""Which firm or group a noun for its kind takes up, in invented reports."""

import pytest

from tests.extract.parses import told
from wederhoor.extract.enrolment import Enrolment
from wederhoor.extract.resumption import resumed
from wederhoor.records.entity import EntityType

TAKEN_UP = "{}/DET/det/2 {}/NOUN/nsubj/3 zweeg/VERB/ROOT/3 ./PUNCT/punct/3"


def taken_up(pack, before, names, noun, *, article="Het", excluded=()):
    """(name, type) of the one that a noun takes up which opens the sentence behind some words."""
    text, discourse = told(pack, f"{before}\n{TAKEN_UP.format(article, noun)}", names)
    roster = Enrolment(text, discourse).reading.roster
    first = discourse.sentences[-1].first
    ids = {member.id for member in roster if member.name in excluded}
    found = resumed(discourse, roster, noun, first, ids)
    return None if found is None else (found.name, found.type)


def warned(name):
    """A sentence in which a name is the subject."""
    return f"{name}/PROPN/nsubj/2 waarschuwde/VERB/ROOT/2 gisteren/ADV/advmod/2 ./PUNCT/punct/2"


@pytest.mark.parametrize(
    ("article", "noun"),
    [("Het", "bedrijf"), ("De", "rederij"), ("De", "netbeheerder"), ("De", "techreus"), ("De", "softwaremaker")],
)
def test_bare_name_is_a_firm(pack, article, noun):
    """A single name, taken for a person's, is what the noun behind it says."""
    found = taken_up(pack, warned("Zelvona"), [("Zelvona", "PER")], noun, article=article)
    assert found == ("Zelvona", EntityType.ORGANISATION)


def test_body_of_no_kind(pack):
    """A body of which the article does not say what it is may be a firm."""
    found = taken_up(pack, warned("Zelvona"), [("Zelvona", "ORG")], "concern")
    assert found == ("Zelvona", EntityType.ORGANISATION)


@pytest.mark.parametrize(
    ("name", "before"),
    [
        pytest.param("Marieke", warned("Marieke"), id="a first name"),
        pytest.param("Jansen", warned("Jansen"), id="a family name"),
        pytest.param(
            "Zelvona",
            "Minister/NOUN/nsubj/3 Zelvona/PROPN/appos/1 zweeg/VERB/ROOT/3 ./PUNCT/punct/3",
            id="a name with an office",
        ),
        pytest.param(
            "Bert Zelvona", "Bert/PROPN/nsubj/3 Zelvona/PROPN/flat/1 zweeg/VERB/ROOT/3 ./PUNCT/punct/3", id="full"
        ),
    ],
)
def test_people_are_no_firms(pack, name, before):
    """Whoever is known for a person stays one."""
    assert taken_up(pack, before, [(name, "PER")], "bedrijf") is None


def test_body_of_another_kind(pack):
    """A union is not taken up by a noun for a firm."""
    before = "Vakbond/NOUN/nsubj/3 Zelvona/PROPN/appos/1 zweeg/VERB/ROOT/3 ./PUNCT/punct/3"
    assert taken_up(pack, before, [("Zelvona", "ORG")], "bedrijf") is None


def test_thing_that_does_not_speak(pack):
    """A ship is no firm."""
    assert taken_up(pack, warned("Zelvona"), [("Zelvona", "MISC")], "bedrijf") is None


def test_subject_of_several(pack):
    """Of several names the subject is taken up."""
    before = "Zelvona/PROPN/nsubj/2 beschuldigde/VERB/ROOT/2 Torvex/PROPN/obj/2 ./PUNCT/punct/2"
    assert taken_up(pack, before, [("Zelvona", "PER"), ("Torvex", "PER")], "bedrijf")[0] == "Zelvona"


def test_two_subjects(pack):
    """Of two subjects neither is taken up."""
    before = (
        "Zelvona/PROPN/nsubj/2 zweeg/VERB/ROOT/2 en/CCONJ/cc/5 Torvex/PROPN/nsubj/5 sprak/VERB/conj/2 ./PUNCT/punct/2"
    )
    assert taken_up(pack, before, [("Zelvona", "PER"), ("Torvex", "PER")], "bedrijf") is None


def test_same_noun_without_a_name(pack):
    """The same noun right before it, of which nobody has the name, is what it takes up."""
    before = "Zelvona/PROPN/nsubj/2 beschuldigde/VERB/ROOT/2 een/DET/det/4 rederij/NOUN/obj/2 ./PUNCT/punct/2"
    assert taken_up(pack, before, [("Zelvona", "PER")], "rederij", article="De") is None


def test_not_the_one_who_is_answered(pack):
    """Whoever the statement answers does not make it."""
    assert taken_up(pack, warned("Zelvona"), [("Zelvona", "ORG")], "bedrijf", excluded=("Zelvona",)) is None


@pytest.mark.parametrize(
    ("article", "noun"), [("De", "brandweer"), ("De", "inspectie"), ("Het", "ministerie"), ("De", "maker")]
)
def test_nouns_for_one_body_of_its_kind(pack, article, noun):
    """A noun that names a body by itself, or may be somebody's, takes up nobody."""
    assert taken_up(pack, warned("Zelvona"), [("Zelvona", "PER")], noun, article=article) is None


def test_speaker(attribute):
    """What the firm answers is the firm's that the sentence before names."""
    said = attribute("Rederij Boltra noemt de klacht onzin. Quenzo trok zijn woorden in. Het bedrijf erkent fouten.")
    assert [each["speaker"] for each in said][-1] == "Quenzo"
