"""The statements of a dossier compared with each other once, for all finders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Self

from wederhoor.align.decisions.constraint import FREE, Constraints
from wederhoor.align.points.candidate import find_candidates, find_twins
from wederhoor.align.points.copy import Copies
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, is_alike, is_one_word, is_reason, is_turned, measure_likeness
from wederhoor.align.points.party import blame_others
from wederhoor.align.points.proposition import speak_of_one_event
from wederhoor.align.points.reading import UNTOLD
from wederhoor.align.points.selfhood import tell_of_themselves
from wederhoor.align.points.slot import differ
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act
from wederhoor.records.figure import Figure

APART = -2.5
"""What a pair counts that no index proposes, when groups are joined: they share next to nothing."""

COPIED = 3.0
"""What it adds that both statements lie in one copied passage: copying decides where wording is in doubt."""

REPEATED = 2.0
"""What it takes off that both stand in one article: what a speaker says next is about the same and says something else.
From 1 to 2 precision on the bundles rises by 0.01 and recall stays."""


MOST_ASKED = 12
"""Members of a group that are asked whether another group says the same. No group of the bundles has more; in a story
of a thousand articles asking all takes as long as comparing them did."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which statements are worth comparing, and which say the same.

    Evidence of one voice in the same words are twins; only the first of them is compared. ``first`` maps the id of
    every statement to that of its first twin, and the others are by the first's id: ``twins`` all of them in the order
    of the dossier, ``near`` the pairs with whatever the index proposes. ``groups`` are the statements that say the
    same, every one in one group. All of it keeps to the ``constraints``: what people judged to belong together or not.
    """

    evidence: Evidence
    first: Mapping[str, str]
    twins: Mapping[str, Sequence[Statement]]
    pairs: Sequence[Pair]
    near: Mapping[str, Sequence[Pair]]
    groups: Sequence[Sequence[Statement]]
    constraints: Constraints

    @classmethod
    def over(cls, evidence: Evidence, constraints: Constraints = FREE) -> Self:
        """The comparison of all evidence."""
        twins = {group[0].id: group for group in _part_twins(find_twins(evidence), constraints)}
        pairs = [Pair.of(evidence, first, second) for first, second in find_candidates(evidence)]
        near: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            near[pair.first.id].append(pair)
            near[pair.second.id].append(pair)
        return cls(
            evidence,
            {item.id: first for first, group in twins.items() for item in group},
            twins,
            pairs,
            near,
            _group(evidence, twins, pairs, constraints),
            constraints,
        )

    def near_to(self, statement: Statement) -> Iterator[tuple[Pair, Statement]]:
        """The pairs of a statement with those that the index proposes, and the other one of each; twins not
        repeated."""
        for pair in self.near.get(self.first[statement.id], ()):
            yield pair, pair.second if pair.first.id == self.first[statement.id] else pair.first

    def alike(self, statement: Statement) -> Iterator[Statement]:
        """The statements that say the same as one, its twins among them."""
        yield from (item for item in self.twins[self.first[statement.id]] if item.id != statement.id)
        for pair, other in self.near_to(statement):
            agrees = is_alike(pair) and may_agree(pair)
            if agrees and not self.constraints.forbids(statement.id, other.id):
                yield from self.twins[other.id]


def may_agree(pair: Pair) -> bool:
    """False when one denies what the other says or asks what it says, the two have one word in common, one gives what
    the other says as a reason, each tells of himself, they make different parties responsible or deny something of two
    events, or they give a number, time or place that cannot both be right.
    Who denies that something is and who says that it isn't say the same."""
    asks = (pair.first.act is Act.ASKS) != (pair.second.act is Act.ASKS)
    turned = (pair.first.disputes != pair.second.disputes) is not is_turned(pair) and not _call_untrue(pair)
    if turned or asks or differ(pair) or is_one_word(pair) or is_reason(pair):
        return False
    if blame_others(pair) or _deny_of_two_events(pair) or tell_of_themselves(pair):
        return False
    ours, theirs = pair.first.figures, pair.second.figures
    left, right = _unmatched(ours, theirs), _unmatched(theirs, ours)
    return not any(_same_matter(a, b) and not _same_count(a, b) for a in left for b in right)


def _deny_of_two_events(pair: Pair) -> bool:
    return pair.first.act is pair.second.act is Act.DENIES and not speak_of_one_event(pair)


