"""What changed after publication, version by version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wederhoor.publish.anchors import earlier_anchor, passage_anchor, revision_anchor, version_anchor
from wederhoor.publish.page.copies import compare_words
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.marks import Mark, marked_text
from wederhoor.publish.page.model.article import OldText
from wederhoor.publish.page.model.revision import ChangedClaim, Revised, Side
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.revised import text_of_version
from wederhoor.records.revision import Change, Revision, Wording
from wederhoor.records.span import Passage, Span

GAP = " … "
"""Stands between the pieces of a claim."""


def make_revisions(dossier: Dossier, index: Index) -> tuple[Revised, ...]:
    """The revisions in the order of the articles."""
    documents = {document.article.id: document for document in index.documents}
    ordered = sorted(dossier.revisions, key=lambda revision: (index.positions[revision.article], revision.before))
    return tuple(_revised(revision, documents[revision.article], index) for revision in ordered)


def revised_passages(dossier: Dossier) -> Iterator[Passage]:
    """The places in current texts that a change leads to."""
    numbers = {document.article.id: {version.number for version in document.earlier} for document in dossier.documents}
    for revision in dossier.revisions:
        if revision.after not in numbers[revision.article]:
            for change in revision.changes:
                if change.after:
                    yield Passage(revision.article, change.after.pieces[0])


def make_old_texts(document: Document, index: Index, revisions: Iterable[Revision]) -> tuple[OldText, ...]:
    """The earlier versions of an article, the last one first, with the words marked that changed behind them or in
    them."""
    name = document.article.id
    changed = {version.number: set[tuple[Span, str]]() for version in document.earlier}
    for revision in revisions:
        for change in revision.changes:
            _collect(change.before, revision.before, f"was {change.kind}", changed)
            _collect(change.after, revision.after, "came", changed)
    return tuple(
        OldText(
            number=version.number,
            anchor=version_anchor(name, version.number),
            at=index.interface.moment(version.at) if version.at else "",
            revision=revision_anchor(name, version.number),
            text=marked_text(version.text, _marks(name, version.number, changed[version.number]), {}),
        )
        for version in reversed(document.earlier)
    )


def _collect(wording: Wording | None, number: int, look: str, changed: dict[int, set[tuple[Span, str]]]) -> None:
    if wording and number in changed:
        changed[number].update((piece, look) for piece in wording.pieces)


def _marks(document: str, number: int, changed: Iterable[tuple[Span, str]]) -> list[Mark]:
    return [
        Mark(span=span, rank=0, classes=tuple(look.split()), anchor=earlier_anchor(document, number, span))
        for span, look in sorted(changed)
    ]


def _revised(revision: Revision, document: Document, index: Index) -> Revised:
    return Revised(
        anchor=revision_anchor(revision.article, revision.before),
        cite=index.cite(revision.article),
        language=document.article.language,
        before=revision.before,
        after=revision.after,
        at=index.interface.moment(revision.at) if revision.at else "",
        old=version_anchor(revision.article, revision.before),
        changes=tuple(_changed(change, revision, document, index) for change in revision.changes),
    )


def _changed(change: Change, revision: Revision, document: Document, index: Index) -> ChangedClaim:
    before, after = (
        _words(wording, number, document)
        for wording, number in ((change.before, revision.before), (change.after, revision.after))
    )
    ours, theirs = compare_words(before, after) if before and after else (((before, True),), ((after, True),))
    shown = change.after or change.before
    statement = index.statements.get(shown.attribution or "") if shown else None
    return ChangedClaim(
        kind=change.kind,
        what=change.what,
        why=change.why,
        before=Side(pieces=ours, anchor=_anchor(change.before, revision.before, document)) if change.before else None,
        after=Side(pieces=theirs, anchor=_anchor(change.after, revision.after, document)) if change.after else None,
        statement=statement if change.after else None,
        speaker=_speaker(shown, revision.after if change.after else revision.before, document),
    )


def _words(wording: Wording | None, number: int, document: Document) -> str:
    text = text_of_version(number, document.article.text, document.earlier)
    return GAP.join(piece.of(text) for piece in wording.pieces) if wording else ""


def _speaker(wording: Wording | None, number: int, document: Document) -> str | None:
    if wording is None or wording.speaker is None:
        return None
    return wording.speaker.of(text_of_version(number, document.article.text, document.earlier))


def _anchor(wording: Wording, number: int, document: Document) -> str:
    """Where the words stand: in the article as it is, or in an earlier version of it."""
    if any(version.number == number for version in document.earlier):
        return earlier_anchor(document.article.id, number, wording.pieces[0])
    return passage_anchor(Passage(document.article.id, wording.pieces[0]))
