"""What the words of an article are about, in terms that other articles share.

A word becomes one or more concepts: the entity that it names, the country that an adjective belongs to, the class of
words that say the same (*omgekomen*, *doden*, *om het leven gekomen*), its lemma, and of a long word its beginning
and its head, since Dutch writes compounds as one word (*snelheidsmeter*, *snelheidsbeperking*). Empty words become
none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from wederhoor.align.points.findings import Findings
from wederhoor.align.points.period import has_clock, read_period
from wederhoor.align.points.vocabulary import WEIGHTS, Concept, Vocabulary, Word, distinct
from wederhoor.lang.relations import Relations
from wederhoor.lang.wordlist import WordList
from wederhoor.records.parse import Parse, Sentence

WINDOW, NEGATED_WINDOW = 16, 4
"""Tokens to either side of the longest word of an expression where its other words are looked for: Dutch puts subject
and object between them (*kwamen dinsdag zeker vier mensen om het leven*)."""

UNTOLD = "other"
"""The topic of figures whose words don't say what is counted."""

COMMON_NUMBER = 12
"""Numbers up to this stand in many statements of an article; two that share one share little unless it counts the same
(*drie doden*, *drie bemanningsleden*)."""

COMMON = "number:small "
"""How the concept of a bare number begins that is common."""

NUMERIC = ("count:", "amount:", "number:", "clock:")
"""How the concepts begin of what is counted with its number, by topic or by its noun, of a bare number, and of a time
of day."""

DATED = re.compile(r"\d{4}-(\d\d(?:-\d\d)?)")
"""The month, or the month and day, of a value that has them; a year or a season is too wide to be shared by one matter
alone. Without its year, which articles of one event leave out and may be read differently in each."""


def is_measured(key: str) -> bool:
    """True for the concept of a time of day, of what is counted with its number, or of a number above a dozen."""
    return key.startswith(NUMERIC) and not key.startswith(COMMON)


@dataclass(frozen=True, slots=True)
class Reading:
    """The concepts of every token of an article, by its index in the parse; ``denied`` are the tokens that a negation
    turns round; ``lemmas`` are lower case, with the separated particle in front (*opeisen*)."""

    concepts: tuple[tuple[Concept, ...], ...]
    denied: frozenset[int]
    lemmas: tuple[str, ...]

    def keys(self, index: int) -> Iterator[str]:
        return (concept.key for concept in self.concepts[index])

    def is_about(self, index: int, *classes: str) -> bool:
        """True when a token belongs to one of these classes."""
        concepts = self.concepts[index]
        return bool(concepts) and any(concept.key in _keys_of(classes) for concept in concepts)


@cache
def _keys_of(classes: tuple[str, ...]) -> frozenset[str]:
    """The keys of the concepts of these classes."""
    return frozenset(f"class:{name}" for name in classes)


def read_concepts(findings: Findings) -> dict[str, Reading]:
    """The reading of each document."""
    lemmas = {
        document: _lemmas(parse, joined=findings.pack(document).grammar.particles_join)
        for document, parse in findings.parses.items()
    }
    nouns: dict[str, set[str]] = defaultdict(set)
    for document, parse in findings.parses.items():
        found = zip(lemmas[document], parse.tokens, strict=True)
        nouns[findings.article(document).language].update(lemma for lemma, token in found if token.pos == "NOUN")
    vocabularies = {language: Vocabulary.of(pack, nouns.get(language, ())) for language, pack in findings.packs.items()}
    return {
        document: _Reader(findings, parse, vocabularies[findings.article(document).language], lemmas[document]).read()
        for document, parse in findings.parses.items()
    }


def _lemmas(parse: Parse, *, joined: bool) -> tuple[str, ...]:
    """The lemma of each token, with its separated particle in front where the language joins the two (*opeisen*);
    *set up* is not *upset*."""
    lemmas = [token.lemma.lower() for token in parse.tokens]
    for token in parse.tokens:
        if joined and token.dep == "compound:prt" and parse.tokens[token.head].pos == "VERB":
            lemmas[token.head] = token.lower + lemmas[token.head]
    return tuple(lemmas)


