"""Subjects of verbs."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import AUXILIARY_ARCS, NOUNS, SUBJECTS
from wederhoor.records.parse import Token


def subject_of(discourse: Discourse, verb: int) -> int | None:
    """The head of the subject of a verb, through its auxiliaries and the verbs that it is coordinated with."""
    for _ in range(4):
        subject = next((child.index for child in discourse.children(verb) if child.dep in SUBJECTS), None)
        if subject is not None:
            return subject
        token = discourse.tokens[verb]
        if token.head == verb or not _shares_subject(token):
            return None
        verb = token.head
        if token.dep == "acl" and discourse.tokens[verb].pos in NOUNS:
            # "deed moeite om te ...": the verb that the noun is the object of
            verb = discourse.tokens[verb].head
    return None


def _shares_subject(token: Token) -> bool:
    """True for a verb whose subject its governor has."""
    if token.dep in AUXILIARY_ARCS or token.dep in ("conj", "xcomp"):
        return True
    gerund = token.has("VerbForm=Ger") or (token.has("VerbForm=Part") and token.has("Tense=Pres"))
    if gerund and token.dep == "advcl":
        # "wrote to the minister demanding that ..."
        return True
    return token.has("VerbForm=Inf") and token.dep in ("advcl", "ccomp", "acl")
