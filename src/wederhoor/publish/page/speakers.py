"""Who says what: every statement under the one who makes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from wederhoor.publish.anchors import speaker_anchor
from wederhoor.publish.page.index import UNTRACED, Index
from wederhoor.publish.page.model.cited import Statement
from wederhoor.publish.page.model.speaker import Said, Speaker
from wederhoor.publish.page.names import described_as
from wederhoor.records.attribution import Certainty
from wederhoor.records.dossier import Dossier


def make_speakers(dossier: Dossier, index: Index) -> tuple[Speaker, ...]:
    """The speakers, those with most statements first and statements without a traced source last."""
    attributions = {attribution.id: attribution for attribution in dossier.attributions}
    groups: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for found, statement in index.statements.items():
        attribution = attributions[found]
        speaker = attribution.speaker or UNTRACED
        groups[speaker if speaker in index.entities else UNTRACED][attribution.document].append(statement)
    listed = [_speaker(speaker, documents, index) for speaker, documents in groups.items()]
    return tuple(sorted(listed, key=lambda speaker: (speaker.name is None, -speaker.count)))


def unverified_statements(index: Index) -> tuple[Statement, ...]:
    """The statements that their article calls unverified, in reading order."""
    return tuple(found for found in index.statements.values() if found.certainty is Certainty.UNVERIFIED)


def _speaker(id: str, documents: Mapping[str, list[Statement]], index: Index) -> Speaker:
    entity = index.entities.get(id)
    articles = [Said(cite=index.cite(document), statements=tuple(said)) for document, said in documents.items()]
    return Speaker(
        anchor=speaker_anchor(id),
        name=entity.name if entity else None,
        marks=index.marks.get(speaker_anchor(id), ()),
        type=entity.type if entity else None,
        roles=described_as(entity) if entity else (),
        hue=articles[0].statements[0].hue,
        count=sum(len(article.statements) for article in articles),
        articles=tuple(articles),
    )
