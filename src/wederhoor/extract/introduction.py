"""How an article introduces a name: the role before it, and the apposition on either side."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax import head_of, noun_phrase_at
from wederhoor.records.parse import NameSpan

REACH = 12
"""Tokens before a name among which the role in front of its comma begins: of 99 such roles 95 have at most 10, none
more than 12."""
_OPENERS = frozenset({"DET", "NOUN", "ADJ"})
_BEFORE_NAME = frozenset({"NOUN", "ADJ", "PROPN"})


def role_before(discourse: Discourse, name: NameSpan) -> tuple[Range, int] | None:
    """The nouns right before a name and the last of them, when that is a role ("gouverneur X", "oud-directeur Jan
    X")."""
    sentence = discourse.sentence_of(name.first)
    first = name.first
    while first > sentence.first and discourse.tokens[first - 1].pos in _BEFORE_NAME:
        first -= 1
    before = discourse.tokens[first : name.first]
    nouns = [token.index for token in before if token.pos == "NOUN" or _is_role(discourse, token.index)]
    return ((first, name.first), nouns[-1]) if nouns and _is_role(discourse, nouns[-1]) else None


def role_appositions(discourse: Discourse, name: NameSpan) -> Iterator[tuple[Range, int]]:
    """The appositions of a name that are roles, each with its head: "X, directeur van de veerdienst", "de gouverneur
    van de regio, X"."""
    for phrase in (_apposition_after(discourse, name), _apposition_before(discourse, name)):
        if phrase is not None and _is_role(discourse, head := head_of(discourse, phrase)):
            yield phrase, head


def _is_role(discourse: Discourse, index: int) -> bool:
    return discourse.pack.names.role(discourse.lower[index]) is not None


def _apposition_after(discourse: Discourse, name: NameSpan) -> Range | None:
    """The noun phrase behind the comma after a name."""
    if name.end >= len(discourse.tokens) or discourse.tokens[name.end].text != ",":
        return None
    phrase = noun_phrase_at(discourse, name.end + 1, discourse.sentence_of(name.first).end)
    return phrase if phrase is not None and discourse.tokens[phrase[0]].pos in _OPENERS else None


def _apposition_before(discourse: Discourse, name: NameSpan) -> Range | None:
    """The longest noun phrase that ends at the comma before a name."""
    comma = name.first - 1
    if comma < 1 or discourse.tokens[comma].text != ",":
        return None
    for start in range(max(discourse.sentence_of(name.first).first, name.first - REACH), comma):
        phrase = noun_phrase_at(discourse, start, comma)
        if phrase is not None and phrase[1] == comma and discourse.tokens[start].pos in _OPENERS:
            return phrase
    return None
