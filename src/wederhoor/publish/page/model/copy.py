"""Text that two articles share."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Words
from wederhoor.records.point import ReuseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One side of a copied passage: pieces of text in order, true for those that the other side has not."""

    cite: Cite
    words: Words
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A passage that two articles share."""

    kind: ReuseKind
    a: Wording
    b: Wording
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPair:
    """Two articles and what they share: ``count`` passages of ``characters`` in all, of which ``passages`` are
    shown."""

    a: Cite
    b: Cite
    count: int
    characters: int
    passages: tuple[Copied, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The pairs that share most, of ``total`` pairs; ``is_whole`` when every shared passage is shown."""

    total: int
    pairs: tuple[CopiedPair, ...]
    is_whole: bool
