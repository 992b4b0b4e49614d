"""Points about when something began."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import deed_of, kind_of, name_deed
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.period import Period, contains, meet, read_period
from wederhoor.align.points.statement import Statement
from wederhoor.records.point import PointKind, Status
from wederhoor.records.time import Time

_HOUR = re.compile(r"T\d")
"""The value of a time of the clock (TIMEX3)."""

STARTING = "starting"
"""The class of words that say that something begins; every pack has it."""


@dataclass(frozen=True, slots=True)
class _Start:
    statement: Statement
    deed: str
    time: Time
    period: Period


def find_start_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each deed for which articles name a start, when the times differ."""
    evidence = comparison.evidence
    starts: dict[tuple[str, bool], list[_Start]] = defaultdict(list)
    for statement in evidence.statements:
        deed = deed_of(evidence, statement) or _begun(evidence, statement)
        time = _starting_time(evidence, statement) if deed else None
        period = read_period(time.value) if time else None
        if time is not None and period is not None:
            starts[deed, statement.earlier].append(_Start(statement, deed, time, period))
    for group in starts.values():
        draft = _draft(evidence, group)
        if draft is not None:
            yield draft


def _begun(evidence: Evidence, statement: Statement) -> str:
    """The deed that a noun stands for before a word of beginning (*het vuur brak uit*); nothing for any other noun."""
    parse, reading = evidence.findings.parses[statement.document], evidence.readings[statement.document]
    relations = evidence.findings.pack(statement.document).relations
    for index in statement.tokens:
        token = parse.tokens[index]
        named = relations.subjects.find(token.lower) if token.dep.startswith("nsubj") else ()
        if named and reading.is_about(token.head, STARTING):
            return kind_of(relations, named[0])
    return ""


def _starting_time(evidence: Evidence, statement: Statement) -> Time | None:
    """The time after a word for since, or the only time beside a word of beginning."""
    parse, reading = evidence.findings.parses[statement.document], evidence.readings[statement.document]
    since = evidence.findings.pack(statement.document).relations.since
    times = [
        time
        for piece in statement.pieces
        for time in evidence.findings.times_within(statement.document, piece)
        if piece.covers(time.span)
    ]
    for time in times:
        inside = parse.within(time.span)
        before = parse.tokens[inside[0] - 1] if inside and inside[0] else None
        if before is not None and before.lower in since:
            return time
    begins = any(reading.is_about(index, STARTING) and parse.tokens[index].pos == "VERB" for index in statement.tokens)
    return times[0] if begins and len(times) == 1 else None


def _key(evidence: Evidence, start: _Start) -> str:
    """The words of an hour without a day, which are one time whatever day each article lets them be of; else the value
    itself, since *yesterday* is another day in each."""
    words = evidence.findings.words(start.statement.document, start.time.span).lower()
    days = evidence.findings.pack(start.statement.document).times.adverbials
    return words if _HOUR.search(start.time.value) and days.isdisjoint(words.split()) else start.time.value


def _draft(evidence: Evidence, starts: Sequence[_Start]) -> Draft | None:
    answers: dict[str, list[_Start]] = defaultdict(list)
    home: dict[str, str] = {}
    for start in starts:
        answers[home.setdefault(_key(evidence, start), start.time.value)].append(start)
    groups = sorted(answers.values(), key=lambda group: (group[0].period[0], -group[0].period[1].toordinal()))
    if len(groups) < 2 or len({start.statement.document for start in starts}) < 2:
        return None
    clash = any(not meet(a[0].period, b[0].period) for a in groups for b in groups)
    narrower = any(contains(a[0].period, b[0].period) for a in groups for b in groups if a is not b)
    if not clash and not narrower:
        return None
    pack = evidence.findings.pack(starts[0].statement.document)
    labels = [evidence.findings.words(group[0].statement.document, group[0].time.span) for group in groups]
    deed = name_deed(evidence, starts[0].deed)
    fillers = pack.phrases.list(pack.phrases.quote(label) for label in labels)
    return Draft(
        kind=PointKind.TIME,
        status=Status.CONTESTED if clash else Status.NARROWER,
        question=pack.phrases.ask("start_of", deed=deed) if deed else pack.phrases.ask("start"),
        why=pack.phrases.explain("slot" if clash else "slot_narrower", words=deed or labels[0], fillers=fillers),
        answers=tuple(
            Answer(label=label, support=support_statements(start.statement for start in group))
            for label, group in zip(labels, groups, strict=True)
        ),
    )
