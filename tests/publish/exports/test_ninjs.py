"""IPTC ninjs. Its schema (CC BY 4.0) is not shipped; the fields below are those that ninjs 3.0 knows."""

import json

import jsonschema

from tests.dossiers import FIRE, make_document, make_dossier
from wederhoor.publish.exports.ninjs import make_ninjs

_TEXTS = {"type": "object", "additionalProperties": {"type": ["string", "integer"]}, "required": ["value"]}
_NAMED = {"type": "object", "additionalProperties": {"type": "string"}, "required": ["name"]}
_ITEM = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        "uri": {"type": "string", "pattern": "^[a-z]+:[!-~]+$"},
        "name": {"type": "string"},
        "rel": {"type": "string"},
        "standard": {"type": "object", "required": ["name", "version", "schema"]},
        "type": {"enum": ["text"]},
        "representationType": {"enum": ["full", "partial"]},
        "language": {"type": "string"},
        "title": {"type": "string"},
        "versionCreated": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$"},
        "headlines": {"type": "array", "items": _TEXTS},
        "bodies": {"type": "array", "items": _TEXTS},
        "altIds": {"type": "array", "items": _TEXTS},
        **{
            name: {"type": "array", "items": _NAMED}
            for name in ("people", "organisations", "places", "objects", "subjects", "infoSources")
        },
        "associations": {"type": "array", "items": {"$ref": "#"}},
    },
}


def read(**changes):
    return [json.loads(content) for _, content in make_ninjs(make_dossier(**changes))]


def test_fields():
    """Every item and every associated one has only fields that the schema knows."""
    for item in read():
        jsonschema.validate(item, _ITEM)


def test_the_article_is_whole():
    """The body is the text, character for character, and its digest stands with it."""
    item = read()[0]
    assert item["bodies"][0]["value"] == FIRE
    assert {"role": "document", "value": "a1"} in item["altIds"]


def test_statements_are_anchored():
    """An associated statement has its words, who says them, and where they stand."""
    statement = next(one for one in read()[0]["associations"] if one["rel"] == "statement")
    _, place = statement["altIds"][0]["value"].split("#char=")
    start, end = map(int, place.split(","))
    assert FIRE[start:end] == statement["bodies"][0]["value"] == "er acht gewonden"
    assert statement["infoSources"] == [{"role": "speaker", "name": "Ineke Dorsman"}]


def test_a_bare_date_is_no_moment():
    """The schema wants a moment with a zone; a date alone stands among the other ids."""
    dated = (make_document(published="2024-03-11"), make_dossier().documents[1])
    item = read(documents=dated)[0]
    jsonschema.validate(item, _ITEM)
    assert "versionCreated" not in item
    assert {"role": "published", "value": "2024-03-11"} in item["altIds"]
