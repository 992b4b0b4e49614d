"""Word classes, arcs and marks by which phrases are told apart."""

from __future__ import annotations

from collections.abc import Collection

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.records.parse import Token

NOUNS = frozenset({"NOUN", "PROPN"})

VERBS = frozenset({"VERB", "AUX"})

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})

AUXILIARY_ARCS = frozenset({"aux", "aux:pass", "cop"})

QUOTATION_MARK = '"'
"""What the parser reads for a quotation mark of any style."""

SENTENCE_MARKS = frozenset({".", "!", "?", ":", ";", ",", "…", "...", "-", "–", "—", QUOTATION_MARK, "'", "(", ")"})

CLAUSE_MARKS = frozenset({",", ";", ":", "."})


def trim(discourse: Discourse, part: Range, marks: Collection[str] = SENTENCE_MARKS) -> Range:
    """The range without punctuation at its ends."""
    first, end = part
    while first < end and discourse.tokens[first].text in marks:
        first += 1
    while end > first and discourse.tokens[end - 1].text in marks:
        end -= 1
    return first, end


def is_gerund(token: Token) -> bool:
    """True for a verb in -ing."""
    present = token.has("VerbForm=Part") and token.has("Tense=Pres")
    return token.pos in ("VERB", "AUX") and (present or token.has("VerbForm=Ger"))
