"""Copied text: passages that two articles share, word for word or edited.

The way of passim (Smith, Cordell and Dillon 2013) without its all-pairs step: an index of word trigrams gives seeds,
seeds that lie on one diagonal make runs, runs that follow each other closely in both texts make a chain, and a small
alignment bridges the gaps and lengthens the ends. Words are compared without case, quotation marks, line breaks and
hyphenation over a line, for the words of the paragraphs as they are read are what is compared. Paragraphs that are
word for word the same are compared once, however many articles carry them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import TypeVar

from wederhoor.align.compare.sequence import Shared, find_shared
from wederhoor.align.copying.passage import fit, is_strong, is_weak, join
from wederhoor.align.copying.wording import COMMON_WEIGHT, CONTENT_WEIGHT, NO_WEIGHTS, Text, Weights, read_text
from wederhoor.lang.base import LanguagePack
from wederhoor.records.dossier import Document
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span

SEED = 3
"""Words of a seed. On the development bundles 4 and 5 lose seven points of F1 on one bundle each, 2 gains nothing."""

MOST_CARRIERS = 64
"""Paragraphs with one seed, or copies of one paragraph, that are all compared with each other: at most 2,016 pairs. A
bound on the work, not tuned: 1,600 articles of 300 words that copy heavily take 16 seconds with it."""

NEIGHBOURS = 8
"""Of more carriers than that, each is compared with so many that follow it in the dossier: what all of them copied
still hangs together, so that it counts as one origin, and the work grows with the number of articles, not with its
square."""

MOST_REPEATS = 4
"""Times that a seed may stand in one paragraph before it is passed over there, so that a text that repeats itself
costs no more than another."""

SHORTEST = 5
"""Words of the shortest passage that is reported: four in a row are shared by any two reports of one event."""

_IGNORED = re.compile(r"[\"'`´“”„‟‘’‚‛«»‹›\u00ad]+|-\s*\n\s*")
"""What may differ in a passage that is copied word for word: quotation marks, and hyphens at the end of a line."""

_Pair = tuple[int, int]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Carrier:
    """A paragraph of a document, which goes by its place in the dossier."""

    document: int
    text: Text


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage that two documents share, and its score."""

    score: float
    documents: _Pair
    a: Span
    b: Span
    words: int
    strong: bool


def find_reuse(documents: Sequence[Document], packs: Mapping[str, LanguagePack]) -> tuple[Reuse, ...]:
    """The passages that two articles share, verbatim or edited, sorted by articles and place.

    ``a`` is the article that comes first in ``documents``, which says nothing of who copied whom. ``packs`` by language
    code; an article whose language has none is compared without a list of common words. Within one pair of articles no
    word belongs to two passages.
    """
    carriers = _group(documents, packs)
    found: dict[_Pair, list[_Found]] = defaultdict(list)
    for passage in (*_whole(carriers), *_partial(carriers)):
        found[passage.documents].append(passage)
    return tuple(
        _reuse(documents, passage)
        for pair in sorted(found)
        for passage in sorted(_choose(found[pair]), key=lambda passage: (passage.a, passage.b))
    )


def _group(documents: Sequence[Document], packs: Mapping[str, LanguagePack]) -> list[list[_Carrier]]:
    """The paragraphs of all documents, those that are word for word the same together."""
    groups: dict[tuple[str, ...], list[_Carrier]] = defaultdict(list)
    for place, document in enumerate(documents):
        pack = packs.get(document.article.language)
        weights = Weights.of(pack) if pack else NO_WEIGHTS
        for paragraph in document.layout.paragraphs:
            text = read_text(paragraph, weights)
            if len(text.spans) >= SHORTEST:
                groups[tuple(text.words.keys)].append(_Carrier(place, text))
    return list(groups.values())


