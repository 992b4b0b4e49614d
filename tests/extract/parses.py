"""Tiny parses written by hand, so that a test says which words, classes and arcs it is about."""

from tests.conftest import article_of
from wederhoor.extract.discourse import Discourse
from wederhoor.records.article import ParagraphKind
from wederhoor.records.parse import NameSpan, Parse, Quote, Sentence, Token
from wederhoor.records.span import Span


def parse_of(text, names=(), kind=ParagraphKind.BODY):
    """A parse of sentences, one a line, in one paragraph.

    Each word is ``word/class/relation/governor/features``, the governor counted from 1 within its sentence; relation,
    governor and features may be left out. ``names`` are pairs of the words of a name and its label. Straight double
    marks are the quotations.
    """
    tokens, sentences = [], []
    for number, line in enumerate(text.strip().splitlines()):
        first = len(tokens)
        for word in line.split():
            tokens.append(_token(word, len(tokens), number, first, tokens[-1].end + 1 if tokens else 0))
        sentences.append(Sentence(index=number, paragraph=0, kind=kind, first=first, end=len(tokens)))
    children = [[t.index for t in tokens if t.head == i and t.index != i] for i in range(len(tokens))]
    return Parse(
        document="a1",
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        names=tuple(sorted(_names(tokens, names), key=lambda name: name.first)),
        quotes=tuple(_quotes(tokens)),
        children=tuple(map(tuple, children)),
    )


def discourse_of(pack, text, names=(), **changes):
    """The discourse of such a parse."""
    return Discourse.of(parse_of(text, names, **changes), pack)


def told(pack, text, names=()):
    """(article, discourse) of such a parse."""
    discourse = discourse_of(pack, text, names)
    return article_of(" ".join(token.text for token in discourse.tokens)), discourse


def words_of(discourse, part):
    """The words of a range of tokens."""
    return None if part is None else " ".join(token.text for token in discourse.tokens[part[0] : part[1]])


def place_of(discourse, word):
    """The index of the first token with these letters."""
    return next(token.index for token in discourse.tokens if token.text == word)


def _token(word, index, sentence, first, start):
    text, pos, *rest = word.split("/")
    dep, head, features = (*rest, *("dep", "", "")[len(rest) :])
    return Token(
        index=index,
        sentence=sentence,
        start=start,
        end=start + len(text),
        text=text,
        lemma=text.lower(),
        pos=pos,
        tag=pos,
        features=features,
        head=first + int(head) - 1 if head else index,
        dep=dep,
    )


def _names(tokens, names):
    """Each occurrence of these names, the longest first where one stands in another."""
    taken = set()
    for words, label in sorted(names, key=lambda name: -len(name[0].split())):
        length = len(words.split())
        for first in range(len(tokens) - length + 1):
            inside = range(first, first + length)
            if [tokens[index].text for index in inside] == words.split() and taken.isdisjoint(inside):
                taken.update(inside)
                yield NameSpan(first=first, end=first + length, label=label)


def _quotes(tokens):
    marks = [token for token in tokens if token.text == '"']
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        inner = Span(opening.end + 1, closing.start - 1)
        yield Quote(outer=Span(opening.start, closing.end), inner=inner, pieces=(inner,), depth=0)
