"""Where the terms of a query stand in texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wederhoor.lang.stems import find_words, fold, list_words, stem
from wederhoor.records.span import Span
from wederhoor.store.query import Query, Term


class Highlighter:
    """Finds the terms of one query in texts, and remembers of each word that it met which of them it may begin: of the
    words of the second text it has met most."""

    def __init__(self, query: Query) -> None:
        self._terms = query.terms
        self._stems = [(term, term.stems) for term in query.terms if term.stems]
        self._begun: dict[str, dict[str, tuple[Term, ...]]] = {}

    def find(self, text: str, language: str) -> tuple[Span, ...]:
        """The places of the terms in a text, in order, none inside another."""
        if not self._terms:
            return ()
        begun = self._begun.setdefault(language, {})
        words = set(list_words(text))
        for word in words - begun.keys():
            begun[word] = self._begun_by(word, language)
        return tuple(_lay(list(find_words(text)), begun)) if any(begun[word] for word in words) else ()

    def _begun_by(self, word: str, language: str) -> tuple[Term, ...]:
        """The terms that a word may begin; most begin none."""
        folded = fold(word)
        fitting = [term for term in self._terms if term.begins(folded)]
        if self._stems:
            root = stem(folded, language)
            fitting += [term for term, stems in self._stems if root in stems]
        return tuple(fitting)


def _lay(places: Sequence[re.Match[str]], begun: dict[str, tuple[Term, ...]]) -> list[Span]:
    """The longest term at each place that is free."""
    found: list[Span] = []
    free = 0
    for at, place in enumerate(places):
        terms = begun[place.group()]
        if not terms or at < free:
            continue
        length = max(_length(term, places, at) for term in terms)
        if length:
            found.append(Span(place.start(), places[at + length - 1].end()))
            free = at + length
    return found


def _length(term: Term, places: Sequence[re.Match[str]], at: int) -> int:
    """How many words the term takes up there, of which the first is known to fit; 0 when the others do not."""
    count = len(term.words)
    if count == 1:
        return 1
    here = tuple(fold(place.group()) for place in places[at : at + count])
    if here == term.words:
        return count
    fits = term.prefix and here[:-1] == term.words[:-1] and here[-1].startswith(term.words[-1])
    return count if fits and len(here) == count else 0
