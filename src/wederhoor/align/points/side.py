"""Who speaks for whom: the body behind a person, and the country behind a body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

from wederhoor.align.points.byname import find_bynames
from wederhoor.align.points.findings import Findings, Naming
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.entity import BODIES, Entity, EntityType
from wederhoor.records.parse import Parse, Token

REACH = 6
"""Tokens between a person's name and the body that he is said to belong to (*Marloes ten Kate van de Dienst Vaarwegen*,
*woordvoerder van de politie Ruben Terpstra*)."""

ANSWERS = frozenset({Act.DENIES, Act.BLAMES})
"""Acts of those who answer somebody else."""

APPOSED = 4
"""Words of an apposition that says whose function it is (*its deputy general secretary*)."""

LONGEST_NAME = 6
"""Words of the longest name that is looked up in a description."""

STATED, NEAR, OPPOSED = 3, 1, -3
"""Votes of a role that names the body, and of a body named just before somebody with a bare role (*voorzitter Gijs
Brandsma*); what is stated outweighs two mentions nearby, and
so does an answer to the body's own words."""


@dataclass(frozen=True, slots=True)
class Sides:
    """``body`` is the entity that a person speaks for, ``country`` the country of an entity, by entity id;
    ``officials`` speak for one government, directly or for a ministry."""

    body: Mapping[str, str]
    country: Mapping[str, str]
    officials: frozenset[str] = frozenset()

    @classmethod
    def find(cls, findings: Findings) -> Self:
        """The sides of all entities of a dossier."""
        bynames = find_bynames(findings)
        body = bynames | {person: bynames.get(body, body) for person, body in _find_bodies(findings).items()}
        country = _find_countries(findings)
        for person, organisation in body.items():
            if person not in country and organisation in country:
                country[person] = country[organisation]
        return cls(body, country, _find_officials(findings)[1])

    def voice(self, entity: str) -> str:
        """The body that an entity speaks for, or itself."""
        return self.body.get(entity, entity)

    def same_side(self, first: str | None, second: str | None) -> bool:
        """True for two of one voice, and for two officials of one government."""
        return self.same_voice(first, second) or (first in self.officials and second in self.officials)

    def same_voice(self, first: str | None, second: str | None) -> bool:
        """True when two entities are one, speak for one body, or one speaks for the other."""
        return first is not None and second is not None and self.voice(first) == self.voice(second)


def _find_bodies(findings: Findings) -> dict[str, str]:
    """The body of each person that has one: the one with the most votes, of equal ones the first by id."""
    articles = {word for pack in findings.packs.values() if not pack.names.compounds for word in pack.names.articles}
    bodies = {
        text: entity.id
        for entity in findings.entities.values()
        if entity.type in BODIES
        for name in entity.names
        for text in _called(name.text.lower(), articles)
        if len(text) > 2
    }
    votes = _read_descriptions(findings, bodies)
    acts, said = _find_acts(findings), _find_said(findings)
    for document, parse in findings.parses.items():
        for person, body, weight in _Neighbours(findings, parse, bodies, acts, said[document]).find():
            votes[person][body] += weight
    government, officials = _find_officials(findings)
    for official in officials:
        votes[official][government] += NEAR
    best = {person: min(counts, key=lambda body: (-counts[body], body)) for person, counts in votes.items() if counts}
    return {person: body for person, body in best.items() if votes[person][body] > 0}


def _called(name: str, articles: AbstractSet[str]) -> Iterator[str]:
    """A name, and without its article where a function may stand right behind it (*the council*: *council leader*)."""
    yield name
    first, _, rest = name.partition(" ")
    if first in articles and rest:
        yield rest


def _read_descriptions(findings: Findings, bodies: Mapping[str, str]) -> dict[str, Counter[str]]:
    """What the roles of people and the names of documents say of their bodies."""
    silent = {word for pack in findings.packs.values() for word in pack.relations.not_speaking}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in findings.entities.values():
        person = entity.type is EntityType.PERSON
        texts = entity.roles if person else (entity.name,) if _is_source(entity) else ()
        for text in texts:
            if not person or silent.isdisjoint(text.lower().split()):
                for body in _named_in(text.lower(), bodies, findings):
                    votes[entity.id][body] += STATED
    return votes


def _is_source(entity: Entity) -> bool:
    """True for a document or recording, known by a common noun: its words are those of the body whose name it bears
    (*een rapport van de inspectie*)."""
    if entity.type is EntityType.OTHER:
        return any(name.text[:1].islower() for name in entity.names)
    return entity.type is EntityType.FOOTAGE


def _find_said(findings: Findings) -> dict[str, set[int]]:
    """The tokens of each document that somebody is made to say: whom they name is spoken of, and speaks for nobody
    there (*De firma wijst dat af. „Wij hebben de gemeente gewaarschuwd”, zegt een woordvoerder*)."""
    found: dict[str, set[int]] = {document: set() for document in findings.parses}
    for attribution in findings.attributions.values():
        parse = findings.parses[attribution.document]
        found[attribution.document].update(index for piece in attribution.content for index in parse.within(piece))
    return found


