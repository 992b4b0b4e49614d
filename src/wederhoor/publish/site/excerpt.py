"""Words of an article with what stands around them, cut at white space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wederhoor.records.span import Span

AROUND = 90
"""Characters on either side of what is shown: about a line and a half."""

MOST = 3
"""Excerpts of one article."""

LONGEST = 600
"""Characters of one excerpt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that are all marked, or all not."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The words ``[start, end)`` of a text; ``cut`` says whether the text goes on before and after them."""

    start: int
    end: int
    runs: tuple[Run, ...]
    cut: tuple[bool, bool]


def make_excerpts(text: str, marks: Sequence[Span], *, opening: int = 0) -> tuple[Excerpt, ...]:
    """Excerpts around the first marks, those that touch made one; where nothing is marked, the beginning of the text
    from its ``opening`` on."""
    if not marks:
        window = _at_words(text, Span(opening, min(len(text), opening + 2 * AROUND)))
        return (cut_excerpt(text, window),) if len(window) else ()
    windows: list[Span] = []
    for mark in marks:
        window = Span(max(0, mark.start - AROUND), min(len(text), mark.end + AROUND))
        if windows and window.start <= windows[-1].end and window.end - windows[-1].start <= LONGEST:
            windows[-1] = Span(windows[-1].start, max(window.end, windows[-1].end))
        elif len(windows) == MOST:
            break
        else:
            windows.append(Span(max(window.start, windows[-1].end if windows else 0), window.end))
    return tuple(cut_excerpt(text, _at_words(text, window), marks) for window in windows if len(window))


def cut_excerpt(text: str, window: Span, marks: Sequence[Span] = (), *, whole: Span | None = None) -> Excerpt:
    """The words of a window, with the marks in it; ``whole`` is what counts as all there is."""
    end = min(window.end, window.start + LONGEST)
    limits = whole or Span(0, len(text))
    runs: list[Run] = []
    at = window.start
    for mark in marks:
        start, stop = max(mark.start, at), min(mark.end, end)
        if start >= stop:
            continue
        if start > at:
            runs.append(Run(text=text[at:start], marked=False))
        runs.append(Run(text=text[start:stop], marked=True))
        at = stop
    if at < end:
        runs.append(Run(text=text[at:end], marked=False))
    return Excerpt(start=window.start, end=end, runs=tuple(runs), cut=(window.start > limits.start, end < limits.end))


def _at_words(text: str, window: Span) -> Span:
    """The window without the halves of words at its ends; as it is where it has no white space near them."""
    start, end = window.start, window.end
    if start and not text[start - 1].isspace():
        start = next((at + 1 for at in range(start, min(start + 30, end)) if text[at].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((at for at in range(end, max(end - 30, start), -1) if text[at - 1].isspace()), end)
    return Span(start, end) if start < end else window
