"""Judgements as JSON: one decision a line in the file beside the articles, and the same objects in a dossier."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from wederhoor.records.field import Field
from wederhoor.records.judgement import Anchor, Decision, Judged, Judgement, State, Target
from wederhoor.records.span import Passage, Span

LINE_SCHEMA = "wederhoor-judgement/1"

Json = dict[str, Any]

TARGETS: Mapping[Decision, int] = dict.fromkeys(Decision, 2) | {Decision.WRONG: 1, Decision.UNDO: 0}
"""How many things each decision is about."""


def dump_judgement(judgement: Judgement) -> str:
    """The judgement as one line, without the line break: keys sorted, ASCII, so that no editor or encoding harms it."""
    return json.dumps({"schema": LINE_SCHEMA, **_judgement_to_json(judgement)}, sort_keys=True)


def load_judgement(line: str, *, file: str) -> Judgement:
    """The judgement in one line; ``InputError`` names ``file`` and the field that is missing or malformed.

    An id that is not that of what the line says is refused: an edited copy would take the place of the line that it was
    made from.
    """
    root = Field.parse(file, line)
    if root.get("schema").text() != LINE_SCHEMA:
        raise root.get("schema").wrong(f"is not {LINE_SCHEMA}")
    judgement = _read_judgement(root)
    if judgement != _made_anew(judgement):
        raise root.get("id").wrong("is not that of this decision: the line was changed after it was recorded")
    return judgement


def _made_anew(judgement: Judgement) -> Judgement:
    return Judgement.make(
        judgement.decision,
        judgement.targets,
        by=judgement.by,
        at=judgement.at,
        note=judgement.note,
        supersedes=judgement.supersedes,
    )


def _judgement_to_json(judgement: Judgement) -> Json:
    """The judgement as dicts, lists and texts."""
    return {
        "id": judgement.id,
        "decision": judgement.decision.value,
        "targets": [
            {"id": target.id, "label": target.label, "anchors": [_anchor(anchor) for anchor in target.anchors]}
            for target in judgement.targets
        ],
        "by": judgement.by,
        "at": judgement.at,
        "note": judgement.note,
        "supersedes": list(judgement.supersedes),
    }


def judged_to_json(judged: Judged) -> Json:
    """The judgement with what became of it."""
    return {
        **_judgement_to_json(judged.judgement),
        "state": judged.state.value,
        "against": list(judged.against),
    }


def _anchor(anchor: Anchor) -> Json:
    span = anchor.passage.span
    return {"document": anchor.passage.document, "start": span.start, "end": span.end, "text": anchor.text}


def read_judged(field: Field) -> Judged:
    """The judgement in a dossier's JSON, with what became of it."""
    return Judged(
        judgement=_read_judgement(field),
        state=field.get("state").choice(State),
        against=field.get("against").texts(),
    )


def _read_judgement(field: Field) -> Judgement:
    """The judgement in decoded JSON."""
    decision = field.get("decision").choice(Decision)
    targets = tuple(_target(target) for target in field.items("targets"))
    if len(targets) != TARGETS[decision]:
        raise field.get("targets").wrong(f"{decision} is about {TARGETS[decision]}, not {len(targets)}")
    return Judgement(
        id=field.get("id").text(),
        decision=decision,
        targets=targets,
        by=field.get("by").text(),
        at=_moment(field.get("at")),
        note=field.get("note").optional(),
        supersedes=field.get("supersedes").texts(),
    )


def _moment(field: Field) -> str:
    try:
        datetime.fromisoformat(field.text())
    except ValueError as error:
        raise field.wrong(f"{field.text()[:40]!r} is no ISO 8601 date and time") from error
    return field.text()


def _target(field: Field) -> Target:
    anchors = tuple(_read_anchor(anchor) for anchor in field.items("anchors"))
    if not anchors:
        raise field.get("anchors").wrong("is empty, so that nothing says what is meant")
    return Target(id=field.get("id").text(), label=field.get("label").text(), anchors=anchors)


def _read_anchor(field: Field) -> Anchor:
    span = Span(field.get("start").whole(), field.get("end").whole())
    if not 0 <= span.start < span.end:
        raise field.wrong(f"{span.start}:{span.end} is no span")
    return Anchor(passage=Passage(field.get("document").text(), span), text=field.get("text").text())
