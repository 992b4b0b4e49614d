"""A parsed article: tokens with Universal Dependencies, sentences, names and quotations, all in canonical offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from wederhoor.records.article import ParagraphKind
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token.

    ``start``/``end`` are canonical offsets; ``text`` is the word as read, so that a word hyphenated over a line break
    is whole. ``pos`` is the universal tag, ``tag`` the treebank's own, ``features`` the universal features as written
    in CoNLL-U, ``head`` the index of the governor in ``Parse.tokens`` (its own index for a root), ``dep`` the universal
    relation. ``lower`` is the text in lower case.
    """

    index: int
    sentence: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    dep: str
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # every stage asks for it, most of them more than once
        object.__setattr__(self, "lower", self.text.lower())

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def has(self, feature: str) -> bool:
        """True when the features hold ``Name=Value``."""
        return feature in self.features.split("|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens ``first`` up to, not including, ``end``, in paragraph number ``paragraph``."""

    index: int
    paragraph: int
    kind: ParagraphKind
    first: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A named entity that the pipeline marked: tokens ``[first, end)``; label PER, ORG, LOC or MISC (CoNLL-2002)."""

    first: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage between quotation marks; ``inner`` leaves the marks out, ``outer`` has them.

    ``depth`` is 0 for a quotation that stands in no other. A quotation that runs on over paragraphs that each open
    with a mark has one inner span a paragraph in ``pieces``; for any other, ``pieces`` is ``(inner,)``.
    """

    outer: Span
    inner: Span
    pieces: tuple[Span, ...]
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The parse of one article. ``children[i]`` are the indices of the tokens that token ``i`` governs, in text
    order."""

    document: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[NameSpan, ...]
    quotes: tuple[Quote, ...]
    children: tuple[tuple[int, ...], ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(token.start for token in self.tokens))

    def span(self, first: int, end: int) -> Span:
        """The canonical span of tokens ``[first, end)``."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.end]

    def subtree(self, index: int) -> list[int]:
        """The indices of a token and of all that it governs, sorted."""
        found, stack = [], [index]
        while stack:
            node = stack.pop()
            found.append(node)
            stack.extend(self.children[node])
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors of a token, nearest first."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def token_at(self, offset: int) -> int:
        """The index of the last token that starts at or before a canonical offset; -1 when none does."""
        return bisect_right(self._starts, offset) - 1

    def within(self, span: Span) -> range:
        """The indices of the tokens that lie wholly inside a span."""
        first = self.token_at(span.start - 1) + 1
        end = self.token_at(span.end - 1) + 1
        if end > first and self.tokens[end - 1].end > span.end:
            end -= 1
        return range(first, max(first, end))
