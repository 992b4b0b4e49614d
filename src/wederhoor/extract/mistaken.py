"""Words that a parser takes for names because a capital begins them: nouns, adjectives and adverbs that open a sentence
or make up a heading of their own."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.echo import HEADINGS
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import NameSpan

_COMMON = frozenset({EntityType.PERSON, EntityType.FOOTAGE})
_NAMING = frozenset({"PROPN", "NOUN", "X", "SYM"})
"""Classes of words that names have; a parser that knows a word for another is sure that it is none."""

_WITH_CLITIC = 2
"""Words of a part of the day and its clitic."""


def without_words(discourse: Discourse, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names that are names, in order."""
    seen = _seen_inside(discourse, names)
    plain = frozenset(token.text for token in discourse.tokens if token.text.islower())
    return [
        name
        for name in names
        if not (_is_noun(discourse, name) or _is_time(discourse, name) or _is_word(discourse, name, seen, plain))
    ]


def _seen_inside(discourse: Discourse, names: Sequence[NameSpan]) -> frozenset[str]:
    """The words of names that have their capital where none is due."""
    return frozenset(
        discourse.tokens[index].text
        for name in names
        for index in range(name.first, name.end)
        if name.end - name.first > 1 or not _opens(discourse, index)
    )


def _opens(discourse: Discourse, index: int) -> bool:
    """True for the first word of a sentence, of what is quoted in it, and of what a colon announces."""
    return index == discourse.sentence_of(index).first or discourse.tokens[index - 1].pos in ("PUNCT", "SYM")


def _is_noun(discourse: Discourse, name: NameSpan) -> bool:
    """True for a noun for a person or for pictures ("Satellietbeelden tonen ...", "het Kamerlid")."""
    word, names = discourse.lower[name.first], discourse.pack.names
    listed = names.type_of(word) in _COMMON and word not in names.given and word not in names.surnames
    return name.end - name.first == 1 and listed


def _is_time(discourse: Discourse, name: NameSpan) -> bool:
    """True for a part of the day or a day with its clitic, in the name or before it ("'s Ochtends")."""
    return name.end - name.first <= _WITH_CLITIC and discourse.is_habitual_time(name.end - 1)


def _is_word(discourse: Discourse, name: NameSpan, seen: frozenset[str], plain: frozenset[str]) -> bool:
    """True for an adjective of a town or region before its noun ("de Gentse haven"), and for a single word that nowhere
    else has a capital but where one is due, and is a word by its class or number, by a lower case in the article
    (``plain``), as a day, or as a heading of its own."""
    token, names = discourse.tokens[name.first], discourse.pack.names
    if name.end - name.first > 1 or token.text[1:].lower() != token.text[1:]:
        return False
    if name.label == "MISC" and token.pos == "ADJ":
        return True
    known = token.lower in names.given or token.lower in names.surnames or token.lower in names.towns
    if known or token.text in seen or names.country(token.text) or names.outlet(token.text):
        return False
    if not _opens(discourse, name.first):
        return names.type_of(token.lower) is EntityType.OTHER
    sentence = discourse.sentence_of(name.first)
    alone = sentence.kind in HEADINGS and sentence.end - sentence.first == 1
    worded = token.pos not in _NAMING or token.has("Number=Plur") or names.type_of(token.lower) is EntityType.OTHER
    return alone or worded or token.lower in plain or token.lower in discourse.pack.times.adverbials
