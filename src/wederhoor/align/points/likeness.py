"""How much two statements say the same: a list of weighted features, each of which says what it looks at.

The weights are data of the language pack (``lang/likeness.py``); ``training/likeness.py`` fits them by logistic
regression to the pairs that annotators aligned, and says how well they do on the bundle left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from wederhoor.align.points.coverage import cover
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act

RARE_ENOUGH = 20.0
"""Shared weight from which more of it says nothing more: about five words that nothing else in the bundle
has."""

TURNED = 0.4
"""Share of the shared weight that a negation may turn round in one of two statements before they no longer say the
same. One negation in a long quotation stays below it, *was verantwoordelijk* and *was niet
verantwoordelijk* do not."""


FEW = 2
"""Words up to which a negation in the clause of one of two statements is taken to turn what they share: *de boei is
weggehaald* and *de boei lag niet op zijn plek* share a buoy and no statement."""


WHOLE, HALF = 0.95, 0.5
"""Inclusion and overlap from which one word is enough where one voice says it twice: all that one of the two says, and
half of both."""


INVOLVEMENT = "class:involvement"
"""The concept of having to do with something."""

ONLY = 0.5
"""Share of its weight from which one word is the whole statement (*een verouderde vpn-server*)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements with the weight of all their concepts and of those that they share, ``mass`` the latter in sum;
    ``sizes`` are what their words count, ``common`` what those count that both have."""

    evidence: Evidence
    first: Statement
    second: Statement
    totals: tuple[float, float]
    shared: Mapping[str, float]
    mass: float
    sizes: tuple[float, float]
    common: float

    @classmethod
    def of(cls, evidence: Evidence, first: Statement, second: Statement) -> Self:
        few, many = evidence.weights[first.id], evidence.weights[second.id]
        if len(few) > len(many):
            few, many = many, few
        shared = {key: min(weight, many[key]) for key, weight in few.items() if key in many}
        totals = evidence.totals[first.id], evidence.totals[second.id]
        ours, theirs = evidence.vocabulary[first.id], evidence.vocabulary[second.id]
        sizes = ours.total, theirs.total
        return cls(evidence, first, second, totals, shared, sum(shared.values()), sizes, cover(ours, theirs, shared))


def dice(pair: Pair) -> float:
    """The share of their weight that both have."""
    total = sum(pair.totals)
    return 2 * pair.mass / total if total else 0.0


def containment(pair: Pair) -> float:
    """The share of the smaller one's weight that the other has too: one may say more."""
    smaller = min(pair.totals)
    return pair.mass / smaller if smaller else 0.0


def overlap(pair: Pair) -> float:
    """The share of what their words count that both have."""
    total = sum(pair.sizes)
    return 2 * pair.common / total if total else 0.0


def inclusion(pair: Pair) -> float:
    """The share of the smaller one's words that the other has too: one may say more."""
    smaller = min(pair.sizes)
    return pair.common / smaller if smaller else 0.0


def rarity(pair: Pair) -> float:
    """How much rare matter they share, at most one."""
    return min(pair.common, RARE_ENOUGH) / RARE_ENOUGH


def same_voice(pair: Pair) -> float:
    """One speaker, or two who speak for one body."""
    return float(pair.first.voice is not None and pair.first.voice == pair.second.voice)


def same_act(pair: Pair) -> float:
    """Both assert, both urge, both claim, or both are the article's own words."""
    return float(pair.first.act == pair.second.act)


def same_figure(pair: Pair) -> float:
    """Both count as many of one thing, give one number above a dozen, or name one time of day."""
    return float(not pair.first.measured.isdisjoint(pair.second.measured))


FEATURES: Mapping[str, Callable[[Pair], float]] = {
    feature.__name__: feature for feature in (overlap, inclusion, rarity, same_voice, same_act, same_figure)
}
"""The signs by the names that the pack's weights have."""


def measure_likeness(pair: Pair) -> float:
    """The log odds that two statements say the same, by the weights of the first one's language."""
    likeness = pair.evidence.findings.pack(pair.first.document).likeness
    total = likeness.bias
    for name, feature in FEATURES.items():
        total += likeness.weights[name] * feature(pair)
    return total


def is_alike(pair: Pair) -> bool:
    """True when two statements are so alike that one is shown with the other under one answer."""
    return measure_likeness(pair) >= pair.evidence.findings.pack(pair.first.document).likeness.beside


def is_one_word(pair: Pair) -> bool:
    """True when the two share a single word that is no number, and one of them says something else beside it. Where
    both say of it that it is not so, they share that too."""
    if pair.common >= ONLY * max(pair.sizes) or _measures_the_same(pair) or _says_that_alone(pair):
        return False
    if not any(item.lacking.isdisjoint(pair.shared) for item in (pair.first, pair.second)):
        return False
    if _is_said_again(pair) or _blames_again(pair) or _deny_involvement(pair):
        return False
    return any(_shares_at_most_one(pair, item) for item in (pair.first, pair.second))


