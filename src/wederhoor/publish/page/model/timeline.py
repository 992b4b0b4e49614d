"""When what happened, was said and was published."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite, Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """A time that an article mentions; ``clock`` is its time of day in words, empty for none."""

    clock: str
    excerpt: Excerpt
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a coarser time, with what happened to be mentioned and published then; ``name`` is empty for what
    cannot be placed."""

    name: str
    rows: tuple[TimeRow, ...]
    published: tuple[Cite, ...]
