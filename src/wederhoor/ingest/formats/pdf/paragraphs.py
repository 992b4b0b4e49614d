"""Blocks of lines to canonical text: an empty line between two paragraphs, the lines inside as they are broken.

Hyphens and line breaks stay, for the text stage undoes them; only it knows the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wederhoor.ingest.formats.pdf.columns import Block, Line
from wederhoor.ingest.formats.pdf.document import Word
from wederhoor.records.capture import Segment
from wederhoor.records.span import Span

_LEADING = 1.25
"""Of the usual distance between two lines of the block, from which on a distance parts paragraphs. Chromium's default
between paragraphs is 1.9, half a white line 1.5."""

_INDENT = 0.6
"""Of the letter's size: the smallest indent of a first line; newspapers have 0.8 to 1.5."""

_DEEPEST = 4.0
"""Of the letter's size: what is further in is beside a picture or in the middle of the column."""

_OFTEN = 0.15
"""Of the distances between lines in a block, those that are usual."""

_OTHER_SIZE = 1.12
"""The ratio of two lines' sizes from which on they are headline and text, or text and caption."""

_GAP = 0.12
"""Of the letter's size: a gap of so much is a blank; between letters that were drawn apart it is below 0.05."""

_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the page that it stands on: its path and its text."""

    block: Block
    path: str
    text: str


def set_text(blocks: Sequence[Placed]) -> tuple[str, tuple[Segment, ...]]:
    """The canonical text of blocks in reading order, and where each run of it stands."""
    setting = _Setting()
    last: tuple[Placed, Line] | None = None
    for placed in blocks:
        for number, (line, opens) in enumerate(_opened(placed)):
            if last is not None:
                parted = opens if number else not _runs_over(*last, placed, line)
                setting.add("\n\n" if parted else "\n")
            setting.add_line(placed, line)
            last = placed, line
    return "".join(setting.parts), tuple(setting.segments)


def _opened(placed: Placed) -> Iterator[tuple[Line, bool]]:
    """The lines of a block, and whether each opens a paragraph."""
    block = placed.block
    shape = _shape(block)
    yield block[0], True
    for previous, line in pairwise(block):
        yield line, _opens(previous, line, shape, ends=_ends_sentence(placed, previous))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is usual in a block: the distance of two baselines, and the edges of its lines."""

    leading: float
    size: float
    left: float
    right: float

    def leading_of(self, line: Line) -> float:
        """The usual distance of a line to the one above; of a headline among text it is only known that it is rarely
        more than its letters and a quarter."""
        is_other = max(line.size, self.size) > _OTHER_SIZE * min(line.size, self.size)
        return 1.25 * line.size if is_other else max(self.leading, 0.9 * line.size)


def _shape(block: Block) -> _Shape:
    return _Shape(
        leading=_usual_leading(block),
        size=Counter(round(line.size, 1) for line in block).most_common(1)[0][0],
        left=Counter(round(line.left) for line in block).most_common(1)[0][0],
        right=max(line.right for line in block),
    )


def _usual_leading(block: Block) -> float:
    """The smallest distance that is no exception: in a block of short paragraphs, those between them are as many."""
    steps = Counter(round((above.base - below.base) * 2) / 2 for above, below in pairwise(block))
    often = [step for step, count in steps.items() if count >= _OFTEN * steps.total()]
    return min(often, default=0.0)


def _opens(previous: Line, line: Line, shape: _Shape, *, ends: bool) -> bool:
    larger, smaller = max(previous.size, line.size), min(previous.size, line.size)
    if larger > _OTHER_SIZE * smaller:
        return True
    if previous.base - line.base > _LEADING * shape.leading_of(line):
        return True
    first = line.words[0]
    fits = shape.right - previous.right > first.right - first.left + line.size / 2
    is_indented, was_indented = _is_indented(line, shape), _is_indented(previous, shape)
    return (is_indented and (fits or not was_indented)) or (fits and ends)


def _is_indented(line: Line, shape: _Shape) -> bool:
    # the lines beside an initial have one left edge
    left = line.words[1].left if line.words[0].joins and len(line.words) > 1 else line.left
    return _INDENT * line.size < left - shape.left < _DEEPEST * line.size


def _runs_over(before: Placed, last: Line, after: Placed, first: Line) -> bool:
    """True when a paragraph goes on from the foot of a column to the head of the next: in the middle of a sentence, or
    without the indent that paragraphs of the column have."""
    if max(last.size, first.size) > _OTHER_SIZE * min(last.size, first.size):
        return False
    if _text(after, first)[:1].islower():
        return True
    shape = _shape(before.block)
    if shape.right - last.right > first.words[0].right - first.left + last.size / 2:
        return False
    if any(_is_indented(line, shape) for line in before.block):
        return not _is_indented(first, _shape(after.block))
    return not _ends_sentence(before, last)


def _ends_sentence(placed: Placed, line: Line) -> bool:
    return bool(_END.search(_text(placed, line)[-8:]))


def _text(placed: Placed, line: Line) -> str:
    return " ".join(placed.text[word.start : word.end] for word in line.words)


@dataclass(slots=True)
class _Setting:
    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    place: int = 0

    def add(self, text: str) -> None:
        """Adds characters that stand in no page."""
        self.parts.append(text)
        self.place += len(text)

    def add_line(self, placed: Placed, line: Line) -> None:
        """Adds the words of a line with the blanks between them: the page's own where it has one there."""
        for number, word in enumerate(line.words):
            before = line.words[number - 1] if number else None
            if before and placed.text[before.end : word.start] == " ":
                self._put(placed, before.end, word.end)
                continue
            if before and _is_apart(placed, before, word):
                self.add(" ")
            self._put(placed, word.start, word.end)

    def _put(self, placed: Placed, start: int, end: int) -> None:
        self.parts.append(placed.text[start:end])
        first = self.place
        self.place += end - start
        last = self.segments[-1] if self.segments else None
        if last and last.path == placed.path and last.span.end == first and last.offset + len(last.span) == start:
            self.segments[-1] = Segment(span=Span(last.span.start, self.place), path=last.path, offset=last.offset)
        else:
            self.segments.append(Segment(span=Span(first, self.place), path=placed.path, offset=start))


def _is_apart(placed: Placed, before: Word, word: Word) -> bool:
    """True when a blank stands between two words: drawn, or seen as a gap."""
    gap = word.left - before.right
    return not before.joins and (gap > _GAP * word.size or placed.text[before.end : word.start].isspace())