def _find_acts(findings: Findings) -> dict[tuple[str, int, str], set[Act]]:
    """What each speaker does with his words in each paragraph of a document."""
    found: dict[tuple[str, int, str], set[Act]] = defaultdict(set)
    for attribution in findings.attributions.values():
        parse = findings.parses[attribution.document]
        inside = parse.within(attribution.cue or attribution.content[0])
        if attribution.speaker is not None and inside:
            paragraph = parse.sentences[parse.tokens[inside[0]].sentence].paragraph
            found[attribution.document, paragraph, attribution.speaker].add(attribution.act)
    return found


def _find_officials(findings: Findings) -> tuple[str, frozenset[str]]:
    """The government and its ministers, spokesmen and ministries, where the dossier knows one; else nobody."""
    words = [(pack.relations.governments, pack.relations.government_roles) for pack in findings.packs.values()]
    governments = [
        entity.id
        for entity in findings.entities.values()
        if entity.type in BODIES
        and any(name.text.lower().split()[-1] in listed for listed, _ in words for name in entity.names)
    ]
    if len(governments) != 1:
        return "", frozenset()
    officials = set()
    for entity in findings.entities.values():
        titles = [word for text in (*entity.roles, entity.name) for word in text.lower().split()[:1]]
        if any(listed.find(word) or listed.find_compound(word) for _, listed in words for word in titles):
            officials.add(entity.id)
    return governments[0], frozenset(officials)


def _named_in(role: str, bodies: Mapping[str, str], findings: Findings) -> Iterator[str]:
    """The body that a description names: the longest name in it, or the first part of a compound
    (*politiewoordvoerder*). A body that a description begins with is the one spoken for only when a function follows
    (*gemeente woordvoerder*): what else follows is what the body does (*gemeente verwijt eigenaar*)."""
    words = f" {role} "
    named = [name for name in bodies if f" {name} " in words or f" {name}-" in words]
    if named:
        name = max(named, key=len)
        behind = role.removeprefix(f"{name} ").split() if role.startswith(f"{name} ") else []
        if not behind or any(pack.names.role(behind[0]) for pack in findings.packs.values()):
            yield bodies[name]


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Reads from the text beside a person's name for whom the person speaks."""

    findings: Findings
    parse: Parse
    bodies: Mapping[str, str]
    acts: Mapping[tuple[str, int, str], AbstractSet[Act]]
    said: AbstractSet[int]

    @property
    def pack(self) -> LanguagePack:
        return self.findings.pack(self.parse.document)

    def find(self) -> Iterator[tuple[str, str, int]]:
        """Person, body and votes."""
        last: tuple[int, str] | None = None
        for naming in self.findings.names[self.parse.document]:
            tokens = self.parse.within(naming.span)
            if not tokens:
                continue
            entity = self.findings.entities[naming.entity]
            if entity.type in BODIES:
                place = self._paragraph(tokens[0])
                if last is None or last[0] != place or tokens[0] not in self.said:
                    last = (place, naming.entity)
            elif entity.type is EntityType.PERSON:
                if self._speaks_for_nobody(tokens):
                    continue
                stated = list(self._stated(naming, tokens))
                yield from ((naming.entity, body, STATED) for body in stated)
                if stated or last is None or last[0] != self._paragraph(tokens[0]):
                    continue
                if self._is_possessed(tokens):
                    yield naming.entity, last[1], STATED
                if not self._bare_role(tokens):
                    continue
                yield naming.entity, last[1], OPPOSED if self._is_opponent(naming.entity, *last) else NEAR

    def _is_opponent(self, person: str, paragraph: int, body: str) -> bool:
        """True for somebody who denies or blames in the paragraph in which the body only says how things are: he
        answers the body (*De bond zegt gewaarschuwd te hebben. Voorzitter X ontkent dat*)."""
        own, theirs = (self.acts.get((self.parse.document, paragraph, entity), set()) for entity in (person, body))
        return bool(own & ANSWERS) and bool(theirs) and not theirs & ANSWERS

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
        for other in self.findings.names_within(self.parse.document, self.parse.span(window[0], window[-1] + 1)):
            if self.findings.entities[other.entity].type in BODIES and other.entity != naming.entity:
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
        cases = [token.lower for token in between if token.pos == "ADP"]
        speaks_for = self.pack.relations.bodies_after
        return bool(cases) and speaks_for.issuperset(cases) and all(t.pos in ("ADP", "DET", "ADJ") for t in between)

    def _compound(self, token: Token) -> Iterator[str]:
        """The body that a compound function begins with (*politiewoordvoerder*, *NS-woordvoerder*); who studies a body
        does not speak for it (*Chinakenner*)."""
        word = token.lower
        ends = (end for end in range(len(word) - 3, 3, -1) if not self._is_observer(word[end:]))
        yield from [self.bodies[word[:end]] for end in ends if word[:end] in self.bodies][:1]

    def _is_observer(self, head: str) -> bool:
        relations, head = self.pack.relations, head.removeprefix("-")
        return any(head.removeprefix(link) in relations.observers for link in relations.links)

    def _bare_role(self, tokens: range) -> bool:
        """True for a function of somebody who speaks for a body, in the mention or right before it; one of the
        government says itself for whom (*regeringswoordvoerder*)."""
        relations = self.pack.relations
        listed = relations.speaking_roles
        words = [self.parse.tokens[index].lower for index in range(max(0, tokens[0] - 1), tokens[-1] + 1)]
        if any(relations.government_roles.find(word) for word in words):
            return False
        return any(listed.find(word) or listed.find_compound(word) for word in words)

    def _is_possessed(self, tokens: range) -> bool:
        """True for a function of somebody who speaks for a body that a pronoun stands for (*X, its general
        secretary*)."""
        return any(self.pack.relations.speaking_roles.find(word) for word in self._possessed(tokens))

    def _possessed(self, tokens: range) -> list[str]:
        """The words of an apposition whose possessor is a pronoun, before the name or behind it."""
        sentence, all_tokens = self.parse.sentences[self.parse.tokens[tokens[0]].sentence], self.parse.tokens
        possessors = self.pack.grammar.possessors
        comma = next((index for index in tokens if all_tokens[index].text == ","), tokens[-1] + 1)
        behind = all_tokens[comma : min(sentence.end, comma + APPOSED + 1)]
        if len(behind) > 2 and behind[0].text == "," and behind[1].lower in possessors:
            return [token.lower for token in takewhile(lambda token: token.pos != "PUNCT", behind[2:])]
        before = all_tokens[max(sentence.first, tokens[0] - APPOSED - 1) : tokens[0]]
        if len(before) < 3 or before[-1].text != ",":
            return []
        words = [token.lower for token in takewhile(lambda token: token.pos != "PUNCT", reversed(before[:-1]))]
        return words[:-1] if words and words[-1] in possessors else []


