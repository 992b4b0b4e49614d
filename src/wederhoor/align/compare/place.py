"""Names of places: without the noun that says what they are, and with what tells namesakes apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wederhoor.align.compare.spelling import fold, same_skeleton, skeletons
from wederhoor.align.compare.verdict import DIFFERENT, Finding, Verdict
from wederhoor.lang.names import NameWords
from wederhoor.records.entity import NameRelation

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUALIFIER = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Place:
    """``words`` of the name, folded; ``settings`` are the names by which an article tells where it lies: in
    parentheses behind the name, or in its roles (*dorp in Limburg*). ``city`` is the usual name of a capital."""

    words: tuple[str, ...]
    settings: frozenset[str]
    city: str

    @property
    def keys(self) -> list[str]:
        """Keys of which two names that may be one share one."""
        return sorted({*skeletons(self.words[0]), self.city} - {""}) if self.words else []


def parse_place(text: str, roles: Iterable[str], names: NameWords) -> Place:
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
    folded = tuple(fold(word) for word in words[start:])
    return Place(folded, frozenset(settings - set(folded)), names.cities.get(" ".join(words[start:]).lower(), ""))


def compare_places(a: Place, b: Place, names: NameWords) -> Finding:
    """The same name is one place unless the articles put it in different settings; another spelling is the same name
    when every word sounds alike. One letter more or less makes another place (*Haren*, *Haaren*), so a slip is never
    seen in it."""
    if a.city and a.city == b.city and a.words != b.words:
        return Finding(Verdict.SAME, "listed-name", NameRelation.SPELLING)
    if len(a.words) != len(b.words) or not all(
        x == y or (x.isalpha() and y.isalpha() and same_skeleton(x, y)) for x, y in zip(a.words, b.words, strict=True)
    ):
        return DIFFERENT
    if a.settings and b.settings and a.settings.isdisjoint(b.settings):
        return Finding(Verdict.UNSURE, "namesakes")
    if a.words == b.words:
        return Finding(Verdict.SAME, "same-name", NameRelation.FULL)
    verdict = Verdict.UNSURE if {" ".join(a.words), " ".join(b.words)} & names.towns else Verdict.SAME
    return Finding(verdict, "spelling", NameRelation.TRANSLITERATION)
