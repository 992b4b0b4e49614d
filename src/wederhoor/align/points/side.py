"""Who speaks for whom: the body behind a person, and the country behind a body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.evidence import Evidence, Naming
from wederhoor.lang.base import LanguagePack
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.parse import Parse, Token

BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})
"""What a person can speak for."""

REACH = 6
"""Tokens between a person's name and the body that he is said to belong to (*Marloes ten Kate van de Dienst Vaarwegen*,
*woordvoerder van de Oekraïense inlichtingendienst Andrij Joesov*)."""

STATED, NEAR = 3, 1
"""Votes of a role that names the body, and of a body named just before somebody with a bare role (*voorzitter Gijs Brandsma*);
what is stated outweighs two mentions nearby."""


@dataclass(frozen=True, slots=True)
class Sides:
    """``body`` is the entity that a person speaks for, ``country`` the country of an entity, by entity id."""

    body: Mapping[str, str]
    country: Mapping[str, str]

    @classmethod
    def find(cls, evidence: Evidence) -> Self:
        """The sides of all entities of a dossier."""
        body = _find_bodies(evidence)
        country = dict(_find_countries(evidence))
        for person, organisation in body.items():
            if person not in country and organisation in country:
                country[person] = country[organisation]
        return cls(body, country)

    def voice(self, entity: str) -> str:
        """The body that an entity speaks for, or itself."""
        return self.body.get(entity, entity)

    def same_voice(self, first: str | None, second: str | None) -> bool:
        """True when two entities are one, speak for one body, or one speaks for the other."""
        return first is not None and second is not None and self.voice(first) == self.voice(second)


def _find_bodies(evidence: Evidence) -> dict[str, str]:
    """The body of each person that has one: the one with the most votes, of equal ones the first by id."""
    bodies = {
        name.text.lower(): entity.id
        for entity in evidence.entities.values()
        if entity.type in BODIES
        for name in entity.names
        if len(name.text) > 2
    }
    silent = {word for pack in evidence.packs.values() for word in pack.relations.not_speaking}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in evidence.entities.values():
        if entity.type is EntityType.PERSON:
            for role in entity.roles:
                if silent.isdisjoint(role.lower().split()):
                    for body in _named_in(role.lower(), bodies):
                        votes[entity.id][body] += STATED
    for document, parse in evidence.parses.items():
        for person, body, weight in _Neighbours(evidence, parse, bodies).find():
            votes[person][body] += weight
    return {
        person: min(counts, key=lambda body: (-counts[body], body))
        for person, counts in votes.items()
        if counts
    }


def _named_in(role: str, bodies: Mapping[str, str]) -> Iterator[str]:
    """The body that a description names: the longest name in it, or the first part of a compound (*politiewoordvoerder*)."""
    words = f" {role} "
    named = [name for name in bodies if f" {name} " in words or f" {name}-" in words]
    if named:
        yield bodies[max(named, key=len)]


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Reads from the text beside a person's name for whom the person speaks."""

    evidence: Evidence
    parse: Parse
    bodies: Mapping[str, str]

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.pack(self.parse.document)

    def find(self) -> Iterator[tuple[str, str, int]]:
        """Person, body and votes."""
        last: tuple[int, str] | None = None
        for naming in self.evidence.names[self.parse.document]:
            tokens = self.parse.within(naming.span)
            if not tokens:
                continue
            entity = self.evidence.entities[naming.entity]
            if entity.type in BODIES:
                last = (self._paragraph(tokens[0]), naming.entity)
            elif entity.type is EntityType.PERSON:
                if self._speaks_for_nobody(tokens):
                    continue
                stated = list(self._stated(naming, tokens))
                yield from ((naming.entity, body, STATED) for body in stated)
                if not stated and last and last[0] == self._paragraph(tokens[0]) and self._bare_role(tokens):
                    yield naming.entity, last[1], NEAR

    def _speaks_for_nobody(self, tokens: range) -> bool:
        """True for *een bron bij de politie*, *een bemanningslid*."""
        return any(self.parse.tokens[index].lower in self.pack.relations.not_speaking for index in tokens)

    def _paragraph(self, token: int) -> int:
        return self.parse.sentences[self.parse.tokens[token].sentence].paragraph

    def _stated(self, naming: Naming, tokens: range) -> Iterator[str]:
        """Bodies that stand after ``van`` behind the name or its role, and those that a compound role begins with."""
        sentence = self.parse.sentences[self.parse.tokens[tokens[0]].sentence]
        window = range(max(sentence.first, tokens[0] - REACH), min(sentence.end, tokens[-1] + REACH + 1))
        roles = [index for index in window if self.pack.names.role(self.parse.tokens[index].lower)]
        beside = [index for index in roles if self._touches(index, tokens)]
        for index in beside:
            yield from self._compound(self.parse.tokens[index])
        anchors = [*beside, tokens[-1]]
        for other in self.evidence.names_within(self.parse.document, self.parse.span(window[0], window[-1] + 1)):
            if self.evidence.entities[other.entity].type in BODIES and other.entity != naming.entity:
                inside = self.parse.within(other.span)
                if inside and any(self._belongs(anchor, inside[0]) for anchor in anchors):
                    yield other.entity

    def _touches(self, role: int, tokens: range) -> bool:
        """True for a role in the mention, right before it, or after it as an apposition (*X, de directeur van*)."""
        between = self.parse.tokens[min(role, tokens[-1]) + 1 : max(role, tokens[0])]
        return role in tokens or all(token.pos in ("DET", "PUNCT", "ADJ", "PROPN", "ADP", "NOUN") for token in between)

    def _belongs(self, anchor: int, body: int) -> bool:
        """True when only ``van`` and words before a noun stand between a role or name and a body after it."""
        if not anchor < body <= anchor + REACH:
            return False
        between = self.parse.tokens[anchor + 1 : body]
        return any(token.pos == "ADP" for token in between) and all(token.pos in ("ADP", "DET", "ADJ") for token in between)

    def _compound(self, token: Token) -> Iterator[str]:
        """The body that a compound role begins with (*politiewoordvoerder*, *Kremlin-woordvoerder*)."""
        word = token.lower
        for name in sorted(self.bodies, key=lambda name: (-len(name), name)):
            if len(name) > 3 and word.startswith(name) and len(word) > len(name) + 2:
                yield self.bodies[name]
                return

    def _bare_role(self, tokens: range) -> bool:
        """True for a function of somebody who speaks for a body, in the mention or right before it."""
        listed = self.pack.relations.speaking_roles
        words = [self.parse.tokens[index].lower for index in range(max(0, tokens[0] - 1), tokens[-1] + 1)]
        return any(listed.find(word) or listed.find_compound(word) for word in words)


