"""Who fills a slot that has room for one, and the point where articles fill it differently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from wederhoor.align.points.draft import Answer, Draft
from wederhoor.align.points.evidence import Evidence
from wederhoor.records.point import PointKind, Status, Support
from wederhoor.records.span import Passage, Span

SAME_NAME = 60
"""Similarity, of a hundred, from which two family names that stand for one entity are spellings of one name;
*Holovko* and *Golovko* have 86, *Vermeer* and *Claes* 33. An entity that bears two names in one slot is
shown, since a wrong join of two people is the worst mistake."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Somebody in a slot of a body or thing, which is called ``title``; ``others`` is true when the words say that he
    is not the only one."""

    slot: str
    title: str
    person: str
    name: str
    others: bool
    document: str
    span: Span
    attribution: str | None


def draft_facts(evidence: Evidence, facts: Sequence[Fact]) -> Draft | None:
    """The point of the facts about one slot of one body; ``None`` when they agree or one article has them all."""
    answers: list[list[Fact]] = []
    for fact in facts:
        home = next((group for group in answers if _same(group[0], fact)), None)
        if home is None:
            answers.append([fact])
        else:
            home.append(fact)
    if len(answers) < 2 or len({fact.document for fact in facts}) < 2:
        return None
    pack = evidence.findings.pack(facts[0].document)
    narrower = len({(fact.person, _key(answers, fact)) for fact in facts}) == 1
    labels = [evidence.findings.words(group[0].document, group[0].span) for group in answers]
    fillers = pack.phrases.list(pack.phrases.quote(label) for label in labels)
    return Draft(
        kind=PointKind.IDENTITY,
        status=Status.NARROWER if narrower else Status.CONTESTED,
        question=pack.phrases.ask(facts[0].slot, subject=facts[0].title),
        why=pack.phrases.explain("slot_narrower" if narrower else "slot", words=facts[0].title, fillers=fillers),
        answers=tuple(
            Answer(
                label=label,
                support=tuple(Support(passage=Passage(f.document, f.span), attribution=f.attribution) for f in group),
            )
            for label, group in zip(labels, answers, strict=True)
        ),
    )


def _key(answers: Sequence[Sequence[Fact]], fact: Fact) -> int:
    """The number of the first answer that gives the same name."""
    return next(number for number, group in enumerate(answers) if _same_person(group[0], fact))


def _same(first: Fact, second: Fact) -> bool:
    return _same_person(first, second) and first.others == second.others


def _same_person(first: Fact, second: Fact) -> bool:
    return first.person == second.person and ratio(first.name.lower(), second.name.lower()) >= SAME_NAME
