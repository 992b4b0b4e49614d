"""Points on which articles agree: one statement in several of them, in wording or in substance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, measure_likeness
from wederhoor.align.points.question import ask_whether
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import decisive_words, shortest_words, topic_nouns
from wederhoor.records.attribution import Act
from wederhoor.records.point import PointKind, Status

MOST_SHOWN = 12
"""Evidence of a group whose pairs are looked at for the words that decided; more say the same."""


def find_agreements(comparison: Comparison) -> Iterator[Draft]:
    """A point for each group of statements of several articles that say the same."""
    for group in comparison.groups:
        if len({item.document for item in group}) > 1 and group[0].act is not Act.CLAIMS_RESPONSIBILITY:
            yield _judged(comparison, group, _draft(comparison.evidence, group))


def _judged(comparison: Comparison, group: Sequence[Statement], draft: Draft) -> Draft:
    """The draft; when a person put statements of the group together, that is why."""
    names = {item.id for item in group}
    if not any(names.issuperset(pair) for pair in comparison.constraints.must):
        return draft
    return replace(draft, why=comparison.evidence.findings.pack(group[0].document).phrases.explain("agreement_judged"))


def _draft(evidence: Evidence, group: Sequence[Statement]) -> Draft:
    pairs = [Pair.of(evidence, a, b) for a, b in combinations(_shown(group), 2) if a.document != b.document]
    best = max(pairs, key=measure_likeness)
    pack = evidence.findings.pack(best.first.document)
    phrases = pack.phrases
    disputing = [item for item in group if item.disputes]
    shortest = shortest_words(evidence, disputing or group)
    words = phrases.list(decisive_words(best)) or phrases.quote(shortest)
    topic = phrases.list(map(phrases.quote, topic_nouns(best))) or phrases.quote(shortest)
    if len({item.speaker for item in group}) == 1 and group[0].speaker:
        speaker = evidence.speaker(group[0])
        question = phrases.ask("agreement_speaker", speaker=speaker, words=topic)
        why = phrases.explain("agreement_speaker", speaker=speaker, words=words)
    else:
        question = phrases.ask("agreement", words=topic)
        why = phrases.explain("agreement_words", words=words)
    return Draft(
        kind=PointKind.DENIAL if disputing else PointKind.OTHER,
        status=Status.AGREED,
        question=ask_whether(evidence, pack, disputing) if disputing else question,
        why=why,
        answers=(Answer(label=phrases.positions["no"] if disputing else shortest, support=support_statements(group)),),
    )


def _shown(group: Sequence[Statement]) -> list[Statement]:
    """The first statements of a group, of each article one where the group is large."""
    first = {item.document: item for item in reversed(group)}
    return list(group) if len(group) <= MOST_SHOWN else list(reversed(first.values()))[:MOST_SHOWN]
