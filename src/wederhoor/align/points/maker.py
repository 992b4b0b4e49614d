"""Points about who built a thing: one slot, which articles fill with different names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.fact import Fact, draft_facts
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.holder import holder_of
from wederhoor.align.points.subject import Subject, subject_of
from wederhoor.records.entity import SPEAKERS
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

REACH = 8
"""Tokens behind a participle of building within which its doer is named (*aangelegd door de Gentse bankier Maes*)."""

BUILDER = "builder"
"""The slot that is filled; every pack has its question."""


def find_maker_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each thing that articles say was built by different parties."""
    evidence = comparison.evidence
    groups: list[list[tuple[Subject, Fact]]] = []
    for document in evidence.findings.documents:
        for subject, fact in _read(evidence, document):
            home = next((group for group in groups if any(subject.is_same(other) for other, _ in group)), None)
            if home is None:
                groups.append([(subject, fact)])
            else:
                home.append((subject, fact))
    for group in groups:
        draft = draft_facts(evidence, _by_name([fact for _, fact in group]))
        if draft is not None:
            yield draft


def _read(evidence: Evidence, document: str) -> Iterator[tuple[Subject, Fact]]:
    """What an article says was built, with who is named as its builder."""
    parse, relations = evidence.findings.parses[document], evidence.findings.pack(document).relations
    for token in parse.tokens:
        if token.lower not in relations.built:
            continue
        maker = _doer(evidence, parse, token)
        subject = subject_of(evidence, parse, token) if maker is not None else None
        if maker is not None and subject is not None and not subject.plural:
            yield subject, _fact(evidence, parse, token, subject, maker)


def _by_name(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those whose makers share a word of their names as of one (*de firma Smit*, *Smit en Zonen*)."""
    found: list[Fact] = []
    for fact in facts:
        words = set(fact.name.lower().split())
        first = next((other for other in found if not words.isdisjoint(other.name.lower().split())), fact)
        found.append(replace(fact, person=first.person, name=first.name))
    return found


def _doer(evidence: Evidence, parse: Parse, word: Token) -> Naming | None:
    """The party named first behind *door* and the participle."""
    agents = evidence.findings.pack(parse.document).relations.agents
    end = min(parse.sentences[word.sentence].end, word.index + 1 + REACH)
    mark = next((i for i in range(word.index + 1, end) if parse.tokens[i].lower in agents), None)
    if mark is None or mark + 1 >= end:
        return None
    names = evidence.findings.outer_names_within(parse.document, parse.span(mark + 1, end))
    entities = evidence.findings.entities
    return next((name for name in names if entities[name.entity].type in SPEAKERS and parse.within(name.span)), None)


def _fact(evidence: Evidence, parse: Parse, word: Token, subject: Subject, maker: Naming) -> Fact:
    span = Span(word.start, maker.span.end)
    holder = holder_of(evidence, parse.document, span)
    attribution = holder.attribution if holder else None
    return Fact(
        slot=BUILDER,
        title=subject.words,
        person=maker.entity,
        name=" ".join(
            parse.tokens[index].text for index in parse.within(maker.span) if parse.tokens[index].pos == "PROPN"
        ),
        others=False,
        document=parse.document,
        span=span,
        attribution=attribution.id if attribution else None,
    )
