"""Permanent names of places on the page, and how they are linked to."""

from __future__ import annotations

import re

from wederhoor.records.span import Passage

_OTHER = re.compile(r"[^A-Za-z0-9.-]")


def passage_anchor(passage: Passage) -> str:
    """The name of a span of an article: ``s-<document>-<start>-<end>``."""
    return f"s-{_plain(passage.document)}-{passage.span.start}-{passage.span.end}"


def statement_anchor(id: str) -> str:
    return f"a-{_plain(id)}"


def speaker_anchor(id: str) -> str:
    return f"v-{_plain(id)}"


def entity_anchor(id: str) -> str:
    return f"e-{_plain(id)}"


def point_anchor(id: str) -> str:
    return f"p-{_plain(id)}"


def series_anchor(id: str) -> str:
    return f"f-{_plain(id)}"


def hearing_anchor(id: str) -> str:
    return f"h-{_plain(id)}"


def article_anchor(id: str) -> str:
    return f"d-{_plain(id)}"


def _plain(id: str) -> str:
    """The id in letters, digits, dots and hyphens; any other character as its code point between underscores, so that
    different ids stay different and no link needs percent-encoding."""
    return _OTHER.sub(lambda match: f"_{ord(match.group()):x}_", id)
