"""What is wrong with what the articles were found to share, contest and leave open."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.dossier.auditor import Auditor, check_holder
from wederhoor.records.judgement import State


def check_reuse(auditor: Auditor) -> Iterator[str]:
    """Copied passages that stand nowhere, or in one article."""
    for number, reuse in enumerate(auditor.dossier.reuse):
        for passage in (reuse.a, reuse.b):
            yield from auditor.passage(f"reuse {number}", passage)
        if reuse.a.document == reuse.b.document:
            yield f"reuse {number}: both passages stand in {reuse.a.document}"


def check_points(auditor: Auditor) -> Iterator[str]:
    """Points and positions that nothing carries."""
    for point in auditor.dossier.points:
        if not point.positions:
            yield f"point {point.id}: has no positions"
        for number, position in enumerate(point.positions):
            label = f"point {point.id}: position {number}"
            if not position.support:
                yield f"{label}: has no support"
            elif position.outlets < 1 or position.origins < 1:
                yield f"{label}: {position.outlets} outlets and {position.origins} origins cannot carry it"
            for support in position.support:
                yield from auditor.passage(label, support.passage)
                yield from check_holder(auditor, label, support.attribution, support.passage.document)


def check_hearing(auditor: Auditor) -> Iterator[str]:
    """Hearings of nobody, by nothing, or counted twice."""
    for hearing in auditor.dossier.hearing:
        label = f"hearing {hearing.accused}"
        yield from auditor.reference(label, hearing.accused, auditor.entities)
        for statement in (*hearing.accusations, *hearing.replies):
            yield from auditor.reference(label, statement, auditor.attributions)
        for document, _ in hearing.outlets:
            yield from auditor.reference(f"{label}: outlets", document, auditor.texts)
        if len(dict(hearing.outlets)) < len(hearing.outlets):
            yield f"{label}: outlets names a document twice"


def check_unsure(auditor: Auditor) -> Iterator[str]:
    """Two that may be one are two entities, and are doubted once."""
    seen: set[frozenset[str]] = set()
    for unsure in auditor.dossier.unsure:
        label = f"unsure {unsure.a} {unsure.b}"
        yield from auditor.reference(label, unsure.a, auditor.entities)
        yield from auditor.reference(label, unsure.b, auditor.entities)
        if unsure.a == unsure.b:
            yield f"{label}: nothing can be told from itself"
        elif frozenset({unsure.a, unsure.b}) in seen:
            yield f"{label}: the two are doubted twice"
        seen.add(frozenset({unsure.a, unsure.b}))


def check_judgements(auditor: Auditor) -> Iterator[str]:
    """Judgements that are set aside name those that they cannot go with."""
    known = {judged.judgement.id: judged for judged in auditor.dossier.judgements}
    for name, judged in known.items():
        for other in judged.against:
            yield from auditor.reference(f"judgement {name}: against", other, known)
        if (judged.state is State.CONTRADICTORY) != bool(judged.against):
            yield f"judgement {name}: is {judged.state} against {len(judged.against)} others"
