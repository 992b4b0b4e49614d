"""Points about when one thing happened, where two accounts name different times for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.period import Period, has_clock, meet, read_period
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import topic_words, words_around
from wederhoor.records.point import PointKind, Status, Support
from wederhoor.records.span import Passage
from wederhoor.records.time import Time

NEAR = 1
"""Sentences between a time and that of somebody who gives nothing but a time (*de bond houdt het op 20.04 uur*)."""

LITTLE = 1
"""Words with a concept that such a statement may have."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement with the only time that it names."""

    statement: Statement
    time: Time
    period: Period


def find_moment_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each two times of day of which a speaker puts one, with no other words, against somebody else's.

    What two accounts say of one matter at two times is mostly two events: tried on the bundles, one of eight such
    points was right, and they are not made."""
    evidence = comparison.evidence
    found: dict[tuple[str, str], list[tuple[Moment, Moment]]] = defaultdict(list)
    for document in evidence.findings.documents:
        for first, second in _put_against(evidence, document):
            found[first.time.value, second.time.value].append((first, second))
    for pairs in found.values():
        yield _draft(evidence, pairs)


def _put_against(evidence: Evidence, document: str) -> Iterator[tuple[Moment, Moment]]:
    """The times that a speaker gives alone, with the time of somebody else just before."""
    moments = [moment for item in evidence.by_document[document] if (moment := _read(evidence, item)) is not None]
    for before, after in pairwise(moments):
        a, b = before.statement, after.statement
        near = a.paragraph == b.paragraph and b.sentence - a.sentence <= NEAR
        answers = near and b.voice is not None and b.voice != a.voice and _is_bare(evidence, after)
        if answers and not meet(before.period, after.period):
            yield before, after


def _read(evidence: Evidence, item: Statement) -> Moment | None:
    times = [
        time
        for piece in item.pieces
        for time in evidence.findings.times_within(item.document, piece)
        if piece.covers(time.span) and has_clock(time.value)
    ]
    period = read_period(times[0].value) if len(times) == 1 else None
    return Moment(item, times[0], period) if period else None


def _is_bare(evidence: Evidence, moment: Moment) -> bool:
    concepts = evidence.readings[moment.statement.document].concepts
    inside = evidence.findings.parses[moment.statement.document].within(moment.time.span)
    return sum(bool(concepts[i]) for i in moment.statement.tokens if i not in inside) <= LITTLE


def _draft(evidence: Evidence, pairs: Sequence[tuple[Moment, Moment]]) -> Draft:
    first = pairs[0][0].statement
    pack = evidence.findings.pack(first.document)
    sides = list(zip(*pairs, strict=True))
    labels = [evidence.findings.words(side[0].statement.document, side[0].time.span) for side in sides]
    told = words_around(evidence, [before.statement for before in sides[0]], [item.time.span for item in sides[0]])
    words = pack.phrases.list(topic_words(Pair.of(evidence, first, first)))
    return Draft(
        kind=PointKind.TIME,
        status=Status.CONTESTED,
        question=pack.phrases.ask("time", words=pack.phrases.quote(told)),
        why=pack.phrases.explain("slot", words=words, fillers=pack.phrases.list(map(pack.phrases.quote, labels))),
        answers=tuple(
            Answer(label=label, support=tuple(map(_support, side))) for label, side in zip(labels, sides, strict=True)
        ),
    )


def _support(moment: Moment) -> Support:
    attribution = moment.statement.attribution
    passage = Passage(moment.statement.document, moment.time.span)
    return Support(passage=passage, attribution=attribution.id if attribution else None)
