"""Where words stand, in a form that other programs can check: document, span, words, and digest of the text."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from wederhoor.publish.page.index import headline_of, place_of
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, Mention, NameRelation
from wederhoor.records.figure import Figure
from wederhoor.records.instant import order_of
from wederhoor.records.span import Passage, Span
from wederhoor.records.time import Time

Json = dict[str, Any]
Item = TypeVar("Item")

_SURROGATE = re.compile("[\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f<>\"{}|\\^`\ud800-\udfff]+")
"""An address that may stand as an IRI (RFC 3987) as it is."""


class Source:
    """A dossier with its records by id, documents in the order of publication and everything else in reading order."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.documents: tuple[Document, ...] = tuple(
            sorted(dossier.documents, key=lambda one: (order_of(one.article.published), one.article.id))
        )
        self.articles: Mapping[str, Article] = {one.article.id: one.article for one in self.documents}
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in dossier.entities}
        positions = {document: number for number, document in enumerate(self.articles)}
        self.attributions: tuple[Attribution, ...] = tuple(
            sorted(dossier.attributions, key=lambda one: (positions[one.document], place_of(one), one.id))
        )
        self.by_id: Mapping[str, Attribution] = {one.id: one for one in self.attributions}
        self._statements = _grouped(self.attributions, lambda one: one.document)
        self._figures = _grouped(dossier.figures, lambda one: one.document)
        self._times = _grouped(dossier.times, lambda one: one.document)
        pairs = [(entity, mention) for entity in dossier.entities for mention in entity.mentions]
        self._mentions = _grouped(pairs, lambda pair: pair[1].passage.document)

    def statements_of(self, document: str) -> list[Attribution]:
        """The statements in an article."""
        return self._statements.get(document, [])

    def figures_of(self, document: str) -> list[Figure]:
        """The figures in an article, by place."""
        return sorted(self._figures.get(document, []), key=lambda one: (one.span, one.id))

    def times_of(self, document: str) -> list[Time]:
        """The expressions of time in an article, by place."""
        return sorted(self._times.get(document, []), key=lambda one: (one.span, one.value))

    def mentions_of(self, document: str) -> dict[str, list[Mention]]:
        """The mentions in an article by the id of their entity, each by place; entities in the order of their ids."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for entity, mention in sorted(
            self._mentions.get(document, []), key=lambda pair: (pair[0].id, pair[1].passage.span)
        ):
            found[entity.id].append(mention)
        return found

    def anchor(self, passage: Passage) -> Json:
        """Document, span, words and digest of the text that the span counts in."""
        article = self.articles[passage.document]
        return {
            "document": passage.document,
            "start": passage.span.start,
            "end": passage.span.end,
            "text": passage.span.of(article.text),
            "text_sha256": article.text_sha256,
        }

    def words(self, document: str, span: Span | None) -> str | None:
        """The words at a span, ``None`` for none."""
        return span.of(self.articles[document].text) if span else None

    def name(self, entity: str | None) -> str | None:
        """The name of an entity, ``None`` for none and for an unknown one."""
        known = self.entities.get(entity or "")
        return known.name if known else None

    def title(self, document: Document) -> str | None:
        """The headline of an article as given or read."""
        return headline_of(document)


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found


def other_names(entity: Entity) -> list[str]:
    """The names of an entity beside the one it goes by, sorted; no roles, which others bear too."""
    return sorted({name.text for name in entity.names if name.relation is not NameRelation.ROLE} - {entity.name})


def fragment(article: Article, span: Span) -> str:
    """The URN of a span of a text: digest of the text and characters as RFC 5147 counts them."""
    return f"{text_urn(article)}#char={span.start},{span.end}"


def text_urn(article: Article) -> str:
    """The URN of an article's canonical text in UTF-8."""
    return f"urn:sha256:{article.text_sha256}"


def address_of(article: Article) -> str:
    """Where an article is found: its URL where that is one, else the URN of its text."""
    return article.url if article.url and _ADDRESS.fullmatch(article.url) else text_urn(article)


def urn(kind: str, *parts: str | int) -> str:
    """The URN of a record of a dossier."""
    return ":".join(("urn:wederhoor", kind, *(quote(encodable(str(part)), safe="") for part in parts)))


def encodable(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which UTF-8 cannot hold; as long as it was."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def json_bytes(content: object, *, indent: int | None = 1) -> bytes:
    """JSON in UTF-8 with sorted keys and a newline at the end."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=indent, allow_nan=False)
    return (encodable(text) + "\n").encode()


def day_or_moment(published: str | None) -> str | None:
    """A moment of publication without what no program expects: ``2024-03-11 10:00`` gets its T."""
    return published.replace(" ", "T", 1) if published else None


def whole(value: float | None) -> float | None:
    """The number, an integer where it is whole."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value
