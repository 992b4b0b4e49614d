"""What a statement does: it asserts, denies, blames or announces."""

from __future__ import annotations

from collections.abc import Callable

from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.circumstances.appeal import asks, intends, takes_stance, urges
from wederhoor.extract.circumstances.content import Content, content_of, speaks_of_self
from wederhoor.extract.circumstances.denial import denies
from wederhoor.extract.circumstances.reproach import blames, claims
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.span import Span


def act_of(discourse: Discourse, draft: Draft, last: Attribution | None = None, speaker: str | None = None) -> Act:
    """The act that the cue carries, or the one that the content shows: a denial, a stance, a reproach, an appeal, an
    intention, a question (GUIDELINES 9). ``last`` is the statement before it, ``speaker`` the entity whose statement
    this is."""
    if draft.act is Act.ASKS and _requests(discourse, draft):
        return Act.URGES
    if draft.act is not Act.ASSERTS or draft.admits:
        return draft.act
    content = content_of(discourse, draft)
    act = next((act for act, shows in _SIGNS if shows(content)), Act.ASSERTS)
    if act is not Act.ASSERTS or last is None:
        return act
    if last.act is Act.BLAMES and speaks_of_self(content, content.sentences[0]):
        return act
    return _carried_on(discourse, draft, last, speaker)


def _requests(discourse: Discourse, draft: Draft) -> bool:
    """True for what is asked for: "vraagt te wachten", "vraagt dat hij wacht", "vraagt om uitleg"."""
    grammar, inside = discourse.pack.grammar, discourse.within(draft.content[0])
    if draft.rule is Rule.INFINITIVE_AFTER or not inside:
        return draft.rule is Rule.INFINITIVE_AFTER
    opener = discourse.lower[inside.start - 1] if inside.start else ""
    return opener in grammar.declarative_complementisers | grammar.purpose_complementisers


def _carried_on(discourse: Discourse, draft: Draft, last: Attribution, speaker: str | None) -> Act:
    """The act of the statement before, where a quotation in the next sentence bears it out: an accusation of the same
    side ("De bond wijst naar de fabriek. 'De klep stond open', zegt voorzitter Maas"), a denial of the body that an
    office-holder speaks for. Who speaks of himself there goes on with all sorts of things."""
    if last.act not in (Act.BLAMES, Act.DENIES) or not draft.free or draft.source is None or last.cue is None:
        return Act.ASSERTS
    if not _is_next(discourse, last.cue, draft.content[0]):
        return Act.ASSERTS
    same = last.act is Act.BLAMES and speaker is not None and speaker == last.speaker
    goes_on = same or _holds_office(discourse, draft.source)
    return last.act if goes_on else Act.ASSERTS


def _is_next(discourse: Discourse, before: Span, behind: Span) -> bool:
    """True when one begins in the sentence after the other's, in its paragraph."""
    ranges = discourse.within(before), discourse.within(behind)
    if not all(ranges):
        return False
    here, there = (discourse.sentence_of(part.start) for part in ranges)
    return here.index + 1 == there.index and here.paragraph == there.paragraph


def _holds_office(discourse: Discourse, source: Range) -> bool:
    """ "woordvoerder Ruben Maas": an office without a determiner, then a name."""
    words = discourse.tokens[source[0] : source[1]]
    noun = next((token for token in words if token.pos != "ADJ"), words[0])
    names = discourse.pack.names
    role = names.role(noun.lower)
    if noun.pos != "NOUN" or not any(token.pos == "PROPN" for token in words):
        return False
    return names.is_spokesperson(noun.lower) or (role is not None and role.unique)


_SIGNS: tuple[tuple[Act, Callable[[Content], bool]], ...] = (
    (Act.DENIES, denies),
    (Act.OTHER, takes_stance),
    (Act.CLAIMS_RESPONSIBILITY, claims),
    (Act.BLAMES, blames),
    (Act.URGES, urges),
    (Act.INTENDS, intends),
    (Act.ASKS, asks),
)
"""What each act is told by; the first that shows wins."""
