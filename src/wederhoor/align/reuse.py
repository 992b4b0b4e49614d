"""Copied text: passages that two articles share, word for word or edited.

The way of passim (Smith, Cordell and Dillon 2013) without its all-pairs step: an index of word trigrams gives seeds,
seeds that lie on one diagonal make runs, runs that follow each other closely in both texts make a chain, and a small
alignment bridges the gaps and lengthens the ends. Words are compared without case, quotation marks, line breaks and
hyphenation over a line, for the words of the paragraphs as they are read are what is compared. Paragraphs that are
word for word the same are compared once, however many articles carry them. A post is shorter than what articles copy
from each other, so between a post and an article less proves a quotation."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from wederhoor.align.compare.stretch import Shared, find_shared
from wederhoor.align.copying.index import LEAST_COVER, MOST_CARRIERS, Index, link, weigh_cover
from wederhoor.align.copying.passage import fit, is_quotation, is_strong, is_weak, join
from wederhoor.align.copying.wording import Carrier, Reader
from wederhoor.lang.base import LanguagePack
from wederhoor.records.capture import DraftKind
from wederhoor.records.dossier import Document
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span

SHORTEST = 5
"""Words of the shortest passage that is reported: four in a row are shared by any two reports of one event. At 4
nothing changes in the eighteen bundles, at 6 one loses two points of F1."""

_IGNORED = re.compile(r"[\"'`´“”„‟‘’‚‛«»‹›\u00ad]+|-\s*\n\s*")
"""What may differ in a passage that is copied word for word: quotation marks, and hyphens at the end of a line."""

_Pair = tuple[int, int]


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
    word belongs to two passages. A passage of more than ``MOST_CARRIERS`` articles is not listed for every two of them,
    but so that they all hang together.
    """
    groups = _group(documents, packs)
    found: dict[_Pair, list[_Found]] = defaultdict(list)
    for passage in _whole(groups):
        found[passage.documents].append(passage)
    proven = {pair for pair, passages in found.items() if any(passage.strong for passage in passages)}
    for passage in _partial(groups, proven):
        found[passage.documents].append(passage)
    return tuple(
        _reuse(documents, passage)
        for pair in sorted(proven)
        for passage in sorted(_choose(found[pair]), key=lambda passage: (passage.a, passage.b))
    )


def _group(documents: Sequence[Document], packs: Mapping[str, LanguagePack]) -> list[list[Carrier]]:
    """The paragraphs of all documents, those that are word for word the same together."""
    readers = {
        language: Reader.of(packs.get(language)) for language in {document.article.language for document in documents}
    }
    groups: dict[tuple[str, ...], list[Carrier]] = defaultdict(list)
    for place, document in enumerate(documents):
        reader = readers[document.article.language]
        texts = [(paragraph, reader.read(paragraph)) for paragraph in document.layout.paragraphs]
        is_post = document.article.kind is DraftKind.POST
        post = sum(sum(text.words.weights) for _, text in texts) if is_post else 0.0
        for paragraph, text in texts:
            if len(text.bounds) >= SHORTEST:
                carrier = Carrier(document=place, paragraph=paragraph, text=text, post=post)
                groups[tuple(text.words.keys)].append(carrier)
    return list(groups.values())


def _whole(groups: Sequence[Sequence[Carrier]]) -> Iterator[_Found]:
    """Paragraphs that several documents have word for word."""
    for group in groups:
        text = group[0].text
        length = len(text.bounds)
        whole = Shared(sum(text.words.weights), 0, length, 0, length, length)
        if len(group) > 1 and is_weak(text, text, whole):
            yield from (_found(whole, one, other) for one, other in link(group) if one.document != other.document)


