"""Points about the year in which something came to be: a body was founded, a thing was built."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.holder import support_span
from wederhoor.align.points.period import YEAR
from wederhoor.align.points.subject import Subject, subject_of
from wederhoor.records.parse import Parse, Sentence, Token
from wederhoor.records.point import PointKind, Status
from wederhoor.records.time import Time

REACH = 8
"""Tokens between a year and the word of founding or building that it goes with (*werd in 1987 door twee broers
opgericht*)."""


@dataclass(frozen=True, slots=True)
class _Birth:
    """A sentence that says in which year its subject came to be."""

    document: str
    time: Time
    kind: str
    subject: Subject


def find_birth_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each body or thing whose beginning articles put in different years."""
    evidence = comparison.evidence
    births: dict[str, list[_Birth]] = defaultdict(list)
    for document in evidence.findings.documents:
        for birth in _read(evidence, document):
            births[birth.kind].append(birth)
    for told in births.values():
        for group in _by_subject(told):
            draft = _draft(evidence, group)
            if draft is not None:
                yield draft


def _read(evidence: Evidence, document: str) -> Iterator[_Birth]:
    parse = evidence.findings.parses[document]
    for time in evidence.findings.times[document]:
        inside = parse.within(time.span)
        if not inside or not YEAR.fullmatch(time.value):
            continue
        sentence = parse.sentences[parse.tokens[inside[0]].sentence]
        word = _word_of_making(evidence, parse, sentence, inside)
        subject = subject_of(evidence, parse, word) if word is not None else _dated_noun(evidence, parse, inside)
        if subject is not None:
            kind = _kind(evidence, document, word) if word is not None else "building"
            yield _Birth(document, time, kind, subject)


def _word_of_making(evidence: Evidence, parse: Parse, sentence: Sentence, inside: range) -> Token | None:
    """The word of founding or building that is nearest to a year, in its sentence."""
    first, end = max(sentence.first, inside[0] - REACH), min(sentence.end, inside[-1] + 1 + REACH)
    words = [token for token in parse.tokens[first:end] if _kind(evidence, parse.document, token)]
    return min(words, key=lambda token: (abs(token.index - inside[0]), token.index), default=None)


def _kind(evidence: Evidence, document: str, token: Token) -> str:
    making = evidence.findings.pack(document).relations.making
    lemma = evidence.readings[document].lemmas[token.index]
    return next(iter(making.find(lemma) or making.find(token.lower)), "")


def _dated_noun(evidence: Evidence, parse: Parse, inside: range) -> Subject | None:
    """The noun before *uit* and a year (*een flat uit 1967*)."""
    before = parse.tokens[max(0, inside[0] - 2) : inside[0]]
    dating = evidence.findings.pack(parse.document).relations.dating_prepositions
    if len(before) < 2 or before[1].lower not in dating or before[0].pos != "NOUN":
        return None
    return Subject.of(evidence, parse, before[0])


def _by_subject(births: Sequence[_Birth]) -> list[list[_Birth]]:
    groups: list[list[_Birth]] = []
    for birth in births:
        home = next((group for group in groups if any(birth.subject.is_same(other.subject) for other in group)), None)
        if home is None:
            groups.append([birth])
        else:
            home.append(birth)
    return groups


def _draft(evidence: Evidence, births: Sequence[_Birth]) -> Draft | None:
    """The years, each with the sentences that give it; an article that gives two speaks of more than one thing."""
    years: dict[str, set[str]] = defaultdict(set)
    for birth in births:
        years[birth.document].add(birth.time.value)
    answers: dict[str, list[_Birth]] = defaultdict(list)
    for birth in births:
        if len(years[birth.document]) == 1:
            answers[birth.time.value].append(birth)
    if len(answers) < 2:
        return None
    subject = births[0].subject
    pack = evidence.findings.pack(births[0].document)
    labels = sorted(answers)
    fillers = pack.phrases.list(map(pack.phrases.quote, labels))
    return Draft(
        kind=PointKind.TIME,
        status=Status.CONTESTED,
        question=pack.phrases.ask("birth_of_many" if subject.plural else "birth_of", subject=subject.words),
        why=pack.phrases.explain("slot", words=subject.words, fillers=fillers),
        answers=tuple(
            Answer(
                label=label,
                support=tuple(support_span(evidence, birth.document, birth.time.span) for birth in answers[label]),
            )
            for label in labels
        ),
    )
