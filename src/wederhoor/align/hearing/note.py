"""What articles say of a reply that is not there: refused, not to be had, asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.align.hearing.referent import Referents
from wederhoor.align.points.evidence import Evidence
from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.point import Heard

BESIDE = 2
"""Words of a name or adjective between a noun for a relative and the last of a subject (*zijn jongste broer | Jan*)."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a sentence says of the reply of an entity, from ``token`` on; ``taken_up`` is true where a pronoun stands
    for it (*Hij zweeg*, *Zijn advocaat zweeg*), which an accusation right before it reads better than a name."""

    document: str
    sentence: int
    paragraph: int
    token: int
    entity: str | None
    heard: Heard
    taken_up: bool


def find_notes(evidence: Evidence, referents: Referents) -> tuple[Note, ...]:
    """What the articles say of replies that are not there, in text order."""
    return tuple(
        Note(document, sentence.index, sentence.paragraph, token, entity, heard, taken_up)
        for document, parse in evidence.findings.parses.items()
        for reader in (_Notes.of(evidence, referents, document),)
        for sentence in parse.sentences
        for token, entity, heard, taken_up in reader.read(sentence)
    )


@dataclass(frozen=True, slots=True)
class _Notes:
    evidence: Evidence
    referents: Referents
    parse: Parse
    pack: LanguagePack
    quoted: frozenset[int]

    @classmethod
    def of(cls, evidence: Evidence, referents: Referents, document: str) -> _Notes:
        """The rules for an article."""
        quoted = frozenset(index for item in evidence.by_document[document] if item.direct for index in item.tokens)
        findings = evidence.findings
        return cls(evidence, referents, findings.parses[document], findings.pack(document), quoted)

    def read(self, sentence: Sentence) -> Iterator[tuple[int, str | None, Heard, bool]]:
        """The token from which a sentence says so, whom it says to be silent, how, and whether a pronoun stands for
        him."""
        lemmas = self.evidence.readings[self.parse.document].lemmas
        # what somebody is quoted with tells nothing of his own reply: ‘Ze deden niets’, wil hij zeggen
        words = [
            frozenset((self.parse.tokens[index].lower, self.parse.tokens[index].lemma.lower(), lemmas[index]))
            if index not in self.quoted
            else frozenset[str]()
            for index in range(sentence.first, sentence.end)
        ]
        found = self.pack.hearing.find(words)
        if found is not None:
            heard, place = found
            subject = next((token for token in self.parse.words(sentence) if token.dep.startswith("nsubj")), None)
            entity = None if self._is_relative(subject) else self._who(sentence, sentence.first + place, subject)
            taken_up = self._takes_up(subject) and not self._is_relative(subject)
            if entity is not None or taken_up:
                yield sentence.first + place, entity, heard, taken_up

    def _is_relative(self, subject: Token | None) -> bool:
        """True for somebody's family, who does not answer for him (*Zijn broer Piet*)."""
        near = self.parse.tokens[max(0, subject.index - BESIDE) : subject.index + 1] if subject else ()
        return any(
            token.lower in self.pack.hearing.kin and subject is not None and token.sentence == subject.sentence
            for token in near
        )

    def _takes_up(self, subject: Token | None) -> bool:
        """True for a pronoun, and for somebody who speaks for one that a pronoun means (*Haar woordvoerder*)."""
        if subject is None:
            return False
        words = self.pack.hearing
        speaks = subject.lower in words.lawyers or subject.lower.endswith(words.heads)
        owned = any(self.parse.tokens[child].has("Poss=Yes") for child in self.parse.children[subject.index])
        return subject.lower in words.theirs or (speaks and owned)

    def _who(self, sentence: Sentence, place: int, subject: Token | None) -> str | None:
        """The subject of the sentence, or what it is the spokesperson of; else the entity named last before the phrase;
        in a sentence that names none and has no noun as its subject, the one named last in the sentence before."""
        text = self.evidence.findings
        names = text.outer_names_within(self.parse.document, self.parse.span(sentence.first, sentence.end))
        if subject is not None and subject.pos == "NOUN":
            found = self._meant(subject)
            if found is not None or not names:
                return found
        before = [naming for naming in names if naming.span.start <= self.parse.tokens[place].start]
        if before or names:
            return (before or names)[-1 if before else 0].entity
        if sentence.index:
            last = self.parse.sentences[sentence.index - 1]
            names = text.outer_names_within(self.parse.document, self.parse.span(last.first, last.end))
            return names[-1].entity if names and last.paragraph == sentence.paragraph else None
        return None

    def _meant(self, subject: Token) -> str | None:
        """The entity that a noun means; for somebody who speaks for a body ("een zegsman van de rederij") the body."""
        if subject.lower.endswith(self.pack.hearing.heads):
            for child in self.parse.children[subject.index]:
                if self.parse.tokens[child].dep == "nmod":
                    return self._meant(self.parse.tokens[child])
        return self.referents.resolve(self.parse.document, subject.index, lambda _: False)
