"""Who says what in one article: attributions with their speakers, and the entities that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.attributions.circumstance import act_of, certainty_of, channel_of, mode_of, relay_of
from wederhoor.extract.attributions.collect import find_drafts
from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.cast import Cast
from wederhoor.extract.syntax import sentence_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.digest import digest
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.parse import Parse
from wederhoor.records.span import Span

ASSERTIVE = frozenset({Act.ASSERTS, Act.BLAMES, Act.CLAIMS_RESPONSIBILITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The attributions of one article in text order, and its entities."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A draft with its speaker."""

    draft: Draft
    attribution: Attribution


def find_statements(article: Article, parse: Parse, pack: LanguagePack) -> Statements:
    """The attributions and entities of an article; ids are digests of the article and the places."""
    cast = Cast(article, parse, pack)
    spoken: list[_Spoken] = []
    for draft in find_drafts(parse, pack):
        spoken.append(_speak(article, parse, pack, cast, draft, spoken))
    attributions = _nest(_pass_on([entry.attribution for entry in spoken], cast))
    return Statements(attributions=tuple(attributions), entities=cast.entities())


def _speak(
    article: Article, parse: Parse, pack: LanguagePack, cast: Cast, draft: Draft, before: Sequence[_Spoken]
) -> _Spoken:
    source, relay, told = relay_of(parse, pack, draft, cast)
    draft = replace(draft, source=source)
    previous = before[-1].attribution.speaker if before else None
    if source is not None:
        speaker = cast.speaker(source, previous)
    else:
        speaker = _inherited(parse, draft, before, cast)
    channel = channel_of(parse, pack, draft)
    if channel is None and relay and told:
        channel = "interview"
    if (
        channel is None
        and draft.source is None
        and before
        and speaker is not None
        and before[-1].attribution.speaker == speaker
    ):
        channel = _shared_channel(parse, draft, before[-1])
    attribution = Attribution(
        id=digest(article.id, *_key(parse, draft)),
        document=article.id,
        source=parse.span(*source) if source else None,
        cue=parse.span(*draft.cue) if draft.cue else None,
        content=tuple(sorted(draft.content)),
        speaker=speaker,
        mode=mode_of(parse, draft),
        act=act_of(parse, pack, draft),
        certainty=certainty_of(parse, pack, draft),
        relay=relay,
        channel=channel,
        within=None,
        rule=draft.rule,
    )
    return _Spoken(draft, attribution)


def _key(parse: Parse, draft: Draft) -> list[int | str]:
    places: list[int | str] = []
    for part in (draft.source, draft.cue):
        span = parse.span(*part) if part else Span(-1, -1)
        places += [span.start, span.end]
    for span in draft.content:
        places += [span.start, span.end]
    return places


def _inherited(parse: Parse, draft: Draft, before: Sequence[_Spoken], cast: Cast) -> str | None:
    """The speaker of the statement before, when the draft stands in its scope: a quotation that goes on, or hearsay in the paragraph
    of a named source (GUIDELINES 5 and 7)."""
    if not draft.inherits or not before:
        return None
    last = before[-1]
    here, there = sentence_of(parse, draft.anchor), sentence_of(parse, last.draft.anchor)
    if here.paragraph - there.paragraph > (1 if draft.free else 0):
        return None
    speaker = last.attribution.speaker
    if draft.free or speaker is None:
        return speaker
    stated = last.attribution.act in ASSERTIVE and cast.type(speaker) is not EntityType.FOOTAGE
    return speaker if stated and here.index - there.index <= 2 else None


def _shared_channel(parse: Parse, draft: Draft, last: _Spoken) -> str | None:
    here, there = sentence_of(parse, draft.anchor), sentence_of(parse, last.draft.anchor)
    return last.attribution.channel if here.paragraph == there.paragraph else None


def _pass_on(attributions: list[Attribution], cast: Cast) -> list[Attribution]:
    """Outlets that only pass on another's statement become its relay and have none of their own (GUIDELINES 12)."""
    passed: dict[str, list[str]] = {}
    dropped: set[str] = set()
    for outer in attributions:
        if outer.speaker is None or cast.type(outer.speaker) is not EntityType.OUTLET or outer.cue is None:
            continue
        inner = [
            a
            for a in attributions
            if a.id != outer.id
            and a.source
            and a.cue
            and any(span.covers(a.cue) and span.covers(a.source) for span in outer.content)
        ]
        if inner and "takes up" not in outer.rule:
            dropped.add(outer.id)
            for attribution in inner:
                passed.setdefault(attribution.id, []).append(outer.speaker)
    return [
        replace(a, relay=(*passed.get(a.id, ()), *a.relay)) if a.id in passed else a
        for a in attributions
        if a.id not in dropped
    ]


def _nest(attributions: list[Attribution]) -> list[Attribution]:
    """Statements inside the content of others point to the smallest of them; its speaker passed them on."""
    nested = []
    for inner in attributions:
        outer = _outer(inner, attributions)
        if outer is None:
            nested.append(inner)
            continue
        relay = inner.relay
        if outer.speaker is not None and outer.speaker != inner.speaker and outer.speaker not in relay:
            relay = (*relay, outer.speaker)
        nested.append(replace(inner, within=outer.id, relay=relay))
    return nested


def _outer(inner: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    place = inner.cue or inner.source
    if place is None:
        return None
    around = [
        outer
        for outer in attributions
        if outer.id != inner.id
        and outer.cue != inner.cue
        and any(span.covers(place) for span in outer.content)
        and not _is_copy(outer, place)
        and not any(span.overlaps(outer.cue) for span in inner.content if outer.cue)
    ]
    return min(around, key=lambda outer: (sum(map(len, outer.content)), outer.id), default=None)


def _is_copy(outer: Attribution, place: Span) -> bool:
    """A statement that takes up one before it does not hold that one's cue."""
    return outer.cue is not None and all(
        span.end <= outer.cue.start and "takes up" in outer.rule for span in outer.content
    )
