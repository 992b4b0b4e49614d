"""Names that an article spells out beside their acronym."""

from __future__ import annotations

import re

from wederhoor.align.compare.initials import has_initials
from wederhoor.align.compare.spelling import LONG_TYPO
from wederhoor.lang.names import NameWords

REACH = 80
"""Characters that a name takes up at most whose initials are an acronym. Half and twice as many change nothing in the
eighteen bundles: it bounds the search."""

_TOKENS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BREAK = re.compile(r"[.,;:!?()\"“”„«»]|\n\s*\n")


def find_expansion(text: str, acronym: str, names: NameWords) -> str | None:
    """The name whose initials an acronym is, where the article has the two side by side, one of them in parentheses:
    *Zorggroep Oostwaard (ZGO)*, *ZGO (Zorggroep Oostwaard)*. The words nearest to it that spell it are the name
    (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions", with their bound on its
    length), from a capital on."""
    place = text.find(f"({acronym})")
    if place >= 0:
        words = list(_TOKENS.finditer(text, max(0, place - REACH), place))
        for first in reversed(words[-min(len(acronym) + 5, 2 * len(acronym)) :]):
            phrase = text[first.start() : place].strip()
            if first[0][0].isupper() and _expands(acronym, phrase, names):
                return " ".join(phrase.split())
    behind = re.search(rf"\b{re.escape(acronym)}\s\(([^()]{{5,{REACH}}})\)", text)
    phrase = behind[1] if behind else ""
    return " ".join(phrase.split()) if phrase[:1].isupper() and _expands(acronym, phrase, names) else None


def _expands(acronym: str, phrase: str, names: NameWords) -> bool:
    """True for a phrase without a break in it, a capital on its last word or a noun for a body, that gives the
    initials."""
    words = _TOKENS.findall(phrase)
    if len(words) > 1 and (words[-1][0].isupper() or names.is_organisation(words[-1])):
        return _BREAK.search(phrase) is None and has_initials(acronym, words, names)
    return len(words) == 1 and len(words[0]) >= LONG_TYPO and has_initials(acronym, words, names)
