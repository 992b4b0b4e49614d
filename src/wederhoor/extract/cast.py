"""Who is spoken of in one article: names, role nouns and pronouns, each led to an entity (coreference).

Names decide first, then the role that an article gives a name ("de gouverneur"), then the last one who fits in number,
gender and kind. Where nobody fits, a noun phrase is an entity of its own and a pronoun stays unresolved: unsure is
``None``, not a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wederhoor.extract.syntax import Range, head_of, noun_phrase_at, sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.names import Gender
from wederhoor.records.article import Article
from wederhoor.records.digest import digest
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.parse import NameSpan, Parse
from wederhoor.records.span import Passage, Span

TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANISATION, "LOC": EntityType.PLACE, "MISC": EntityType.OTHER}
SINGULAR_HE = {"hij": Gender.MALE, "hem": Gender.MALE, "hijzelf": Gender.MALE}
SINGULAR_SHE = {"haar": Gender.FEMALE, "zijzelf": Gender.FEMALE}
EITHER = frozenset({"zij", "ze"})
NEUTER = frozenset({"het", "dat", "dit", "die", "deze", "zich"})
PLURAL = frozenset({"hen", "hun", "beide", "beiden"})
DEFINITE = frozenset({"de", "het", "deze", "die", "dit", "dat", "zijn", "haar", "hun"})
GENERIC_ORGANISATIONS = frozenset(
    ["bedrijf", "organisatie", "groep", "militie", "beweging", "onderneming", "concern", "partij", "instelling", "instantie", "club", "land", "dienst"]
)
PLURAL_TYPES = frozenset({EntityType.GROUP, EntityType.ORGANISATION, EntityType.PLACE})
ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET, EntityType.PLACE})


@dataclass(slots=True)
class _Member:
    """An entity under construction."""

    id: str
    type: EntityType
    name: str
    gender: Gender | None
    names: dict[str, NameRelation] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    mentions: dict[Span, tuple[str, MentionKind]] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    def before(self, index: int) -> int:
        """The token of the last mention before a token; -1 when there is none."""
        return max((place for place in self.places if place < index), default=-1)


class Cast:
    """The entities of one article; ``speaker`` leads a source phrase to one of them."""

    def __init__(self, article: Article, parse: Parse, pack: LanguagePack) -> None:
        self._article = article
        self._parse = parse
        self._pack = pack
        self._members: dict[str, _Member] = {}
        self._by_name: dict[tuple[EntityType, str], _Member] = {}
        self._at: dict[int, _Member] = {}
        for name in parse.names:
            self._add_name(name)

    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of their first mention."""
        members = [member for member in self._members.values() if member.mentions]
        members.sort(key=lambda member: (min(member.mentions), member.id))
        return tuple(self._freeze(member) for member in members)

    def speaker(self, source: Range, previous: str | None) -> str | None:
        """The entity that a source phrase stands for; ``previous`` is the last speaker before it."""
        parse = self._parse
        first = parse.tokens[source[0]]
        if source[1] - source[0] == 1 and first.pos in ("PRON", "DET"):
            return self._pronoun(source, previous)
        named = self._name_in(source)
        if named is not None:
            self._mention(named, source, MentionKind.NAME)
            return named.id
        return self._nominal(source, previous)

    def outlet(self, phrase: Range) -> str | None:
        """The agency, paper or broadcaster that a phrase names; ``None`` when it names none."""
        text = self._text(phrase)
        head = self._parse.tokens[head_of(self._parse, phrase)]
        words = self._pack.names
        nouns = {self._parse.tokens[i].lower for i in range(*phrase)}
        is_outlet = (
            words.type_of(head.lower) is EntityType.OUTLET
            or any(words.type_of(noun) is EntityType.OUTLET for noun in nouns)
            or any(words.outlet(self._text((n.first, n.end))) for n in self._names_in(phrase))
            or words.outlet(text) is not None
        )
        if not is_outlet:
            return None
        member = self._name_in(phrase)
        if member is None:
            return self._nominal(phrase, None)
        member.type = EntityType.OUTLET
        return member.id

    def is_own_outlet(self, phrase: Range) -> bool:
        """True for "deze krant", "onze redactie"."""
        text = " ".join(token.lower for token in self._parse.tokens[phrase[0] : phrase[1]])
        return any(text.startswith(own) for own in self._pack.names.own_outlet)

    def name(self, id: str) -> str:
        """The name of an entity."""
        return self._members[id].name

    def type(self, id: str) -> EntityType:
        """The kind of an entity."""
        return self._members[id].type

    # -- names ---------------------------------------------------------------------------------------------------

    def _text(self, phrase: Range) -> str:
        return " ".join(self._parse.span(*phrase).of(self._article.text).split())

    def _add_name(self, name: NameSpan) -> None:
        text = self._text((name.first, name.end))
        words = self._pack.names
        lower = text.lower()
        if name.label == "MISC" and (lower in words.demonyms or lower in words.inhabitants):
            return
        kind = TYPES[name.label]
        if kind is EntityType.ORGANISATION and words.outlet(text):
            kind = EntityType.OUTLET
        if words.country(text) and kind is not EntityType.PERSON and lower not in words.demonyms:
            kind = EntityType.PLACE
        member = self._member(kind, text, name.first)
        self._mention(member, (name.first, name.end), MentionKind.NAME)
        for index in range(name.first, name.end):
            self._at[index] = member
        if kind is EntityType.PERSON:
            self._read_roles(member, name)
        else:
            self._read_kind(member, name)

    def _member(self, kind: EntityType, text: str, index: int) -> _Member:
        key = (kind, text.lower())
        member = self._by_name.get(key)
        if member is None and kind is EntityType.PERSON:
            member = self._by_surname(text)
        if member is None:
            member = _Member(digest(self._article.id, kind.value, text.lower()), kind, text, self._gender(kind, text))
            member.names[text] = NameRelation.FULL
            self._members[member.id] = member
        elif text not in member.names:
            member.names[text] = NameRelation.SURNAME
        self._by_name[key] = member
        return member

    def _by_surname(self, text: str) -> _Member | None:
        """The one person of the article whose name ends in these words; ``None`` when two do."""
        plain = text.lower().removesuffix("'s").removesuffix("’s")
        found = {
            member.id: member
            for member in self._members.values()
            if member.type is EntityType.PERSON
            and (
                member.name.lower().endswith(" " + plain)
                or (plain.endswith("s") and member.name.lower().endswith(" " + plain[:-1]))
            )
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _gender(self, kind: EntityType, text: str) -> Gender | None:
        return self._pack.names.given.get(text.split()[0].lower()) if kind is EntityType.PERSON else None

    def _read_roles(self, member: _Member, name: NameSpan) -> None:
        """The nouns before a name and the apposition after it: "gouverneur", "directeur van de veerdienst"."""
        parse = self._parse
        first = name.first
        while (
            first > 0
            and parse.tokens[first - 1].pos in ("NOUN", "ADJ", "PROPN")
            and parse.tokens[first - 1].sentence == parse.tokens[first].sentence
        ):
            first -= 1
        before = [t for t in parse.tokens[first : name.first] if t.pos == "NOUN"]
        if before and self._pack.names.role(before[-1].lower):
            self._add_role(member, (first, name.first), before[-1].lower)
        if name.end < len(parse.tokens) and parse.tokens[name.end].text == ",":
            sentence = sentence_of(parse, name.first)
            phrase = noun_phrase_at(parse, name.end + 1, sentence.end) if name.end + 1 < sentence.end else None
            if phrase is not None and parse.tokens[phrase[0]].pos in ("DET", "NOUN", "ADJ"):
                head = parse.tokens[head_of(parse, phrase)]
                if self._pack.names.role(head.lower) and head.index not in self._at:
                    self._add_role(member, phrase, head.lower)
        self._read_role_before(member, name)

    def _read_role_before(self, member: _Member, name: NameSpan) -> None:
        """ "de gouverneur van de regio, Vjatsjeslav Gladkov": the role in front of a comma."""
        parse = self._parse
        if name.first < 2 or parse.tokens[name.first - 1].text != ",":
            return
        sentence = sentence_of(parse, name.first)
        for start in range(max(sentence.first, name.first - 12), name.first - 1):
            phrase = noun_phrase_at(parse, start, name.first - 1)
            if phrase is not None and phrase[1] == name.first - 1 and parse.tokens[start].pos in ("DET", "NOUN", "ADJ"):
                head = parse.tokens[head_of(parse, phrase)]
                if self._pack.names.role(head.lower) and head.index not in self._at:
                    self._add_role(member, phrase, head.lower)
                return

    def _add_role(self, member: _Member, phrase: Range, head: str) -> None:
        first = phrase[0]
        if self._parse.tokens[first].lower in DEFINITE | {"een"}:
            first += 1
        if first < phrase[1]:
            member.roles[self._text((first, phrase[1]))] = None
        member.heads.add(head)
        role = self._pack.names.role(head)
        if role is not None and member.gender is None:
            member.gender = role.gender

    def _read_kind(self, member: _Member, name: NameSpan) -> None:
        """The noun before the name of a firm or group ("rederij Norvex", "de groep Zwarte Lamp") and the last word of the name."""
        parse = self._parse
        if (
            name.first > 0
            and parse.tokens[name.first - 1].pos == "NOUN"
            and parse.tokens[name.first - 1].sentence == parse.tokens[name.first].sentence
        ):
            word = parse.tokens[name.first - 1].lower
            kind = self._pack.names.type_of(word)
            if kind in (EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET):
                member.heads.add(word)
                if kind is EntityType.OUTLET and member.type in (EntityType.ORGANISATION, EntityType.OTHER):
                    member.type = EntityType.OUTLET
        if member.type in (EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET):
            member.heads.update(
                t.lower for t in parse.tokens[name.first : name.end] if self._pack.names.is_organisation(t.lower)
            )

    def _names_in(self, phrase: Range) -> list[NameSpan]:
        return [name for name in self._parse.names if phrase[0] <= name.first < phrase[1]]

    def _name_in(self, phrase: Range) -> _Member | None:
        """The name that a source phrase is about: a person outside any prepositional phrase, else its head's name."""
        persons, others = [], []
        for name in self._names_in(phrase):
            if name.first in self._at and not self._is_governed(phrase, name):
                (persons if name.label == "PER" else others).append(self._at[name.first])
        if persons:
            return persons[0]
        head = head_of(self._parse, phrase)
        if head in self._at and others:
            return self._at[head]
        apposed = [m for m in others if m.type in ACTORS]
        return apposed[0] if apposed and self._head_is_kind(phrase) else None

    def _head_is_kind(self, phrase: Range) -> bool:
        head = self._parse.tokens[head_of(self._parse, phrase)]
        return self._pack.names.type_of(head.lower) in (
            EntityType.ORGANISATION,
            EntityType.GROUP,
            EntityType.OUTLET,
            EntityType.PLACE,
        )

    def _is_governed(self, phrase: Range, name: NameSpan) -> bool:
        """True for a name inside a prepositional phrase of the source, and for a possessor ("Poetins woordvoerder")."""
        governed = False
        for index in range(phrase[0], name.first):
            token = self._parse.tokens[index]
            if token.pos == "ADP":
                governed = True
            elif token.text in {",", ")"}:
                governed = False
        following = self._parse.tokens[name.end] if name.end < phrase[1] else None
        possessor = (
            name.end - name.first <= 2
            and following is not None
            and following.pos in ("NOUN", "PROPN", "ADJ")
            and self._parse.tokens[name.end - 1].text.endswith("s")
        )
        return governed or (
            possessor
            and len(self._names_in(phrase)) > 1
            or possessor
            and following is not None
            and following.pos == "NOUN"
        )

    # -- nouns and pronouns -----------------------------------------------------------------------------------------

    def _mention(self, member: _Member, phrase: Range, kind: MentionKind) -> None:
        span = self._parse.span(*phrase)
        member.mentions.setdefault(span, (span.of(self._article.text), kind))
        member.places.append(phrase[0])

    def _nominal(self, source: Range, previous: str | None) -> str | None:
        head = self._parse.tokens[head_of(self._parse, source)]
        definite = self._parse.tokens[source[0]].lower in DEFINITE
        if definite or head.lower == self._parse.tokens[source[0]].lower:
            known = self._bearer(head.lower, source, previous)
            if known is not None:
                self._mention(known, source, MentionKind.NOMINAL)
                return known.id
        return self._phrase_member(source, head.lower).id

    def _bearer(self, head: str, source: Range, previous: str | None) -> _Member | None:
        """Who bears a role noun: the last one to whom the article gives it, by name or by the end of a name."""
        before = [m for m in self._members.values() if m.before(source[0]) >= 0]
        exact = [m for m in before if head in m.heads]
        if exact:
            return max(exact, key=lambda m: m.before(source[0]))
        if self._pack.names.role(head):
            return None
        ending = [
            m
            for m in before
            if m.type in (EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET)
            and any(h.endswith(head) for h in m.heads)
        ]
        if ending:
            return max(ending, key=lambda m: m.before(source[0]))
        if head in GENERIC_ORGANISATIONS:
            if previous is not None and self._members[previous].type in (EntityType.ORGANISATION, EntityType.GROUP):
                return self._members[previous]
            fitting = [m for m in before if m.type in (EntityType.ORGANISATION, EntityType.GROUP)]
            return max(fitting, key=lambda m: m.before(source[0]), default=None)
        return None

    def _phrase_member(self, source: Range, head: str) -> _Member:
        text = self._text(source)
        kind = self._pack.names.type_of(head) or EntityType.OTHER
        key = (kind, _plain(text))
        member = self._by_name.get(key)
        if member is None:
            role = self._pack.names.role(head)
            member = _Member(
                digest(self._article.id, kind.value, _plain(text)), kind, text, role.gender if role else None
            )
            member.names[text] = NameRelation.FULL
            member.heads.add(head)
            self._members[member.id] = member
            self._by_name[key] = member
        self._mention(member, source, MentionKind.NOMINAL)
        return member

    def _pronoun(self, source: Range, previous: str | None) -> str | None:
        word = self._parse.tokens[source[0]].lower
        found = self._antecedent(word, source[0], previous)
        if found is None:
            return None
        self._mention(found, source, MentionKind.PRONOUN)
        return found.id

    def _antecedent(self, word: str, index: int, previous: str | None) -> _Member | None:
        last = self._members[previous] if previous else None
        before = sorted(
            (m for m in self._members.values() if m.before(index) >= 0), key=lambda m: m.before(index), reverse=True
        )
        gender = SINGULAR_HE.get(word) or SINGULAR_SHE.get(word)
        if gender is not None:
            candidates = [last] if last else []
            candidates += before
            return next((m for m in candidates if m.type is EntityType.PERSON and m.gender in (gender, None)), None)
        if word in EITHER:
            plural = self._is_plural(index)
            wanted = PLURAL_TYPES if plural else {EntityType.PERSON, EntityType.ORGANISATION, EntityType.GROUP}
            candidates = ([last] if last else []) + before
            return next((m for m in candidates if m.type in wanted and (plural or m.gender is not Gender.MALE)), None)
        if word in PLURAL:
            return next((m for m in before if m.type in PLURAL_TYPES), None)
        if word in NEUTER and last is not None and last.type is not EntityType.PERSON:
            return last
        return None

    def _is_plural(self, index: int) -> bool:
        """A plural verb beside "zij"/"ze"."""
        token = self._parse.tokens[index]
        governor = self._parse.tokens[token.head]
        verbs = [governor, *(self._parse.tokens[c] for c in self._parse.children[governor.index])]
        return any(v.has("Number=Plur") and v.has("VerbForm=Fin") for v in verbs)

    def _freeze(self, member: _Member) -> Entity:
        return Entity(
            id=member.id,
            type=member.type,
            name=member.name,
            names=tuple(Name(text=text, relation=relation, reason="") for text, relation in member.names.items()),
            roles=tuple(member.roles),
            mentions=tuple(
                Mention(passage=Passage(self._article.id, span), text=text, kind=kind)
                for span, (text, kind) in sorted(member.mentions.items())
            ),
        )


def _plain(text: str) -> str:
    """A noun phrase in lower case without its article, the same for each mention."""
    words = text.lower().split()
    return " ".join(words[1:] if words[0] in {"de", "het"} and len(words) > 1 else words)
