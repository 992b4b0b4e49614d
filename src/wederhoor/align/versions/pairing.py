"""Which sentences of two versions are one sentence."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping

from wederhoor.align.versions.wording import VersionText

ALIKE = 0.4
"""Share of the weight of two sentences that both have, from which they are one sentence edited: of 34,219 pairs of
sentences of one article of the examples 0.02 % share as much, 1 % share 0.21."""

NEIGHBOURS = 0.2
"""The same for two sentences that stand between the same two others, where nothing else can have become of them."""

COMMONEST = 24
"""A word in more sentences than this leads from none to another; it still counts between two that something else
leads to."""


def pair_sentences(before: VersionText, after: VersionText) -> dict[int, int]:
    """The sentence of ``after`` that each sentence of ``before`` has become, wherever it stands; equal ones first."""
    pairs = _equal(before, after)
    _pair_alike(before, after, pairs)
    _pair_between(before, after, pairs)
    return pairs


def _equal(before: VersionText, after: VersionText) -> dict[int, int]:
    """Sentences of the same words; of several that are equal the first with the first."""
    places: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for number, sentence in enumerate(after.sentences):
        places[after.keys(sentence.words)].append(number)
    pairs = {}
    for number, sentence in enumerate(before.sentences):
        found = places.get(before.keys(sentence.words))
        if found:
            pairs[number] = found.popleft()
    return pairs


def _pair_alike(before: VersionText, after: VersionText, pairs: dict[int, int]) -> None:
    ours = {number: bag_of(before, before.sentences[number].words) for number in _free(before, pairs)}
    theirs = {number: bag_of(after, after.sentences[number].words) for number in _free(after, pairs.values())}
    scored = [
        (-score, abs(one / len(before.sentences) - other / len(after.sentences)), one, other)
        for one, other in _candidates(ours, theirs)
        if (score := likeness(ours[one], theirs[other])) >= ALIKE
    ]
    taken: set[int] = set()
    for _, _, one, other in sorted(scored):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def _pair_between(before: VersionText, after: VersionText, pairs: dict[int, int]) -> None:
    """A sentence that stands alone between two that stay, and what stands alone there in the other version."""
    taken = set(pairs.values())
    for number in _free(before, pairs):
        left = pairs.get(number - 1, -1) if number else -1
        right = pairs.get(number + 1, -1) if number + 1 < len(before.sentences) else len(after.sentences)
        if (number and left < 0) or right != left + 2 or left + 1 in taken:
            continue
        ours = bag_of(before, before.sentences[number].words)
        theirs = bag_of(after, after.sentences[left + 1].words)
        if likeness(ours, theirs) >= NEIGHBOURS:
            pairs[number] = left + 1


def _free(version: VersionText, paired: Iterable[int]) -> list[int]:
    known = set(paired)
    return [number for number in range(len(version.sentences)) if number not in known]


def _candidates(ours: Mapping[int, Counter[str]], theirs: Mapping[int, Counter[str]]) -> set[tuple[int, int]]:
    """Pairs of sentences that share a word which few sentences have."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, bag in theirs.items():
        for key in bag:
            having[key].append(number)
    rare = {key: found for key, found in having.items() if len(found) <= COMMONEST}
    seen: Counter[str] = Counter(key for bag in ours.values() for key in bag)
    return {
        (one, other)
        for one, bag in ours.items()
        for key in bag
        if seen[key] <= COMMONEST
        for other in rare.get(key, ())
    }


def bag_of(version: VersionText, places: Iterable[int]) -> Counter[str]:
    """What the words at these places tell, by their keys, in tenths."""
    bag: Counter[str] = Counter()
    for place in places:
        word = version.words[place]
        bag[word.key] += round(10 * word.weight)
    return bag


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of the weight of two bags that both have (Dice)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
