"""Checks a dossier against the articles that it was made from.

Whatever the stages did, nothing leaves the program that does not fit: every span lies in its article, every id leads
to a record, and every name and role stands in an article. Time is linear in the length of the articles and
the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from math import isfinite

from wederhoor.dossier.concordance import Concordance
from wederhoor.errors import AuditError
from wederhoor.records.article import Paragraph
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.figure import Figure
from wederhoor.records.judgement import State
from wederhoor.records.span import Passage, Span


def audit(dossier: Dossier) -> None:
    """Nothing, when the dossier is sound; else ``AuditError`` with one line for each violation."""
    violations = find_violations(dossier)
    if violations:
        raise AuditError("\n".join(violations))


def find_violations(dossier: Dossier) -> tuple[str, ...]:
    """A line for each thing that is wrong, in the order of the dossier's lists."""
    auditor = _Auditor.of(dossier)
    return tuple(line for check in _CHECKS for line in check(auditor))


@dataclass(frozen=True, slots=True)
class _Auditor:
    """The dossier with what the checks look up."""

    dossier: Dossier
    texts: Mapping[str, str]
    entities: Mapping[str, Entity]
    attributions: Mapping[str, Attribution]

    @classmethod
    def of(cls, dossier: Dossier) -> _Auditor:
        return cls(
            dossier,
            {document.article.id: document.article.text for document in dossier.documents},
            {entity.id: entity for entity in dossier.entities},
            {attribution.id: attribution for attribution in dossier.attributions},
        )

    def passage(self, label: str, passage: Passage) -> Iterator[str]:
        """What is wrong with a span of a named document."""
        text = self.texts.get(passage.document)
        if text is None:
            yield f"{label}: there is no document {passage.document!r}"
        else:
            yield from _check_span(label, passage.span, text)

    def reference(self, label: str, id: str | None, known: Mapping[str, object]) -> Iterator[str]:
        """What is wrong with an id that may be missing."""
        if id is not None and id not in known:
            yield f"{label}: nothing has the id {id!r}"


def _check_span(label: str, span: Span, text: str) -> Iterator[str]:
    if not 0 <= span.start < span.end <= len(text):
        kind = "is empty" if span.start == span.end else f"lies outside the {len(text)} code points of its article"
        yield f"{label}: the span {span.start}:{span.end} {kind}"


def _check_order(label: str, spans: Sequence[Span]) -> Iterator[str]:
    """Spans must follow one another without overlap."""
    for before, after in pairwise(spans):
        if after.start < before.end:
            yield f"{label}: {after.start}:{after.end} does not come after {before.start}:{before.end}"


def _check_ids(auditor: _Auditor) -> Iterator[str]:
    dossier = auditor.dossier
    lists: list[tuple[str, Iterable[str]]] = [
        ("document", (document.article.id for document in dossier.documents)),
        ("entity", (entity.id for entity in dossier.entities)),
        ("attribution", (attribution.id for attribution in dossier.attributions)),
        ("figure", (figure.id for figure in dossier.figures)),
        ("point", (point.id for point in dossier.points)),
        ("hearing", (hearing.accused for hearing in dossier.hearing)),
        ("judgement", (judged.judgement.id for judged in dossier.judgements)),
    ]
    for label, ids in lists:
        seen: set[str] = set()
        for name in ids:
            if name in seen:
                yield f"{label} {name}: the id is taken twice"
            seen.add(name)


def _check_documents(auditor: _Auditor) -> Iterator[str]:
    for document in auditor.dossier.documents:
        label, article = f"document {document.article.id}", document.article
        if sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != article.text_sha256:
            yield f"{label}: its text is not what its digest says"
        yield from _check_layout(label, document)


def _check_layout(label: str, document: Document) -> Iterator[str]:
    text, layout = document.article.text, document.layout
    boilerplate = [item.span for item in layout.boilerplate]
    for span in boilerplate:
        yield from _check_span(f"{label}: boilerplate", span, text)
    yield from _check_order(f"{label}: boilerplate", boilerplate)
    for number, paragraph in enumerate(layout.paragraphs):
        yield from _check_paragraph(f"{label}: paragraph {number}", paragraph, text)
    pieces = [piece for paragraph in layout.paragraphs for piece in paragraph.pieces]
    yield from _check_order(f"{label}: paragraphs", pieces)
    yield from _check_apart(label, pieces, boilerplate)


