"""Names of places: without the noun that says what they are, and with what tells namesakes apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wederhoor.align.compare.spelling import (
    fold,
    is_transcribed,
    markless_skeletons,
    rough_skeletons,
    same_skeleton,
    same_without_marks,
    skeletons,
    split_number,
)
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NameRelation

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUALIFIER = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Place:
    """``words`` of the name, folded; ``settings`` are the names by which an article tells where it lies: in
    parentheses behind the name, or in its roles (*dorp in Limburg*). ``saint`` says that the word for a saint stood
    before them; ``city`` is the usual name of a capital, ``near`` words of the bodies that articles name beside it."""

    words: tuple[str, ...]
    saint: bool
    settings: frozenset[str]
    city: str
    near: frozenset[str] = frozenset()

    @property
    def keys(self) -> list[str]:
        """Keys of which two names that may be one share one."""
        if not self.words:
            return []
        rough = rough_skeletons(self.words[0]) if self.numbered else ()
        letters = split_number(self.words[0])[0]
        return sorted({*skeletons(letters), *markless_skeletons(letters), *rough, self.city} - {""})

    @property
    def numbered(self) -> bool:
        """True for a name with a number of its own (*Turfkuil 9*)."""
        return len(self.words) > 1 and any(word.isdecimal() for word in self.words)


def parse_place(text: str, roles: Iterable[str], names: NameWords, near: frozenset[str] = frozenset()) -> Place:
    """The name of a place taken apart; countries are left out of its settings, since both namesakes may lie in one."""
    settings = {
        fold(word)
        for said in (*_QUALIFIER.findall(text), *roles)
        for word in _WORD.findall(said)
        if word[0].isupper() and names.country(word) is None
    }
    words = _WORD.findall(_QUALIFIER.sub("", text))
    start = 0
    for place, word in enumerate(words[:-1]):
        if word.islower() or (place == 0 and word.lower() in names.articles and len(words) > 1 and words[1].islower()):
            start = place + 1
        else:
            break
    saint = len(words) > start + 1 and words[start].lower() in names.saint_words
    folded = tuple(fold(word) for word in words[start + saint :])
    city = names.cities.get(" ".join(words[start:]).lower(), "")
    return Place(folded, saint, frozenset(settings - set(folded)), city, near)


def compare_places(a: Place, b: Place, names: NameWords) -> Finding:
    """The same name is one place unless the articles put it in different settings; another spelling is the same name
    when every word sounds alike. One letter more or less makes another place (*Haren*, *Haaren*), so a slip is never
    seen in it. A number that both have lets the sibilants of the other words differ (*Zjorna 9*, *Tsjorna 9*). What two
    languages of one alphabet write differently too (*Tolinsk*, *Tolynsk*) proves it in a name that ends as those in
    Cyrillic do."""
    if a.city and a.city == b.city and a.words != b.words:
        return Finding(Verdict.SAME, "listed-name", NameRelation.SPELLING)
    if len(a.words) != len(b.words) or not all(
        _alike(x, y, rough=a.numbered and b.numbered) for x, y in zip(a.words, b.words, strict=True)
    ):
        return _without_marks(a, b, names)
    towns = {" ".join(a.words), " ".join(b.words)} & names.towns
    if a.saint != b.saint:
        return Finding(Verdict.UNSURE if towns or a.words != b.words else Verdict.SAME, "saint", NameRelation.ALIAS)
    if a.settings and b.settings and a.settings.isdisjoint(b.settings):
        return Finding(Verdict.UNSURE, "namesakes")
    if a.words == b.words:
        return Finding(Verdict.SAME, "same-name", NameRelation.FULL)
    foreign = all(word[-1].endswith(names.foreign_place_endings) for word in (a.words, b.words))
    transcribed = any(is_transcribed(x, y) for x, y in zip(a.words, b.words, strict=True))
    weak = not (transcribed or a.numbered or foreign)
    return Finding(Verdict.UNSURE if towns or weak else Verdict.SAME, "spelling", NameRelation.TRANSLITERATION)


def _without_marks(a: Place, b: Place, names: NameWords) -> Finding:
    """Whether two names that only marks on consonants tell apart (*Orasu*, *Orashu*) are one: a body that both are
    named beside decides, where neither is a town of its own."""
    if len(a.words) != len(b.words) or a.saint != b.saint:
        return DIFFERENT
    letters = all(word.isalpha() or word == other for word, other in zip(a.words, b.words, strict=True))
    if not letters or not all(x == y or same_without_marks(x, y) for x, y in zip(a.words, b.words, strict=True)):
        return DIFFERENT
    towns = {" ".join(a.words), " ".join(b.words)} & names.towns
    sure = not towns and not a.near.isdisjoint(b.near)
    return Finding(Verdict.SAME if sure else Verdict.UNSURE, "spelling", NameRelation.TRANSLITERATION)


def _alike(one: str, other: str, *, rough: bool) -> bool:
    """True for two spellings of one word, whose digits are the same."""
    (x, digits), (y, others) = split_number(one), split_number(other)
    if one == other or digits != others or not (x.isalpha() and y.isalpha()):
        return one == other
    return same_skeleton(x, y) or (rough and not rough_skeletons(x).isdisjoint(rough_skeletons(y)))
