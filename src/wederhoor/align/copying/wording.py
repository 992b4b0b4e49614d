"""The words of a paragraph as copied text is compared: what is equal, and what an equal word proves."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
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
_CLITIC = re.compile(r"[stnmr]\b")
_ENDS = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Which words count less than others; all in small letters."""

    common: frozenset[str]
    stock: frozenset[str]

    @classmethod
    def of(cls, pack: LanguagePack) -> Self:
        """Those of a language."""
        return cls(common=pack.names.common_words, stock=pack.copying.stock_words | frozenset(pack.names.roles))

    def weigh(self, word: str, key: str, *, begins: bool) -> float:
        """What a word counts when two passages share it; a capital inside a sentence makes a name."""
        if key in self.common or (len(key) == 1 and not key.isdigit()):
            return COMMON_WEIGHT
        if key in self.stock or key.isdigit() or (word[0].isupper() and not begins):
            return NAME_WEIGHT
        return CONTENT_WEIGHT


NO_WEIGHTS = Weights(common=frozenset(), stock=frozenset())
"""For a language of which no words are known."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a paragraph, and where each stands in the article; ``quoted`` those between quotation marks, in
    order."""

    words: Words
    spans: tuple[Span, ...]
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


def read_text(paragraph: Paragraph, weights: Weights) -> Text:
    """The words of a paragraph with their weights, canonical spans and sentences."""
    keys: list[str] = []
    counts: list[float] = []
    spans: list[Span] = []
    sentences: list[int] = []
    quoted: list[int] = []
    offsets = paragraph.offsets()
    sentence, end, inside = 0, 0, False
    for match in _WORD.finditer(paragraph.text):
        word = match.group()
        inside = _is_inside(paragraph.text, end, match.start(), inside=inside)
        if inside:
            quoted.append(len(keys))
        begins = not keys or (not _ENDS.isdisjoint(paragraph.text[end : match.start()]) and not word.islower())
        sentence += begins
        end = match.end()
        keys.append(read_key(word))
        counts.append(weights.weigh(word, keys[-1], begins=begins))
        spans.append(Span(offsets[match.start()], offsets[end - 1] + 1))
        sentences.append(sentence)
    return Text(Words(tuple(keys), tuple(counts), tuple(sentences)), tuple(spans), tuple(quoted))


def _is_inside(text: str, end: int, start: int, *, inside: bool) -> bool:
    """True when a quotation is open behind the marks between two words; ``inside`` says so of the word before."""
    gap = text[end:start]
    if _MARKS.isdisjoint(gap):
        return inside
    # A mark that touches the word behind it opens, unless the word is a clitic ('s avonds); any other one closes.
    if gap[-1] in _MARKS and not _CLITIC.match(text, start):
        return True
    return inside and gap[0] not in _MARKS and _MARKS.isdisjoint(gap.strip())


def read_key(word: str) -> str:
    """What is compared of a word: no case, no soft hyphens, composed accents; digits without the marks between them."""
    if word[0].isdigit():
        return re.sub(r"\D", "", word)
    return unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("’", "'")).casefold()
