"""Passages that articles share, side by side, with the words that differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import chain

from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.copy import Copied, CopiedPair, Copies, Wording
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage

FULL_PASSAGES = 150
"""Passages shown with their words, the longest first; of the rest the page only counts characters. Fifty outlets
that ran one wire report make 1,225 pairs; at some 2 kB a pair they would fill the 3 MB that the page may have, and
the words stand in the articles anyway."""
MOST_PAIRS = FULL_PASSAGES
"""Pairs listed, those that share most first, so that each can have a passage with its words; how many there are in all
is said. Pairs grow with the square of the articles: two hundred make up to 19,900, of 500 bytes each."""
COMPARED_WORDS = 400
"""Words of a passage up to which the words that differ are looked for: the comparison takes quadratic time at worst
(400 words: 40 ms)."""

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


_Pairs = dict[tuple[str, str], list[Reuse]]
"""What two articles share; the one that was published first comes first."""


def make_copies(dossier: Dossier, index: Index) -> Copies:
    """Pairs of articles with what they share, the pairs that share most first; the article that was published first is
    ``a``."""
    pairs = _pairs(dossier, index)
    listed = _listed(pairs)
    shown = set(_longest(listed))
    return Copies(
        total=len(pairs),
        pairs=tuple(_pair(documents, shared, index, shown) for documents, shared in listed.items()),
        is_whole=len(shown) == len(dossier.reuse),
    )


def shown_reuse(dossier: Dossier, index: Index) -> list[Reuse]:
    """The shared passages that the page shows and links to, the longest first."""
    return _longest(_listed(_pairs(dossier, index)))


def _pairs(dossier: Dossier, index: Index) -> _Pairs:
    pairs: _Pairs = defaultdict(list)
    for reuse in dossier.reuse:
        first, second = sorted((reuse.a, reuse.b), key=index.order)
        pairs[first.document, second.document].append(reuse)
    return pairs


def _listed(pairs: _Pairs) -> _Pairs:
    """The pairs that share most, in that order."""
    return dict(sorted(pairs.items(), key=lambda pair: -_characters(pair[1]))[:MOST_PAIRS])


def _characters(shared: Iterable[Reuse]) -> int:
    return sum(len(reuse.a.span) for reuse in shared)


def _longest(pairs: _Pairs) -> list[Reuse]:
    found = chain.from_iterable(pairs.values())
    return sorted(found, key=lambda reuse: (-len(reuse.a.span), reuse.a, reuse.b))[:FULL_PASSAGES]


def _pair(documents: tuple[str, str], shared: Sequence[Reuse], index: Index, shown: set[Reuse]) -> CopiedPair:
    passages = [_copied(reuse, index) for reuse in shared if reuse in shown]
    return CopiedPair(
        a=index.cite(documents[0]),
        b=index.cite(documents[1]),
        count=len(shared),
        characters=_characters(shared),
        passages=tuple(passages),
    )


def _copied(reuse: Reuse, index: Index) -> Copied:
    first, second = sorted((reuse.a, reuse.b), key=index.order)
    texts = index.words(first).text, index.words(second).text
    edited = reuse.kind is ReuseKind.EDITED
    a, b = compare_words(*texts) if edited else (((texts[0], False),), ((texts[1], False),))
    return Copied(
        kind=reuse.kind,
        a=_wording(first, a, index),
        b=_wording(second, b, index),
        characters=len(first.span),
    )


def _wording(passage: Passage, pieces: tuple[tuple[str, bool], ...], index: Index) -> Wording:
    return Wording(cite=index.cite(passage.document, passage), words=index.words(passage), pieces=pieces)


def compare_words(a: str, b: str) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """Both texts in pieces, true for those that the other has not; long texts are not compared."""
    words: tuple[list[str], list[str]] = (_WORD.findall(a), _WORD.findall(b))
    if max(map(len, words)) > 2 * COMPARED_WORDS:
        return ((a, False),), ((b, False),)
    found: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    a_keys, b_keys = ([" " if word.isspace() else word.casefold() for word in side] for side in words)
    comparison = SequenceMatcher(None, a_keys, b_keys, autojunk=False)
    for operation, a_start, a_end, b_start, b_end in comparison.get_opcodes():
        for side, start, end in ((0, a_start, a_end), (1, b_start, b_end)):
            found[side].extend(_pieces("".join(words[side][start:end]), differs=operation != "equal"))
    return tuple(found[0]), tuple(found[1])


def _pieces(text: str, *, differs: bool) -> list[tuple[str, bool]]:
    """The text as one piece; of one that differs the white space at its ends apart, for a missing space is not worth a
    reader's eye."""
    core = text.strip()
    if not differs or not core:
        return [(text, False)] if text else []
    start = text.index(core)
    parts = [(text[:start], False), (core, True), (text[start + len(core) :], False)]
    return [part for part in parts if part[0]]
