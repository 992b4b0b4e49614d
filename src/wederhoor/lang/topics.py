"""What figures count: topics by noun and by verb, units of measurement (section ``topics``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import freeze, read_section

OTHER = "other"
SHORTEST_SUFFIX, LONGEST_SUFFIX = 4, 24
"""Letters of the shortest and longest noun that is recognised as the end of a compound ("pantserwagen"): at three,
"bus" would end "cumulonimbus"; the longest listed has 20."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What a clause says of the counted: ``words`` in a row, or a verb with its separable ``particle``."""

    topic: str
    words: tuple[str, ...]
    particle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The topics of figures. Words are lemmas or forms in lower case.

    ``predicates`` maps the first word of a predicate to the predicates that begin with it; ``measures`` maps a unit of
    one or more words to its topic. ``tolls`` are the topics whose absence is a figure; ``overriding`` those that a
    clause gives to people whatever they are called, ``overriding_tolls`` even when they are called after another toll;
    ``generic`` those of nouns that say little. ``penalties`` are sentences of a court, ``struck`` participles and verbs
    of blows that hit, ``alarmed`` words of alarms and complaints; ``sums`` is what colloquial names of money are worth.
    """

    nouns: Mapping[str, str]
    qualifiers: Mapping[str, str]
    predicates: Mapping[str, tuple[Predicate, ...]]
    tolls: frozenset[str]
    generic: frozenset[str]
    overriding: frozenset[str]
    overriding_tolls: frozenset[str]
    tallies: Mapping[str, str]
    measures: Mapping[tuple[str, ...], str]
    signs: Mapping[str, str]
    currency: str
    currency_words: frozenset[str]
    idioms: tuple[tuple[str, ...], ...]
    tally_nouns: frozenset[str]
    how_many: frozenset[str]
    durations: frozenset[str]
    duration_endings: tuple[str, ...]
    frequencies: frozenset[str]
    penalties: frozenset[str]
    penalty_demands: frozenset[str]
    penalty_givers: frozenset[str]
    penalty: str
    penalty_prepositions: frozenset[str]
    struck: frozenset[str]
    blows: str
    alarmed: frozenset[str]
    alarms: str
    lost: frozenset[str]
    sums: Mapping[str, float]
    grades: frozenset[str]
    found: frozenset[str]
    intentions: frozenset[str]
    headline_nouns: frozenset[str]
    labels: frozenset[str]
    dialled: frozenset[str]
    distributives: frozenset[str]
    dialled_nouns: frozenset[str]
    addresses: frozenset[str]
    plurals: tuple[tuple[re.Pattern[str], str], ...]
    plural_endings: tuple[str, ...]
    verb_forms: Mapping[str, str]
    among: tuple[tuple[str, ...], ...]
    counting_verbs: frozenset[str]
    counting_directly: frozenset[str]
    telling_verbs: frozenset[str]
    others: frozenset[str]
    counting_prepositions: frozenset[str]
    partitive_adverbs: frozenset[str]
    relative_counts: tuple[tuple[str, ...], ...]
    equals: frozenset[str]
    whole_pronouns: frozenset[str]
    parts_of: frozenset[str]
    ratio: frozenset[str]
    share_unit: str
    split_currencies: frozenset[str]
    counted_pronouns: frozenset[str]
    counted_unit: str
    run_into: tuple[tuple[str, ...], ...]
    made_of: frozenset[str]
    collectives: Mapping[str, str]
    crowd_prepositions: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/topics.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "topics")
        try:
            made = _made(content)
            lists = {field.name: freeze(content[field.name]) for field in fields(cls) if field.name not in made}
            return cls(**made, **lists)
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'topics.yaml'}: a list is missing or malformed: {error!r}") from error

    def of_noun(self, *forms: str) -> str | None:
        """The topic of a noun, given as its lemma and other forms, plurals included; a compound has that of its last
        part."""
        candidates = self.singulars(*forms)
        for form in candidates:
            if form in self.nouns:
                return self.nouns[form]
        for form in candidates:
            for start in range(max(1, len(form) - LONGEST_SUFFIX), len(form) - SHORTEST_SUFFIX + 1):
                if form[start:] in self.nouns:
                    return self.nouns[form[start:]]
        return None

    def singulars(self, *forms: str) -> list[str]:
        """The forms, and what they would be in the singular if they were plurals; some of these are no words."""
        found = [
            pattern.sub(single, form) for form in forms for pattern, single in self.plurals if pattern.search(form)
        ]
        return [*forms, *found]


def _made(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are more than a list as it stands."""
    topics, measures = content["topics"], content["measures"]
    return {
        "nouns": _by_word(topics, "nouns"),
        "qualifiers": _by_word(topics, "qualifiers"),
        "predicates": _predicates(topics),
        "tolls": frozenset(name for name, topic in topics.items() if topic.get("toll")),
        "generic": frozenset(name for name, topic in topics.items() if topic.get("generic")),
        "overriding": frozenset(name for name, topic in topics.items() if topic.get("overrides")),
        "overriding_tolls": frozenset(name for name, topic in topics.items() if topic.get("overrides") == "tolls"),
        "currency": content["currency"],
        "tallies": content["tallies"],
        "measures": {
            tuple(str(unit).lower().split()): name for name, kind in measures.items() for unit in kind["nouns"]
        },
        "signs": {sign: name for name, kind in measures.items() for sign in kind["signs"]},
        "duration_endings": tuple(content["duration_endings"]),
        "plurals": tuple((re.compile(plural), single) for plural, single in content["plurals"]),
        "plural_endings": tuple(content["plural_endings"]),
        "verb_forms": {form: verb for verb, verb_forms in content["verb_forms"].items() for form in verb_forms},
        "relative_counts": tuple(tuple(phrase.split()) for phrase in content["relative_counts"]),
        "among": tuple(tuple(phrase.split()) for phrase in content["among"]),
        "run_into": tuple(tuple(phrase.split()) for phrase in content["run_into"]),
        "idioms": tuple(sorted(tuple(phrase.split()) for phrase in content["idioms"])),
    }


def _by_word(topics: Mapping[str, Mapping[str, Any]], kind: str) -> dict[str, str]:
    """Each word's topic; the first that lists it wins."""
    found: dict[str, str] = {}
    for name, topic in topics.items():
        for word in topic.get(kind, ()):
            found.setdefault(word.lower(), name)
    return found


def _predicates(topics: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Predicate, ...]]:
    found: dict[str, list[Predicate]] = {}
    for name, topic in topics.items():
        for predicate in _read(name, topic.get("predicates", ())):
            found.setdefault(predicate.words[0], []).append(predicate)
    return {word: tuple(sorted(group, key=lambda p: (-len(p.words), p.topic))) for word, group in found.items()}


def _read(topic: str, phrases: Iterable[str]) -> Iterable[Predicate]:
    for phrase in phrases:
        particle, separated, verb = phrase.rpartition("|")
        if separated:
            yield Predicate(topic=topic, words=(verb,), particle=particle)
            yield Predicate(topic=topic, words=(particle + verb,))
        else:
            yield Predicate(topic=topic, words=tuple(phrase.lower().split()))
