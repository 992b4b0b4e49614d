"""An article with what was found in it, as lines: the text with its marks, and below each paragraph why."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from wederhoor.cli.marking import Fragment, Mark, Role, mark_passage, raised
from wederhoor.cli.summary import Line, Part
from wederhoor.cli.tally import counted
from wederhoor.publish.characters import terminal_text, undirected
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity
from wederhoor.records.figure import Figure
from wederhoor.records.span import Span
from wederhoor.records.time import Time

STYLES = {
    Role.PAGE_TEXT: "dim",
    Role.CONTENT: "green",
    Role.FIGURE: "bright_blue",
    Role.TIME: "bright_blue",
    Role.SOURCE: "bold cyan",
    Role.CUE: "bold magenta",
}
_HEADS = {ParagraphKind.HEADLINE: "# ", ParagraphKind.SUBHEAD: "## ", ParagraphKind.BODY: ""}
_GAP = re.compile(r"\S(?:.*\S)?")
_SPACE = re.compile(r"\s+")
_QUOTED = 60
"""Characters of a content that stands in another paragraph: enough to recognise it."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, or a line of page text that is in none (``kind`` is ``None``)."""

    span: Span
    kind: ParagraphKind | None


def explain_article(dossier: Dossier, document: Document, layers: Collection[str]) -> Iterator[Line]:
    """The lines of one article: its heading, then each paragraph with its marks and what they stand for. ``layers`` may
    hold ``figures`` and ``times``, to be marked too."""
    reading = _Reading(dossier, document, frozenset(layers))
    yield _title(document, len(reading.attributions))
    for block in reading.blocks:
        yield Line()
        yield Line(parts=tuple(_paragraph(reading, block)), hang=0)
        yield from _notes(reading, block)


def legend(layers: Collection[str]) -> Line:
    """What the marks mean, each in its own form and colour."""
    named = [(Role.SOURCE, "source"), (Role.CUE, "cue"), (Role.CONTENT, "content")]
    named += [(Role.FIGURE, "figure")] * ("figures" in layers) + [(Role.TIME, "time")] * ("times" in layers)
    parts: list[Part] = []
    for role, name in named:
        mark = Mark(Span(0, 1), role, 1)
        parts += [(mark.opening + name + mark.closing, STYLES[role]), ("  ", "")]
    parts.append(("~ page text  # headline  ## subhead", "dim"))
    return Line(parts=tuple(parts))


class _Reading:
    """An article with its findings, numbered from 1 in the order in which they begin."""

    def __init__(self, dossier: Dossier, document: Document, layers: frozenset[str]) -> None:
        self.document = document
        self.text = document.article.text
        name = document.article.id
        self.attributions = sorted((one for one in dossier.attributions if one.document == name), key=_extent)
        self.number = {attribution.id: number for number, attribution in enumerate(self.attributions, 1)}
        self.figures = _of(dossier.figures, name) if "figures" in layers else []
        self.times = _of(dossier.times, name) if "times" in layers else []
        self.entities: dict[str, Entity] = {entity.id: entity for entity in dossier.entities}

    @cached_property
    def marks(self) -> list[Mark]:
        """All that is marked, in the order of the text."""
        found = [mark for number, one in enumerate(self.attributions, 1) for mark in _marks_of(one, number)]
        found += [Mark(figure.span, Role.FIGURE, number) for number, figure in enumerate(self.figures, 1)]
        found += [Mark(time.span, Role.TIME, number) for number, time in enumerate(self.times, 1)]
        found += [Mark(page.span, Role.PAGE_TEXT) for page in self.document.layout.boilerplate]
        return sorted(found, key=lambda mark: mark.span)

    @cached_property
    def blocks(self) -> list[_Block]:
        """The paragraphs, and between them the lines of page text; every character but white space is in one."""
        found: list[_Block] = []
        place = 0
        for paragraph in self.document.layout.paragraphs:
            found += self._page_text(place, paragraph.span.start)
            found.append(_Block(paragraph.span, paragraph.kind))
            place = paragraph.span.end
        return [*found, *self._page_text(place, len(self.text))]

    def _page_text(self, start: int, end: int) -> Iterator[_Block]:
        for line in _GAP.finditer(self.text, start, end):
            yield _Block(Span(line.start(), line.end()), None)

    def marks_in(self, block: _Block) -> list[Mark]:
        """The marks in a block; a block of page text needs no mark that says so."""
        return [
            mark
            for mark in self.marks
            if mark.span.overlaps(block.span) and (block.kind is not None or mark.role is not Role.PAGE_TEXT)
        ]

    def name(self, entity: str | None) -> str:
        """Whom an entity id stands for, with its type."""
        if entity is None:
            return "nobody named"
        found = self.entities[entity]
        return f"{terminal_text(found.name)} ({found.type})"

    def words(self, spans: Iterable[Span | None]) -> str:
        """The words at these spans, ``-`` for none."""
        return " … ".join(terminal_text(span.of(self.text)) for span in spans if span) or "-"


