"""What a verb says something of, as it can be compared between articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.reading import NUMERIC
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

SUBJECTS = ("nsubj", "nsubj:pass")
CLAUSES = ("acl", "acl:relcl")
"""Relations of a verb to the noun that it says something of (*de brug, gebouwd in 1932,*)."""
NAMES = ("appos", "flat", "nmod")
"""Relations to a noun of the name of what it stands for (*de groep Vuurvogel*)."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The ``words`` of a subject as they stand, its head and what that and its name are about."""

    words: str
    head: int
    keys: frozenset[str]
    plural: bool

    @classmethod
    def of(cls, evidence: Evidence, parse: Parse, noun: Token) -> Self:
        """The subject whose head is a noun or name."""
        reading = evidence.readings[parse.document]
        names = [child for child in parse.children[noun.index] if parse.tokens[child].dep in NAMES]
        named = [child for child in names if parse.tokens[child].pos == "PROPN"]
        keys = {key for index in (noun.index, *named) for key in reading.keys(index)}
        entities = frozenset(key for key in keys if key.startswith("entity:"))
        plain = frozenset(key for key in keys if not key.startswith((*NUMERIC, "part:", "family:", "country:")))
        return cls(_words(evidence, parse, noun), noun.index, entities or plain, noun.has("Number=Plur"))

    def is_same(self, other: Subject) -> bool:
        """True when the two name one thing, or have a noun of one meaning."""
        return bool(self.keys & other.keys)


def subject_of(evidence: Evidence, parse: Parse, word: Token) -> Subject | None:
    """What a verb has as its subject, what a participle hangs on, or what a noun of doing has after *van*; of a pronoun
    the first subject of the sentence before. ``None`` when there is none."""
    children = [parse.tokens[child] for child in parse.children[word.index]]
    noun = next((child for child in children if child.dep in SUBJECTS), None)
    if noun is None and word.dep in CLAUSES:
        noun = parse.tokens[word.head]
    if noun is None and word.pos == "NOUN":
        noun = next((child for child in children if child.dep == "nmod" and child.pos in ("NOUN", "PROPN")), None)
    if noun is not None and noun.pos == "PRON":
        noun = _antecedent(parse, noun)
    return Subject.of(evidence, parse, noun) if noun is not None and noun.pos in ("NOUN", "PROPN") else None


def _antecedent(parse: Parse, pronoun: Token) -> Token | None:
    """What a relative pronoun's clause hangs on, else the subject of the sentence before in its paragraph."""
    verb = parse.tokens[pronoun.head]
    if verb.dep in CLAUSES:
        return parse.tokens[verb.head]
    sentence = parse.sentences[pronoun.sentence]
    before = parse.sentences[sentence.index - 1] if sentence.index else sentence
    if before is sentence or before.paragraph != sentence.paragraph:
        return None
    return next((token for token in parse.words(before) if token.dep in SUBJECTS), None)


def _words(evidence: Evidence, parse: Parse, noun: Token) -> str:
    """The name that covers a noun, or the noun with its article and name, without what else hangs on it."""
    names = evidence.findings.outer_names_within(parse.document, noun.span)
    if names and noun.pos == "PROPN":
        return evidence.findings.entities[names[0].entity].name
    sentence = parse.sentences[noun.sentence]
    first = next(
        (child for child in parse.children[noun.index] if parse.tokens[child].dep == "det"),
        noun.index,
    )
    if not sentence.first <= first < noun.index:
        return noun.text
    words = evidence.findings.words(parse.document, Span(parse.tokens[first].start, noun.end))
    return f"{parse.tokens[first].lower}{words[len(parse.tokens[first].text):]}"