def _check_paragraph(label: str, paragraph: Paragraph, text: str) -> Iterator[str]:
    for piece in paragraph.pieces:
        yield from _check_span(label, piece, text)
    if len(paragraph.joints) + 1 != len(paragraph.pieces):
        yield f"{label}: {len(paragraph.joints)} joints for {len(paragraph.pieces)} pieces"
        return
    read = "".join(
        joint + piece.of(text) for joint, piece in zip(("", *paragraph.joints), paragraph.pieces, strict=True)
    )
    if read != paragraph.text:
        yield f"{label}: its pieces do not make up its text {_shorten(paragraph.text)}"


def _check_apart(label: str, pieces: Iterable[Span], boilerplate: Iterable[Span]) -> Iterator[str]:
    """Nothing that is read may be boilerplate."""
    marked = [(span, True) for span in boilerplate] + [(span, False) for span in pieces]
    for (before, is_boilerplate), (after, also) in pairwise(sorted(marked)):
        if is_boilerplate != also and before.overlaps(after):
            yield f"{label}: {before.start}:{before.end} and {after.start}:{after.end} are read and boilerplate at once"


def _check_entities(auditor: _Auditor) -> Iterator[str]:
    for entity in auditor.dossier.entities:
        if not entity.names:
            yield f"entity {entity.id}: has no names"
        for mention in entity.mentions:
            label = f"entity {entity.id}: mention"
            wrong = list(auditor.passage(label, mention.passage))
            yield from wrong
            if not wrong and mention.passage.span.of(auditor.texts[mention.passage.document]) != mention.text:
                place = f"{mention.passage.document} {mention.passage.span.start}:{mention.passage.span.end}"
                yield f"{label}: {_shorten(mention.text)} is not what stands at {place}"


def _check_attributions(auditor: _Auditor) -> Iterator[str]:
    for attribution in auditor.dossier.attributions:
        label = f"attribution {attribution.id}"
        yield from _check_parts(auditor, label, attribution)
        yield from auditor.reference(f"{label}: speaker", attribution.speaker, auditor.entities)
        for relay in attribution.relay:
            yield from auditor.reference(f"{label}: relay", relay, auditor.entities)
        yield from _check_outer(auditor, label, attribution)
    yield from _check_circles(auditor.attributions)


def _check_parts(auditor: _Auditor, label: str, attribution: Attribution) -> Iterator[str]:
    if not attribution.content:
        yield f"{label}: has no content"
    parts = [("source", attribution.source), ("cue", attribution.cue)]
    parts += [("content", piece) for piece in attribution.content]
    for name, span in parts:
        if span is not None:
            yield from auditor.passage(f"{label}: {name}", Passage(attribution.document, span))
    yield from _check_order(f"{label}: content", attribution.content)


def _check_outer(auditor: _Auditor, label: str, attribution: Attribution) -> Iterator[str]:
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


def _check_figures(auditor: _Auditor) -> Iterator[str]:
    for figure in auditor.dossier.figures:
        label = f"figure {figure.id}"
        yield from auditor.passage(label, Passage(figure.document, figure.span))
        yield from _check_holder(auditor, label, figure.attribution, figure.document)
        yield from _check_bounds(label, figure)


def _check_holder(auditor: _Auditor, label: str, id: str | None, document: str) -> Iterator[str]:
    """A statement that something belongs to must be there, in the same document."""
    yield from auditor.reference(f"{label}: attribution", id, auditor.attributions)
    holder = auditor.attributions.get(id or "")
    if holder is not None and holder.document != document:
        yield f"{label}: attribution: {holder.id} is a statement of another document"


def _check_bounds(label: str, figure: Figure) -> Iterator[str]:
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    if not bounds:
        yield f"{label}: has neither a low nor a high bound"
    if not all(map(isfinite, bounds)) or bounds != sorted(bounds):
        yield f"{label}: {figure.low} to {figure.high} is no interval"


def _check_times(auditor: _Auditor) -> Iterator[str]:
    for time in auditor.dossier.times:
        yield from auditor.passage(f"time {time.value}", Passage(time.document, time.span))


