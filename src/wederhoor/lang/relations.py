"""How the words of a language relate: which say the same, which exclude each other, which name a doer or a cause
(section ``relations``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section

SHORTEST_HEAD = 4
"""Letters of the shortest noun that a compound may end in to mean the same kind of thing (*legerboot*); of the
lists' shorter nouns (*lek*, *bom*) unrelated words end in too many."""
SHORTEST_MODIFIER = 3
"""Letters that must stand before that noun."""


SHORTEST_STEM = 3
"""Letters that stay when an ending is taken off."""
_UNJOINED = str.maketrans("", "", "-'’‘")
_DOUBLED = re.compile(r"(\w)\1")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The words that name a relation which a body has to one or few people (who founded it, who leads it); ``doing``
    are finite forms, with a separated particle, whose subject fills it."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    doing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Who is counted: ``groups`` of people that papers tell apart; ``anybody`` are the words that leave it open.

    ``things`` are classes of what shares a topic with people; ``parts_before`` and ``parts_after`` stand beside a
    number that is part of a whole, ``more`` beside one that comes on top of others, ``more_people`` of people;
    ``grave`` and ``slight`` words, before the next of ``clause_marks``, tell how badly people are hurt;
    ``ungrouped`` are topics in which inhabitants are simply people; ``changes`` words beside two numbers of which one
    took the other's place; ``multiples`` stand for a number by another; ``thing_nouns`` are things to which what
    befalls people is said to happen too; ``norms`` stand before what is allowed or needed; ``change_from`` and
    ``change_to`` around the first number of a change; ``people_topics`` count people whatever they are called;
    ``growing`` and ``shrinking`` are topics whose count moves one way.
    """

    anybody: frozenset[str]
    groups: WordList
    things: tuple[str, ...]
    parts_before: tuple[tuple[str, ...], ...]
    parts_after: tuple[tuple[str, ...], ...]
    more: tuple[tuple[str, ...], ...]
    more_people: tuple[tuple[str, ...], ...]
    grave: tuple[tuple[str, ...], ...]
    slight: tuple[tuple[str, ...], ...]
    clause_marks: frozenset[str]
    thing_nouns: frozenset[str]
    norms: frozenset[str]
    change_from: frozenset[str]
    change_to: frozenset[str]
    people_topics: frozenset[str]
    ungrouped: frozenset[str]
    multiples: tuple[tuple[str, ...], ...]
    changes: frozenset[str]
    growing: frozenset[str]
    shrinking: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The section ``relations`` of a pack; the YAML says what each list holds.

    ``classes`` group words that say the same; two classes of one row of ``opposites`` exclude each other; ``deeds`` are
    the classes of events that are somebody's doing, and ``same_deed`` those of one doing; ``lacking`` are words with a
    negation in them.
    """

    light: WordList
    endings: tuple[str, ...]
    negators: frozenset[str]
    lacking: frozenset[str]
    rebuttals: tuple[tuple[str, ...], ...]
    untruths: WordList
    committing: WordList
    claim_nouns: frozenset[str]
    classes: WordList
    families: Mapping[str, tuple[str, ...]]
    opposites: frozenset[frozenset[str]]
    deeds: tuple[str, ...]
    done: tuple[str, ...]
    accidents: tuple[str, ...]
    same_deed: Mapping[str, str]
    state_bodies: WordList
    seats: Mapping[str, str]
    speaking_roles: WordList
    not_speaking: frozenset[str]
    bodies_after: frozenset[str]
    observers: frozenset[str]
    government_roles: WordList
    governments: WordList
    agents: frozenset[str]
    makers: frozenset[str]
    moving: frozenset[str]
    accusing: frozenset[str]
    actors: tuple[str, ...]
    faults: tuple[str, ...]
    purpose_words: WordList
    purpose_markers: frozenset[str]
    cause_words: WordList
    cause_prepositions: frozenset[str]
    source_prepositions: frozenset[str]
    cause_nouns: frozenset[str]
    cause_roles: frozenset[str]
    manners: WordList
    slots: tuple[Slot, ...]
    among_others: tuple[tuple[str, ...], ...]
    since: frozenset[str]
    subjects: WordList
    rescheduling: WordList
    time_sides: WordList
    directions: frozenset[str]
    load_prepositions: frozenset[str]
    staying: frozenset[str]
    earlier: WordList
    earlier_phrases: tuple[tuple[str, ...], ...]
    counted: Counted

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/relations.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "relations")
        try:
            return cls(**_lists(content), **_groups(content))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'relations.yaml'}: a list is missing or malformed: {error!r}") from error

    def stem(self, word: str) -> str:
        """The word without hyphens, apostrophes and one ending, its doubled letters single (*huizen*, *boot* and
        *boten* apart from their vowels); equal for most forms of one word."""
        word = word.translate(_UNJOINED)
        ending = next((e for e in self.endings if word.endswith(e) and len(word) - len(e) >= SHORTEST_STEM), "")
        word = word.removesuffix(ending)
        return _DOUBLED.sub(r"\1", word)


