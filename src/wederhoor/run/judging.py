"""Judgements on the pairs that a dossier leaves open, and on articles: what they are about, made and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from wederhoor.errors import InputError
from wederhoor.records.archive import StoryJudgement, archive_id, canonical
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, MentionKind
from wederhoor.records.judgement import Decision, Judgement, Target, in_force
from wederhoor.records.target import find_same_question, make_name_target
from wederhoor.run import desk
from wederhoor.store.base import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPair:
    """Two names of a dossier that may be of one bearer, as targets of a judgement, and what makes it doubtful."""

    targets: tuple[Target, Target]
    reason: str


def find_open_pairs(dossier: Dossier) -> Iterator[OpenPair]:
    """The pairs that a dossier left apart and unsure, in its order; those that have the same words are none."""
    entities = {entity.id: entity for entity in dossier.entities}
    for unsure in dossier.unsure:
        one = _target_of(entities[unsure.a], unsure.name)
        other = _target_of(entities[unsure.b], unsure.other)
        if not set(one.anchors) & set(other.anchors):
            yield OpenPair(targets=(one, other), reason=unsure.reason)


def judge_names(
    archive: Archive, decision: Decision, targets: tuple[Target, Target], *, by: str, at: datetime
) -> Judgement:
    """Keeps that two names are, or are not, of one bearer, in place of what was decided about them before. It holds
    from the next dossier on, which says where it contradicts others."""
    superseded = find_same_question(archive.judgements(), decision, targets)
    judgement = Judgement.make(decision, targets, by=by, at=at.isoformat(), supersedes=superseded)
    archive.put_judgement(judgement)
    return judgement


def undo_judgement(archive: Archive, id: str, *, by: str, at: datetime) -> str:
    """Takes back a judgement on names or on articles; the id of the one that does. ``InputError`` where there is none
    with that id in force."""
    if any(one.id == id for one in in_force(archive.judgements())):
        undone = Judgement.make(Decision.UNDO, by=by, at=at.isoformat(), supersedes=(id,))
        archive.put_judgement(undone)
        return undone.id
    for one in desk.in_force(archive.story_judgements()):
        if one.id == id and one.body.get("decision") != desk.UNDO:
            body = {**one.body, "decision": desk.UNDO, "by": by, "at": at.isoformat()}
            taken = StoryJudgement(id=archive_id("story judgement", canonical(body), id), body=body, supersedes=(id,))
            archive.put_story_judgement(taken)
            return taken.id
    raise InputError(id, "is no judgement in force", "reload the list")


def _target_of(entity: Entity, name: str) -> Target:
    """The entity by the mentions that have that name, or by any where none has just this one."""
    named = [mention for mention in entity.mentions if " ".join(mention.text.split()) == name]
    spoken = [mention for mention in entity.mentions if mention.kind is MentionKind.NAME]
    return make_name_target(entity, name, named or spoken or entity.mentions)
