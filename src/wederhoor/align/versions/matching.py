"""Which claims of two versions are one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from wederhoor.align.versions.claim import Claim
from wederhoor.align.versions.mapping import Mapping
from wederhoor.align.versions.pairing import bag_of, likeness
from wederhoor.align.versions.wording import VersionText

SHARED = 0.25
"""Share of their weight that two claims must have in words that stayed. The sentences that they stand in are one
already, so that this only tells the claims of one sentence apart."""

SAME_SPEAKER, SAME_VOICE = 0.2, 0.1
"""What the same speaker and both or none having a speaker add, between claims that share words alike."""

REWRITTEN = 0.5
"""How alike two claims of one speaker must be to be one in other words where no sentence is the same."""

Pairs = list[tuple[Claim, Claim]]


def match_claims(mapping: Mapping, ours: Iterable[Claim], theirs: Iterable[Claim]) -> Pairs:
    """Each claim with what became of it, at most one; those without a counterpart are in no pair."""
    before, after = list(ours), list(theirs)
    pairs = _by_words(mapping, before, after)
    paired = {claim for pair in pairs for claim in pair}
    before, after = ([claim for claim in claims if claim not in paired] for claims in (before, after))
    return pairs + _by_speaker(mapping, before, after)


def weigh(version: VersionText, places: Iterable[int]) -> float:
    """What the words at these places tell together."""
    return sum(version.words[place].weight for place in places)


def _by_words(mapping: Mapping, before: list[Claim], after: list[Claim]) -> Pairs:
    having: dict[int, list[int]] = defaultdict(list)
    for number, claim in enumerate(after):
        for place in claim.content:
            having[place].append(number)
    scored = []
    for number, claim in enumerate(before):
        shared: dict[int, float] = defaultdict(float)
        for place in claim.content:
            if place in mapping.forth:
                for other in having[mapping.forth[place]]:
                    shared[other] += mapping.before.words[place].weight
        total = weigh(mapping.before, claim.content)
        for other, weight in shared.items():
            counterpart = after[other]
            share = 2 * weight / (total + weigh(mapping.after, counterpart.content))
            if share >= SHARED:
                bonus = SAME_SPEAKER * (claim.speaker == counterpart.speaker)
                bonus += SAME_VOICE * ((claim.attribution is None) == (counterpart.attribution is None))
                scored.append((-(share + bonus), number, other))
    return _best(scored, before, after)


def _by_speaker(mapping: Mapping, before: list[Claim], after: list[Claim]) -> Pairs:
    speaking: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(after):
        if claim.speaker is not None:
            speaking[claim.speaker].append(number)
    bags = [bag_of(mapping.after, claim.content) for claim in after]
    scored = []
    for number, claim in enumerate(before):
        bag = bag_of(mapping.before, claim.content)
        for other in speaking.get(claim.speaker or "", ()):
            score = likeness(bag, bags[other])
            if score >= REWRITTEN:
                scored.append((-score, number, other))
    return _best(scored, before, after)


def _best(scored: list[tuple[float, int, int]], before: list[Claim], after: list[Claim]) -> Pairs:
    """The pairs from the best score down, each claim once."""
    pairs: Pairs = []
    taken: set[Claim] = set()
    for _, one, other in sorted(scored):
        if before[one] not in taken and after[other] not in taken:
            pairs.append((before[one], after[other]))
            taken.update((before[one], after[other]))
    return pairs
