"""The articles with everything that was found in them marked where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import urlsplit

from markupsafe import Markup

from wederhoor.publish.anchors import article_anchor, passage_anchor
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.copies import shown_reuse
from wederhoor.publish.page.index import Index, content_of, headline_of, published_words
from wederhoor.publish.page.judgements import judged_passages
from wederhoor.publish.page.margin import make_blocks, supported_points
from wederhoor.publish.page.marks import Mark, Note, marked_text
from wederhoor.publish.page.model.article import Reading
from wederhoor.publish.page.model.cited import Statement
from wederhoor.publish.page.model.point import Card
from wederhoor.publish.page.names import linked_mentions
from wederhoor.publish.page.origins import copied_spans, origins_of, own_share, running_text, union
from wederhoor.publish.page.revisions import make_old_texts, revised_passages
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Attribution
from wederhoor.records.capture import DraftKind
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.point import Reuse
from wederhoor.records.revision import Revision
from wederhoor.records.span import Passage, Span

_CLASSES = {
    "headline": "hl",
    "subhead": "sh",
    "boilerplate": "b",
    "content": "c",
    "passage": "",
    "source": "s",
    "cue": "q",
    "figure": "f",
    "time": "t",
    "copied": "k",
}
"""The layers of marks and their classes in the style sheet, those that lie around others first; the legend has the same
classes."""
LAYERS = tuple(_CLASSES)
UNNAMED = ("subhead", "copied")
"""Layers that nothing links to."""


@dataclass(slots=True, kw_only=True)
class _Marking:
    """The marks of one article while they are gathered, and the anchors of places that get no mark."""

    document: str
    marks: list[Mark] = field(default_factory=list)
    anchors: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, layer: str, span: Span, *classes: str, notes: tuple[Note, ...] = (), title: str = "") -> None:
        anchor = "" if layer in UNNAMED else passage_anchor(Passage(self.document, span))
        names = tuple(name for name in (_CLASSES[layer], *classes) if name)
        rank = LAYERS.index(layer)
        self.marks.append(Mark(span=span, rank=rank, classes=names, anchor=anchor, notes=notes, title=title))

    def name(self, spans: Iterable[Span]) -> None:
        """See to it that each span has an anchor, by an empty element where no mark has just that span."""
        marked = {mark.span for mark in self.marks if mark.anchor}
        for span in sorted(set(spans) - marked):
            self.anchors[span.start].append(passage_anchor(Passage(self.document, span)))


def make_readings(dossier: Dossier, index: Index, cards: Iterable[Card]) -> tuple[Reading, ...]:
    """The articles in the order of publication; ``cards`` are the points that their margins name."""
    shown = shown_reuse(dossier, index)
    gathered = _gather(dossier, index, shown)
    copied = copied_spans(dossier)
    supports = supported_points(dossier, cards)
    shared = _shared(shown, index)
    origins = origins_of(dossier, index.documents)
    counts = Counter(attribution.document for attribution in dossier.attributions)
    readings = []
    for document in index.documents:
        name = document.article.id
        blocks = make_blocks(document, supports.get(name, {}))
        readings.append(
            _reading(
                document,
                index,
                text=marked_text(
                    document.article.text,
                    gathered[name].marks,
                    gathered[name].anchors,
                    blocks,
                    index.paragraphs[name],
                ),
                own=own_share(document, copied[name]),
                origin=origins[name],
                shared=tuple(shared[name]),
                statements=counts[name],
                revisions=[revision for revision in dossier.revisions if revision.article == name],
            )
        )
    return tuple(readings)


def _shared(shown: Iterable[Reuse], index: Index) -> dict[str, list[tuple[str, str]]]:
    """Per document the places of passages that it shares with a later one, and their places there."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for reuse in shown:
        first, second = sorted((reuse.a, reuse.b), key=index.order)
        found[first.document].append((passage_anchor(first), passage_anchor(second)))
    return found


