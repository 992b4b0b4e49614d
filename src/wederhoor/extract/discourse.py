"""One parsed article with its language, made ready for the finders: what they ask of every token is looked up once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.cues import Phrase, PhraseTable
from wederhoor.records.parse import NameSpan, Parse, Quote, Sentence, Token
from wederhoor.records.span import Span

Range = tuple[int, int]
"""Tokens from the first up to, not including, the second."""

LONGEST_SENTENCE = 250
"""Tokens after which a sentence is read as two, which bounds what a text without full stops costs: the longest sentence
of the Alpino and LassySmall development and test sets has 94, the longest of our bundles 67."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its tokens: ``inner`` those of what is quoted, ``outer`` with the marks."""

    quote: Quote
    inner: range
    outer: range


@dataclass(frozen=True, slots=True, kw_only=True)
class Discourse:
    """A parse and its pack, indexed by token.

    ``sentences`` are those of the parse, cut where one is longer than ``LONGEST_SENTENCE``. ``lower``, ``finite`` (a
    finite verb or auxiliary) and ``quoted`` (inside quotation marks) have one entry a token, ``vocabularies`` (the
    words in ``lower``) one a sentence. ``quotations`` stand in text order, ``outer_quotes`` are their canonical spans
    with the marks.
    """

    parse: Parse
    pack: LanguagePack
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    sentence_numbers: tuple[int, ...]
    lower: tuple[str, ...]
    vocabularies: tuple[frozenset[str], ...]
    finite: tuple[bool, ...]
    quoted: tuple[bool, ...]
    quotations: tuple[Quotation, ...]
    quotation_starts: tuple[int, ...]
    outer_quotes: frozenset[Span]
    names: Mapping[int, NameSpan]
    name_starts: tuple[int, ...]
    token_starts: tuple[int, ...]

    @classmethod
    def of(cls, parse: Parse, pack: LanguagePack) -> Self:
        """The discourse of a parse in the language of a pack."""
        starts = tuple(token.start for token in parse.tokens)
        sentences = tuple(_sentences(parse.sentences))
        lower = tuple(token.lower for token in parse.tokens)
        quotations = tuple(_quotation(parse.tokens, starts, quote) for quote in parse.quotes)
        return cls(
            parse=parse,
            pack=pack,
            tokens=parse.tokens,
            sentences=sentences,
            sentence_numbers=tuple(s.index for s in sentences for _ in range(s.first, s.end)),
            lower=lower,
            vocabularies=tuple(frozenset(lower[sentence.first : sentence.end]) for sentence in sentences),
            finite=tuple(is_finite(token) for token in parse.tokens),
            quoted=_quoted(starts, parse.quotes),
            quotations=quotations,
            quotation_starts=tuple(quotation.inner.start for quotation in quotations),
            outer_quotes=frozenset(quote.outer for quote in parse.quotes),
            names={index: name for name in parse.names for index in range(name.first, name.end)},
            name_starts=tuple(name.first for name in parse.names),
            token_starts=starts,
        )

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that a token stands in."""
        return self.sentences[self.sentence_numbers[index]]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.end]

    def children(self, index: int) -> tuple[Token, ...]:
        """The tokens that a token governs, in text order."""
        return tuple(self.tokens[child] for child in self.parse.children[index])

    def find(self, first: int, end: int, wanted: Callable[[Token], bool]) -> int | None:
        """The first token of a range that is wanted."""
        return next((token.index for token in self.tokens[first:end] if wanted(token)), None)

    def name_around(self, index: int) -> NameSpan | None:
        """The named entity that a token stands in."""
        return self.names.get(index)

    def is_habitual_time(self, index: int) -> bool:
        """True for a part of the day, a day or a season behind its clitic ("'s ochtends", "'s Zondags")."""
        behind = index > 0 and self.lower[index - 1] in self.pack.grammar.genitive_endings
        return behind and self.lower[index] in self.pack.times.genitives

    def names_from(self, first: int, end: int) -> Sequence[NameSpan]:
        """The named entities that begin in a range of tokens."""
        return self.parse.names[bisect_left(self.name_starts, first) : bisect_left(self.name_starts, end)]

    def quotations_from(self, first: int, end: int) -> Sequence[Quotation]:
        """The quotations whose first word stands in a range of tokens."""
        starts = self.quotation_starts
        return self.quotations[bisect_left(starts, first) : bisect_left(starts, end)]

    def quotations_within(self, spans: Iterable[Span]) -> list[Quotation]:
        """The quotations that lie wholly in one of these spans, in text order."""
        inside = [self.within(span) for span in spans]
        found = [each for part in inside for each in self.quotations_from(part.start, part.stop + 1)]
        return sorted(
            (each for each in found if any(span.covers(each.quote.inner) for span in spans)),
            key=lambda each: each.inner.start,
        )

    def span(self, part: Range) -> Span:
        """The canonical span of a range of tokens."""
        return self.parse.span(*part)

    def within(self, span: Span) -> range:
        """The tokens that lie wholly inside a span."""
        return _within(self.tokens, self.token_starts, span)

    def phrase_at(self, table: PhraseTable, index: int) -> Phrase | None:
        """The phrase of a table that stands from a token on."""
        return next((words for words in table.get(self.lower[index], ()) if self.matches(index, words)), None)

    def matches(self, index: int, words: Phrase) -> bool:
        """True when these words, in lower case, stand from a token on."""
        return self.lower[index : index + len(words)] == words


def is_finite(token: Token) -> bool:
    """True for a finite verb or auxiliary, and for one whose form the parser leaves open."""
    if token.pos not in ("VERB", "AUX"):
        return False
    return token.has("VerbForm=Fin") or not (token.has("VerbForm=Inf") or token.has("VerbForm=Part"))


def _sentences(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, numbered anew, none longer than ``LONGEST_SENTENCE``."""
    number = 0
    for sentence in sentences:
        for first in range(sentence.first, sentence.end, LONGEST_SENTENCE):
            end = min(first + LONGEST_SENTENCE, sentence.end)
            yield Sentence(index=number, paragraph=sentence.paragraph, kind=sentence.kind, first=first, end=end)
            number += 1


def _within(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> range:
    first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
    if end > first and tokens[end - 1].end > span.end:
        end -= 1
    return range(first, max(first, end))


def _quotation(tokens: Sequence[Token], starts: Sequence[int], quote: Quote) -> Quotation:
    return Quotation(quote, _within(tokens, starts, quote.inner), _within(tokens, starts, quote.outer))


def _quoted(starts: Sequence[int], quotes: Iterable[Quote]) -> tuple[bool, ...]:
    """For each token whether it begins inside a quotation; quotations in quotations are passed over."""
    quoted = [False] * len(starts)
    reached = 0
    for quote in quotes:
        first, end = bisect_left(starts, quote.inner.start), bisect_left(starts, quote.inner.end)
        for index in range(max(first, reached), end):
            quoted[index] = True
        reached = max(reached, end)
    return tuple(quoted)
