"""Points on which two speakers use words that exclude each other: *weggehaald* and *verplaatst*, *betaald* and
*onbetaald*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import deed_of
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.polarity import MATTER_RETORTED, follows
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.subject import subject_of
from wederhoor.align.points.wording import shortest_words
from wederhoor.records.attribution import Act
from wederhoor.records.point import PointKind, Status

MATTER = 7.0
"""Weight that two statements with opposite words must share beside these when no deed ties them: about two
rare words."""

FREELY = "leaving freely"
"""The class of words that say that somebody left of his own will; every pack has it."""

ACTS = frozenset({Act.ASSERTS, Act.BLAMES, Act.DENIES})
"""Acts whose words say how things are."""


def find_opposite_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each matter on which speakers of two sides use opposite words."""
    evidence = comparison.evidence
    opposites = {row for pack in evidence.findings.packs.values() for row in pack.relations.opposites}
    for row in sorted(opposites, key=sorted):
        held = [[item for item in evidence.statements if _holds(evidence, item, name, row)] for name in sorted(row)]
        if all(held):
            yield from _of_one_deed(evidence, *held)
            yield from _of_one_breath(evidence, row, *held)
            yield from _of_one_matter(comparison, row, *held)


def _holds(evidence: Evidence, item: Statement, name: str, row: frozenset[str]) -> bool:
    """True for a statement that says a class, doesn't deny it and doesn't just aim at it (*om de prijs te verlagen*);
    what a speaker denies isn't said."""
    if f"class:{name}" not in item.concepts or item.act not in ACTS or item.voice is None or item.disputes:
        return False
    opposite = next(other for other in row if other != name)
    said = f"class:{name}" not in item.denied
    return said and f"class:{opposite}" not in item.concepts and not _is_aim(evidence, item, name)


def _is_aim(evidence: Evidence, item: Statement, name: str) -> bool:
    """True when every word of a class is the verb of a clause with *om*."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    markers = evidence.findings.pack(item.document).relations.purpose_markers
    words = [index for index in item.tokens if reading.is_about(index, name)]
    return all(any(parse.tokens[child].lower in markers for child in parse.children[index]) for index in words)


def _of_one_deed(evidence: Evidence, ours: Sequence[Statement], theirs: Sequence[Statement]) -> Iterator[Draft]:
    """What is said of one deed as a whole."""
    groups: dict[tuple[str, bool], tuple[list[Statement], list[Statement]]] = defaultdict(lambda: ([], []))
    for side, items in enumerate((ours, theirs)):
        for item in items:
            deed = deed_of(evidence, item)
            if deed:
                groups[deed, item.earlier][side].append(item)
    for first, second in groups.values():
        if {item.voice for item in first} ^ {item.voice for item in second} and first and second:
            yield _draft(evidence, first, second)


def _of_one_breath(
    evidence: Evidence, row: frozenset[str], ours: Sequence[Statement], theirs: Sequence[Statement]
) -> Iterator[Draft]:
    """What two voices say right after each other of one named subject, whatever other words they use (*she was sacked,
    the club says. Her lawyer says that she left of her own accord*)."""
    near: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for item in theirs:
        near[item.document, item.paragraph].append(item)
    for first in ours:
        for second in near[first.document, first.paragraph]:
            if first.voice == second.voice or abs(first.sentence - second.sentence) > 1:
                continue
            if _named_subjects(evidence, first, row) & _named_subjects(evidence, second, row):
                yield replace(_draft(evidence, [first], [second]), status=Status.CONTESTED)


def _of_one_matter(
    comparison: Comparison, row: frozenset[str], ours: Sequence[Statement], theirs: Sequence[Statement]
) -> Iterator[Draft]:
    """What is said of one thing by two voices."""
    own, opposite = {f"class:{name}" for name in row}, {item.id for item in theirs}
    for first in ours:
        if comparison.first[first.id] != first.id:
            continue
        for pair, second in comparison.near_to(first):
            if second.id not in opposite or first.voice == second.voice:
                continue
            if _are_of_one(comparison.evidence, first, second, row):
                draft = _draft(comparison.evidence, comparison.twins[first.id], comparison.twins[second.id])
                yield replace(draft, status=Status.CONTESTED)
                continue
            if first.earlier != second.earlier and not follows(pair):
                continue
            matter = sum(weight for key, weight in pair.shared.items() if key not in own)
            if matter >= (MATTER_RETORTED if follows(pair) else MATTER):
                yield _draft(comparison.evidence, comparison.twins[first.id], comparison.twins[second.id])


def _are_of_one(evidence: Evidence, first: Statement, second: Statement, row: frozenset[str]) -> bool:
    """True when the opposite words have one and the same named subject: who was dismissed did not leave freely, on
    whatever day it is told."""
    subjects = [_named_subjects(evidence, item, row) for item in (first, second)]
    return bool(subjects[0] & subjects[1]) and FREELY in row


def _named_subjects(evidence: Evidence, item: Statement, row: frozenset[str]) -> set[str]:
    """The entities of which the words of one of two classes are said."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    words = [parse.tokens[index] for index in item.tokens if reading.is_about(index, *row)]
    verbs = [word if word.pos == "VERB" else parse.tokens[word.head] for word in words]
    subjects = [subject for verb in verbs if (subject := subject_of(evidence, parse, verb)) is not None]
    return {key for subject in subjects for key in subject.entities}


def _draft(evidence: Evidence, ours: Sequence[Statement], theirs: Sequence[Statement]) -> Draft:
    pack = evidence.findings.pack(ours[0].document)
    labels = [shortest_words(evidence, group) for group in (ours, theirs)]
    return Draft(
        kind=PointKind.OTHER,
        status=_status(evidence, ours, theirs),
        question=pack.phrases.ask("opposite", fillers=pack.phrases.choice(map(pack.phrases.quote, labels))),
        why=pack.phrases.explain("opposite", fillers=pack.phrases.list(map(pack.phrases.quote, labels))),
        answers=tuple(
            Answer(label=label, support=support_statements(group))
            for label, group in zip(labels, (ours, theirs), strict=True)
        ),
    )


def _status(evidence: Evidence, ours: Sequence[Statement], theirs: Sequence[Statement]) -> Status:
    """Contested when both are said on one day; of two days the later may be how things went on."""
    days = [
        {(evidence.findings.article(item.document).published or "")[:10] for item in group} for group in (ours, theirs)
    ]
    return Status.CONTESTED if days[0] & days[1] else Status.UPDATED
