"""Persons and bodies of whom an article speaks by a noun, and the part of such a phrase that says who is meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Token

SPEAKING = frozenset({EntityType.PERSON, EntityType.GROUP, EntityType.ORGANISATION})
"""What a noun must stand for to be one whom a pronoun may mean."""

Kind = Callable[[str], EntityType | None]
"""What kind of entity a noun names."""


def find_descriptions(discourse: Discourse, named: Collection[int], kind_of: Kind) -> Iterator[Range]:
    """The noun phrases of persons and bodies in text order, without those at tokens that are somebody's name or role,
    and without predicates ("hij is voorzitter")."""
    for token in discourse.tokens:
        if token.index in named or not _is_noun(discourse, token) or kind_of(token.lower) not in SPEAKING:
            continue
        if token.dep == "compound" and not discourse.pack.names.compounds:
            # "a council official": the first part of a compound that is written apart
            continue
        if not any(child.dep == "cop" for child in discourse.children(token.index)):
            yield _phrase(discourse, token.index)


def modifiers_of(discourse: Discourse, before: Range) -> frozenset[str]:
    """The nouns in front of a noun, in a language that writes its compounds apart ("the transport secretary")."""
    if discourse.pack.names.compounds:
        return frozenset()
    return frozenset(token.lower for token in discourse.tokens[before[0] : before[1]] if token.pos == "NOUN")


def is_otherwise_described(names: NameWords, texts: Iterable[str], noun: str, modifiers: Collection[str]) -> bool:
    """True where every description by a noun has words before it, and none of the ``modifiers`` that are looked for."""
    plain = names.common_words | names.articles | names.function_words
    before = [frozenset(text.lower().partition(noun)[0].split()) - plain for text in texts] if modifiers else []
    return bool(before) and all(words and words.isdisjoint(modifiers) for words in before)


def core_of(discourse: Discourse, phrase: Range) -> Range:
    """A noun phrase up to its head and what "van" binds to it: without times, places and addressees behind it."""
    first, end = phrase
    stop = head_of(discourse, phrase) + 1
    while stop < end and discourse.lower[stop] in discourse.pack.grammar.possessive_prepositions:
        inner = noun_phrase_at(discourse, stop + 1, end)
        if inner is None:
            break
        stop = head_of(discourse, inner) + 1
    return first, stop


def _is_noun(discourse: Discourse, token: Token) -> bool:
    """True for a noun, and for a role behind a determiner that the parser took for something else ("de
    beklaagde")."""
    if token.pos == "NOUN" or not token.index:
        return token.pos == "NOUN"
    if token.pos == "PROPN":
        return token.text.islower()
    determined = discourse.tokens[token.index - 1].pos == "DET" and token.pos in ("ADJ", "VERB")
    return determined and token.lower in discourse.pack.names.roles


def _is_first_part(discourse: Discourse, index: int) -> bool:
    """True for a noun before another, or its genitive mark, where the language writes compounds apart ("the garment
    workers' union")."""
    token = discourse.tokens[index]
    if discourse.pack.names.compounds:
        return False
    return (token.pos == "NOUN" and token.dep in ("compound", "nmod:poss")) or (
        token.pos == "PART" and token.dep == "case"
    )


def _phrase(discourse: Discourse, head: int) -> Range:
    """A noun with its determiner and adjectives, and what "van" binds to it; a count in digits is no part of what
    people are called."""
    sentence, grammar = discourse.sentence_of(head), discourse.pack.grammar
    first = head
    while first > sentence.first and (
        discourse.tokens[first - 1].pos in ("DET", "ADJ", "NUM") or _is_first_part(discourse, first - 1)
    ):
        first -= 1
    if first > sentence.first and discourse.lower[first - 1] in grammar.possessives:
        first -= 1
    if discourse.lower[first].isdigit():
        first += 1
    if head + 1 < sentence.end and discourse.lower[head + 1] in grammar.possessive_prepositions:
        return core_of(discourse, noun_phrase_at(discourse, first, sentence.end) or (first, head + 1))
    return first, head + 1
