"""Words cut back to their stems, by language, for search: Snowball's algorithms, which differ only in their tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import version
from typing import Any

from wederhoor.lang.registry import get_about, list_languages

_WORD = re.compile("[^\\W_]++(?:[\u0300-\u036f]++[^\\W_]*+)*+")
_LONGEST = 64
"""Characters of the longest word that is cut back: what is longer is no word."""

_REMEMBERED = 100_000
"""Words of which the stem is known without working it out, those that came last: some 200 bytes each. Of running text
all but names and rare compounds are among them."""


def fingerprint() -> str:
    """What the stems depend on: an index made under another one is made anew."""
    known = ", ".join(f"{code} {algorithm}" for code, algorithm in sorted(find_algorithms().items()))
    return f"snowball {version('snowballstemmer')}, rules 2: {known}"


def find_algorithms() -> dict[str, str]:
    """Snowball's name of the algorithm by language code; other languages are searched by whole words."""
    return {code: algorithm for code in list_languages() if (algorithm := get_about(code).stemmer)}


def find_words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text at their places: runs of letters and digits with their marks."""
    return _WORD.finditer(text)


def list_words(text: str) -> list[str]:
    """The words of a text alone, in a third of the time."""
    found: list[str] = _WORD.findall(text)
    return found


@lru_cache(maxsize=_REMEMBERED)
def fold(word: str) -> str:
    """A word in lower case without diacritics."""
    if word.isascii():
        return word.lower()
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)).lower()


def stem(word: str, language: str) -> str:
    """The stem of a folded word; the word itself in a language without rules."""
    return _stem(word, find_algorithms().get(language))


def stem_text(text: str, language: str) -> str:
    """The stems of the words of a text, in order."""
    algorithm = find_algorithms().get(language)
    return " ".join([_stem_written(word, algorithm) for word in list_words(text)])


@lru_cache(maxsize=_REMEMBERED)
def _stem_written(word: str, algorithm: str | None) -> str:
    return _stem(fold(word), algorithm)


@lru_cache(maxsize=_REMEMBERED)
def _stem(word: str, algorithm: str | None) -> str:
    if algorithm is None or len(word) > _LONGEST:
        return word
    return fold(_stemmer(algorithm).stemWord(word)) or word


@cache
def _stemmer(algorithm: str) -> Any:  # noqa: ANN401 - the library has no types
    """Snowball's own stemmer: the package's choice by name is PyStemmer's where that is installed, of any version."""
    return getattr(import_module(f"snowballstemmer.{algorithm}_stemmer"), f"{algorithm.title()}Stemmer")()
