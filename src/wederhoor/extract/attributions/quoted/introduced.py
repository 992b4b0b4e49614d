"""Quotations behind a colon: ``X zegt: "..."``."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.quoted.place import SENTENCE_ENDS, Place, by_each, paragraph_of, pieces_of
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.source import sources_of, without_circumstance
from wederhoor.extract.attributions.vicinity import speaks
from wederhoor.extract.discourse import LONGEST_SENTENCE, Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act, Certainty

_BEFORE_NAME = frozenset({QUOTATION_MARK, "-", "–", "—", "|", "•", "."})
"""Marks that may stand between the sentence before and a name with a colon."""


def read_introduced(search: Search, place: Place) -> tuple[Draft, ...]:
    """``X zegt: "..."``, ``X: "..."``, and the sentence before a colon that names a source."""
    discourse, colon = search.discourse, place.before
    if colon is None or discourse.tokens[colon].text != ":":
        return ()
    first = _sentence_start(discourse, colon)
    draft = Draft(
        rule=Rule.QUOTATION_AFTER_COLON,
        anchor=place.first,
        source=None,
        cue=None,
        content=pieces_of(discourse, place),
        free=True,
    )
    cue = search.verbs.last_within(first, colon)
    if cue is not None:
        return by_each(_with_cue(discourse, draft, cue, colon), sources_of(discourse, cue))
    phrase = (
        _phrase_before(discourse, first, colon)
        or _subject_before(discourse, first, colon)
        or _with_adjunct(discourse, first, colon)
    )
    if phrase is not None and _is_silent(discourse, phrase):
        return (replace(draft, rule=Rule.QUOTATION_OF_SENTENCE),)
    rule = Rule.QUOTATION_AFTER_NAME if phrase else Rule.QUOTATION_OF_SENTENCE
    return (replace(draft, rule=rule, source=phrase, inherits=phrase is None),)


def _with_adjunct(discourse: Discourse, first: int, colon: int) -> Range | None:
    """One who can speak, with what he speaks about, when, where or how, or a relative clause, up to the colon ("Smit na
    afloop: ...", "De moeder, in tranen: ...", "Smit, die een strafschop stopte: ...")."""
    phrase = noun_phrase_at(discourse, first, colon)
    if phrase is None or not speaks(discourse, head_of(discourse, phrase)):
        return None
    phrase = without_circumstance(discourse, phrase)
    behind = discourse.tokens[phrase[1]]
    if behind.text == "," and discourse.lower[phrase[1] + 1] in discourse.pack.grammar.relative_pronouns:
        return phrase
    adjunct = behind.text == "," or behind.pos in ("ADP", "ADV") or behind.lower in discourse.pack.times.adverbials
    return phrase if adjunct and not any(discourse.finite[phrase[1] : colon]) else None


def _is_silent(discourse: Discourse, phrase: Range) -> bool:
    """True for the dead and the hurt that a headline counts ("Twee doden bij ongeval: ...")."""
    grammar = discourse.pack.grammar
    stop = discourse.find(*phrase, lambda token: token.pos == "ADP")
    words = discourse.lower[phrase[0] : phrase[1] if stop is None else stop]
    return not discourse.pack.cues.victims.isdisjoint(words) and grammar.definite_determiners.isdisjoint(words)


def _subject_before(discourse: Discourse, first: int, colon: int) -> Range | None:
    """The named phrase that opens the sentence before the colon and stands right before its verb ("Norda voelt zich
    gesterkt: ...")."""
    phrase = noun_phrase_at(discourse, first, colon)
    if phrase is None or phrase[1] >= colon or not discourse.finite[_behind_commas(discourse, phrase[1], colon)]:
        return None
    return phrase if any(discourse.tokens[index].pos == "PROPN" for index in range(*phrase)) else None


def _behind_commas(discourse: Discourse, index: int, colon: int) -> int:
    """The token behind what stands in commas at a token ("Ann Peel, waiting for a bus, was furious: ..."), else that
    token."""
    if discourse.tokens[index].text != "," or not discourse.pack.grammar.subject_before_tag:
        return index
    closing = discourse.find(index + 1, colon - 1, lambda token: token.text == ",")
    return index if closing is None else closing + 1


def _sentence_start(discourse: Discourse, colon: int) -> int:
    """The token after the full stop or semicolon before a colon in its paragraph: the parser may end a sentence
    earlier."""
    first = colon
    while first > max(0, colon - LONGEST_SENTENCE) and discourse.tokens[first - 1].text not in {*SENTENCE_ENDS, ";"}:
        if paragraph_of(discourse, first - 1) != paragraph_of(discourse, colon):
            break
        first -= 1
    return _behind_stamp(discourse, first, colon)


def _behind_stamp(discourse: Discourse, first: int, colon: int) -> int:
    """The token behind a closing mark and the hour at which a running report was written ("13.58 - Politie: ...")."""
    stamp = discourse.pack.cues.clock_stamp
    while first < colon and (
        discourse.tokens[first].text in _BEFORE_NAME or stamp.fullmatch(discourse.tokens[first].text)
    ):
        first += 1
    return first


def _with_cue(discourse: Discourse, draft: Draft, cue: CueVerb, colon: int) -> Draft:
    """The draft with the cue before its colon; a verb that has a content of its own there only names the speaker."""
    frame = cue.frame
    taken = frame.accepts(Construction.CLAUSE, Construction.QUOTATION) and not _has_content(discourse, cue, colon)
    return replace(
        draft,
        cue=cue.place if taken else None,
        act=frame.act if taken or frame.act is Act.DENIES else Act.ASSERTS,
        certainty=frame.certainty if taken else Certainty.CERTAIN,
        channel=frame.channel,
        admits=taken and frame.admits,
    )


def _has_content(discourse: Discourse, cue: CueVerb, colon: int) -> bool:
    """True when the clause before the colon already says something ("roept op om thuis te blijven: ...")."""
    grammar = discourse.pack.grammar
    openers = grammar.declarative_complementisers | grammar.purpose_complementisers | grammar.infinitive_markers
    return not openers.isdisjoint(discourse.lower[cue.index + 1 : colon])


def _phrase_before(discourse: Discourse, first: int, colon: int) -> Range | None:
    """A noun phrase that fills the words before the colon, or the source that a preposition names there."""
    whole = noun_phrase_at(discourse, first, colon)
    days = discourse.pack.times.adverbials
    if whole is not None and all(discourse.lower[index] in days for index in range(whole[1], colon)):
        return without_circumstance(discourse, whole)
    found = (discourse.phrase_at(discourse.pack.cues.prepositions, index) for index in range(first, colon))
    opened = next(((first + place, words) for place, words in enumerate(found) if words), None)
    return None if opened is None else noun_phrase_at(discourse, opened[0] + len(opened[1]), colon)
