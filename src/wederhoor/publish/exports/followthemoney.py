"""Entities of FollowTheMoney, the model of Aleph and OpenSanctions, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.lang.registry import get_about, list_languages
from wederhoor.publish.exports.anchor import Json, Source, address_of, fragment, json_bytes, other_names
from wederhoor.publish.exports.format import Files
from wederhoor.publish.page.index import content_of
from wederhoor.records.attribution import Attribution
from wederhoor.records.digest import digest
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.instant import day_of
from wederhoor.records.span import Passage

LEGAL = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.OUTLET: "Organization",
    EntityType.GROUP: "LegalEntity",
}
"""Schemata of those who act; what a footage or another thing is has no schema there."""
PLACE = "Address"


def make_entities(dossier: Dossier) -> Files:
    """``entities.ftm.json``: an Article for each article, a Person, Organization, LegalEntity or Address for each
    entity, a Mention for each of its mentions, and a Note with the words of each statement.

    What the model has no property for (spans, digest) stands under ``anchors`` beside the properties, where its
    readers keep it as context.
    """
    source = Source(dossier)
    entities = sorted(_entities(source), key=lambda one: str(one["id"]))
    return (("entities.ftm.json", b"".join(json_bytes(entity, indent=None) for entity in entities)),)


def _entities(source: Source) -> Iterator[Json]:
    for document in source.documents:
        yield _article(source, document)
    for entity in source.dossier.entities:
        if entity.type in LEGAL:
            yield _legal(source, entity)
            yield from _mentions(source, entity)
        elif entity.type is EntityType.PLACE:
            yield _make(
                PLACE, _entity_id(entity.id), {"full": [entity.name], "name": [entity.name]}, _anchors(source, entity)
            )
    for attribution in source.attributions:
        yield _note(source, attribution)


def _article(source: Source, document: Document) -> Json:
    article = document.article
    address = address_of(article)
    day = day_of(article.published)
    properties = {
        "title": [source.title(document)],
        "fileName": [article.file],
        "mimeType": ["text/plain"],
        "language": [get_about(article.language).iso_639_3 if article.language in list_languages() else None],
        "publishedAt": [day.isoformat() if day else None],
        "publisher": [article.outlet],
        "sourceUrl": [address if article.url == address else None],
    }
    return {**_make("Article", _article_id(source, article.id), properties), "text_sha256": article.text_sha256}


def _legal(source: Source, entity: Entity) -> Json:
    properties = {
        "name": [entity.name],
        "alias": other_names(entity),
        "position" if entity.type is EntityType.PERSON else "summary": sorted(entity.roles),
    }
    return _make(LEGAL[entity.type], _entity_id(entity.id), properties, _anchors(source, entity))


def _anchors(source: Source, entity: Entity) -> list[Json]:
    return [source.anchor(passage) for passage in sorted(one.passage for one in entity.mentions)]


def _mentions(source: Source, entity: Entity) -> Iterator[Json]:
    for mention in entity.mentions:
        passage = mention.passage
        name = digest("ftm mention", entity.id, passage.document, passage.span.start, passage.span.end)
        properties = {
            "document": [_article_id(source, passage.document)],
            "resolved": [_entity_id(entity.id)],
            "name": [mention.text],
            "detectedSchema": [LEGAL[entity.type]],
        }
        yield _make("Mention", f"wederhoor-mention-{name}", properties, [source.anchor(passage)])


def _note(source: Source, attribution: Attribution) -> Json:
    """The words of a statement, as a note on who says it and on the article."""
    article = source.articles[attribution.document]
    spans = content_of(attribution)
    speaker = source.entities.get(attribution.speaker or "")
    properties = {
        "description": [span.of(article.text) for span in spans],
        "entity": [
            _article_id(source, article.id),
            _entity_id(speaker.id) if speaker and (speaker.type in LEGAL or speaker.type is EntityType.PLACE) else None,
        ],
        "notes": [fragment(article, span) for span in spans],
        "keywords": sorted({attribution.act.value, attribution.certainty.value, attribution.mode.value}),
        "publisher": [article.outlet],
    }
    anchors = [source.anchor(Passage(article.id, span)) for span in spans]
    return _make("Note", f"wederhoor-note-{digest('ftm note', attribution.id)}", properties, anchors)


def _make(schema: str, id: str, properties: Json, anchors: list[Json] | None = None) -> Json:
    known = {key: [value for value in values if value] for key, values in properties.items()}
    made: Json = {"id": id, "schema": schema, "properties": {key: values for key, values in known.items() if values}}
    return {**made, "anchors": anchors} if anchors else made


def _article_id(source: Source, document: str) -> str:
    return f"wederhoor-article-{digest('ftm article', document, source.articles[document].text_sha256)}"


def _entity_id(entity: str) -> str:
    return f"wederhoor-entity-{digest('ftm entity', entity)}"