def _check_reuse(auditor: _Auditor) -> Iterator[str]:
    for number, reuse in enumerate(auditor.dossier.reuse):
        for passage in (reuse.a, reuse.b):
            yield from auditor.passage(f"reuse {number}", passage)
        if reuse.a.document == reuse.b.document:
            yield f"reuse {number}: both passages stand in {reuse.a.document}"


def _check_points(auditor: _Auditor) -> Iterator[str]:
    for point in auditor.dossier.points:
        if not point.positions:
            yield f"point {point.id}: has no positions"
        for number, position in enumerate(point.positions):
            label = f"point {point.id}: position {number}"
            if not position.support:
                yield f"{label}: has no support"
            elif position.outlets < 1 or position.origins < 1:
                yield f"{label}: {position.outlets} outlets and {position.origins} origins cannot carry it"
            for support in position.support:
                yield from auditor.passage(label, support.passage)
                yield from _check_holder(auditor, label, support.attribution, support.passage.document)


def _check_hearing(auditor: _Auditor) -> Iterator[str]:
    for hearing in auditor.dossier.hearing:
        label = f"hearing {hearing.accused}"
        yield from auditor.reference(label, hearing.accused, auditor.entities)
        for statement in (*hearing.accusations, *hearing.replies):
            yield from auditor.reference(label, statement, auditor.attributions)
        for document, _ in hearing.outlets:
            yield from auditor.reference(f"{label}: outlets", document, auditor.texts)
        if len(dict(hearing.outlets)) < len(hearing.outlets):
            yield f"{label}: outlets names a document twice"


def _check_unsure(auditor: _Auditor) -> Iterator[str]:
    """Two that may be one are two entities, and are doubted once."""
    seen: set[frozenset[str]] = set()
    for unsure in auditor.dossier.unsure:
        label = f"unsure {unsure.a} {unsure.b}"
        yield from auditor.reference(label, unsure.a, auditor.entities)
        yield from auditor.reference(label, unsure.b, auditor.entities)
        if unsure.a == unsure.b:
            yield f"{label}: nothing can be told from itself"
        elif frozenset({unsure.a, unsure.b}) in seen:
            yield f"{label}: the two are doubted twice"
        seen.add(frozenset({unsure.a, unsure.b}))


def _check_judgements(auditor: _Auditor) -> Iterator[str]:
    """Judgements that are set aside name those that they cannot go with."""
    known = {judged.judgement.id: judged for judged in auditor.dossier.judgements}
    for name, judged in known.items():
        for other in judged.against:
            yield from auditor.reference(f"judgement {name}: against", other, known)
        if (judged.state is State.CONTRADICTORY) != bool(judged.against):
            yield f"judgement {name}: is {judged.state} against {len(judged.against)} others"


def _check_wording(auditor: _Auditor) -> Iterator[str]:
    """Names and roles must stand in an article, line breaks read as spaces and hyphenated words as one.

    A channel is a label of the language pack ("press conference") and stands in none.
    """
    concordance = Concordance(_read_texts(auditor.dossier.documents))
    for entity in auditor.dossier.entities:
        for words in dict.fromkeys((entity.name, *(name.text for name in entity.names), *entity.roles)):
            if not concordance.holds(words):
                yield f"entity {entity.id}: no article holds {_shorten(words)}"
    for unsure in auditor.dossier.unsure:
        for words in dict.fromkeys((unsure.name, unsure.other)):
            if not concordance.holds(words):
                yield f"unsure {unsure.a} {unsure.b}: no article holds {_shorten(words)}"


def _read_texts(documents: Iterable[Document]) -> Iterator[str]:
    """The articles as they are stored, and as they are read."""
    for document in documents:
        yield document.article.text
        yield from (paragraph.text for paragraph in document.layout.paragraphs)


def _shorten(words: str) -> str:
    return repr(words if len(words) <= 60 else words[:60] + "…")


_CHECKS: tuple[Callable[[_Auditor], Iterator[str]], ...] = (
    _check_ids,
    _check_documents,
    _check_entities,
    _check_attributions,
    _check_figures,
    _check_times,
    _check_reuse,
    _check_points,
    _check_hearing,
    _check_unsure,
    _check_judgements,
    _check_wording,
)
