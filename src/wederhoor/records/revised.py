"""Revisions and earlier versions as JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from wederhoor.records.field import Field
from wederhoor.records.revision import Change, ChangeKind, Difference, Earlier, Revision, Subject, Wording
from wederhoor.records.span import Span

if TYPE_CHECKING:
    from wederhoor.records.dossier import Document

Json = dict[str, Any]


def text_of_version(number: int, current: str, earlier: Sequence[Earlier]) -> str:
    """The canonical text of a version: that of the earlier one with that number, else the current one."""
    return next((version.text for version in earlier if version.number == number), current)


def earlier_to_json(version: Earlier) -> Json:
    """An earlier version without its text, which is stored beside the dossier."""
    digest = version.text_sha256
    return {"number": version.number, "text_sha256": digest, "length": len(version.text), "at": version.at}


def read_earlier(field: Field, texts: Mapping[str, str]) -> tuple[Earlier, ...]:
    """The earlier versions of a document, with their texts by SHA-256; none where the key is missing."""
    return () if field.absent else tuple(_earlier(item, texts) for item in field.elements())


def _earlier(field: Field, texts: Mapping[str, str]) -> Earlier:
    digest = field.get("text_sha256")
    if digest.text() not in texts:
        raise digest.wrong(f"the text of version {field.get('number').whole()} is not there")
    text = texts[digest.text()]
    if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest.text():
        raise digest.wrong("is not that of the text that is there")
    at = field.get("at").optional()
    return Earlier(number=field.get("number").whole(), text=text, text_sha256=digest.text(), at=at)


def revision_to_json(revision: Revision, current: str, earlier: Sequence[Earlier]) -> Json:
    """A revision with the words of both versions; ``current`` is the text of the current one."""
    before, after = (text_of_version(number, current, earlier) for number in (revision.before, revision.after))
    return {
        "document": revision.article,
        "before": revision.before,
        "after": revision.after,
        "at": revision.at,
        "changes": [
            {
                "kind": change.kind.value,
                "what": change.what.value,
                "why": [difference.value for difference in change.why],
                "before": _wording_to_json(change.before, before),
                "after": _wording_to_json(change.after, after),
            }
            for change in revision.changes
        ],
    }


def _wording_to_json(wording: Wording | None, text: str) -> Json | None:
    if wording is None:
        return None
    return {
        "pieces": [_words(piece, text) for piece in wording.pieces],
        "speaker": None if wording.speaker is None else _words(wording.speaker, text),
        "attribution": wording.attribution,
    }


def _words(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def read_revisions(field: Field, documents: Sequence[Document]) -> tuple[Revision, ...]:
    """The revisions of a dossier with these documents; none where the key is missing."""
    if field.absent:
        return ()
    known = {document.article.id: (document.article.text, document.earlier) for document in documents}
    return tuple(_revision(item, known) for item in field.elements())


def _revision(field: Field, known: Mapping[str, tuple[str, tuple[Earlier, ...]]]) -> Revision:
    article = field.get("document")
    if article.text() not in known:
        raise article.wrong(f"there is no document {article.text()!r}")
    before, after = field.get("before").whole(), field.get("after").whole()
    texts = tuple(text_of_version(number, *known[article.text()]) for number in (before, after))
    return Revision(
        article=article.text(),
        before=before,
        after=after,
        at=field.get("at").optional(),
        changes=tuple(_change(item, *texts) for item in field.items("changes")),
    )


def _change(field: Field, before: str, after: str) -> Change:
    return Change(
        kind=field.get("kind").choice(ChangeKind),
        what=field.get("what").choice(Subject),
        why=tuple(item.choice(Difference) for item in field.items("why")),
        before=_wording(field.get("before"), before),
        after=_wording(field.get("after"), after),
    )


def _wording(field: Field, text: str) -> Wording | None:
    if field.absent:
        return None
    speaker = field.get("speaker")
    return Wording(
        pieces=tuple(piece.span(text) for piece in field.items("pieces")),
        speaker=None if speaker.absent else speaker.span(text),
        attribution=field.get("attribution").optional(),
    )
