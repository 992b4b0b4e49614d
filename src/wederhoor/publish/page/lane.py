"""Whether a time tells when something was said or when something happened."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.span import Span
from wederhoor.records.time import Time

REACH = 5
"""Words between a time and the cue that it belongs to, at most, those of the speaker's name not counted. Among the 98
times of three bundles, read one by one, those of a statement stand within two; farther off it is the time of another
verb of the sentence ("plaatste maandag een filmpje van twee mannen die zeggen dat"). Five leaves room for a place
("maandag op de markt zei")."""

CLAUSELESS = ("preposition", "modal")
"""How the names of rules begin whose cue has no clause of its own: in "Volgens de politie werd dinsdag geschoten" the
day is that of the shooting. Only a time within the source's words dates such a statement ("volgens een bericht van
dinsdag")."""

_EDGE = re.compile(r"[.!?…][”’»\"')]*\s|\n\s*\n|[,;:]\s|\s[–—-]\s|[“”„«»\"]")
"""Where a clause ends, as far as punctuation shows it."""
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


def statements_dated(dossier: Dossier) -> Mapping[Time, str]:
    """The times that tell when something was said, each with the attribution that it dates.

    Such a time stands beside source and cue, in their clause and outside what is said; a time anywhere else is that of
    an event.
    """
    spoken: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in dossier.attributions:
        spoken[attribution.document].append(attribution)
    texts = {document.article.id: document.article.text for document in dossier.documents}
    edges = {document: [found.span() for found in _EDGE.finditer(text)] for document, text in texts.items()}
    found = {}
    for time in dossier.times:
        dated = _dated(time.span, spoken[time.document], texts[time.document], edges[time.document])
        if dated is not None:
            found[time] = dated.id
    return found


def _dated(
    time: Span, attributions: Sequence[Attribution], text: str, edges: Sequence[tuple[int, int]]
) -> Attribution | None:
    """The attribution that a time dates: of several the one whose cue is nearest."""
    known = {attribution.id: attribution for attribution in attributions}
    said_in = {attribution.id for attribution in attributions if _overlaps(attribution.content, time)}
    near: list[tuple[int, Span, Attribution]] = []
    for attribution in attributions:
        place = attribution.cue or attribution.source
        if place is None or attribution.id in said_in or not said_in <= set(_outer(attribution, known)):
            continue
        if attribution.rule.startswith(CLAUSELESS) and not (attribution.source and attribution.source.covers(time)):
            continue
        between = Span(min(time.end, place.end), max(time.start, place.start))
        if not _in_one_clause(between, edges) or _overlaps(attribution.content, between):
            continue
        words = _words_between(between, attribution.source, text)
        if words <= REACH:
            near.append((words, place, attribution))
    return min(near, key=lambda one: one[:2])[2] if near else None


def _outer(attribution: Attribution, known: Mapping[str, Attribution]) -> Iterator[str]:
    """The statements that a statement stands in, from the inside out."""
    seen: set[str] = set()
    outer = attribution.within
    while outer is not None and outer in known and outer not in seen:
        seen.add(outer)
        yield outer
        outer = known[outer].within


def _overlaps(spans: Iterable[Span], other: Span) -> bool:
    return any(span.overlaps(other) for span in spans)


def _words_between(between: Span, source: Span | None, text: str) -> int:
    """The words between a time and a cue, those that name who speaks not counted."""
    return sum(
        not (source and source.overlaps(Span(between.start + found.start(), between.start + found.end())))
        for found in _WORD.finditer(between.of(text))
    )


def _in_one_clause(between: Span, edges: Sequence[tuple[int, int]]) -> bool:
    """True when no edge of a clause lies between a time and its cue."""
    first = bisect_left(edges, (between.start, 0))
    return first >= bisect_right(edges, (between.end - 1, between.end))
