"""What the words of an article are about, in terms that other articles share.

A word becomes one or more concepts: the entity that it names, the country that an adjective belongs to, the class of words that
say the same (*omgekomen*, *doden*, *om het leven gekomen*), its lemma, and of a long word its beginning and its head, since Dutch
writes compounds as one word (*veiligheidszone*, *veiligheidsstrook*). Empty words become none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wederhoor.align.points.evidence import Evidence
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import Relations
from wederhoor.records.parse import Parse, Sentence, Token

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
"""Parts of speech that can carry a concept of their own; of the others only a word that a class lists does (*voorbij*)."""

WINDOW = 8
"""Tokens to either side of the longest word of an expression where its other words are looked for: Dutch puts subject and object
between them (*kwamen dinsdag zeker vier mensen om het leven*)."""

BEGINNING = 8
"""Letters of the beginning that two long words must share; words of our bundles that do are compounds or derivations of one
word, but for foreign prefixes (*internationaal*)."""

WEIGHTS = {"entity": 1.0, "country": 0.7, "class": 1.0, "word": 1.0, "known": 0.5, "head": 0.5, "part": 0.4, "number": 1.0}
"""What a concept counts beside its rarity: a word that a class already stands for (``known``), a compound's head and a beginning
say less. Set by hand; see ``likeness`` for what was calibrated on top."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a token is about; ``weight`` is what it counts apart from its rarity."""

    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """The concepts of every token of an article, by its index in the parse; ``denied`` are the tokens that a negation turns
    round; ``lemmas`` are lower case, with the separated particle in front (*opeisen*)."""

    concepts: tuple[tuple[Concept, ...], ...]
    denied: frozenset[int]
    lemmas: tuple[str, ...]

    def keys(self, index: int) -> Iterator[str]:
        return (concept.key for concept in self.concepts[index])

    def is_about(self, index: int, *classes: str) -> bool:
        """True when a token belongs to one of these classes."""
        wanted = {f"class:{name}" for name in classes}
        return any(concept.key in wanted for concept in self.concepts[index])


def read_concepts(evidence: Evidence) -> dict[str, Reading]:
    """The reading of each document."""
    lemmas = {document: _join_particles(parse) for document, parse in evidence.parses.items()}
    nouns = {
        lemma
        for document, parse in evidence.parses.items()
        for lemma, token in zip(lemmas[document], parse.tokens, strict=True)
        if token.pos == "NOUN"
    }
    return {
        document: _Reader(evidence, parse, evidence.pack(document), lemmas[document], nouns).read()
        for document, parse in evidence.parses.items()
    }


def _join_particles(parse: Parse) -> tuple[str, ...]:
    """The lemma of each token, with its separated particle."""
    lemmas = [token.lemma.lower() for token in parse.tokens]
    for token in parse.tokens:
        if token.dep == "compound:prt" and parse.tokens[token.head].pos == "VERB":
            lemmas[token.head] = token.lower + lemmas[token.head]
    return tuple(lemmas)


