"""Attributions as sets of words, and how well predicted ones fit those of a corpus, as others measured it.

A part of an attribution (source, cue, content) is here the set of its words: runs of letters and digits, so that
quotation marks, commas and full stops at its edges play no part. The measures, each named by who used it:

linked     BBC Citron (``citron/metrics.py``): a predicted cue is right when a cue of the gold has the same words; a
           source or content when it has the same words and the cues of the two overlap; all three when each has the
           same words. Overlap counts words instead: those that predicted and gold parts share, of all that were
           predicted and of all in the gold; each pair counts, so that two attributions with one source pass 100.
unlinked   CofeNet (``exe/eval/evaluation.py``): each unbroken run of words of a part stands for itself and is right
           when the gold has the same run of that part anywhere; nothing ties the parts together.
one-sided  Gender Gap Tracker (``evaluate_quotes.py``): for each content of the gold in turn, the predicted one with
           most of its words counts, when those are more than .3 (or .8) of the gold's words; how much more the
           predicted one holds is not asked. Speaker: of those, the sources that share a word or are missing in both.
paired     our own: contents paired one to one for the most of token F1, found from .5 on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from wederhoor.evaluate.assignment import assign
from wederhoor.records.attribution import Attribution
from wederhoor.records.span import Span

FOUND = 0.5
"""Token F1 of two contents from which a relation is found, as in our own measures."""

Words = frozenset[int]
_WORD = re.compile(r"\w+")
_ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """An attribution as words, each by its number in the article; a part that is missing has none."""

    source: Words
    cue: Words
    content: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An attribution as places in its article."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @classmethod
    def of(cls, attribution: Attribution) -> Parts:
        """The parts of one of ours."""
        source, cue = attribution.source, attribution.cue
        return cls(source=(source,) if source else (), cue=(cue,) if cue else (), content=attribution.content)


Relations = Sequence[Relation]
Corpus = Sequence[tuple[Relations, Relations]]
"""Gold and predicted relations of each article."""


class Numbering:
    """The words of a text, numbered."""

    def __init__(self, text: str) -> None:
        self._starts = [match.start() for match in _WORD.finditer(text)]

    def of(self, spans: Iterable[Span]) -> Words:
        """The numbers of the words that begin inside of spans."""
        places = list(spans)
        return frozenset(
            number
            for number, start in enumerate(self._starts)
            if any(place.start <= start < place.end for place in places)
        )

    def relation(self, parts: Parts) -> Relation:
        """An attribution as words."""
        return Relation(source=self.of(parts.source), cue=self.of(parts.cue), content=self.of(parts.content))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Hits among what was predicted, and what of the gold was hit; ``str`` is precision, recall and F1 in per cent."""

    hits: int
    hit: int
    predicted: int
    gold: int

    def __str__(self) -> str:
        precision, recall = share(self.hits, self.predicted), share(self.hit, self.gold)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{precision:.1f}/{recall:.1f}/{f1:.1f}"


def share(part: float, whole: float) -> float:
    """Per cent."""
    return 100 * part / whole if whole else 0.0


def rate(hits: int, predicted: int, gold: int) -> Rate:
    """The rate of hits that are one of each side."""
    return Rate(hits=hits, hit=hits, predicted=predicted, gold=gold)


def _sizes(corpus: Corpus) -> tuple[int, int]:
    """How many relations were predicted, and how many there are."""
    return sum(len(found) for _, found in corpus), sum(len(gold) for gold, _ in corpus)


def measure_linked(corpus: Corpus) -> list[str]:
    """Exact sources, cues and contents, linked by their cues, and whole relations."""
    rules: list[Callable[[Relation, Relation], bool]] = [
        lambda one, other: bool(one.cue & other.cue) and one.source == other.source,
        lambda one, other: bool(one.cue) and one.cue == other.cue,
        lambda one, other: bool(one.cue & other.cue) and one.content == other.content,
        lambda one, other: bool(one.cue) and one == other,
    ]
    return [str(_count(corpus, rule)) for rule in rules]


