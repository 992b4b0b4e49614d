"""Who and what is spoken of: mentions, and the entities that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Passage


class EntityType(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    OUTLET = "outlet"
    FOOTAGE = "footage"
    OTHER = "other"


BODIES = frozenset({EntityType.ORGANISATION, EntityType.GROUP})
"""Bodies of people, which act as one and which a noun as wide as *organisatie* may stand for."""

NAMED_BODIES = BODIES | {EntityType.OUTLET}
"""Bodies whose name may end in a noun for them (*Mijnwerkersbond*: *de bond*)."""

SPEAKERS = NAMED_BODIES | {EntityType.PERSON}
"""Who can speak, do something, and be contradicted."""


class NameRelation(StrEnum):
    """How a name stands to the entity's full name."""

    FULL = "full"
    SURNAME = "surname"
    SPELLING = "spelling"
    TRANSLITERATION = "transliteration"
    ACRONYM = "acronym"
    ALIAS = "alias"
    ROLE = "role"


class MentionKind(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of an entity, and why it is counted as one; ``text`` stands verbatim in an article (line breaks as
    spaces)."""

    text: str
    relation: NameRelation
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for an entity; ``text`` is verbatim."""

    passage: Passage
    text: str
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something that the articles name.

    ``extract`` makes entities of one article each, ``align`` joins them to the entities of a dossier. ``roles`` are
    titles and descriptions as they stand in the text.
    """

    id: str
    type: EntityType
    name: str
    names: tuple[Name, ...]
    roles: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """Two entities of a dossier, by id, that may be one and were left apart: a name of each, verbatim, and what makes
    it doubtful. A person can tell; a wrong merge would hide that there are two."""

    a: str
    b: str
    name: str
    other: str
    reason: str
