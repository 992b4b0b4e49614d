"""A text with marks that nest and overlap as they like, as valid HTML whose character data is the text itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from wederhoor.publish.characters import exact_markup, undirected
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A number behind a mark that leads to another place on the page; it is drawn by the style sheet and is no part
    of the text."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is to be seen at a span. ``anchor`` names the element, ``title`` is shown over it, both empty for none;
    ``rank`` orders marks of the same span, outer first."""

    span: Span
    rank: int
    classes: tuple[str, ...]
    anchor: str = ""
    notes: tuple[Note, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """A point that a block supports, by its number and its question, which may be empty; it is drawn by the style
    sheet and is no part of the text."""

    number: int
    anchor: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of the text that stands apart, with the points that it supports in the margin. Blocks do not overlap."""

    span: Span
    supports: tuple[MarginNote, ...]


def marked_text(
    text: str,
    marks: Iterable[Mark],
    anchors: Mapping[int, Sequence[str]],
    blocks: Iterable[Block] = (),
    paragraphs: Sequence[int] = (),
) -> Markup:
    """The text with its marks, empty elements named ``anchors`` at their offsets, and empty ones with the number of the
    paragraph where ``paragraphs`` begin.

    Where two marks cross, the one that opened later is closed and opened again at the end of the other; only its
    first part carries the anchor, only its last part the notes. Marks that cross the border of a block go on behind it.
    """
    starts = {block.span.start: block for block in blocks if block.span}
    ends = {block.span.end: block for block in starts.values()}
    opening: Mapping[int, list[Mark]] = defaultdict(list)
    numbers = {start: number for number, start in enumerate(paragraphs, start=1)}
    offsets = {0, len(text), *anchors, *starts, *ends, *numbers}
    for mark in sorted(_merged(marks), key=lambda mark: (mark.span.start, -mark.span.end, mark.rank)):
        opening[mark.span.start].append(mark)
        offsets.update((mark.span.start, mark.span.end))
    pieces: list[str] = []
    stack: list[Mark] = []
    ordered = sorted(offsets)
    for here, there in zip(ordered, [*ordered[1:], len(text)], strict=True):
        _close(stack, here, pieces)
        border = [*_end_of(ends.get(here)), *_start_of(starts.get(here))]
        if border:
            pieces += ["</span>" * len(stack), *border, *(_tag(mark, named=False) for mark in stack)]
        if here in numbers:
            pieces.append(f'<i data-p="{numbers[here]}"></i>')
        pieces += [f'<i id="{anchor}"></i>' for anchor in anchors.get(here, ())]
        for mark in opening.get(here, ()):
            stack.append(mark)
            pieces.append(_tag(mark, named=True))
        pieces.append(exact_markup(text[here:there]))
    return Markup("".join(pieces))  # noqa: S704 (every piece is made here or by exact_markup)


def _start_of(block: Block | None) -> list[str]:
    return ['<div class="p"><div>'] if block else []


def _end_of(block: Block | None) -> list[str]:
    if not block:
        return []
    return ['</div><div class="ms">', *map(_margin_note, block.supports), "</div></div>"]


def _margin_note(support: MarginNote) -> str:
    if not support.question:
        return f'<a class="m" href="#{support.anchor}" aria-label="{support.number}"></a>'
    question = escape(undirected(support.question))
    return f'<a class="m" href="#{support.anchor}" data-n="{support.number}" aria-label="{question}"></a>'


def _close(stack: list[Mark], here: int, pieces: list[str]) -> None:
    """Close the marks that end here, and open those again that were closed on the way."""
    ends = [depth for depth, mark in enumerate(stack) if mark.span.end == here]
    if not ends:
        return
    closed = stack[ends[0] :]
    del stack[ends[0] :]
    for mark in reversed(closed):
        if mark.span.end == here:
            pieces += [_note(note) for note in mark.notes]
        pieces.append("</span>")
    for mark in closed:
        if mark.span.end != here:
            stack.append(mark)
            pieces.append(_tag(mark, named=False))


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """One mark for each span: of marks with equal spans the classes, the first anchor and all notes."""
    by_span: dict[Span, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.span:
            by_span[mark.span].append(mark)
    return [_one(span, sorted(found, key=lambda mark: mark.rank)) for span, found in by_span.items()]


def _one(span: Span, marks: Sequence[Mark]) -> Mark:
    if len(marks) == 1:
        return marks[0]
    return Mark(
        span=span,
        rank=marks[0].rank,
        classes=tuple(dict.fromkeys(name for mark in marks for name in mark.classes)),
        anchor=next((mark.anchor for mark in marks if mark.anchor), ""),
        notes=tuple(dict.fromkeys(note for mark in marks for note in mark.notes)),
        title=next((mark.title for mark in marks if mark.title), ""),
    )


def _tag(mark: Mark, *, named: bool) -> str:
    anchor = f' id="{mark.anchor}"' if named and mark.anchor else ""
    classes = f' class="{" ".join(mark.classes)}"' if mark.classes else ""
    title = f' title="{escape(undirected(mark.title))}"' if mark.title else ""
    return f"<span{classes}{anchor}{title}>"


def _note(note: Note) -> str:
    return f'<a href="#{note.anchor}" aria-label="{note.number}"></a>'
