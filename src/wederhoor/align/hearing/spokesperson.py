"""Who speaks for whom when somebody is accused: the head of a body for the body, a lawyer for a client.

The sides that points are compared by are those of whole stories; here the words right beside a name decide.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.side import ANSWERS
from wederhoor.lang.hearing import HearingWords
from wederhoor.records.entity import BODIES, Entity, EntityType, MentionKind
from wederhoor.records.parse import Parse, Token

BESIDE = 6
"""Tokens from the noun for an office to the name of its bearer: *de advocaat van Terpstra, | Menno Dijk*."""
NAMED = 3
"""Votes of a body or client that the phrase itself names, against one of a client who stands before it."""


@dataclass(frozen=True, slots=True)
class Spokespeople:
    """``principals`` are those whom the words beside a name say that its bearer speaks for; ``likely`` the bodies
    named right before those with a bare office (*Directeur Anna Wolf zei*), and firms by a shorter name; ``lawyers``
    all who speak for somebody in law."""

    principals: Mapping[str, str]
    likely: Mapping[str, str]
    lawyers: frozenset[str]

    @classmethod
    def find(cls, evidence: Evidence) -> Self:
        """The spokespeople of all articles."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        near: dict[str, Counter[str]] = defaultdict(Counter)
        lawyers = {entity.id for entity in evidence.findings.entities.values() if _is_called_lawyer(evidence, entity)}
        for document, parse in evidence.findings.parses.items():
            reader = _Reader(evidence, document, parse, evidence.findings.pack(document).hearing)
            for person, principal, weight in reader.read():
                votes[person][principal] += weight
            for person, body in reader.read_bare():
                near[person][body] += 1
        for person, body in _find_holders(evidence):
            near[person][body] += 1
        return cls(_find_best(votes), dict(_find_longer(evidence)) | _find_best(near), frozenset(lawyers))

    def join(self, evidence: Evidence, clients: Mapping[str, str]) -> Evidence:
        """The evidence with the sides of spokespeople, and of lawyers with these clients."""
        sides = {person: body for person, body in evidence.sides.body.items() if _may_lead(evidence, person, body)}
        body = _merged({**self.likely, **sides, **self.principals}, clients)
        return replace(evidence, sides=replace(evidence.sides, body=body))


def _is_called_lawyer(evidence: Evidence, entity: Entity) -> bool:
    """True for somebody who goes by the office of a lawyer alone, with or without a name ("de verdediging")."""
    lawyers = frozenset().union(*(pack.hearing.lawyers for pack in evidence.findings.packs.values()))
    offices = {role.lower().split()[0] for role in entity.roles}
    described = entity.name.lower().split()[-1] in lawyers
    return described or (bool(offices) and offices <= lawyers)


