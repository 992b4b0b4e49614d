"""The entities of an article under construction, found by name, by head noun and by who was mentioned last."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from wederhoor.lang.names import Gender
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span

REACH = 1000
"""Tokens back to which a pronoun or a noun as wide as "organisatie" is led: bounds the work on a long text. In our
bundles the one meant was mentioned at most 95 tokens before."""


@dataclass(slots=True, kw_only=True)
class Member:
    """An entity under construction.

    ``number`` counts the members in the order in which they came; ``heads`` are the nouns that the article gives it,
    ``places`` the first tokens of its mentions, sorted.
    """

    id: str
    number: int
    type: EntityType
    name: str
    gender: Gender | None
    names: dict[str, NameRelation] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    mentions: dict[Span, tuple[str, MentionKind]] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    def last_before(self, index: int) -> int | None:
        """The place of the last mention before a token."""
        number = bisect_left(self.places, index)
        return self.places[number - 1] if number else None

    def freeze(self, document: str) -> Entity:
        """The entity that the member has become."""
        return Entity(
            id=self.id,
            type=self.type,
            name=self.name,
            names=tuple(Name(text=text, relation=relation, reason="") for text, relation in self.names.items()),
            roles=tuple(self.roles),
            mentions=tuple(
                Mention(passage=Passage(document, span), text=text, kind=kind)
                for span, (text, kind) in sorted(self.mentions.items())
            ),
        )


class Roster:
    """The members of one cast, in the order in which they came."""

    def __init__(self, genitive_endings: Sequence[str]) -> None:
        """An empty roster; a possessor's name may have one of these endings."""
        self._genitive_endings = genitive_endings
        self._members: list[Member] = []
        self._by_id: dict[str, Member] = {}
        self._by_name: dict[tuple[EntityType, str], Member] = {}
        self._by_ending: dict[tuple[EntityType, str], list[Member]] = {}
        self._by_head_ending: dict[str, list[Member]] = {}
        self._timeline: list[tuple[int, int]] = []

    def __getitem__(self, id: str) -> Member:
        return self._by_id[id]

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members)

    # -- who there is -------------------------------------------------------------------------------------------------

    def add(self, id: str, type: EntityType, name: str, key: str, gender: Gender | None) -> Member:
        """A new member, found by its key from now on."""
        member = Member(id=id, number=len(self._members), type=type, name=name, gender=gender)
        member.names[name] = NameRelation.FULL
        self._members.append(member)
        self._by_id[id] = member
        self.call(member, type, key)
        if type in (EntityType.PERSON, EntityType.ORGANISATION):
            words = name.lower().split(" ")
            for start in range(1, len(words)):
                self._by_ending.setdefault((type, " ".join(words[start:])), []).append(member)
        return member

    def call(self, member: Member, type: EntityType, key: str) -> None:
        """Lets a member be found by one more key."""
        self._by_name[type, key] = member

    def give_head(self, member: Member, head: str) -> None:
        """Gives a member a noun that it may be called by."""
        if head not in member.heads:
            member.heads.add(head)
            for start in range(len(head)):
                self._by_head_ending.setdefault(head[start:], []).append(member)

    def mention(self, member: Member, span: Span, text: str, kind: MentionKind, first: int) -> None:
        """Notes words that stand for a member, the first of them token ``first``."""
        member.mentions.setdefault(span, (text, kind))
        insort(member.places, first)
        insort(self._timeline, (first, -member.number))

    # -- who is meant -------------------------------------------------------------------------------------------------

    def named(self, type: EntityType, key: str) -> Member | None:
        """The member with this key."""
        return self._by_name.get((type, key))

    def with_ending(self, type: EntityType, text: str) -> Member | None:
        """The one person or organisation whose name ends in these words ("Terpstra", "het Legioen"); ``None`` when two
        do."""
        forms = self._base_forms(text.lower())
        found = {member.id: member for form in forms for member in self._by_ending.get((type, form), ())}
        return next(iter(found.values())) if len(found) == 1 else None

    def _base_forms(self, name: str) -> set[str]:
        """A name without a possessor's ending; as it stands too where the ending is a letter that it may have
        itself."""
        ending = next((ending for ending in self._genitive_endings if name.endswith(ending)), "")
        base = name.removesuffix(ending)
        return {name, base} if ending.isalpha() else {base}

    def bearer(self, head: str, index: int) -> Member | None:
        """The member with this head noun that was mentioned last before a token."""
        return _latest((member for member in self._by_head_ending.get(head, ()) if head in member.heads), index)

    def bearer_of_ending(self, ending: str, index: int, types: Collection[EntityType]) -> Member | None:
        """The member of one of these types, one of whose head nouns ends so, that was mentioned last before a token."""
        return _latest((member for member in self._by_head_ending.get(ending, ()) if member.type in types), index)

    def before(self, index: int) -> Iterator[Member]:
        """The members mentioned before a token, the last one first, as often as they were mentioned."""
        for number in range(bisect_left(self._timeline, (index, -len(self._members))) - 1, -1, -1):
            place, member = self._timeline[number]
            if place < index - REACH:
                return
            yield self._members[-member]


def _latest(members: Iterable[Member], index: int) -> Member | None:
    """The member mentioned last before a token; the earlier member of two that begin in one token."""
    mentioned = [member for member in members if member.last_before(index) is not None]
    return max(mentioned, key=lambda member: (member.last_before(index), -member.number), default=None)
