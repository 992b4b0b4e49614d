"""Points about the hour at which one event was, where accounts that name the event give different times of day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import kind_of, name_deed
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.holder import holder_of, support_span
from wederhoor.align.points.period import has_clock, read_period
from wederhoor.align.points.subject import Subject, subject_of
from wederhoor.lang.relations import Relations
from wederhoor.records.parse import Parse, Token
from wederhoor.records.point import PointKind, Status
from wederhoor.records.span import Span
from wederhoor.records.time import Time

DAY, HALF_DAY = 24 * 60, 12 * 60
"""Minutes."""

NOON = 12
"""Hours."""

APART = 6 * 60
"""Minutes from which two times are those of two events rather than two accounts of one."""

ROUGH, SIDE = 9, 30
"""Minutes that *rond tien uur* may lie from ten, and that *kort na tien uur* may lie after it. Newspapers round to ten
minutes at most where they give a time at all."""

BESIDE = ("obj", "obl", "obl:arg", "xcomp", "advmod", "compound:prt")
"""Relations to a verb that says little, or says that somebody noticed, of the deed that it is about (*vloog in brand*,
*schrok wakker van een explosie*)."""

STARTING, ENDING = "starting", "ending"
"""The classes of words that say that something begins or ends; every pack has them."""


@dataclass(frozen=True, slots=True)
class _Hour:
    """A time of day with the event that it is of: ``event`` is the class of the deed and whether it ended, or the
    verb; ``earliest`` and ``latest`` are minutes after midnight, ``cycle`` those after which the words repeat."""

    document: str
    time: Time
    event: tuple[str, str]
    subject: Subject | None
    voice: str
    earliest: int
    latest: int
    cycle: int

    def is_same(self, other: _Hour) -> bool:
        """True when one moment can be what both say."""
        return self._distance(other) <= 0

    def is_near(self, other: _Hour) -> bool:
        """True when the two are less than some hours apart."""
        return self._distance(other) <= APART

    def _distance(self, other: _Hour) -> int:
        """The minutes between the two stretches, over midnight where that is shorter; none when they meet."""
        cycle = min(self.cycle, other.cycle)
        shifts = range(-DAY, DAY + 1, cycle)
        return min(max(self.earliest - other.latest + by, other.earliest - self.latest - by) for by in shifts)


def find_clock_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each event that two accounts put at different times of day."""
    evidence = comparison.evidence
    hours: dict[tuple[str, str], list[_Hour]] = defaultdict(list)
    for document in evidence.findings.documents:
        for hour in _read(evidence, document):
            hours[hour.event].append(hour)
    for event, told in hours.items():
        for group in _of_one_event(told):
            draft = _draft(evidence, event, group)
            if draft is not None:
                yield draft


def _read(evidence: Evidence, document: str) -> Iterator[_Hour]:
    """The times of day of an article, where its sentence gives one alone and its verb or subject names an event."""
    parse = evidence.findings.parses[document]
    timed: dict[int, list[tuple[Time, range]]] = defaultdict(list)
    for time in evidence.findings.times[document]:
        inside = parse.within(time.span)
        if inside and has_clock(time.value):
            timed[parse.tokens[inside[0]].sentence].append((time, inside))
    for (time, inside), *others in timed.values():
        verb = _verb_of(parse, inside)
        if others:
            continue
        subject = subject_of(evidence, parse, verb) if verb else None
        event = _named_event(evidence, parse, inside) or (_event(evidence, parse, verb, subject) if verb else None)
        holder = holder_of(evidence, document, time.span)
        if event is not None and not (holder and holder.earlier):
            voice = holder.voice if holder is not None and holder.voice else document
            stretch = _stretch(evidence, parse, time, inside)
            yield _Hour(document, time, event, subject, voice, *stretch)


def _verb_of(parse: Parse, inside: range) -> Token | None:
    """The verb on which a time hangs."""
    above = (parse.tokens[index] for index in (inside[-1], *parse.ancestors(inside[-1])) if index not in inside)
    return next((token for token in above if token.pos in ("VERB", "AUX")), None)


def _named_event(evidence: Evidence, parse: Parse, inside: range) -> tuple[str, str] | None:
    """The deed that the noun on which a time hangs names (*the explosion, at about 12.40pm, rattled windows*)."""
    reading, relations = evidence.readings[parse.document], evidence.findings.pack(parse.document).relations
    above = (parse.tokens[index] for index in parse.ancestors(inside[-1]) if index not in inside)
    noun = next(above, None)
    if noun is None or noun.pos != "NOUN":
        return None
    named = next((deed for deed in relations.deeds if reading.is_about(noun.index, deed)), "")
    named = named or next(iter(relations.subjects.find(noun.lower)), "")
    return (kind_of(relations, named), "") if named else None


