"""The core of a noun phrase, by word classes from left to right: determiner, adjectives, nouns and names."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import NOUNS, QUOTATION_MARK
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan

_NEVER_NAMES = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT", "DET", "PRON", "ADV"})
"""Tags of words whose capital makes them no name: the parser is right about function words."""

_PREMODIFIERS = frozenset({"DET", "ADJ", "NUM", "SYM"})

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent"})
"""Arcs of phrases that stand beside each other under a predicate."""

_POSSESSIVE_ARCS = frozenset({"nmod:poss", "det"})

_LOOKAHEAD = 5
"""Words from one before a noun to the noun ("een tot dan toe onbekende groep"): in our bundles at most 4, in 280 such
phrases of the treebanks and of news sentences 5."""

_INITIAL = 2
"""Characters of a capital with its full stop."""


def core_end(discourse: Discourse, first: int, limit: int) -> int | None:
    """The end of the determiner, adjectives and nouns that begin at a token; ``None`` when they make no phrase."""
    for index in range(first, limit):
        noun_end = _noun_end(discourse, first, index, limit)
        if noun_end is not None:
            return nouns_end(discourse, first, noun_end, limit)
        if index == first and discourse.tokens[first].pos == "PRON":
            return _pronoun_end(discourse, first, limit)
        if not _is_premodifier(discourse, first, index, limit):
            return index if _is_nominalised(discourse, first, index) else None
    return limit if _is_nominalised(discourse, first, limit) else None


def _noun_end(discourse: Discourse, first: int, index: int, limit: int) -> int | None:
    """The end of the noun or name that begins at a token of the phrase that begins at ``first``; a day in lower case
    is an adverbial behind it ("Frans Quist vrijdagavond")."""
    token = discourse.tokens[index]
    if (index > first and token.lower in discourse.pack.times.adverbials) or discourse.is_habitual_time(index):
        return None
    name = discourse.name_around(index)
    if name is not None and name.first == index:
        return min(_without_adverbial(discourse, name), limit)
    capital = token.text[:1].isupper() and index > first and token.pos not in _NEVER_NAMES
    return index + 1 if token.pos in NOUNS or capital or _is_known_noun(discourse, index, limit) else None


def _is_known_noun(discourse: Discourse, index: int, limit: int) -> bool:
    """A noun for a person, a body, footage or a paper taken for an adjective or a participle, with no noun behind
    it."""
    token, names = discourse.tokens[index], discourse.pack.names
    if (
        token.pos not in ("ADJ", "VERB")
        or discourse.finite[index]
        or (index + 1 < limit and discourse.tokens[index + 1].pos in {*NOUNS, "ADJ"})
    ):
        return False
    return names.type_of(token.lower) is not None or names.is_footage(token.lower)


def _without_adverbial(discourse: Discourse, name: NameSpan) -> int:
    """The end of a name, a day at its end left out."""
    return name.end - (
        name.end - name.first > 1 and discourse.tokens[name.end - 1].text in discourse.pack.times.adverbials
    )


def nouns_end(discourse: Discourse, first: int, index: int, limit: int) -> int:
    """The end of the nouns and names in a row from a token on, hyphens between them included."""
    while index < limit:
        end = _noun_end(discourse, first, index, limit)
        if end is not None and not _makes_one(discourse, first, index):
            break
        if end is None and is_genitive(discourse, index) and index + 1 < limit:
            # "the council's leader", "the workers' union"
            owned = core_end(discourse, index + 1, limit)
            return index if owned is None else owned
        if end is None:
            hyphen = discourse.tokens[index].text == "-" and index + 1 < limit
            glued = is_glued(discourse, index)
            if not hyphen or not (glued or discourse.tokens[index + 1].pos in NOUNS):
                break
            # whatever it is by itself, the word behind a hyphen is a part of the compound ("fact-checking group")
            end = index + 1 + glued
        index = end
    return index


def is_glued(discourse: Discourse, index: int) -> bool:
    """True for a hyphen with a word right before and right behind it, which some tokenizers set apart."""
    tokens = discourse.tokens
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def is_genitive(discourse: Discourse, index: int) -> bool:
    """True for the ending of a possessor that the tokenizer sets apart ("council 's")."""
    token = discourse.tokens[index]
    return token.pos == "PART" and token.lower in discourse.pack.grammar.genitive_endings


def _makes_one(discourse: Discourse, first: int, index: int) -> bool:
    """True unless two common nouns stand side by side that no arc joins ("noemt de directeur onzin"), or a phrase and a
    noun that are arguments of one predicate ("is volgens Smit onzin", "biedt Smit excuses aan")."""
    token, before = discourse.tokens[index], discourse.tokens[index - 1]
    if token.text[:1].islower() and len(before.text) == _INITIAL and before.text[0].isupper() and before.text[1] == ".":
        # "schenkt de vader van B. thee in": a surname's initial ends its phrase
        return False
    if token.pos == "NOUN" and token.text[:1].islower() and _are_arguments(discourse, first, index):
        return False
    if token.pos != "NOUN" or before.pos != "NOUN" or token.text[:1].isupper() or before.text[:1].isupper():
        return True
    return first <= token.head < index or before.head == index


def _are_arguments(discourse: Discourse, first: int, index: int) -> bool:
    """True for a noun that governs the phrase before it as its argument, or shares a governor with it."""
    token, root = discourse.tokens[index], discourse.tokens[index - 1]
    if discourse.pack.names.type_of(token.lower) is EntityType.PERSON:
        # a role belongs to the name ("Frans minister Smit")
        return False
    while first <= root.head < index and root.head != root.index:
        root = discourse.tokens[root.head]
    if root.dep not in _ARGUMENTS or root.head == root.index:
        return False
    return root.head == index or (token.dep in _ARGUMENTS and token.head == root.head)


def _is_premodifier(discourse: Discourse, first: int, index: int, limit: int) -> bool:
    """A word that may stand before the noun: a determiner, an adjective or participle, a mark that opens a
    quotation."""
    token = discourse.tokens[index]
    if index > first and (is_glued(discourse, index) or is_glued(discourse, index - 1)):
        return True
    if token.pos in _PREMODIFIERS or (token.pos == "PUNCT" and token.text == QUOTATION_MARK):
        return True
    participle = token.has("VerbForm=Part") and _leads_to_noun(discourse, index, limit)
    return participle or _is_in_adjective_phrase(discourse, first, index, limit)


def _is_in_adjective_phrase(discourse: Discourse, first: int, index: int, limit: int) -> bool:
    """An adverb or preposition between determiner and noun ("een tot dan toe onbekende groep")."""
    if index == first or discourse.tokens[index].pos not in ("ADV", "ADP", "CCONJ"):
        return False
    opened = discourse.tokens[first].pos in ("DET", "NUM", "ADV", "ADJ")
    return opened and _leads_to_noun(discourse, index, limit)


def _leads_to_noun(discourse: Discourse, index: int, limit: int) -> bool:
    """True when the words after this one run into a noun before punctuation or a finite verb."""
    for later in range(index + 1, min(index + 1 + _LOOKAHEAD, limit)):
        token = discourse.tokens[later]
        if token.pos in NOUNS:
            return True
        if token.pos == "PUNCT" or (discourse.finite[later] and not token.has("VerbForm=Part")):
            return False
    return False


def _is_nominalised(discourse: Discourse, first: int, end: int) -> bool:
    """A number alone, or an adjective in the place of a noun ("elf", "de vermiste")."""
    if end <= first:
        return False
    last = discourse.tokens[end - 1]
    determined = end - first > 1 and discourse.tokens[first].pos in ("DET", "NUM")
    return last.pos == "NUM" or (last.pos in ("ADJ", "VERB") and determined)


def _pronoun_end(discourse: Discourse, first: int, limit: int) -> int:
    """The end of a pronoun alone, or of a possessive or quantifier with its noun ("haar collega")."""
    token = discourse.tokens[first]
    if not (token.has("Poss=Yes") or token.dep in _POSSESSIVE_ARCS) or first + 1 >= limit:
        return first + 1
    following = core_end(discourse, first + 1, limit)
    grammar = discourse.pack.grammar
    only = token.lower in grammar.possessives and token.lower not in grammar.pronouns and bool(grammar.genitive_endings)
    if only and discourse.tokens[first + 1].pos == "VERB":
        # "its log": no object, so a noun that the parser takes for a verb
        return following or first + 2
    nominal = discourse.tokens[first + 1].pos in ("NOUN", "ADJ", "PROPN", "NUM")
    return following if following is not None and nominal else first + 1
