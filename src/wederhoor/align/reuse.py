"""Copied text: passages that two articles share, word for word or edited.

The way of passim (Smith, Cordell and Dillon 2013) without its all-pairs step: an index of word trigrams gives seeds,
seeds that lie on one diagonal make runs, runs that follow each other closely in both texts make a chain, and a small
alignment bridges the gaps and lengthens the ends. Words are compared without case, quotation marks, line breaks and
hyphenation over a line, for the words of the paragraphs as they are read are what is compared. Paragraphs that are
word for word the same are compared once, however many articles carry them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product
from typing import TypeVar

from wederhoor.align.compare.sequence import Shared, Words, find_shared
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Paragraph
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

CONTENT_WEIGHT, NAME_WEIGHT, COMMON_WEIGHT = 1.0, 0.5, 0.3
"""What a shared word counts: names are shared by all who write of one event, and the words that every text has by all
who write. With names at 1, titles with a name (*minister van Buitenlandse Zaken* and who it is) pass for copies."""

STRONG = 4.6
"""The score from which a passage with a run of more than ``STOCK`` words is a copy by itself. Calibrated on the three
Dutch development bundles: the shortest such copy has 4.9. The score alone would not do: two translations of one
quotation reach 6.4, with runs of five words. From 4.2 to 5.2 nothing changes there."""

WEAK = 3.5
"""The score from which a passage is a copy between two articles that share a strong one: who copied a sentence copied
more. Same calibration: copied half sentences have 3.6 and more, what such articles share by chance (names and an
office, a stock phrase) 3.4 at most. The margin is thin; from 3.3 to 3.6 the result is the same, at 4.0 one of 23
passages is lost."""

STOCK = 7
"""Words in a row up to which a passage alone proves no copying (annotation guideline 19); independent articles of the
development bundles share six at most."""

SHORTEST = 5
"""Words of the shortest passage that is reported: four in a row are shared by any two reports of one event."""

SNAP = 3
"""Words at the edge of a sentence that are taken into a passage although they differ, when both sentences have some
there: *De pont* and *De veerboot* before the same rest. On the development bundles 2 loses two points of F1 on one of
them, 4 loses one on another."""

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|(?:[^\W\d_][\u0300-\u036f\u00ad]*)+(?:['’](?:[^\W\d_][\u0300-\u036f\u00ad]*)+)*|\w"
)
_ENDS = frozenset(".!?…\n")
_IGNORED = re.compile(r"[\"'`´“”„‟‘’‚‛«»‹›\u00ad]+|-\s*\n\s*")
"""What may differ in a passage that is copied word for word: quotation marks, and hyphens at the end of a line."""

_Pair = tuple[int, int]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a paragraph, and where each stands in the article."""

    words: Words
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Carrier:
    """A paragraph of a document, which goes by its place in the dossier."""

    document: int
    text: _Text


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage that two documents share, and its score."""

    score: float
    documents: _Pair
    a: Span
    b: Span
    words: int
    longest: int


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
        common = pack.names.common_words if pack else frozenset()
        for paragraph in document.layout.paragraphs:
            text = _read(paragraph, common)
            if len(text.spans) >= SHORTEST:
                groups[tuple(text.words.keys)].append(_Carrier(place, text))
    return list(groups.values())


def _read(paragraph: Paragraph, common: frozenset[str]) -> _Text:
    """The words of a paragraph with their weights, canonical spans and sentences."""
    keys: list[str] = []
    weights: list[float] = []
    spans: list[Span] = []
    sentences: list[int] = []
    offsets = paragraph.offsets()
    sentence, end = 0, 0
    for match in _WORD.finditer(paragraph.text):
        word = match.group()
        begins = not keys or (not _ENDS.isdisjoint(paragraph.text[end : match.start()]) and not word.islower())
        sentence += begins
        end = match.end()
        keys.append(_key(word))
        weights.append(_weigh(word, keys[-1], common, begins=begins))
        spans.append(Span(offsets[match.start()], offsets[end - 1] + 1))
        sentences.append(sentence)
    return _Text(Words(tuple(keys), tuple(weights), tuple(sentences)), tuple(spans))


def _key(word: str) -> str:
    """What is compared of a word: no case, no soft hyphens, composed accents; digits without the marks between them."""
    if word[0].isdigit():
        return re.sub(r"\D", "", word)
    return unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("’", "'")).casefold()


def _weigh(word: str, key: str, common: frozenset[str], *, begins: bool) -> float:
    """What a word counts when two passages share it; a capital inside a sentence makes a name."""
    if key in common or (len(key) == 1 and not key.isdigit()):
        return COMMON_WEIGHT
    return NAME_WEIGHT if word[0].isupper() and not begins else CONTENT_WEIGHT


def _whole(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[_Found]:
    """Paragraphs that several documents have word for word."""
    for group in carriers:
        text = group[0].text
        score = sum(text.words.weights)
        if score >= WEAK:
            for one, other in _pairs(group):
                if one.document != other.document:
                    whole = Shared(score, 0, len(text.spans), 0, len(text.spans), len(text.spans))
                    yield _found(whole, one, other)


def _partial(carriers: Sequence[Sequence[_Carrier]]) -> Iterator[_Found]:
    """Passages of paragraphs that are not the same as a whole."""
    for (x, y), seeds in _seeds(carriers):
        a, b = carriers[x][0].text, carriers[y][0].text
        for shared in find_shared(a.words, b.words, seeds):
            if shared.score >= WEAK:
                snapped = _snap(a.words, b.words, shared)
                yield from (
                    _found(snapped, one, other)
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


def _snap(a: Words, b: Words, shared: Shared) -> Shared:
    """The stretch with the different words at the edges of its sentences, where both sentences have a few there."""
    start_a, start_b = (
        bisect_left(words.sentences, words.sentences[at]) for words, at in ((a, shared.a), (b, shared.b))
    )
    if 0 < shared.a - start_a <= SNAP and 0 < shared.b - start_b <= SNAP:
        shared = replace(shared, a=start_a, b=start_b)
    ends = ((a, shared.end_a), (b, shared.end_b))
    end_a, end_b = (bisect_right(words.sentences, words.sentences[end - 1]) for words, end in ends)
    if 0 < end_a - shared.end_a <= SNAP and 0 < end_b - shared.end_b <= SNAP:
        shared = replace(shared, end_a=end_a, end_b=end_b)
    return shared


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
        longest=shared.longest,
    )


def _choose(found: Sequence[_Found]) -> list[_Found]:
    """The passages of one pair of documents that count as copied: the best first, none over another; weak ones only
    beside a strong one."""
    if not any(passage.score >= STRONG and passage.longest > STOCK for passage in found):
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
