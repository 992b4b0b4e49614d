"""What people decided."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.cited import Cite
from wederhoor.records.judgement import Decision, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a judgement is about, as the person saw it, and where its words stand."""

    label: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision of a person: ``made`` says when in words."""

    decision: Decision
    subjects: tuple[Subject, ...]
    by: str
    made: str
    note: str | None
    state: State
