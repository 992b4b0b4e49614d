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
from wederhoor.records.capture import Segment
from wederhoor.records.span import Span

_LEADING = 1.25
"""Of the usual distance between two lines of the block, from which on a distance parts paragraphs. Chromium's default
between paragraphs is 1.9, half a white line 1.5."""

_INDENT = 0.6
"""Of the letter's size: the smallest indent of a first line; newspapers have 0.8 to 1.5."""

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
        for number, (line, opens) in enumerate(_opened(placed.block)):
            if last is not None:
                parted = opens if number else not _runs_over(*last, placed, line)
                setting.add("\n\n" if parted else "\n")
            setting.add_line(placed, line)
            last = placed, line
    return "".join(setting.parts), tuple(setting.segments)


def _opened(block: Block) -> Iterator[tuple[Line, bool]]:
    """The lines of a block, and whether each opens a paragraph."""
    leading = _usual_leading(block)
    edge = _usual_left(block)
    previous: Line | None = None
    for line in block:
        yield line, previous is None or _opens(previous, line, leading, edge)
        previous = line


def _usual_leading(block: Block) -> float:
    steps = Counter(round((above.base - below.base) * 2) / 2 for above, below in pairwise(block))
    return steps.most_common(1)[0][0] if steps else 0.0


def _usual_left(block: Block) -> float:
    return Counter(round(line.left) for line in block).most_common(1)[0][0]


def _opens(previous: Line, line: Line, leading: float, edge: float) -> bool:
    larger, smaller = max(previous.size, line.size), min(previous.size, line.size)
    if larger > _OTHER_SIZE * smaller:
        return True
    # lines of another size than most are as far apart as their letters are high
    usual = max(leading, 0.9 * line.size)
    if previous.base - line.base > _LEADING * usual:
        return True
    indented = _INDENT * line.size < line.left - edge < 4 * line.size
    return indented and line.left - previous.left > _INDENT * line.size


def _runs_over(before: Placed, last: Line, after: Placed, first: Line) -> bool:
    """True when a paragraph goes on from the foot of a column to the head of the next."""
    larger, smaller = max(last.size, first.size), min(last.size, first.size)
    if larger > _OTHER_SIZE * smaller:
        return False
    opening = _text(after, first)[:1]
    return opening.islower() or not _END.search(_text(before, last))


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
            if before and _is_apart(placed, before.end, word.start, (word.left - before.right) / word.size):
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


def _is_apart(placed: Placed, end: int, start: int, gap: float) -> bool:
    """True when a blank stands between two words: drawn, or seen as a gap."""
    return gap > _GAP or (end < start and " " in placed.text[end:start])
