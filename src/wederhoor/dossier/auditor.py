"""What a check of a dossier looks up, and the ways in which any record may be wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.span import Passage, Span


@dataclass(frozen=True, slots=True)
class Auditor:
    """The dossier with what the checks look up."""

    dossier: Dossier
    texts: Mapping[str, str]
    entities: Mapping[str, Entity]
    attributions: Mapping[str, Attribution]

    @classmethod
    def of(cls, dossier: Dossier) -> Auditor:
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
            yield from check_span(label, passage.span, text)

    def reference(self, label: str, id: str | None, known: Mapping[str, object]) -> Iterator[str]:
        """What is wrong with an id that may be missing."""
        if id is not None and id not in known:
            yield f"{label}: nothing has the id {id!r}"


def check_span(label: str, span: Span, text: str) -> Iterator[str]:
    """A span must hold something and lie inside its text."""
    if not 0 <= span.start < span.end <= len(text):
        kind = "is empty" if span.start == span.end else f"lies outside the {len(text)} code points of its article"
        yield f"{label}: the span {span.start}:{span.end} {kind}"


def check_order(label: str, spans: Sequence[Span]) -> Iterator[str]:
    """Spans must follow one another without overlap."""
    for before, after in pairwise(spans):
        if after.start < before.end:
            yield f"{label}: {after.start}:{after.end} does not come after {before.start}:{before.end}"


def check_holder(auditor: Auditor, label: str, id: str | None, document: str) -> Iterator[str]:
    """A statement that something belongs to must be there, in the same document."""
    yield from auditor.reference(f"{label}: attribution", id, auditor.attributions)
    holder = auditor.attributions.get(id or "")
    if holder is not None and holder.document != document:
        yield f"{label}: attribution: {holder.id} is a statement of another document"


def shorten(words: str) -> str:
    """Words as a message quotes them."""
    return repr(words if len(words) <= 60 else words[:60] + "…")
