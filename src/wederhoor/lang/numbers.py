"""Number words of a language, digits as it writes them, and the phrases that bound a number (section ``numbers``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import freeze, read_section
from wederhoor.records.figure import Modifier

LONGEST_WORD = 80
"""Letters of the longest number word that is taken apart;
"negenhonderdnegenennegentigduizendnegenhonderdnegenennegentig" has 56. Bounds the work on a hostile text."""
LONGEST_DIGITS = 18
"""Digits of the longest number; a longer one is a code or an account."""
_BEGINNINGS = ("units", "tens", "scales", "large", "mixed", "ordinals")
TYPEWRITER = str.maketrans("’‘‛´`", "'''''")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A phrase of one or more words that bounds a number."""

    words: tuple[str, ...]
    modifier: Modifier


def plain(word: str) -> str:
    """The word as the lists have it: lower case, without accents, with a typewriter's apostrophe."""
    return _plain(word) if len(word) <= LONGEST_WORD else word.lower()


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.translate(TYPEWRITER).lower())
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The number words of a language. Words are plain (see ``plain``).

    ``scales`` stand inside a word, largest first, ``large`` as words of their own; ``vague`` maps a plural to its
    lower bound; ``heaps`` stand between a vague number and what it counts (*dozens of homes*), ``links`` between a
    number and the rest of its word (*30-metre*); ``ten_first`` is true where a ten stands before its unit
    (*twenty-three*); ``before`` and ``after`` are phrases around a number, longest first; every number word and
    ordinal begins with one of ``beginnings``; ``changes`` are the words before and between two numbers that are no
    range, except behind one of ``ranging``.
    """

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: tuple[tuple[str, int], ...]
    large: Mapping[str, int]
    abbreviations: Mapping[str, int]
    heaps: frozenset[str]
    links: frozenset[str]
    joiners: frozenset[str]
    ten_first: bool
    decimal_words: frozenset[str]
    minus: frozenset[str]
    articles: frozenset[str]
    halves: Mapping[str, float]
    quarters: Mapping[str, float]
    bare_quarters: frozenset[str]
    mixed: Mapping[str, float]
    ordinals: Mapping[str, int]
    ordinal_endings: tuple[str, ...]
    digit_ordinal: re.Pattern[str]
    tails: tuple[str, ...]
    tail_about_from: int
    vulgar: Mapping[str, float]
    digits: tuple[re.Pattern[str], ...]
    vague: Mapping[str, int]
    few: frozenset[str]
    few_is: int
    none_determiners: frozenset[str]
    none_pronouns: frozenset[str]
    none_strengthened: frozenset[str]
    none_abstract: frozenset[str]
    none_abstract_endings: tuple[str, ...]
    none_units: frozenset[str]
    before: tuple[Bound, ...]
    before_measures: tuple[Bound, ...]
    after: tuple[Bound, ...]
    upto: frozenset[str]
    upto_exact_verbs: frozenset[str]
    neutral: frozenset[str]
    range_marks: tuple[tuple[str, ...], ...]
    changes: frozenset[tuple[str, ...]]
    ranging: frozenset[str]
    between: frozenset[str]
    range_articles: frozenset[str]
    around_of: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/numbers.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "numbers")
        try:
            made = _made(content)
            lists = {field.name: freeze(content[field.name]) for field in fields(cls) if field.name not in made}
            return cls(**made, **lists)
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'numbers.yaml'}: a list is missing or malformed: {error!r}") from error

    def value(self, word: str) -> float | None:
        """What one word or one group of digits stands for; an article counts as one. ``None`` for any other word."""
        return self.written(word) if word[:1] in ",." or word[:1].isdigit() else self.spelled(word)

    def written(self, word: str) -> float | None:
        """The value of digits as the language writes them ("1.200", "3,5"), ``None`` for anything else."""
        if not word or sum(character.isdigit() for character in word) > LONGEST_DIGITS:
            return None
        match = next((found for writing in self.digits if (found := writing.fullmatch(word))), None)
        return float((re.sub(r"\D", "", match[1]) or "0") + "." + (match[2] or "0")) if match else None

    def spelled(self, word: str) -> float | None:
        """The value of a number word, simple or compound ("drieëntwintigduizend"), ``None`` for any other word."""
        word = plain(word)
        if not word.startswith(self.beginnings):
            return None
        if word in self.mixed:
            return self.mixed[word]
        for half, worth in self.halves.items():
            for joiner in self.joiners:
                for ending in (f"{joiner}{article}{half}" for article in ("", *sorted(self.articles))):
                    if word.endswith(ending) and (whole := self._compound(word.removesuffix(ending))) is not None:
                        return whole + worth
        return self._compound(word)

    def ordinal(self, word: str) -> int | None:
        """The place that an ordinal names ("derde", "17e"), ``None`` for any other word."""
        word = plain(word)
        if match := self.digit_ordinal.fullmatch(word):
            return int(match[1])
        if not word.startswith(self.beginnings):
            return None
        for irregular, place in self.ordinals.items():
            if word.endswith(irregular) and (stem := self._before_tail(word.removesuffix(irregular))) is not None:
                return int(stem) + place
        for ending in self.ordinal_endings:
            stem_word = word.removesuffix(ending)
            if stem_word != word:
                value = self.large.get(stem_word) or self._compound(stem_word)
                if value is not None:
                    return int(value)
        return None

    def tail(self, word: str) -> float | None:
        """The value of a collective ("twintigtal", "70-tal"), ``None`` for any other word."""
        word = plain(word)
        for tail in self.tails:
            stem = word.removesuffix(tail).removesuffix("-")
            if stem and len(stem) < len(word) and word.endswith(tail):
                return self.value(stem)
        return None

    def _compound(self, word: str) -> float | None:
        if len(word) > LONGEST_WORD:
            return None
        for scale, worth in self.scales:
            left, found, right = word.partition(scale)
            if not found:
                continue
            times = self._compound(left) if left else 1.0
            rest = self._after_joiner(right) if right else 0.0
            if times is None or rest is None or rest >= worth:
                return None
            return times * worth + rest
        return self._below_hundred(word)

    def _below_hundred(self, word: str) -> float | None:
        if word in self.units:
            return float(self.units[word])
        if word in self.tens:
            return float(self.tens[word])
        for ten, worth in self.tens.items():
            rest = word.removeprefix(ten) if self.ten_first else word.removesuffix(ten)
            for joiner in self.joiners:
                joined = rest.startswith(joiner) if self.ten_first else rest.endswith(joiner)
                unit = self.units.get(rest.removeprefix(joiner) if self.ten_first else rest.removesuffix(joiner), 0)
                if rest != word and joined and 0 < unit < 10:
                    return float(worth + unit)
        return None

    def _after_joiner(self, word: str) -> float | None:
        for joiner in self.joiners:
            if word.startswith(joiner) and (value := self._compound(word.removeprefix(joiner))) is not None:
                return value
        return self._compound(word)

    def _before_tail(self, word: str) -> float | None:
        """The value of what precedes an irregular ordinal inside a word: nothing, or a number with its joiner."""
        for joiner in self.joiners:
            if word.endswith(joiner) and (value := self._compound(word.removesuffix(joiner))) is not None:
                return value
        return self._compound(word) if word else 0.0


def _made(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are more than a list as it stands."""
    return {
        "scales": tuple(sorted(content["scales"].items(), key=lambda item: -item[1])),
        "ordinal_endings": tuple(content["ordinal_endings"]),
        "digit_ordinal": re.compile(rf"(\d{{1,4}})(?:{'|'.join(content['digit_ordinal_endings'] or ['(?!)'])})"),
        "tails": tuple(content["tails"]),
        "none_abstract_endings": tuple(content["none_abstract_endings"]),
        "beginnings": tuple(sorted(word for name in _BEGINNINGS for word in content[name])),
        "digits": _digits(content["group_mark"], content["decimal_mark"]),
        "before": _bounds(content["before"]),
        "before_measures": _bounds(content["before_measures"]),
        "after": _bounds(content["after"]),
        "range_marks": _longest_first(content["range_marks"]),
        "changes": frozenset(tuple(phrase.split()) for phrase in content["changes"]),
    }


def _bounds(lists: Mapping[str, Iterable[str]]) -> tuple[Bound, ...]:
    found = [
        Bound(words=tuple(phrase.split()), modifier=Modifier(kind))
        for kind, phrases in lists.items()
        for phrase in phrases
    ]
    return tuple(sorted(found, key=lambda bound: (-len(bound.words), bound.words)))


def _longest_first(phrases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(str(phrase).split()) for phrase in phrases), key=lambda words: (-len(words), words)))


def _digits(group: str, decimal: str) -> tuple[re.Pattern[str], ...]:
    """Digits in the language's own writing, then in the other one, which is read where only it fits ("1,200,000",
    "3.5")."""
    own, other = re.escape(group), re.escape(decimal)
    return (
        re.compile(rf"(\d{{1,3}}(?:{own}\d{{3}})+|\d*)(?:{other}(\d+))?"),
        re.compile(rf"(\d{{1,3}}(?:{other}\d{{3}}){{2,}}|\d+)(?:{own}(\d+))?"),
    )
