"""Permanent names of places on the page, and how they are linked to."""

from __future__ import annotations

import re

from wederhoor.records.span import Passage, Span

_OTHER = re.compile(r"[^A-Za-z0-9.-]")


def passage_anchor(passage: Passage) -> str:
    """The name of a span of an article: ``s-<document>-<start>-<end>``."""
    return f"s-{_plain(passage.document)}-{passage.span.start}-{passage.span.end}"


def statement_anchor(id: str) -> str:
    """The name of an attribution: ``a-<id>``."""
    return f"a-{_plain(id)}"


def speaker_anchor(id: str) -> str:
    """The name of a speaker's own part: ``v-<id>``, that of untraced statements without an id."""
    return f"v-{_plain(id)}"


def entity_anchor(id: str) -> str:
    """The name of an entity in the list of names: ``e-<id>``."""
    return f"e-{_plain(id)}"


def point_anchor(id: str) -> str:
    """The name of a point's card: ``p-<id>``."""
    return f"p-{_plain(id)}"


def series_anchor(id: str) -> str:
    """The name of a point's figures over time: ``f-<id>``."""
    return f"f-{_plain(id)}"


def hearing_anchor(id: str) -> str:
    """The name of an accused in the section on hearing: ``h-<id>``."""
    return f"h-{_plain(id)}"


def earlier_anchor(document: str, number: int, span: Span) -> str:
    """The name of a span of an earlier version of an article: ``o-<document>-<number>-<start>-<end>``."""
    return f"o-{_plain(document)}-{number}-{span.start}-{span.end}"


def version_anchor(document: str, number: int) -> str:
    """The name of an earlier version of an article: ``w-<document>-<number>``."""
    return f"w-{_plain(document)}-{number}"


def revision_anchor(document: str, number: int) -> str:
    """The name of what changed in the version of an article with that number: ``r-<document>-<number>``."""
    return f"r-{_plain(document)}-{number}"


def article_anchor(id: str) -> str:
    """The name of an article, a document of the dossier: ``d-<id>``."""
    return f"d-{_plain(id)}"


def _plain(id: str) -> str:
    """The id in letters, digits, dots and hyphens; any other character as its code point between underscores, so that
    different ids stay different and no link needs percent-encoding."""
    return _OTHER.sub(lambda match: f"_{ord(match.group()):x}_", id)
