"""Articles parsed by spaCy, the one place that knows it.

The parser reads a tidied copy of each paragraph: every style of quotation mark as ``"`` and of apostrophe as ``'`` (the
treebank has no others; „...” costs seven points of sentence F otherwise), no soft hyphens or invisible
characters, one space for any white space, characters composed. Each character of the copy knows where it stands in the
canonical text, so that every token is handed out in canonical offsets.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from wederhoor.errors import SetupError
from wederhoor.lang import gazetteer, lemmas  # noqa: F401 (register what the shipped pipelines have)
from wederhoor.lang.about import BLANK
from wederhoor.lang.base import LanguagePack, name_blank
from wederhoor.lang.names import NameWords
from wederhoor.lang.times import TimeWords
from wederhoor.records.article import Article, Layout, Paragraph
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan, Parse, Quote, Sentence, Token
from wederhoor.records.span import Span
from wederhoor.text.boundaries import COMPONENT
from wederhoor.text.names import settle
from wederhoor.text.quotation import QuotePair, pair_quotes

CHUNK = 20_000
"""Characters that go to the parser at once: 50 times the longest paragraph of our bundles. It bounds memory; in a
longer paragraph a sentence ends where a chunk does."""
LONGEST_RUN = 100
"""Marks in a row that go to the tokenizer as one: the longest row in our bundles has 3."""
BATCH = 64

LABELS = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC",
    "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
    "LANGUAGE": "MISC",
}  # fmt: skip
"""CoNLL-2002 labels for those of other pipelines (OntoNotes, as nl_core_news_lg has them); dates and amounts are left
out."""

NOUN_LABELS = {
    EntityType.PERSON: "PER",
    EntityType.ORGANISATION: "ORG",
    EntityType.OUTLET: "ORG",
    EntityType.GROUP: "ORG",
    EntityType.PLACE: "LOC",
    EntityType.OTHER: "MISC",
}
"""What a common noun in front of a name makes of it; footage has no names."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """A tidied paragraph; character ``i`` of ``text`` stands at canonical ``[starts[i], ends[i])``."""

    text: str
    starts: list[int]
    ends: list[int]


@dataclass(frozen=True, slots=True)
class _Chunk:
    article: int
    paragraph: int
    copy: _Copy


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An article that waits for its parse."""

    article: Article
    layout: Layout
    quotes: tuple[QuotePair, ...]
    names: NameWords


class Parser:
    """A loaded pipeline of one language."""

    def __init__(self, pack: LanguagePack, pipeline: str | None = None) -> None:
        """Loads the pack's own pipeline, or an installed spaCy pipeline by name; ``SetupError`` when there is none."""
        self.pack = pack
        self.pipeline = _load_blank(pack) if (pipeline or pack.parser) == BLANK else _load(pipeline or pack.parser)
        if "parser" in self.pipeline.pipe_names:
            self.pipeline.add_pipe(COMPONENT, before="parser", config=_hour_words(pack.times))
        if pack.grammar.finite_forms and "tagger" in self.pipeline.pipe_names:
            _retag(self.pipeline, pack.grammar.finite_forms)
        meta = self.pipeline.meta
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, items: Iterable[tuple[Article, Layout]]) -> Iterator[Parse]:
        """One parse an article, in order; articles stream through in batches of paragraphs."""
        prepared: list[_Prepared] = []

        def stream() -> Iterator[tuple[str, _Chunk]]:
            for number, (article, layout) in enumerate(items):
                quotes = pair_quotes([paragraph.text for paragraph in layout.paragraphs], self.pack.quotation)
                prepared.append(_Prepared(article, layout, quotes, self.pack.names))
                marks = _marks(quotes)
                for index, paragraph in enumerate(layout.paragraphs):
                    copy = _tidy(article.text, paragraph, marks.get(index, frozenset()))
                    for part in _split(copy):
                        yield part.text, _Chunk(number, index, part)

        docs = self.pipeline.pipe(stream(), as_tuples=True, batch_size=BATCH)
        done = 0
        for number, group in groupby(docs, key=lambda pair: pair[1].article):
            while done < number:
                yield _assemble(prepared[done], [])
                done += 1
            yield _assemble(prepared[number], list(group))
            done = number + 1
        for rest in prepared[done:]:
            yield _assemble(rest, [])


