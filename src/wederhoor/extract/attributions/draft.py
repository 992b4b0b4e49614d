"""An attribution as the finders hand it on: places in the parse, before anybody is named."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.extract.syntax import Range
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content found by one rule.

    ``source`` and ``cue`` are token ranges; ``free`` says that the content is a quotation that stands by itself; ``anchor`` is the
    token that places the draft in the text. ``inherits`` says that its speaker is that of the statement before it; ``open`` that the
    source stands before the content, so that the next sentence may still be his; ``copied`` that the content is
    another statement's, taken up by a pronoun.
    """

    rule: str
    anchor: int
    source: Range | None
    cue: Range | None
    content: tuple[Span, ...]
    act: Act = Act.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    channel: str | None = None
    free: bool = False
    inherits: bool = False
    open: bool = False
    copied: bool = False