def _count(corpus: Corpus, fits: Callable[[Relation, Relation], bool]) -> Rate:
    predicted, gold = _sizes(corpus)
    return Rate(
        hits=sum(any(fits(one, other) for other in theirs) for theirs, ours in corpus for one in ours),
        hit=sum(any(fits(one, other) for other in ours) for theirs, ours in corpus for one in theirs),
        predicted=predicted,
        gold=gold,
    )


def measure_overlap(corpus: Corpus) -> list[str]:
    """Words that sources, cues, contents and all parts together share, every predicted relation held against every one
    of the gold."""
    parts = [_shared(corpus, role) for role in _ROLES]
    hits, predicted, gold = (sum(column) for column in zip(*parts, strict=True))
    return [str(rate(*counts)) for counts in [*parts, (hits, predicted, gold)]]


def _shared(corpus: Corpus, role: str) -> tuple[int, int, int]:
    """Words that are shared, predicted, and in the gold."""
    hits = predicted = gold = 0
    for theirs, ours in corpus:
        left, right = [getattr(one, role) for one in theirs], [getattr(one, role) for one in ours]
        hits += sum(len(one & other) for one in left for other in right)
        predicted, gold = predicted + sum(map(len, right)), gold + sum(map(len, left))
    return hits, predicted, gold


def measure_unlinked(corpus: Corpus) -> list[str]:
    """Exact unbroken runs of sources, cues and contents."""
    return [str(_count_runs(corpus, role)) for role in _ROLES]


def _count_runs(corpus: Corpus, role: str) -> Rate:
    hits = predicted = gold = 0
    for theirs, ours in corpus:
        left = {run for one in theirs for run in _runs(getattr(one, role))}
        right = {run for one in ours for run in _runs(getattr(one, role))}
        hits, predicted, gold = hits + len(left & right), predicted + len(right), gold + len(left)
    return rate(hits, predicted, gold)


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """First and last of each unbroken run of words."""
    for _, group in groupby(enumerate(sorted(words)), lambda item: item[1] - item[0]):
        numbers = [number for _, number in group]
        yield numbers[0], numbers[-1]


def measure_one_sided(corpus: Corpus) -> list[str]:
    """Contents by the share of the gold's words that they hold, over .3 and over .8; speakers of those over .3."""
    low, high = ([pair for gold, found in corpus for pair in _pick(gold, found, least)] for least in (0.3, 0.8))
    right = sum(bool(one.source & other.source) or not one.source | other.source for one, other in low)
    return [*(str(rate(len(pairs), *_sizes(corpus))) for pairs in (low, high)), f"{share(right, len(low)):.1f}"]


def _pick(gold: Relations, found: Relations, least: float) -> Iterator[tuple[Relation, Relation]]:
    """Each of the gold with the predicted one that holds most of its words, no predicted one twice."""
    left = list(found)
    for one in gold:
        best = max(left, key=lambda other: len(one.content & other.content), default=None)
        if best is not None and len(one.content & best.content) > least * len(one.content):
            left.remove(best)
            yield one, best


def measure_paired(corpus: Corpus) -> list[str]:
    """Relations found, words of contents, and words of the sources and cues of those found."""
    pairs = [pair for gold, found in corpus for pair in pair_up(gold, found)]
    near = [(one, other) for one, other in pairs if token_f(one.content, other.content) >= FOUND]
    _, predicted, gold = _shared(corpus, "content")
    contents = rate(sum(len(one.content & other.content) for one, other in pairs), predicted, gold)
    parts = (_rate_part(near, role) for role in ("source", "cue"))
    return [str(one) for one in (rate(len(near), *_sizes(corpus)), contents, *parts)]


def _rate_part(pairs: Sequence[tuple[Relation, Relation]], role: str) -> Rate:
    parts = [(getattr(one, role), getattr(other, role)) for one, other in pairs]
    hits = sum(len(one & other) for one, other in parts)
    return rate(hits, sum(len(other) for _, other in parts), sum(len(one) for one, _ in parts))


def pair_up(gold: Relations, found: Relations) -> list[tuple[Relation, Relation]]:
    """Relations whose contents share words, paired one to one for the most of token F1."""
    weights = [[token_f(one.content, other.content) for other in found] for one in gold]
    return [(gold[row], found[column]) for row, column in assign(weights).items() if weights[row][column]]


def token_f(one: Words, other: Words) -> float:
    """F1 of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
