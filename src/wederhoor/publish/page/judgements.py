"""What people decided, with what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.judgement import Judgement, Subject
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import Anchor, Judged, Target
from wederhoor.records.span import Passage


def make_judgements(dossier: Dossier, index: Index) -> tuple[Judgement, ...]:
    """The judgements in the order in which they were made."""
    return tuple(_judgement(judged, index) for judged in dossier.judgements)


def judged_passages(dossier: Dossier, index: Index) -> Iterator[Passage]:
    """The places that judgements link to: those that still hold the words."""
    for judged in dossier.judgements:
        for target in judged.judgement.targets:
            yield from (anchor.passage for anchor in target.anchors if _stands(anchor, index))


def _judgement(judged: Judged, index: Index) -> Judgement:
    judgement = judged.judgement
    return Judgement(
        decision=judgement.decision,
        subjects=tuple(_subject(target, index) for target in judgement.targets),
        by=judgement.by,
        made=index.interface.moment(judgement.at),
        note=judgement.note,
        state=judged.state,
    )


def _subject(target: Target, index: Index) -> Subject:
    standing = (anchor.passage for anchor in target.anchors if _stands(anchor, index))
    return Subject(label=target.label, cites=tuple(index.cite(passage.document, passage) for passage in standing))


def _stands(anchor: Anchor, index: Index) -> bool:
    """True when the place still holds the words; others are never linked to look-alike text."""
    article = index.articles.get(anchor.passage.document)
    return article is not None and anchor.passage.span.of(article.text) == anchor.text
