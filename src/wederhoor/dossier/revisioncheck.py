"""What is wrong with the versions of articles and what changed between them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from wederhoor.dossier.auditor import Auditor, check_order, check_span
from wederhoor.records.dossier import Document
from wederhoor.records.revised import text_of_version
from wederhoor.records.revision import Change, ChangeKind, Revision, Wording


def check_versions(auditor: Auditor) -> Iterator[str]:
    """Earlier texts that are others than their digests say, and versions out of order."""
    for document in auditor.dossier.documents:
        label = f"document {document.article.id}"
        for version in document.earlier:
            if sha256(version.text.encode("utf-8", "surrogatepass")).hexdigest() != version.text_sha256:
                yield f"{label}: the text of version {version.number} is not what its digest says"
        for before, after in pairwise(document.earlier):
            if after.number <= before.number:
                yield f"{label}: version {after.number} does not come after {before.number}"


def check_revisions(auditor: Auditor) -> Iterator[str]:
    """Revisions between versions that are not there, and changes whose words stand nowhere."""
    documents = {document.article.id: document for document in auditor.dossier.documents}
    for revision in auditor.dossier.revisions:
        label = f"revision {revision.article} {revision.before}-{revision.after}"
        document = documents.get(revision.article)
        if document is None:
            yield f"{label}: there is no document {revision.article!r}"
        elif not _is_step(revision, document):
            yield f"{label}: does not lead from one version to the next"
        else:
            for number, change in enumerate(revision.changes):
                yield from _check_change(f"{label}: change {number}", change, revision, document)
                yield from _check_statement(auditor, f"{label}: change {number}", change, revision, document)


def _is_step(revision: Revision, document: Document) -> bool:
    """True from an earlier version to the one right behind it; the current one has a number above all earlier ones."""
    numbers = [version.number for version in document.earlier]
    if revision.before not in numbers:
        return False
    following = numbers[numbers.index(revision.before) + 1 :]
    return revision.after == following[0] if following else revision.after > revision.before


def _check_change(label: str, change: Change, revision: Revision, document: Document) -> Iterator[str]:
    if (change.before is None, change.after is None) != (
        change.kind is ChangeKind.APPEARED,
        change.kind is ChangeKind.VANISHED,
    ):
        yield f"{label}: what {change.kind} has words in the wrong versions"
    if (change.kind is ChangeKind.CHANGED) != bool(change.why):
        yield f"{label}: what {change.kind} gives {len(change.why)} reasons"
    for number, wording in ((revision.before, change.before), (revision.after, change.after)):
        if wording is not None:
            yield from _check_wording(f"{label}: version {number}", wording, number, document)


def _check_wording(label: str, wording: Wording, number: int, document: Document) -> Iterator[str]:
    text = text_of_version(number, document.article.text, document.earlier)
    if not wording.pieces:
        yield f"{label}: has no words"
    for span in (*wording.pieces, *([wording.speaker] if wording.speaker else [])):
        yield from check_span(label, span, text)
    yield from check_order(label, wording.pieces)


def _check_statement(
    auditor: Auditor, label: str, change: Change, revision: Revision, document: Document
) -> Iterator[str]:
    """A statement of the current version is one of the dossier; those of earlier ones are not in it."""
    is_current = all(version.number != revision.after for version in document.earlier)
    if is_current and change.after is not None:
        yield from auditor.reference(f"{label}: attribution", change.after.attribution, auditor.attributions)
