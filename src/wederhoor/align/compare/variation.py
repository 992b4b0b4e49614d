"""One body's name in another make: translated, as a compound, or with the first of its fields alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wederhoor.align.compare.spelling import fold, sounds
from wederhoor.lang.names import NameWords

_DOUBLED = re.compile(r"([aeiou])\1")
"""What Dutch doubles in a closed syllable and other languages write once (*Meridiaan*, *Meridian*)."""


def translate(words: Sequence[str], names: NameWords) -> tuple[str, ...]:
    """The noun for a body in Dutch, then the name's own words by their sound; what says how far it reaches is left out.
    Empty for a name without such a noun or without a word of its own."""
    content = [word.lower() for word in words if word.lower() not in names.function_words]
    nouns = [names.translations[word] for word in content if word in names.translations]
    own = [word for word in content if word not in names.translations and word not in names.scopes]
    if len(nouns) != 1 or not own:
        return ()
    return nouns[0], *sorted(_DOUBLED.sub(r"\1", min(sounds(word))) for word in own)


def has_same_noun(one: Sequence[str], other: Sequence[str], names: NameWords) -> bool:
    """True when the nouns for bodies in two names are of one language."""
    first, second = ([word for word in map(str.lower, words) if word in names.translations] for words in (one, other))
    return first == second


def compound_parts(words: Sequence[str], names: NameWords) -> tuple[str, str] | None:
    """The noun for a body that opens a name and the one word of its field behind a preposition, folded; ``None`` for
    any other name."""
    content = [word for word in words if word.lower() not in names.scopes]
    if len(content) != 3 or content[1].lower() not in names.function_words or not names.is_organisation(content[0]):
        return None
    return fold(content[0]), fold(content[2])


def is_compound(word: str, words: Sequence[str], names: NameWords) -> bool:
    """True for the compound that the noun and the field of a name make (*Kwekersbond*, *Bond van Kwekers*)."""
    head, field = compound_parts(words, names) or ("", "")
    first = fold(word).removesuffix(head)
    if not head or not first or first == fold(word):
        return False
    forms = (first, *(first.removesuffix(link) for link in names.linking_letters))
    return field in forms or any(field == form + ending for form in forms for ending in names.head_endings)


def opens_fields(short: Sequence[str], long: Sequence[str], names: NameWords) -> bool:
    """True for a noun for a body with the first of the fields that the longer name has (*Inspectie Akkerbouw*,
    *Inspectie Akkerbouw en Visserij*)."""
    end = len(short)
    if end < 2 or len(long) < end + 2 or not names.is_organisation(short[0]):
        return False
    opened = [fold(word) for word in long[:end]] == [fold(word) for word in short]
    return opened and long[end].lower() in names.field_joiners
