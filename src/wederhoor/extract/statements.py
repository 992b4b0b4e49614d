"""Who says what in one article: attributions with their speakers, and the entities that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.answers import Answered, Spoken, answered
from wederhoor.extract.attributions.collect import find_drafts
from wederhoor.extract.attributions.draft import PREPOSITIONS, TAKING_UP, Draft, Rule
from wederhoor.extract.cast import Cast
from wederhoor.extract.circumstances.act import act_of
from wederhoor.extract.circumstances.certainty import certainty_of
from wederhoor.extract.circumstances.channel import channel_of
from wederhoor.extract.circumstances.mode import mode_of
from wederhoor.extract.circumstances.relay import Relay, relay_of
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.doubt import unverified_sentences
from wederhoor.extract.echo import HEADINGS, trace_echoes
from wederhoor.extract.nesting import nest, pass_on
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.digest import digest
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

ASSERTIVE = frozenset({Act.ASSERTS, Act.BLAMES, Act.CLAIMS_RESPONSIBILITY})
"""Acts after which hearsay in the same paragraph is still the speaker's."""
IMPERSONAL = frozenset({Rule.QUOTATION_IMPERSONAL_AFTER, Rule.IMPERSONAL_PHRASE})
"""The rules of *klinkt het*, which leaves it to the reader who speaks."""
SCOPE = 2
"""Sentences over which a named source goes on with hearsay (GUIDELINES 5): of 19 in our bundles two are the second."""
INTERVIEW = "interview"
"""The channel of what was told to an outlet and has no other (GUIDELINES 13)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The attributions of one article in text order, and its entities."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    """An article with its cast; ``unverified`` are its sentences that say that something could not be checked."""

    article: Article
    discourse: Discourse
    cast: Cast
    unverified: frozenset[int]


def find_statements(article: Article, parse: Parse, pack: LanguagePack) -> Statements:
    """The attributions and entities of an article; ids are digests of the article and the places."""
    discourse = Discourse.of(parse, pack)
    cast = Cast(article, discourse)
    stage = _Stage(article=article, discourse=discourse, cast=cast, unverified=unverified_sentences(discourse))
    spoken: list[Spoken] = []
    for draft in find_drafts(discourse):
        last = _before(spoken, draft)
        entry = _speak(stage, draft, last, answered(discourse, draft, spoken))
        if draft.rule is not Rule.VOLITION or _has_just_spoken(stage, entry, last):
            _add(spoken, entry)
    attributions = trace_echoes(discourse, _without_repeated(spoken))
    passed = pass_on(discourse, attributions, lambda speaker: cast.type(speaker) is EntityType.OUTLET)
    return Statements(attributions=tuple(nest(discourse, passed)), entities=cast.entities())


def _before(spoken: Sequence[Spoken], draft: Draft) -> Spoken | None:
    """The statement before a draft; before a quotation that stands by itself the one that tells that statement ("X
    herinnert zich dat Y dat zei. '...'")."""
    if len(spoken) < 2 or not draft.free:
        return spoken[-1] if spoken else None
    before, last = spoken[-2:]
    told = last.attribution.source
    inside = told is not None and not before.draft.copied and any(span.covers(told) for span in before.draft.content)
    return before if inside else last


def _add(spoken: list[Spoken], entry: Spoken) -> None:
    """Adds a statement; one that the last has already, passed on by another outlet, gives that one its relay."""
    if spoken and spoken[-1].attribution.id == entry.attribution.id:
        last = spoken[-1].attribution
        relay = tuple(dict.fromkeys((*last.relay, *entry.attribution.relay)))
        spoken[-1] = replace(spoken[-1], attribution=replace(last, relay=relay))
    else:
        spoken.append(entry)


def _has_just_spoken(stage: _Stage, entry: Spoken, last: Spoken | None) -> bool:
    """True when the speaker is that of the statement before, in its scope."""
    speaker = entry.attribution.speaker
    if last is None or speaker is None or speaker != last.attribution.speaker:
        return False
    here, there = (stage.discourse.sentence_of(each.anchor) for each in (entry.draft, last.draft))
    return here.paragraph == there.paragraph and here.index - there.index <= SCOPE


def _without_repeated(spoken: Sequence[Spoken]) -> list[Attribution]:
    """The attributions without those that say of a statement only where its own speaker made it ("X schreef dat op
    Telegram"): these give it their channel (GUIDELINES 13)."""
    kept: list[Attribution] = []
    for entry in spoken:
        new, last = entry.attribution, kept[-1] if kept else None
        repeated = entry.draft.rule in TAKING_UP and entry.draft.act is Act.ASSERTS and new.speaker is not None
        if repeated and last is not None and (last.speaker, last.content) == (new.speaker, new.content):
            kept[-1] = replace(last, channel=last.channel or new.channel)
        else:
            kept.append(new)
    return kept


def _speak(stage: _Stage, draft: Draft, last: Spoken | None, reply: Answered) -> Spoken:
    """A draft with its speaker and circumstances; ``last`` is the one before it, ``reply`` whom it answers."""
    discourse = stage.discourse
    relay = relay_of(discourse, draft, stage.cast)
    draft = replace(draft, source=relay.source)
    speaker = _speaker(stage, draft, last, reply)
    attribution = Attribution(
        id=digest(stage.article.id, *_key(discourse, draft)),
        document=stage.article.id,
        source=discourse.span(draft.source) if draft.source else None,
        cue=discourse.span(draft.cue) if draft.cue else None,
        content=tuple(sorted(draft.content)),
        speaker=speaker,
        mode=mode_of(discourse, draft),
        act=act_of(discourse, draft, last.attribution if last else None, speaker),
        certainty=certainty_of(discourse, draft, stage.unverified),
        relay=relay.outlets or _relay_of_last(discourse, draft, speaker, last),
        channel=_channel(discourse, draft, relay, speaker, last),
        within=None,
        rule=draft.rule.value,
    )
    return Spoken(draft, attribution)


def _key(discourse: Discourse, draft: Draft) -> list[int]:
    """What identifies an attribution in its article: where its source, cue and content stand."""
    parts = [discourse.span(part) if part else Span(-1, -1) for part in (draft.source, draft.cue)]
    return [place for span in (*parts, *draft.content) for place in (span.start, span.end)]


def _speaker(stage: _Stage, draft: Draft, last: Spoken | None, reply: Answered) -> str | None:
    """Who a draft's source is; without one, who still speaks and does not answer himself."""
    if draft.source is not None:
        return stage.cast.speaker(draft.source, last.attribution.speaker if last else None, _own(stage, draft), reply)
    speaker = _inherited(stage, draft, last) if draft.inherits and last is not None else None
    speaker = None if speaker in reply.by else speaker
    if speaker is None and draft.inherits and draft.rule in IMPERSONAL and _is_rounded_off(stage.discourse, draft):
        speaker = stage.cast.heard(draft.anchor, draft.content)
    if speaker is not None:
        stage.cast.goes_on(speaker, draft.anchor)
    return speaker


def _is_rounded_off(discourse: Discourse, draft: Draft) -> bool:
    """True for "..., klinkt het" behind what is said; "het heet dat ..." before it leaves open who says so."""
    return draft.cue is not None and draft.content[0].start < discourse.span(draft.cue).start


def _own(stage: _Stage, draft: Draft) -> tuple[Span, ...]:
    """What a draft says in words of its own: none where it takes up others', which may well name its speaker."""
    if draft.copied:
        return ()
    pronoun = draft.source is not None and stage.discourse.tokens[draft.source[0]].pos == "PRON"
    return _clause_of(stage.discourse, draft) if draft.rule in PREPOSITIONS and pronoun else draft.content


def _clause_of(discourse: Discourse, draft: Draft) -> tuple[Span, ...]:
    """What a draft says in the clause of its cue, without the clause before the comma, whose subject "volgens hem" may
    mean ("De rechter gaf twee jaar, omdat dat volgens hem genoeg is")."""
    first, sentence = draft.anchor, discourse.sentence_of(draft.anchor)
    comma = next((i for i in range(first, sentence.first, -1) if discourse.tokens[i].text == ","), None)
    if comma is None or not any(discourse.finite[sentence.first : comma]):
        return draft.content
    start = discourse.tokens[comma].end
    return tuple(Span(max(span.start, start), span.end) for span in draft.content if span.end > start)


def _inherited(stage: _Stage, draft: Draft, last: Spoken) -> str | None:
    """The speaker of the statement before, when the draft stands in its scope: a quotation that goes on, or hearsay in
    the paragraph of a named source (GUIDELINES 5 and 7)."""
    here, there = (stage.discourse.sentence_of(each.anchor) for each in (draft, last.draft))
    speaker = last.attribution.speaker
    if draft.free:
        return _going_on(stage, draft, here, there, speaker)
    if speaker is None or here.paragraph > there.paragraph or here.index - there.index > SCOPE:
        return None
    stated = last.attribution.act in ASSERTIVE and stage.cast.type(speaker) is not EntityType.FOOTAGE
    return speaker if stated else None


def _going_on(stage: _Stage, draft: Draft, here: Sentence, there: Sentence, speaker: str | None) -> str | None:
    """Who speaks in a quotation that nobody is named for: who spoke before, at the end of the paragraph before or
    right before it; behind sentences of the reporter's own the person whom these are about."""
    if here.kind in HEADINGS:
        return None
    first = here.index == 0 or stage.discourse.sentences[here.index - 1].paragraph != here.paragraph
    if not first and (here.paragraph != there.paragraph or here.index - there.index > 1):
        speaker = stage.cast.portrayed(draft.anchor, draft.content) or speaker
    return speaker if here.paragraph - there.paragraph <= 1 else None


def _channel(discourse: Discourse, draft: Draft, relay: Relay, speaker: str | None, last: Spoken | None) -> str | None:
    """Where it was said: as the clause says, to an outlet, or where its speaker spoke just before in the paragraph."""
    channel = channel_of(discourse, draft)
    if channel is None and relay.told and relay.outlets:
        return INTERVIEW
    if channel is not None or speaker is None or last is None or last.attribution.speaker != speaker:
        return channel
    return last.attribution.channel if _goes_on(discourse, draft, last.draft) else None


def _relay_of_last(discourse: Discourse, draft: Draft, speaker: str | None, last: Spoken | None) -> tuple[str, ...]:
    """The outlets to which its speaker spoke just before, where the draft goes on or has a pronoun for its source."""
    if speaker is None or last is None or last.attribution.speaker != speaker:
        return ()
    here, there = (discourse.sentence_of(each.anchor) for each in (draft, last.draft))
    anaphoric = draft.source is not None and discourse.tokens[draft.source[0]].pos == "PRON"
    near = here.paragraph == there.paragraph and here.index - there.index <= SCOPE
    return last.attribution.relay if near and (anaphoric or _goes_on(discourse, draft, last.draft)) else ()


def _goes_on(discourse: Discourse, draft: Draft, last: Draft) -> bool:
    """True for a quotation after another statement in its paragraph, for hearsay inside it, and for what is said "in
    it"; told anew by the reporter, it may come from elsewhere."""
    here, there = (discourse.sentence_of(each.anchor) for each in (draft, last))
    if here.paragraph != there.paragraph or here.index - there.index > SCOPE:
        return draft.source is None and here.paragraph == there.paragraph
    words = discourse.vocabularies[here.index]
    return draft.free or draft.source is None or not words.isdisjoint(discourse.pack.grammar.textual_adverbs)
