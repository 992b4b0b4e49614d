"""Who is who, and who may be."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.records.entity import EntityType, NameRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """Names of one entity that stand in the same relation to it for the same reason; each with the place where it first
    stands, empty when no mention has exactly these words."""

    relation: NameRelation
    reason: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity with its names; ``speaker_anchor`` is empty when it says nothing, ``articles`` are the numbers of those
    that mention it, ``marks`` tell it from others of its name."""

    anchor: str
    name: str
    marks: tuple[str, ...]
    type: EntityType
    roles: tuple[str, ...]
    mentions: int
    articles: tuple[int, ...]
    variants: tuple[Variants, ...]
    speaker_anchor: str
    first_anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two names that may be of one bearer and were left apart, each with the place where its bearer is listed and the
    outlets that have the name."""

    name: str
    anchor: str
    outlets: tuple[str, ...]
    other: str
    other_anchor: str
    other_outlets: tuple[str, ...]
    reason: str
