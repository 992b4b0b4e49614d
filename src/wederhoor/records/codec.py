"""The dossier as JSON, ``wederhoor-dossier/1``: the one object that every output is a view of.

The JSON holds what the contract lists, and beyond it what makes the way back complete: ``url``, ``paragraphs`` and, of
a post, ``kind`` of a document, ``kind`` of a mention, ``rule`` of an attribution, and ``unsure``; where an article has
versions, ``earlier`` of its document and ``revisions``. It does not hold the articles' texts, which are stored beside
it: words at a span are repeated, so that a reader can do without them, and a loader checks them against the stored
text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from wederhoor.records.article import Paragraph
from wederhoor.records.attribution import Attribution
from wederhoor.records.capture import DraftKind
from wederhoor.records.decoding import SCHEMA, load_dossier
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, Unsure
from wederhoor.records.figure import Figure
from wederhoor.records.ledger import judged_to_json
from wederhoor.records.point import Hearing, Point, Position, Reuse
from wederhoor.records.revised import earlier_to_json, revision_to_json
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

__all__ = ["SCHEMA", "dossier_to_json", "dump_dossier", "load_dossier"]

Json = dict[str, Any]

_SURROGATE = re.compile("[\ud800-\udfff]")


def dump_dossier(dossier: Dossier) -> str:
    """The JSON text of a dossier: keys sorted, letters of every script as they are, a newline at the end.

    It always encodes as UTF-8: a lone surrogate, which a file name in another encoding can bring, is written as its
    JSON escape and is read back as it was. (A high one right before a low one is read back as the character that the
    two stand for.)
    """
    text = json.dumps(dossier_to_json(dossier), ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def dossier_to_json(dossier: Dossier) -> Json:
    """The dossier as dicts, lists, texts and numbers; order of lists is that of the records."""
    texts = {document.article.id: document.article.text for document in dossier.documents}
    return {
        "schema": SCHEMA,
        "title": dossier.title,
        "languages": list(dossier.languages),
        "generated_by": dict(dossier.generated_by),
        "documents": [_document(document) for document in dossier.documents],
        "entities": [_entity(entity) for entity in dossier.entities],
        "attributions": [
            _attribution(attribution, texts[attribution.document]) for attribution in dossier.attributions
        ],
        "figures": [_figure(figure, texts[figure.document]) for figure in dossier.figures],
        "times": [_time(time, texts[time.document]) for time in dossier.times],
        "reuse": [_reuse(reuse) for reuse in dossier.reuse],
        "points": [_point(point, texts) for point in dossier.points],
        "hearing": [_hearing(hearing) for hearing in dossier.hearing],
        "unsure": [_unsure(unsure) for unsure in dossier.unsure],
        "judgements": [judged_to_json(judged) for judged in dossier.judgements],
        **_revisions(dossier),
    }


def _revisions(dossier: Dossier) -> Json:
    """The key is there only where an article has versions: a dossier without any keeps its bytes."""
    texts = {
        document.article.id: (document.article.text, document.earlier)
        for document in dossier.documents
        if document.earlier
    }
    found = [revision_to_json(revision, *texts[revision.article]) for revision in dossier.revisions]
    return {"revisions": found} if found else {}


def _place(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _words(span: Span, text: str) -> Json:
    return {**_place(span), "text": span.of(text)}


def _passage(passage: Passage) -> Json:
    return {"document": passage.document, **_place(passage.span)}


def _document(document: Document) -> Json:
    article, layout = document.article, document.layout
    return {
        "id": article.id,
        "file": article.file,
        "sha256": article.sha256,
        "text_sha256": article.text_sha256,
        "outlet": article.outlet,
        "published": article.published,
        "language": article.language,
        "title": article.title,
        "url": article.url,
        # only where it is no article, so that dossiers without posts are what they were before there were any
        **({} if article.kind is DraftKind.ARTICLE else {"kind": article.kind.value}),
        "length": len(article.text),
        "boilerplate": [{**_place(item.span), "kind": item.kind.value} for item in layout.boilerplate],
        "paragraphs": [_paragraph(paragraph) for paragraph in layout.paragraphs],
        **({"earlier": [earlier_to_json(version) for version in document.earlier]} if document.earlier else {}),
    }


def _paragraph(paragraph: Paragraph) -> Json:
    """The paragraph without its text, which pieces and joints give back."""
    return {
        "kind": paragraph.kind.value,
        "pieces": [_place(piece) for piece in paragraph.pieces],
        "joints": list(paragraph.joints),
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "roles": list(entity.roles),
        "names": [{"text": name.text, "relation": name.relation.value, "reason": name.reason} for name in entity.names],
        "mentions": [
            {**_passage(mention.passage), "text": mention.text, "kind": mention.kind.value}
            for mention in entity.mentions
        ],
    }


def _attribution(attribution: Attribution, text: str) -> Json:
    return {
        "id": attribution.id,
        "document": attribution.document,
        "source": None if attribution.source is None else _words(attribution.source, text),
        "cue": None if attribution.cue is None else _words(attribution.cue, text),
        "content": [_words(piece, text) for piece in attribution.content],
        "speaker": attribution.speaker,
        "mode": attribution.mode.value,
        "act": attribution.act.value,
        "certainty": attribution.certainty.value,
        "relay": list(attribution.relay),
        "channel": attribution.channel,
        "within": attribution.within,
        "rule": attribution.rule,
    }


def _figure(figure: Figure, text: str) -> Json:
    return {
        "id": figure.id,
        "document": figure.document,
        **_words(figure.span, text),
        "topic": figure.topic,
        "unit": figure.unit,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "modifier": figure.modifier.value,
        "attribution": figure.attribution,
    }


def _number(value: float | None) -> float | None:
    """The number, whole where it is whole: 8 and 8.0 are one value and must give one text."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value


def _time(time: Time, text: str) -> Json:
    return {"document": time.document, **_words(time.span, text), "value": time.value}


def _reuse(reuse: Reuse) -> Json:
    return {"a": _passage(reuse.a), "b": _passage(reuse.b), "kind": reuse.kind.value}


def _point(point: Point, texts: Mapping[str, str]) -> Json:
    return {
        "id": point.id,
        "kind": point.kind.value,
        "question": point.question,
        "status": point.status.value,
        "why": point.why,
        "positions": [_position(position, texts) for position in point.positions],
    }


def _position(position: Position, texts: Mapping[str, str]) -> Json:
    return {
        "position": position.position,
        "outlets": position.outlets,
        "origins": position.origins,
        "support": [
            {
                "document": support.passage.document,
                **_words(support.passage.span, texts[support.passage.document]),
                "attribution": support.attribution,
            }
            for support in position.support
        ],
    }


def _hearing(hearing: Hearing) -> Json:
    return {
        "accused": hearing.accused,
        "accusations": list(hearing.accusations),
        "replies": list(hearing.replies),
        "outlets": {document: heard.value for document, heard in hearing.outlets},
    }


def _unsure(unsure: Unsure) -> Json:
    return {"a": unsure.a, "b": unsure.b, "name": unsure.name, "other": unsure.other, "reason": unsure.reason}
