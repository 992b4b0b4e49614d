"""What the articles say of a person, and what two persons have in common beside their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import product

from wederhoor.align.compare.fullname import WORD, PersonName, parse_person
from wederhoor.align.compare.spelling import fold
from wederhoor.lang.names import NameWords
from wederhoor.lang.people import Gender

SAME_ROLE = 6
"""Letters that two words for one function begin alike with (*woordvoerder*, *woordvoerster*; *directeur*,
*directrice*). 5 and 7 change nothing in the eighteen bundles."""

SHORTEST_FIELD = 5
"""Letters of the first part of a compound that two functions may have in common (*transferkenner*,
*transferjournalist*); shorter ones (*hoofd-*, *oud-*, *vice-*) say rank or time. 4 and 7 change nothing in the eighteen
bundles."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the articles say around a name: ``said`` are phrases behind it (*van de Turfdienst*, *, tot maandag minister
    van Wonen*), ``near`` the words of bodies named beside it, ``places`` the words of all places of the story, which
    its people share without being one."""

    said: tuple[str, ...] = ()
    near: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """A name with what the articles say of its bearer: ``functions`` are heads of role nouns, in the language of their
    article, ``offices`` those of them that a place or body has one of, ``fields`` the first
    parts of those that are compounds (*transferkenner*: transfer), ``settings`` the names in its roles (*burgemeester
    van Dorp*: Dorp), ``bodies`` the names of no place in all that is said (*ABVV-secretaris*: ABVV) and the nouns for
    one body, ``near`` as in ``Context``, ``gender`` what titles, functions or the given name tell."""

    name: PersonName
    functions: frozenset[str]
    offices: frozenset[str]
    fields: frozenset[str]
    settings: frozenset[str]
    bodies: frozenset[str]
    near: frozenset[str]
    gender: Gender | None


class Ground(IntEnum):
    """What two persons have in common beside their names, the least first: nothing, a function that many people of one
    event bear (*bewoner*), bodies spoken of beside both, another function, an office that few hold, a body that both
    belong to or a function in one place."""

    NONE = auto()
    CROWD = auto()
    NEAR = auto()
    FUNCTION = auto()
    OFFICE = auto()


def read_person(name: str, roles: Iterable[str], names: NameWords, context: Context = Context()) -> Person:
    """A person as the rules see one."""
    parsed = parse_person(name, names)
    own = {*parsed.given, *parsed.particles, *parsed.family}
    roles = _words_of((name, *roles), own)
    said = [*roles, *_words_of(context.said, own)]
    heads = {word: head for word in said if (head := names.role_word(word))}
    firsts = {word: word[: -len(head)].rstrip("-") for word, head in heads.items()}
    genders = {names.titles.get(word.lower()) for word in said} | {names.roles[head].gender for head in heads.values()}
    genders.discard(None)
    if not genders and parsed.given:
        genders.add(names.given.get(parsed.folded[0]))
    settings = {fold(word) for word in roles if _is_setting(word, names)}
    bodies = {fold(first) for word, first in firsts.items() if first and first[0].isupper() and "-" in word}
    bodies |= {fold(word) for word in said if _is_setting(word, names)} - context.places - names.towns
    bodies |= {fold(word) for word in said if _is_one_body(word, names)}
    return Person(
        name=parsed,
        functions=frozenset(heads.values()),
        offices=frozenset(head for head in heads.values() if names.roles[head].unique),
        fields=frozenset(fold(first) for first in firsts.values() if len(first) >= SHORTEST_FIELD),
        settings=frozenset(settings),
        bodies=frozenset(bodies),
        near=context.near,
        gender=genders.pop() if len(genders) == 1 else None,
    )


def _words_of(texts: Iterable[str], own: set[str]) -> list[str]:
    """The words of the texts that are no part of the name."""
    return [word for text in texts for word in WORD.findall(text) if word not in own]


def _is_setting(word: str, names: NameWords) -> bool:
    """True for a name in what is said of a person; not of a country, in which the whole story may be set."""
    known = names.role_word(word) is not None or names.country(word) is not None
    return word[0].isupper() and not known and word.lower() not in names.articles


def _is_one_body(word: str, names: NameWords) -> bool:
    """True for a compound by which a story calls one body (*bewonerscommissie*), not for a kind that is listed
    (*ondernemingsraad*)."""
    head = names.organisation_word(word) if word.islower() else None
    return head is not None and word not in names.organisations and head not in names.territorial


def common_ground(a: Person, b: Person, names: NameWords) -> Ground:
    """The most that two persons have in common beside their names."""
    shared = [one for one, other in product(a.functions, b.functions) if _alike_functions(one, other, names)]
    if not a.bodies.isdisjoint(b.bodies) or not a.offices.isdisjoint(shared):
        return Ground.OFFICE
    if not a.settings.isdisjoint(b.settings) and any(head not in names.crowd_roles for head in shared):
        return Ground.OFFICE
    if not a.fields.isdisjoint(b.fields) or any(head not in names.crowd_roles for head in shared):
        return Ground.FUNCTION
    if not a.near.isdisjoint(b.near):
        return Ground.NEAR
    return Ground.CROWD if shared else Ground.NONE


def _alike_functions(one: str, other: str, names: NameWords) -> bool:
    """True for one function, whatever its gender, and for two words for one."""
    return one[:SAME_ROLE] == other[:SAME_ROLE] or other in names.synonyms_of(one)


def are_apart(a: Person, b: Person, names: NameWords) -> bool:
    """True when nobody has the functions of both, and when both hold an office of which a place has one, in different
    places."""
    if names.are_exclusive(a.functions, b.functions):
        return True
    offices = any(_alike_functions(one, other, names) for one, other in product(a.offices, b.functions))
    return bool(offices and a.settings and b.settings and a.settings.isdisjoint(b.settings))