def find_phrases(phrases: Iterable[Sequence[str]], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where one of these phrases stands word for word in ``words``, as half-open ranges of indices."""
    for phrase in phrases:
        if phrase[0] not in words:
            continue
        width = len(phrase)
        for start in range(len(words) - width + 1):
            if words[start] == phrase[0] and tuple(words[start : start + width]) == tuple(phrase):
                yield start, start + width


_SETS = (
    "negators",
    "lacking",
    "claim_nouns",
    "not_speaking",
    "bodies_after",
    "observers",
    "agents",
    "makers",
    "moving",
    "accusing",
    "purpose_markers",
    "since",
    "staying",
    "directions",
    "load_prepositions",
    "cause_prepositions",
    "source_prepositions",
    "cause_nouns",
    "cause_roles",
)
_LISTS = (
    "light",
    "untruths",
    "committing",
    "state_bodies",
    "speaking_roles",
    "government_roles",
    "governments",
    "purpose_words",
    "cause_words",
    "earlier",
    "rescheduling",
)
_PHRASES = ("rebuttals", "among_others", "earlier_phrases")


def _lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that are plain lists of words."""
    return {
        **{name: frozenset(content[name]) for name in _SETS},
        **{name: WordList.of({name: content[name]}) for name in _LISTS},
        **{name: _phrases(content[name]) for name in _PHRASES},
        "endings": tuple(content["endings"]),
    }


def _phrases(content: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in content)


def _groups(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections whose lists have names."""
    classes = content["classes"]
    named = [
        *content["deeds"],
        *content["actors"],
        *content["faults"],
        *(
            name
            for row in (*content["opposites"], *content["same_deed"], *content["families"].values())
            for name in row
        ),
    ]
    unknown = sorted(set(named) - set(classes))
    if unknown:
        raise ValueError(f"no class is called {', '.join(unknown)}")
    return {
        "classes": WordList.of(classes),
        "subjects": WordList.of(content["subjects"]),
        "manners": WordList.of(content["manners"]),
        "time_sides": WordList.of(content["time_sides"]),
        "families": _turn_round(content["families"]),
        "opposites": frozenset(frozenset(row) for row in content["opposites"]),
        **{name: tuple(content[name]) for name in ("deeds", "done", "accidents", "actors", "faults")},
        "same_deed": {name: row[0] for row in content["same_deed"] for name in row},
        "seats": dict(content["seats"]),
        "slots": tuple(
            Slot(name=name, **{part: frozenset(row[part]) for part in ("verbs", "nouns", "doing")})
            for name, row in content["slots"].items()
        ),
        "counted": _counted(content["counted"]),
    }


def _turn_round(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Each member to the groups that it stands in."""
    found: dict[str, list[str]] = {}
    for group, members in groups.items():
        for member in members:
            found.setdefault(member, []).append(group)
    return {member: tuple(names) for member, names in found.items()}


def _counted(content: Mapping[str, Any]) -> Counted:
    return Counted(
        anybody=frozenset(content["anybody"]),
        groups=WordList.of(content["groups"]),
        things=tuple(content["things"]),
        parts_before=_phrases(content["parts_before"]),
        parts_after=_phrases(content["parts_after"]),
        more=_phrases(content["more"]),
        more_people=_phrases((*content["more"], *content["more_people"])),
        grave=_phrases(content["grave"]),
        slight=_phrases(content["slight"]),
        clause_marks=frozenset(content["clause_marks"]),
        thing_nouns=frozenset(content["thing_nouns"]),
        norms=frozenset(content["norms"]),
        change_from=frozenset(content["change_from"]),
        change_to=frozenset(content["change_to"]),
        people_topics=frozenset(content["people_topics"]),
        multiples=_phrases(content["multiples"]),
        ungrouped=frozenset(content["ungrouped"]),
        changes=frozenset(content["changes"]),
        growing=frozenset(content["growing"]),
        shrinking=frozenset(content["shrinking"]),
    )
