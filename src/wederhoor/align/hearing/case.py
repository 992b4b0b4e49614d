"""What is held against each accused, and the denials that tell so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wederhoor.align.hearing.accusation import Accuser
from wederhoor.align.hearing.denial import Denier, find_denied
from wederhoor.align.hearing.referent import Referents
from wederhoor.align.hearing.spokesperson import Spokespeople
from wederhoor.align.points.denial import SAME_WORDS
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType


@dataclass(slots=True)
class Case:
    """What is held against one accused, and the denials that tell so; statements by id. ``blamed`` is true where
    somebody's words name the accused, false where only a denial tells that there is an accusation."""

    blamed: bool = False
    accusations: dict[str, Statement] = field(default_factory=dict)
    denials: dict[str, Statement] = field(default_factory=dict)

    def accuse(self, statement: Statement) -> None:
        """Notes words that name the accused."""
        self.blamed = True
        self.accusations[statement.id] = statement

    def take_in(self, other: Case) -> None:
        """Notes all that is held against another name of the accused."""
        self.blamed |= other.blamed
        self.accusations |= other.accusations
        self.denials |= other.denials


def find_cases(evidence: Evidence, referents: Referents, identities: Mapping[str, str]) -> dict[str, Case]:
    """What is held against each accused; against those who speak for an accused body, it is held against the body."""
    cases: dict[str, Case] = defaultdict(Case)
    for statement in evidence.statements:
        for accused in _accused_by(evidence, referents, statement):
            cases[accused].accuse(statement)
        denier = Denier.of(evidence, referents, statement).accused()
        if denier is not None:
            denied = {item.id: item for item in find_denied(evidence, statement, denier)}
            cases[denier].denials[statement.id] = statement
            cases[denier].accusations |= denied
            # words of his own that are about himself, not another's that he rejects for his body
            cases[denier].blamed |= not denied and denier == statement.speaker != referents.side(denier)
    for accused, statement in _find_taken_up(evidence, cases):
        cases[accused].denials[statement.id] = statement
    for accused, statement in _denied_by_subject(evidence, referents):
        cases[accused].accusations.setdefault(statement.id, statement)
    return _gather_sides(referents, cases, identities)


def _accused_by(evidence: Evidence, referents: Referents, statement: Statement) -> tuple[str, ...]:
    """Whom a statement accuses: by its act, by what it demands of somebody, by what it tells of somebody as a fact."""
    if statement.act is Act.BLAMES:
        return Accuser.of(evidence, referents, statement).accused()
    if statement.act is Act.URGES:
        return Accuser.of(evidence, referents, statement).dismissed()
    if statement.act in (Act.ASSERTS, Act.DENIES) and not statement.disputes and statement.speaker is not None:
        return Accuser.of(evidence, referents, statement).charged()
    return ()


def _find_taken_up(evidence: Evidence, cases: Mapping[str, Case]) -> list[tuple[str, Statement]]:
    """Denials of a pronoun for which no name was found, right behind words that accuse one: his (*She blamed the
    militia. It has denied firing*)."""
    against: dict[tuple[str, int], set[str]] = defaultdict(set)
    for accused, case in cases.items():
        for item in case.accusations.values():
            against[item.document, item.sentence].add(accused)
    found = []
    for item in evidence.statements:
        near = against.get((item.document, item.sentence - 1), set())
        if item.act is Act.DENIES and item.speaker is None and len(near) == 1 and _is_pronoun(evidence, item):
            found.append((next(iter(near)), item))
    return found


def _is_pronoun(evidence: Evidence, item: Statement) -> bool:
    source = item.attribution.source if item.attribution is not None else None
    parse = evidence.findings.parses[item.document]
    inside = parse.within(source) if source is not None else range(0)
    return len(inside) == 1 and parse.tokens[inside[0]].pos == "PRON"


def _denied_by_subject(evidence: Evidence, referents: Referents) -> Iterator[tuple[str, Statement]]:
    """Evidence of others that name an entity which denies them in the same article: they accuse, whatever their cue."""
    for items in evidence.by_document.values():
        for denial in items:
            if denial.act is not Act.DENIES or denial.speaker is None:
                continue
            own, voice = set(denial.tokens), evidence.sides.voice(denial.speaker)
            for item in items:
                said = item.attribution is not None and item.act is Act.ASSERTS
                said = said and not evidence.sides.same_voice(item.speaker, voice)
                if said and len(own.intersection(item.tokens)) >= SAME_WORDS * len(own):
                    subject = Accuser.of(evidence, referents, item).subject()
                    if voice == subject or f"entity:{voice}" in item.concepts:
                        yield voice, item


def _gather_sides(referents: Referents, cases: Mapping[str, Case], identities: Mapping[str, str]) -> dict[str, Case]:
    """The cases of those who are only described with whoever they are, and those of people who merely deny something
    with that of the body that they speak for: whoever is blamed by name is heard by himself."""
    named: dict[str, Case] = defaultdict(Case)
    for accused, case in cases.items():
        named[identities.get(accused, accused)].take_in(case)
    gathered: dict[str, Case] = defaultdict(Case)
    for accused, case in named.items():
        body = referents.side(accused)
        gathered[body if body in named and not case.blamed else accused].take_in(case)
    return gathered


def find_clients(evidence: Evidence, speakers: Spokespeople, cases: Mapping[str, Case]) -> dict[str, str]:
    """The client of each lawyer of whom the words do not tell it: the one person who is accused in the articles that
    quote him."""
    accused: dict[str, set[str]] = defaultdict(set)
    for person, case in cases.items():
        if evidence.findings.entities[person].type is EntityType.PERSON and person not in speakers.lawyers:
            for item in case.accusations.values():
                if item.speaker != person and item.speaker not in speakers.lawyers:
                    accused[item.document].add(person)
    found = {}
    for lawyer in speakers.lawyers - speakers.principals.keys():
        people = {person for item in evidence.statements if item.speaker == lawyer for person in accused[item.document]}
        if len(people) == 1:
            found[lawyer] = people.pop()
    return found


def hand_over(cases: Mapping[str, Case], clients: Mapping[str, str]) -> dict[str, Case]:
    """The cases, those of lawyers joined to those of their clients."""
    found: dict[str, Case] = defaultdict(Case)
    for accused, case in cases.items():
        found[clients.get(accused, accused)].take_in(case)
    return dict(found)
