"""Revisions as JSON, and back."""

import json

import pytest

from tests.dossiers import TEXTS, make_article, make_dossier
from tests.revisions import OLD, make_revised
from wederhoor.errors import InputError
from wederhoor.records.codec import dump_dossier, load_dossier

KNOWN = TEXTS | {make_article(text=OLD).text_sha256: OLD}


def test_revisions_come_back_as_they_were():
    """With the older text, which stands beside the JSON."""
    dossier = make_revised()
    assert load_dossier(dump_dossier(dossier), KNOWN) == dossier


def test_the_words_of_either_version_stand_in_the_json():
    """Each with its place in the text of its own version; the older text itself is not in it."""
    content = json.loads(dump_dossier(make_revised()))
    (figure, statement) = content["revisions"][0]["changes"]
    assert figure["before"]["pieces"][0]["text"] == "zes gewonden"
    assert figure["after"]["pieces"][0]["text"] == "acht gewonden"
    assert statement["after"] is None
    assert OLD not in json.dumps(content, ensure_ascii=False)


def test_without_versions_there_are_no_such_keys():
    """A dossier of before keeps its bytes."""
    content = dump_dossier(make_dossier())
    assert "revisions" not in content
    assert "earlier" not in content


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"zes gewonden"', '"zeven gewonden"', "not 'zeven gewonden'"),
        ('"vanished"', '"gone"', "is none of"),
        (make_article(text=OLD).text_sha256, "0" * 64, "is not there"),
    ],
    ids=["words", "kind", "text"],
)
def test_what_is_malformed_is_named(old, new, problem):
    """Words that stand elsewhere, values that are none and texts that are missing."""
    content = dump_dossier(make_revised())
    with pytest.raises(InputError, match=problem):
        load_dossier(content.replace(old, new), KNOWN, file="brand.json")


def test_a_revision_of_no_document_is_named():
    """Its place in the file too."""
    content = json.loads(dump_dossier(make_revised()))
    content["revisions"][0]["document"] = "a9"
    with pytest.raises(InputError, match=r"revisions\[0\].document: there is no document 'a9'"):
        load_dossier(content, KNOWN)


def test_an_older_text_must_be_the_one():
    """Another text under its digest is refused."""
    wrong = KNOWN | {make_article(text=OLD).text_sha256: OLD + "."}
    with pytest.raises(InputError, match="is not that of the text"):
        load_dossier(dump_dossier(make_revised()), wrong)
