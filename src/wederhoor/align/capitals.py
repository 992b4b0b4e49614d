"""Capitals that stand for the government of their country (*Moskou ontkent*, *de regering in Lissabon*)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from wederhoor.lang.names import NameWords
from wederhoor.records.span import Span

BEFORE = 60
"""Characters before a capital in which its ministry stands (*het ministerie van Binnenlandse Zaken in*). Half and twice
as many change nothing in the eighteen bundles: it bounds the search."""

_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[.;:!?()\"“”„«»\n]")


def find_country(
    text: str, spans: Iterable[Span], name: str, names: NameWords, seats: Mapping[str, str] = MappingProxyType({})
) -> str | None:
    """The country that a capital stands for where one of its mentions acts: it has a verb of will or speech right
    beside it, a body of government in it, or is what one takes orders, money or threats from. ``None`` for a capital
    that is only a place in the article, for one of the readers' own country, of which much else is told, and for any
    other name. ``seats`` are those that only the articles tell (``find_seats``); a country among these stands for
    itself."""
    if name in seats.values():
        return name
    lower = name.lower()
    country = None if lower in names.home_capitals else names.capitals.get(lower) or seats.get(lower)
    return country if country and any(_acts(text, span, names) for span in spans) else None


def _acts(text: str, span: Span, names: NameWords) -> bool:
    before = _WORD.findall(_BREAK.split(text[max(0, span.start - BEFORE) : span.start])[-1].lower())
    behind = _WORD.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    governed = bool(before) and before[-1] in names.place_prepositions  # "de burgemeester van Rome wil"
    if (behind and behind[0] in names.capital_verbs and not governed) or (before and before[-1] in names.capital_verbs):
        return True
    if len(before) < 2:
        return bool(before) and before[-1] in names.capital_openers
    if before[-1] in {*names.place_prepositions, *names.capital_links} and before[-2] in names.capital_givers:
        return True
    within = governed and any(word in names.capital_bodies for word in before[:-1])
    return within or before[-1] in names.capital_openers
