"""schema.org as JSON-LD: articles and claims. Never a ClaimReview, for nothing here says whether a claim is true."""

from __future__ import annotations

from wederhoor.publish.exports.anchor import (
    Json,
    Source,
    address_of,
    day_or_moment,
    fragment,
    json_bytes,
    other_names,
    text_urn,
    urn,
)
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType

VOCABULARY = "https://schema.org/"
"""The context is written out, so that reading it needs no network."""

GAP = " … "
"""Between the pieces of a statement that its attribution interrupts."""

_TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.OUTLET: "NewsMediaOrganization",
    EntityType.GROUP: "Organization",
    EntityType.PLACE: "Place",
    EntityType.FOOTAGE: "CreativeWork",
    EntityType.OTHER: "Thing",
}


def make_schemaorg(dossier: Dossier) -> Files:
    """``claims.jsonld``: a NewsArticle for each article, a Claim for each statement with its pieces as quotations, and
    who speaks."""
    source = Source(dossier)
    speaking = {attribution.speaker for attribution in source.attributions}
    graph = [
        *(_article(source, document) for document in source.documents),
        *(_entity(entity) for entity in dossier.entities if entity.id in speaking),
        *(_claim(source, attribution) for attribution in source.attributions),
    ]
    graph.sort(key=lambda node: str(node["@id"]))
    return (("claims.jsonld", json_bytes({"@context": {"@vocab": VOCABULARY}, "@graph": graph})),)


def _article(source: Source, document: Document) -> Json:
    article = document.article
    return _known(
        {
            "@type": "NewsArticle",
            "@id": urn("article", article.id, article.text_sha256),
            "headline": source.title(document),
            "datePublished": day_or_moment(article.published),
            "inLanguage": article.language,
            "url": address_of(article) if article.url else None,
            "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None,
            "identifier": text_urn(article),
        }
    )


def _entity(entity: Entity) -> Json:
    return _known(
        {
            "@type": _TYPES[entity.type],
            "@id": urn("entity", entity.id),
            "name": entity.name,
            "alternateName": other_names(entity) or None,
        }
    )


def _claim(source: Source, attribution: Attribution) -> Json:
    article = source.articles[attribution.document]
    spans = content_of(attribution)
    home = {"@id": urn("article", article.id, article.text_sha256)}
    known = attribution.speaker in source.entities
    return _known(
        {
            "@type": "Claim",
            "@id": urn("attribution", attribution.id),
            "text": GAP.join(span.of(article.text) for span in spans),
            "author": {"@id": urn("entity", attribution.speaker)} if attribution.speaker and known else None,
            "appearance": home,
            "isPartOf": {"@id": urn("attribution", attribution.within)} if attribution.within else None,
            "keywords": [attribution.act.value, attribution.certainty.value, attribution.mode.value],
            "hasPart": [
                {
                    "@type": "Quotation",
                    "@id": f"{urn('attribution', attribution.id)}:{number}",
                    "text": span.of(article.text),
                    "identifier": fragment(article, span),
                    "isPartOf": home,
                }
                for number, span in enumerate(spans, start=1)
            ],
        }
    )


def _known(node: Json) -> Json:
    return {key: value for key, value in node.items() if value is not None}
