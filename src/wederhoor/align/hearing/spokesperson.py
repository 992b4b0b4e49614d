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
from wederhoor.lang.hearing import HearingWords
from wederhoor.records.entity import BODIES, Entity, EntityType, MentionKind
from wederhoor.records.parse import Parse, Token

BESIDE = 6
"""Tokens from the noun for an office to the name of its bearer: *de advocaat van Terpstra, | Menno Dijk*."""
NAMED = 3
"""Votes of a body or client that the phrase itself names, against one of a client who stands before it."""


@dataclass(frozen=True, slots=True)
class Spokespeople:
    """``principals`` are those whom the words beside a name say that its bearer speaks for; ``lawyers`` all who speak
    for somebody in law."""

    principals: Mapping[str, str]
    lawyers: frozenset[str]

    @classmethod
    def find(cls, evidence: Evidence) -> Self:
        """The spokespeople of all articles."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        lawyers = {entity.id for entity in evidence.findings.entities.values() if _is_called_lawyer(evidence, entity)}
        for document, parse in evidence.findings.parses.items():
            reader = _Reader(evidence, document, parse, evidence.findings.pack(document).hearing)
            for person, principal, weight in reader.read():
                votes[person][principal] += weight
        best = {person: min(counts, key=lambda name: (-counts[name], name)) for person, counts in votes.items()}
        return cls(best, frozenset(lawyers))

    def join(self, evidence: Evidence, clients: Mapping[str, str]) -> Evidence:
        """The evidence with the sides of spokespeople, and of lawyers with these clients."""
        body = _merged({**evidence.sides.body, **self.principals}, clients)
        return replace(evidence, sides=replace(evidence.sides, body=body))


def _is_called_lawyer(evidence: Evidence, entity: Entity) -> bool:
    """True for somebody who goes by the office of a lawyer alone, with or without a name ("de verdediging")."""
    lawyers = frozenset().union(*(pack.hearing.lawyers for pack in evidence.findings.packs.values()))
    offices = {role.lower().split()[0] for role in entity.roles}
    described = entity.name.lower().split()[-1] in lawyers
    return described or (bool(offices) and offices <= lawyers)


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
            if naming.kind is not MentionKind.NAME or not self._is_person(naming):
                continue
            inside = self.parse.within(naming.span)
            office = self._office(inside) if inside else None
            if office is None:
                continue
            found = self._named(office, naming) or self._client(office, names[:place], naming)
            if found is not None and found[0] != naming.entity:
                yield naming.entity, *found

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
