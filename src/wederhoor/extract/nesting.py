"""Statements inside statements: which one each stands in, and which only pass another's on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wederhoor.extract.attributions.draft import COPYING
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.holders import Holders
from wederhoor.records.attribution import Attribution
from wederhoor.records.span import Span


def pass_on(
    discourse: Discourse, attributions: Sequence[Attribution], is_outlet: Callable[[str], bool]
) -> list[Attribution]:
    """The attributions without those of outlets that only pass on another's statement, each of which becomes the relay
    of what it passed on (GUIDELINES 12)."""
    holders = Holders.of(discourse, [attribution.content for attribution in attributions])
    relays: dict[int, list[str]] = {}
    dropped: set[int] = set()
    for number, inner in enumerate(attributions):
        for outer in _passing(attributions, inner, holders):
            speaker = attributions[outer].speaker
            if outer != number and speaker is not None and is_outlet(speaker):
                dropped.add(outer)
                relays.setdefault(number, []).append(speaker)
    return [
        replace(attribution, relay=tuple(dict.fromkeys((*relays.get(number, ()), *attribution.relay))))
        for number, attribution in enumerate(attributions)
        if number not in dropped
    ]


def _passing(attributions: Sequence[Attribution], inner: Attribution, holders: Holders) -> list[int]:
    """The statements with a cue, not taken up from before, one piece of whose content holds the source and cue of
    another."""
    if inner.source is None or inner.cue is None:
        return []
    whole = Span(min(inner.source.start, inner.cue.start), max(inner.source.end, inner.cue.end))
    around = [(number, attributions[number]) for number in sorted(set(holders.of_span(whole)))]
    return [number for number, outer in around if outer.cue is not None and outer.rule not in COPYING]


def nest(discourse: Discourse, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those inside the content of others pointing to the smallest of them; its speaker passed them
    on."""
    holders = Holders.of(discourse, [attribution.content for attribution in attributions])
    return [_nested(inner, _outer(inner, attributions, holders)) for inner in attributions]


def _nested(inner: Attribution, outer: Attribution | None) -> Attribution:
    if outer is None:
        return inner
    speaker, relay = outer.speaker, inner.relay
    if speaker is not None and speaker != inner.speaker and speaker not in relay:
        relay = (*relay, speaker)
    return replace(inner, within=outer.id, relay=relay)


def _outer(inner: Attribution, attributions: Sequence[Attribution], holders: Holders) -> Attribution | None:
    """The smallest statement around another's cue, or around its source where it has none."""
    place = inner.cue or inner.source
    if place is None:
        return None
    around = (attributions[number] for number in sorted(set(holders.of_span(place))))
    fitting = (outer for outer in around if _may_hold(outer, inner))
    return min(fitting, key=lambda outer: (sum(map(len, outer.content)), outer.id), default=None)


def _may_hold(outer: Attribution, inner: Attribution) -> bool:
    """True unless the two are one, share a cue, or the outer's own cue stands in what the inner says; a statement that
    takes up one before it does not hold that one's cue."""
    if outer.id == inner.id or outer.cue == inner.cue:
        return False
    if outer.cue is None:
        return True
    if any(span.overlaps(outer.cue) for span in inner.content):
        return False
    return outer.rule not in COPYING or any(span.end > outer.cue.start for span in outer.content)
