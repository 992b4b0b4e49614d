"""Noun phrases, found by word order and punctuation first and by the arcs of the parser second."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.core import core_end, is_genitive
from wederhoor.extract.syntax.marks import NOUNS, QUOTATION_MARK
from wederhoor.extract.syntax.postmodifier import goes_on_as_name, postmodifier_end
from wederhoor.records.parse import Sentence

_EARLIEST_DETERMINER = 9
"""Words before a noun among which its determiner is looked for: the 14 found so in our bundles and the treebanks stand
at most 5 before it; leaves room for a longer adjective phrase."""


def noun_phrase_at(discourse: Discourse, first: int, limit: int) -> Range | None:
    """The noun phrase that begins at a token, by word classes: determiner, adjectives, nouns and names, prepositional
    phrases after the noun, and an apposition between commas; ``None`` when none begins there."""
    end = core_end(discourse, first, limit)
    if end is None:
        return None
    if discourse.tokens[first].pos == "PRON" and end == first + 1:
        return first, end
    while end < limit:
        extended = postmodifier_end(discourse, first, end, limit)
        if extended is None or extended <= end:
            break
        end = extended
    return first, end


def phrase_around(discourse: Discourse, head: int, sentence: Sentence) -> Range:
    """The noun phrase of a head that the parser points to: from the first determiner or adjective that leads to it."""
    name = discourse.name_around(head)
    first = _name_start(discourse, name.first if name else head, sentence)
    while first > sentence.first and _leads_to(discourse, first - 1, head):
        first -= 1
    first = _first_determiner(discourse, _first_possessor(discourse, first, sentence), head, sentence)
    found = noun_phrase_at(discourse, first, sentence.end)
    if found is not None and found[1] > head:
        return found
    return first, name.end if name else head + 1


def _name_start(discourse: Discourse, first: int, sentence: Sentence) -> int:
    """Where a name begins that runs over a preposition between capitals ("Unie voor Vernieuwing Beweging")."""
    while first - 3 >= sentence.first and goes_on_as_name(discourse, first):
        opener, preposition = discourse.tokens[first - 3], discourse.tokens[first - 2]
        if preposition.pos != "ADP" or not opener.text[:1].isupper() or opener.pos not in NOUNS:
            break
        first -= 3
    return first


def _leads_to(discourse: Discourse, index: int, head: int) -> bool:
    """True for a word right before a noun phrase that belongs to it by its arc and class, and for a mark after a
    determiner or adjective."""
    token = discourse.tokens[index]
    if is_genitive(discourse, index):
        return True
    if token.lower in discourse.pack.grammar.possessives and index + 1 == head and token.pos in ("DET", "PRON"):
        return True
    if index <= token.head <= head:
        if token.pos in ("DET", "ADJ", "NUM", "PROPN", "NOUN") or token.has("VerbForm=Part"):
            return True
        if token.pos == "ADV":
            if token.lower in discourse.pack.grammar.focus_adverbs:
                return False
            return discourse.tokens[index + 1].pos in ("NUM", "ADJ")
        if token.pos in ("ADP", "PRON", "SYM"):
            return token.dep in ("advmod", "nmod:poss", "det", "amod", "nummod")
    opening = token.text == QUOTATION_MARK and index > discourse.sentence_of(head).first
    return opening and discourse.tokens[index - 1].pos in ("DET", "ADJ", "NUM")


def _first_possessor(discourse: Discourse, first: int, sentence: Sentence) -> int:
    """Where the possessors begin whose ending opens a phrase ("the Potters and Weavers' union"): the parser hangs
    them on their noun, or each on the one before; else ``first``."""
    if not is_genitive(discourse, first):
        return first
    owner = discourse.tokens[first - 1]
    while owner.dep == "conj" and sentence.first <= owner.head < owner.index:
        owner = discourse.tokens[owner.head]
    start = min((index for index in discourse.parse.subtree(owner.index) if index >= sentence.first), default=first)
    return min(start, first)


def _first_determiner(discourse: Discourse, first: int, head: int, sentence: Sentence) -> int:
    """The determiner from which word classes alone lead to the head ("de tot dan toe onbekende groep"), or
    ``first``."""
    for start in range(max(sentence.first, head - _EARLIEST_DETERMINER), first):
        token = discourse.tokens[start]
        relative = token.lower in discourse.pack.grammar.relative_pronouns
        if token.pos == "DET" and token.head <= head and not relative:
            core = core_end(discourse, start, sentence.end)
            if core is not None and core > head:
                return start
    return first
