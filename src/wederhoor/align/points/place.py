"""Points about where something was that one party claims or is blamed for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import deed_of
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.findings import Naming
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType
from wederhoor.records.point import PointKind, Status
from wederhoor.records.span import Span

BEFORE = 2
"""Sentences before a statement in which a place is looked for that *de stad* takes up."""


@dataclass(frozen=True, slots=True)
class _Location:
    statement: Statement
    place: str


def find_place_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each party whose claims of one deed, in one month, name different places."""
    evidence = comparison.evidence
    groups: dict[tuple[str, str, bool], list[_Location]] = defaultdict(list)
    for statement in evidence.statements:
        if statement.act is Act.CLAIMS_RESPONSIBILITY and statement.voice is not None:
            place = _place_of(evidence, statement)
            if place is not None:
                groups[statement.voice, deed_of(evidence, statement), statement.earlier].append(
                    _Location(statement, place)
                )
    together = _named_together(evidence)
    for group in groups.values():
        draft = _draft(evidence, group, together)
        if draft is not None:
            yield draft


def _place_of(evidence: Evidence, statement: Statement) -> str | None:
    """The place that a statement names, or that its *de stad* takes up from the sentences before; ``None`` when it
    names several."""
    named = {naming.entity for piece in statement.pieces for naming in _places(evidence, statement.document, piece)}
    if named:
        return named.pop() if len(named) == 1 else None
    parse = evidence.findings.parses[statement.document]
    pack = evidence.findings.pack(statement.document)
    for index in statement.tokens[1:]:
        token, before = parse.tokens[index], parse.tokens[index - 1]
        if token.lower in pack.names.places and before.has("Definite=Def"):
            first = parse.sentences[max(0, statement.sentence - BEFORE)].first
            names = list(_places(evidence, statement.document, Span(parse.tokens[first].start, statement.span.start)))
            return names[-1].entity if names else None
    return None


def _places(evidence: Evidence, document: str, span: Span) -> Iterator[Naming]:
    """The towns and regions named in a span; a country is too wide to differ."""
    pack = evidence.findings.pack(document)
    for naming in evidence.findings.names_within(document, span):
        entity = evidence.findings.entities[naming.entity]
        if entity.type is EntityType.PLACE and pack.names.country(entity.name) is None:
            yield naming


def _named_together(evidence: Evidence) -> set[frozenset[str]]:
    """Pairs of places that one sentence names: one may lie in the other."""
    pairs: set[frozenset[str]] = set()
    for document, parse in evidence.findings.parses.items():
        for sentence in parse.sentences:
            named = {n.entity for n in _places(evidence, document, parse.span(sentence.first, sentence.end))}
            pairs.update(map(frozenset, combinations(sorted(named), 2)))
    return pairs


def _draft(evidence: Evidence, locations: Sequence[_Location], together: set[frozenset[str]]) -> Draft | None:
    answers: dict[str, list[_Location]] = defaultdict(list)
    for location in locations:
        answers[location.place].append(location)
    if len(answers) < 2 or any(frozenset(pair) in together for pair in combinations(answers, 2)):
        return None
    statement = locations[0].statement
    pack = evidence.findings.pack(statement.document)
    labels = [evidence.findings.entities[place].name for place in answers]
    party = evidence.speaker(statement)
    return Draft(
        kind=PointKind.PLACE,
        status=Status.CONTESTED,
        question=pack.phrases.ask("place_claimed", party=party),
        why=pack.phrases.explain("slot", words=party, fillers=pack.phrases.list(labels)),
        answers=tuple(
            Answer(label=label, support=support_statements(location.statement for location in group))
            for label, group in zip(labels, answers.values(), strict=True)
        ),
    )
