"""Where a phrase stands that names who speaks: what counts beside the words before it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wederhoor.extract.roster import Member
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """``last`` is the speaker before, ``own`` what the phrase's statement says, where whoever it stands for is not
    named (Reinhart 1976: a name does not stand in the domain of its pronoun). ``excluded`` are the members, by id, whom
    the statement answers; ``about`` the words where whoever makes it is named first of all, in that order."""

    last: Member | None = None
    own: tuple[Span, ...] = ()
    excluded: Collection[str] = ()
    about: tuple[Span, ...] = ()


PLAIN = Setting()
"""Nothing is known but the words."""
