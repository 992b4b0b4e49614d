"""Who is said to have done it: the party that an accusation, a claim or a report of a deed names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.reading import Reading
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.entity import SPEAKERS, Entity, EntityType
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

INVOLVEMENT = "involvement"
"""The class of words that make somebody responsible (*verantwoordelijk*, *achter ... zitten*); every pack has it."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is named as the doer.

    ``key`` is equal for mentions of one party; ``country`` is set for a state or for people described by their
    nation; ``state`` tells the two apart. ``entity`` is the id of the entity that the words name, if they name one,
    ``tokens`` where they do so."""

    key: str
    label: str
    country: str | None
    state: bool
    entity: str | None
    tokens: tuple[int, ...] = ()


def name_party(evidence: Evidence, statement: Statement) -> Party | None:
    """The party that a statement names as the doer: of a claim its speaker, of anything else who its words say did
    it."""
    if statement not in evidence.parties:
        evidence.parties[statement] = _find_party(evidence, statement)
    return evidence.parties[statement]


def _find_party(evidence: Evidence, statement: Statement) -> Party | None:
    if statement.act is Act.CLAIMS_RESPONSIBILITY and statement.speaker is not None:
        return party_of(evidence, statement.speaker)
    return _Finder.of(evidence, statement).find()


def find_doer(evidence: Evidence, statement: Statement) -> Party | None:
    """Somebody who does a deed in the words: stands after *door* beside one, or is the subject of its verb."""
    relations = evidence.findings.pack(statement.document).relations
    if not any(f"class:{deed}" in statement.concepts for deed in relations.done):
        return None
    finder = _Finder.of(evidence, statement)
    return next((party for head, party in finder.candidates() if finder.is_doer(head)), None)


def blame_others(pair: Pair) -> bool:
    """True when the two hold different parties responsible (*Frankrijk zit achter de aanval*, *gewapende Belgen uit
    Frankrijk zijn verantwoordelijk voor de aanval*), whatever words and names they share."""
    if not all(item.act is Act.BLAMES or f"class:{INVOLVEMENT}" in item.concepts for item in (pair.first, pair.second)):
        return False
    ours, theirs = (name_party(pair.evidence, item) for item in (pair.first, pair.second))
    if ours is None or theirs is None or ours.key == theirs.key:
        return False
    return ours.country is None or theirs.country is None or ours.country != theirs.country


def party_of(evidence: Evidence, entity: str) -> Party:
    """An entity as a party."""
    country = evidence.sides.country.get(entity)
    record = evidence.findings.entities[entity]
    if record.type is EntityType.PERSON or country is None:
        return Party(_common_key(evidence, record) or f"entity {entity}", record.name, None, state=False, entity=entity)
    state = _is_state(evidence, entity, country)
    return Party(f"{'state' if state else 'people'} {country}", record.name, country, state, entity)


def _common_key(evidence: Evidence, entity: Entity) -> str | None:
    """The key of a body that is known by a common noun alone, equal to that of others by such a noun (*de politie*,
    *agenten*)."""
    head = entity.name.split()[-1]
    if entity.type is EntityType.PERSON or head != head.lower():
        return None
    for pack in evidence.findings.packs.values():
        classes = [name for name in pack.relations.classes.find(head) if name in pack.relations.actors]
        if classes:
            return f"words class:{classes[0]}"
    return None


def _is_state(evidence: Evidence, entity: str, country: str) -> bool:
    """True for a country, its capital or seat, and bodies of the state (*Franse autoriteiten*), not for people of
    that nation."""
    for pack in evidence.findings.packs.values():
        for name in evidence.findings.entities[entity].names:
            words = name.text.lower().split()
            if pack.names.country(name.text) == country or pack.relations.seats.get(name.text.lower()) == country:
                return True
            if words and pack.relations.state_bodies.find(words[-1]):
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Finder:
    """Looks for the doer in the words of one statement."""

    evidence: Evidence
    statement: Statement
    parse: Parse
    reading: Reading
    pack: LanguagePack

    @classmethod
    def of(cls, evidence: Evidence, statement: Statement) -> _Finder:
        document = statement.document
        return cls(
            evidence,
            statement,
            evidence.findings.parses[document],
            evidence.readings[document],
            evidence.findings.pack(document),
        )

    def find(self) -> Party | None:
        """The doer after ``door``; else the first after a word of accusing; else the subject; else whoever is named
        alone."""
        candidates = [(head, party) for head, party in self.candidates() if not self._is_own(party)]
        if not candidates and self.statement.act is Act.BLAMES:
            candidates = self._taken_up()
        for test in (self._is_agent, self._is_pointed_at, self._is_subject):
            for head, party in candidates:
                if test(head):
                    return party
        free = [party for head, party in candidates if self._is_free(head) and not self._has_pronoun_subject()]
        if not candidates and self._is_pointed_phrase():
            return self._thing()
        return free[0] if free and (self._is_phrase() or len({party.key for party in free}) == 1) else None

    def _is_free(self, head: int) -> bool:
        """False for whom the clause says something is done to, and for a name that hangs on a noun."""
        token = self.parse.tokens[head]
        return not self._hangs(head) and not self._is_done_to(token) and not self._is_beside(head)

    def _is_beside(self, head: int) -> bool:
        """True for a name after a preposition that no doer stands behind (*vanuit Frankrijk*, *tegen de bond*)."""
        case, relations = self._case(head), self.pack.relations
        return (
            bool(case)
            and not self._is_phrase()
            and case not in relations.agents | relations.makers | relations.accusing
        )

    def _is_done_to(self, token: Token) -> bool:
        """True for the subject of a passive, and in words that make nobody responsible for the object of a verb that
        has a subject or wants one (*de brandstichters te betalen*)."""
        if token.dep.startswith("nsubj"):
            return self._is_sufferer(token)
        verb = self.parse.tokens[token.head]
        if token.dep != "obj" or verb.index not in self.statement.tokens or self._is_blaming():
            return False
        own = [child for child in self.parse.children[verb.index] if child in self.statement.tokens]
        return verb.has("VerbForm=Inf") or any(self.parse.tokens[child].dep == "nsubj" for child in own)

    def _is_blaming(self) -> bool:
        return f"class:{INVOLVEMENT}" in self.statement.concepts

    def _has_pronoun_subject(self) -> bool:
        """True when *u*, *wij* or *zij* is who does it, so that a name beside it is not (*U hebt de Raad misleid*)."""
        tokens = (self.parse.tokens[index] for index in self.statement.tokens)
        return any(token.dep == "nsubj" and token.pos == "PRON" and token.has("PronType=Prs") for token in tokens)

    def _is_pointed_phrase(self) -> bool:
        """True for a bare phrase behind a word of pointing: *wijst naar | kapotte bouten*."""
        before = self.parse.tokens[self.statement.tokens[0] - 1] if self.statement.tokens[0] else None
        return self._is_phrase() and before is not None and before.lower in self.pack.relations.accusing

    def _thing(self) -> Party | None:
        """The first name of a phrase, whatever it names, or its first noun as what is to blame."""
        for naming in self.evidence.findings.outer_names_within(self.statement.document, self.statement.span):
            tokens = tuple(self.parse.within(naming.span))
            return replace(party_of(self.evidence, naming.entity), tokens=tokens)
        for index in self.statement.tokens:
            token = self.parse.tokens[index]
            if token.pos in ("NOUN", "PROPN"):
                return self._plain(token)
        return None

    def _hangs(self, head: int) -> bool:
        """True when the name hangs on a noun that is neither blame nor deed: *de reactie van het leger*."""
        governor = self.parse.tokens[head].head
        if governor == head or governor not in self.statement.tokens or self.parse.tokens[governor].pos != "NOUN":
            return False
        return not self._is_made(governor) and not self.reading.is_about(governor, INVOLVEMENT)

    def _is_own(self, party: Party) -> bool:
        """True for the side of whoever blames: nobody blames himself."""
        voice = self.statement.voice
        if self.statement.act is not Act.BLAMES or voice is None:
            return False
        return party.entity in (voice, self.statement.speaker) or party.key == party_of(self.evidence, voice).key

    def _taken_up(self) -> list[tuple[int, Party]]:
        """The person named last in the sentence before, when a pronoun is the subject (*„Hij heeft het bevel
        gegeven”*)."""
        subject = next((i for i in self.statement.tokens if self.parse.tokens[i].dep.startswith("nsubj")), None)
        if subject is None or not self.statement.sentence:
            return []
        token = self.parse.tokens[subject]
        if (
            token.pos != "PRON"
            or not (token.has("Person=3") and token.has("PronType=Prs"))
            or token.lower in self.pack.grammar.neuter_pronouns
        ):
            return []
        last = self.parse.sentences[self.statement.sentence - 1]
        span = self.parse.span(last.first, last.end)
        entities = self.evidence.findings.entities
        for naming in reversed(self.evidence.findings.outer_names_within(self.statement.document, span)):
            party = party_of(self.evidence, naming.entity)
            if entities[naming.entity].type is EntityType.PERSON and not self._is_own(party):
                return [(subject, party)]
        return []

    def candidates(self) -> list[tuple[int, Party]]:
        """Those who are named in the statement and can do something, by the token that names them, in text order."""
        found: dict[int, Party] = {}
        own = set(self.statement.tokens)
        for piece in self.statement.pieces:
            for naming in self.evidence.findings.outer_names_within(self.statement.document, piece):
                head = self._head(naming, own)
                if head is not None and self._can_act(naming):
                    tokens = tuple(self.parse.within(naming.span))
                    found.setdefault(head, replace(party_of(self.evidence, naming.entity), tokens=tokens))
        for index in self.statement.tokens:
            if index in found or any(self._inside(index, head) for head in found):
                continue
            party = self._described(self.parse.tokens[index])
            if party is not None and not self._is_aside(index):
                found[index] = party
        return sorted(found.items())

    def _head(self, naming: Naming, own: set[int]) -> int | None:
        """The token of a mention that the rest of it hangs on; ``None`` when the mention is not in the statement's
        words."""
        inside = [index for index in self.parse.within(naming.span) if index in own and not self._is_aside(index)]
        return next(
            (index for index in inside if self.parse.tokens[index].head not in inside), inside[0] if inside else None
        )

    def _is_aside(self, index: int) -> bool:
        """True inside a relative clause, which describes somebody and accuses nobody (*de brand die stakers
        aanstaken*)."""
        own = self.statement.tokens
        path = [index, *self.parse.ancestors(index)]
        return any(
            self.parse.tokens[node].dep == "acl:relcl" and self.parse.tokens[node].head in own
            for node in path
            if node in own
        )

    def _can_act(self, naming: Naming) -> bool:
        entity = self.evidence.findings.entities[naming.entity]
        if entity.type in SPEAKERS:
            return True
        return entity.type is EntityType.PLACE and self.pack.names.country(entity.name) is not None

    def _inside(self, index: int, head: int) -> bool:
        """True for a token of the phrase of another candidate."""
        if self.parse.tokens[index].head == head:
            return True
        return self.parse.tokens[head].head == index and self.parse.tokens[index].pos != "VERB"

    def _described(self, token: Token) -> Party | None:
        """People described by nation or by what they are: *Franse agenten*, *gewapende Belgen*, *stakers*,
        *de politie*."""
        if token.pos not in ("NOUN", "PROPN", "X"):
            return None
        behind = self.parse.tokens[token.index + 1].lower if token.index + 1 in self.statement.tokens else ""
        inhabitants = self.pack.names.inhabitants
        nation = inhabitants.get(token.lower) or next(self._nations(token), None) or inhabitants.get(behind)
        first = self._first(token)
        words = self.evidence.findings.words(self.statement.document, Span(self.parse.tokens[first].start, token.end))
        tokens = tuple(range(first, token.index + 1))
        if nation is not None:
            state = bool(self.pack.relations.state_bodies.find(self.reading.lemmas[token.index]))
            return Party(f"{'state' if state else 'people'} {nation}", words, nation, state, None, tokens)
        kind = self.pack.names.type_of(token.lower) or self.pack.names.type_of(self.reading.lemmas[token.index])
        if kind not in SPEAKERS and not self.reading.is_about(token.index, *self.pack.relations.actors):
            return None
        return self._plain(token)

    def _plain(self, token: Token) -> Party:
        """A party that is known by a common noun alone."""
        first = self._first(token)
        classes = [key for key in self.reading.keys(token.index) if key.startswith("class:")]
        key = (classes or [self.pack.relations.stem(token.lemma.lower())])[0]
        words = self.evidence.findings.words(self.statement.document, Span(self.parse.tokens[first].start, token.end))
        tokens = tuple(range(first, token.index + 1))
        return Party(f"words {key}", words, None, state=False, entity=None, tokens=tokens)

    def _nations(self, token: Token) -> Iterator[str]:
        """The nations of the adjectives right before a noun."""
        index = token.index - 1
        while index >= 0 and self.parse.tokens[index].pos in ("ADJ", "CCONJ", "X", "NUM", "PUNCT"):
            nation = self.pack.names.demonyms.get(self.parse.tokens[index].lower)
            if nation:
                yield nation
            index -= 1

    def _first(self, token: Token) -> int:
        """The first of the adjectives right before a noun."""
        first = token.index
        while first - 1 in self.statement.tokens and self.parse.tokens[first - 1].pos in ("ADJ", "X", "NUM"):
            first -= 1
        return first

    def is_doer(self, head: int) -> bool:
        """True for the agent of a passive that names a deed, and for the subject of a verb of one that is not
        denied."""
        token = self.parse.tokens[head]
        deeds = self.pack.relations.done
        if self._case(head) in self.pack.relations.agents:
            return any(self.reading.is_about(index, *deeds) for index in self.statement.tokens if index < head)
        verb = self.parse.tokens[token.head]
        doing = token.dep == "nsubj" and verb.pos == "VERB" and verb.index not in self.reading.denied
        return doing and not self._is_undergone(verb) and self.reading.is_about(token.head, *deeds)

    def _is_agent(self, head: int) -> bool:
        case, governor = self._case(head), self.parse.tokens[head].head
        return case in self.pack.relations.agents or (case in self.pack.relations.makers and self._is_made(governor))

    def _is_made(self, governor: int) -> bool:
        """True for an attempt or a deed, which somebody makes (*een poging van de bond*)."""
        lemma = self.reading.lemmas[governor]
        return lemma in self.pack.relations.purpose_words or self.reading.is_about(governor, *self.pack.relations.deeds)

    def _is_pointed_at(self, head: int) -> bool:
        return (self._is_phrase() or self._is_blaming()) and self._case(head) in self.pack.relations.accusing

    def _is_subject(self, head: int) -> bool:
        """True for a subject; the subject of a passive only of one of blame (*wordt verantwoordelijk gehouden*)."""
        token = self.parse.tokens[head]
        return token.dep.startswith("nsubj") and (self._is_blaming() or not self._is_sufferer(token))

    def _is_sufferer(self, subject: Token) -> bool:
        """True for the subject of a passive, whether or not the parse calls it so."""
        return subject.dep == "nsubj:pass" or self._is_undergone(self.parse.tokens[subject.head])

    def _is_undergone(self, verb: Token) -> bool:
        """True for a participle with the auxiliary of the passive, of which the subject suffers what is done (*de
        gemeente is aangevallen*); not for verbs that have it in the perfect (*is binnengevallen*)."""
        auxiliaries = self.pack.grammar.passive_auxiliaries
        passive = any(
            self.parse.tokens[child].pos == "AUX" and self.reading.lemmas[child] in auxiliaries
            for child in self.parse.children[verb.index]
        )
        return (
            passive and verb.has("VerbForm=Part") and self.reading.lemmas[verb.index] not in self.pack.relations.moving
        )

    def _case(self, head: int) -> str:
        """The preposition of a noun, by the parse or right before its phrase."""
        for child in self.parse.children[head]:
            if self.parse.tokens[child].dep == "case":
                return self.parse.tokens[child].lower
        index = head - 1
        while index >= 0 and self.parse.tokens[index].pos in ("DET", "ADJ", "NUM", "X", "PUNCT", "PROPN"):
            index -= 1
        before = self.parse.tokens[index] if index >= 0 else None
        return before.lower if before is not None and before.pos == "ADP" else ""

    def _is_phrase(self) -> bool:
        """True when the statement is no clause but a bare phrase: *de Dienst Vaarwegen*."""
        return not any(self.parse.tokens[index].pos in ("VERB", "AUX") for index in self.statement.tokens)