def _whole(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[_Found]:
    """Paragraphs that several documents have word for word."""
    for group in carriers:
        text = group[0].text
        length = len(text.spans)
        whole = Shared(sum(text.words.weights), 0, length, 0, length, length)
        if is_weak(text, text, whole):
            for one, other in _pairs(group):
                if one.document != other.document:
                    yield _found(whole, one, other)


def _partial(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[_Found]:
    """Passages of paragraphs that are not the same as a whole."""
    for (x, y), seeds in _seeds(carriers):
        a, b = carriers[x][0].text, carriers[y][0].text
        stretches = [shared for shared in find_shared(a.words, b.words, seeds) if is_weak(a, b, shared)]
        for shared in join(a.words, b.words, stretches):
            fitted = fit(a, b, shared)
            yield from (
                _found(fitted, one, other)
                for one, other in product(carriers[x][:MOST_CARRIERS], carriers[y][:MOST_CARRIERS])
                if one.document != other.document
            )


def _seeds(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[tuple[_Pair, list[_Pair]]]:
    """Pairs of different paragraphs that share a seed, with the positions of their shared seeds."""
    pairs: dict[_Pair, list[_Pair]] = defaultdict(list)
    for _, group in groupby(sorted(_index(carriers)), key=lambda posting: posting[0]):
        postings: dict[int, list[int]] = defaultdict(list)
        for _, paragraph, position in group:
            postings[paragraph].append(position)
        places = [(paragraph, found) for paragraph, found in postings.items() if len(found) <= MOST_REPEATS]
        for (x, in_x), (y, in_y) in _pairs(places):
            pairs[x, y].extend(product(in_x, in_y))
    yield from sorted(pairs.items())


def _pairs(carriers: Sequence[_T]) -> Iterator[tuple[_T, _T]]:
    """Each with each other, or with its neighbours when there are too many."""
    reach = len(carriers) if len(carriers) <= MOST_CARRIERS else NEIGHBOURS
    for place, carrier in enumerate(carriers):
        for other in carriers[place + 1 : place + 1 + reach]:
            yield carrier, other


def _index(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[tuple[int, int, int]]:
    """Each seed with a content word or two names in it, as a number, with its paragraph and position."""
    numbers: dict[str, int] = {}
    for paragraph, group in enumerate(carriers):
        words = group[0].text.words
        keys = [numbers.setdefault(key, len(numbers)) for key in words.keys]
        for position in range(len(keys) - SEED + 1):
            if sum(words.weights[position : position + SEED]) >= CONTENT_WEIGHT + COMMON_WEIGHT:
                seed = 0
                for number in keys[position : position + SEED]:
                    seed = seed << 24 | number
                yield seed, paragraph, position


def _found(shared: Shared, one: _Carrier, other: _Carrier) -> _Found:
    """The passage in two documents, the earlier one of the dossier first."""
    a, b = one.text.spans[shared.a : shared.end_a], other.text.spans[shared.b : shared.end_b]
    passages = sorted(((one.document, Span(a[0].start, a[-1].end)), (other.document, Span(b[0].start, b[-1].end))))
    return _Found(
        score=shared.score,
        documents=(passages[0][0], passages[1][0]),
        a=passages[0][1],
        b=passages[1][1],
        words=min(len(a), len(b)),
        strong=is_strong(one.text, other.text, shared),
    )


def _choose(found: Sequence[_Found]) -> list[_Found]:
    """The passages of one pair of documents that count as copied: the best first, none over another; weak ones only
    beside a strong one."""
    if not any(passage.strong for passage in found):
        return []
    chosen: list[_Found] = []
    for passage in sorted(found, key=lambda passage: (-passage.score, passage.a, passage.b)):
        free = not any(passage.a.overlaps(other.a) or passage.b.overlaps(other.b) for other in chosen)
        if free and passage.words >= SHORTEST:
            chosen.append(passage)
    return chosen


def _reuse(documents: Sequence[Document], passage: _Found) -> Reuse:
    """The record of a passage; verbatim when nothing differs but quotation marks and line breaks."""
    one, other = (documents[place].article for place in passage.documents)
    same = _strip(passage.a.of(one.text)) == _strip(passage.b.of(other.text))
    return Reuse(
        a=Passage(one.id, passage.a),
        b=Passage(other.id, passage.b),
        kind=ReuseKind.VERBATIM if same else ReuseKind.EDITED,
    )


def _strip(text: str) -> str:
    """A passage without what may differ in a verbatim copy; the case of its first letter depends on where it stands."""
    words = " ".join(_IGNORED.sub("", unicodedata.normalize("NFC", text)).split())
    return words[:1].lower() + words[1:]
