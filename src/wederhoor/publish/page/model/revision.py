"""What changed between the versions of an article."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Statement
from wederhoor.records.revision import ChangeKind, Difference, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A claim as one version words it: its words in pieces, true for those that the other version has not, and the
    place where they stand."""

    pieces: tuple[tuple[str, bool], ...]
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """One change. The speaker is that of ``statement`` where the page shows it, else ``speaker`` by name; neither in
    the article's own voice."""

    kind: ChangeKind
    what: Subject
    why: tuple[Difference, ...]
    before: Side | None
    after: Side | None
    statement: Statement | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """An article and what changed in it from one version to the next; ``at`` is when, in words, empty when unknown."""

    anchor: str
    cite: Cite
    language: str
    before: int
    after: int
    at: str
    old: str
    changes: tuple[ChangedClaim, ...]
