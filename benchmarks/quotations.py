"""Direct quotations as we find them and as textacy does, on the same articles with the same pipeline, in one run.

    python benchmarks/quotations.py PATH...        (pip install wederhoor[benchmarks])

A PATH is a part of PolNeAR (see ``polnear.py``) or a bundle with its ``gold.json``. Counted are quotations with a
speaker: each piece of a gold content that stands between quotation marks by itself. A predicted piece fits one when the
two have a token F1 of .5 or more, paired one to one; a predicted one inside of any other gold content ("said the plan
was 'a disgrace'") counts neither way. The source is right when it shares a word, articles aside, with that of the gold;
a quotation of ours that goes on in a paragraph of its own has the source of its speaker's last statement before it.

textacy takes a document at a time and refuses it when its quotation marks are not even in number: the last row gives it
each paragraph as a document, so that one mark costs a paragraph and not the article. Times are processor seconds: the
pipeline's, which both need, and apart from it what each adds; for us that is all that reading an article means, every
statement direct or not, who its speaker is, figures and times.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

from spacy.language import Language
from textacy.extract import direct_quotations
from textacy.extract.triples import DQTriple

from matching import FOUND, Numbering, Parts, Words, rate, token_f
from polnear import read_brat, read_corpus
from wederhoor.evaluate.assignment import assign
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.wording import DETERMINERS
from wederhoor.lang.registry import get_pack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.span import Span
from wederhoor.run.pipeline import read_articles
from wederhoor.text.parse import Parser

BLANK = re.compile(r"\n\s*\n")
WORD = re.compile(r"\w+")
MARKS = "\"“”„«»'‘’`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A piece of content between quotation marks, and its source without articles, as words."""

    piece: Words
    source: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The quotations of an article, and the words of all other contents."""

    quotations: tuple[Quotation, ...]
    other: Words


Texts = Sequence[Article]


def main() -> None:
    """Prints the scores and times of each PATH."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    pipeline = Parser(get_pack("en")).pipeline
    for path in parser.parse_args().paths:
        articles, gold = read(path)
        words = sum(len(WORD.findall(article.text)) for article in articles)
        quotations = sum(len(one.quotations) for one in gold)
        print(f"\n{path.name}: {len(articles)} articles, {words} words, {quotations} direct quotations")
        print(f"{'':32}{'found p/r/f':>16}{'with source p/r/f':>19}{'parse s':>9}{'own s':>8}{'refused':>9}")
        read_articles(articles[:1])
        print(f"{'Wederhoor':32}{score(gold, *time_ours(articles))}")
        for name, cut in (("textacy, an article at a time", whole), ("textacy, a paragraph at a time", paragraphs)):
            print(f"{name:32}{score(gold, *time_textacy(articles, pipeline, cut))}")


# -- gold -------------------------------------------------------------------------------------------------------------


def read(path: Path) -> tuple[list[Article], list[Gold]]:
    """The articles of a path and their quotations."""
    if (path / "attributions").is_dir():
        articles = read_corpus(path)
        files = {name.stem.rpartition("_")[0]: name for name in sorted((path / "attributions").glob("*.ann"))[::-1]}
        return articles, [judge(one, read_brat(files[Path(one.file).stem])) for one in articles]
    bundle = read_gold(path)
    by_article = {
        article.id: [Parts.of(one) for one in bundle.attributions if one.document == article.id]
        for article in bundle.articles
    }
    return list(bundle.articles), [judge(one, by_article[one.id]) for one in bundle.articles]


def judge(article: Article, attributions: Sequence[Parts]) -> Gold:
    """The quotations whose speaker the gold names, and the words of all other contents."""
    words = Numbering(article.text)
    quotations = find_quotations(article, attributions)
    contents = words.of([piece for parts in attributions for piece in parts.content])
    named = tuple(one for one in quotations if one.source)
    return Gold(quotations=named, other=contents.difference(*(one.piece for one in named)))


def find_quotations(article: Article, attributions: Sequence[Parts]) -> list[Quotation]:
    """The pieces of contents that stand between marks."""
    words = Numbering(article.text)
    return [
        Quotation(piece=words.of([piece]), source=naming(parts.source, article.text, words))
        for parts in attributions
        for piece in parts.content
        if is_quoted(article.text, piece)
    ]


def is_quoted(text: str, piece: Span) -> bool:
    """True for a piece with a mark at or before its start and at or behind its end."""
    before, behind = text[max(0, piece.start - 1) : piece.start + 1], text[piece.end - 1 : piece.end + 2]
    return any(mark in before for mark in MARKS) and any(mark in behind for mark in MARKS)


