"""Who denies something that is held against him: a denial tells that there is an accusation, whoever makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.hearing.referent import Referents
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.lang.hearing import HearingWords
from wederhoor.records.attribution import Act
from wederhoor.records.entity import MentionKind
from wederhoor.records.parse import Parse, Token

NEAR = 2
"""Sentences back to what is contradicted."""

BARE = ("VerbForm=Inf", "VerbForm=Ger", "VerbForm=Part")
"""Forms of a verb that has its subject elsewhere."""


@dataclass(frozen=True, slots=True)
class Denier:
    """One denial, and the rules by which it tells who is accused; ``quoted`` is true for the speaker's own words, not
    for a quotation of somebody else which he denies."""

    evidence: Evidence
    referents: Referents
    statement: Statement
    parse: Parse
    words: HearingWords
    quoted: bool

    @classmethod
    def of(cls, evidence: Evidence, referents: Referents, statement: Statement) -> Denier:
        """The rules for a denial."""
        parse = evidence.findings.parses[statement.document]
        words = evidence.findings.pack(statement.document).hearing
        direct = statement.direct and statement.act is Act.DENIES
        quoted = direct and next(find_denied(evidence, statement, statement.speaker or ""), None) is None
        return cls(evidence, referents, statement, parse, words, quoted)

    def accused(self) -> str | None:
        """Whoever denies, when the words are of himself or the cue is one for what one is accused of (*ontkent*,
        *laster*); somebody else whom the denied words have as their subject (*ontkent dat de politie schoot*); nobody
        when somebody corrects what others say of the world."""
        speaker = self.statement.speaker
        if speaker is not None and self._has_word(self.words.slanders):
            client = self._client()
            if client is not None:
                return client
        if speaker is None or self.statement.act is not Act.DENIES or self._is_unfit(speaker) or self._suffers():
            return None
        defends = any(
            self._has_word(words) for words in (self.words.denying, self.words.slanders, self.words.involvement)
        )
        if not defends and (self._is_witness() or not self._speaks_of_own_deed()):
            return None
        if self.is_of_self():
            return self._side(speaker)
        if not defends:
            return self._side(speaker) if self._answers_another() else None
        other = self._other_subject()
        if other is not None and not self.evidence.sides.same_voice(speaker, other):
            return None  # what somebody denies of another may be no reproach, and is not the other's answer
        if self._has_word(self.words.rumours) and not self._is_reproach():
            return None
        return other if other is not None else self._side(speaker)

    def _is_reproach(self) -> bool:
        """True where the denied words name a fault, a deed or an accusation; false for a rumour about the world which
        somebody corrects (*denied reports that a second storm was coming*)."""
        words = self.words
        if any(self._has_word(listed) for listed in (words.slanders, words.involvement, words.misdeeds, words.guilt)):
            return True
        lemmas = self.evidence.readings[self.statement.document].lemmas
        own = {word for index in self.statement.tokens for word in (self.parse.tokens[index].lower, lemmas[index])}
        return any(fault <= own for fault in words.faults)

    def _is_unfit(self, speaker: str) -> bool:
        """True for somebody who takes his own accusation back, and for a speaker without a name of whom an article
        speaks as of *a* witness or *the mother of*: what these deny is held against somebody else."""
        if self._has_word(self.words.retracting):
            return True
        entity = self.evidence.findings.entities[speaker]
        named = any(mention.kind is MentionKind.NAME for mention in entity.mentions)
        words = entity.name.lower().split()
        return not named and (words[0] in self.words.indefinite or not self.words.kin.isdisjoint(words))

    def _suffers(self) -> bool:
        """True for words about what was done to a victim (*denied that | he had been killed*)."""
        lemmas = self.evidence.readings[self.statement.document].lemmas
        tokens = (self.parse.tokens[index] for index in self.statement.tokens)
        verbs = {token.head for token in tokens if token.dep == "nsubj:pass" and self._means_speaker(token)}
        return any({lemmas[verb], self.parse.tokens[verb].lower} & self.words.suffering for verb in verbs)

    def _answers_another(self) -> bool:
        """True for a contradiction of what somebody else just said of the speaker (*Delta spreekt dat tegen*)."""
        denied = next(find_denied(self.evidence, self.statement, self.statement.speaker or ""), None)
        if denied is None or denied.sentence < self.statement.sentence - NEAR:
            return False
        named = any(
            self.evidence.sides.same_voice(self.statement.speaker, naming.entity)
            for piece in denied.pieces
            for naming in self.evidence.findings.names_within(denied.document, piece)
        )
        return (named or denied.act is Act.BLAMES) and self._has_word(self.words.contradicting)

    def _is_witness(self) -> bool:
        """True for somebody who merely tells what he did not see, hear or know (*ik heb nooit iets verdachts gezien*),
        and for a quotation that does not begin with himself (*Er ging niets af*)."""
        lemmas = self.evidence.readings[self.statement.document].lemmas
        first = self.parse.tokens[self.statement.tokens[0]].sentence
        opening = [self.parse.tokens[i] for i in self.statement.tokens if self.parse.tokens[i].sentence == first]
        if any(lemmas[token.index] in self.words.witnessing for token in opening):
            return True
        return self.quoted and not any(token.lower in self.words.ours for token in opening)

    def _client(self) -> str | None:
        """Whom a lawyer speaks for: the person named last before him (*zijn advocaat*)."""
        source = self.statement.attribution.source if self.statement.attribution else None
        inside = self.parse.within(source) if source is not None else range(0)
        tokens = [self.parse.tokens[index] for index in inside]
        if not any(token.lower in self.words.lawyers for token in tokens) or not tokens[0].has("Poss=Yes"):
            return None
        own = self.statement.speaker
        return self.referents.person_before(self.statement.document, tokens[0], lambda entity: entity == own)

    def _side(self, speaker: str) -> str:
        """The body that a spokesperson denies for; the person himself when he denies what he did."""
        himself = any(self._means_speaker(self.parse.tokens[index]) for index in self.statement.tokens)
        return speaker if himself else self.referents.side(speaker)

    def _means_speaker(self, token: Token) -> bool:
        """True for *ik* in a quotation, and for *hij* as the subject of indirect words."""
        if self.quoted:
            return token.lower in self.words.oneself
        if token.has("Poss=Yes"):
            return False  # *her client*, *his men*
        leads = token.index == self.statement.tokens[0] or token.dep.startswith("nsubj")
        leads = leads and self.parse.tokens[token.head].dep != "acl:relcl"
        return token.lower in self.words.theirs and leads

    def retorts(self) -> bool:
        """True for words that only call what another says a lie, and are not about the speaker."""
        return self._has_word(self.words.slanders) and not self._has_word(self.words.denying) and not self.is_of_self()

    def is_of_self(self) -> bool:
        """True for words about the speaker: of the first person in a quotation, a pronoun that means him, his name."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        ours = self.words.ours if self.quoted else frozenset()
        if any(token.lower in ours or self._means_speaker(token) or self._is_owned(token) for token in tokens):
            return True
        if self._is_deed(tokens):
            return True
        namings = (
            naming
            for piece in self.statement.pieces
            for naming in self.evidence.findings.names_within(self.statement.document, piece)
        )
        same = self.evidence.sides.same_voice
        return any(same(self.statement.speaker, naming.entity) for naming in namings)

    def _is_deed(self, tokens: Sequence[Token]) -> bool:
        """True for indirect words with a verb that has no subject, which is the speaker's deed: *denied | firing on the
        town*, *ontkent | het geld te hebben gestolen*."""
        verbs = [token for token in tokens if token.pos in ("VERB", "AUX")]
        subject = any(token.dep.startswith("nsubj") for token in tokens)
        bare = not subject and all(any(token.has(form) for form in BARE) for token in verbs)
        return not self.quoted and bool(verbs) and bare and self._leads(tokens, verbs[0])

    def _leads(self, tokens: Sequence[Token], verb: Token) -> bool:
        """True where no noun that the verb only describes stands before it (*claims | made by the union*)."""
        return not any(token.index < verb.index and verb.head == token.index for token in tokens)

    def _speaks_of_own_deed(self) -> bool:
        """True for a quotation with the speaker as a subject, or with himself and a negation in one sentence (*hij
        heeft mijn zoon geslagen* denies no deed of the speaker's); indirect words tell by their own subject."""
        if not self.quoted:
            return True
        negations = self.evidence.findings.pack(self.statement.document).cues.negations
        own = [self.parse.tokens[index] for index in self.statement.tokens]
        ours = [token for token in own if token.lower in self.words.ours]
        negated = {token.sentence for token in own if token.lower in negations}
        subjects = (self.parse.tokens[token.head].dep if token.has("Poss=Yes") else token.dep for token in ours)
        leads = any(relation.startswith("nsubj") for relation in subjects)  # *ik*, *ons dossier*
        return leads or any(token.sentence in negated for token in ours)

    def _is_owned(self, token: Token) -> bool:
        """True for what is the speaker's own in indirect words and their subject: *zijn mensen*."""
        subject = self.parse.tokens[token.head].dep.startswith("nsubj")
        return not self.quoted and subject and token.has("Poss=Yes") and token.has("Person=3")

    def _has_word(self, listed: frozenset[str]) -> bool:
        """True when the sentence of the denial has one of the words outside a quotation of another."""
        attribution = self.statement.attribution
        lemmas = self.evidence.readings[self.statement.document].lemmas
        places = set(self.statement.tokens)
        for span in (attribution.cue, attribution.source) if attribution else ():
            if span is not None:
                inside = self.parse.within(span)
                sentence = self.parse.sentences[self.parse.tokens[inside[0]].sentence] if inside else None
                places.update(range(sentence.first, sentence.end) if sentence else ())
        return any(self.parse.tokens[index].lower in listed or lemmas[index] in listed for index in places)

    def _other_subject(self) -> str | None:
        """The subject of the denied words, or their first noun, when it is somebody else who can act."""
        nouns = [
            token for index in self.statement.tokens if (token := self.parse.tokens[index]).pos in ("NOUN", "PROPN")
        ]
        subject = next((token for token in nouns if token.dep.startswith("nsubj")), nouns[0] if nouns else None)
        return self._resolve(subject) if subject is not None else None

    def _resolve(self, token: Token) -> str | None:
        return self.referents.resolve(self.statement.document, token.index, lambda _: False)


def find_denied(evidence: Evidence, denial: Statement, accused: str) -> Iterator[Statement]:
    """What a denial answers: what others say in the same words in the article."""
    own = set(denial.tokens)
    for item in evidence.by_document[denial.document]:
        if (
            item is not denial
            and item.attribution is not None
            and item.act is not Act.DENIES
            and not evidence.sides.same_voice(item.speaker, accused)
            and 2 * len(own.intersection(item.tokens)) >= min(len(own), len(item.tokens))
        ):
            yield item
