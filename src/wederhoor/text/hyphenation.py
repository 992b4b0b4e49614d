"""Words that are broken over a line: which lose their hyphen, and which own it."""

from __future__ import annotations

import re
from collections.abc import Collection

from wederhoor.lang.layout import LayoutWords

_LAST_WORD = re.compile(r"[\w’'‐‑-]*[‐‑\u00ad-]$")
_FIRST_WORD = re.compile(r"[\w’'‐‑-]+")
_WORD = re.compile(r"[\w’'-]+")
_SOFT_HYPHEN = "\u00ad"


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text with their hyphens, as they stand in it."""
    return frozenset(_WORD.findall(text))


def join_broken(line: str, following: str, words: LayoutWords, known: Collection[str]) -> tuple[bool, str]:
    """Whether the hyphen at the end of ``line`` is read, and what is read between it and ``following``.

    In this order: a soft hyphen goes; words of the same article that stand unbroken elsewhere (``known``) decide;
    half words that are completed later (*in- en uitvoer*) keep hyphen and space; then the rules of Dutch and English
    spelling for hyphens of their own: before a capital or a digit, after digits, capitals and the pack's prefixes, in
    its compounds, and between vowels that would be read as one.
    """
    first, last = _FIRST_WORD.match(following), _LAST_WORD.search(line[-60:])
    if line.endswith(_SOFT_HYPHEN) or not first or not last:
        return False, ""
    left, right = last.group()[:-1], first.group()
    if right.lower() in words.hyphen_pairs:
        return True, " "
    solid, hyphened = left + right, f"{left}-{right}"
    if solid in known or hyphened in known:
        return solid not in known, ""
    return _owns_hyphen(left, right, words, known), ""


def _owns_hyphen(left: str, right: str, words: LayoutWords, known: Collection[str]) -> bool:
    part = re.split(r"[-‐‑]", left)[-1]
    if not part or not right[0].islower() or not part[-1].isalpha() or (part.isupper() and len(left) > 1):
        return True
    if part.lower() in words.hyphen_prefixes or f"{left}-{right}".lower() in words.hyphen_compounds:
        return True
    if part[0].isupper() and part in known:
        return True
    return part.lower() not in words.solid_prefixes and (part[-1] + right[0]).lower() in words.vowel_clashes
