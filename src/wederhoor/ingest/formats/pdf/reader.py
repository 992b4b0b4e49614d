"""The reader of PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wederhoor.errors import InputError
from wederhoor.ingest.budget import Budget
from wederhoor.ingest.formats.pdf.columns import order_blocks
from wederhoor.ingest.formats.pdf.document import Document
from wederhoor.ingest.formats.pdf.margins import cut_margins
from wederhoor.ingest.formats.pdf.metadata import read_metadata
from wederhoor.ingest.formats.pdf.paragraphs import Placed, set_text
from wederhoor.ingest.formats.pdf.process import open_document
from wederhoor.ingest.formats.reader import Found, Reader, head_of, suffix_of
from wederhoor.records.capture import Capture, Draft

_SIGNATURE = b"%PDF-"
_SIGNATURE_WITHIN = 1_024
"""Bytes in which a PDF must show itself: readers of PDF allow for so many of others before it (Adobe's implementation
note 13 on PDF 1.7)."""


def is_pdf(capture: Capture) -> bool:
    """True by the signature at the start; within the first kilobyte when the name or the declared type says PDF."""
    if head_of(capture).startswith(_SIGNATURE):
        return True
    declared = capture.media_type == "application/pdf" or suffix_of(capture) == "pdf"
    return declared and _SIGNATURE in capture.data[:_SIGNATURE_WITHIN]


def read_pdf(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The text of a PDF as one article, whatever number of articles its pages hold: where one ends on a newspaper's
    page is not to be seen from white space alone.

    Running heads and feet, page numbers and letters that are set at another angle than most are left out.
    ``InputError`` when it has no text, is locked or broken, or costs more than it may.
    """
    document = open_document(capture)
    budget.check(capture.name)
    margins = cut_margins(document)
    placed: list[Placed] = []
    for number, page in enumerate(margins.pages):
        blocks = order_blocks(page)
        placed.extend(Placed(block, path_of(number), page.text) for block in blocks)
        budget.check(capture.name)
    text, segments = set_text(placed)
    if not text.strip():
        raise _without_text(capture, document)
    yield Draft(text=text, segments=segments, metadata=read_metadata(capture, document, margins.url, text))


def _without_text(capture: Capture, document: Document) -> InputError:
    if any(page.has_picture for page in document.pages):
        return InputError(capture.name, "is a scan without text", "run OCR over it and give the result")
    return InputError(capture.name, "holds no text", "give a PDF with text in it, or leave it out")


def path_of(number: int) -> str:
    """The path of a page, of which the first is ``page[1]``."""
    return f"page[{number + 1}]"


def resolve_pdf(capture: Capture) -> Callable[[str], str]:
    """The whole text of each page as pdfium gives it, in the order of drawing, with its hyphens at line ends written as
    hyphens."""
    pages = open_document(capture).pages
    return {path_of(number): page.text for number, page in enumerate(pages)}.__getitem__


PDF = Reader(name="pdf", suffixes=frozenset({"pdf"}), matches=is_pdf, read=read_pdf, resolve=resolve_pdf)
