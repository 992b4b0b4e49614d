"""What a reader can choose to see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet and the numbers of its articles."""

    name: str
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of publication in words; the articles up to the one numbered ``known`` were out then."""

    words: str
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The outlets in the order of their first article, and the moments in the order of time."""

    outlets: tuple[Outlet, ...]
    moments: tuple[Moment, ...]
