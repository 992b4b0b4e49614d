"""Lines to paragraphs: which line breaks a reader reads over.

Saved articles come in three shapes: a paragraph a line; hard-wrapped lines with empty lines between the paragraphs; and
hard-wrapped lines that all have an empty line between them, or none has (text copied out of a PDF). In the last two,
a paragraph ends where the next word would still have fitted on the line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.lang.layout import LayoutWords
from wederhoor.text.lines import Line

_COUNTED = 30
"""Characters of a line that says something of wrapping; shorter ones are heads, names, list items."""

_WRAPPED_SHARE = 0.25
"""Of the pairs of lines, the share that must run on in the middle of a sentence before line breaks count as
wrapping. The two hard-wrapped articles of our bundles have 0.61 and 0.64, the other eleven none; wrapped at 40 to
100 characters they have 0.54 to 0.94."""

_WRAPPED_PAIRS = 2
_RUN_ON = 60
"""In text that is not wrapped, a line of so many characters without sentence end is still read on into a line with
a small letter; shorter ones are list items and heads."""

_SHORT = 0.6
"""A line that leaves more than this share of the width open was broken on purpose, whatever follows."""

_NARROW = 12
"""The width is that of the twelfth part of the lines that need least: half-full lines, in captions or beside
pictures, are fewer. Eleven articles wrapped in eight widths, by characters and by the widths of Helvetica, give a
boundary F1 of 0.95 to 0.97 without empty lines and 0.99 with them; 8 to 30 do as well within 0.01."""

_NEARLY_FULL = 0.85
"""The share of the width that a line without sentence end must fill to be read on into a name or other word with a
capital: letters of a printed face differ in width, so that full lines vary by a tenth in characters."""

_HEAD = 90
_WIDEST = 400
"""Characters; longer lines are paragraphs, whatever stands around them."""

_INNER_END = re.compile(r"(?<!^\d)(?<!^\d\d)[.!?…][\"'”’»)]*\s*\w")
_NUMBERED_HEAD = re.compile(r"\d{1,2}[.)]\s+\S.*\?[\"'”’]?$")


@dataclass(frozen=True, slots=True)
class _Shape:
    """How an article's lines are broken: the empty lines between two lines of one paragraph (``None`` when every
    line is a paragraph), and the characters that did not fit on a line any more."""

    spacing: int | None
    room: int


def group_lines(
    lines: Sequence[Line], alone: Collection[int], closed: Collection[int], text: str, words: LayoutWords
) -> list[list[int]]:
    """The numbers of the lines that are read as one paragraph, in order.

    The lines in ``alone`` stand in groups of their own, and a sentence may run on over them; no line runs on from one
    in ``closed``.
    """
    flowing = [number for number in range(len(lines)) if number not in alone]
    shape = _shape(lines, flowing)
    lower = _small_words(text) if shape.spacing is not None else frozenset()
    groups: list[list[int]] = []
    for position, number in enumerate(flowing):
        previous = flowing[position - 1] if position else None
        following = lines[flowing[position + 1]] if position + 1 < len(flowing) else None
        pair = _Pair(lines, previous, number, following) if previous is not None else None
        if pair and previous not in closed and _runs_on(pair, shape, words, lower):
            groups[-1].append(number)
        else:
            groups.append([number])
    groups.extend([number] for number in alone)
    return sorted(groups)


class _Pair:
    """Two lines in a row, and the one after them."""

    def __init__(self, lines: Sequence[Line], first: int, second: int, following: Line | None) -> None:
        self.first, self.second, self.following = lines[first], lines[second], following
        self.opens_article = first == 0
        self.parted = second - first > 1
        self.blank = sum(line.blank for line in lines[first + 1 : second + 1])

    @property
    def need(self) -> int:
        """Characters that the first line would have with the second's first word on it."""
        return len(self.first.text) + 1 + len(self.second.first_word)

    @property
    def is_certain(self) -> bool:
        """True when the second line goes on in the middle of a sentence or word."""
        if self.first.ends_broken and self.second.initial.isalnum():
            return True
        return not self.first.ends_sentence and self.second.initial.islower() and not self.second.is_bullet


def _shape(lines: Sequence[Line], flowing: Sequence[int]) -> _Shape:
    pairs = [
        _Pair(lines, first, second, None)
        for first, second in pairwise(flowing)
        if second - first == 1 and _COUNTED <= len(lines[first].text) <= _WIDEST
    ]
    for spacing in (0, 1):
        spaced = [pair for pair in pairs if pair.blank == spacing]
        needs = sorted(pair.need for pair in spaced if pair.is_certain)
        if len(needs) >= _WRAPPED_PAIRS and len(needs) >= _WRAPPED_SHARE * len(spaced):
            return _Shape(spacing, needs[len(needs) // _NARROW])
    return _Shape(None, 0)


def _runs_on(pair: _Pair, shape: _Shape, words: LayoutWords, lower: Collection[str]) -> bool:
    if shape.spacing is None or len(pair.first.text) > _WIDEST:
        near = pair.parted or pair.blank == 0
        return near and pair.is_certain and len(pair.first.text) >= _RUN_ON and not pair.opens_article
    if pair.is_certain:
        return pair.first.ends_broken or pair.need >= _SHORT * shape.room
    if pair.parted or pair.second.is_bullet or not pair.second.initial or _NUMBERED_HEAD.match(pair.second.text):
        return False
    if pair.blank > shape.spacing:
        return False
    opens = _opens_sentence(pair.second, words, lower)
    if not pair.first.ends_sentence:
        tight = pair.blank == shape.spacing and not (opens and pair.opens_article)
        return tight and pair.need >= shape.room * (1 if opens else _NEARLY_FULL)
    if pair.blank != shape.spacing or pair.need < shape.room or (pair.opens_article and opens):
        return False
    return not _is_head(pair, shape, words) and pair.second.indent < pair.first.indent + 2


def _opens_sentence(line: Line, words: LayoutWords, lower: Collection[str]) -> bool:
    """True when the line's first word has its capital from a sentence that opens: elsewhere in the text it has a
    small one."""
    word = line.first_word.strip("\"'“”„‘’‚«»(,.:;").lower()
    return word in words.opening_words or word in lower


def _is_head(pair: _Pair, shape: _Shape, words: LayoutWords) -> bool:
    """True when the second line is a subhead: numbered, a short question, or short and closing no sentence while a
    new one follows."""
    second, following = pair.second, pair.following
    if following is None or len(second.text) > _HEAD or _INNER_END.search(second.text):
        return False
    asks = second.text.endswith("?") and second.first_word.lower() in words.question_words
    fits = len(second.text) + 1 + len(following.first_word) < shape.room
    return fits and (asks or not second.ends_sentence) and not following.initial.islower()


def _small_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[^\W\d_A-ZÀ-Þ][\w’'-]*", text))
