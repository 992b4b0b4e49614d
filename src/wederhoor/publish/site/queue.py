"""What stands on the page of what a person must judge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.publish.site.article import ArticleLine, SharedWord
from wederhoor.publish.site.excerpt import Excerpt


class QuestionKind(StrEnum):
    """What a pair in the queue is: two names, or two articles."""

    NAMES = "names"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be the same: what it is called, where it stands, and the words around it."""

    id: str
    label: str
    article: ArticleLine
    place: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair that the program left open; ``key`` names it in the queue."""

    key: str
    kind: QuestionKind
    story: str
    title: str
    reason: str
    shared: tuple[SharedWord, ...]
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A judgement that was made: what, on what (names, or ``articles``), by whom, when. ``undone`` when a later
    one took its place."""

    id: str
    decision: str
    articles: bool
    labels: tuple[str, ...]
    by: str
    at: str
    undone: bool
