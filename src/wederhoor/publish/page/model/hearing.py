"""Who is accused, and what each article has of a reply."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Statement
from wederhoor.records.point import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingRow:
    """What one article has of an accusation and of a reply."""

    cite: Cite
    heard: Heard
    accusations: tuple[Statement, ...]
    replies: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """Somebody who is accused; ``marks`` tell them from others of their name, ``heard_in`` counts the
    articles that have a reply, of any kind but silence."""

    anchor: str
    name: str
    marks: tuple[str, ...]
    accusations: int
    heard_in: int
    rows: tuple[HearingRow, ...]
