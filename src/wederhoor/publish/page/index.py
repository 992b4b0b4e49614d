"""Where everything of a dossier is found, and how it is called on the page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wederhoor.publish.anchors import article_anchor, passage_anchor, speaker_anchor, statement_anchor
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.model.cited import Cite, Statement, Words
from wederhoor.publish.page.namesakes import tell_apart
from wederhoor.publish.page.paragraphs import paragraph_number, paragraph_starts
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.figure import Figure
from wederhoor.records.instant import order_of
from wederhoor.records.point import Point
from wederhoor.records.span import Passage, Span

HUES = 8
"""Speakers with a colour of their own: as many as can be told apart next to each other (Okabe and Ito 2008); the
rest share a neutral one."""

UNTRACED = ""
"""The key of statements without a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Records by id, documents in the order of publication, figures by the words that they stand in, statements by
    attribution id in reading order. ``earlier`` are the spans of each document that it shares with one before it, each
    with the words that stand there; ``marks`` tell entities of one name apart, by their anchors as speakers;
    ``paragraphs`` are where those of each document begin."""

    interface: Interface
    documents: tuple[Document, ...]
    positions: Mapping[str, int]
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    figures: Mapping[Passage, Figure]
    statements: Mapping[str, Statement]
    earlier: Mapping[str, list[tuple[Span, str]]]
    marks: Mapping[str, tuple[str, ...]]
    paragraphs: Mapping[str, tuple[int, ...]]

    def order(self, passage: Passage) -> tuple[int, Span]:
        """A key that sorts passages in reading order: articles by publication, then by place."""
        return self.positions[passage.document], passage.span

    def words(self, passage: Passage) -> Words:
        """The words that stand at a passage."""
        article = self.articles[passage.document]
        return Words(text=passage.span.of(article.text), language=article.language, anchor=passage_anchor(passage))

    def cite(self, document: str, *passages: Passage) -> Cite:
        """The article, and the place of the first passage in it where any is given."""
        return Cite(
            outlet=self.outlet(document),
            published=published_words(self.interface, self.articles[document]),
            anchor=passage_anchor(passages[0]) if passages else article_anchor(document),
            number=self.positions[document] + 1,
            paragraph=paragraph_number(self.paragraphs[document], passages[0].span.start) if passages else None,
            copied=bool(passages) and all(map(self._is_copied, passages)),
        )

    def _is_copied(self, passage: Passage) -> bool:
        """True when the words stand word for word in a passage that an earlier article shares with this one: an edited
        copy may differ in just these."""
        shared = [words for span, words in self.earlier.get(passage.document, ()) if span.covers(passage.span)]
        if not shared:
            return False
        words = re.escape(_plain(passage.span.of(self.articles[passage.document].text)))
        whole = re.compile(rf"(?<!\w){words}(?!\w)")
        return any(whole.search(other) for other in shared)

    def language_of(self, point: Point) -> str:
        """The language of the articles that a point is about, which its question is put in."""
        documents = (support.passage.document for position in point.positions for support in position.support)
        return next((self.articles[document].language for document in documents), self.interface.code)

    def outlet(self, document: str) -> str:
        """The name of an article's outlet; an unknown one is called by the article's id."""
        return self.articles[document].outlet or self.interface.say("unknown_outlet", id=document)

    def carrier(self, document: str) -> str:
        """What counts as one outlet: equal for two articles of the same outlet."""
        outlet = self.articles[document].outlet
        return f"outlet {outlet}" if outlet else f"document {document}"


def make_index(dossier: Dossier, interface: Interface) -> Index:
    """The index of a dossier."""
    documents = tuple(sorted(dossier.documents, key=lambda document: order_of(document.article.published)))
    articles = {document.article.id: document.article for document in documents}
    positions = {document: position for position, document in enumerate(articles)}
    index = Index(
        interface=interface,
        documents=documents,
        positions=positions,
        articles=articles,
        entities={entity.id: entity for entity in dossier.entities},
        figures={Passage(figure.document, figure.span): figure for figure in dossier.figures},
        statements={},
        earlier=_earlier(dossier, articles, positions),
        marks={},
        paragraphs={document.article.id: paragraph_starts(document) for document in documents},
    )
    marks = tell_apart(dossier.entities, (index.outlet, lambda document: index.cite(document).published))
    index = replace(index, marks={speaker_anchor(entity): found for entity, found in marks.items()})
    return replace(index, statements=_statements(dossier, index))


def headline_of(document: Document) -> str | None:
    """The article's title as given with it, else its first headline as read; ``None`` when it has neither."""
    if document.article.title:
        return document.article.title
    headline = document.layout.headline
    return headline.text if headline else None


