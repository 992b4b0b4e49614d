"""The whole that every output is a view of."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.records.article import Article, Layout
from wederhoor.records.attribution import Attribution
from wederhoor.records.entity import Entity, Unsure
from wederhoor.records.figure import Figure
from wederhoor.records.judgement import Judged
from wederhoor.records.point import Hearing, Point, Reuse
from wederhoor.records.revision import Earlier, Revision
from wederhoor.records.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its layout; ``earlier`` are the versions before this one, the oldest first."""

    article: Article
    layout: Layout
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything found in the articles about one event, and the judgements of people that are in force; ids are
    digests, order is fixed, so equal input gives equal bytes. ``unsure`` are pairs of ``entities`` that were left
    apart, each once. ``revisions`` say what changed between the versions of an article, by article and number."""

    title: str
    languages: tuple[str, ...]
    generated_by: tuple[tuple[str, str], ...]
    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    reuse: tuple[Reuse, ...]
    points: tuple[Point, ...]
    hearing: tuple[Hearing, ...]
    unsure: tuple[Unsure, ...] = ()
    judgements: tuple[Judged, ...] = ()
    revisions: tuple[Revision, ...] = ()

    def document(self, id: str) -> Document:
        """The document with that id; ``KeyError`` when the dossier has none."""
        for document in self.documents:
            if document.article.id == id:
                return document
        raise KeyError(id)