def _find_countries(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """The country that each entity's names or the adjectives beside its mentions tell."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for document, parse in evidence.parses.items():
        pack = evidence.pack(document)
        for naming in evidence.names[document]:
            for token in _describing(parse, parse.within(naming.span)):
                country = pack.names.demonyms.get(token.lower)
                if country:
                    beside[naming.entity][country] += 1
    packs = [evidence.packs[language] for language in sorted(evidence.packs)]
    for entity in evidence.entities.values():
        own = next((found for pack in packs if (found := _own_country(entity, pack))), None)
        counts = beside[entity.id]
        if own is not None:
            yield entity.id, own
        elif counts:
            yield entity.id, min(counts, key=lambda country: (-counts[country], country))


def _own_country(entity: Entity, pack: LanguagePack) -> str | None:
    """The country in an entity's own names: *Moskou*, *Russische autoriteiten*, *Kremlin*."""
    for name in (entity.name, *(name.text for name in entity.names)):
        whole = pack.names.country(name) or pack.relations.seats.get(name.lower())
        if whole:
            return whole
        if entity.type is EntityType.PERSON:
            continue
        for word in name.split():
            if word.lower() in pack.names.demonyms:
                return pack.names.demonyms[word.lower()]
    return None


def _describing(parse: Parse, tokens: range) -> list[Token]:
    """The adjectives inside a mention and those up to two words before it (*de Russische regio Belgorod*)."""
    if not tokens:
        return []
    start = max(0, tokens[0] - 2)
    found = [parse.tokens[index] for index in range(start, tokens[-1] + 1)]
    return [token for token in found if token.sentence == parse.tokens[tokens[0]].sentence]
