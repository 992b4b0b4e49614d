"""The entities of an article under construction, found by name, by head noun and by who was mentioned last."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from wederhoor.lang.people import Gender
from wederhoor.records.entity import Entity, EntityType, Mention, MentionKind, Name, NameRelation
from wederhoor.records.span import Passage, Span

REACH = 400
"""Tokens back to which a pronoun or a noun as wide as "organisatie" is led: bounds the work on a long text. In our
bundles the one meant was mentioned at most 95 tokens before."""

MANY = 200
"""Mentions of a noun back to which its bearer is looked for: bounds the work on a long text that has many of them."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A place where the article speaks of a member: its first token, and how much attention its words draw."""

    place: int
    member: Member
    weight: float


@dataclass(slots=True, kw_only=True)
class Member:
    """An entity under construction.

    ``number`` counts the members in the order in which they came; ``named`` says that the article calls it by a name,
    ``voiced`` that somebody without one speaks for it, who may be "hij" or "zij" from then on; ``plural`` that
    several persons go by one noun (*de buren*); ``heads`` are the nouns that the article gives it, ``places`` the first
    tokens of its mentions, sorted.
    """

    id: str
    number: int
    type: EntityType
    name: str
    gender: Gender | None
    named: bool = False
    voiced: bool = False
    plural: bool = False
    names: dict[str, NameRelation] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    mentions: dict[Span, tuple[str, MentionKind]] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)

    def descriptions(self, noun: str) -> Iterator[str]:
        """The texts that say which bearer of a noun this is: the roles of a person, else the names, that have it."""
        texts = self.roles if self.type is EntityType.PERSON and self.named else self.names
        return (text for text in texts if noun in text.lower())

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


Wanted = Callable[[Member], bool]
"""Whether a member may be the one meant; ``bool`` lets everybody pass."""


class Roster:
    """The members of one cast, in the order in which they came."""

    def __init__(self, genitive_endings: Sequence[str], prepositions: Collection[str] = ()) -> None:
        """An empty roster; a possessor's name may have one of these endings, a body's a field behind one of these
        prepositions."""
        self._genitive_endings = genitive_endings
        self._prepositions = prepositions
        self._by_opening: dict[str, list[Member]] = {}
        self._members: list[Member] = []
        self._by_id: dict[str, Member] = {}
        self._by_name: dict[tuple[EntityType, str], Member] = {}
        self._by_ending: dict[tuple[EntityType, str], list[Member]] = {}
        self._by_given: dict[str, list[Member]] = {}
        self._by_head_ending: dict[str, list[Member]] = {}
        self._seen_by_ending: dict[str, list[tuple[int, int]]] = {}
        self._timeline: list[tuple[int, int, float]] = []

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
        words = name.lower().split(" ")
        if type is not EntityType.PERSON and len(words) > 2 and words[1] in self._prepositions:
            self._by_opening.setdefault(words[0], []).append(member)
        if type is EntityType.PERSON and len(words) > 1:
            self._by_given.setdefault(words[0], []).append(member)
        if type in (EntityType.PERSON, EntityType.ORGANISATION):
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
                self._note(head[start:], member, member.places)

    def mention(
        self, member: Member, span: Span, text: str, kind: MentionKind, first: int, weight: float = 1.0
    ) -> None:
        """Notes words that stand for a member, the first of them token ``first``, as a mention and a sight."""
        member.mentions.setdefault(span, (text, kind))
        member.named = member.named or kind is MentionKind.NAME
        self.see(member, first, weight)

    def see(self, member: Member, first: int, weight: float) -> None:
        """Notes that the article speaks of a member at token ``first``."""
        insort(member.places, first)
        for ending in {head[start:] for head in member.heads for start in range(len(head))}:
            self._note(ending, member, (first,))
        insort(self._timeline, (first, -member.number, weight))

    def _note(self, ending: str, member: Member, places: Iterable[int]) -> None:
        seen = self._seen_by_ending.setdefault(ending, [])
        for place in places:
            insort(seen, (place, -member.number))

    # -- who is meant -------------------------------------------------------------------------------------------------

    def named(self, type: EntityType, key: str) -> Member | None:
        """The member with this key."""
        return self._by_name.get((type, key))

    def with_ending(self, type: EntityType, text: str) -> tuple[Member, ...]:
        """The persons or organisations whose name ends in these words ("Terpstra", "het Comité")."""
        forms = sorted(self._base_forms(text.lower()))
        found = {member.number: member for form in forms for member in self._by_ending.get((type, form), ())}
        return tuple(found.values())

    def with_opening(self, word: str) -> Member | None:
        """The only body whose name has this word before a preposition ("de Wacht" for "Wacht van X")."""
        return only(self._by_opening.get(word, ()))

    def with_given(self, word: str) -> Member | None:
        """The only person whose full name begins with this first name."""
        return only(self._by_given.get(word, ()))

    def _base_forms(self, name: str) -> set[str]:
        """A name without a possessor's ending; as it stands too where the ending is a letter that it may have
        itself."""
        ending = next((ending for ending in self._genitive_endings if name.endswith(ending)), "")
        base = name.removesuffix(ending)
        return {name, base} if ending.isalpha() else {base}

    def bearers(self, ending: str) -> Sequence[Member]:
        """The members with a head noun that ends so, in the order in which they got it."""
        return self._by_head_ending.get(ending, ())

    def bearer(self, head: str, index: int, fits: Wanted = bool) -> Member | None:
        """The member with this head noun that was mentioned last before a token."""
        return next((member for member in self._seen(head, index) if head in member.heads and fits(member)), None)

    def bearer_of_ending(
        self, ending: str, index: int, types: Collection[EntityType], fits: Wanted = bool
    ) -> Member | None:
        """The member of one of these types, one of whose head nouns ends so, that was mentioned last before a token."""
        return next((member for member in self._seen(ending, index) if member.type in types and fits(member)), None)

    def only_bearer(
        self, endings: Iterable[str], index: int, types: Collection[EntityType], fits: Wanted
    ) -> Member | None:
        """The member of one of these types with a head noun that ends in one of these, where only one was mentioned."""
        seen = chain.from_iterable(self._seen(ending, index) for ending in endings)
        return only(member for member in seen if member.type in types and fits(member))

    def _seen(self, ending: str, index: int) -> Iterator[Member]:
        """Those with a head noun that ends so, as they were spoken of before a token, the last one first."""
        seen = self._seen_by_ending.get(ending, [])
        latest = bisect_left(seen, (index, -len(self._members))) - 1
        for number in range(latest, max(-1, latest - MANY), -1):
            yield self._members[-seen[number][1]]

    def before(self, index: int) -> Iterator[Sight]:
        """The sights of members before a token within ``REACH``, the last one first."""
        for number in range(bisect_left(self._timeline, (index, -len(self._members), 0.0)) - 1, -1, -1):
            place, member, weight = self._timeline[number]
            if place < index - REACH:
                return
            yield Sight(place, self._members[-member], weight)


def only(members: Iterable[Member]) -> Member | None:
    """The member among these where they are all one."""
    first: Member | None = None
    for member in members:
        if first is not None and member is not first:
            return None
        first = member
    return first
