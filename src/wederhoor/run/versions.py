"""The versions of articles in a dossier: what was read in each, laid beside what was read in the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wederhoor.align.versions import compare_versions
from wederhoor.dossier.audit import audit
from wederhoor.lang.registry import get_pack
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.revision import Earlier, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadVersion:
    """A version of an article: its number, when it came (ISO 8601, ``None`` when nothing says it) and the dossier of
    that one wording alone, under the article's id."""

    number: int
    at: str | None
    reading: Dossier


def add_versions(dossier: Dossier, histories: Mapping[str, Sequence[ReadVersion]]) -> Dossier:
    """The dossier with the earlier versions of its articles and what changed from each to the next, audited.

    ``histories`` has the versions of an article by its id, the oldest first; the last one is the current one, which
    the dossier has. A dossier whose articles have one version each stays as it is.
    """
    several = {article: versions for article, versions in histories.items() if len(versions) > 1}
    if not several:
        return dossier
    documents = tuple(_with_earlier(document, several.get(document.article.id, ())) for document in dossier.documents)
    revisions = (
        revision
        for document in documents
        for revision in _revise(document.article.id, several.get(document.article.id, ()))
    )
    told = replace(dossier, documents=documents, revisions=tuple(revisions))
    audit(told)
    return told


def _with_earlier(document: Document, versions: Sequence[ReadVersion]) -> Document:
    return replace(document, earlier=tuple(map(_earlier, versions[:-1])))


def _earlier(version: ReadVersion) -> Earlier:
    article = version.reading.documents[0].article
    return Earlier(number=version.number, text=article.text, text_sha256=article.text_sha256, at=version.at)


def _revise(article: str, versions: Sequence[ReadVersion]) -> list[Revision]:
    return [
        Revision(
            article=article,
            before=before.number,
            after=after.number,
            at=after.at,
            changes=compare_versions(
                before.reading, after.reading, get_pack(after.reading.documents[0].article.language)
            ),
        )
        for before, after in pairwise(versions)
    ]
