"""Points about numbers of which somebody else gives a multiple (*het dubbele*)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.count import Count
from wederhoor.align.points.draft import Answer, Draft, support_figure, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.tally import read_counts
from wederhoor.align.points.wording import shortest_words
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.point import PointKind, Status

NEAR = 1
"""Sentences between a number and what somebody else says of it."""


def find_verdict_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each number just before a verdict of somebody else (*De bond raamt de schade op 4 miljoen. Een expert
    verwacht het dubbele*)."""
    evidence = comparison.evidence
    for document in evidence.findings.documents:
        verdicts = [item for item in evidence.by_document[document] if _is_verdict(evidence, item)]
        counts = read_counts(evidence, document) if verdicts else []
        judged: dict[str, list[Statement]] = defaultdict(list)
        by_id = {count.figure.id: count for count in counts}
        for item in verdicts:
            count = next((count for count in reversed(counts) if _is_judged(evidence, count, item)), None)
            if count is not None:
                judged[count.figure.id].append(item)
        for name, items in judged.items():
            yield _draft(evidence, by_id[name], items)


def _is_verdict(evidence: Evidence, item: Statement) -> bool:
    """True for somebody's words that give a multiple of a number (*het dubbele*) and no number.

    Whether a number is *aan de hoge kant* is left out: who says so gives no other answer."""
    if item.attribution is None or item.figures:
        return False
    tokens = evidence.findings.parses[item.document].tokens
    multiples = evidence.findings.pack(item.document).relations.counted.multiples
    words = [tokens[index].lower for index in item.tokens]
    possible = [phrase for phrase in multiples if phrase[-1] in words]
    return bool(possible) and any(find_phrases(possible, words))


def _is_judged(evidence: Evidence, count: Count, item: Statement) -> bool:
    """True for a number before the verdict, in its sentence or the one before, that somebody else gives."""
    parse = evidence.findings.parses[item.document]
    place = parse.tokens[parse.within(count.figure.span)[0]].sentence
    sentence = parse.sentences[place]
    near = 0 <= item.sentence - place <= NEAR and sentence.paragraph == item.paragraph
    return near and count.figure.span < item.span and (count.voice is None or count.voice != item.voice)


def _draft(evidence: Evidence, count: Count, items: Sequence[Statement]) -> Draft:
    pack = evidence.findings.pack(count.figure.document)
    label = evidence.findings.words(count.figure.document, count.figure.span)
    verdict = shortest_words(evidence, items)
    unit = count.measure or count.figure.unit
    judges = dict.fromkeys(evidence.speaker(item) for item in items)
    return Draft(
        kind=PointKind.FIGURE,
        status=Status.CONTESTED,
        question=pack.phrases.ask_figure(count.figure.topic, unit, among=False),
        why=pack.phrases.explain("verdict", words=label, speaker=pack.phrases.list(judges)),
        answers=(
            Answer(label=label, support=(support_figure(count.figure, count.statement),)),
            Answer(label=verdict, support=support_statements(items)),
        ),
    )
