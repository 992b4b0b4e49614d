"""Lists of words by meaning, with beginnings, phrases and compounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

SHORTEST_HEAD = 4
"""Letters of the shortest noun that a compound may end in to mean the same kind of thing (*legerboot*); of the
lists' shorter nouns (*lek*, *bom*) unrelated words end in too many."""

SHORTEST_MODIFIER = 3
"""Letters that must stand before that noun."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Words of one meaning each: ``exact`` and ``prefixes`` map a word to the names of its lists, ``phrases`` are the
    expressions of several words, by their longest word. ``widths`` are the lengths of the prefixes."""

    exact: Mapping[str, tuple[str, ...]]
    prefixes: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    widths: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "widths", tuple(sorted({len(prefix) for prefix in self.prefixes})))

    @classmethod
    def of(cls, lists: Mapping[str, Iterable[str]]) -> Self:
        """The lists of a section by name."""
        exact: dict[str, list[str]] = {}
        prefixes: dict[str, list[str]] = {}
        phrases: dict[str, list[tuple[frozenset[str], str]]] = {}
        for name, words in lists.items():
            for word in words:
                if " " in word:
                    parts = word.split()
                    phrases.setdefault(max(parts, key=len), []).append((frozenset(parts), name))
                elif word.endswith("*"):
                    prefixes.setdefault(word[:-1], []).append(name)
                else:
                    exact.setdefault(word, []).append(name)
        return cls(
            {word: tuple(dict.fromkeys(names)) for word, names in exact.items()},
            {prefix: tuple(dict.fromkeys(names)) for prefix, names in sorted(prefixes.items())},
            {word: tuple(dict.fromkeys(found)) for word, found in phrases.items()},
        )

    def find(self, word: str) -> tuple[str, ...]:
        """The lists that a word (lower case) stands in."""
        found = self.exact.get(word)
        if found is not None:
            return found
        for width in self.widths:
            found = self.prefixes.get(word[:width])
            if found is not None:
                return found
        return ()

    def find_compound(self, word: str) -> tuple[str, ...]:
        """The lists of the longest listed word that a compound ends in."""
        for start in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
            found = self.exact.get(word[start:])
            if found is not None:
                return found
        return ()

    def __contains__(self, word: str) -> bool:
        return bool(self.find(word))


def find_phrases(phrases: Iterable[Sequence[str]], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where one of these phrases stands word for word in ``words``, as half-open ranges of indices."""
    for phrase in phrases:
        if phrase[0] not in words:
            continue
        width = len(phrase)
        for start in range(len(words) - width + 1):
            if words[start] == phrase[0] and tuple(words[start : start + width]) == tuple(phrase):
                yield start, start + width


def split_phrases(content: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Each phrase as its words."""
    return tuple(tuple(phrase.split()) for phrase in content)
