"""The subordinate clause that a verb stands in, by word order: its opening word, and the verb at its end."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import is_taken_up
from wederhoor.extract.discourse import Discourse

_LONGEST = 25
"""Tokens before a verb among which its clause opens: the longest in our bundles has 19."""


def clause_opener(discourse: Discourse, verb: int, finite: int) -> int | None:
    """The conjunction or relative pronoun that opens the clause of a verb and its auxiliary; ``None`` in a main clause,
    where the subject follows the finite verb or nothing opens it."""
    grammar, sentence = discourse.pack.grammar, discourse.sentence_of(verb)
    first = min(verb, finite)
    if discourse.finite[finite] and _precedes_subject(discourse, max(verb, finite) + 1, sentence.end):
        return None
    for index in range(first - 1, max(sentence.first, first - _LONGEST) - 1, -1):
        token = discourse.tokens[index]
        if token.text in {";", ":"} or discourse.quoted[index] != discourse.quoted[verb]:
            return None
        if discourse.finite[index] and index not in (verb, finite):
            return None
        marks = token.pos == "SCONJ" or (token.dep == "mark" and token.lower not in grammar.infinitive_markers)
        if marks and not is_taken_up(discourse, index, sentence):
            return index
        if token.has("PronType=Rel"):
            return index
    return None


def _precedes_subject(discourse: Discourse, index: int, end: int) -> bool:
    """True before a noun phrase or a pronoun, which in a subordinate clause stands before its verb."""
    if index >= end:
        return False
    token = discourse.tokens[index]
    openers = discourse.pack.grammar.complement_openers
    return token.pos in ("PRON", "DET", "NOUN", "PROPN") and token.lower not in openers
