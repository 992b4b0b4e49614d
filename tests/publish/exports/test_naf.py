"""NAF."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings

from tests.dossiers import FIRE, make_dossier
from tests.publish.exports.hostile import hostile_dossiers, text_of
from wederhoor.publish.characters import legible
from wederhoor.publish.exports.naf import make_naf


def read(dossier):
    return ET.fromstring(make_naf(dossier)[0][1])  # noqa: S314 (our own)


def words(tree, span):
    """The words that the targets of a span lead to, over terms."""
    forms = {form.get("id"): form for form in tree.iter("wf")}
    terms = {term.get("id"): term.find("span/target").get("id") for term in tree.iter("term")}
    return " ".join(forms[terms[target.get("id")]].text for target in span.iter("target"))


@pytest.fixture(scope="module")
def tree():
    return read(make_dossier())


def test_attribution(tree):
    """A statement has its content, source and cue as rows of terms."""
    statement = tree.find("attribution/statement")
    found = {part.tag: words(tree, part) for part in statement}
    assert found == {
        "statement_target": "er acht gewonden",
        "statement_source": "wethouder Ineke Dorsman",
        "statement_cue": "Volgens",
    }


def test_factuality_is_the_source_s(tree):
    """Factuality says how sure the source is, in the words of NewsReader and in ours."""
    values = {(one.get("resource"), one.get("value")) for one in tree.iter("factVal")}
    assert ("nwr:AttributionCertainty", "CERTAIN") in values
    assert ("wederhoor:act", "asserts") in values


def test_entities(tree):
    """A name is an entity with the id of the dossier, and all mentions of one stand together."""
    (entity,) = tree.iter("entity")
    assert (entity.get("type"), words(tree, entity)) == ("PERSON", "Ineke Dorsman")
    assert tree.find("coreferences/coref/externalReferences/externalRef").get("reference") == "E1"


def test_raw_is_the_text(tree):
    """The raw layer is the text, to which offset and length of every word belong."""
    assert tree.find("raw").text == FIRE
    for form in tree.iter("wf"):
        start = int(form.get("offset"))
        assert FIRE[start : start + int(form.get("length"))] == form.text


@settings(max_examples=60)
@given(hostile_dossiers())
def test_offsets_survive_any_text(dossier):
    """What XML cannot hold is replaced one for one, so that the offsets go on counting."""
    tree, text = read(dossier), text_of(dossier)
    assert tree.find("raw").text == legible(text).replace("\x0c", " ")
    ids = [node.get("id") for node in tree.iter() if node.get("id") and node.tag != "target"]
    assert len(ids) == len(set(ids))
    assert {target.get("id") for target in tree.iter("target")} <= set(ids)
