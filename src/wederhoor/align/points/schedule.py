"""Points about when something that is still to come will be, where one account moves what another announces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.period import Period, meet, read_period
from wederhoor.align.points.reading import NUMERIC
from wederhoor.records.attribution import Attribution
from wederhoor.records.instant import order_of
from wederhoor.records.parse import Sentence, Token
from wederhoor.records.point import PointKind, Status, Support
from wederhoor.records.span import Passage
from wederhoor.records.time import Time

MOVED = ("obj", "nsubj:pass", "nsubj")
"""Relations to a verb of moving of what is moved, the surest first: the subject may be who moves it."""


@dataclass(frozen=True, slots=True)
class _Appointment:
    """A sentence with a day to come; ``event`` is the noun of what a word of moving moves, ``None`` when nothing is
    moved, ``about`` what the nouns of the sentence are about."""

    document: str
    published: str | None
    sentence: Sentence
    time: Time
    period: Period
    event: Token | None
    about: frozenset[str]


def find_schedule_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each thing to come that an account says was moved to another day than another account gives."""
    evidence = comparison.evidence
    appointments = [item for document in evidence.findings.documents for item in _read(evidence, document)]
    announced: dict[str, list[_Appointment]] = defaultdict(list)
    for item in appointments:
        for key in item.about if item.event is None else ():
            announced[key].append(item)
    for moved in appointments:
        if moved.event is not None:
            keys = _keys(evidence, moved.document, moved.event)
            before = {(item.document, item.time.span): item for key in sorted(keys) for item in announced.get(key, ())}
            others = [item for item in before.values() if _precedes(item, moved)]
            if others:
                yield _draft(evidence, moved, others)


def _precedes(item: _Appointment, moved: _Appointment) -> bool:
    earlier = item.document != moved.document and order_of(item.published) <= order_of(moved.published)
    return earlier and not meet(item.period, moved.period)


def _read(evidence: Evidence, document: str) -> Iterator[_Appointment]:
    """The sentences of an article that name one day after its publication; of two such days the last, to which
    something is moved."""
    findings, parse = evidence.findings, evidence.findings.parses[document]
    published = findings.article(document).published
    today = read_period(published or "")
    by_sentence: dict[int, list[tuple[Time, Period]]] = defaultdict(list)
    for time in findings.times[document]:
        period, inside = read_period(time.value), parse.within(time.span)
        if today is not None and period is not None and inside and period[0] > today[0] and _is_day(period):
            by_sentence[parse.tokens[inside[0]].sentence].append((time, period))
    for index, times in by_sentence.items():
        sentence = parse.sentences[index]
        event = _moved(evidence, document, sentence)
        if len(times) == 1 or event is not None:
            nouns = [token for token in parse.words(sentence) if token.pos == "NOUN"]
            about = frozenset(key for noun in nouns for key in _keys(evidence, document, noun))
            yield _Appointment(document, published, sentence, *times[-1], event, about)


def _is_day(period: Period) -> bool:
    return (period[1] - period[0]).days <= 1


def _moved(evidence: Evidence, document: str, sentence: Sentence) -> Token | None:
    """What a verb of moving has as its object or subject, else the last noun before it."""
    parse, lemmas = evidence.findings.parses[document], evidence.readings[document].lemmas
    verbs = evidence.findings.pack(document).relations.rescheduling
    for token in parse.words(sentence):
        if lemmas[token.index] in verbs or token.lower in verbs:
            children = (parse.tokens[child] for child in parse.children[token.index])
            held = [child for child in children if child.dep in MOVED and child.pos == "NOUN"]
            before = [other for other in parse.tokens[sentence.first : token.index] if other.pos == "NOUN"]
            nouns = sorted(held, key=lambda noun: (MOVED.index(noun.dep), -noun.index)) or before[-1:]
            return nouns[0] if nouns else None
    return None


def _keys(evidence: Evidence, document: str, noun: Token) -> set[str]:
    """What a noun is about, without the parts of compounds."""
    keys = evidence.readings[document].keys(noun.index)
    return {key for key in keys if not key.startswith((*NUMERIC, "part:", "family:", "entity:", "country:"))}


def _draft(evidence: Evidence, moved: _Appointment, before: Sequence[_Appointment]) -> Draft:
    pack = evidence.findings.pack(moved.document)
    groups: dict[Period, list[_Appointment]] = defaultdict(list)
    for item in (*before, moved):
        groups[item.period].append(item)
    answers = list(groups.values())
    labels = [evidence.findings.words(group[0].document, group[0].time.span) for group in answers]
    event = moved.event.text if moved.event else ""
    return Draft(
        kind=PointKind.TIME,
        status=Status.UPDATED,
        question=pack.phrases.ask("schedule", words=pack.phrases.quote(event)),
        why=pack.phrases.explain("schedule", words=event, fillers=pack.phrases.list(map(pack.phrases.quote, labels))),
        answers=tuple(
            Answer(label=label, support=tuple(_support(evidence, item) for item in group))
            for label, group in zip(labels, answers, strict=True)
        ),
    )


def _support(evidence: Evidence, item: _Appointment) -> Support:
    """The sentence, or the words of the statement that holds the day."""
    parse = evidence.findings.parses[item.document]
    holder = _holder(evidence, item)
    if holder is not None:
        piece = next(piece for piece in holder.content if piece.covers(item.time.span))
        return Support(passage=Passage(item.document, piece), attribution=holder.id)
    return Support(passage=Passage(item.document, parse.span(item.sentence.first, item.sentence.end)), attribution=None)


def _holder(evidence: Evidence, item: _Appointment) -> Attribution | None:
    held = (said.attribution for said in evidence.by_document[item.document] if said.attribution is not None)
    return next((said for said in held if any(piece.covers(item.time.span) for piece in said.content)), None)