def _find_holders(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Who holds an office that only one kind of body has (*dijkgraaf*), with that body where the articles know one."""
    entities = evidence.findings.entities.values()
    for pack in evidence.findings.packs.values():
        for noun, offices in pack.hearing.offices.items():
            bodies = [entity.id for entity in entities if entity.type in BODIES and _is_called(entity, noun)]
            for person in entities if len(bodies) == 1 else ():
                if person.type is EntityType.PERSON and any(
                    role.lower().split()[0] in offices for role in person.roles
                ):
                    yield person.id, bodies[0]


def _find_longer(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Each firm whose name is that of another body with words that end firms' names, with that (*Delta Buses*:
    *Delta*): where the articles do not join them, to say that it was not heard would wrong the outlet. Not *Delta
    Watch*, nor *Delta Workers' Union*."""
    entities = evidence.findings.entities.values()
    firms = {entity.name: entity.id for entity in entities if _may_be_firm(entity)}
    packs = evidence.findings.packs.values()
    for entity in entities:
        words = entity.name.split()
        count = next((count for count in range(len(words) - 1, 0, -1) if " ".join(words[:count]) in firms), 0)
        added = {word.lower() for word in words[count:]}
        endings = (pack.names.firm_endings | pack.names.legal_forms for pack in packs)
        fits = entity.type in (EntityType.ORGANISATION, EntityType.OTHER)
        if count and fits and any(added <= known for known in endings):
            yield entity.id, firms[" ".join(words[:count])]


def _may_be_firm(entity: Entity) -> bool:
    """True for a body; a single word that was taken for a person may be one too (*accused Delta of negligence*)."""
    return entity.type is EntityType.ORGANISATION or (entity.type is EntityType.PERSON and " " not in entity.name)


def _is_called(entity: Entity, noun: str) -> bool:
    return any(word.lower().endswith(noun) for name in entity.names for word in name.text.split())


def _may_lead(evidence: Evidence, person: str, body: str) -> bool:
    """False for the head of a firm beside a body that has no such head, to whom another's mention drew him, and for one
    of many (*een chauffeur*), who speaks for himself."""
    entities, packs = evidence.findings.entities, evidence.findings.packs.values()
    named = any(mention.kind is MentionKind.NAME for mention in entities[person].mentions)
    words = entities[person].name.lower().split()
    if not named and entities[person].type is EntityType.PERSON:
        one = any(words[0] in pack.hearing.indefinite for pack in packs)
        speaks = any(word.endswith((*pack.hearing.heads, *pack.hearing.lawyers)) for pack in packs for word in words)
        return speaks or not one
    offices = [role.lower().split()[0] for role in entities[person].roles]
    return not offices or not any(
        all(office.endswith(pack.hearing.managers) for office in offices)
        and _is_unmanaged(entities[body], pack.hearing)
        for pack in packs
    )


def _is_unmanaged(entity: Entity, words: HearingWords) -> bool:
    called = (word.lower() for text in (entity.name, *(name.text for name in entity.names)) for word in text.split())
    return any(word.endswith(words.unmanaged) for word in called)


def _find_best(votes: Mapping[str, Counter[str]]) -> dict[str, str]:
    return {person: min(counts, key=lambda name: (-counts[name], name)) for person, counts in votes.items()}


def _merged(body: Mapping[str, str], best: Mapping[str, str]) -> dict[str, str]:
    """The sides with the new ones, one step deep: a lawyer of the head of a body speaks for the body."""
    found = {**body, **best}
    return {person: found.get(principal, principal) for person, principal in found.items()}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one article for heads and lawyers."""

    evidence: Evidence
    document: str
    parse: Parse
    words: HearingWords

    def read(self) -> Iterator[tuple[str, str, int]]:
        """(who speaks, for whom, votes) for each name with an office beside it."""
        names = self.evidence.findings.names[self.document]
        for place, naming in enumerate(names):
            if naming.kind is MentionKind.NOMINAL:
                yield from self._described(naming, names[:place])
            if naming.kind is not MentionKind.NAME or not self._is_person(naming):
                continue
            inside = self.parse.within(naming.span)
            office = self._office(inside) if inside else None
            if office is None:
                continue
            found = self._named(office, naming) or self._client(office, names[:place], naming)
            if found is not None and found[0] != naming.entity:
                yield naming.entity, *found

    def read_bare(self) -> Iterator[tuple[str, str]]:
        """(who, for which body) for each name behind a bare office: the one body that the sentence before speaks of;
        for the head of a firm none that has no such heads (*de bond*)."""
        for naming in self.evidence.findings.names[self.document]:
            inside = self.parse.within(naming.span)
            if naming.kind is not MentionKind.NAME or not inside or not inside[0] or not self._is_person(naming):
                continue
            office = self.parse.tokens[inside[0] - 1]
            bare = office.lower.endswith(self.words.heads) and "-" not in office.text
            bodies = self._bodies_before(office.sentence, office) if bare else frozenset()
            for body in bodies if len(bodies) == 1 else ():
                if self._goes_on(naming.entity, body, office.sentence):
                    yield naming.entity, body

    def _goes_on(self, person: str, body: str, sentence: int) -> bool:
        """True for a quotation of somebody right behind words of the body, which he does not answer."""
        said = self.evidence.by_document[self.document]
        quoted = [item for item in said if item.speaker == person and item.sentence == sentence and item.direct]
        before = [item for item in said if item.speaker == body and item.sentence == sentence - 1]
        answers = any(item.act in ANSWERS for item in quoted)
        return bool(quoted) and (not answers or all(item.act in ANSWERS for item in before))

    def _bodies_before(self, sentence: int, office: Token) -> frozenset[str]:
        """The bodies of the sentence before another, in its paragraph, that may have an office."""
        last = self.parse.sentences[sentence - 1] if sentence else None
        if last is None or last.paragraph != self.parse.sentences[sentence].paragraph:
            return frozenset()
        namings = self.evidence.findings.outer_names_within(self.document, self.parse.span(last.first, last.end))
        entities = (self.evidence.findings.entities[naming.entity] for naming in namings)
        return frozenset(entity.id for entity in entities if self._may_be_led(entity, office))

    def _may_be_led(self, entity: Entity, office: Token) -> bool:
        """True for a body that may have such a head; a single word that was taken for a person may be a firm."""
        body = entity.type in BODIES or (entity.type is EntityType.PERSON and " " not in entity.name)
        return body and not (office.lower.endswith(self.words.managers) and _is_unmanaged(entity, self.words))

    def _described(self, naming: Naming, before: tuple[Naming, ...]) -> Iterator[tuple[str, str, int]]:
        """For whom somebody without a name speaks: *een woordvoerder van | Delta*, *haar woordvoerder*."""
        tokens = [self.parse.tokens[index] for index in self.parse.within(naming.span)]
        office = next((token for token in tokens if token.pos == "NOUN"), None)
        if office is None or not self._is_office(office) or self._has_name(naming.entity):
            return
        window = self.parse.span(office.index, min(office.index + BESIDE, self.parse.sentences[office.sentence].end))
        for other in self.evidence.findings.names_within(self.document, window):
            inside = self.parse.within(other.span)
            behind = bool(inside) and other.entity != naming.entity and inside[0] > office.index
            if behind and other.kind is not MentionKind.PRONOUN and self._linked(office, office.index, inside[0]):
                yield naming.entity, other.entity, NAMED
                return
        if len(tokens) == 2 and tokens[0].has("Definite=Ind"):
            for item in self.evidence.by_document[self.document]:
                bodies = self._bodies_before(item.sentence, office) if item.speaker == naming.entity else frozenset()
                for body in bodies if len(bodies) == 1 else ():
                    yield naming.entity, body, 1
        if tokens[0].has("Poss=Yes"):
            people = (other.entity for other in reversed(before) if other.kind is MentionKind.NAME)
            owner = next((name for name in people if self._fits_owner(tokens[0], name)), None)
            if owner is not None:
                yield naming.entity, owner, 1

    def _fits_owner(self, possessive: Token, entity: str) -> bool:
        """A person for *haar*; several or a body for *hun*."""
        person = self.evidence.findings.entities[entity].type is EntityType.PERSON
        return person is not possessive.has("Number=Plur")

    def _has_name(self, entity: str) -> bool:
        mentions = self.evidence.findings.entities[entity].mentions
        return any(mention.kind is MentionKind.NAME for mention in mentions)

    def _is_person(self, naming: Naming) -> bool:
        return self.evidence.findings.entities[naming.entity].type is EntityType.PERSON

    def _office(self, inside: range) -> Token | None:
        """The noun for an office before a name, or in apposition behind it: *Menno Dijk, advocaat van Terpstra*."""
        sentence = self.parse.sentences[self.parse.tokens[inside[0]].sentence]
        before = self.parse.tokens[max(sentence.first, inside[0] - BESIDE) : inside[-1] + 1]
        for token in reversed(before):
            if self._is_office(token) and (token.index >= inside[0] - 1 or self._leads_to(token, inside[0])):
                return token
        behind = self.parse.tokens[inside[-1] + 1 : min(sentence.end, inside[-1] + 1 + BESIDE)]
        if not behind or behind[0].text != ",":
            return None
        return next((token for token in behind[1:3] if self._is_office(token)), None)

    def _leads_to(self, office: Token, first: int) -> bool:
        """True for an office with its body before the name: "de advocaat van Terpstra, | Menno Dijk"."""
        between = self.parse.tokens[office.index + 1 : first]
        return not any(token.pos in ("VERB", "AUX") for token in between) and (
            between[-1].text == "," or all(token.pos in ("ADJ", "PROPN") for token in between)
        )

    def _is_office(self, token: Token) -> bool:
        lower = token.lower
        return lower in self.words.lawyers or lower.endswith(self.words.heads)

    def _named(self, office: Token, naming: Naming) -> tuple[str, int] | None:
        """Whom the phrase names behind the office or behind the name: "directeur Anna Wolf van Delta"."""
        last = self.parse.within(naming.span)[-1]
        window = self.parse.span(office.index, min(last + BESIDE, self.parse.sentences[office.sentence].end))
        for other in self.evidence.findings.names_within(self.document, window):
            inside = self.parse.within(other.span)
            behind = bool(inside) and other.entity != naming.entity and inside[0] > office.index
            if behind and self._linked(office, last, inside[0]) and self._fits(office, other):
                return other.entity, NAMED
        return None

    def _linked(self, office: Token, last: int, first: int) -> bool:
        """True where "van" or "bij" leads from the office or the name right to a token, over an article."""
        for end in (office.index, last):
            between = self.parse.tokens[end + 1 : first]
            if 0 < len(between) <= 3 and between[0].lower in self.words.linking:
                return all(token.pos in ("DET", "NOUN", "ADJ") for token in between[1:])
        return False

    def _fits(self, office: Token, other: Naming) -> bool:
        """A lawyer speaks for anybody, a head for a body."""
        return office.lower in self.words.lawyers or self.evidence.findings.entities[other.entity].type in BODIES

    def _client(self, office: Token, names: tuple[Naming, ...], naming: Naming) -> tuple[str, int] | None:
        """The person named last before "zijn advocaat"."""
        owned = any(token.has("Poss=Yes") for token in self.parse.tokens[max(0, office.index - 2) : office.index])
        if office.lower not in self.words.lawyers or not owned:
            return None
        people = (
            other for other in reversed(names) if other.kind is not MentionKind.PRONOUN and self._is_person(other)
        )
        return next(((other.entity, 1) for other in people if other.entity != naming.entity), None)
