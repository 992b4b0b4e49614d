"""Points as cards."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Excerpt, Statement
from wederhoor.publish.page.model.figure import GaugeMark, GaugeTick
from wederhoor.records.point import PointKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words that carry an answer; ``statement`` is ``None`` in the article's own voice. ``cites`` are the articles
    that have just these words from the same speaker, the first one for ``pieces``."""

    pieces: tuple[Excerpt, ...]
    statement: Statement | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One position on a point: ``shown`` evidence at once, ``more`` behind a disclosure. ``letter`` names it on the
    page; ``mark`` is where its number lies, ``None`` when it has none."""

    letter: str
    position: str
    mark: GaugeMark | None
    outlets: int
    origins: int
    shown: tuple[Evidence, ...]
    more: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One point; ``number`` counts points in reading order over the whole page, ``outlets`` those that carry any of its
    positions, ``language`` is that of the articles, which its question, positions
    and reason are in, ``ticks`` are those of the axis that its marks lie on, ``joined_by`` the people who judged that
    statements of one of them say the same."""

    number: int
    anchor: str
    kind: PointKind
    status: Status
    question: str
    language: str
    why: str
    joined_by: tuple[str, ...]
    outlets: int
    ticks: tuple[GaugeTick, ...]
    answers: tuple[Answer, ...]