def _partial(groups: Sequence[Sequence[Carrier]], proven: set[_Pair]) -> Iterator[_Found]:
    """Passages of paragraphs that are not the same as a whole: first where they may prove copying, then what else the
    documents share between which something does; ``proven`` has those and grows."""
    index = Index.of([group[0].text.words for group in groups])
    doubtful: list[_Pair] = []
    for x, y in index.pair():
        seeds = index.common(x, y)
        may_quote = _has_post(groups[x]) != _has_post(groups[y])
        if weigh_cover(groups[x][0].text.words, seeds) < LEAST_COVER and not may_quote:
            if index.is_rare(x, y):
                doubtful.append((x, y))
            continue
        for passage in _compare(groups[x], groups[y], seeds):
            if passage.strong:
                proven.add(passage.documents)
            yield passage
    for x, y in doubtful:
        if any(_documents(*pair) in proven for pair in _cross(groups[x], groups[y])):
            yield from _compare(groups[x], groups[y], index.common(x, y))


def _compare(one: Sequence[Carrier], other: Sequence[Carrier], seeds: Sequence[_Pair]) -> Iterator[_Found]:
    """The passages that two paragraphs share, in the first of the documents that carry them."""
    a, b = one[0].text, other[0].text
    stretches = [
        shared
        for shared in find_shared(a.words, b.words, seeds)
        if is_weak(a, b, shared) or _quotes(shared, one[0], other[0])
    ]
    for shared in join(a.words, b.words, stretches):
        fitted = fit(a, b, shared)
        yield from (_found(fitted, x, y) for x, y in _cross(one, other))


def _cross(one: Sequence[Carrier], other: Sequence[Carrier]) -> Iterator[tuple[Carrier, Carrier]]:
    """The carriers of the one with those of the other, all or the first ones, where they are of two documents."""
    few = len(one) + len(other) <= MOST_CARRIERS
    for x, y in product(one, other) if few else [*product(one[:1], other), *product(one[1:], other[:1])]:
        if x.document != y.document:
            yield x, y


def _documents(one: Carrier, other: Carrier) -> _Pair:
    return min(one.document, other.document), max(one.document, other.document)


def _found(shared: Shared, one: Carrier, other: Carrier) -> _Found:
    """The passage in two documents, the earlier one of the dossier first."""
    a, b = one.locate(shared.a, shared.end_a), other.locate(shared.b, shared.end_b)
    if other.document < one.document:
        a, b = b, a
    return _Found(
        score=shared.score,
        documents=_documents(one, other),
        a=a,
        b=b,
        words=min(shared.end_a - shared.a, shared.end_b - shared.b),
        strong=is_strong(one.text, other.text, shared) or _quotes(shared, one, other),
    )


def _has_post(carriers: Sequence[Carrier]) -> bool:
    return any(carrier.post for carrier in carriers)


def _quotes(shared: Shared, one: Carrier, other: Carrier) -> bool:
    """True where one of the two is of a post and the other, of an article, quotes it."""
    if bool(one.post) == bool(other.post):
        return False
    if one.post:
        return is_quotation(one.text, other.text, shared, one.post)
    turned = replace(shared, a=shared.b, end_a=shared.end_b, b=shared.a, end_b=shared.end_a)
    return is_quotation(other.text, one.text, turned, other.post)


def _choose(found: Sequence[_Found]) -> list[_Found]:
    """The passages of one pair of documents that count as copied: the best first, none over another."""
    chosen: list[_Found] = []
    in_a: list[Span] = []
    in_b: list[Span] = []
    for passage in sorted(found, key=lambda passage: (-passage.score, passage.a, passage.b)):
        a, b = _free_place(in_a, passage.a), _free_place(in_b, passage.b)
        if a is not None and b is not None and passage.words >= SHORTEST:
            in_a.insert(a, passage.a)
            in_b.insert(b, passage.b)
            chosen.append(passage)
    return chosen


def _free_place(taken: Sequence[Span], span: Span) -> int | None:
    """Where a span goes among spans that are apart and in order; ``None`` when it overlaps one."""
    place = bisect_left(taken, span.end, key=lambda other: other.start)
    return None if place and taken[place - 1].end > span.start else place


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
