"""Names of persons taken apart: given names, initials, particles, family name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wederhoor.align.compare.spelling import fold
from wederhoor.lang.names import NameWords

INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[^\W\d_]|(?:[A-Z]{2,3})")
WORD = re.compile(r"[^\s,;:()\"“”„«»]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: *dr. Anna-Marie van der Velde jr.* has given ``("Anna-Marie",)``, particles ``("van",
    "der")``, family ``("Velde",)`` and suffix ``jr``. A single word is a family name."""

    given: tuple[str, ...]
    particles: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str

    @property
    def full(self) -> bool:
        """True when there is a given name or an initial before the family name."""
        return bool(self.given)

    @property
    def folded(self) -> tuple[str, ...]:
        """The given names and initials as they are compared: *Peter-Paul* is *Peter Paul*."""
        return _fold_given(self.given)


@lru_cache(maxsize=1 << 16)
def _fold_given(given: tuple[str, ...]) -> tuple[str, ...]:
    words = (part for word in given for part in ([word] if "." in word else word.split("-")))
    return tuple(fold(word).strip(".") for word in words if word)


def parse_person(text: str, names: NameWords) -> PersonName:
    """The name of a person taken apart; titles and functions before it and an apposition behind it are left out."""
    words = [word for word in _name_words(WORD.findall(_in_order(text)), names) if word not in {"-", "–"}]
    suffix = ""
    while len(words) > 1 and words[-1].lower().rstrip(".") in names.generational:
        suffix = words.pop().lower().rstrip(".")
    start = next((place for place, word in enumerate(words[:-1]) if _is_particle(word, place, words, names)), None)
    if start is None:
        return PersonName(tuple(words[:-1]), (), tuple(words[-1:]), suffix)
    end = start
    while end < len(words) - 1 and words[end].lower() in names.particles:
        end += 1
    return PersonName(tuple(words[:start]), tuple(words[start:end]), tuple(words[end:]), suffix)


def _in_order(text: str) -> str:
    """The words up to a comma or parenthesis; behind a family name that a comma sets before the given names, both in
    order."""
    before, _, after = text.split("(")[0].partition(",")
    turned = len(before.split()) == 1 and after.split() and all(word[0].isupper() for word in after.split())
    return f"{after} {before}" if turned else before


def _name_words(words: list[str], names: NameWords) -> list[str]:
    """The words of the name itself, without the titles, functions and articles before it and a phrase of place behind
    it."""
    start = max((place + 1 for place in range(len(words) - 1) if _stands_before(words, place, names)), default=0)
    return _without_place(_after_office(words[start:], names), names, office=start > 0)


def _stands_before(words: list[str], place: int, names: NameWords) -> bool:
    """True for a title, a function or another word that stands before a name; with a capital only where a phrase
    begins."""
    word, lower = words[place], words[place].lower()
    noun = names.role_word(word) is not None or lower in names.titles or lower in names.kin
    if word.islower():
        return noun or (lower not in names.particles and word.isalpha())
    begins = place == 0 or names.country(words[0]) is not None or words[0].lower() in names.articles
    if not (noun and begins):
        return False
    # *Koning* and *Bakker* are families' names too: before a given name they are functions.
    follows_given = place + 1 < len(words) and fold(words[place + 1]).split("-")[0] in names.given
    return follows_given or not (lower in names.given or lower in names.surnames)


def _after_office(words: list[str], names: NameWords) -> list[str]:
    """The name behind an office (*van Binnenlandse Zaken Anna Smit*): from its first given name."""
    if words and words[0].islower() and words[0] in names.particles:
        for place in range(2, len(words) - 1):
            if fold(words[place]) in names.given:
                return words[place:]
    return words


def _without_place(words: list[str], names: NameWords, *, office: bool) -> list[str]:
    """The name without what a preposition adds to it (*Anna Smit van Dorp*): behind a family name, that is behind a
    word that is no given name or behind a particle with its word, no particle follows. A single word before the
    particle is a family name when an office stands before it (*burgemeester Smit van Dorp*)."""
    for place in range(1, len(words)):
        if words[place] not in names.place_prepositions or words[place - 1].lower() in names.particles:
            continue
        before = words[:place]
        if place == 1 and not (office and fold(words[0]) not in names.given):
            continue
        last = words[place - 1]
        if any(word.lower() in names.particles for word in before) or not (
            fold(last) in names.given or INITIALS.fullmatch(last)
        ):
            return before
    return words


def _is_particle(word: str, place: int, words: list[str], names: NameWords) -> bool:
    """True for a particle before the family name; with a capital only where a family name begins (*De Smet*, *Jan De
    Smet*)."""
    if word.lower() not in names.particles:
        return False
    return word.islower() or place > 0 or (len(words) > 1 and fold(word) not in names.given)
