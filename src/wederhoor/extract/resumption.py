"""The firm or group that a noun for its kind takes up from the words right before, where the article does not say what
it is ("Vonka kwam erop terug. Het bedrijf ...").

News introduces people with a first name or a function, firms and groups mostly without: a parser takes many of them for
people, places or things, and the noun that takes them up is then the first word for what they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import takewhile

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.roster import Member, Roster, Sight, only
from wederhoor.extract.salience import SPEAKING, SUBJECT_WEIGHT
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import BODIES, EntityType


def resumed(discourse: Discourse, roster: Roster, noun: str, first: int, excluded: Collection[str]) -> Member | None:
    """The one whom a noun at token ``first`` takes up: the only one named from the sentence before on who may be what
    the noun says, or the only subject among several; a body from now on. Nobody where the same noun, without a name,
    stands there too ("Vonka wijst naar de aannemer. De aannemer ...")."""
    names = discourse.pack.names
    kind = _kind_of(names, noun)
    near = tuple(_near(discourse, roster, first)) if kind is not None else ()
    if kind is None or any(not sight.member.named and noun in sight.member.heads for sight in near):
        return None
    fitting = [
        sight
        for sight in near
        if sight.member.named and sight.member.id not in excluded and _may_be(names, sight.member, noun, sight.weight)
    ]
    subjects = (sight.member for sight in fitting if sight.weight >= SUBJECT_WEIGHT)
    found = only(sight.member for sight in fitting) or only(subjects)
    if found is not None and found.type not in BODIES:
        found.type = kind
    return found


def _kind_of(names: NameWords, noun: str) -> EntityType | None:
    """What a wide noun, or one for what a firm does, makes of its bearer; ``None`` for any other noun."""
    wide, kind = bool(names.kinds_of(noun)), names.type_of(noun)
    if kind is None:
        # a listed word may be somebody's too ("de maker van het beeld"), its compound is a firm's ("softwaremaker")
        compound = names.is_firm_role(noun) and noun not in names.firm_roles
        return EntityType.ORGANISATION if wide or compound else None
    return kind if kind in BODIES and (wide or names.is_firm_role(noun)) else None


def _near(discourse: Discourse, roster: Roster, first: int) -> Iterator[Sight]:
    """The sights before a token in its sentence and in the one before it in its paragraph, the last one first."""
    here = discourse.sentence_of(first)
    before = discourse.sentences[max(0, here.index - 1)]
    start = before.first if before.paragraph == here.paragraph else here.first
    return takewhile(lambda sight: sight.place >= start, roster.before(first))


def _may_be(names: NameWords, member: Member, noun: str, weight: float) -> bool:
    """True for a body that is of such a kind or of none that the article tells, for a single name that nobody says is a
    person's or a place's, and for what was taken for a thing and speaks or acts."""
    if member.type in BODIES:
        kinds = names.kinds_of(noun) or {noun}
        return not member.heads or any(head.endswith(kind) for head in member.heads for kind in kinds)
    if member.type is EntityType.PERSON:
        return _is_bare(names, member)
    return member.type is EntityType.OTHER and weight >= SUBJECT_WEIGHT + SPEAKING


def _is_bare(names: NameWords, member: Member) -> bool:
    """True for a single word that is no listed first or family name, and of whose bearer nothing is said but what firms
    are too ("eigenaar X")."""
    words = {text.lower() for text in member.names}
    said = {role.lower() for role in member.roles} - names.apposed
    listed = any(" " in word or word in names.given or word in names.surnames for word in words)
    return not listed and not said and member.gender is None
