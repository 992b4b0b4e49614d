"""Who is spoken of in one article: names, role nouns and pronouns, each led to an entity (coreference).

Names decide first, then the role that an article gives a name ("de gouverneur"), then the last one who fits in number,
gender and kind. Where nobody fits, a noun phrase is an entity of its own and a pronoun stays unresolved: unsure is
``None``, not a guess.
"""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.anaphora import nominal_antecedent, pronoun_antecedent
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.introduction import role_appositions, role_before
from wederhoor.extract.roster import Member, Roster
from wederhoor.extract.syntax import head_of
from wederhoor.lang.names import Gender
from wederhoor.records.article import Article
from wederhoor.records.digest import digest
from wederhoor.records.entity import Entity, EntityType, MentionKind, NameRelation
from wederhoor.records.parse import NameSpan

TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORGANISATION, "LOC": EntityType.PLACE, "MISC": EntityType.OTHER}
BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP, EntityType.OUTLET})
ACTORS = BODIES | {EntityType.PERSON, EntityType.PLACE}
NAMED_AFTER = BODIES | {EntityType.PLACE}
"""What a noun must be for a name behind it to be its own ("de groep Zwarte Lamp", "het dorp X")."""


class Cast:
    """The entities of one article; ``speaker`` leads a source phrase to one of them."""

    def __init__(self, article: Article, discourse: Discourse) -> None:
        """The cast of the names in an article; ``speaker`` and ``outlet`` add those who are only described."""
        self._article = article
        self._discourse = discourse
        self._names = discourse.pack.names
        self._roster = Roster(discourse.pack.grammar.genitive_endings)
        self._at: dict[int, Member] = {}
        for name in discourse.parse.names:
            self._add_name(name)

    def entities(self) -> tuple[Entity, ...]:
        """The entities in the order of their first mention."""
        members = sorted(self._roster, key=lambda member: (min(member.mentions), member.id))
        return tuple(member.freeze(self._article.id) for member in members)

    def type(self, id: str) -> EntityType:
        """The kind of an entity."""
        return self._roster[id].type

    def speaker(self, source: Range, previous: str | None) -> str | None:
        """The entity that a source phrase stands for; ``previous`` is the last speaker before it."""
        last = self._roster[previous] if previous is not None else None
        if source[1] - source[0] == 1 and self._discourse.tokens[source[0]].pos in ("PRON", "DET"):
            member = pronoun_antecedent(self._discourse, self._roster, source[0], last)
            return None if member is None else self._mention(member, source, MentionKind.PRONOUN)
        member = self._name_in(source)
        if member is None:
            return self._nominal(source, last)
        if member.type is EntityType.PLACE and self._names.country(member.name):
            # a country or capital that speaks is its government
            member.type = EntityType.ORGANISATION
        return self._mention(member, source, MentionKind.NAME)

    def outlet(self, phrase: Range) -> str | None:
        """The agency, paper or broadcaster that a phrase names; ``None`` when it names none."""
        if not self._is_outlet(phrase):
            return None
        member = self._name_in(phrase)
        if member is None:
            return self._nominal(phrase, None)
        member.type = EntityType.OUTLET
        return member.id

    def is_own_outlet(self, phrase: Range) -> bool:
        """True for "deze krant", "onze redactie"."""
        text = " ".join(self._discourse.lower[phrase[0] : phrase[1]])
        return any(text.startswith(own) for own in self._names.own_outlet)

    # -- names --------------------------------------------------------------------------------------------------------

    def _text(self, phrase: Range) -> str:
        return " ".join(self._discourse.span(phrase).of(self._article.text).split())

    def _mention(self, member: Member, phrase: Range, kind: MentionKind) -> str:
        """Notes a phrase that stands for a member, and gives the member's id."""
        span = self._discourse.span(phrase)
        self._roster.mention(member, span, span.of(self._article.text), kind, phrase[0])
        return member.id

    def _add_name(self, name: NameSpan) -> None:
        phrase = name.first, name.end
        text = self._text(phrase)
        kind = self._kind(name.label, text)
        if kind is None:
            return
        member = self._named(kind, text)
        self._mention(member, phrase, MentionKind.NAME)
        self._at.update(dict.fromkeys(range(*phrase), member))
        if kind is EntityType.PERSON:
            self._read_roles(member, name)
        else:
            self._read_kind(member, name)

    def _kind(self, label: str, text: str) -> EntityType | None:
        """What a name names; ``None`` for the adjective or the inhabitants of a country."""
        words, lower = self._names, text.lower()
        if label == "MISC" and (lower in words.demonyms or lower in words.inhabitants):
            return None
        if words.country(text) and label != "PER" and lower not in words.demonyms:
            return EntityType.PLACE
        return EntityType.OUTLET if label == "ORG" and words.outlet(text) else TYPES[label]

    def _named(self, kind: EntityType, text: str) -> Member:
        """The member with a name, or with a name that ends in it; a new one where there is none."""
        key = text.lower()
        member = self._roster.named(kind, key)
        if member is None:
            member = self._roster.with_ending(kind, text)
        if member is None:
            return self._add(kind, text, key, self._gender(kind, text))
        member.names.setdefault(text, NameRelation.SURNAME)
        self._roster.call(member, kind, key)
        return member

    def _add(self, kind: EntityType, text: str, key: str, gender: Gender | None) -> Member:
        """A new member; its id is a digest of the article, its kind and its key."""
        return self._roster.add(digest(self._article.id, kind.value, key), kind, text, key, gender)

    def _gender(self, kind: EntityType, text: str) -> Gender | None:
        """The gender of a person's first name."""
        return self._names.given.get(text.lower().partition(" ")[0]) if kind is EntityType.PERSON else None

    def _read_roles(self, member: Member, name: NameSpan) -> None:
        before = role_before(self._discourse, name)
        if before is not None:
            self._add_role(member, *before)
        for phrase, head in role_appositions(self._discourse, name):
            if head not in self._at:
                self._add_role(member, phrase, head)

    def _add_role(self, member: Member, phrase: Range, head: int) -> None:
        grammar, noun = self._discourse.pack.grammar, self._discourse.lower[head]
        opener = self._discourse.lower[phrase[0]]
        determined = opener in grammar.definite_determiners or opener in grammar.indefinite_articles
        first = phrase[0] + determined
        if first < phrase[1]:
            member.roles[self._text((first, phrase[1]))] = None
        self._roster.give_head(member, noun)
        role = self._names.role(noun)
        if role is not None and member.gender is None:
            member.gender = role.gender

    def _read_kind(self, member: Member, name: NameSpan) -> None:
        """Gives a firm or group the noun before its name ("rederij Norvex") and the nouns in it."""
        kind_noun = self._kind_noun(name)
        if kind_noun is not None:
            self._roster.give_head(member, kind_noun)
            outlet = self._names.type_of(kind_noun) is EntityType.OUTLET
            if outlet and member.type in (EntityType.ORGANISATION, EntityType.OTHER):
                member.type = EntityType.OUTLET
        if member.type in BODIES:
            for word in self._discourse.lower[name.first : name.end]:
                if self._names.is_organisation(word):
                    self._roster.give_head(member, word)

    def _kind_noun(self, name: NameSpan) -> str | None:
        """The noun right before a name that says what kind of body it is."""
        if name.first == self._discourse.sentence_of(name.first).first:
            return None
        token = self._discourse.tokens[name.first - 1]
        return token.lower if token.pos == "NOUN" and self._names.type_of(token.lower) in BODIES else None

    # -- source phrases -----------------------------------------------------------------------------------------------

    def _name_in(self, phrase: Range) -> Member | None:
        """The name that a source phrase is about: a person outside any prepositional phrase, else its head's name."""
        names = [name for name in self._members_in(phrase) if not self._is_governed(phrase, name)]
        members = [(name.label == "PER", self._at[name.first]) for name in names]
        persons = [member for is_person, member in members if is_person]
        others = [member for is_person, member in members if not is_person]
        if persons or not others:
            return persons[0] if persons else None
        head = head_of(self._discourse, phrase)
        if head in self._at:
            return self._at[head]
        actors = [member for member in others if member.type in ACTORS]
        named_after = self._names.type_of(self._discourse.lower[head]) in NAMED_AFTER
        return actors[0] if actors and named_after else None

    def _members_in(self, phrase: Range) -> Iterator[NameSpan]:
        """The names in a phrase that are members."""
        return (name for name in self._discourse.names_from(*phrase) if name.first in self._at)

    def _is_governed(self, phrase: Range, name: NameSpan) -> bool:
        """True for a name inside a prepositional phrase of the source, and for a possessor ("Poetins woordvoerder")."""
        return self._follows_preposition(phrase, name) or self._is_possessor(phrase, name)

    def _follows_preposition(self, phrase: Range, name: NameSpan) -> bool:
        """True when the last preposition or comma of the phrase before a name is a preposition."""
        for token in reversed(self._discourse.tokens[phrase[0] : name.first]):
            if token.pos == "ADP":
                return True
            if token.text in {",", ")"}:
                return False
        return False

    def _is_possessor(self, phrase: Range, name: NameSpan) -> bool:
        """True for a short name in the genitive before a noun, or before a name where the phrase has another."""
        if name.end >= phrase[1] or name.end - name.first > 2:
            return False
        if not self._discourse.tokens[name.end - 1].text.endswith(self._discourse.pack.grammar.genitive_endings):
            return False
        following = self._discourse.tokens[name.end].pos
        return following == "NOUN" or (following in ("PROPN", "ADJ") and len(self._discourse.names_from(*phrase)) > 1)

    def _is_outlet(self, phrase: Range) -> bool:
        """True for a phrase with a noun for an outlet or the name of one in it."""
        words = self._discourse.lower[phrase[0] : phrase[1]]
        if any(self._names.type_of(word) is EntityType.OUTLET for word in words):
            return True
        names = self._discourse.names_from(*phrase)
        texts = (self._text((name.first, name.end)) for name in names)
        return any(map(self._names.outlet, texts)) or self._names.outlet(self._text(phrase)) is not None

    def _nominal(self, source: Range, last: Member | None) -> str:
        """The entity that a noun phrase stands for; one of its own where nobody bears its noun."""
        known = nominal_antecedent(self._discourse, self._roster, source, last)
        return self._mention(known or self._described(source), source, MentionKind.NOMINAL)

    def _described(self, source: Range) -> Member:
        """The member that is a noun phrase, the same for each mention in the same words."""
        head = self._discourse.lower[head_of(self._discourse, source)]
        kind, text = self._names.type_of(head) or EntityType.OTHER, self._text(source)
        key = self._without_article(text)
        member = self._roster.named(kind, key)
        if member is None:
            role = self._names.role(head)
            member = self._add(kind, text, key, role.gender if role else None)
            self._roster.give_head(member, head)
        return member

    def _without_article(self, text: str) -> str:
        """A noun phrase in lower case without its article."""
        first, _, rest = text.lower().partition(" ")
        return rest if rest and first in self._discourse.pack.grammar.definite_articles else text.lower()