def naming(source: Sequence[Span], text: str, words: Numbering) -> Words:
    """The words of a source without its articles."""
    found = (match for span in source for match in WORD.finditer(text, span.start, span.end))
    return words.of([Span(*match.span()) for match in found if match.group().lower() not in DETERMINERS])


# -- the two systems --------------------------------------------------------------------------------------------------


def time_ours(articles: Texts) -> tuple[list[list[Quotation]], float, float, int]:
    """Our quotations by article, seconds of the parser and of the rest."""
    begun: dict[str, float] = {}
    start = process_time()
    readings = read_articles(articles, progress=lambda stage, *_: begun.setdefault(stage, process_time()))
    parse = begun["extract"] - begun["parse"]
    own = process_time() - start - parse
    found = [
        find_quotations(article, list(_with_sources(one.attributions)))
        for article, one in zip(articles, readings.found, strict=True)
    ]
    return found, parse, own, 0


def _with_sources(attributions: Sequence[Attribution]) -> Iterator[Parts]:
    """The parts of attributions, of those without a source with the last one of their speaker."""
    last: dict[str, Span] = {}
    for one in sorted(attributions, key=lambda attribution: attribution.content[0].start):
        if one.speaker is not None and one.source is not None:
            last[one.speaker] = one.source
        yield Parts.of(replace(one, source=one.source or last.get(one.speaker or "")))


def time_textacy(
    articles: Texts, pipeline: Language, cut: Callable[[str], list[Span]]
) -> tuple[list[list[Quotation]], float, float, int]:
    """Its quotations by article, seconds of the pipeline and of its function, and how many documents it refused."""
    cuts = [(article, part) for article in articles for part in cut(article.text)]
    start = process_time()
    docs = list(pipeline.pipe([article.text[part.start : part.end] for article, part in cuts]))
    parsed = process_time()
    triples, refused = [], 0
    for doc in docs:
        try:
            triples.append(list(direct_quotations(doc)))
        except ValueError:
            triples.append([])
            refused += 1
    own = process_time() - parsed
    found: dict[str, list[Quotation]] = {article.id: [] for article in articles}
    numbering = {article.id: Numbering(article.text) for article in articles}
    for (article, part), several in zip(cuts, triples, strict=True):
        found[article.id] += _as_words(article, part.start, several, numbering[article.id])
    return list(found.values()), parsed - start, own, refused


def _as_words(article: Article, offset: int, triples: list[DQTriple], words: Numbering) -> Iterator[Quotation]:
    for speaker, _, content in triples:
        piece = Span(offset + content.start_char, offset + content.end_char)
        names = [Span(offset + token.idx, offset + token.idx + len(token)) for token in speaker]
        yield Quotation(piece=words.of([piece]), source=naming(names, article.text, words))


def whole(text: str) -> list[Span]:
    """A text as one document."""
    return [Span(0, len(text))]


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text: what stands between blank lines."""
    ends = [*(match.span() for match in BLANK.finditer(text)), (len(text), len(text))]
    starts = [0, *(end for _, end in ends[:-1])]
    return [Span(start, stop) for start, (stop, _) in zip(starts, ends, strict=True) if start < stop]


# -- scores -----------------------------------------------------------------------------------------------------------


def score(gold: Sequence[Gold], found: Sequence[Sequence[Quotation]], parse: float, own: float, refused: int) -> str:
    """The cells of a row."""
    hits = right = predicted = 0
    for theirs, ours in zip(gold, found, strict=True):
        counted = [one for one in ours if 2 * len(one.piece & theirs.other) < len(one.piece)]
        pairs = [(theirs.quotations[row], counted[column]) for row, column in _pairs(theirs.quotations, counted)]
        hits, predicted = hits + len(pairs), predicted + len(counted)
        right += sum(bool(one.source & other.source) for one, other in pairs)
    named = sum(len(theirs.quotations) for theirs in gold)
    figures = f"{rate(hits, predicted, named)!s:>16}{rate(right, predicted, named)!s:>19}"
    return f"{figures}{parse:9.2f}{own:8.2f}{refused:9}"


def _pairs(gold: Sequence[Quotation], found: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    weights = [[token_f(one.piece, other.piece) for other in found] for one in gold]
    return ((row, column) for row, column in assign(weights).items() if weights[row][column] >= FOUND)


if __name__ == "__main__":
    main()
