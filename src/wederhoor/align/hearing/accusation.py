"""Whom a statement accuses, blames or criticises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.align.hearing.referent import Referents
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.party import name_party
from wederhoor.align.points.statement import Statement
from wederhoor.lang.hearing import HearingWords
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType, MentionKind
from wederhoor.records.parse import Parse, Token

AROUND = 8
"""Tokens from a word of accusing to whom it accuses, in one clause (*verweet | woensdag in de Kamer de minister*)."""


@dataclass(frozen=True, slots=True)
class Accuser:
    """One statement of blame, and the rules by which its words name whom it blames."""

    evidence: Evidence
    referents: Referents
    statement: Statement
    parse: Parse
    words: HearingWords

    @classmethod
    def of(cls, evidence: Evidence, referents: Referents, statement: Statement) -> Accuser:
        """The rules for a statement."""
        document = statement.document
        return cls(
            evidence, referents, statement, evidence.findings.parses[document], evidence.findings.pack(document).hearing
        )

    def accused(self) -> tuple[str, ...]:
        """Whom the statement blames: who stands beside the word of accusing; else whom its words point at, or their
        subject; else the party that they name as the doer; else whoever is named alone."""
        if self._defends():
            return ()
        rules = (self._beside_cue, self._pointed_at, self._by_whom, self._subject, self._doer, self._alone)
        for rule in rules[: 1 if self._is_addressed() else 5 if self._has_doer() else None]:
            found = tuple(dict.fromkeys(rule()))
            if found:
                return found
        return ()

    def _has_doer(self) -> bool:
        """True for words with somebody as the subject of a verb whom no article names (*gewapende Russen*): he did it,
        not another whom they name."""
        tokens = (self.parse.tokens[index] for index in self.statement.tokens)
        subjects = (token for token in tokens if token.dep == "nsubj" and not self._is_aside(token))
        first = next(subjects, None)
        return first is not None and first.pos in ("NOUN", "PROPN") and self._resolve(self._whose(first)) is None

    def _is_patient(self, token: Token) -> bool:
        """True for the subject of a passive in the words, to whom something was done."""
        return token.dep == "nsubj:pass" and token.head in self.statement.tokens

    def charged(self) -> tuple[str, ...]:
        """Whom a statement that is told as a fact says to have done something punishable, without a negation, or points
        to (*wijst op haar beurt naar Delta*)."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        if self.statement.act is Act.DENIES:
            return tuple(self._instead())[:1]
        culprits = [token for token in tokens if self._is_culprit(token) and not self.statement.negated]
        if not culprits and not self._admits():
            culprits = [token for token in tokens if self._is_at_fault(token)][:1]
        if not culprits and self._points():
            culprits = [token for token in tokens if self._case(token) in self.words.pointing]
        named = (token for token in culprits if token.pos in ("NOUN", "PROPN", "PRON"))
        found = [entity for token in named if (entity := self._resolve(self._whose(token))) is not None]
        return tuple(found[:1])

    def _instead(self) -> Iterator[str]:
        """Whom guilt is laid with instead of somebody else (*de fout ligt niet bij ons, maar bij | de leverancier*)."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        lemmas = self.evidence.readings[self.statement.document].lemmas
        if not any(lemmas[token.index] in self.words.guilt for token in tokens):
            return
        for place, (but, case) in enumerate(pairwise(tokens)):
            if but.lower in self.words.instead and case.lower in self.words.pointing:
                named = (token for token in tokens[place + 2 :] if token.pos in ("NOUN", "PROPN", "X"))
                yield from (entity for token in named if (entity := self._resolve(token)) is not None)

    def dismissed(self) -> tuple[str, ...]:
        """Whose resignation or apology the words demand (*het vertrek van de directeur*, *dat de directie opstapt*)."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        lemmas = self.evidence.readings[self.statement.document].lemmas
        for place, token in enumerate(tokens):
            if not {token.lower, lemmas[token.index]} & self.words.leaving:
                continue
            if token.pos == "NOUN":
                near = (other for other in tokens[place + 1 :] if other.dep == "nmod" and other.head == token.index)
                owners = (other for other in near if self._case(other) in self.words.owning)
            else:
                owners = (other for other in tokens if other.dep.startswith("nsubj") and other.head == token.index)
            found = [entity for owner in owners if (entity := self._resolve(owner)) is not None]
            if found:
                return tuple(found[:1])
        return ()

    def subject(self) -> str | None:
        """Whom the first subject of the words is."""
        return next(self._subject(), None)

    def _is_at_fault(self, token: Token) -> bool:
        """True for the subject of words in one sentence that find fault with what it did or left undone."""
        if not token.dep.startswith("nsubj") or self._is_aside(token) or self._is_patient(token):
            return False
        lemmas = self.evidence.readings[self.statement.document].lemmas
        near = [i for i in self.statement.tokens if self.parse.tokens[i].sentence == token.sentence]
        words = frozenset(word for i in near for word in (self.parse.tokens[i].lower, lemmas[i]))
        fault = next((fault for fault in self.words.faults if fault <= words), None)
        negations = self.evidence.findings.pack(self.statement.document).cues.negations
        return fault is not None and negations.isdisjoint(words - fault)

    def _admits(self) -> bool:
        """True behind a verb of answering: *erkent dat de dienst te laat kwam*."""
        return bool(self._cue_lemmas() & self.words.replying)

    def _points(self) -> bool:
        """True for words behind *wijst*."""
        return bool(self._cue_lemmas() & self.words.blaming)

    def _cue_lemmas(self) -> frozenset[str]:
        attribution = self.statement.attribution
        if attribution is None or attribution.cue is None:
            return frozenset()
        lemmas = self.evidence.readings[self.statement.document].lemmas
        return frozenset(lemmas[index] for index in self.parse.within(attribution.cue))

    def _is_culprit(self, token: Token) -> bool:
        """True for the subject of an active verb for a deed."""
        verb = self.parse.tokens[token.head]
        lemmas = self.evidence.readings[self.statement.document].lemmas
        deed = {verb.lower, lemmas[verb.index]} & self.words.misdeeds
        return token.dep == "nsubj" and bool(deed) and token.head in self.statement.tokens

    def _defends(self) -> bool:
        """True for a bare name of an accusation, which only rejects it: *spreekt van een ‘heksenjacht’*."""
        lemmas = self.evidence.readings[self.statement.document].lemmas
        return any(
            lemmas[index] in self.words.slanders or self.parse.tokens[index].lower in self.words.slanders
            for index in self.statement.tokens[:3]
        )

    def _is_addressed(self) -> bool:
        """True for words to whoever is blamed (*U hebt deze Kamer misleid*), who then stands beside the cue."""
        tokens = (self.parse.tokens[index] for index in self.statement.tokens)
        return any(token.lower in self.words.yours and token.dep.startswith("nsubj") for token in tokens)

    def _is_own(self, entity: str) -> bool:
        """True for the side of whoever blames: nobody blames himself."""
        return self.evidence.sides.same_voice(self.statement.speaker, entity)

    def _resolve(self, token: Token) -> str | None:
        return self.referents.resolve(self.statement.document, token.index, self._is_own)

    def _beside_cue(self) -> Iterator[str]:
        """The object of the word of accusing, outside what is said: *verwijt | de minister | dat zij ...*."""
        attribution = self.statement.attribution
        if attribution is None or attribution.cue is None:
            return
        cue = self.parse.within(attribution.cue)
        lemmas = self.evidence.readings[self.statement.document].lemmas
        blames = any({lemmas[index], self.parse.tokens[index].lower} & self.words.blaming for index in cue)
        if not blames and not self._is_addressed():
            return  # beside other words stands who is told of it
        inside = {*self.statement.tokens, *cue}
        if attribution.source is not None:
            inside.update(self.parse.within(attribution.source))
        for token in self.parse.tokens[cue[0] + 1 : cue[-1] + AROUND] if cue else ():
            if token.sentence != self.parse.tokens[cue[0]].sentence or token.lower in (":", ";"):
                return
            if token.index not in inside and token.pos in ("NOUN", "PROPN") and self._is_object(token):
                found = self._resolve(token)
                if found is not None:
                    yield from self._with_others(token, found)
                    return

    def _is_object(self, token: Token) -> bool:
        """True for a noun without a preposition, or with one that points."""
        case = self._case(token)
        return case is None or case in self.words.pointing

    def _case(self, token: Token) -> str | None:
        """The preposition right before the phrase of a noun."""
        for before in reversed(self.parse.tokens[max(0, token.index - 4) : token.index]):
            if before.pos == "ADP":
                return before.lower
            if before.pos not in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
                return None
        return None

    def _pointed_at(self) -> Iterator[str]:
        """Whom a bare phrase names (*de dienst van ‘doofpotgedrag’*, *de schuld bij de bond*): the first that is not
        part of another phrase; none in a clause."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        if any(token.has("VerbForm=Fin") for token in tokens[: self._clause_start()]):
            return
        for token in tokens[: self._clause_start()]:
            if token.dep == "compound":
                continue  # *the | software | supplier*
            if token.pos == "PRON" and token.dep == "obj":
                found = self._resolve(token)
                if found is not None:
                    yield found
                    return
            if token.pos in ("NOUN", "PROPN", "X") and (self._is_object(token) or token.lower in self.words.doings):
                doer = self._whose(token)
                found = self._resolve(doer)
                if found is not None:
                    yield from self._with_others(doer, found)
                    return

    def _clause_start(self) -> int:
        """Where the first subordinate clause of the words begins."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        return next((place for place, token in enumerate(tokens) if place and token.pos == "SCONJ"), len(tokens))

    def _by_whom(self) -> Iterator[str]:
        """Whoever a passive says to have done it (*is door het bedrijf verzwegen*)."""
        for index in self.statement.tokens:
            token = self.parse.tokens[index]
            if token.dep == "obl:agent" and token.pos in ("NOUN", "PROPN", "X"):
                found = self._resolve(token)
                if found is not None:
                    yield from self._with_others(token, found)
                return

    def _subject(self) -> Iterator[str]:
        """The subject of the words; behind one that only points (*dat was ...*) the first that they name."""
        tokens = [self.parse.tokens[index] for index in self.statement.tokens]
        for place, token in enumerate(tokens):
            if not token.dep.startswith("nsubj") or self._is_aside(token) or self._is_patient(token):
                continue
            if token.lower in self.words.dummies:
                named = (self._resolve(other) for other in tokens[place + 1 :] if other.pos in ("NOUN", "PROPN"))
                yield from [entity for entity in named if entity is not None][:1]
                return
            doer = self._whose(token)
            found = self._resolve(doer)
            if found is not None:
                yield from self._with_others(doer, found)
            return

    def _whose(self, token: Token) -> Token:
        """Who does what a noun for doing names (*de reactie van het | leger*); else the token itself."""
        # *soldaten van | het front*: several without a name are those of the body that they are said to be of
        several = token.pos == "NOUN" and token.has("Number=Plur")
        if token.lower not in self.words.doings and not several:
            return token
        children = [self.parse.tokens[child] for child in self.parse.children[token.index]]
        owned = (child for child in children if child.dep == "nmod" and self._case(child) in self.words.owning)
        return next(owned, None) or next((child for child in children if child.has("Poss=Yes")), token)

    def _is_aside(self, token: Token) -> bool:
        """True inside a relative clause, which describes somebody."""
        own = self.statement.tokens
        path = (self.parse.tokens[index] for index in (token.index, *self.parse.ancestors(token.index)))
        return any(node.dep == "acl:relcl" and node.index in own and node.head in own for node in path)

    def _doer(self) -> Iterator[str]:
        party = name_party(self.evidence, self.statement)
        if party is not None and party.entity is not None and not self._is_own(party.entity):
            yield party.entity

    def _alone(self) -> Iterator[str]:
        """The one body or person that the words name."""
        named = (
            naming
            for piece in self.statement.pieces
            for naming in self.evidence.findings.outer_names_within(self.statement.document, piece)
            if naming.kind is MentionKind.NAME and self.referents.is_agent(naming.entity)
        )
        found = {
            naming.entity for naming in named if not self._is_described(naming) and not self._is_own(naming.entity)
        }
        if len(found) == 1:
            yield from found

    def _is_described(self, naming: Naming) -> bool:
        """True for a name inside a relative clause, and for a place or person that only tells where; what is wrong in
        a firm it is blamed for."""
        inside = [self.parse.tokens[index] for index in self.parse.within(naming.span)]
        kind = self.evidence.findings.entities[naming.entity].type
        body = kind is EntityType.ORGANISATION
        located = bool(inside) and not body and self._case(inside[0]) in self.words.locating
        # *a port in the east of | Delta*: a place that tells where something is
        located |= kind is EntityType.PLACE and any(token.dep == "nmod" for token in inside)
        return located or any(self._is_aside(token) or self._is_patient(token) for token in inside)

    def _with_others(self, token: Token, found: str) -> Iterator[str]:
        """The one that was found, and those who are named with it (*de bond en de partij*)."""
        yield found
        for child in self.parse.children[token.index]:
            if self.parse.tokens[child].dep == "conj":
                other = self._resolve(self.parse.tokens[child])
                if other is not None:
                    yield other
