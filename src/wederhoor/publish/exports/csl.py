"""CSL JSON, the references that Zotero and citation processors read."""

from __future__ import annotations

from wederhoor.publish.exports.anchor import Json, Source, address_of, json_bytes, text_urn
from wederhoor.publish.exports.format import Files
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.instant import day_of


def make_csl(dossier: Dossier) -> Files:
    """``references.csl.json``: a newspaper article for each article, with the digest of its text as ``custom``."""
    source = Source(dossier)
    return (("references.csl.json", json_bytes([_reference(source, document) for document in source.documents])),)


def _reference(source: Source, document: Document) -> Json:
    article = document.article
    day, address = day_of(article.published), address_of(article)
    reference = {
        "id": article.id,
        "type": "article-newspaper",
        "title": source.title(document),
        "container-title": article.outlet,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": address if address == article.url else None,
        "language": article.language,
        "custom": {
            "document": article.id,
            "file": article.file,
            "published": article.published,
            "text": text_urn(article),
            "length": len(article.text),
        },
    }
    return {key: value for key, value in reference.items() if value is not None}
