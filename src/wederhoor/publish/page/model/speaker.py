"""Speakers and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Statement
from wederhoor.records.entity import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one speaker says in one article, in its order."""

    cite: Cite
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker with all that they say, article by article in order of publication; ``name`` is ``None`` for statements
    without a traced source, ``count`` the number of statements, ``marks`` what tells them from others of their name."""

    anchor: str
    name: str | None
    marks: tuple[str, ...]
    type: EntityType | None
    roles: tuple[str, ...]
    hue: int
    count: int
    articles: tuple[Said, ...]
