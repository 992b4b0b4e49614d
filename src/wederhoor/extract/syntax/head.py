"""The head of a noun phrase, and what it can be: one who speaks, the paper itself."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import NOUNS


def head_of(discourse: Discourse, phrase: Range) -> int:
    """The token of a phrase that the others depend on: the last noun before the first preposition, comma or bracket."""
    first, end = phrase
    best = first
    for index in range(first, end):
        token = discourse.tokens[index]
        found = discourse.tokens[best].pos in NOUNS
        relative = token.lower in discourse.pack.grammar.relative_pronouns
        if found and index > first and (token.pos == "ADP" or relative or token.text in {",", "("}):
            break
        if token.pos in NOUNS or (index == end - 1 and not found):
            best = index
    return best


def may_state(discourse: Discourse, index: int) -> bool:
    """True for the head of a phrase that can make a statement: a name of a person or body, a person's pronoun, a noun
    for one who speaks or for footage and papers; not for an event or a thing ("de explosie toont aan dat")."""
    token, name, names = discourse.tokens[index], discourse.name_around(index), discourse.pack.names
    if name is not None and name.label in ("PER", "ORG", "LOC"):
        return True
    if token.pos == "PRON":
        pronoun = discourse.pack.grammar.pronouns.get(token.lower)
        return pronoun is None or pronoun.animate
    if token.pos != "NOUN":
        return True
    kind = names.type_of(token.lower) or names.type_of(token.lemma.lower())
    return kind is not None or names.is_footage(token.lower)


def is_own_outlet(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase that names the paper itself ("deze krant"), and not another's ("de redactie van X")."""
    words = discourse.lower[phrase[0] : phrase[1]]
    own = (tuple(each.split()) for each in discourse.pack.names.own_outlet)
    named = any(words[: len(each)] == each for each in own)
    behind = discourse.lower[phrase[1] : phrase[1] + 1]
    return named and discourse.pack.grammar.possessive_prepositions.isdisjoint((*words, *behind))
