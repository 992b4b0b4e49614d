"""The words of a paragraph as copied text is compared: what is equal, and what an equal word proves."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from wederhoor.align.compare.sequence import Words
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Paragraph
from wederhoor.records.span import Span

CONTENT_WEIGHT, NAME_WEIGHT, COMMON_WEIGHT = 1.0, 0.5, 0.3
"""What a shared word counts. Names, offices, amounts and the stock words of news are shared by all who write of one
event, common words by all who write. With names at 1, titles with a name (*minister van Buitenlandse Zaken* and who it
is) pass for copies; with amounts at 1, so does a sum of money."""

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|(?:[^\W\d_][\u0300-\u036f\u00ad]*)+(?:['’](?:[^\W\d_][\u0300-\u036f\u00ad]*)+)*|\w"
)
_MARKS = frozenset("\"'`´“”„‟‘’‚‛«»‹›")
_ENDS = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a paragraph; ``bounds`` where each begins and ends in the paragraph, ``quoted`` those between
    quotation marks, in order."""

    words: Words
    bounds: tuple[tuple[int, int], ...]
    quoted: tuple[int, ...]

    def is_quoted(self, start: int, end: int) -> bool:
        """True when more than half of the words from ``start`` to ``end`` stand between quotation marks."""
        return 2 * (bisect_left(self.quoted, end) - bisect_left(self.quoted, start)) > end - start

    def last_close(self, start: int, end: int) -> int | None:
        """The first word behind the last quotation that closes between the two, ``None`` without one or when nothing
        follows it there."""
        place = bisect_left(self.quoted, end)
        last = self.quoted[place - 1] + 1 if place else 0
        return last if start < last < end else None


@dataclass(frozen=True, kw_only=True)
class Carrier:
    """A paragraph of the document at that place of the dossier, and its words; ``post`` is the weight of all words of
    the post that it is of, 0 in an article."""

    document: int
    paragraph: Paragraph
    text: Text
    post: float = 0.0

    def locate(self, start: int, end: int) -> Span:
        """Where the words from ``start`` to ``end`` stand in the article."""
        first, last = self.text.bounds[start][0], self.text.bounds[end - 1][1]
        return Span(self._offsets[first], self._offsets[last - 1] + 1)

    @cached_property
    def _offsets(self) -> list[int]:
        return self.paragraph.offsets()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads paragraphs of one language. ``common`` and ``stock`` are words that count less than others, in small
    letters, ``clitics`` those that an apostrophe stands before; ``known`` has for a word as written its key, and what
    it counts inside a sentence and at its start."""

    common: frozenset[str] = frozenset()
    stock: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()
    known: dict[str, tuple[str, float, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, pack: LanguagePack | None) -> Self:
        """That of a language; ``None`` for one of which no words are known."""
        if pack is None:
            return cls()
        stock = pack.copying.stock_words | frozenset(pack.names.roles)
        return cls(common=pack.names.common_words, stock=stock, clitics=pack.copying.clitics)

    def read(self, paragraph: Paragraph) -> Text:
        """The words of a paragraph with their weights, bounds and sentences."""
        text, known = paragraph.text, self.known
        keys: list[str] = []
        weights: list[float] = []
        bounds: list[tuple[int, int]] = []
        sentences: list[int] = []
        quoted: list[int] = []
        sentence, end, inside = 0, 0, False
        for match in _WORD.finditer(text):
            word, start = match.group(), match.start()
            begins = not keys
            if start - end != 1 or text[end] != " ":
                gap = text[end:start]
                inside = _is_inside(text[end:start], inside=inside, clitic=word in self.clitics)
                begins = begins or (not _ENDS.isdisjoint(gap) and not word.islower())
            if inside:
                quoted.append(len(keys))
            sentence += begins
            end = match.end()
            key, weight, first = known.get(word) or self._learn(word)
            keys.append(key)
            weights.append(first if begins else weight)
            bounds.append((start, end))
            sentences.append(sentence)
        return Text(Words(tuple(keys), tuple(weights), tuple(sentences)), tuple(bounds), tuple(quoted))

    def _learn(self, word: str) -> tuple[str, float, float]:
        key = read_key(word)
        self.known[word] = (key, self._weigh(word, key, begins=False), self._weigh(word, key, begins=True))
        return self.known[word]

    def _weigh(self, word: str, key: str, *, begins: bool) -> float:
        """What a word counts when two passages share it; a capital inside a sentence makes a name."""
        if key in self.common or (len(key) == 1 and not key.isdigit()):
            return COMMON_WEIGHT
        if key in self.stock or (word[0].isupper() and not begins):
            return NAME_WEIGHT
        return CONTENT_WEIGHT


def _is_inside(gap: str, *, inside: bool, clitic: bool) -> bool:
    """True when a quotation is open behind the marks between two words; ``inside`` says so of the word before,
    ``clitic`` that the word behind them is one (*'s avonds*)."""
    if gap and gap[-1] in _MARKS:
        # A mark that touches the word behind it opens, unless it belongs to that word.
        if not clitic:
            return True
        gap = gap[:-1]
    return inside and _MARKS.isdisjoint(gap)


def read_key(word: str) -> str:
    """What is compared of a word: no case, no soft hyphens, composed accents; digits without the marks between them."""
    if word[0].isdigit():
        return re.sub(r"\D", "", word)
    return unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("’", "'")).casefold()
