"""What became of the claims of an article from one version of it to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Span


class ChangeKind(StrEnum):
    CHANGED = "changed"
    APPEARED = "appeared"
    VANISHED = "vanished"


class Subject(StrEnum):
    """What a change is of: a counted or measured thing, a statement (somebody's or the article's own), a headline, or
    how somebody is called."""

    FIGURE = "figure"
    STATEMENT = "statement"
    HEADLINE = "headline"
    NAME = "name"


class Difference(StrEnum):
    """In what two wordings of one claim differ: its number, what is counted, who says it, what saying it does, how sure
    it is, whether it is denied, when it was, or in other words alone."""

    FIGURE = "figure"
    UNIT = "unit"
    SPEAKER = "speaker"
    ACT = "act"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    TIME = "time"
    WORDING = "wording"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A claim as one version has it.

    ``pieces`` are its words in that version's text, in order. ``speaker`` is where that version names who says it,
    ``attribution`` the id of the statement in what was read in that version; both are ``None`` in the article's own
    voice, and ``speaker`` also where nobody is named.
    """

    pieces: tuple[Span, ...]
    speaker: Span | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claim that is another than it was: ``before`` is ``None`` when it appeared, ``after`` when it vanished, and
    ``why`` is empty for both; else it says in what the two differ."""

    kind: ChangeKind
    what: Subject
    before: Wording | None
    after: Wording | None
    why: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The changes of an article from version ``before`` to version ``after``, in the order of the text; ``at`` is when
    the later one came (ISO 8601), ``None`` when nothing says it."""

    article: str
    before: int
    after: int
    at: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A version of an article before the current one: its number, its canonical text with the SHA-256 of that in UTF-8,
    and when it came (ISO 8601), ``None`` when nothing says it."""

    number: int
    text: str
    text_sha256: str
    at: str | None
