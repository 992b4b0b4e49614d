"""What single words are about, each looked up once for all articles of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import SHORTEST_STEM, Relations
from wederhoor.lang.wordlist import WordList

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
"""Parts of speech that can carry a concept of their own; of the others only a word that a class lists does
(*voorbij*)."""

NAMING = frozenset({"ADJ", "PROPN", "NOUN"})
"""Parts of speech that can name a country."""

SHORTEST_SAFE_STEM = 5
"""Letters of the shortest stem by which a class is found; shorter ones are stems of other words too (*wer*: werd,
weren)."""

BEGINNING = 8
"""Letters of the beginning that two long words must share; words of our bundles that do are compounds or derivations of
one word, but for foreign prefixes (*internationaal*)."""

SHORTEST_PART = 4
"""Letters of the shortest noun that a compound is taken to end in."""

WEIGHTS = {
    "entity": 1.0,
    "country": 0.7,
    "class": 1.0,
    "sense": 1.0,
    "word": 1.0,
    "family": 0.5,
    "head": 0.5,
    "part": 0.4,
    "modifier": 0.4,
    "count": 1.0,
    "amount": 1.0,
    "date": 0.7,
    "number": 1.0,
    "small number": 0.3,
    "clock": 1.0,
}
"""What a concept counts beside its rarity: a compound's head and a beginning, and a family of classes, say less. Set by
hand; see ``likeness`` for what was calibrated on top."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a token is about; ``weight`` is what it counts apart from its rarity."""

    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is looked up: its form, its lemma with the separated particle in front, and its part of speech."""

    text: str
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with what it is about by itself; ``expressive`` says that it is the longest word of an expression, which
    has to be read with its neighbours."""

    word: Word
    concepts: tuple[Concept, ...]
    expressive: bool


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language in one dossier; ``nouns`` are the lemmas of all its nouns, ``stems`` the classes by
    stem."""

    pack: LanguagePack
    nouns: frozenset[str]
    stems: dict[str, tuple[str, ...]]
    sense_stems: dict[str, tuple[str, ...]]
    _classes: dict[Word, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _senses: dict[Word, tuple[str, ...]] = field(default_factory=dict, repr=False)
    _entries: dict[tuple[str, str, str, bool], Entry] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, pack: LanguagePack, nouns: Iterable[str]) -> Self:
        """The vocabulary of the articles whose nouns these are."""
        relations = pack.relations
        return cls(
            pack, frozenset(nouns), _by_stem(relations, relations.classes), _by_stem(relations, pack.senses.words)
        )

    def classes(self, word: Word) -> tuple[str, ...]:
        """The classes of a word, by its lemma, its form, the stem of either, or the end of a compound."""
        if word not in self._classes:
            self._classes[word] = self._find(word, self.pack.relations.classes, self.stems)
        return self._classes[word]

    def senses(self, word: Word) -> tuple[str, ...]:
        """The rows of near-synonyms that a word stands in, found as its classes are."""
        if word not in self._senses:
            self._senses[word] = self._find(word, self.pack.senses.words, self.sense_stems)
        return self._senses[word]

    def _find(self, word: Word, words: WordList, stems: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        if word.pos == "AUX":
            return ()
        forms = (word.lemma, word.text.lower())
        ways: list[Callable[[str], tuple[str, ...]]] = [words.find]
        if word.pos in CONTENT:
            ways.append(lambda form: stems.get(self.pack.relations.stem(form), ()))
        if word.pos in ("NOUN", "PROPN", "X") and self.pack.names.compounds:
            ways.append(words.find_compound)
        return next((found for way in ways for form in forms if (found := way(form))), ())

    def concepts(
        self, word: Word, classes: tuple[str, ...], senses: tuple[str, ...], *, named: bool
    ) -> tuple[Concept, ...]:
        """What a word is about, given its classes and senses; ``named`` is true inside a proper name, whose words say
        nothing else."""
        return tuple(self._find_concepts(word, classes, senses, named=named))

    def look_up(self, text: str, lemma: str, pos: str, *, named: bool) -> Entry:
        """The entry of a word; ``named`` is true inside a proper name."""
        key = (text, lemma, pos, named)
        if key not in self._entries:
            self._entries[key] = self._enter(Word(text, lemma, pos), named=named)
        return self._entries[key]

    def _enter(self, word: Word, *, named: bool) -> Entry:
        lists = (self.pack.relations.classes.phrases, self.pack.senses.words.phrases)
        expressive = any(form in phrases for form in (word.lemma, word.text.lower()) for phrases in lists)
        concepts = self.concepts(word, self.classes(word), self.senses(word), named=named)
        return Entry(word, distinct(concepts), expressive)

    def _find_concepts(
        self, word: Word, classes: tuple[str, ...], senses: tuple[str, ...], *, named: bool
    ) -> Iterator[Concept]:
        relations = self.pack.relations
        for name in classes:
            yield Concept(f"class:{name}", WEIGHTS["class"])
            yield from (Concept(f"family:{family}", WEIGHTS["family"]) for family in relations.families.get(name, ()))
        for name in senses:
            yield self._own("sense", name, "sense")
        country = self.country(word.text) if word.pos in NAMING else None
        if country:
            yield Concept(f"country:{country}", WEIGHTS["country"])
        elif not named and word.pos in CONTENT and (classes or senses or not self._is_light(word)):
            yield from self._stems(word, known=bool(classes or senses))

    def _stems(self, word: Word, *, known: bool) -> Iterator[Concept]:
        """The stem of a word, its beginning when it is long, and the noun that a compound ends in."""
        stem = self.pack.relations.stem(word.lemma)
        if len(stem) < SHORTEST_STEM:
            return
        yield self._own("word", self.pack.senses.root(stem), "word")
        if len(stem) > BEGINNING:
            yield self._own("part", stem[:BEGINNING], "part")
        head = self._head(word.lemma) if word.pos == "NOUN" and not known else None
        if head:
            yield self._own("word", self.pack.senses.root(self.pack.relations.stem(head)), "head")
        modifier = self._modifier(word.lemma) if word.pos == "NOUN" else None
        if modifier:
            yield self._own("word", self.pack.senses.root(self.pack.relations.stem(modifier)), "modifier")

    def _own(self, kind: str, text: str, weight: str) -> Concept:
        """A concept that is no more than words: *die* and *brand* say another thing in another language, so that the
        texts of two are never compared. A class is the same in each."""
        return Concept(f"{kind}:{self.pack.code}:{text}", WEIGHTS[weight])

    def country(self, words: str) -> str | None:
        """The country that a name, an adjective or a seat of government belongs to."""
        return self.pack.names.country(words) or self.pack.relations.seats.get(words.lower())

    def _is_light(self, word: Word) -> bool:
        light = self.pack.relations.light
        return word.lemma in light or word.text.lower() in light

    def _head(self, lemma: str) -> str | None:
        """The longest noun of these articles that a compound ends in."""
        if not self.pack.names.compounds:
            return None
        for start in range(SHORTEST_STEM, len(lemma) - SHORTEST_PART + 1):
            if lemma[start:] in self.nouns and lemma[start:] not in self.pack.relations.light:
                return lemma[start:]
        return None

    def _modifier(self, lemma: str) -> str | None:
        """The longest noun of these articles that a compound begins with, with or without a linking letter."""
        if not self.pack.names.compounds:
            return None
        for end in range(len(lemma) - SHORTEST_STEM, SHORTEST_PART - 1, -1):
            for link in self.pack.relations.links:
                noun = lemma[:end].removesuffix(link) if lemma[:end].endswith(link) else ""
                if len(noun) >= SHORTEST_PART and noun in self.nouns and noun not in self.pack.relations.light:
                    return noun
        return None


def distinct(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """Each concept of a token once, the first of them."""
    found: dict[str, Concept] = {}
    for concept in concepts:
        found.setdefault(concept.key, concept)
    return tuple(found.values())


def _by_stem(relations: Relations, words: WordList) -> dict[str, tuple[str, ...]]:
    """The lists by the stems of their words, for forms whose lemma is wrong or missing; a stem of two lists has
    neither."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for word, classes in words.exact.items():
        stem = relations.stem(word)
        if len(stem) >= SHORTEST_SAFE_STEM:
            found.setdefault(stem, set()).add(classes)
    return {stem: next(iter(classes)) for stem, classes in found.items() if len(classes) == 1}