@dataclass(frozen=True, slots=True)
class _Reader:
    evidence: Evidence
    parse: Parse
    pack: LanguagePack
    lemmas: tuple[str, ...]
    nouns: set[str]

    @property
    def relations(self) -> Relations:
        return self.pack.relations

    def read(self) -> Reading:
        found: list[list[Concept]] = [[] for _ in self.parse.tokens]
        named = self._name(found)
        classes = self._classify()
        for token in self.parse.tokens:
            found[token.index] += self._word(token, classes[token.index], named=token.index in named)
        self._count(found)
        denied = frozenset(index for sentence in self.parse.sentences for index in self._negate(sentence))
        return Reading(tuple(tuple(_strongest(concepts)) for concepts in found), denied, self.lemmas)

    def _name(self, found: list[list[Concept]]) -> set[int]:
        """Adds the entities to the last token of each mention; returns the tokens that are part of a proper name."""
        named: set[int] = set()
        for naming in self.evidence.names[self.parse.document]:
            tokens = self.parse.within(naming.span)
            if not tokens:
                continue
            found[tokens[-1]].append(Concept(f"entity:{naming.entity}", WEIGHTS["entity"]))
            named.update(index for index in tokens if self.parse.tokens[index].pos in ("PROPN", "X"))
            country = self._country(self.evidence.entities[naming.entity].name)
            if country:
                found[tokens[-1]].append(Concept(f"country:{country}", WEIGHTS["country"]))
        return named

    def _country(self, words: str) -> str | None:
        lower = words.lower()
        return self.pack.names.country(lower) or self.relations.seats.get(lower)

    def _classify(self) -> list[list[str]]:
        """The classes of each token, from itself or from an expression that it is the longest word of."""
        classes: list[list[str]] = [[] for _ in self.parse.tokens]
        for sentence in self.parse.sentences:
            for index in range(sentence.first, sentence.end):
                classes[index] += self._own_classes(self.parse.tokens[index])
                for word in {self.lemmas[index], self.parse.tokens[index].lower}:
                    for words, name in self.relations.classes.phrases.get(word, ()):
                        if words <= self._near(sentence, index):
                            classes[index].append(name)
        return classes

    def _own_classes(self, token: Token) -> tuple[str, ...]:
        listed = self.relations.classes
        lemma = self.lemmas[token.index]
        found = listed.find(lemma) or listed.find(token.lower)
        if not found and token.pos in ("NOUN", "PROPN", "X") and self.pack.names.compounds:
            found = listed.find_compound(lemma) or listed.find_compound(token.lower)
        return found if token.pos != "AUX" else ()

    def _near(self, sentence: Sentence, index: int) -> set[str]:
        near = range(max(sentence.first, index - WINDOW), min(sentence.end, index + WINDOW + 1))
        return {word for other in near for word in (self.lemmas[other], self.parse.tokens[other].lower)}

    def _word(self, token: Token, classes: list[str], *, named: bool) -> Iterator[Concept]:
        """The concepts of a token apart from the entity that it names."""
        for name in classes:
            yield Concept(f"class:{name}", WEIGHTS["class"])
        country = self._country(token.text) if token.pos in ("ADJ", "PROPN", "NOUN") else None
        if country:
            yield Concept(f"country:{country}", WEIGHTS["country"])
            return
        if named or token.pos not in CONTENT:
            return
        lemma = _plain(self.lemmas[token.index])
        if len(lemma) < 2 or (not classes and (lemma in self.relations.light or token.lower in self.relations.light)):
            return
        yield Concept(f"word:{lemma}", WEIGHTS["known" if classes else "word"])
        if len(lemma) > BEGINNING:
            yield Concept(f"part:{lemma[:BEGINNING]}", WEIGHTS["part"])
        head = self._head(lemma) if token.pos == "NOUN" and not classes else None
        if head:
            yield Concept(f"word:{head}", WEIGHTS["head"])

    def _head(self, lemma: str) -> str | None:
        """The longest noun of these articles that a compound ends in."""
        if not self.pack.names.compounds:
            return None
        for start in range(3, len(lemma) - 3):
            if lemma[start:] in self.nouns and lemma[start:] not in self.relations.light:
                return lemma[start:]
        return None

    def _count(self, found: list[list[Concept]]) -> None:
        for figure in self.evidence.figures[self.parse.document]:
            tokens = self.parse.within(figure.span)
            if tokens:
                value = figure.low if figure.low is not None else figure.high
                found[tokens[0]].append(Concept(f"number:{value or 0:g}", WEIGHTS["number"]))

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
                    yield from (child for child in self.parse.children[head] if self.parse.tokens[child].dep in ("obj", "xcomp", "obl"))


def _plain(lemma: str) -> str:
    """A lemma without hyphens and the ending of a diminutive."""
    lemma = lemma.replace("-", "").replace("’", "").replace("'", "")
    for ending in ("tje", "pje", "je"):
        if lemma.endswith(ending) and len(lemma) > len(ending) + 3:
            return lemma[: -len(ending)]
    return lemma


def _strongest(concepts: Iterable[Concept]) -> Iterator[Concept]:
    """Each concept once, with the most that it counts."""
    best: dict[str, float] = {}
    for concept in concepts:
        best[concept.key] = max(concept.weight, best.get(concept.key, 0.0))
    return (Concept(key, weight) for key, weight in best.items())


def is_content(token: Token, pack: LanguagePack) -> bool:
    """True for a word that may be shown as one that decided."""
    return token.pos in CONTENT and token.lemma.lower() not in pack.relations.light


__all__ = ["Concept", "Reading", "is_content", "read_concepts", "Mapping"]
