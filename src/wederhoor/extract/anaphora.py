"""Whom a pronoun or a role noun stands for, among those whom the article has named."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.roster import Member, Roster
from wederhoor.extract.syntax import head_of
from wederhoor.lang.grammar import Number, Pronoun
from wederhoor.records.entity import EntityType

BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})
"""Bodies of people, which a noun as wide as *organisatie* may stand for."""
NAMED_BODIES = BODIES | {EntityType.OUTLET}
"""Bodies whose name may end in a noun for them (*Mijnwerkersbond*: *de bond*)."""
NEARBY = 40
"""Tokens back to which a person goes before a body for a singular pronoun: two sentences of news prose."""
PLURALS = BODIES | {EntityType.PLACE}
"""What a plural pronoun stands for; a country is its government."""


def pronoun_antecedent(discourse: Discourse, roster: Roster, index: int, last: Member | None) -> Member | None:
    """Whom a pronoun stands for: the last speaker before it, or the last one mentioned who fits in number, gender and
    kind."""
    pronoun = discourse.pack.grammar.pronouns.get(discourse.lower[index])
    if pronoun is None:
        return None
    if not pronoun.animate:
        return last if last is not None and last.type is not EntityType.PERSON else None
    candidates: Iterable[Member] = roster.before(index)
    if last is not None and Number.SINGULAR in pronoun.numbers:
        candidates = chain([last], candidates)
    plural = _is_plural(discourse, pronoun, index)
    fitting = (member for member in candidates if _fits(member, pronoun, plural=plural))
    found = next(fitting, None)
    if found is not None and found.type is not EntityType.PERSON and not plural:
        return _person_nearby(roster, pronoun, index) or found
    return found


def _person_nearby(roster: Roster, pronoun: Pronoun, index: int) -> Member | None:
    """The person spoken of just before a pronoun in the singular, who goes before a body that spoke earlier ("zij")."""
    for member in roster.before(index):
        place = member.last_before(index)
        if place is None or place < index - NEARBY:
            return None
        if member.type is EntityType.PERSON and member.gender in (pronoun.gender, None):
            return member
    return None


def _fits(member: Member, pronoun: Pronoun, *, plural: bool) -> bool:
    """True for a member that a pronoun may stand for; one that is plural elsewhere may stand for a body in the singular
    too ("de politie ... zij zegt")."""
    if plural:
        return member.type in PLURALS
    if member.gender not in (pronoun.gender, None):
        return False
    return member.type is EntityType.PERSON or (Number.PLURAL in pronoun.numbers and member.type in BODIES)


def _is_plural(discourse: Discourse, pronoun: Pronoun, index: int) -> bool:
    """True for a plural pronoun, and for one of both numbers beside a plural verb."""
    if Number.SINGULAR not in pronoun.numbers or Number.PLURAL not in pronoun.numbers:
        return Number.PLURAL in pronoun.numbers
    governor = discourse.tokens[discourse.tokens[index].head]
    verbs = (governor, *discourse.children(governor.index))
    return any(verb.has("Number=Plur") and verb.has("VerbForm=Fin") for verb in verbs)


def nominal_antecedent(discourse: Discourse, roster: Roster, source: Range, last: Member | None) -> Member | None:
    """Who bears the noun of a definite or bare phrase: the last one to whom the article gives it, by name or by the end
    of a name; for a noun as wide as *organisatie* the last body spoken of."""
    first, head = source[0], discourse.lower[head_of(discourse, source)]
    opener = discourse.lower[first]
    if opener != head and opener not in discourse.pack.grammar.definite_determiners:
        return None
    bearer = roster.bearer(head, first)
    if bearer is not None or discourse.pack.names.role(head):
        return bearer
    return roster.bearer_of_ending(head, first, NAMED_BODIES) or _body(discourse, roster, first, head, last)


def _body(discourse: Discourse, roster: Roster, index: int, noun: str, last: Member | None) -> Member | None:
    if noun not in discourse.pack.grammar.generic_organisations:
        return None
    candidates = chain([last] if last is not None else [], roster.before(index))
    return next((member for member in candidates if member.type in BODIES), None)
