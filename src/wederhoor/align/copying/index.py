"""Which paragraphs may share a copied passage: an index of short word sequences.

All who have a rare sequence are compared with each other, of a frequent one each carrier with the first: what many
copied still hangs together, so that it counts as one origin, and both the work and what comes out grow with the number
of articles, not with its square."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Self, TypeVar

from wederhoor.align.compare.chain import WIDEST_GAP
from wederhoor.align.compare.sequence import Words
from wederhoor.align.copying.wording import COMMON_WEIGHT, CONTENT_WEIGHT

SEED = 3
"""Words of a seed. On the development bundles 4 and 5 lose seven points of F1 on one bundle each, 2 gains nothing."""

MOST_CARRIERS = 8
"""Carriers that are all compared with each other: at most 28 pairs. The gold bundles have five articles at most, so it
is a bound on the work and on what a reader has to look through, not tuned."""

MOST_REPEATS = 4
"""Times that a seed may stand in one paragraph before it is passed over there, so that a text that repeats itself costs
no more than another. 2 and 12 give the same passages in the eighteen bundles."""

LEAST_COVER = 2.8
"""Weight of the words under the seeds that two paragraphs share from which a passage may prove copying by itself; 3.2
is the least of those in the development bundles and the invented pairs of the tests."""

_T = TypeVar("_T")
_Places = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """The seeds of each paragraph with their places in it, and how many paragraphs have a seed."""

    seeds: Sequence[_Places]
    carriers: Counter[int]

    @classmethod
    def of(cls, paragraphs: Sequence[Words]) -> Self:
        """The seeds with a content word or two names in them."""
        numbers: dict[str, int] = {}
        seeds = [_read_seeds(words, numbers) for words in paragraphs]
        carriers: Counter[int] = Counter()
        for places in seeds:
            carriers.update(places.keys())
        return cls(seeds, carriers)

    def pair(self) -> Iterator[tuple[int, int]]:
        """The pairs of paragraphs that share a seed and are to be compared, the earlier first, in order of the later
        one."""
        seen: dict[int, list[int]] = defaultdict(list)
        for paragraph, places in enumerate(self.seeds):
            found: set[int] = set()
            for seed in places:
                carriers = self.carriers[seed]
                if carriers > 1:
                    earlier = seen[seed]
                    found.update(earlier)
                    if carriers <= MOST_CARRIERS or not earlier:
                        earlier.append(paragraph)
            yield from ((other, paragraph) for other in sorted(found))

    def common(self, one: int, other: int) -> list[tuple[int, int]]:
        """The places of every seed that two paragraphs share: where it stands in the one and in the other."""
        here, there = self.seeds[one], self.seeds[other]
        return [(a, b) for seed in here.keys() & there.keys() for a in here[seed] for b in there[seed]]

    def is_rare(self, one: int, other: int) -> bool:
        """True when two paragraphs share a seed that few others have."""
        return any(self.carriers[seed] <= MOST_CARRIERS for seed in self.seeds[one].keys() & self.seeds[other].keys())


def link(carriers: Sequence[_T]) -> Iterator[tuple[_T, _T]]:
    """Each of some carriers with each other; of many, each with the first."""
    yield from combinations(carriers, 2) if len(carriers) <= MOST_CARRIERS else product(carriers[:1], carriers[1:])


def weigh_cover(words: Words, seeds: Iterable[tuple[int, int]]) -> float:
    """The weight of the words of the first text that stand in shared seeds which may be of one passage; the largest
    when there are more such passages."""
    largest, weight = 0.0, 0.0
    end, diagonal = -WIDEST_GAP, 0
    for a, b in sorted(seeds):
        if a - end > WIDEST_GAP or abs(b - a - diagonal) > WIDEST_GAP:
            largest, weight = max(largest, weight), 0.0
            end = a
        weight += sum(words.weights[max(a, end) : a + SEED])
        end, diagonal = a + SEED, b - a
    return max(largest, weight)


def _read_seeds(words: Words, numbers: dict[str, int]) -> _Places:
    """The seeds of a paragraph as numbers, with their places; ``numbers`` grows with the words that are new."""
    keys = [numbers.setdefault(key, len(numbers)) for key in words.keys]
    places: dict[int, list[int]] = defaultdict(list)
    weights = words.weights
    for place in range(len(keys) - SEED + 1):
        if weights[place] + weights[place + 1] + weights[place + 2] >= CONTENT_WEIGHT + COMMON_WEIGHT:
            seed = keys[place] << 48 | keys[place + 1] << 24 | keys[place + 2]
            if len(places[seed]) <= MOST_REPEATS:  # one more than are kept says that there are too many
                places[seed].append(place)
    return {seed: tuple(found) for seed, found in places.items() if len(found) <= MOST_REPEATS}