@dataclass(frozen=True, slots=True)
class _Reader:
    findings: Findings
    parse: Parse
    vocabulary: Vocabulary
    lemmas: tuple[str, ...]

    @property
    def relations(self) -> Relations:
        return self.vocabulary.pack.relations

    def read(self) -> Reading:
        found: dict[int, list[Concept]] = defaultdict(list)
        named = self._name(found)
        settled: set[int] = set()
        entries = [
            self.vocabulary.look_up(token.text, lemma, token.pos, named=index in named)
            for index, (token, lemma) in enumerate(zip(self.parse.tokens, self.lemmas, strict=True))
        ]
        for index, entry in enumerate(entries):
            if entry.expressive:
                word, sentence = entry.word, self.parse.sentences[self.parse.tokens[index].sentence]
                classes, senses, negative = self._read_expressions(word, sentence, index)
                settled.update({index} if negative else ())
                found[index] += self.vocabulary.concepts(word, classes, senses, named=index in named)
            elif index in found:
                found[index] += entry.concepts
        for index, concept in (*self._time(), *self._count()):
            found.setdefault(index, list(entries[index].concepts)).append(concept)
        # most tokens have what their word has everywhere, which is worked out once
        concepts = [distinct(found[index]) if index in found else entry.concepts for index, entry in enumerate(entries)]
        for index, entry in enumerate(entries):
            if entry.word.pos == "NUM" and not concepts[index] and len(entry.word.text) > 1:
                concepts[index] = tuple(self._amount(index))
        denied = {index for sentence in self.parse.sentences for index in self._negate(sentence)} - settled
        return Reading(tuple(concepts), frozenset(denied), self.lemmas)

    def _name(self, found: dict[int, list[Concept]]) -> set[int]:
        """Adds the entities to the last token of each mention; returns the tokens that are part of a proper name."""
        named: set[int] = set()
        for naming in self.findings.names[self.parse.document]:
            tokens = self.parse.within(naming.span)
            if not tokens:
                continue
            found[tokens[-1]].append(Concept(f"entity:{naming.entity}", WEIGHTS["entity"]))
            named.update(index for index in tokens if self.parse.tokens[index].pos in ("PROPN", "X"))
            country = self.vocabulary.country(self.findings.entities[naming.entity].name)
            if country:
                found[tokens[-1]].append(Concept(f"country:{country}", WEIGHTS["country"]))
        return named

    def _read_expressions(
        self, word: Word, sentence: Sentence, index: int
    ) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """The classes and the senses of a token, from itself or from an expression that it is the longest word of; and
        whether that has its own negation (*nog niet voorbij*, *gaat niet door*), so that it is not turned round
        again."""
        vocabulary = self.vocabulary
        classes = list(self._phrases(self.relations.classes, sentence, index))
        senses = list(self._phrases(vocabulary.pack.senses.words, sentence, index))
        negative = any(not words.isdisjoint(self.relations.negators) for words, _ in (*classes, *senses))
        own = ((), ()) if negative else (vocabulary.classes(word), vocabulary.senses(word))
        found = [
            dict.fromkeys((*names, *(name for _, name in more)))
            for names, more in zip(own, (classes, senses), strict=True)
        ]
        return tuple(found[0]), tuple(found[1]), negative

    def _phrases(self, words: WordList, sentence: Sentence, index: int) -> Iterator[tuple[frozenset[str], str]]:
        """The expressions whose longest word is a token, and whose others stand near it, with their classes."""
        for word in sorted({self.lemmas[index], self.parse.tokens[index].lower}):
            for parts, name in words.phrases.get(word, ()):
                width = NEGATED_WINDOW if not parts.isdisjoint(self.relations.negators) else WINDOW
                if parts <= self._near(sentence, index, width):
                    yield parts, name

    def _near(self, sentence: Sentence, index: int, width: int) -> set[str]:
        near = range(max(sentence.first, index - width), min(sentence.end, index + width + 1))
        return {word for other in near for word in (self.lemmas[other], self.parse.tokens[other].lower)}

    def _count(self) -> Iterator[tuple[int, Concept]]:
        """The first token of each figure with what is counted with its number, and with the number by itself."""
        for figure in self.findings.figures[self.parse.document]:
            tokens, value = self.parse.within(figure.span), figure.low if figure.low is not None else figure.high
            if not tokens or value is None:
                continue
            if figure.topic != UNTOLD:
                yield tokens[0], Concept(f"count:{figure.topic} {value:g}", WEIGHTS["count"])
            common = value <= COMMON_NUMBER
            key = f"{COMMON}{value:g}" if common else f"number:{value:g}"
            yield tokens[0], Concept(key, WEIGHTS["small number" if common else "number"])

    def _amount(self, index: int) -> Iterator[Concept]:
        """A numeral that is no figure, with the noun that it counts (*tien jaar*, *10 jaar*), and as a word."""
        token = self.parse.tokens[index]
        value = self.vocabulary.pack.numbers.value(token.lower)
        noun = self.parse.tokens[index + 1] if index + 1 < len(self.parse.tokens) else None
        if value is not None and value > 1 and noun is not None and noun.pos in ("NOUN", "SYM"):
            stem = self.relations.stem(self.lemmas[noun.index])
            yield Concept(f"amount:{value:g} {stem}", WEIGHTS["amount"])
        yield Concept(f"word:{self.vocabulary.pack.code}:{token.lower}", WEIGHTS["word"])

    def _time(self) -> Iterator[tuple[int, Concept]]:
        """The first token of each expression of time with its time of day, or else its day or month: two accounts that
        both say 19.52 uur speak of one moment, and two that say in februari of one matter."""
        for time in self.findings.times[self.parse.document]:
            tokens, period = self.parse.within(time.span), read_period(time.value)
            if not tokens or period is None:
                continue
            if has_clock(time.value):
                yield tokens[0], Concept(f"clock:{period[0]:%H:%M}", WEIGHTS["clock"])
            elif dated := DATED.match(time.value):
                yield tokens[0], Concept(f"date:{dated[1]}", WEIGHTS["date"])

    def _negate(self, sentence: Sentence) -> Iterator[int]:
        """The tokens that a negation in the sentence turns round: its governor, and what governs a negated noun."""
        for token in self.parse.words(sentence):
            if token.lower in self.relations.negators or self.lemmas[token.index] in self.relations.negators:
                head = token.head
                if head == token.index or self.parse.tokens[head].sentence != sentence.index:
                    continue
                yield head
                if self.parse.tokens[head].pos in ("NOUN", "PROPN", "PRON"):
                    yield self.parse.tokens[head].head
                else:
                    yield from (
                        child
                        for child in self.parse.children[head]
                        if self.parse.tokens[child].dep in ("obj", "xcomp", "obl")
                    )
