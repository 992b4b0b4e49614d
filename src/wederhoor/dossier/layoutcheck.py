"""What is wrong with the articles of a dossier and their layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import pairwise

from wederhoor.dossier.auditor import Auditor, check_order, check_span, shorten
from wederhoor.records.article import Paragraph
from wederhoor.records.dossier import Document
from wederhoor.records.span import Span


def check_documents(auditor: Auditor) -> Iterator[str]:
    """A text that is another than its digest says, and what is wrong with its layout."""
    for document in auditor.dossier.documents:
        label, article = f"document {document.article.id}", document.article
        if sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest() != article.text_sha256:
            yield f"{label}: its text is not what its digest says"
        yield from _check_layout(label, document)


def _check_layout(label: str, document: Document) -> Iterator[str]:
    text, layout = document.article.text, document.layout
    boilerplate = [item.span for item in layout.boilerplate]
    for span in boilerplate:
        yield from check_span(f"{label}: boilerplate", span, text)
    yield from check_order(f"{label}: boilerplate", boilerplate)
    for number, paragraph in enumerate(layout.paragraphs):
        yield from _check_paragraph(f"{label}: paragraph {number}", paragraph, text)
    pieces = [piece for paragraph in layout.paragraphs for piece in paragraph.pieces]
    yield from check_order(f"{label}: paragraphs", pieces)
    yield from _check_apart(label, pieces, boilerplate)


def _check_paragraph(label: str, paragraph: Paragraph, text: str) -> Iterator[str]:
    for piece in paragraph.pieces:
        yield from check_span(label, piece, text)
    if len(paragraph.joints) + 1 != len(paragraph.pieces):
        yield f"{label}: {len(paragraph.joints)} joints for {len(paragraph.pieces)} pieces"
        return
    read = "".join(
        joint + piece.of(text) for joint, piece in zip(("", *paragraph.joints), paragraph.pieces, strict=True)
    )
    if read != paragraph.text:
        yield f"{label}: its pieces do not make up its text {shorten(paragraph.text)}"


def _check_apart(label: str, pieces: Iterable[Span], boilerplate: Iterable[Span]) -> Iterator[str]:
    """Nothing that is read may be boilerplate."""
    marked = [(span, True) for span in boilerplate] + [(span, False) for span in pieces]
    for (before, is_boilerplate), (after, also) in pairwise(sorted(marked)):
        if is_boilerplate != also and before.overlaps(after):
            yield f"{label}: {before.start}:{before.end} and {after.start}:{after.end} are read and boilerplate at once"
