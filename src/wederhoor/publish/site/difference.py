"""Which words differ between two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")

MOST_TOKENS = 20_000
"""Words and marks of a text that are compared one by one: the comparison keeps a bit for each pair, 50 MB for two
texts of this length. Of longer ones what stands between the first and the last difference counts as one change."""

AROUND = 8
"""Tokens that are shown on either side of a change: about four words."""

SMALL = 3
"""Tokens between two changes that are too few to part them: one word and the spaces around it."""

MOST_CHANGES = 200
"""Changes that are shown; of a text that was written anew more tell nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words that stand at ``[old_start, old_end)`` of the text before and at ``[new_start, new_end)`` of the text
    after; ``before`` and ``after`` are the words around them, in the text after."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int
    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class _Block:
    """Tokens of both texts that differ."""

    old: range
    new: range


def find_changes(old: str, new: str) -> tuple[Change, ...]:
    """What must be taken out and put in to make one text of the other, in order, by the longest common subsequence of
    words and marks; changes with one word between them are one."""
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = _starts(olds), _starts(news)
    blocks = _join(_blocks(olds, news), olds)
    return tuple(_change(block, olds, news, starts) for block in list(blocks)[:MOST_CHANGES])


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(re.findall(r"\w+", text))


def _blocks(olds: Sequence[str], news: Sequence[str]) -> Iterator[_Block]:
    first = 0
    least = min(len(olds), len(news))
    while first < least and olds[first] == news[first]:
        first += 1
    last = 0
    while last < least - first and olds[-1 - last] == news[-1 - last]:
        last += 1
    ones, others = olds[first : len(olds) - last], news[first : len(news) - last]
    if max(len(ones), len(others)) > MOST_TOKENS:
        yield _Block(range(first, first + len(ones)), range(first, first + len(others)))
        return
    for code in Indel.opcodes(ones, others):
        if code.tag != "equal":
            yield _Block(
                range(first + code.src_start, first + code.src_end),
                range(first + code.dest_start, first + code.dest_end),
            )


def _join(blocks: Iterator[_Block], olds: Sequence[str]) -> Iterator[_Block]:
    """The blocks, those with hardly anything between them as one."""
    current: _Block | None = None
    for block in blocks:
        between = olds[current.old.stop : block.old.start] if current else []
        if current and len(between) <= SMALL and "\n" not in "".join(between):
            current = _Block(range(current.old.start, block.old.stop), range(current.new.start, block.new.stop))
            continue
        if current:
            yield current
        current = block
    if current:
        yield current


def _change(
    block: _Block, olds: Sequence[str], news: Sequence[str], starts: tuple[Sequence[int], Sequence[int]]
) -> Change:
    return Change(
        old_start=starts[0][block.old.start],
        old_end=starts[0][block.old.stop],
        new_start=starts[1][block.new.start],
        new_end=starts[1][block.new.stop],
        before="".join(news[max(0, block.new.start - AROUND) : block.new.start]),
        old="".join(olds[block.old.start : block.old.stop]),
        new="".join(news[block.new.start : block.new.stop]),
        after="".join(news[block.new.stop : block.new.stop + AROUND]),
    )


def _starts(tokens: Sequence[str]) -> list[int]:
    """Where each token starts, and where the last one ends."""
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found
