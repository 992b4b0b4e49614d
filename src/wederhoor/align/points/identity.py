"""Points about who founded or leads a body: one slot, filled with different names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.fact import Fact, draft_facts
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.subject import subject_of
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import Slot
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.attribution import Attribution
from wederhoor.records.entity import NAMED_BODIES, EntityType
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.span import Span

REACH = 8
"""Tokens between the word of a relation and the name that fills it, on either side (*werd opgericht door de
oud-minister Van der Aa*)."""


def find_identity_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each slot that articles fill with different people, or one of them less exclusively."""
    evidence = comparison.evidence
    facts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for document in evidence.findings.documents:
        for body, fact in _Reader(evidence, document).read():
            facts[fact.slot, body].append(fact)
    for group in facts.values():
        draft = draft_facts(evidence, group)
        if draft is not None:
            yield draft


@dataclass(frozen=True, slots=True)
class _Reader:
    evidence: Evidence
    document: str

    @property
    def parse(self) -> Parse:
        return self.evidence.findings.parses[self.document]

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.document)

    def read(self) -> Iterator[tuple[str, Fact]]:
        """Who fills a slot of which body."""
        slots = self.pack.relations.slots
        words = frozenset().union(*(slot.verbs | slot.nouns | slot.doing for slot in slots))
        lemmas = self.evidence.readings[self.document].lemmas
        for sentence in self.parse.sentences:
            for index in range(sentence.first, sentence.end):
                if words.isdisjoint((lemmas[index], self.parse.tokens[index].lower, self._form(index))):
                    continue
                for slot in slots:
                    fact = self._read_word(sentence, index, slot)
                    if fact is not None:
                        yield fact

    def _read_word(self, sentence: Sentence, index: int, slot: Slot) -> tuple[str, Fact] | None:
        """What the word of a relation says: *X werd opgericht door Y*, *oprichter Y van X*, *de leider van X, Y*."""
        token = self.parse.tokens[index]
        lemma = self.evidence.readings[self.document].lemmas[index]
        if self._form(index) in slot.doing:
            return self._read_doing(sentence, index, slot)
        if not {lemma, token.lower}.isdisjoint(slot.verbs):
            person = self._after(sentence, index, EntityType.PERSON, self.pack.relations.agents)
            named = self._before(sentence, index)
            body = named.entity if named else self._taken_up(index)
        elif not {lemma, token.lower}.isdisjoint(slot.nouns):
            named = self._after(sentence, index, None, self.pack.relations.makers)
            person, body = self._beside(sentence, index, named), named.entity if named else None
        else:
            return None
        if person is None or body is None:
            return None
        return self._fact(slot, index, body, person)

    def _form(self, index: int) -> str:
        """A word with its separated particle (*richtte op*)."""
        children = (self.parse.tokens[child] for child in self.parse.children[index])
        particle = next((child.lower for child in children if child.dep == "compound:prt"), "")
        return f"{self.parse.tokens[index].lower} {particle}".rstrip()

    def _read_doing(self, sentence: Sentence, index: int, slot: Slot) -> tuple[str, Fact] | None:
        """Who does it (*X richtte Y op*, *X, die Y oprichtte*, *zij stichtte Y*)."""
        arcs = {self.parse.tokens[child].dep: self.parse.tokens[child] for child in self.parse.children[index]}
        subject = arcs.get("nsubj")
        names = self._names(sentence.first, sentence.end)
        bodies = [
            n for n in names if self._type(n) in NAMED_BODIES and subject is not None and n.span.start >= subject.end
        ]
        if subject is None or not bodies:
            return None
        person = self._subject(sentence, subject)
        if person is None:
            return None
        ends = (subject, self.parse.tokens[index], *(self.parse.tokens[i] for i in self.parse.within(bodies[0].span)))
        span = Span(min(token.start for token in ends), max(token.end for token in ends))
        return bodies[0].entity, Fact(
            slot=slot.name,
            title=self.evidence.findings.entities[bodies[0].entity].name,
            person=person.entity,
            name=self.parse.tokens[self.parse.within(person.span)[-1]].text,
            others=False,
            document=self.document,
            span=span,
            attribution=self._holder(span),
        )

    def _subject(self, sentence: Sentence, subject: Token) -> Naming | None:
        """The person that a subject names: by name, or by a pronoun for the one named last before it in its sentence,
        else first in the sentence before."""
        if subject.pos != "PRON":
            named = self._names(subject.index, subject.index + 1)
        else:
            named = self._names(sentence.first, subject.index)[::-1]
            if (
                not named
                and sentence.index
                and self.parse.sentences[sentence.index - 1].paragraph == sentence.paragraph
            ):
                before = self.parse.sentences[sentence.index - 1]
                named = self._names(before.first, before.end)
        return next((naming for naming in named if self._type(naming) is EntityType.PERSON), None)

    def _fact(self, slot: Slot, index: int, body: str, person: Naming) -> tuple[str, Fact]:
        inside = self.parse.within(person.span)
        span = Span(min(self.parse.tokens[index].start, person.span.start), person.span.end)
        near = [token.lower for token in self.parse.tokens[index : max(inside[-1], index) + 1]]
        return body, Fact(
            slot=slot.name,
            title=self.evidence.findings.entities[body].name,
            person=person.entity,
            name=self.parse.tokens[inside[-1]].text,
            others=any(find_phrases(self.pack.relations.among_others, near)),
            document=self.document,
            span=span,
            attribution=self._holder(span),
        )

    def _holder(self, span: Span) -> str | None:
        holders: list[Attribution] = [
            item.attribution
            for item in self.evidence.by_document[self.document]
            if item.attribution is not None and any(piece.covers(span) for piece in item.pieces)
        ]
        return holders[0].id if holders else None

    def _names(self, first: int, end: int) -> list[Naming]:
        if first >= end:
            return []
        names = self.evidence.findings.outer_names_within(self.document, self.parse.span(first, end))
        return [naming for naming in names if self.parse.within(naming.span)]

    def _type(self, naming: Naming) -> EntityType:
        return self.evidence.findings.entities[naming.entity].type

    def _after(self, sentence: Sentence, index: int, kind: EntityType | None, cases: frozenset[str]) -> Naming | None:
        """The first name of a kind (``None``: a body) after the word, behind one of these prepositions."""
        end = min(sentence.end, index + 1 + REACH)
        marks = [i for i in range(index + 1, end) if self.parse.tokens[i].lower in cases]
        if not marks:
            return None
        names = self._names(marks[0] + 1, end)
        fitting = [
            naming for naming in names if (self._type(naming) is kind if kind else self._type(naming) in NAMED_BODIES)
        ]
        return fitting[0] if fitting else None

    def _before(self, sentence: Sentence, index: int) -> Naming | None:
        """The body named last before the word in its sentence; when that begins with a pronoun, the one named first
        in the nearest sentence of the paragraph that doesn't."""
        names = [naming for naming in self._names(sentence.first, index) if self._type(naming) in NAMED_BODIES]
        if names:
            return names[-1]
        while self.parse.tokens[sentence.first].pos == "PRON" and sentence.index:
            before = self.parse.sentences[sentence.index - 1]
            if before.paragraph != sentence.paragraph:
                return None
            sentence = before
        names = [naming for naming in self._names(sentence.first, sentence.end) if self._type(naming) in NAMED_BODIES]
        return names[0] if names else None

    def _taken_up(self, index: int) -> str | None:
        """The body that the subject of a verb takes up (*De groep werd opgericht door*)."""
        subject = subject_of(self.evidence, self.parse, self.parse.tokens[index])
        bodies = sorted(subject.entities) if subject is not None else []
        entities = self.evidence.findings.entities
        return next((body for body in bodies if entities[body].type in NAMED_BODIES), None)

    def _beside(self, sentence: Sentence, index: int, body: Naming | None) -> Naming | None:
        """The person right after the word or after the body, or before a comma in front of it."""
        if body is None:
            return None
        behind = self.parse.within(body.span)[-1] + 1
        for first, end in (
            (index + 1, index + 4),
            (behind, behind + REACH),
            (max(sentence.first, index - REACH), index),
        ):
            names = [n for n in self._names(first, min(end, sentence.end)) if self._type(n) is EntityType.PERSON]
            if names and self._joined(index, behind, names):
                return names[-1] if end == index else names[0]
        return None

    def _joined(self, index: int, behind: int, names: Sequence[Naming]) -> bool:
        """True when no verb stands between the relation and the name."""
        inside = self.parse.within(names[0].span)
        between = range(min(index, inside[-1]), max(behind, inside[0]))
        return all(self.parse.tokens[i].pos not in ("VERB", "AUX") for i in between)
