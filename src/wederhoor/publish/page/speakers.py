"""Who says what: every statement under the one who makes it."""

from __future__ import annotations

from collections import defaultdict

from wederhoor.publish.anchors import speaker_anchor
from wederhoor.publish.page.index import UNTRACED, Index
from wederhoor.publish.page.model import Speaker, Statement
from wederhoor.records.attribution import Certainty
from wederhoor.records.dossier import Dossier


def make_speakers(dossier: Dossier, index: Index) -> tuple[Speaker, ...]:
    """The speakers, those with most statements first and statements without a traced source last."""
    documents = {attribution.id: attribution.document for attribution in dossier.attributions}
    speakers = {attribution.id: attribution.speaker for attribution in dossier.attributions}
    groups: dict[str, list[Statement]] = defaultdict(list)
    for id, statement in index.statements.items():
        speaker = speakers[id]
        groups[speaker if speaker in index.entities else UNTRACED].append(statement)
    found = [
        _speaker(id, statements, index, len({documents[statement.id] for statement in statements}))
        for id, statements in groups.items()
    ]
    return tuple(sorted(found, key=lambda speaker: (speaker.name is None, -len(speaker.statements), speaker.statements[0].number)))


def unverified_statements(index: Index) -> tuple[Statement, ...]:
    """The statements that their article calls unverified, in reading order."""
    return tuple(found for found in index.statements.values() if found.certainty is Certainty.UNVERIFIED)


def _speaker(id: str, statements: list[Statement], index: Index, articles: int) -> Speaker:
    entity = index.entities.get(id)
    return Speaker(
        anchor=speaker_anchor(id),
        name=entity.name if entity else None,
        type=entity.type if entity else None,
        roles=entity.roles if entity else (),
        hue=statements[0].hue,
        articles=articles,
        statements=tuple(statements),
    )
