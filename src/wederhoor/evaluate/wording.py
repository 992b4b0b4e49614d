"""When two spans or two names count as the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wederhoor.records.span import Span

DETERMINERS = frozenset({"de", "het", "een", "the", "a", "an", "'t"})
"""Articles, Dutch and English, that don't count where whole triples, sources and cues are compared."""

_WORD = re.compile(r"\w+")


def token_starts(text: str, spans: Iterable[Span], *, skip: frozenset[str] = frozenset()) -> frozenset[int]:
    """Where the words inside the spans start; words in ``skip`` (lower case) left out."""
    return frozenset(
        match.start()
        for span in spans
        for match in _WORD.finditer(text, span.start, span.end)
        if match.group().lower() not in skip
    )


def content_words(text: str, span: Span | None) -> frozenset[int]:
    """Where the words of a span start, articles left out; empty for no span."""
    return token_starts(text, () if span is None else (span,), skip=DETERMINERS)


def normalise(name: str) -> str:
    """A name in lower case, with one space between its words and nothing else."""
    return " ".join(_WORD.findall(name.lower()))