def _find_countries(findings: Findings) -> dict[str, str]:
    """The country of each entity: that of its own names, else what most of its roles and the adjectives beside it
    tell."""
    packs = [findings.packs[language] for language in sorted(findings.packs)]
    own = {
        entity.id: country
        for entity in findings.entities.values()
        if (country := next((found for pack in packs if (found := _own_country(entity, pack))), None))
    }
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for document, parse in findings.parses.items():
        pack = findings.pack(document)
        for naming in findings.names[document]:
            for token in _before(parse, parse.within(naming.span)):
                if token.lower in pack.names.demonyms:
                    votes[naming.entity][pack.names.demonyms[token.lower]] += 1
    names = {name.text.lower(): entity.id for entity in findings.entities.values() for name in entity.names}
    for entity in findings.entities.values():
        for role in entity.roles:
            votes[entity.id].update(_countries_in(role.lower(), packs, names, own))
    return {
        name: min(counts, key=lambda country: (-counts[country], country)) for name, counts in votes.items() if counts
    } | own


def _countries_in(
    role: str, packs: list[LanguagePack], names: Mapping[str, str], own: Mapping[str, str]
) -> Iterator[str]:
    """The countries that a description names by adjective, or by somebody of whom the country is known."""
    words = role.split()
    for pack in packs:
        yield from (pack.names.demonyms[word] for word in words if word in pack.names.demonyms)
    for length in range(min(len(words), LONGEST_NAME), 0, -1):
        for start in range(len(words) - length + 1):
            named = names.get(" ".join(words[start : start + length]), "")
            if named in own:
                yield own[named]


def _own_country(entity: Entity, pack: LanguagePack) -> str | None:
    """The country in an entity's own names: *Parijs*, *Franse autoriteiten*, *Pentagon*; a person's name has none
    (*Frans*)."""
    if entity.type is EntityType.PERSON:
        return None
    for name in (entity.name, *(name.text for name in entity.names)):
        whole = pack.names.country(name) or pack.relations.seats.get(name.lower())
        parts = [pack.names.country(word) for word in name.split()]
        found = next((country for country in (whole, *parts) if country), None)
        if found:
            return found
    return None


def _before(parse: Parse, tokens: range) -> tuple[Token, ...]:
    """The three words before a mention in its sentence (*de Franse regio Bourgogne*, *Belgisch ministerieel
    adviseur X*)."""
    if not tokens:
        return ()
    first = parse.sentences[parse.tokens[tokens[0]].sentence].first
    return parse.tokens[max(first, tokens[0] - 3) : tokens[0]]
