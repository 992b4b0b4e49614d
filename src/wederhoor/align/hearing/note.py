"""What articles say of a reply that is not there: refused, not to be had, asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.align.hearing.referent import Referents
from wederhoor.align.points.evidence import Evidence
from wederhoor.lang.base import LanguagePack
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.point import Heard


@dataclass(frozen=True, slots=True)
class Note:
    """What a sentence says of the reply of an entity."""

    document: str
    sentence: int
    paragraph: int
    entity: str
    heard: Heard


def find_notes(evidence: Evidence, referents: Referents) -> tuple[Note, ...]:
    """What the articles say of replies that are not there, in text order."""
    return tuple(
        Note(document, sentence.index, sentence.paragraph, entity, heard)
        for document, parse in evidence.findings.parses.items()
        for sentence in parse.sentences
        for entity, heard in _Notes(evidence, referents, parse, evidence.findings.pack(document)).read(sentence)
    )


@dataclass(frozen=True, slots=True)
class _Notes:
    evidence: Evidence
    referents: Referents
    parse: Parse
    pack: LanguagePack

    def read(self, sentence: Sentence) -> Iterator[tuple[str, Heard]]:
        """Whom a sentence says to be silent, and how."""
        lemmas = self.evidence.readings[self.parse.document].lemmas
        words = [
            frozenset((self.parse.tokens[index].lower, self.parse.tokens[index].lemma.lower(), lemmas[index]))
            for index in range(sentence.first, sentence.end)
        ]
        found = self.pack.hearing.find(words)
        if found is not None:
            heard, place = found
            entity = self._who(sentence, sentence.first + place)
            if entity is not None:
                yield entity, heard

    def _who(self, sentence: Sentence, place: int) -> str | None:
        """The subject of the sentence, or what it is the spokesperson of; else the entity named last before the phrase;
        in a sentence that names none and has no noun as its subject, the one named last in the sentence before."""
        text = self.evidence.findings
        names = text.outer_names_within(self.parse.document, self.parse.span(sentence.first, sentence.end))
        subject = next((token for token in self.parse.words(sentence) if token.dep.startswith("nsubj")), None)
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
