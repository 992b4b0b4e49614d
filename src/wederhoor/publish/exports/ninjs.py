"""IPTC ninjs 3.0: an item for each article, its statements and figures as associated partial items."""

from __future__ import annotations

from datetime import datetime

from wederhoor.publish.exports.anchor import Json, Source, address_of, encodable, fragment, json_bytes, urn
from wederhoor.publish.exports.filename import safe_names
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import EntityType
from wederhoor.records.figure import Figure

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}
_LISTS = {
    EntityType.PERSON: "people",
    EntityType.ORGANISATION: "organisations",
    EntityType.OUTLET: "organisations",
    EntityType.GROUP: "organisations",
    EntityType.PLACE: "places",
    EntityType.FOOTAGE: "objects",
    EntityType.OTHER: "objects",
}
"""Where the schema lists each type of entity."""


def make_ninjs(dossier: Dossier) -> Files:
    """One ``NAME.json`` an article, named for its id."""
    source = Source(dossier)
    names = safe_names(((name, name) for name in sorted(source.articles)), spare="article")
    made = [(f"{names[one.article.id]}.json", json_bytes(_item(source, one))) for one in source.documents]
    return tuple(sorted(made))


def _item(source: Source, document: Document) -> Json:
    article = document.article
    title = source.title(document)
    item: Json = {
        "uri": address_of(article),
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "language": article.language,
        "title": title,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": title}] if title else None,
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": len(article.text), "value": article.text}
        ],
        "infoSources": [{"role": "publisher", "name": article.outlet}] if article.outlet else None,
        "altIds": [
            {"role": "document", "value": article.id},
            {"role": "text_sha256", "value": article.text_sha256},
            *([{"role": "published", "value": article.published}] if article.published else []),
        ],
        "associations": [
            *(_statement(source, article, one) for one in source.statements_of(article.id)),
            *(_figure(article, figure) for figure in source.figures_of(article.id)),
        ],
        **_mentioned(source, article),
    }
    moment = _moment(article.published)
    return {key: value for key, value in {**item, "versionCreated": moment}.items() if value not in (None, [])}


def _moment(published: str | None) -> str | None:
    """A moment with its zone (RFC 3339), which is all that the schema takes: a bare date stands under ``altIds``."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return moment.isoformat() if moment.tzinfo else None


def _statement(source: Source, article: Article, attribution: Attribution) -> Json:
    spans = content_of(attribution)
    speaker = source.name(attribution.speaker)
    item = {
        "name": encodable(attribution.id),
        "rel": "statement",
        "uri": urn("attribution", attribution.id),
        "representationType": "partial",
        "bodies": [
            {"role": "content", "contentType": "text/plain", "charCount": len(span), "value": span.of(article.text)}
            for span in spans
        ],
        "infoSources": [{"role": "speaker", "name": speaker}] if speaker else None,
        "subjects": [
            {"rel": "act", "name": attribution.act.value},
            {"rel": "certainty", "name": attribution.certainty.value},
            {"rel": "mode", "name": attribution.mode.value},
        ],
        "altIds": [{"role": "anchor", "value": fragment(article, span)} for span in spans],
    }
    return {key: value for key, value in item.items() if value is not None}


def _figure(article: Article, figure: Figure) -> Json:
    return {
        "name": encodable(figure.id),
        "rel": "figure",
        "uri": urn("figure", figure.id),
        "representationType": "partial",
        "bodies": [
            {
                "role": "figure",
                "contentType": "text/plain",
                "charCount": len(figure.span),
                "value": figure.span.of(article.text),
            }
        ],
        "subjects": [{"rel": "topic", "name": figure.topic}, {"rel": "modifier", "name": figure.modifier.value}],
        "altIds": [{"role": "anchor", "value": fragment(article, figure.span)}],
    }


def _mentioned(source: Source, article: Article) -> Json:
    """The entities that an article mentions, in the lists that the schema has for them."""
    found: Json = {}
    for name in source.mentions_of(article.id):
        entity = source.entities[name]
        known = {"name": entity.name, "rel": "mentioned", "uri": urn("entity", name)}
        found.setdefault(_LISTS[entity.type], []).append(known)
    return found
