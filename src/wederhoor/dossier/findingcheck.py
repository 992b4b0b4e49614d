"""What is wrong with what was read in the articles: entities, statements, figures, times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite

from wederhoor.dossier.auditor import Auditor, check_holder, check_order, shorten
from wederhoor.dossier.concordance import Concordance
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document
from wederhoor.records.figure import Figure
from wederhoor.records.span import Passage


def check_entities(auditor: Auditor) -> Iterator[str]:
    """Entities without names, and mentions of other words than stand there."""
    for entity in auditor.dossier.entities:
        if not entity.names:
            yield f"entity {entity.id}: has no names"
        for mention in entity.mentions:
            label = f"entity {entity.id}: mention"
            wrong = list(auditor.passage(label, mention.passage))
            yield from wrong
            if not wrong and mention.passage.span.of(auditor.texts[mention.passage.document]) != mention.text:
                place = f"{mention.passage.document} {mention.passage.span.start}:{mention.passage.span.end}"
                yield f"{label}: {shorten(mention.text)} is not what stands at {place}"


def check_attributions(auditor: Auditor) -> Iterator[str]:
    """Statements whose parts or people are not there, and circles of them."""
    for attribution in auditor.dossier.attributions:
        label = f"attribution {attribution.id}"
        yield from _check_parts(auditor, label, attribution)
        yield from auditor.reference(f"{label}: speaker", attribution.speaker, auditor.entities)
        for relay in attribution.relay:
            yield from auditor.reference(f"{label}: relay", relay, auditor.entities)
        yield from _check_outer(auditor, label, attribution)
    yield from _check_circles(auditor.attributions)


def _check_parts(auditor: Auditor, label: str, attribution: Attribution) -> Iterator[str]:
    if not attribution.content:
        yield f"{label}: has no content"
    parts = [("source", attribution.source), ("cue", attribution.cue)]
    parts += [("content", piece) for piece in attribution.content]
    for name, span in parts:
        if span is not None:
            yield from auditor.passage(f"{label}: {name}", Passage(attribution.document, span))
    yield from check_order(f"{label}: content", attribution.content)


def _check_outer(auditor: Auditor, label: str, attribution: Attribution) -> Iterator[str]:
    """The statement that this one stands in must be there, in the same document."""
    yield from auditor.reference(f"{label}: within", attribution.within, auditor.attributions)
    outer = auditor.attributions.get(attribution.within or "")
    if outer is not None and outer.document != attribution.document:
        yield f"{label}: within: {outer.id} is a statement of another document"


def _check_circles(attributions: Mapping[str, Attribution]) -> Iterator[str]:
    """A statement never stands in itself, through however many others. Every statement is walked over once."""
    settled: set[str] = set()
    for start in attributions:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in attributions and here not in settled and here not in path:
            path[here] = None
            here = attributions[here].within
        if here in path:
            yield f"attribution {here}: within leads back to itself"
        settled.update(path)


def check_figures(auditor: Auditor) -> Iterator[str]:
    """Figures that stand nowhere, in no statement, or are no interval."""
    for figure in auditor.dossier.figures:
        label = f"figure {figure.id}"
        yield from auditor.passage(label, Passage(figure.document, figure.span))
        yield from check_holder(auditor, label, figure.attribution, figure.document)
        yield from _check_bounds(label, figure)


def _check_bounds(label: str, figure: Figure) -> Iterator[str]:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    if not bounds:
        yield f"{label}: has neither a low nor a high bound"
    if not all(map(isfinite, bounds)) or bounds != sorted(bounds):
        yield f"{label}: {figure.low} to {figure.high} is no interval"


def check_times(auditor: Auditor) -> Iterator[str]:
    """Times that stand nowhere."""
    for time in auditor.dossier.times:
        yield from auditor.passage(f"time {time.value}", Passage(time.document, time.span))


def check_wording(auditor: Auditor) -> Iterator[str]:
    """Names and roles must stand in an article, line breaks read as spaces and hyphenated words as one.

    A channel is a label of the language pack ("press conference") and stands in none.
    """
    concordance = Concordance(_read_texts(auditor.dossier.documents))
    for entity in auditor.dossier.entities:
        for words in dict.fromkeys((entity.name, *(name.text for name in entity.names), *entity.roles)):
            if not concordance.holds(words):
                yield f"entity {entity.id}: no article holds {shorten(words)}"
    for unsure in auditor.dossier.unsure:
        for words in dict.fromkeys((unsure.name, unsure.other)):
            if not concordance.holds(words):
                yield f"unsure {unsure.a} {unsure.b}: no article holds {shorten(words)}"


def _read_texts(documents: Iterable[Document]) -> Iterator[str]:
    """The articles as they are stored, and as they are read."""
    for document in documents:
        yield document.article.text
        yield from (paragraph.text for paragraph in document.layout.paragraphs)
