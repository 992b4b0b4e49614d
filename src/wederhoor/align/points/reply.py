"""What somebody answers who denies without repeating the other's words: *Daar klopt niets van*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import find_phrases
from wederhoor.records.attribution import Act
from wederhoor.records.digest import digest
from wederhoor.records.parse import Parse

ASSERTING = frozenset({Act.ASSERTS, Act.BLAMES, Act.CLAIMS_RESPONSIBILITY, Act.INTENDS, Act.OTHER, None})
"""Acts that say something which can be denied; ``None`` is the article itself. A call or a question cannot."""

CHARGED_WITHIN, SAID_WITHIN = 5, 2
"""Sentences back to an accusation that names who denies, and to anything else that somebody says. In the bundles every
denial in words of its own answers a statement within two sentences, or an accusation of the paragraph or the one
before."""

SUBSTANCE = 2
"""Words with a concept that a statement must have to be what the next speaker denies; *Dat hoor ik ook* has none."""

EMPTY = 1
"""Words with a concept that a sentence may have beside those that call something untrue (*Pertinent onjuist*)."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Finds what the denials of one article answer."""

    evidence: Evidence
    document: str

    @property
    def parse(self) -> Parse:
        return self.evidence.findings.parses[self.document]

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.document)

    def answered(self, denial: Statement) -> list[Statement]:
        """What a denial answers: an accusation of whoever denies; else what somebody else says just before,
        of several statements the one that shares most with it, or the last."""
        before = list(self._before(denial))
        charges = [item for item in before if item.act is Act.BLAMES and self._names(item, denial)]
        if charges:
            return charges[:1]
        near = [item for item in before if self._distance(item, denial) <= SAID_WITHIN]
        return [max(near, key=lambda item: Pair.of(self.evidence, item, denial).mass)] if near else []

    def own_words(self, denial: Statement) -> list[Statement]:
        """The sentence that is denied as the article's own, when it stands before that of the denial and nobody is
        said to have said it."""
        cue = denial.attribution.cue if denial.attribution else None
        if cue is None or not denial.disputes:
            return []
        place = self.parse.tokens[self.parse.within(cue)[0]].sentence
        tokens = tuple(index for index in denial.tokens if self.parse.tokens[index].sentence < place)
        pieces = tuple(piece for piece in denial.pieces if piece.end <= self.parse.tokens[tokens[-1]].end) if tokens else ()
        if not pieces or self._says(denial, tokens) < SUBSTANCE:
            return []
        name = digest("denied words", self.document, pieces[0].start, pieces[-1].end)
        said = replace(denial, id=name, attribution=None, pieces=pieces, tokens=tokens, voice=None, disputes=False)
        return [said]

    def is_dismissal(self, item: Statement) -> bool:
        """True when the first sentence of a statement says nothing but that something is untrue."""
        if item.attribution is None:
            return False
        first = self.parse.tokens[item.tokens[0]].sentence
        tokens = [index for index in item.tokens if self.parse.tokens[index].sentence == first]
        if len(item.pieces) > 1:
            tokens = [index for index in tokens if self.parse.tokens[index].start < item.pieces[0].end] or tokens
        return any(self._calls_untrue(part) for part in (tokens, list(item.tokens)))

    def _calls_untrue(self, tokens: Sequence[int]) -> bool:
        lemmas = self.evidence.readings[self.document].lemmas
        untruths = self.pack.relations.untruths
        words = {self.parse.tokens[index].lower for index in tokens} | {lemmas[index] for index in tokens}
        named = {word for word in words if word in untruths}
        phrases = [parts for group in untruths.phrases.values() for parts, _ in group if parts <= words]
        said = named.union(*phrases)
        others = [i for i in tokens if not said & {self.parse.tokens[i].lower, lemmas[i]}]
        concepts = self.evidence.readings[self.document].concepts
        return bool(said) and sum(bool(concepts[index]) for index in others) <= EMPTY

    def _before(self, denial: Statement) -> Iterator[Statement]:
        """What others say before a denial, the last first; the article's own words are nobody's to be denied."""
        for item in reversed(self.evidence.by_document[self.document]):
            said = item.attribution is not None and item.act in ASSERTING and not item.disputes
            if said and self._is_before(item, denial) and self._is_other(item, denial):
                if self._says(item, item.tokens) >= SUBSTANCE and self._distance(item, denial) <= CHARGED_WITHIN:
                    yield item

    def _is_before(self, item: Statement, denial: Statement) -> bool:
        near = self._place(denial)[1] - self._place(item)[1] <= 1
        return near and item.span.start < self._anchor(denial)

    def _is_other(self, item: Statement, denial: Statement) -> bool:
        """True for two voices, and words that do not stand inside each other."""
        if denial.voice is None or item.voice == denial.voice:
            return False
        return not any(a.overlaps(b) for a in item.pieces for b in denial.pieces)

    def _names(self, item: Statement, denial: Statement) -> bool:
        ours = {denial.speaker, denial.voice}
        named = self.evidence.findings.names_within(self.document, item.span)
        return any(naming.entity in ours for naming in named)

    def _anchor(self, item: Statement) -> int:
        """Where a statement is made: at its cue or source, else where its words begin."""
        attribution = item.attribution
        spans = [s for s in (attribution.cue, attribution.source) if s is not None] if attribution else []
        return max([item.span.start, *(span.start for span in spans)])

    def _place(self, item: Statement) -> tuple[int, int]:
        """The sentence and the paragraph in which a statement is made."""
        anchor = self._anchor(item)
        index = next((t.index for t in self.parse.tokens[item.tokens[0] :] if t.end > anchor), item.tokens[-1])
        sentence = self.parse.sentences[self.parse.tokens[index].sentence]
        return sentence.index, sentence.paragraph

    def _distance(self, item: Statement, denial: Statement) -> int:
        return self._place(denial)[0] - self.parse.tokens[item.tokens[-1]].sentence

    def _says(self, item: Statement, tokens: Sequence[int]) -> int:
        """The number of words with a concept."""
        concepts = self.evidence.readings[item.document].concepts
        return sum(bool(concepts[index]) for index in tokens)
