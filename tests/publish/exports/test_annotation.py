"""W3C Web Annotations."""

import json

import pytest
import rdflib
from hypothesis import given, settings
from rdflib.namespace import RDF

from tests.dossiers import make_dossier
from tests.publish.exports.hostile import hostile_dossiers, spans_of, text_of
from wederhoor.publish.exports.annotation import CONTEXT, OWN, make_annotations

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's own parser of JSON-LD makes one."""

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
AS = rdflib.Namespace("http://www.w3.org/ns/activitystreams#")
LOCAL = {
    "id": "@id",
    "type": "@type",
    "Annotation": str(OA.Annotation),
    "SpecificResource": str(OA.SpecificResource),
    "TextPositionSelector": str(OA.TextPositionSelector),
    "TextQuoteSelector": str(OA.TextQuoteSelector),
    "AnnotationCollection": str(AS.OrderedCollection),
    "AnnotationPage": str(AS.OrderedCollectionPage),
    "Dataset": "http://purl.org/dc/dcmitype/Dataset",
    "body": {"@type": "@id", "@id": str(OA.hasBody)},
    "target": {"@type": "@id", "@id": str(OA.hasTarget)},
    "source": {"@type": "@id", "@id": str(OA.hasSource)},
    "selector": {"@type": "@id", "@id": str(OA.hasSelector)},
    "start": str(OA.start),
    "end": str(OA.end),
    "exact": str(OA.exact),
    "prefix": str(OA.prefix),
    "suffix": str(OA.suffix),
    "first": {"@type": "@id", "@id": str(AS.first)},
    "items": {"@type": "@id", "@id": str(AS["items"]), "@container": "@list"},
}
"""The terms of the published context that we use, so that no test needs the network."""


def read(dossier):
    ((_, content),) = make_annotations(dossier)
    return json.loads(content)


def graph_of(collection):
    assert collection["@context"] == [CONTEXT, {"@vocab": OWN}]
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(collection | {"@context": [LOCAL, {"@vocab": OWN}]}), format="json-ld")
    return graph


def targets(node):
    """Every target, wherever it stands."""
    if isinstance(node, dict):
        if node.get("type") == "SpecificResource":
            yield node
        for value in node.values():
            yield from targets(value)
    elif isinstance(node, list):
        for value in node:
            yield from targets(value)


def test_one_annotation_a_record():
    """Statements, figures, times and mentions are annotations that RDF readers see, each with a target that has a
    position and a quotation."""
    dossier = make_dossier()
    collection = read(dossier)
    graph = graph_of(collection)
    mentions = sum(len(entity.mentions) for entity in dossier.entities)
    expected = len(dossier.attributions) + len(dossier.figures) + len(dossier.times) + mentions
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == collection["total"] == expected
    for annotation in annotations:
        for target in graph.objects(annotation, OA.hasTarget):
            kinds = {graph.value(selector, RDF.type) for selector in graph.objects(target, OA.hasSelector)}
            assert kinds == {OA.TextPositionSelector, OA.TextQuoteSelector}


def test_source_is_the_address_or_the_digest():
    """An article with a usable address is targeted by it, another one by the digest of its text."""
    dossier = make_dossier()
    digest = dossier.documents[0].article.text_sha256
    assert f"urn:sha256:{digest}" in {target["source"] for target in targets(read(dossier))}


@settings(max_examples=100)
@given(hostile_dossiers())
def test_spans_read_back(dossier):
    """Position and quotation of every target give the same words of the text, counted in code points, and the words
    around them."""
    text, found = text_of(dossier), set()
    for target in targets(read(dossier)):
        position, quotation = target["selector"]
        start, end = position["start"], position["end"]
        assert quotation["exact"] == text[start:end]
        assert text[:start].endswith(quotation["prefix"])
        assert text[end:].startswith(quotation["suffix"])
        found.add((start, end))
    assert found == {(span.start, span.end) for span in spans_of(dossier)}