_Placed = TypeVar("_Placed", Figure, Time)


def _of(found: Iterable[_Placed], document: str) -> list[_Placed]:
    return sorted((one for one in found if one.document == document), key=lambda one: one.span)


def _extent(attribution: Attribution) -> tuple[int, int, str]:
    """Where a statement begins and ends, all its parts together."""
    spans = [span for span in (attribution.source, attribution.cue, *attribution.content) if span]
    return min(span.start for span in spans), -max(span.end for span in spans), attribution.id


def _marks_of(attribution: Attribution, number: int) -> Iterator[Mark]:
    if attribution.source:
        yield Mark(attribution.source, Role.SOURCE, number)
    if attribution.cue:
        yield Mark(attribution.cue, Role.CUE, number)
    for piece in attribution.content:
        yield Mark(piece, Role.CONTENT, number)


def _anchor(attribution: Attribution) -> int:
    """The place that decides below which paragraph a statement is explained: its cue, else its source, else its
    content."""
    return (attribution.cue or attribution.source or attribution.content[0]).start


def _title(document: Document, count: int) -> Line:
    article = document.article
    origin = ", ".join(each for each in (article.outlet, article.published) if each)
    parts: list[Part] = [(terminal_text(article.file), "bold")]
    if origin:
        parts.append((f"  {terminal_text(origin)}", ""))
    parts.append((f"  {counted(count, 'statement')}", "dim"))
    return Line(parts=tuple(parts))


def _paragraph(reading: _Reading, block: _Block) -> Iterator[Part]:
    """The text of a block with its marks, on one line; line breaks and runs of white space become one space."""
    base = {None: "dim", ParagraphKind.BODY: ""}.get(block.kind, "bold")
    yield ("~ " if block.kind is None else _HEADS[block.kind], "dim")
    for fragment in mark_passage(reading.text, block.span, reading.marks_in(block)):
        yield _shown(fragment), STYLES[fragment.role] if fragment.role else base


def _shown(fragment: Fragment) -> str:
    return fragment.text if fragment.is_mark else _SPACE.sub(" ", undirected(fragment.text))


def _notes(reading: _Reading, block: _Block) -> Iterator[Line]:
    """One line for each statement, figure and time of a block."""
    for number, attribution in enumerate(reading.attributions, 1):
        if block.span.start <= _anchor(attribution) < block.span.end:
            yield _note(reading, block, attribution, number)
    for number, figure in enumerate(reading.figures, 1):
        if block.span.start <= figure.span.start < block.span.end:
            yield _indented(f"f{raised(number)}", Role.FIGURE, [(_figure(reading, figure), "")])
    for number, time in enumerate(reading.times, 1):
        if block.span.start <= time.span.start < block.span.end:
            yield _indented(f"t{raised(number)}", Role.TIME, [(f"{reading.words([time.span])}: {time.value}", "")])


def _note(reading: _Reading, block: _Block, attribution: Attribution, number: int) -> Line:
    """The rule that found it, source and speaker, cue and labels."""
    parts: list[Part] = [
        (attribution.rule, "yellow"),
        (" | ", "dim"),
        (reading.words([attribution.source]), STYLES[Role.SOURCE]),
        (" -> ", "dim"),
        (reading.name(attribution.speaker), "bold"),
        ("; cue ", "dim"),
        (reading.words([attribution.cue]), STYLES[Role.CUE]),
        (f"; {attribution.act}, {attribution.certainty}, {attribution.mode}", ""),
        *((f"; {each}", "") for each in _circumstances(reading, block, attribution)),
    ]
    return _indented(raised(number), Role.CONTENT, parts)


def _circumstances(reading: _Reading, block: _Block, attribution: Attribution) -> Iterator[str]:
    """Relay, channel and the statement around it, where there are any; the content where it is in another block."""
    if attribution.relay:
        yield f"relay {', '.join(reading.name(outlet) for outlet in attribution.relay)}"
    if attribution.channel:
        yield f"channel {terminal_text(attribution.channel)}"
    if attribution.within:
        yield f"inside {raised(reading.number[attribution.within])}"
    if not any(piece.overlaps(block.span) for piece in attribution.content):
        words = reading.words(attribution.content)
        yield f"content elsewhere: [{words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + '…'}]"


def _figure(reading: _Reading, figure: Figure) -> str:
    statement = reading.number.get(figure.attribution or "")
    said = f"in {raised(statement)}" if statement else "in the reporter's voice"
    return f"{reading.words([figure.span])}: {_bounds(figure)}, {figure.modifier}, {figure.topic}; {said}"


def _bounds(figure: Figure) -> str:
    low, high = (None if bound is None else f"{bound:g}" for bound in (figure.low, figure.high))
    if low == high:
        return low or "any number"
    if high is None:
        return f"{low} or more"
    return f"up to {high}" if low is None else f"{low} to {high}"


def _indented(label: str, role: Role, parts: Sequence[Part]) -> Line:
    return Line(parts=((f"{label} ", STYLES[role]), *parts), indent=4, hang=2)