def _call_untrue(pair: Pair) -> bool:
    """True when both deny and one of the two calls untrue what the other disputes (*ontkent de uitslag*, *noemt de
    uitslag een leugen*), or both share the word that calls a thing untrue, which is no more denied than the other's
    (*een leugen*; *dat de sluis openstond, een leugen*)."""
    if not pair.first.act == pair.second.act == Act.DENIES:
        return False
    if pair.first.disputes != pair.second.disputes:
        calling = pair.second if pair.first.disputes else pair.first
        return _has_untruth(pair, calling, calling.tokens)
    return _has_untruth(pair, pair.first, pair.evidence.vocabulary[pair.first.id].tokens(pair.shared))


def _has_untruth(pair: Pair, item: Statement, tokens: Iterable[int]) -> bool:
    lemmas = pair.evidence.readings[item.document].lemmas
    untruths = pair.evidence.findings.pack(item.document).relations.untruths
    return any(untruths.find(lemmas[index]) for index in tokens)


def _unmatched(ours: Sequence[Figure], theirs: Sequence[Figure]) -> list[Figure]:
    """The figures that the other statement doesn't give. What is left over beside a count that both give is another
    part of the whole (*van de 340 banen verdwijnen er 120 in Gent*, *120 banen in Gent*)."""
    return [a for a in ours if not any(_same_count(a, b) and _same_matter(a, b) for b in theirs)]


def _same_matter(first: Figure, second: Figure) -> bool:
    """True for figures of one topic; where nothing tells the topic, of one unit."""
    return first.topic == second.topic and (first.topic != UNTOLD or first.unit == second.unit)


def _same_count(first: Figure, second: Figure) -> bool:
    """True when the two have a number in common, as *minstens twee* and *twee* do, and *twee* and *vijf* don't; a bound
    alone says too little for *minstens twee* and *vijf* to be one count."""
    low = max(bound for bound in (first.low, second.low, float("-inf")) if bound is not None)
    high = min(bound for bound in (first.high, second.high, float("inf")) if bound is not None)
    return low <= high and (first.low == second.low or first.high == second.high)


def _group(
    evidence: Evidence, twins: Mapping[str, Sequence[Statement]], pairs: Sequence[Pair], constraints: Constraints
) -> list[list[Statement]]:
    """The statements in groups that say the same, in the order of the dossier.

    What was judged to belong together comes first, then the surest pairs; two groups are joined when their pairs are
    on average alike, so that a chain of small differences doesn't bring two different statements together.
    """
    scores = _scores(evidence, pairs)
    home = {name: name for name in twins}
    members = {name: [name] for name in twins}
    first_of = {item.id: name for name, group in twins.items() for item in group}
    judged = [(first_of[a], first_of[b]) for a, b in constraints.must if a in first_of and b in first_of]
    same = min((pack.likeness.same for pack in evidence.findings.packs.values()), default=0.0)
    sure = sorted(((score, ids) for ids, score in scores.items() if score >= same), key=lambda row: (-row[0], row[1]))
    for first, second in (*judged, *(ids for _, ids in sure)):
        a, b = home[first], home[second]
        if a == b or constraints.forbids_any(members[a], members[b]):
            continue
        if (first, second) in judged or _mean(members[a], members[b], scores) >= same:
            members[a] += members.pop(b)
            home.update(dict.fromkeys(members[a], a))
    order = {item.id: number for number, item in enumerate(evidence.statements)}
    groups = [[item for name in names for item in twins[name]] for names in members.values()]
    return [sorted(group, key=lambda item: order[item.id]) for group in groups]


def _scores(evidence: Evidence, pairs: Sequence[Pair]) -> dict[tuple[str, str], float]:
    """How alike pairs are, by ids; those that cannot say the same are left out, and so ``APART``."""
    copies = Copies.index(evidence)
    scores: dict[tuple[str, str], float] = {}
    for pair in pairs:
        score = measure_likeness(pair)
        if score >= APART - COPIED and copies.cover(pair.first, pair.second):
            score += COPIED
        if pair.first.document == pair.second.document:
            score -= REPEATED
        if score >= APART and may_agree(pair):
            scores[pair.first.id, pair.second.id] = score
    return scores


def _part_twins(twins: Sequence[Sequence[Statement]], constraints: Constraints) -> Iterator[Sequence[Statement]]:
    """The groups of twins, those that must stay apart from something each by itself."""
    separated = constraints.separated()
    for group in twins:
        kept = [item for item in group if item.id not in separated]
        yield from ([item] for item in group if item.id in separated)
        if kept:
            yield kept


def _mean(first: Sequence[str], second: Sequence[str], scores: Mapping[tuple[str, str], float]) -> float:
    """How alike the members of two groups are on average; of a large group some stand for all, evenly spread."""
    ours, theirs = (group[:: ceil(len(group) / MOST_ASKED)] for group in (first, second))
    values = [scores.get((a, b), scores.get((b, a), APART)) for a in ours for b in theirs]
    return sum(values) / len(values)
