"""Names that are the initials of others: which words are acronyms, and what their letters stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wederhoor.align.compare.spelling import fold
from wederhoor.lang.names import NameWords

LONGEST_ACRONYM = 8
"""Letters up to which a word in capitals may be initials; 6 and 12 change nothing in the eighteen bundles."""

_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][\w&.-]*")


def is_acronym(word: str) -> bool:
    """True for a short word with two capitals or more that begins with one (*VTB*, *OvS*, *N-VA*), not for two words
    that a hyphen joins (*Turf-Nu*)."""
    if len(word) > LONGEST_ACRONYM or not _ACRONYM.fullmatch(word):
        return False
    return "-" not in word or word == word.upper()


def has_initials(acronym: str, words: Sequence[str], names: NameWords) -> bool:
    """True when the letters of an acronym are the initials of the words, with or without the function words.

    A compound may give more than one (*Turfstekersbond*: TB), so each word gives its first letter and perhaps
    others."""
    letters = "".join(char for char in fold(acronym) if char.isalnum())
    content = [word for word in words if word.lower() not in names.function_words]
    return any(_spells(letters, [fold(word) for word in group]) for group in (words, content))


def is_spelt(acronym: str, words: Sequence[str], names: NameWords) -> bool:
    """True when each letter of an acronym is the initial of one word, with or without the function words."""
    letters = "".join(char for char in fold(acronym) if char.isalnum())
    content = [word for word in words if word.lower() not in names.function_words]
    return any(letters == "".join(fold(word)[:1] for word in group) for group in (words, content))


def is_subsequence(short: Iterable[str], long: Iterable[str]) -> bool:
    """True when the one has all words or letters of the other, in order, and perhaps more between them."""
    rest = iter(long)
    return all(stem in rest for stem in short)


def _spells(letters: str, words: list[str]) -> bool:
    """True when each word gives its first letter, and perhaps more of its letters in order, until no letter is left."""
    if not words or not letters:
        return not words and not letters
    if letters[0] != words[0][0]:
        return False
    longest = len(letters) - len(words) + 1
    return any(
        is_subsequence(letters[1:taken], words[0][1:]) and _spells(letters[taken:], words[1:])
        for taken in range(1, longest + 1)
    )
