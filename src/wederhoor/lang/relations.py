"""How the words of a language relate: which say the same, which exclude each other, which name a doer or a cause (section
``relations``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section

SHORTEST_HEAD = 4
"""Letters of the shortest noun that a compound may end in to mean the same kind of thing (*legerboot*); of the lists' shorter
nouns (*lek*, *bom*) unrelated words end in too many."""
SHORTEST_MODIFIER = 3
"""Letters that must stand before that noun."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Words of one meaning each: ``exact`` and ``prefixes`` map a word to the names of its lists, ``phrases`` are the
    expressions of several words, by their longest word."""

    exact: Mapping[str, tuple[str, ...]]
    prefixes: tuple[tuple[str, tuple[str, ...]], ...]
    phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]

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
            tuple((prefix, tuple(dict.fromkeys(names))) for prefix, names in sorted(prefixes.items())),
            {word: tuple(dict.fromkeys(found)) for word, found in phrases.items()},
        )

    def find(self, word: str) -> tuple[str, ...]:
        """The lists that a word (lower case) stands in."""
        found = self.exact.get(word)
        if found is not None:
            return found
        return next((names for prefix, names in self.prefixes if word.startswith(prefix)), ())

    def find_compound(self, word: str) -> tuple[str, ...]:
        """The lists of the longest listed word that a compound ends in."""
        for start in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
            found = self.exact.get(word[start:])
            if found is not None:
                return found
        return ()

    def __contains__(self, word: str) -> bool:
        return bool(self.find(word))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The words that name a relation which a body has to one or few people (who founded it, who leads it)."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Who is counted: ``groups`` of people that papers tell apart; ``anybody`` are the words that leave it open.

    ``parts_before`` and ``parts_after`` stand beside a number that is part of a whole or comes on top of it; ``giving`` are the
    verbs that give a number for what was just spoken of; ``growing`` and ``shrinking`` are topics whose count moves one way.
    """

    anybody: frozenset[str]
    groups: WordList
    parts_before: tuple[tuple[str, ...], ...]
    parts_after: tuple[tuple[str, ...], ...]
    giving: frozenset[str]
    growing: frozenset[str]
    shrinking: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The section ``relations`` of a pack; the YAML says what each list holds.

    ``classes`` group words that say the same; two classes of one row of ``opposites`` exclude each other; ``deeds`` are
    the classes of events that are somebody's doing, and ``same_deed`` those of one doing.
    """

    light: WordList
    negators: frozenset[str]
    rebuttals: tuple[tuple[str, ...], ...]
    untruths: WordList
    classes: WordList
    opposites: frozenset[frozenset[str]]
    deeds: tuple[str, ...]
    same_deed: Mapping[str, str]
    state_bodies: WordList
    seats: Mapping[str, str]
    speaking_roles: WordList
    not_speaking: frozenset[str]
    agents: frozenset[str]
    accusing: frozenset[str]
    purpose_words: WordList
    purpose_markers: frozenset[str]
    cause_words: WordList
    manners: WordList
    slots: tuple[Slot, ...]
    among_others: tuple[tuple[str, ...], ...]
    since: frozenset[str]
    place_prepositions: frozenset[str]
    earlier: WordList
    counted: Counted

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/relations.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "relations")
        try:
            return cls(**_lists(content), **_groups(content))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'relations.yaml'}: a list is missing or malformed: {error!r}") from error

    def opposed(self, first: str, second: str) -> bool:
        """True for two classes that cannot hold of one thing at one time."""
        return frozenset((first, second)) in self.opposites


def find_phrases(phrases: Iterable[Sequence[str]], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where one of these phrases stands word for word in ``words``, as half-open ranges of indices."""
    for phrase in phrases:
        width = len(phrase)
        for start in range(len(words) - width + 1):
            if tuple(words[start : start + width]) == tuple(phrase):
                yield start, start + width


def _lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that are plain lists of words."""
    sets = "negators not_speaking agents accusing purpose_markers since place_prepositions".split()
    lists = "light untruths state_bodies speaking_roles purpose_words cause_words earlier".split()
    phrases = "rebuttals among_others".split()
    return {
        **{name: frozenset(content[name]) for name in sets},
        **{name: WordList.of({name: content[name]}) for name in lists},
        **{name: _phrases(content[name]) for name in phrases},
    }


def _phrases(content: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in content)


def _groups(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections whose lists have names."""
    classes = content["classes"]
    named = [*content["deeds"], *(name for row in (*content["opposites"], *content["same_deed"]) for name in row)]
    unknown = sorted(set(named) - set(classes))
    if unknown:
        raise ValueError(f"no class is called {', '.join(unknown)}")
    return {
        "classes": WordList.of(classes),
        "manners": WordList.of(content["manners"]),
        "opposites": frozenset(frozenset(row) for row in content["opposites"]),
        "deeds": tuple(content["deeds"]),
        "same_deed": {name: row[0] for row in content["same_deed"] for name in row},
        "seats": dict(content["seats"]),
        "slots": tuple(
            Slot(name=name, verbs=frozenset(row["verbs"]), nouns=frozenset(row["nouns"]))
            for name, row in content["slots"].items()
        ),
        "counted": _counted(content["counted"]),
    }


def _counted(content: Mapping[str, Any]) -> Counted:
    return Counted(
        anybody=frozenset(content["anybody"]),
        groups=WordList.of(content["groups"]),
        parts_before=_phrases(content["parts_before"]),
        parts_after=_phrases(content["parts_after"]),
        giving=frozenset(content["giving"]),
        growing=frozenset(content["growing"]),
        shrinking=frozenset(content["shrinking"]),
    )
