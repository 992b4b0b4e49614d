"""The running text of one version as words that can be laid beside those of another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wederhoor.align.copying.wording import COMMON_WEIGHT, Carrier, Reader
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Paragraph, ParagraphKind
from wederhoor.records.dossier import Document
from wederhoor.records.span import Span

_CLOSING = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands; ``key`` decides what is equal, ``weight`` says what it tells, ``is_name`` that it has
    a capital inside a sentence."""

    key: str
    weight: float
    span: Span
    is_name: bool

    @property
    def tells(self) -> bool:
        """True for any word but those that all texts have."""
        return self.weight > COMMON_WEIGHT


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words ``[first, end)``; ``closed`` when a full stop or the like ends it, which a label or a stamp has not."""

    first: int
    end: int
    closed: bool

    @property
    def words(self) -> range:
        return range(self.first, self.end)


@dataclass(frozen=True, kw_only=True)
class VersionText:
    """The words of a version below its headline, in order, and its sentences."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """The sentence of each word."""
        return tuple(number for number, sentence in enumerate(self.sentences) for _ in sentence.words)

    @cached_property
    def _ends(self) -> list[int]:
        return [word.span.end for word in self.words]

    def within(self, span: Span) -> range:
        """The words that share a character with a span."""
        first = bisect_left(self._ends, span.start + 1)
        end = first
        while end < len(self.words) and self.words[end].span.start < span.end:
            end += 1
        return range(first, end)

    def keys(self, places: range) -> tuple[str, ...]:
        """The keys of words in a row."""
        return tuple(self.words[place].key for place in places)


def read_version(document: Document, pack: LanguagePack) -> VersionText:
    """The words of a document; boilerplate and headlines have none."""
    reader = Reader.of(pack)
    words: list[Word] = []
    sentences: list[Sentence] = []
    for paragraph in document.layout.paragraphs:
        if paragraph.kind is not ParagraphKind.HEADLINE:
            for read, closed in _read(paragraph, reader):
                sentences.append(Sentence(len(words), len(words) + len(read), closed))
                words.extend(read)
    return VersionText(text=document.article.text, words=tuple(words), sentences=tuple(sentences))


def _read(paragraph: Paragraph, reader: Reader) -> Iterator[tuple[list[Word], bool]]:
    """The words of each sentence of a paragraph, and whether it is closed."""
    text = reader.read(paragraph)
    carrier = Carrier(document=0, paragraph=paragraph, text=text)
    numbers = text.words.sentences
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and numbers[place] == numbers[start]:
            continue
        words = [_word(carrier, index, begins=index == start) for index in range(start, place)]
        behind = text.bounds[place][0] if place < len(numbers) else len(paragraph.text)
        yield words, not _CLOSING.isdisjoint(paragraph.text[text.bounds[place - 1][1] : behind])
        start = place


def _word(carrier: Carrier, index: int, *, begins: bool) -> Word:
    start, end = carrier.text.bounds[index]
    written = carrier.paragraph.text[start:end]
    # 1,5 and 15 are copies of one number to who looks for copies; here they are two numbers
    key = written if written[0].isdigit() else carrier.text.words.keys[index]
    return Word(
        key=key,
        weight=carrier.text.words.weights[index],
        span=carrier.locate(index, index + 1),
        is_name=written[0].isupper() and not begins,
    )
