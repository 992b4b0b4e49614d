"""Quotations without a cue of their own, by which the speaker before goes on."""

from __future__ import annotations

from bisect import bisect_left

from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.quoted.place import SENTENCE_ENDS, Place, paragraph_of, pieces_of
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.records.article import ParagraphKind
from wederhoor.records.span import Span

FRAGMENT_LENGTH = 3
"""Words up to which a quotation without a finite verb is a fragment or a title and no utterance."""


def read_continued(discourse: Discourse, place: Place) -> tuple[Draft, ...]:
    """A quotation without a cue of its own that is a sentence: the speaker before goes on."""
    if not _stands_alone(discourse, place):
        return ()
    content = pieces_of(discourse, place)
    rule = Rule.QUOTATION_CONTINUED
    return (Draft(rule=rule, anchor=place.first, source=None, cue=None, content=content, free=True, inherits=True),)


def _stands_alone(discourse: Discourse, place: Place) -> bool:
    """A quotation that is a sentence: nothing of the reporter's on either side of it."""
    has_verb = any(discourse.finite[place.first : place.end])
    if discourse.sentence_of(place.first).kind is not ParagraphKind.BODY and not has_verb:
        return False
    before = "." if place.before is None else discourse.tokens[place.before].text
    after = "." if place.after is None else discourse.tokens[place.after].text
    last = discourse.tokens[place.end - 1].text
    if before not in SENTENCE_ENDS | {QUOTATION_MARK} or not (last in SENTENCE_ENDS or after in {".", ":"}):
        return False
    if after == ":" and discourse.sentence_of(place.first).kind is not ParagraphKind.BODY and place.before is None:
        return has_verb
    if after not in {".", QUOTATION_MARK} and not after[:1].isupper():
        return False
    return has_verb or (place.end - place.first > FRAGMENT_LENGTH and last in SENTENCE_ENDS | {","})


def _reports_between(discourse: Discourse, piece: Span, place: Place) -> bool:
    """True when a sentence of the reporter's stands whole between a piece and a quotation: what follows it is said anew
    (GUIDELINES 7)."""
    first, last = bisect_left(discourse.token_starts, piece.end), min(place.quotation.outer.start, place.first)
    numbers = discourse.sentence_numbers[first:last]
    within = (
        {numbers[0], discourse.sentence_numbers[first - 1], discourse.sentence_numbers[place.first]} if numbers else ()
    )
    return any(number not in within for number in numbers)


def goes_on(discourse: Discourse, place: Place, last: Draft) -> bool:
    """True when a quotation is a further piece of the last draft, in its paragraph: its sentence was split by the cue,
    or it stands alone after a named source."""
    if not last.free or paragraph_of(discourse, last.anchor) != paragraph_of(discourse, place.first):
        return False
    if _reports_between(discourse, last.content[-1], place):
        return False
    named = last.cue is not None or last.source is not None
    split = place.before is not None and discourse.tokens[place.before].text == ","
    return (named or last.inherits) and (split or (named and _stands_alone(discourse, place)))
