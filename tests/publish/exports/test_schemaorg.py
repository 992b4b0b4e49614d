"""schema.org."""

import json

import pytest
import rdflib
from rdflib.namespace import RDF

from tests.dossiers import FIRE, make_dossier
from wederhoor.publish.exports.schemaorg import make_schemaorg

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's own parser of JSON-LD makes one."""

SCHEMA = rdflib.Namespace("https://schema.org/")


def read():
    ((_, content),) = make_schemaorg(make_dossier())
    graph = rdflib.Graph()
    graph.parse(data=content.decode(), format="json-ld")
    return graph


def test_claims_have_words_speaker_and_article():
    """Each statement is a Claim with its words, who makes it and the article that it appears in; the context needs no
    network."""
    graph = read()
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert {str(graph.value(claim, SCHEMA.text)) for claim in claims} == {"er acht gewonden", "zes gewonden"}
    for claim in claims:
        assert (graph.value(claim, SCHEMA.appearance), RDF.type, SCHEMA.NewsArticle) in graph
        assert graph.value(graph.value(claim, SCHEMA.author), SCHEMA.name)


def test_no_verdict():
    """There is no ClaimReview and no rating."""
    content = make_schemaorg(make_dossier())[0][1].decode()
    assert "Review" not in content
    assert "rating" not in content.lower()


def test_pieces_are_anchored():
    """Each piece says in which characters of which text it stands."""
    ((_, content),) = make_schemaorg(make_dossier())
    nodes = json.loads(content)["@graph"]
    part = next(node for node in nodes if node.get("text") == "er acht gewonden")["hasPart"][0]
    digest, place = part["identifier"].removeprefix("urn:sha256:").split("#char=")
    start, end = map(int, place.split(","))
    assert FIRE[start:end] == part["text"]
    assert digest == make_dossier().documents[0].article.text_sha256
