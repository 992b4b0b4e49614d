"""Who is accused, and what each article has of their reply."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from wederhoor.publish.anchors import hearing_anchor, speaker_anchor
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.cited import Statement
from wederhoor.publish.page.model.hearing import Accused, HearingRow
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Heard, Hearing


def make_hearing(dossier: Dossier, index: Index) -> tuple[Accused, ...]:
    """The accused: those heard in the fewest articles first, among them those accused most often."""
    documents = {attribution.id: attribution.document for attribution in dossier.attributions}
    found = (_accused(hearing, index, documents) for hearing in dossier.hearing)
    return tuple(sorted(found, key=lambda accused: (accused.heard_in, -accused.accusations, accused.name)))


def _accused(hearing: Hearing, index: Index, documents: dict[str, str]) -> Accused:
    accusations = _by_document(hearing.accusations, index, documents)
    replies = _by_document(hearing.replies, index, documents)
    entity = index.entities.get(hearing.accused)
    rows = sorted(hearing.outlets, key=lambda pair: index.positions[pair[0]])
    return Accused(
        anchor=hearing_anchor(hearing.accused),
        name=entity.name if entity else hearing.accused,
        marks=index.marks.get(speaker_anchor(hearing.accused), ()),
        accusations=len(hearing.accusations),
        heard_in=sum(heard is Heard.REPLIED for _, heard in rows),
        rows=tuple(
            HearingRow(
                cite=index.cite(document),
                heard=heard,
                accusations=tuple(accusations[document]),
                replies=tuple(replies[document]),
            )
            for document, heard in rows
        ),
    )


def _by_document(ids: Iterable[str], index: Index, documents: dict[str, str]) -> dict[str, list[Statement]]:
    """The statements in reading order, per document."""
    sorted_out: dict[str, list[Statement]] = defaultdict(list)
    known = (found for found in ids if found in index.statements)
    for found in sorted(known, key=lambda found: index.statements[found].number):
        sorted_out[documents[found]].append(index.statements[found])
    return sorted_out
