"""What a verb says something of, as it can be compared between articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.reading import NUMERIC
from wederhoor.records.entity import NAMED_BODIES
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

SUBJECTS = ("nsubj", "nsubj:pass")
CLAUSES = ("acl", "acl:relcl")
"""Relations of a verb to the noun that it says something of (*de brug, gebouwd in 1932,*)."""
NAMES = ("appos", "flat")
"""Relations to a noun of the name of what it stands for (*de groep Vuurvogel*)."""

BODY_TOPICS = ("groups", "companies")
"""The topics of nouns that stand for any body; every pack has them."""

SHORTEST = 4
"""Letters of a noun that may stand for a compound that ends in it; *ring* and *kring* are two things, *lijn* and
*spoorlijn* are one."""

ELSE = (*NUMERIC, "part:", "family:", "country:")
"""How the concepts begin that say too little for two nouns to be one."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The ``words`` of a subject as they stand, its head and what that and its name are about; ``entities`` are those
    whose name it is, ``noun`` its head where it has no name, ``kinds`` what a definite common noun at its head is
    about."""

    words: str
    head: int
    keys: frozenset[str]
    entities: frozenset[str]
    plural: bool
    noun: str = ""
    kinds: frozenset[str] = frozenset()

    @classmethod
    def of(cls, evidence: Evidence, parse: Parse, noun: Token) -> Self:
        """The subject whose head is a noun or name."""
        reading = evidence.readings[parse.document]
        beside = [parse.tokens[child] for child in parse.children[noun.index] if parse.tokens[child].dep in NAMES]
        tokens = [noun, *(token for token in beside if token.pos == "PROPN")]
        entities = {entity for token in tokens if token.pos == "PROPN" for entity in _named(evidence, parse, token)}
        keys = entities or {key for token in tokens for key in reading.keys(token.index) if not key.startswith(ELSE)}
        return cls(
            _words(evidence, parse, noun),
            noun.index,
            frozenset(keys),
            frozenset(entities),
            _is_plural(parse, noun),
            noun="" if tokens[1:] or noun.pos == "PROPN" else noun.lower,
            kinds=_kinds(evidence, parse, noun),
        )

    def is_same(self, other: Subject) -> bool:
        """True when the two name one thing, or have a noun of one meaning, or one the last part of the other's (*de
        spoorlijn*, *de lijn*)."""
        short, long = sorted((self.noun, other.noun), key=len)
        shortened = len(short) >= SHORTEST and long.endswith(short)
        # A name says nothing against a noun that the other has alone (*the patient, Carol Dunn,* and *the patient*).
        described = not (self.entities and other.entities) and bool(self.kinds & other.kinds)
        return bool(self.keys & other.keys) or shortened or described


def _kinds(evidence: Evidence, parse: Parse, noun: Token) -> frozenset[str]:
    definite = any(parse.tokens[child].has("Definite=Def") for child in parse.children[noun.index])
    keys = evidence.readings[parse.document].keys(noun.index) if definite and noun.pos == "NOUN" else ()
    return frozenset(key for key in keys if not key.startswith((*ELSE, "entity:")))


def subject_of(evidence: Evidence, parse: Parse, word: Token) -> Subject | None:
    """What a verb has as its subject, what a participle hangs on, or what a noun of doing has after *van*; of a pronoun
    the first subject of the sentence before. ``None`` when there is none."""
    children = [parse.tokens[child] for child in parse.children[word.index]]
    noun = next((child for child in children if child.dep in SUBJECTS), None)
    if noun is None and word.dep in CLAUSES:
        noun = parse.tokens[word.head]
    if noun is None and word.pos == "NOUN":
        noun = next((child for child in children if child.dep == "nmod" and child.pos in ("NOUN", "PROPN")), None)
    if noun is None and word.pos == "VERB":
        sentence = parse.sentences[word.sentence]
        before = parse.tokens[sentence.first : word.index]
        noun = next((token for token in reversed(before) if token.dep in SUBJECTS), None)
    if noun is not None and noun.pos == "PRON":
        noun = antecedent_of(parse, noun)
    if noun is not None and _is_any_body(evidence, parse, noun):
        named = _body_before(evidence, parse, noun)
        if named is not None:
            return named
    return Subject.of(evidence, parse, noun) if noun is not None and noun.pos in ("NOUN", "PROPN") else None


def _is_plural(parse: Parse, noun: Token) -> bool:
    """True for a plural; a singular in *-en* that the pipeline takes for one has its verb in the singular (*de toren
    is gebouwd*)."""
    head = parse.tokens[noun.head]
    verbs = (head, *(parse.tokens[child] for child in parse.children[head.index]))
    return noun.has("Number=Plur") and not any(verb.has("VerbForm=Fin") and verb.has("Number=Sing") for verb in verbs)


def antecedent_of(parse: Parse, pronoun: Token) -> Token | None:
    """What a relative pronoun's clause hangs on, else the subject of the sentence before in its paragraph."""
    verb = parse.tokens[pronoun.head]
    if verb.dep in CLAUSES:
        return parse.tokens[verb.head]
    sentence = parse.sentences[pronoun.sentence]
    before = parse.sentences[sentence.index - 1] if sentence.index else sentence
    if before is sentence or before.paragraph != sentence.paragraph:
        return None
    return next((token for token in parse.words(before) if token.dep in SUBJECTS), None)


def _is_any_body(evidence: Evidence, parse: Parse, noun: Token) -> bool:
    """True for *de groep*, *het bedrijf* without a name."""
    children = [parse.tokens[child] for child in parse.children[noun.index]]
    definite = any(child.has("Definite=Def") for child in children)
    named = any(child.dep in (*NAMES, "nmod") for child in children)
    topic = evidence.findings.pack(parse.document).topics.of_noun(noun.lemma.lower(), noun.lower)
    return definite and not named and topic in BODY_TOPICS


def _body_before(evidence: Evidence, parse: Parse, noun: Token) -> Subject | None:
    """The body named last before a noun, in its sentence or those before it in the paragraph."""
    first = next(s.first for s in parse.sentences if s.paragraph == parse.sentences[noun.sentence].paragraph)
    if first == noun.index:
        return None
    names = evidence.findings.outer_names_within(parse.document, parse.span(first, noun.index))
    bodies = [name.entity for name in names if evidence.findings.entities[name.entity].type in NAMED_BODIES]
    if not bodies:
        return None
    named = frozenset(bodies[-1:])
    return Subject(evidence.findings.entities[bodies[-1]].name, noun.index, named, named, plural=False)


def _named(evidence: Evidence, parse: Parse, token: Token) -> list[str]:
    """The entities whose names cover a token."""
    return [naming.entity for naming in evidence.findings.names_within(parse.document, token.span)]


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
    return f"{parse.tokens[first].lower}{words[len(parse.tokens[first].text) :]}"
