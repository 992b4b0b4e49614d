"""A canonical text put together from paragraphs, with the place of each run of it in the capture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wederhoor.ingest.formats.html.blocks import Piece
from wederhoor.records.capture import Segment
from wederhoor.records.span import Span

Paragraph = Sequence[Piece]
"""The characters of a paragraph, each run with its path; an empty path is that of characters that stand nowhere."""

BREAK = "\n\n"
"""What stands between two paragraphs."""


def compose(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[Segment, ...]]:
    """The canonical text, an empty line between two paragraphs, and where each run of it stands in the capture.
    Paragraphs of blanks alone are left out, and blanks at the ends of the text."""
    shown = [paragraph for paragraph in paragraphs if text_of(paragraph).strip()]
    if not shown:
        return "", ()
    pieces = [piece for paragraph in shown for piece in (*paragraph, Piece(BREAK))][:-1]
    text = "".join(piece.text for piece in pieces)
    cut = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return text[cut:end], tuple(_segments(pieces, cut, end))


def text_of(paragraph: Paragraph) -> str:
    """The characters of a paragraph."""
    return "".join(piece.text for piece in paragraph)


def _segments(pieces: Iterable[Piece], cut: int, end: int) -> Iterable[Segment]:
    """The runs of the text from ``cut`` to ``end``; neighbours that are neighbours in the capture too are one."""
    place = 0
    start, stop, path, offset = 0, 0, "", 0
    for piece in pieces:
        first, last = max(place, cut), min(place + len(piece.text), end)
        within = piece.offset + first - place
        place += len(piece.text)
        if not piece.path or last <= first:
            continue
        if piece.path == path and first == stop and within - offset == first - start:
            stop = last
            continue
        if stop > start:
            yield Segment(span=Span(start - cut, stop - cut), path=path, offset=offset)
        start, stop, path, offset = first, last, piece.path, within
    if stop > start:
        yield Segment(span=Span(start - cut, stop - cut), path=path, offset=offset)
