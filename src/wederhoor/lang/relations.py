"""How the words of a language relate: which say the same, which exclude each other, which name a doer or a cause
(section ``relations``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.counted import Counted, Phrasings, read_counted
from wederhoor.lang.section import read_section
from wederhoor.lang.wordlist import WordList, split_phrases

SHORTEST_STEM = 3
"""Letters that stay when an ending is taken off."""

_UNJOINED = str.maketrans("", "", "-'’‘")

_DOUBLED = re.compile(r"(\w)\1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The words that name a relation which a body has to one or few people (who founded it, who leads it); ``doing``
    are finite forms, with a separated particle, whose subject fills it."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    doing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The section ``relations`` of a pack; the YAML says what each list holds.

    ``classes`` group words that say the same; two classes of one row of ``opposites`` exclude each other; ``deeds`` are
    the classes of events that are somebody's doing, and ``same_deed`` those of one doing; ``lacking`` are words with a
    negation in them, ``standing_in`` those that stand for a verb and all that hangs on it; ``day_halves`` tell the
    halves of the day apart where a language counts hours to twelve.
    """

    light: WordList
    endings: tuple[str, ...]
    links: tuple[str, ...]
    negators: frozenset[str]
    lacking: frozenset[str]
    standing_in: frozenset[str]
    rebuttals: tuple[tuple[str, ...], ...]
    untruths: WordList
    committing: WordList
    claim_nouns: frozenset[str]
    hearsay_nouns: frozenset[str]
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
    reason_prepositions: frozenset[str]
    source_prepositions: frozenset[str]
    cause_nouns: frozenset[str]
    cause_roles: frozenset[str]
    cause_objects: frozenset[str]
    wilful: frozenset[str]
    holding_to: Phrasings
    manners: WordList
    slots: tuple[Slot, ...]
    among_others: tuple[tuple[str, ...], ...]
    since: frozenset[str]
    making: WordList
    built: frozenset[str]
    dating_prepositions: frozenset[str]
    happening: WordList
    perceiving: WordList
    roughly: frozenset[str]
    subjects: WordList
    rescheduling: WordList
    time_sides: WordList
    day_halves: frozenset[str]
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


_SETS = (
    "negators",
    "lacking",
    "standing_in",
    "claim_nouns",
    "hearsay_nouns",
    "not_speaking",
    "bodies_after",
    "observers",
    "agents",
    "makers",
    "moving",
    "accusing",
    "purpose_markers",
    "since",
    "built",
    "dating_prepositions",
    "roughly",
    "day_halves",
    "staying",
    "directions",
    "load_prepositions",
    "cause_prepositions",
    "reason_prepositions",
    "source_prepositions",
    "cause_nouns",
    "cause_roles",
    "cause_objects",
    "wilful",
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
    "happening",
    "perceiving",
)

_PHRASES = ("rebuttals", "holding_to", "among_others", "earlier_phrases")


def _lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that are plain lists of words."""
    return {
        **{name: frozenset(content[name]) for name in _SETS},
        **{name: WordList.of({name: content[name]}) for name in _LISTS},
        **{name: split_phrases(content[name]) for name in _PHRASES},
        **{name: tuple(content[name]) for name in ("endings", "links")},
    }


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
        "making": WordList.of(content["making"]),
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
        "counted": read_counted(content["counted"]),
    }


def _turn_round(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Each member to the groups that it stands in."""
    found: dict[str, list[str]] = {}
    for group, members in groups.items():
        for member in members:
            found.setdefault(member, []).append(group)
    return {member: tuple(names) for member, names in found.items()}