def _hour_words(times: TimeWords) -> dict[str, list[str]]:
    return {name: sorted(getattr(times, name)) for name in ("halves", "after_hour", "zone_nouns")}


def _retag(pipeline: Language, forms: Mapping[str, str]) -> None:
    """Lets the pipeline take forms for the verbs that they are, with the tag and features of each, where it takes them
    for nouns."""
    ruler = cast("AttributeRuler", pipeline.add_pipe("attribute_ruler", name="wederhoor_finite_forms", after="tagger"))
    for form in sorted(set(forms.values())):
        tag, _, features = form.partition(" ")
        words = sorted(word for word, own in forms.items() if own == form)
        pattern: dict[str | int, Any] = {"LOWER": {"IN": words}, "POS": {"IN": ["NOUN", "PROPN", "ADJ"]}}
        ruler.add(patterns=[[pattern]], attrs={"POS": "VERB", "TAG": tag, "MORPH": features})


def _load_blank(pack: LanguagePack) -> Language:
    """spaCy's words of the language, with sentences that end where a full stop does."""
    try:
        pipeline = spacy.blank(pack.code)
    except ImportError as error:
        raise SetupError(f"spaCy has no rules for the words of {pack.about.name} ({pack.code})") from error
    pipeline.add_pipe("sentencizer")
    _, _, pipeline.meta["name"] = name_blank(pack.code).partition("_")
    return pipeline


def _load(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ValueError) as error:
        raise SetupError(
            f"spaCy pipeline {name!r} cannot be loaded; name one that is installed (`python -m spacy info` lists them)"
        ) from error


def _marks(quotes: Iterable[QuotePair]) -> dict[int, frozenset[int]]:
    """Per paragraph the places of its paired marks."""
    found: dict[int, set[int]] = {}
    for quote in quotes:
        for paragraph, start, end in (quote.opens, quote.closes, *quote.continued):
            found.setdefault(paragraph, set()).update(range(start, end))
    return {paragraph: frozenset(places) for paragraph, places in found.items()}


def _tidy(canonical: str, paragraph: Paragraph, marks: frozenset[int]) -> _Copy:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    offsets = paragraph.offsets()
    run = 0
    for index, character in enumerate(paragraph.text):
        offset = offsets[index]
        shown = _shown(character, paired=index in marks)
        if shown == " " and (not characters or characters[-1] == " "):
            continue
        if unicodedata.combining(character) and characters:
            composed = unicodedata.normalize("NFC", characters[-1] + character)
            if len(composed) == 1:
                characters[-1], ends[-1] = composed, offset + 1
                continue
        run = 0 if shown.isalnum() or shown.isspace() else run + len(shown)
        if run > LONGEST_RUN:
            # spaCy's tokenizer takes quadratic time over a row of marks: 10,000 take half a minute
            characters.append(" ")
            starts.append(offset)
            ends.append(offset)
            run = 1
        if shown:
            characters.append(shown)
            starts.append(offset)
            ends.append(min(offset + 1, len(canonical)))
    return _Copy("".join(characters), starts, ends)


def _shown(character: str, *, paired: bool) -> str:
    if character < "\x7f" and character.isprintable() and not paired:
        return character
    if paired:
        return '"'
    if character.isspace():
        return " "
    if character in "’‘‛´′":
        return "'"
    category = unicodedata.category(character)
    if category in ("Cf", "Cc"):
        return ""
    return "\ufffd" if category == "Cs" else character