def _measures_the_same(pair: Pair) -> bool:
    """True when both count as many of one thing or name one time of day; a bare number is a number of anything (*300
    waarnemers*, *300 arrestaties*) unless one voice gives it twice or it is all that one says (*het bestuur houdt het
    op 62.000*)."""
    shared = pair.first.measured & pair.second.measured
    bare = same_voice(pair) or inclusion(pair) >= WHOLE
    return any(bare or not key.startswith("number:") for key in shared)


def _says_that_alone(pair: Pair) -> bool:
    """True when one says nothing but the word that both have, whoever speaks (*it sounded twice*), and the other little
    beside it."""
    least = pair.evidence.findings.pack(pair.first.document).likeness.single
    return same_act(pair) > 0 and inclusion(pair) >= WHOLE and overlap(pair) >= least


def _is_said_again(pair: Pair) -> bool:
    """True when one voice says by one word all that it says elsewhere in the same way (*hij viel van een steiger*, *de
    man is van een steiger gevallen*); in a denial what more the other says matters less, since it is the one thing that
    is denied."""
    if not (same_voice(pair) and same_act(pair) and inclusion(pair) >= WHOLE):
        return False
    return pair.first.act is Act.DENIES or overlap(pair) >= HALF


def _blames_again(pair: Pair) -> bool:
    """True when one voice blames in both for what they share: whom, or for what. All 17 pairs of the bundles in which
    one voice blames twice and that share anything are annotated as one."""
    return _blame_in_one_voice(pair)


def _blame_in_one_voice(pair: Pair) -> bool:
    return same_voice(pair) > 0 and pair.first.act == pair.second.act == Act.BLAMES


def _deny_involvement(pair: Pair) -> bool:
    """True when one voice, or two of one country, deny that they had to do with it, in whatever words (*elke
    betrokkenheid*, *heeft er niets mee te maken*): what with is what everybody speaks of. Those of two sides deny each
    their own."""
    if not pair.first.act == pair.second.act == Act.DENIES or INVOLVEMENT not in pair.shared:
        return False
    ours, theirs = (pair.evidence.sides.country.get(item.voice or "") for item in (pair.first, pair.second))
    return same_voice(pair) > 0 or (ours is not None and ours == theirs)


def _shares_at_most_one(pair: Pair, item: Statement) -> bool:
    """True when no second token of a statement has a concept of the other. A name that two voices both give is what
    they speak of, not what they say of it (*de Meermin voer stapvoets*, *de Meermin voer op volle kracht*)."""
    concepts = pair.evidence.readings[item.document].concepts
    shared = (
        index
        for index in item.tokens
        if (keys := [concept.key for concept in concepts[index] if concept.key in pair.shared])
        and (same_voice(pair) or not _only_names(pair, item, index, keys))
    )
    return next(shared, None) is None or next(shared, None) is None


def _only_names(pair: Pair, item: Statement, index: int, keys: Sequence[str]) -> bool:
    """True for a name, and beside a name that both have for the function of its bearer (*president Okello*)."""
    if any(key.startswith("entity:") for key in keys):
        return True
    role = pair.evidence.findings.pack(item.document).names.role
    word = pair.evidence.findings.parses[item.document].tokens[index].lower
    return bool(role(word)) and any(key.startswith("entity:") for key in pair.shared)


def is_reason(pair: Pair) -> bool:
    """True when all that two statements share is the reason in one of them alone: who is fined *wegens varen zonder
    licht* is said to be fined, and not to have sailed so this time."""
    return _shares_only_a_reason(pair, pair.first) != _shares_only_a_reason(pair, pair.second)


def _shares_only_a_reason(pair: Pair, item: Statement) -> bool:
    """True when every token that a statement shares stands behind a preposition of reason in it."""
    tokens, reading = pair.evidence.findings.parses[item.document].tokens, pair.evidence.readings[item.document]
    reasons = pair.evidence.findings.pack(item.document).relations.reason_prepositions
    start = next((index for index in item.tokens if tokens[index].lower in reasons), None)
    if start is None:
        return False
    return not any(
        concept.key in pair.shared for index in item.tokens if index < start for concept in reading.concepts[index]
    )


def is_turned(pair: Pair) -> bool:
    """True when one of the two denies a good part of what they share. Where both hold a negation they turn the same,
    whatever words the parse hangs it on (*op geen enkel moment in gevaar*, *nooit in gevaar*), unless nearly all that
    they share is turned in one alone. Who blames twice reproaches the same thing in both, as what was done or as what
    was not (*reed door rood*, *negeerde het rode sein*)."""
    if _blame_in_one_voice(pair):
        return False
    turned = (pair.first.denied ^ pair.second.denied) & pair.shared.keys()
    both = pair.first.lacking and pair.second.lacking
    words = {key for key in pair.shared if not key.startswith(("part:", "family:"))}
    one_lacks = pair.first.lacking.isdisjoint(words) != pair.second.lacking.isdisjoint(words)
    if one_lacks and len(pair.evidence.vocabulary[pair.first.id].tokens(words)) <= FEW:
        return True
    return not both and sum(pair.shared[key] for key in turned) > TURNED * pair.mass