def _reading(
    document: Document,
    index: Index,
    *,
    text: Markup,
    own: float,
    origin: int,
    shared: tuple[tuple[str, str], ...],
    statements: int,
    revisions: Iterable[Revision],
) -> Reading:
    article = document.article
    return Reading(
        number=index.positions[article.id] + 1,
        anchor=article_anchor(article.id),
        outlet=index.outlet(article.id),
        headline=headline_of(document) or index.interface.say("untitled"),
        published=published_words(index.interface, article),
        language=article.language,
        is_post=article.kind is DraftKind.POST,
        url=_web_address(article.url),
        file=file_name(article.file),
        sha256=article.sha256,
        words=sum(len(span.of(article.text).split()) for span in running_text(document)),
        own=own,
        origin=origin,
        statements=statements,
        shared=shared,
        text=text,
        earlier=make_old_texts(document, index, revisions),
    )


def file_name(path: str) -> str:
    """The last part of a path: where somebody keeps an article is nobody else's business."""
    return re.split(r"[/\\]", path.rstrip("/"))[-1]


def _web_address(url: str | None) -> str | None:
    """The address when it leads to the web; ``None`` for any other scheme, which could run something when followed."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc else None
    except ValueError:
        return None


def _gather(dossier: Dossier, index: Index, shown: Iterable[Reuse]) -> dict[str, _Marking]:
    gathered = {document: _Marking(document=document) for document in index.articles}
    for document in dossier.documents:
        _mark_layout(document, index.interface, gathered[document.article.id])
    for attribution in dossier.attributions:
        _mark_attribution(attribution, index.statements[attribution.id], gathered[attribution.document])
    for figure in dossier.figures:
        gathered[figure.document].add("figure", figure.span)
    for time in dossier.times:
        gathered[time.document].add("time", time.span)
    for passage in _supports(dossier):
        gathered[passage.document].add("passage", passage.span)
    _mark_copied(dossier, gathered)
    _name_places(dossier, index, shown, gathered)
    return gathered


def _mark_layout(document: Document, interface: Interface, marking: _Marking) -> None:
    for boilerplate in document.layout.boilerplate:
        marking.add("boilerplate", boilerplate.span, title=interface.label("boilerplate", boilerplate.kind))
    for paragraph in document.layout.paragraphs:
        if paragraph.kind is not ParagraphKind.BODY:
            marking.add(paragraph.kind.value, paragraph.span)


def _mark_attribution(attribution: Attribution, statement: Statement, marking: _Marking) -> None:
    hue = f"h{statement.hue}"
    note = Note(number=statement.number, anchor=statement.anchor)
    pieces = content_of(attribution)
    for span in pieces:
        marking.add("content", span, hue, notes=(note,) if span == pieces[-1] else ())
    for layer, part in (("source", attribution.source), ("cue", attribution.cue)):
        if part:
            marking.add(layer, part, hue)


def _supports(dossier: Dossier) -> Iterator[Passage]:
    """The passages that carry positions."""
    for point in dossier.points:
        for position in point.positions:
            for support in position.support:
                yield support.passage


def _mark_copied(dossier: Dossier, gathered: Mapping[str, _Marking]) -> None:
    """Mark what is shared as one layer, cut where it would cross another mark, so that it splits none."""
    for document, spans in copied_spans(dossier).items():
        marking = gathered[document]
        starts = sorted((mark.span.start, mark.span.end) for mark in marking.marks)
        ends = sorted((mark.span.end, mark.span.start) for mark in marking.marks)
        for span in union(spans):
            cuts = {start for start, end in _inside(starts, span) if end > span.end}
            cuts |= {end for end, start in _inside(ends, span) if start < span.start}
            for start, end in pairwise([span.start, *sorted(cuts), span.end]):
                marking.add("copied", Span(start, end))


def _inside(offsets: list[tuple[int, int]], span: Span) -> list[tuple[int, int]]:
    """The sorted pairs whose first offset lies strictly inside the span."""
    return offsets[bisect_left(offsets, (span.start + 1, -1)) : bisect_left(offsets, (span.end, -1))]


def _name_places(dossier: Dossier, index: Index, shown: Iterable[Reuse], gathered: Mapping[str, _Marking]) -> None:
    """Give an anchor to every place that the page links to and that bears no mark of its own."""
    places: dict[str, list[Span]] = defaultdict(list)
    for reuse in shown:
        for passage in (reuse.a, reuse.b):
            places[passage.document].append(passage.span)
    for passage in (*linked_mentions(dossier, index), *judged_passages(dossier, index), *revised_passages(dossier)):
        places[passage.document].append(passage.span)
    for document, spans in places.items():
        gathered[document].name(spans)
