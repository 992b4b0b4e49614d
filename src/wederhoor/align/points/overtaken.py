"""What somebody denied and an article of a later day tells as a fact (*„De directeur is niet opgestapt”*; *De directeur
is maandag opgestapt*)."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, is_turned
from wederhoor.align.points.proposition import speak_of_one_event
from wederhoor.align.points.question import leaves_open
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.subject import Subject, subject_of
from wederhoor.records.instant import is_before


def find_overtaken(comparison: Comparison) -> Iterator[tuple[Statement, Statement]]:
    """The article's own words with the denial before them of the same deed of the same name."""
    for pair in comparison.pairs:
        for told, denial in ((pair.first, pair.second), (pair.second, pair.first)):
            if told.attribution is None and denial.attribution is not None and _overtakes(pair, told, denial):
                yield told, denial


def _overtakes(pair: Pair, told: Statement, denial: Statement) -> bool:
    evidence = pair.evidence
    days = [evidence.findings.article(item.document).published for item in (denial, told)]
    if told.negated or not (denial.negated or denial.disputes) or not is_before(*days):
        return False
    if is_turned(pair) is denial.disputes or not speak_of_one_event(pair):
        return False
    return _do_the_same(evidence, told, denial) and not leaves_open(evidence, told)


def _do_the_same(evidence: Evidence, told: Statement, denial: Statement) -> bool:
    """True when words for one deed have one name for their subject in both."""
    ours, theirs = list(_deeds(evidence, told)), list(_deeds(evidence, denial))
    return any(subject.is_same(other) for keys, subject in ours for other_keys, other in theirs if keys & other_keys)


def _deeds(evidence: Evidence, item: Statement) -> Iterator[tuple[frozenset[str], Subject]]:
    """What each verb is about whose subject is a name, with that."""
    parse, reading = evidence.findings.parses[item.document], evidence.readings[item.document]
    apart = (*NUMERIC, "part:", "family:", "entity:")
    for index in item.tokens:
        token = parse.tokens[index]
        subject = subject_of(evidence, parse, token) if token.pos == "VERB" else None
        if subject is not None and parse.tokens[subject.head].pos == "PROPN":
            yield frozenset(key for key in reading.keys(index) if not key.startswith(apart)), subject
