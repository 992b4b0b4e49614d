"""Everything that points are worked out from, with what is looked up in it often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self, TypeVar

from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document
from wederhoor.records.entity import Entity, MentionKind
from wederhoor.records.figure import Figure
from wederhoor.records.parse import Parse
from wederhoor.records.point import Reuse, Support
from wederhoor.records.span import Span, find_overlapping
from wederhoor.records.time import Time


class Counter(Protocol):
    """Counts who stands behind words."""

    def count(self, support: Sequence[Support]) -> int:
        """How many different ones there are."""


class Origins(Counter, Protocol):
    """Counts the independent origins behind words; ``outlets`` counts the outlets that carry them."""

    @property
    def outlets(self) -> Counter:
        """The outlets."""


Dated = TypeVar("Dated", Figure, Time)
Place = TypeVar("Place", "Naming", Time)
"""Something that stands at a span of a document."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention as it is looked up: where it stands in its document, whom it names, and how."""

    span: Span
    entity: str
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the earlier stages found in the articles of one dossier, by id.

    ``documents`` keeps the order of the dossier; the other mappings by document id have a value for every document.
    Names are in text order; one may stand inside another. ``longest_name`` and ``longest_time`` are lengths in code
    points."""

    documents: Mapping[str, Document]
    parses: Mapping[str, Parse]
    packs: Mapping[str, LanguagePack]
    entities: Mapping[str, Entity]
    attributions: Mapping[str, Attribution]
    figures: Mapping[str, tuple[Figure, ...]]
    times: Mapping[str, tuple[Time, ...]]
    reuse: tuple[Reuse, ...]
    origins: Origins
    names: Mapping[str, tuple[Naming, ...]]
    longest_name: int
    longest_time: int

    @classmethod
    def index(
        cls,
        *,
        documents: Iterable[Document],
        parses: Iterable[Parse],
        packs: Mapping[str, LanguagePack],
        entities: Iterable[Entity],
        attributions: Iterable[Attribution],
        figures: Iterable[Figure],
        times: Iterable[Time],
        reuse: Iterable[Reuse],
        origins: Origins,
    ) -> Self:
        """The findings of a dossier; speakers and relays are ids of ``entities``, ``packs`` are by language."""
        entities = tuple(entities)
        known = {document.article.id: document for document in documents}
        timed = _by_document(known, times)
        names = _index_names(known, entities)
        return cls(
            documents=known,
            parses={parse.document: parse for parse in parses},
            packs=packs,
            entities={entity.id: entity for entity in entities},
            attributions={attribution.id: attribution for attribution in attributions},
            figures=_by_document(known, figures),
            times=timed,
            reuse=tuple(reuse),
            origins=origins,
            names=names,
            longest_name=_longest(names.values()),
            longest_time=_longest(timed.values()),
        )

    def article(self, document: str) -> Article:
        return self.documents[document].article

    def pack(self, document: str) -> LanguagePack:
        """The language pack of a document."""
        return self.packs[self.article(document).language]

    def words(self, document: str, span: Span) -> str:
        """What stands at a span, line breaks and runs of spaces as one space."""
        return " ".join(span.of(self.article(document).text).split())

    def names_within(self, document: str, span: Span) -> Iterator[Naming]:
        """The mentions that overlap a span, in text order."""
        return find_overlapping(self.names[document], span, _span_of, longest=self.longest_name)

    def outer_names_within(self, document: str, span: Span) -> list[Naming]:
        """The mentions that overlap a span and stand in no longer one, in text order."""
        names = list(self.names_within(document, span))
        return [
            naming
            for naming in names
            if not any(other.span != naming.span and other.span.covers(naming.span) for other in names)
        ]

    def times_within(self, document: str, span: Span) -> Iterator[Time]:
        """The expressions of time that overlap a span, in text order."""
        return find_overlapping(self.times[document], span, _span_of, longest=self.longest_time)


def _by_document(documents: Iterable[str], items: Iterable[Dated]) -> dict[str, tuple[Dated, ...]]:
    """The records of each document in text order."""
    found: dict[str, list[Dated]] = {document: [] for document in documents}
    for item in items:
        found[item.document].append(item)
    return {document: tuple(sorted(group, key=lambda item: item.span)) for document, group in found.items()}


def _index_names(documents: Iterable[str], entities: Iterable[Entity]) -> dict[str, tuple[Naming, ...]]:
    """The mentions of each document in text order, of those that start together the longest first."""
    found: dict[str, list[Naming]] = {document: [] for document in documents}
    for entity in entities:
        for mention in entity.mentions:
            found[mention.passage.document].append(Naming(mention.passage.span, entity.id, mention.kind))
    return {
        document: tuple(sorted(names, key=lambda naming: (naming.span.start, -naming.span.end, naming.entity)))
        for document, names in found.items()
    }


def _span_of(item: Naming | Time) -> Span:
    return item.span


def _longest(groups: Iterable[Sequence[Place]]) -> int:
    return max((len(item.span) for items in groups for item in items), default=0)