def published_words(interface: Interface, article: Article) -> str:
    """The moment of publication in words."""
    return interface.moment(article.published) if article.published else interface.say("unknown_date")


def place_of(attribution: Attribution) -> Span:
    """From the first character of an attribution to the last."""
    spans = [*attribution.content, *(span for span in (attribution.source, attribution.cue) if span)]
    if not spans:
        return Span(0, 0)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def content_of(attribution: Attribution) -> tuple[Span, ...]:
    """The pieces that are shown as the statement: its content, or whatever else it has."""
    return attribution.content or (place_of(attribution),)


def _earlier(
    dossier: Dossier, articles: Mapping[str, Article], positions: Mapping[str, int]
) -> dict[str, list[tuple[Span, str]]]:
    """Per document what it shares with one that comes before it, and the words that it has there."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for reuse in dossier.reuse:
        early, late = sorted((reuse.a, reuse.b), key=lambda passage: positions[passage.document])
        if early.document != late.document:
            found[late.document].append((late.span, _plain(early.span.of(articles[early.document].text))))
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _statements(dossier: Dossier, index: Index) -> dict[str, Statement]:
    attributions = sorted(
        dossier.attributions, key=lambda found: (index.positions[found.document], place_of(found), found.id)
    )
    numbers = {attribution.id: number for number, attribution in enumerate(attributions, start=1)}
    hues = _hues(attributions)
    return {attribution.id: _statement(attribution, index, numbers, hues) for attribution in attributions}


def _hues(attributions: list[Attribution]) -> dict[str, int]:
    """A colour number for those who say most."""
    counts = Counter(attribution.speaker for attribution in attributions if attribution.speaker)
    return {speaker: hue for hue, (speaker, _) in enumerate(counts.most_common(HUES), start=1)}


def _statement(
    attribution: Attribution, index: Index, numbers: Mapping[str, int], hues: Mapping[str, int]
) -> Statement:
    document = attribution.document
    passages = [Passage(document, span) for span in content_of(attribution)]
    speaker = index.entities.get(attribution.speaker or UNTRACED)
    return Statement(
        anchor=statement_anchor(attribution.id),
        number=numbers[attribution.id],
        hue=hues.get(attribution.speaker or UNTRACED, 0),
        words=tuple(index.words(passage) for passage in passages),
        speaker=speaker.name if speaker else None,
        speaker_anchor=speaker_anchor(speaker.id if speaker else UNTRACED),
        source=index.words(Passage(document, attribution.source)) if attribution.source else None,
        cue=index.words(Passage(document, attribution.cue)) if attribution.cue else None,
        act=attribution.act,
        certainty=attribution.certainty,
        mode=attribution.mode,
        relay=tuple(index.entities[passer].name for passer in attribution.relay if passer in index.entities),
        channel=attribution.channel,
        within=_outer(attribution, numbers),
        cite=index.cite(document, *passages),
    )


def _outer(attribution: Attribution, numbers: Mapping[str, int]) -> tuple[int, str] | None:
    outer = attribution.within
    return (numbers[outer], statement_anchor(outer)) if outer and outer in numbers else None
