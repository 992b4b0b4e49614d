"""Whom a noun, a name or a pronoun of an article means, where the mentions of the articles do not say so."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

from wederhoor.align.compare.spelling import LONGEST_WORD
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.findings import Naming
from wederhoor.records.entity import BODIES, SPEAKERS, Entity, EntityType, MentionKind
from wederhoor.records.parse import Token
from wederhoor.records.span import Passage

SHORTEST_HEAD = 4
"""Letters of a noun that may be the end of a longer word of a name: *bond* of *Schippersbond*, *raad* of
*Veiligheidsraad*; shorter ones (*man*, *bus*) end words that have nothing to do with them."""

NEAR = 3
"""Sentences back to which a pronoun reaches: mostly it is one, two across a quotation."""

FAR_NAME = 10
"""Tokens behind a noun within which a name in apposition to it ends (*the mayor of the old town, Anna Wolf,*)."""
IN_PHRASE = ("ADP", "SCONJ", "DET", "ADJ", "NOUN", "PROPN", "VERB")
"""Parts of speech between such a noun and the comma; parsers take *of* for a conjunction, *neighbouring* for a verb."""

Excluded = Callable[[str], bool]
"""True for an entity that cannot be meant: the side of whoever speaks."""


@dataclass(frozen=True, slots=True)
class Referents:
    """``called`` are the entities by the words of their roles, and of their names when they are no persons;
    ``apposed`` the one body whose name stands in apposition to a noun;
    ``bearers`` the persons by a family name that one alone has; ``titles`` all by their names as they stand;
    ``namings`` the mentions of each document in text order, by entity;
    ``channels`` those that are a place where something was said, ``places`` those that no article has as more than
    the place of something."""

    evidence: Evidence
    called: Mapping[str, tuple[str, ...]]
    apposed: Mapping[str, str]
    bearers: Mapping[str, str]
    titles: Mapping[str, str]
    namings: Mapping[str, Mapping[str, Sequence[Naming]]]
    channels: frozenset[str]
    places: frozenset[str]

    @classmethod
    def index(cls, evidence: Evidence) -> Self:
        """The referents of all articles."""
        called: dict[str, set[str]] = defaultdict(set)
        belonging = {word for pack in evidence.findings.packs.values() for word in pack.grammar.possessive_prepositions}
        for entity in evidence.findings.entities.values():
            for word in _words(entity, belonging):
                called[word].add(entity.id)
                for start in range(max(1, len(word) - LONGEST_WORD), len(word) - SHORTEST_HEAD + 1):
                    called[word[start:]].add(entity.id)
        apposed: dict[str, set[str]] = defaultdict(set)
        for word, name in _find_apposed(evidence):
            called[word].add(name)
            apposed[word].add(name)
        said_on = {item.channel for item in evidence.findings.attributions.values()}
        channels = frozenset(entity.id for entity in evidence.findings.entities.values() if entity.name in said_on)
        called_by = {word: tuple(sorted(found)) for word, found in called.items()}
        namings = {document: _by_entity(names) for document, names in evidence.findings.names.items()}
        bearers = _find_bearers(evidence.findings.entities.values())
        titles = {name.text: entity.id for entity in evidence.findings.entities.values() for name in entity.names}
        alone = {word: found.pop() for word, found in apposed.items() if len(found) == 1}
        return cls(evidence, called_by, alone, bearers, titles, namings, channels, frozenset(_find_places(evidence)))

    def resolve(self, document: str, index: int, is_excluded: Excluded) -> str | None:
        """The entity that a token stands for; ``None`` for one that stands for nobody who can act."""
        token = self.evidence.findings.parses[document].tokens[index]
        named, apposed = self._named(document, token), self._apposed(document, token)
        if named is None or (apposed is not None and not self._has_name(named)):
            named = apposed
        if named is not None and (token.pos != "NOUN" or apposed is not None or self._has_name(named)):
            return None if is_excluded(named) else named
        if token.pos == "PRON":
            return self._taken_up(document, token, is_excluded)
        if token.pos in ("NOUN", "PROPN") and token.text[:1].isupper():
            # a family name that the parser took for a noun
            bearer = self.bearers.get(token.text)
            if bearer is not None:
                return None if is_excluded(bearer) else bearer
        if token.pos != "NOUN" or self._is_several(document, token) or self._is_indefinite(document, token):
            return None
        if self._is_of_another(document, token):
            return None
        found = self._called(document, token, is_excluded) or self._body(document, token, is_excluded) or named
        return None if found is None or is_excluded(found) else found

    def _is_several(self, document: str, token: Token) -> bool:
        """True for a plural, but not for a body that goes by one (*the police have*)."""
        return token.has("Number=Plur") and token.lower not in self.evidence.findings.pack(document).hearing.collective

    def _is_of_another(self, document: str, token: Token) -> bool:
        """True for a noun that the words right behind it give to somebody by name (*het leger van Delta*): it need not
        be the one that was named before."""
        parse = self.evidence.findings.parses[document]
        owners = (parse.tokens[child] for child in parse.children[token.index] if child <= token.index + 3)
        return any(owner.dep == "nmod" and owner.pos == "PROPN" for owner in owners)

    def person_before(self, document: str, token: Token, is_excluded: Excluded) -> str | None:
        """The person named last before a token."""
        for naming in self._before(document, token):
            person = self.evidence.findings.entities[naming.entity].type is EntityType.PERSON
            if person and naming.kind is MentionKind.NAME and not is_excluded(naming.entity):
                return naming.entity
        return None

    def is_agent(self, entity: str) -> bool:
        """True for whoever can do something; a place that is blamed stands for its government."""
        return self.evidence.findings.entities[entity].type in SPEAKERS | {EntityType.PLACE}

    def side(self, entity: str) -> str:
        """The body that somebody speaks for; nobody speaks for people without a name (*arbeiders*), for a place, or for
        the channel on which he says it."""
        body = self.evidence.sides.voice(entity)
        return body if self._has_name(body) and body not in self.channels | self.places else entity

    def _has_name(self, entity: str) -> bool:
        """False for somebody who is only described: *de directie* of an article may be that of a firm it names."""
        return any(mention.kind is MentionKind.NAME for mention in self.evidence.findings.entities[entity].mentions)

    def _named(self, document: str, token: Token) -> str | None:
        namings = self.evidence.findings.outer_names_within(document, token.span)
        return next((naming.entity for naming in namings if self.is_agent(naming.entity)), None)

    def _apposed(self, document: str, token: Token) -> str | None:
        """Whom the name right behind a noun names: *het bedrijf | Delta*, *makelaar | Rik Stam*, and behind a comma
        *the mayor of the town, | Anna Wolf,*."""
        parse = self.evidence.findings.parses[document]
        near = parse.tokens[token.index + 1 : token.index + FAR_NAME]
        behind = list(takewhile(lambda other: other.sentence == token.sentence, near))
        if token.pos not in ("NOUN", "PROPN") or not behind:
            return None
        if behind[0].pos in ("PROPN", "X"):
            return self._named(document, behind[0])
        comma = next((place for place, other in enumerate(behind) if other.text == ","), len(behind))
        if any(other.pos not in IN_PHRASE or other.has("VerbForm=Fin") for other in behind[:comma]):
            return None
        name = behind[comma + 1 :]
        length = next((place for place, other in enumerate(name) if other.pos not in ("PROPN", "X")), len(name))
        closed = [other.text for other in name[length : length + 1]] in ([","], ["."])
        closed = closed and not any(other.pos == "CCONJ" for other in name[length + 1 : length + 2])
        if not length or not closed:
            return None
        return self._named(document, name[length - 1]) or self._titled(name[:length])

    def _titled(self, tokens: Sequence[Token]) -> str | None:
        """The entity of which words are a whole name, where no mention stands at them."""
        return self.titles.get(" ".join(token.text for token in tokens))

    def _taken_up(self, document: str, token: Token, is_excluded: Excluded) -> str | None:
        """Whoever a pronoun of the third person takes up: a person for one, anybody for several."""
        pronouns = self.evidence.findings.pack(document).hearing
        if token.lower not in pronouns.theirs:
            return None
        if token.lower in pronouns.demonstrative:
            return self._pointed_out(document, token, is_excluded)
        several = self._is_plural(document, token) if token.lower in pronouns.many else False
        aside = None
        for naming in self._before(document, token):
            kind = self.evidence.findings.entities[naming.entity].type
            fits = kind not in (EntityType.PLACE, EntityType.OUTLET) and several is not (kind is EntityType.PERSON)
            # *ze* of the foremen in the mouth of a worker is not the workers of whom the article has spoken
            fits = fits and (kind is not EntityType.GROUP or self._has_name(naming.entity))
            if fits and not is_excluded(naming.entity) and self._distance(document, naming, token) <= NEAR:
                if not self._is_part(document, naming):
                    return naming.entity
                aside = aside or naming.entity
        return aside

    def _is_part(self, document: str, naming: Naming) -> bool:
        """True for a name that only tells whose or where another is (*burgemeester Bos van | Delta*)."""
        parse = self.evidence.findings.parses[document]
        inside = parse.within(naming.span)
        return bool(inside) and parse.tokens[inside[0]].dep == "nmod"

    def _is_plural(self, document: str, token: Token) -> bool | None:
        """Whether the verb of a subject says that it is several (*ze hebben*); ``None`` where no verb tells."""
        parse = self.evidence.findings.parses[document]
        verbs = (token.head, *parse.children[token.head])
        finite = (parse.tokens[index] for index in verbs if parse.tokens[index].has("VerbForm=Fin"))
        verb = next(finite, None)
        return None if verb is None or not token.dep.startswith("nsubj") else verb.has("Number=Plur")

    def _pointed_out(self, document: str, token: Token, is_excluded: Excluded) -> str | None:
        """Whom *die* takes up: the last definite noun or name before it, of its sentence or the one before."""
        parse = self.evidence.findings.parses[document]
        for before in reversed(parse.tokens[: token.index]):
            if before.sentence < token.sentence - 1:
                return None
            if before.pos == "PROPN" or (before.pos == "NOUN" and self._is_definite(document, before)):
                return self.resolve(document, before.index, is_excluded)
        return None

    def _is_definite(self, document: str, token: Token) -> bool:
        parse = self.evidence.findings.parses[document]
        return any(parse.tokens[child].has("Definite=Def") for child in parse.children[token.index])

    def identities(self) -> dict[str, str]:
        """Those whom an article only calls by a definite noun (*het bedrijf*, *de rector*), with whoever of its names
        that is."""
        described = (name for name in self.evidence.findings.entities if not self._has_name(name))
        found = {entity: self._identify(entity) for entity in described}
        return {entity: named for entity, named in found.items() if named is not None}

    def _identify(self, entity: str) -> str | None:
        mentions = self.evidence.findings.entities[entity].mentions
        passage = mentions[0].passage if mentions else None
        tokens = self._tokens(passage) if passage is not None else []
        if passage is None or len(tokens) != 2 or not self._is_definite(passage.document, tokens[1]):
            return None
        words = self.evidence.findings.pack(passage.document).hearing
        if tokens[1].lower in words.organs or (
            tokens[1].lower in words.bodies and len(self._bodies(passage.document, tokens[1])) > 1
        ):
            return None
        found = self.resolve(passage.document, tokens[1].index, lambda other: other == entity)
        return found if found is not None and self._has_name(found) else None

    def _tokens(self, passage: Passage) -> list[Token]:
        parse = self.evidence.findings.parses[passage.document]
        return [parse.tokens[index] for index in parse.within(passage.span)]

    def _bodies(self, document: str, token: Token) -> set[str]:
        """All bodies of an article that a noun may stand for."""
        names = self.evidence.findings.names[document]
        return {naming.entity for naming in names if self._may_be_body(document, naming, token.lower)}

    def _called(self, document: str, token: Token, is_excluded: Excluded) -> str | None:
        """The entity named last before, or else first after, that has the noun as its role or in its name."""
        lemma = self.evidence.readings[document].lemmas[token.index]
        words = {token.lower, lemma, *self.evidence.findings.pack(document).hearing.synonyms_of(lemma)}
        found = {entity for word in words for entity in self.called.get(word, ())}
        known = self.namings[document]
        here = [known[entity] for entity in found if entity in known and not is_excluded(entity)]
        before = [last for namings in here if (last := self._last_before(namings, token)) is not None]
        if here:
            return max(before, key=_order).entity if before else min((n[0] for n in here), key=_order).entity
        alone = self.apposed.get(token.lower)
        if alone is not None and not is_excluded(alone):
            return alone
        nouns = self.evidence.findings.pack(document).hearing
        listed = token.lower in nouns.bodies | nouns.organs | nouns.collective or token.lower in nouns.unmanaged
        bodies = {name for name in found if self._ends_in(name, token.lower) and not is_excluded(name)}
        if listed and len(bodies) == 1:
            return bodies.pop()
        elsewhere = [name for name in sorted(found) if self._is_common(name) and not is_excluded(name)]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _last_before(self, namings: Sequence[Naming], token: Token) -> Naming | None:
        """The last of the mentions of one entity that names or describes it before a token."""
        if not self.is_agent(namings[0].entity):
            return None
        for place in range(bisect_left(namings, token.start, key=lambda naming: naming.span.start) - 1, -1, -1):
            if namings[place].span.end <= token.start and namings[place].kind is not MentionKind.PRONOUN:
                return namings[place]
        return None

    def _ends_in(self, entity: str, noun: str) -> bool:
        """True for a body of which a name ends in a noun (*Delta Council*: *the council*)."""
        found = self.evidence.findings.entities[entity]
        return found.type in BODIES and any(name.text.lower().endswith(noun) for name in found.names)

    def _is_common(self, entity: str) -> bool:
        """True for a body that goes by a common noun in every article (*de politie*)."""
        return self.evidence.findings.entities[entity].type is not EntityType.PERSON and not self._has_name(entity)

    def _body(self, document: str, token: Token, is_excluded: Excluded) -> str | None:
        """The body named last before a noun for any body (*het bedrijf*)."""
        bodies = self.evidence.findings.pack(document).hearing.bodies
        if token.lower not in bodies:
            return None
        return next(
            (
                naming.entity
                for naming in self._before(document, token)
                if self._may_be_body(document, naming, token.lower) and not is_excluded(naming.entity)
            ),
            None,
        )

    def _may_be_body(self, document: str, naming: Naming, noun: str) -> bool:
        """True for a body that is not called something else (*het bedrijf* is no *Vakbond De Schakel*), and for a
        single word that was taken for a person although it is no first name."""
        entity, pack = self.evidence.findings.entities[naming.entity], self.evidence.findings.pack(document)
        if naming.kind is not MentionKind.NAME:
            return False
        if entity.type is EntityType.PERSON:
            return (
                noun not in pack.hearing.organs
                and " " not in entity.name
                and entity.name.lower() not in pack.names.given
            )
        other = pack.hearing.bodies - pack.hearing.synonyms_of(noun) - {noun}
        called = any(word.endswith(tuple(other)) for word in entity.name.lower().split())
        return entity.type in (EntityType.ORGANISATION, EntityType.GROUP) and not called

    def _before(self, document: str, token: Token) -> Iterator[Naming]:
        """The names and descriptions before a token, the last first."""
        for naming in reversed(self.evidence.findings.names[document]):
            if (
                naming.span.end <= token.start
                and naming.kind is not MentionKind.PRONOUN
                and self.is_agent(naming.entity)
            ):
                yield naming

    def _distance(self, document: str, naming: Naming, token: Token) -> int:
        parse = self.evidence.findings.parses[document]
        inside = parse.within(naming.span)
        return token.sentence - parse.tokens[inside[0]].sentence if inside else NEAR + 1

    def _is_indefinite(self, document: str, token: Token) -> bool:
        parse = self.evidence.findings.parses[document]
        return any(parse.tokens[child].has("Definite=Ind") for child in parse.children[token.index])


def _order(naming: Naming) -> tuple[int, int, str]:
    """Text order, of those that start together the longest first."""
    return naming.span.start, -naming.span.end, naming.entity


def _by_entity(namings: Iterable[Naming]) -> dict[str, list[Naming]]:
    found: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        found[naming.entity].append(naming)
    return found


def _find_places(evidence: Evidence) -> Iterator[str]:
    """Bodies of which all mentions follow "in" or the like: the tagger took a place for one (*in de Alpen*)."""
    bodies = set(evidence.sides.body.values())
    seen: dict[str, bool] = {}
    for document, namings in evidence.findings.names.items():
        parse = evidence.findings.parses[document]
        located = evidence.findings.pack(document).hearing.locating
        for naming in namings:
            if naming.entity not in bodies:
                continue
            inside = parse.within(naming.span)
            before = parse.tokens[max(0, inside[0] - 3) : inside[0]] if inside else ()
            there = any(token.lower in located for token in before)
            seen[naming.entity] = there and seen.get(naming.entity, True)
    return (entity for entity, there in seen.items() if there)


def _find_apposed(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """(noun, body) for each name of a body in apposition to a noun, and each noun in apposition to one: *the software
    supplier, | Delta*, *Delta, | the supplier*."""
    for document, namings in evidence.findings.names.items():
        parse = evidence.findings.parses[document]
        for naming in namings:
            if naming.kind is MentionKind.NAME and evidence.findings.entities[naming.entity].type in BODIES:
                inside = parse.within(naming.span)
                heads = (parse.tokens[parse.tokens[index].head] for index in inside if _is_apposed(parse.tokens[index]))
                behind = (parse.tokens[child] for index in inside for child in parse.children[index])
                for noun in (*heads, *(child for child in behind if _is_apposed(child))):
                    if noun.pos == "NOUN" and noun.index not in inside:
                        yield noun.lower, naming.entity


def _is_apposed(token: Token) -> bool:
    return token.dep == "appos"


def _find_bearers(entities: Iterable[Entity]) -> dict[str, str]:
    """The person by each family name that one alone has."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        if entity.type is EntityType.PERSON and " " in entity.name:
            bearers[entity.name.split()[-1]].append(entity.id)
    return {name: found[0] for name, found in bearers.items() if len(found) == 1}


def _words(entity: Entity, belonging: AbstractSet[str]) -> Iterable[str]:
    """The lower-case words of the roles, up to the preposition of whom or what they belong to, and of the names of what
    is no person."""
    texts = [list(takewhile(lambda word: word not in belonging, role.split())) for role in entity.roles]
    if entity.type is not EntityType.PERSON:
        texts += [name.text.split() for name in entity.names]
    return (word.lower() for words in texts for word in words if word[0].isalpha())
