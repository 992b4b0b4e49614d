"""Statements of two speakers one of whom turns round what the other says, and how alike the two must be for that."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, containment, dice, is_turned
from wederhoor.align.points.party import INVOLVEMENT
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act

MATTER = 6.0
"""Weight that a denial must share with a statement elsewhere: about two rare words. Two words of a story's
common background weigh less."""

CLOSE, INSIDE = 0.35, 0.55
"""Dice and containment from which a statement is what a denial denies. On the bundles the pairs that people aligned
begin at 0.37 and 0.58; below lie denials of other things by the same people."""

MATTER_RETORTED, SHARE_RETORTED = 3.4, 0.33
"""Weight and containment from which a statement that turns what was said in the sentence before is a retort: a rare
word that is a third of one of the two. Set after a look at about thirty pairs of all eighteen bundles, none of them
left out: the nearest false one (*31 doden*, *geen burgers gedood*) has 0.32, the lowest right one 0.33, so that the
next pair may well fall on the wrong side."""

FEWEST = 2
"""Words that a statement must share with what turns it: with one, a word that both have settles alone what is
denied (*the check was delayed*, *further delay cannot be justified*)."""

SAYING = frozenset({Act.ASSERTS, Act.BLAMES, Act.DENIES, Act.INTENDS})
"""Acts of which one can turn the other round; what somebody calls for is no statement that things are so."""


def find_turned(comparison: Comparison) -> Iterator[tuple[Statement, Statement]]:
    """Evidence of two speakers in the same words, the one with fewer negations first."""
    for pair in comparison.pairs:
        if (
            _may_be_turned(pair)
            and _may_clash(comparison.evidence, pair.first, pair.second)
            and ((is_same(pair, turned=True) and _shares_enough(comparison.evidence, pair)) or _is_retort(pair))
        ):
            yes, no = pair.first, pair.second
            yield (no, yes) if len(yes.denied) > len(no.denied) else (yes, no)


def is_same(pair: Pair, *, turned: bool) -> bool:
    """True for two statements of one thing, one of them turned round or not."""
    enough = pair.mass >= MATTER and dice(pair) >= CLOSE and containment(pair) >= INSIDE
    return enough and is_turned(pair) is turned


def _shares_enough(evidence: Evidence, pair: Pair) -> bool:
    """True for two who have more in common than one word with its several readings."""
    own = {key for key in pair.shared if not key.startswith((*NUMERIC, "part:", "family:"))}
    reading = evidence.readings[pair.first.document]
    return sum(not own.isdisjoint(reading.keys(index)) for index in pair.first.tokens) >= FEWEST


def count_meant(evidence: Evidence, item: Statement) -> int:
    """The number of words of a statement with a concept."""
    concepts = evidence.readings[item.document].concepts
    return sum(bool(concepts[index]) for index in item.tokens)


def _may_clash(evidence: Evidence, first: Statement, second: Statement) -> bool:
    """True for two who both say how things are, neither of them in words that the other's quotation holds."""
    if first.disputes or second.disputes or first.earlier != second.earlier:
        return False
    if first.act not in SAYING or second.act not in SAYING or None in (first.voice, second.voice):
        return False
    if first.voice == second.voice or _hold_each_other(first, second):
        return False
    if any(count_meant(evidence, item) <= 1 or denies_involvement(item) for item in (first, second)):
        return False
    return _negates_shared(evidence, first, second) and _negates_shared(evidence, second, first)


def _hold_each_other(first: Statement, second: Statement) -> bool:
    return first.document == second.document and any(a.overlaps(b) for a in first.pieces for b in second.pieces)


def _negates_shared(evidence: Evidence, item: Statement, other: Statement) -> bool:
    """False when the only negation of a statement stands in a sentence that has nothing of the other."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    negators = evidence.findings.pack(item.document).relations.negators
    shared = {
        parse.tokens[index].sentence
        for index in item.tokens
        if any(key in other.concepts for key in reading.keys(index))
    }
    negated = {
        parse.tokens[index].sentence
        for index in item.tokens
        if parse.tokens[index].lower in negators or reading.lemmas[index] in negators
    }
    return not negated or bool(negated & shared)


def denies_involvement(item: Statement) -> bool:
    """True for *niets met de drones te maken hebben*: that says not that there were none."""
    return item.negated and f"class:{INVOLVEMENT}" in item.concepts


def _is_retort(pair: Pair) -> bool:
    """True for what a second speaker turns round as soon as the first has said it (*Twee chauffeurs zijn bedreigd, zegt
    de bond. „Niemand is bedreigd”, zegt de directeur*)."""
    repeats = any(key.startswith("word:") for key in pair.shared)  # a like word is no answer (postponed, delay)
    return (
        follows(pair)
        and repeats
        and pair.mass >= MATTER_RETORTED
        and containment(pair) >= SHARE_RETORTED
        and is_turned(pair)
    )


def follows(pair: Pair) -> bool:
    """True for two statements of one paragraph, in one sentence or in two that follow each other."""
    first, second = sorted((pair.first, pair.second), key=lambda item: (item.document, item.span))
    near = first.document == second.document and first.paragraph == second.paragraph
    return near and 0 <= second.sentence - first.sentence <= 1


def _may_be_turned(pair: Pair) -> bool:
    """False, without a look at what they share, for two statements that deny the same or nothing."""
    return pair.first.denied != pair.second.denied or pair.first.negated != pair.second.negated
