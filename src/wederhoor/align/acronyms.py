"""Names that an article spells out beside their acronym."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from wederhoor.align.compare.initials import has_initials, is_acronym
from wederhoor.align.compare.spelling import LONG_TYPO
from wederhoor.lang.names import NameWords
from wederhoor.records.dossier import Document

REACH = 80
"""Characters that a name takes up at most whose initials are an acronym. Half and twice as many change nothing in the
eighteen bundles: it bounds the search."""

MOST_TEXTS = 8
"""Texts in which an acronym's name is looked for: desks that spell it out do so in one of the first."""

_TOKENS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MARKED = re.compile(r"\(([A-Z][\w&.-]{1,9})\)|\b([A-Z][\w&.-]{1,9})(?=\s\()")
_RIGHTS = re.compile(r"(?:©|\([cC]\)|\b[Cc]opyright\b)\s*(?:\d{4}\s+)?((?:[A-Z][\w&’'-]+[ \t]?){2,5})")
_BYLINE = re.compile(r"^[^\n,]{5,60},[ \t]((?:[A-Z][\w&’'-]+[ \t]?){2,5})$", re.MULTILINE)
"""A line of its own near the top that ends in a name of several words (*By Anna Holm, Island Press Service*)."""

_DATELINE = re.compile(r"^[^\n(]{2,80}\(([A-Z][A-Z&.-]{1,7})\)\s+[—–-]", re.MULTILINE)
"""Letters in parentheses between a place and a dash, with which agencies open a report."""

TOP = 400
"""Characters at the head of an article in which its byline stands."""

_BREAK = re.compile(r"[.,;:!?()\"“”„«»]|\n\s*\n")


def find_expansion(text: str, acronym: str, names: NameWords) -> str | None:
    """The name whose initials an acronym is, where the article has the two side by side, one of them in parentheses:
    *Zorggroep Oostwaard (ZGO)*, *ZGO (Zorggroep Oostwaard)*. The words nearest to it that spell it are the name
    (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions", with their bound on its
    length), from a capital on."""
    marked = f"({acronym})"
    place = text.find(marked)
    while place >= 0:
        words = list(_TOKENS.finditer(text, max(0, place - REACH), place))
        for first in reversed(words[-min(len(acronym) + 5, 2 * len(acronym)) :]):
            phrase = text[first.start() : place].strip()
            if first[0][0].isupper() and _expands(acronym, phrase, names):
                return " ".join(phrase.split())
        place = text.find(marked, place + 1)
    behind = re.search(rf"\b{re.escape(acronym)}\s\(([^()]{{5,{REACH}}})\)", text)
    phrase = behind[1] if behind else ""
    return " ".join(phrase.split()) if phrase[:1].isupper() and _expands(acronym, phrase, names) else None


def index_acronyms(documents: Iterable[Document]) -> dict[str, list[str]]:
    """The texts that have an acronym in or before parentheses, of each acronym the first ``MOST_TEXTS``, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        text = document.article.text
        for acronym in sorted({match[1] or match[2] for match in _MARKED.finditer(text)}):
            if is_acronym(acronym) and len(found[acronym]) < MOST_TEXTS:
                found[acronym].append(text)
    return found


def find_only_expansion(texts: Iterable[str], acronym: str, names: NameWords) -> str | None:
    """The name of an acronym in any of the texts, also in what is no part of an article (*© Zorggroep Oostwaard
    (ZGO)*); ``None`` where they give it to several."""
    found = [name for text in texts if (name := find_expansion(text, acronym, names)) is not None]
    return found[0] if len({name.casefold() for name in found}) == 1 else None


def find_publishers(documents: Iterable[Document]) -> frozenset[str]:
    """The names of several words that the articles give as their outlet or as the holder of their rights (*© Zeeuwse
    Persdienst*), as they stand in a text."""
    found: set[str] = set()
    for document in documents:
        article = document.article
        found |= {" ".join(match[1].split()) for match in _RIGHTS.finditer(article.text)}
        found |= {article.outlet} if article.outlet and article.outlet in article.text else set()
        found |= {" ".join(match[1].split()) for match in _BYLINE.finditer(article.text, 0, TOP)}
    return frozenset(name for name in found if " " in name)


def find_datelines(text: str) -> Iterator[str]:
    """The letters of the agencies that the reports of an article open with (*HOLM (IPS) — ...*)."""
    yield from dict.fromkeys(match[1] for match in _DATELINE.finditer(text))


def find_outlet(outlets: Iterable[str], acronym: str, names: NameWords) -> str | None:
    """The only one of the outlets that an acronym spells (*ZPD*, *Zeeuwse Persdienst*)."""
    spelt = {outlet for outlet in outlets if has_initials(acronym, _TOKENS.findall(outlet), names)}
    return spelt.pop() if len(spelt) == 1 else None


def _expands(acronym: str, phrase: str, names: NameWords) -> bool:
    """True for a phrase without a break in it, a capital on its last word or a noun for a body, that gives the
    initials."""
    words = _TOKENS.findall(phrase)
    if len(words) > 1 and (words[-1][0].isupper() or names.is_organisation(words[-1])):
        return _BREAK.search(phrase) is None and has_initials(acronym, words, names)
    return len(words) == 1 and len(words[0]) >= LONG_TYPO and has_initials(acronym, words, names)