def _split(copy: _Copy) -> Iterator[_Copy]:
    """Parts of at most ``CHUNK`` characters, cut after a space where one stands in the last tenth."""
    start = 0
    while start < len(copy.text):
        end = start + CHUNK
        if end < len(copy.text):
            space = copy.text.rfind(" ", end - CHUNK // 10, end)
            end = space + 1 if space > start else end
        yield _Copy(copy.text[start:end], copy.starts[start:end], copy.ends[start:end])
        start = end


def _assemble(prepared: _Prepared, docs: list[tuple[Doc, _Chunk]]) -> Parse:
    layout = prepared.layout
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[NameSpan] = []
    for doc, chunk in docs:
        _add(doc, chunk, layout, tokens, sentences, names)
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return Parse(
        document=prepared.article.id,
        tokens=tuple(tokens),
        sentences=tuple(sentences),
        names=_settled(tokens, names, prepared.names),
        quotes=tuple(_quote(quote, layout) for quote in prepared.quotes),
        children=tuple(tuple(c) for c in children),
    )


def label_of(words: NameWords, noun: str) -> str | None:
    """The label of the names that a common noun stands before: a role, a kind of organisation, thing or place."""
    kind = words.type_of(noun)
    return None if kind is None else NOUN_LABELS.get(kind)


def _settled(tokens: list[Token], names: list[NameSpan], words: NameWords) -> tuple[NameSpan, ...]:
    """The names with one kind for the same words in the whole article."""
    spans = [(name.first, name.end, name.label) for name in names]
    spans = settle([token.text for token in tokens], spans, lambda word: label_of(words, word))
    return tuple(NameSpan(first=first, end=end, label=label) for first, end, label in spans)


def _add(
    doc: Doc, chunk: _Chunk, layout: Layout, tokens: list[Token], sentences: list[Sentence], names: list[NameSpan]
) -> None:
    kept = {token.i: len(tokens) + order for order, token in enumerate(t for t in doc if not t.is_space)}
    kind = layout.paragraphs[chunk.paragraph].kind
    for sent in doc.sents:
        inside = [token for token in sent if token.i in kept]
        if not inside:
            continue
        number, first = len(sentences), len(tokens)
        for token in inside:
            start, end = token.idx, token.idx + len(token.text)
            tokens.append(
                Token(
                    index=kept[token.i],
                    sentence=number,
                    start=chunk.copy.starts[start],
                    end=chunk.copy.ends[end - 1],
                    text=token.text,
                    lemma=token.lemma_ or token.text,
                    pos=token.pos_,
                    tag=token.tag_,
                    features=str(token.morph),
                    head=kept.get(token.head.i, kept[token.i]),
                    dep=token.dep_ or "dep",
                )
            )
        sentences.append(Sentence(index=number, paragraph=chunk.paragraph, kind=kind, first=first, end=len(tokens)))
    for entity in doc.ents:
        label = LABELS.get(entity.label_)
        places = [kept[token.i] for token in entity if token.i in kept]
        if label and places:
            names.append(NameSpan(first=places[0], end=places[-1] + 1, label=label))


def _quote(quote: QuotePair, layout: Layout) -> Quote:
    offsets: dict[int, list[int]] = {}

    def at(paragraph: int, index: int) -> int:
        if paragraph not in offsets:
            offsets[paragraph] = layout.paragraphs[paragraph].offsets()
        return offsets[paragraph][index]

    def after(paragraph: int, end: int) -> int:
        return at(paragraph, end - 1) + 1

    begins = [quote.opens, *quote.continued]
    last = len(begins) - 1
    pieces = []
    for order, (paragraph, _, end) in enumerate(begins):
        start = after(paragraph, end)
        stop = at(quote.closes[0], quote.closes[1]) if order == last else layout.paragraphs[paragraph].span.end
        if start < stop:
            pieces.append(Span(start, stop))
    outer = Span(at(quote.opens[0], quote.opens[1]), after(quote.closes[0], quote.closes[2]))
    inner = Span(after(quote.opens[0], quote.opens[2]), at(quote.closes[0], quote.closes[1]))
    return Quote(outer=outer, inner=inner, pieces=tuple(pieces), depth=quote.depth)
