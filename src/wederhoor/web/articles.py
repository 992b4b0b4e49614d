"""Articles, their versions, and what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wederhoor.publish.site.article import Provenance, VersionRow
from wederhoor.publish.site.difference import count_words, find_changes
from wederhoor.publish.site.model import ArticlePage
from wederhoor.records.archive import Version
from wederhoor.store.base import Archive
from wederhoor.store.identifiers import find_article
from wederhoor.web.refusal import Refusal, whole_id
from wederhoor.web.shaping import line_of, statements_of
from wederhoor.web.site import Call

MOST_COMPARED = 20
"""Versions that are compared on one page, the latest: each comparison takes up to a fifth of a second."""


def show_article(call: Call) -> ArticlePage:
    """An article in its current wording, with what changed from version to version."""
    versions = _versions(call)
    return _page(call, next(version for version in versions if version.current), versions, whole=True)


def show_version(call: Call) -> ArticlePage:
    """One version of an article."""
    versions = _versions(call)
    number = call.parts["number"]
    for version in versions:
        if str(version.number) == number:
            return _page(call, version, versions, whole=False)
    raise Refusal(404, "version")


def _versions(call: Call) -> tuple[Version, ...]:
    versions = call.archive.get_versions(whole_id(call.archive, call.parts["id"], find_article, "article"))
    if not versions:
        raise Refusal(404, "article")
    return versions


def _page(call: Call, version: Version, versions: Sequence[Version], *, whole: bool) -> ArticlePage:
    reading = call.archive.get_reading(version.article, version.number)
    return ArticlePage(
        article=line_of(version),
        whole=whole,
        authors=version.authors,
        modified=version.modified,
        url=version.url,
        text_sha256=version.text_sha256,
        provenance=Provenance(
            name=version.capture.name,
            url=version.capture.url,
            captured=version.capture.captured,
            sha256=version.capture.blob,
            reader=version.reader,
        ),
        story=_story(call.archive, version.article),
        versions=_rows(versions, compared=whole),
        statements=tuple(statements_of(version, reading)) if reading else (),
        text=version.text,
        marked=call.asked.spans("at", end=len(version.text)),
    )


def _story(archive: Archive, article: str) -> tuple[str, str] | None:
    home = archive.find_story_of(article)
    story = None if home is None else archive.get_story(home)
    return None if story is None else (story.id, story.title)


def _rows(versions: Sequence[Version], *, compared: bool) -> tuple[VersionRow, ...]:
    first = _row(versions[0], None)
    others = list(pairwise(versions))
    plain = len(others) - MOST_COMPARED if compared else len(others)
    rest = (_row(version, before if number >= plain else None) for number, (before, version) in enumerate(others))
    return first, *rest


def _row(version: Version, before: Version | None) -> VersionRow:
    changes = find_changes(before.text, version.text) if before else ()
    return VersionRow(
        number=version.number,
        current=version.current,
        published=version.published,
        modified=version.modified,
        captured=version.capture.captured,
        text_sha256=version.text_sha256,
        length=len(version.text),
        changes=changes,
        added=sum(count_words(change.new) for change in changes),
        removed=sum(count_words(change.old) for change in changes),
    )