def _event(evidence: Evidence, parse: Parse, verb: Token, subject: Subject | None) -> tuple[str, str] | None:
    """The kind of deed that the verb, or a subject that begins, ends or takes place, names; for any other verb of a
    named subject the verb itself."""
    reading, relations = evidence.readings[parse.document], evidence.findings.pack(parse.document).relations
    lemma = reading.lemmas[verb.index]
    phase = ENDING if reading.is_about(verb.index, ENDING) else ""
    spoken = {lemma, verb.lower, *(parse.tokens[child].lower for child in parse.children[verb.index])}
    happens = phase or reading.is_about(verb.index, STARTING) or _says_it_happened(relations, lemma, spoken)
    beside = [child for child in parse.children[verb.index] if parse.tokens[child].dep in BESIDE]
    carries = lemma in relations.light or lemma in relations.perceiving
    places = (verb.index, *(beside if carries else ()))
    done = next((deed for deed in relations.deeds if any(reading.is_about(index, deed) for index in places)), "")
    nouns = (parse.tokens[child].lower for child in beside if carries)
    done = done or next((name for noun in nouns for name in relations.subjects.find(noun)), "")
    if done:
        return kind_of(relations, done), ""
    if subject is None or not (happens or lemma not in relations.light):
        return None
    noun = parse.tokens[subject.head]
    named = next((deed for deed in relations.deeds if reading.is_about(noun.index, deed)), "")
    named = named or next(iter(relations.subjects.find(noun.lower)), "")
    if happens and named:
        return kind_of(relations, named), phase
    return f"verb {STARTING if happens and not phase else phase or lemma}", ""


def _says_it_happened(relations: Relations, lemma: str, spoken: set[str]) -> bool:
    """True for a verb of taking place, or one that makes it with the words that hang on it (*took place*)."""
    phrases = (parts for group in relations.happening.phrases.values() for parts, _ in group)
    return lemma in relations.happening or any(parts <= spoken for parts in phrases)


def _stretch(evidence: Evidence, parse: Parse, time: Time, inside: range) -> tuple[int, int, int]:
    """The earliest and latest minute that the words leave open, and after how many minutes they come back: written
    out, *drie uur* may be in the afternoon."""
    period = read_period(time.value)
    moment = period[0] if period else datetime.min
    minute = moment.hour * 60 + moment.minute
    relations = evidence.findings.pack(parse.document).relations
    near = [token.lower for token in parse.tokens[max(0, inside[0] - 2) : inside[-1] + 1]]
    sides = {side for word in near for side in relations.time_sides.find(word)}
    words = time.span.of(evidence.findings.article(parse.document).text).lower()
    cycle = DAY if moment.hour == 0 or _tells_half(relations, words, moment) else HALF_DAY
    if len(sides) == 1:
        before = "before" in sides
        return (minute - SIDE, minute - 1, cycle) if before else (minute + 1, minute + SIDE, cycle)
    margin = 0 if relations.roughly.isdisjoint(near) else ROUGH
    return minute - margin, minute + margin, cycle


def _tells_half(relations: Relations, words: str, moment: datetime) -> bool:
    """True for a time in digits that says in which half of the day it is: by its hour or a nought, or, in a language
    that counts to twelve, by a word for the half (*1:30* may be in the afternoon, *1:30 p.m.* and *01:30* are
    told)."""
    if not any(character.isdigit() for character in words):
        return False
    return (
        not relations.day_halves
        or moment.hour > NOON
        or words.startswith("0")
        or any(half in words for half in relations.day_halves)
    )


def _of_one_event(hours: Sequence[_Hour]) -> list[list[_Hour]]:
    """The hours in groups of one event: of subjects that may be one, and not many hours apart."""
    groups: list[list[_Hour]] = []
    for hour in hours:
        home = next((group for group in groups if all(_may_be_one(hour, other) for other in group)), None)
        if home is None:
            groups.append([hour])
        else:
            home.append(hour)
    return groups


def _may_be_one(first: _Hour, second: _Hour) -> bool:
    if not first.is_near(second):
        return False
    if first.subject is None or second.subject is None:
        return not first.event[0].startswith("verb ")
    return first.subject.is_same(second.subject) or not first.event[0].startswith("verb ")


def _draft(evidence: Evidence, event: tuple[str, str], hours: Sequence[_Hour]) -> Draft | None:
    answers: list[list[_Hour]] = []
    for hour in hours:
        home = next((group for group in answers if all(hour.is_same(other) for other in group)), None)
        if home is None:
            answers.append([hour])
        else:
            home.append(hour)
    voices = [{(hour.document, hour.voice) for hour in group} for group in answers]
    if len(answers) < 2 or len(set().union(*voices)) < 2 or any(a & b for a in voices for b in voices if a is not b):
        return None
    pack = evidence.findings.pack(hours[0].document)
    named = name_deed(evidence, event[0]) or (hours[0].subject.words if hours[0].subject else "")
    labels = [evidence.findings.words(group[0].document, _told(evidence, group[0])) for group in answers]
    return Draft(
        kind=PointKind.TIME,
        status=Status.CONTESTED,
        question=pack.phrases.ask("clock", words=pack.phrases.quote(named)) if named else pack.phrases.ask("start"),
        why=pack.phrases.explain("slot", words=named, fillers=pack.phrases.list(map(pack.phrases.quote, labels))),
        answers=tuple(
            Answer(
                label=label,
                support=tuple(support_span(evidence, hour.document, _told(evidence, hour)) for hour in group),
            )
            for label, group in zip(labels, answers, strict=True)
        ),
    )


def _told(evidence: Evidence, hour: _Hour) -> Span:
    """The time with the word before it that says on which side of it the event was (*even na middernacht*)."""
    parse, relations = evidence.findings.parses[hour.document], evidence.findings.pack(hour.document).relations
    first = parse.within(hour.time.span)[0]
    beside = first > 0 and parse.tokens[first - 1].lower in relations.time_sides
    return Span(parse.tokens[first - 1].start if beside else hour.time.span.start, hour.time.span.end)
