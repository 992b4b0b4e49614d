"""W3C Web Annotation Data Model (Recommendation of 23 February 2017) as JSON-LD.

Positions count Unicode code points of the canonical text, as the recommendation has it (4.2.5 with 4.2.4: "in terms of
unicode code points, not in terms of code units").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wederhoor.publish.exports.anchor import Json, Source, address_of, json_bytes, urn, whole
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Passage, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The context that the recommendation demands (3.1); the terms behind it are those of this program."""
OWN = "urn:wederhoor:term:"
AROUND = 32
"""Code points of prefix and suffix of a quotation, as many as Hypothesis writes."""


def make_annotations(dossier: Dossier) -> Files:
    """``annotations.jsonld``: a collection with one annotation for each statement, figure, expression of time and
    mention; each target has a position and a quotation of the same words."""
    source = Source(dossier)
    items = sorted(_annotations(source), key=lambda item: str(item["id"]))
    collection = {
        "@context": [CONTEXT, {"@vocab": OWN}],
        "id": urn("collection", *sorted(article.text_sha256 for article in source.articles.values())),
        "type": "AnnotationCollection",
        "label": dossier.title,
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return (("annotations.jsonld", json_bytes(collection)),)


def _annotations(source: Source) -> Iterator[Json]:
    for attribution in source.attributions:
        spans = content_of(attribution)
        yield _annotation(
            source, urn("attribution", attribution.id), attribution.document, spans, _statement(source, attribution)
        )
    for figure in source.dossier.figures:
        body = {
            "kind": "figure",
            "topic": figure.topic,
            "unit": figure.unit,
            "low": whole(figure.low),
            "high": whole(figure.high),
            "modifier": figure.modifier.value,
            "statement": figure.attribution and urn("attribution", figure.attribution),
        }
        yield _annotation(source, urn("figure", figure.id), figure.document, (figure.span,), body)
    for time in source.dossier.times:
        name = urn("time", time.document, time.span.start, time.span.end)
        yield _annotation(source, name, time.document, (time.span,), {"kind": "time", "timex3": time.value})
    for entity in source.dossier.entities:
        for mention in entity.mentions:
            passage = mention.passage
            name = urn("mention", entity.id, passage.document, passage.span.start, passage.span.end)
            body = {
                "kind": "mention",
                "entity": urn("entity", entity.id),
                "entityType": entity.type.value,
                "name": entity.name,
                "mention": mention.kind.value,
            }
            yield _annotation(source, name, passage.document, (passage.span,), body)


def _statement(source: Source, attribution: Attribution) -> Json:
    """What is known of a statement; where its source and cue stand are resources of their own."""
    document = attribution.document
    return {
        "kind": "statement",
        "speaker": attribution.speaker and urn("entity", attribution.speaker),
        "speakerName": source.name(attribution.speaker),
        "attributionSource": attribution.source and _target(source, Passage(document, attribution.source)),
        "attributionCue": attribution.cue and _target(source, Passage(document, attribution.cue)),
        "act": attribution.act.value,
        "certainty": attribution.certainty.value,
        "mode": attribution.mode.value,
        "relay": [urn("entity", passer) for passer in attribution.relay] or None,
        "channel": attribution.channel,
        "within": attribution.within and urn("attribution", attribution.within),
        "rule": attribution.rule or None,
    }


def _annotation(source: Source, name: str, document: str, spans: Sequence[Span], body: Json) -> Json:
    """One annotation; what is unknown is left out of its body."""
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "identifying" if body["kind"] == "mention" else "classifying",
        "body": {"type": "Dataset", **{key: value for key, value in body.items() if value is not None}},
        "target": [_target(source, Passage(document, span)) for span in spans],
    }


def _target(source: Source, passage: Passage) -> Json:
    article, span = source.articles[passage.document], passage.span
    return {
        "type": "SpecificResource",
        "source": address_of(article),
        "document": article.id,
        "textDigest": article.text_sha256,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.of(article.text),
                "prefix": article.text[max(0, span.start - AROUND) : span.start],
                "suffix": article.text[span.end : span.end + AROUND],
            },
        ],
    }
