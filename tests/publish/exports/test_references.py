"""CSL JSON and BibTeX."""

import json

import bibtexparser
import jsonschema
import pytest
from hypothesis import given, settings

from tests.dossiers import make_document, make_dossier
from tests.publish.exports.hostile import hostile_dossiers, make_hostile
from wederhoor.publish.exports.bibtex import make_bibtex
from wederhoor.publish.exports.csl import make_csl

CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"const": "article-newspaper"},
            **{name: {"type": "string"} for name in ("title", "container-title", "URL", "language")},
            "issued": {
                "type": "object",
                "required": ["date-parts"],
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
                    }
                },
            },
            "custom": {"type": "object"},
        },
    },
}
"""The fields of CSL's schema (1.0.2) that we use."""

ARTICLE = make_document(
    title="Brand & {rook} 100%: _wat_ nu?",
    outlet="De Lantaarn",
    published="2024-03-11T18:40:00+01:00",
    url="https://voorbeeld.nl/brand?a=1&b=%20",
)
DOSSIER = make_dossier(documents=(ARTICLE, make_dossier().documents[1]))


def entries(dossier):
    ((_, content),) = make_bibtex(dossier)
    library = bibtexparser.parse_string(content.decode())
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries)
    return library.entries_dict


def test_csl():
    """An article is a newspaper article with its day."""
    ((_, content),) = make_csl(DOSSIER)
    references = json.loads(content)
    jsonschema.validate(references, CSL)
    assert references[0]["issued"] == {"date-parts": [[2024, 3, 11]]}
    assert references[0]["container-title"] == "De Lantaarn"
    assert references[0]["custom"]["text"].endswith(ARTICLE.article.text_sha256)


def test_bibtex():
    """LaTeX's marks are written out, the address stays an address."""
    fields = entries(DOSSIER)["a1"].fields_dict
    assert fields["title"].value == r"{Brand \& {\textbraceleft}rook{\textbraceright} 100\%: \_wat\_ nu?}"
    assert fields["url"].value == "https://voorbeeld.nl/brand?a=1&b=%20"
    assert (fields["year"].value, fields["journal"].value) == ("2024", "De Lantaarn")


@pytest.mark.parametrize("name", ["}", "{", "\\", '"', "@article{x,", "a\n}\n@misc{y,}", "%", "#", "\u202eabc"])
def test_no_title_breaks_out(name):
    """Whatever a title holds, it stays one entry."""
    assert len(entries(make_hostile(name=name))) == 1


@settings(max_examples=60)
@given(hostile_dossiers())
def test_any_article_is_one_entry(dossier):
    """No id, title or outlet breaks the file."""
    assert len(entries(dossier)) == 1
