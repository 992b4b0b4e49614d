"""What somebody answers who denies without repeating the other's words: *Daar klopt niets van*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wederhoor.align.points.claim import claim_of
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, containment
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.subject import NAMES
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.digest import digest
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

ASSERTING = frozenset({Act.ASSERTS, Act.BLAMES, Act.CLAIMS_RESPONSIBILITY, Act.INTENDS, Act.OTHER, None})
"""Acts that say something which can be denied; ``None`` is the article itself. A call or a question cannot."""

CHARGED_WITHIN, SAID_WITHIN = 5, 2
"""Sentences back to an accusation that names who denies or a statement that shares a word with the denial, and to
anything else that somebody says. In the bundles the answers to an accusation stand in its paragraph or the next."""

SUBSTANCE = 2
"""Words with a concept that a statement must have to be what the next speaker denies; *Dat hoor ik ook* has none."""

REPEATED = 0.75
"""Containment from which a statement before a denial is taken to be the denial itself: of the answers in the bundles
none shares more than half of its weight with what it answers unless it denies the very words."""

OWN_SHARE, OWN_MATTER = 0.4, 4.0
"""Containment or weight that an answer in words of its own (*ons land heeft niets met de militie*) must share with what
it answers in another paragraph: more than one word of the story. In the bundles the right ones have one of the two, the
wrong ones neither."""

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
        """What a denial answers: an accusation of whoever denies; else the last that others say with a word of
        the denial; else the last at all, if the denial has nothing of its own to deny."""
        before = list(self._before(denial))
        sure = (self._charges, self._tells_of)
        tests = sure if self._is_rumour(denial) else (*sure, self._is_shown, self._shares)
        for fits in tests:
            found = [item for item in before if fits(item, denial)]
            if found:
                return self._with_claim(found[0], denial)
        if self.is_dismissal(denial):
            said = next((item for item in before if self._is_last_said(item, denial)), None)
            if said is None or (said.negated and self._is_of_hearsay(denial)):
                return []
            return self._with_claim(said, denial)
        if not (denial.disputes and self._is_clause(denial)) or self._is_rumour(denial):
            return []
        if self._is_subjectless(denial):
            return []  # it is of the denier, of whom the last that was said need not be
        # What is denied in words of its own is something that was said to be so, in the same breath: a paragraph
        # further on it need not have been said by anybody (*ontkent dat hij vals speelde*).
        last = [item for item in before if self._is_last_said(item, denial)][:1]
        return [item for item in last if item.paragraph == denial.paragraph and not item.negated]

    def _with_claim(self, item: Statement, denial: Statement) -> list[Statement]:
        """A statement, behind the claim that it bears out when it is a quotation."""
        claim = claim_of(self.evidence, item, denial)
        return [item] if claim is None else [claim, item]

    def first_said(self, denial: Statement, item: Statement) -> bool:
        """True when another says the very words before the denial does (*zij houdt vol dat het zo is, hij zegt van
        niet*), whatever his verb."""
        called_for = item.act in (Act.URGES, Act.ASKS)  # a demand that is refused is no claim
        same = item.pieces == denial.pieces and not item.disputes and not called_for
        return same and self._anchor(item) < self._anchor(denial)

    def own_words(self, denial: Statement) -> list[Statement]:
        """A main clause that is denied as the article's own, when it stands before the denial and nobody is said to
        have said it (*Er gaan geruchten. Die noemt hij onzin*)."""
        attribution = denial.attribution
        anchors = [span.start for span in (attribution.cue, attribution.source) if span] if attribution else []
        pieces = tuple(piece for piece in denial.pieces if anchors and piece.end <= min(anchors))
        tokens = tuple(index for piece in pieces for index in self.parse.within(piece))
        if not (denial.disputes or self._is_called_untrue(denial, anchors)) or not tokens:
            return []
        if self._says(denial, tokens) < SUBSTANCE or not self._is_main(tokens):
            return []
        name = digest("denied words", self.document, pieces[0].start, pieces[-1].end)
        return [replace(denial, id=name, attribution=None, pieces=pieces, tokens=tokens, voice=None, disputes=False)]

    def _is_called_untrue(self, denial: Statement, anchors: Sequence[int]) -> bool:
        """True when the words after the verb are those of *noemt dat onzin*."""
        last = list(self.parse.within(denial.pieces[-1]))
        return (
            denial.act is Act.DENIES and denial.pieces[-1].start > max(anchors, default=0) and self._calls_untrue(last)
        )

    def _is_main(self, tokens: Sequence[int]) -> bool:
        """True for words with a verb that no conjunction makes a part of the denial, and that ask nothing."""
        words = [self.parse.tokens[index] for index in tokens]
        marks = self.parse.tokens[max(0, tokens[0] - 1) : tokens[0] + 1]
        ends = self.parse.tokens[tokens[-1] : tokens[-1] + 2]
        told = any(word.pos in ("VERB", "AUX") for word in words)
        joiners = self.pack.grammar.declarative_complementisers | self.pack.grammar.interrogative_complementisers
        return (
            told
            and all(mark.pos != "SCONJ" and mark.lower not in joiners for mark in marks)
            and all(end.text != "?" for end in ends)
        )

    def _charges(self, item: Statement, denial: Statement) -> bool:
        """True for an accusation whose words name who denies, or that a pronoun answers."""
        if denial.voice is None:
            return self._is_by_accused(item, denial)
        named = self.evidence.findings.names_within(self.document, item.span)
        return item.act is Act.BLAMES and any(name.entity in (denial.speaker, denial.voice) for name in named)

    def _tells_of(self, item: Statement, denial: Statement) -> bool:
        """True in one paragraph for what is said that somebody did or is, when he denies that of himself (*Visser heeft
        geld weggesluisd, zegt de bond. Visser ontkent dat hij heeft gestolen*)."""
        if item.paragraph != denial.paragraph or not denial.disputes or not self.is_of_denier(denial):
            return False
        return any(verbs_of(self.evidence, item, (denial.speaker, denial.voice)))

    def is_of_denier(self, denial: Statement) -> bool:
        """True when the subject of what is denied is *hij*, *zij* or a name of the denier, or its verb has none
        (*denied taking money*)."""
        subject = next((i for i in denial.tokens if self._is_subject(i)), None)
        if subject is None:
            return self._is_subjectless(denial)
        token = self.parse.tokens[subject]
        personal = token.pos == "PRON" and token.has("PronType=Prs") and token.has("Person=3")
        named = self.evidence.findings.names_within(self.document, Span(token.start, token.end))
        return (personal and token.lower not in self.pack.grammar.neuter_pronouns) or any(
            name.entity in (denial.speaker, denial.voice) for name in named
        )

    def _is_subjectless(self, denial: Statement) -> bool:
        """True for a clause that begins with a verb of which the denier is the subject (*denied taking money*)."""
        return self.parse.tokens[denial.tokens[0]].has("VerbForm=Ger")

    def _is_subject(self, index: int) -> bool:
        return self.parse.tokens[index].dep.startswith("nsubj")

    def _is_shown(self, item: Statement, denial: Statement) -> bool:
        """True for what footage shows, when the denial is of footage (*doet de foto's af als nep*)."""
        if item.speaker is None or self.evidence.findings.entities[item.speaker].type is not EntityType.FOOTAGE:
            return False
        words = (self.parse.tokens[index] for index in denial.tokens)
        return any(
            EntityType.FOOTAGE in (self.pack.names.type_of(word.lower), self.pack.names.type_of(word.lemma.lower()))
            for word in words
        )

    def _shares(self, item: Statement, denial: Statement) -> bool:
        pair = Pair.of(self.evidence, item, denial)
        shared = any(not key.startswith((*NUMERIC, "part:")) for key in pair.shared)
        near = denial.disputes or self.is_dismissal(denial) or item.paragraph == denial.paragraph
        alike = containment(pair) >= OWN_SHARE or pair.mass >= OWN_MATTER
        return shared and (near or (alike and self._shares_deed(pair, denial)))

    def _shares_deed(self, pair: Pair, denial: Statement) -> bool:
        """False where the verbs that a denial in words of its own negates are no words of the other statement: *it had
        not ordered the suspension* does not answer how long the suspension would last."""
        negators, tokens = self.pack.grammar.negators, self.parse.tokens
        heads = {tokens[index].head for index in denial.tokens if tokens[index].lower in negators}
        deeds = [index for index in sorted(heads) if tokens[index].pos == "VERB"]
        keys = self.evidence.readings[self.document].keys
        return not deeds or any(key in pair.shared for index in deeds for key in keys(index))

    def _is_last_said(self, item: Statement, denial: Statement) -> bool:
        near = self._takes_up(denial) or self._distance(item, denial) <= SAID_WITHIN
        return near and self._says(item, item.tokens) >= SUBSTANCE

    def _is_of_hearsay(self, denial: Statement) -> bool:
        """True for a denial of reports or rumours, which say that something is so."""
        nouns = self.pack.relations.hearsay_nouns
        return any(self.parse.tokens[index].lower in nouns for index in denial.tokens)

    def _takes_up(self, denial: Statement) -> bool:
        """True when a noun stands for what was said before (*die suggestie is onzin*)."""
        nouns = self.pack.cues.taken_up_nouns
        return any(self.parse.tokens[index].lower in nouns for index in denial.tokens)

    def _is_clause(self, item: Statement) -> bool:
        return any(self.parse.tokens[index].pos in ("VERB", "AUX") for index in item.tokens)

    def _is_rumour(self, denial: Statement) -> bool:
        """True for a denied clause that reports hearsay by itself, so that it answers nobody (*Dat hij gelogen zou
        hebben, spreekt hij tegen*)."""
        modals = self.pack.cues.hearsay_modals
        return denial.disputes and any(self.parse.tokens[index].lower in modals for index in denial.tokens)

    def is_dismissal(self, item: Statement) -> bool:
        """True when the first sentence of a statement says nothing but that something is untrue."""
        if item.attribution is None:
            return False
        first = self.parse.tokens[item.tokens[0]].sentence
        tokens = [index for index in item.tokens if self.parse.tokens[index].sentence == first]
        if len(item.pieces) > 1:
            tokens = [index for index in tokens if self.parse.tokens[index].start < item.pieces[0].end] or tokens
        if self._is_set_aside(item, tokens):
            return True
        return any(self._calls_untrue(part) for part in (tokens, list(item.tokens)))

    def _is_set_aside(self, item: Statement, tokens: Sequence[int]) -> bool:
        """True for what begins with nothing but a word for what was said, which is then called something (*dismissed
        that | as scaremongering*, *the allegation | false from the first word*)."""
        words = [self.parse.tokens[index] for index in tokens]
        roles, untruths = self.pack.relations.cause_roles, self.pack.relations.untruths
        taken_up = next((n for n, word in enumerate(words) if self._stands_for_said(word)), None)
        if taken_up is None or any(word.pos not in ("DET", "PUNCT") for word in words[:taken_up]):
            return False
        behind = [word for word in words[taken_up + 1 :] if word.pos not in ("DET", "PUNCT", "ADV", "AUX")]
        if not behind or any(word.lower in self.pack.grammar.declarative_complementisers for word in behind):
            return False
        called = item.act is Act.DENIES and item.disputes and behind[0].lower in roles
        return called or (item.act is Act.DENIES and bool(untruths.find(behind[0].lower)))

    def _stands_for_said(self, word: Token) -> bool:
        """True for a noun that stands for what was said, and for *that*."""
        demonstrative = word.pos == "PRON" and word.has("PronType=Dem")
        return demonstrative or word.lower in self.pack.cues.taken_up_nouns

    def _calls_untrue(self, tokens: Sequence[int]) -> bool:
        lemmas = self.evidence.readings[self.document].lemmas
        untruths = self.pack.relations.untruths
        words = {self.parse.tokens[index].lower for index in tokens} | {lemmas[index] for index in tokens}
        named = {word for word in words if word in untruths}
        phrases = [parts for group in untruths.phrases.values() for parts, _ in group if parts <= words]
        said = named.union(*phrases)
        if not said:
            return False
        known = said | self.pack.cues.taken_up_nouns
        others = [i for i in tokens if not known & {self.parse.tokens[i].lower, lemmas[i]}]
        concepts = self.evidence.readings[self.document].concepts
        return sum(bool(concepts[index]) for index in others) <= EMPTY

    def _before(self, denial: Statement) -> Iterator[Statement]:
        """What others say before a denial, the last first; the article's own words are nobody's to be denied."""
        for item in reversed(self.evidence.by_document[self.document]):
            said = item.attribution is not None and item.act in ASSERTING and not item.disputes
            answerable = (
                said
                and not self._is_noncommittal(item)
                and self._is_before(item, denial)
                and self._is_other(item, denial)
            )
            if answerable and self._distance(item, denial) <= CHARGED_WITHIN:
                yield item

    def _is_noncommittal(self, item: Statement) -> bool:
        """True for words of somebody who does not commit himself (*wij bevestigen het niet*)."""
        committing = self.pack.relations.committing
        reading = self.evidence.readings[self.document]
        return any(index in reading.denied and committing.find(reading.lemmas[index]) for index in item.tokens)

    def _is_before(self, item: Statement, denial: Statement) -> bool:
        near = self._place(denial)[1] - self._place(item)[1] <= 1
        return near and item.span.start < self._anchor(denial)

    def _is_other(self, item: Statement, denial: Statement) -> bool:
        """True for two voices, and words that do not stand inside each other; an earlier denial answers nothing that is
        said now."""
        if denial.voice is None and not self._is_by_accused(item, denial):
            return False
        if (denial.voice is not None and item.voice == denial.voice) or self._repeats(item, denial):
            return False
        if denial.earlier and not item.earlier:
            return False
        return not any(a.overlaps(b) for a in item.pieces for b in denial.pieces)

    def _is_by_accused(self, item: Statement, denial: Statement) -> bool:
        """True for a denial of whoever a pronoun stands for, right behind an accusation (*She blamed the militia. It
        denies that*)."""
        source = denial.attribution.source if denial.attribution else None
        spoken = self.parse.within(source) if source else range(0)
        pronoun = bool(spoken) and all(self.parse.tokens[index].pos == "PRON" for index in spoken)
        return pronoun and item.act is Act.BLAMES and self._distance(item, denial) == 1

    def _repeats(self, item: Statement, denial: Statement) -> bool:
        """True for words that the denial says over again, with the negation that they have (a heading that quotes
        it)."""
        pair = Pair.of(self.evidence, item, denial)
        return item.negated and denial.negated and not denial.disputes and containment(pair) >= REPEATED

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


def verbs_of(evidence: Evidence, item: Statement, entities: Sequence[str | None]) -> Iterator[Token]:
    """The verbs of which a name of one of these is the subject in a statement."""
    parse = evidence.findings.parses[item.document]
    for name in evidence.findings.names_within(item.document, item.span):
        for index in parse.within(name.span) if name.entity in entities else ():
            token = parse.tokens[index]
            subject = parse.tokens[token.head] if token.dep in NAMES else token
            if subject.dep.startswith("nsubj"):
                yield parse.tokens[subject.head]
