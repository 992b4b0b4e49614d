"""The claims of one version: what somebody is made to say, and what the article says itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from wederhoor.align.versions.wording import VersionText
from wederhoor.records.attribution import Attribution
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, MentionKind
from wederhoor.records.figure import Figure
from wederhoor.records.revision import Wording
from wederhoor.records.span import Span
from wederhoor.records.time import Time

LEAST = 2
"""Telling words that the article's own words must have to be a claim; with fewer (*Lees ook*, *Foto archief*) they are
mostly a link or a label."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """``content`` are the words of one sentence that are claimed, ``frame`` those that say who claims it, both as
    places in the text; ``speaker`` is what they are called, ``None`` in the article's own voice. What somebody says in
    two sentences is two claims, so that one of them can go. Each equals itself alone."""

    content: tuple[int, ...]
    frame: tuple[int, ...]
    speaker: str | None
    attribution: Attribution | None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A version with what was read in it."""

    words: VersionText
    dossier: Dossier

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def attributions(self) -> Mapping[str, Attribution]:
        return {attribution.id: attribution for attribution in self.dossier.attributions}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims below the headline: those of others, then the article's own."""
        said = tuple(self._said())
        taken = {place for claim in said for place in (*claim.content, *claim.frame)}
        return (*said, *self._own(taken))

    @cached_property
    def figures(self) -> tuple[tuple[Figure, range], ...]:
        """The figures below the headline with their words."""
        found = ((figure, self.words.within(figure.span)) for figure in self.dossier.figures)
        return tuple((figure, places) for figure, places in found if places)

    @cached_property
    def times(self) -> Mapping[int, Time]:
        """For each word of an expression of time that time."""
        return {place: time for time in self.dossier.times for place in self.words.within(time.span)}

    @cached_property
    def names(self) -> Mapping[int, Span]:
        """For each word of a name where the whole name stands."""
        return {
            place: mention.passage.span
            for entity in self.dossier.entities
            for mention in entity.mentions
            if mention.kind is MentionKind.NAME
            for place in self.words.within(mention.passage.span)
        }

    def called(self, attribution: Attribution | None) -> str | None:
        """What the speaker of a statement is called, as it is compared."""
        if attribution is None:
            return None
        entity = self.entities.get(attribution.speaker or "")
        if entity is not None:
            return entity.name.casefold()
        return None if attribution.source is None else attribution.source.of(self.words.text).casefold()

    def wording(self, spans: Iterable[Span], attribution: Attribution | None) -> Wording:
        """Words of this version with who says them."""
        return Wording(
            pieces=tuple(spans),
            speaker=self._named(attribution),
            attribution=attribution.id if attribution else None,
        )

    def _named(self, attribution: Attribution | None) -> Span | None:
        """Where the speaker is named: by the full name where it stands first, else by the words of the statement."""
        if attribution is None:
            return None
        entity = self.entities.get(attribution.speaker or "")
        mentions = entity.mentions if entity else ()
        full = (mention.passage.span for mention in mentions if entity and mention.text == entity.name)
        return next(full, attribution.source)

    def _said(self) -> Iterator[Claim]:
        for attribution in self.dossier.attributions:
            content = self._places(attribution.content)
            framing = [span for span in (attribution.source, attribution.cue) if span]
            frame = tuple(place for place in self._places(framing) if place not in set(content))
            for _, part in groupby(content, key=self.words.sentence_of.__getitem__):
                yield Claim(tuple(part), frame, self.called(attribution), attribution)

    def _places(self, spans: Iterable[Span]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(place for span in spans for place in self.words.within(span)))

    def _own(self, taken: set[int]) -> Iterator[Claim]:
        for sentence in self.words.sentences:
            free = tuple(place for place in sentence.words if place not in taken)
            if sentence.closed and sum(self.words.words[place].tells for place in free) >= LEAST:
                yield Claim(free, (), None, None)


def runs_of(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of places in a row."""
    ordered = sorted(places)
    start = 0
    for index in range(1, len(ordered) + 1):
        if index == len(ordered) or ordered[index] != ordered[index - 1] + 1:
            yield ordered[start], ordered[index - 1]
            start = index


def spans_of(claim: Claim, version: VersionText, *, framed: bool) -> tuple[Span, ...]:
    """The words of a claim as they stand, with who says it and how where it is ``framed``."""
    attribution = claim.attribution
    if attribution is None:
        runs = runs_of(claim.content)
        return tuple(Span(version.words[first].span.start, version.words[last].span.end) for first, last in runs)
    content = _content_of(claim, attribution, version)
    if not framed:
        return content
    return merged([*content, *(span for span in (attribution.source, attribution.cue) if span)], version)


def _content_of(claim: Claim, attribution: Attribution, version: VersionText) -> tuple[Span, ...]:
    """The pieces of a statement as far as this claim has them."""
    start, end = version.words[claim.content[0]].span.start, version.words[claim.content[-1]].span.end
    clipped = (Span(max(piece.start, start), min(piece.end, end)) for piece in attribution.content)
    return tuple(span for span in clipped if span.start < span.end)


def merged(spans: Iterable[Span], version: VersionText) -> tuple[Span, ...]:
    """Spans in order, as one where they touch or only white space lies between them."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and not version.text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
