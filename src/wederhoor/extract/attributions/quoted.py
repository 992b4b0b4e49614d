"""Quotations that stand by themselves: with a cue after or before them, after a colon, or going on where one began.

Punctuation and word order prove these, so no arc of the parser decides: a closed quotation followed by a comma and a
cue verb, a colon before it, a whole sentence between marks (GUIDELINES 7 and 8).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.attributions.coordination import split_coordination
from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.source import sources_of, without_circumstance
from wederhoor.extract.attributions.vicinity import speaks
from wederhoor.extract.discourse import LONGEST_SENTENCE, Discourse, Quotation, Range
from wederhoor.extract.syntax import QUOTATION_MARK, head_of, noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.span import Span

FRAGMENT_LENGTH = 3
"""Words up to which a quotation without a finite verb is a fragment or a title and no utterance."""
_DOCUMENT_REACH = 4
"""Tokens behind "staat" among which the preposition of the document stands ("stond er gisteren in")."""
_BEFORE_NAME = frozenset({QUOTATION_MARK, "-", "–", "—", "|", "•", "."})
"""Marks that may stand between the sentence before and a name with a colon."""
SENTENCE_ENDS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A quotation with its tokens and its neighbours; ``before`` and ``after`` are the tokens beside the marks,
    ``None`` where the paragraph ends."""

    quotation: Quotation
    first: int
    end: int
    before: int | None
    after: int | None


def find_quoted(search: Search) -> Iterator[Draft]:
    """One draft a quotation that stands by itself; further quotations of the same speaker are pieces of it."""
    last: Draft | None = None
    for quotation in search.discourse.quotations:
        if quotation.quote.depth or not quotation.inner:
            continue
        place = _place(search.discourse, quotation)
        drafts = _followed(search, place) or _introduced(search, place)
        if not drafts and last is not None and _goes_on(search.discourse, place, last):
            last = replace(last, content=(*last.content, *_pieces(search.discourse, place)))
            continue
        drafts = drafts or _continued(search.discourse, place)
        if drafts:
            if last is not None:
                yield last
            *done, last = drafts
            yield from done
    if last is not None:
        yield last


def _place(discourse: Discourse, quotation: Quotation) -> _Place:
    inner, outer = quotation.inner, quotation.outer or quotation.inner
    return _Place(
        quotation=quotation,
        first=inner.start,
        end=inner.stop,
        before=_neighbour(discourse, min(outer.start, inner.start) - 1, inner.start),
        after=_neighbour(discourse, max(outer.stop, inner.stop), inner.stop - 1),
    )


def _neighbour(discourse: Discourse, index: int, inside: int) -> int | None:
    """A token when it stands in the paragraph of another."""
    if not 0 <= index < len(discourse.tokens):
        return None
    return index if _paragraph(discourse, index) == _paragraph(discourse, inside) else None


def _paragraph(discourse: Discourse, index: int) -> int:
    return discourse.sentence_of(index).paragraph


def _pieces(discourse: Discourse, place: _Place) -> tuple[Span, ...]:
    """The inner spans of a quotation, a comma at the end left out."""
    return tuple(
        discourse.span((inside.start, _before_comma(discourse, inside)))
        for piece in place.quotation.quote.pieces
        if (inside := discourse.within(piece))
    )


def _before_comma(discourse: Discourse, inside: range) -> int:
    end = inside.stop
    while end > inside.start + 1 and discourse.tokens[end - 1].text in {",", QUOTATION_MARK}:
        end -= 1
    return end


# -- the cue after the quotation --------------------------------------------------------------------------------------


def _followed(search: Search, place: _Place) -> tuple[Draft, ...]:
    """``"...", zegt X`` / ``"...", aldus X`` / ``"...", klinkt het bij X``."""
    discourse = search.discourse
    if place.after is None:
        return ()
    comma = discourse.tokens[place.after].text == ","
    index = place.after + comma
    if index >= len(discourse.tokens) or _paragraph(discourse, index) != _paragraph(discourse, place.end - 1):
        return ()
    lead = _lead(discourse, place)
    if lead is not None and (not comma or _paragraph(discourse, place.first) != _paragraph(discourse, index)):
        return ()
    draft = Draft(
        rule=Rule.QUOTATION_CUE_AFTER,
        anchor=place.first,
        source=None,
        cue=None,
        content=_pieces(discourse, place) if lead is None else (lead,),
        free=lead is None,
    )
    return (
        _impersonal_after(discourse, draft, index)
        or _preposition_after(discourse, draft, index)
        or _verb_after(search, draft, index)
        or _document_after(discourse, draft, index)
    )


def _lead(discourse: Discourse, place: _Place) -> Span | None:
    """The reporter's sentence that a quotation ends ("De toestand blijft "gespannen", zei X"); ``None`` when none
    does."""
    first = discourse.sentence_of(place.first).first
    if place.before is None or place.before < first:
        return None
    if discourse.tokens[place.before].text in SENTENCE_ENDS | {":", ";", QUOTATION_MARK}:
        return None
    return Span(discourse.tokens[first].start, place.quotation.quote.outer.end)


def _impersonal_after(discourse: Discourse, draft: Draft, index: int) -> tuple[Draft, ...]:
    index += discourse.lower[index] in discourse.pack.cues.quotative_adverbs
    words = None if index >= len(discourse.tokens) else discourse.phrase_at(discourse.pack.cues.impersonal, index)
    if words is None:
        return ()
    end = index + len(words)
    source = impersonal_source(discourse, end)
    inherits = source is None and not is_voiced_elsewhere(discourse, end)
    rule = Rule.QUOTATION_IMPERSONAL_AFTER
    return (replace(draft, rule=rule, source=source, cue=(index, end), inherits=inherits),)


def is_voiced_elsewhere(discourse: Discourse, index: int) -> bool:
    """True before a place from which voices come ("klonk het vanaf de tribune"): not that of the speaker before."""
    return index < len(discourse.tokens) and discourse.lower[index] in discourse.pack.cues.impersonal_settings


def impersonal_source(discourse: Discourse, index: int) -> Range | None:
    """The place that an impersonal cue names before a token: "klinkt het bij de vakbond", "vanuit het Kremlin", "in een
    verklaring"."""
    if index >= len(discourse.tokens):
        return None
    end, place_adverbs = discourse.sentence_of(index).end, discourse.pack.grammar.place_adverbs
    while index < end and discourse.tokens[index].pos == "ADV" and discourse.lower[index] not in place_adverbs:
        index += 1
    if index < end and discourse.lower[index] in discourse.pack.cues.impersonal_places:
        return noun_phrase_at(discourse, index + 1, end)
    return None


def _preposition_after(discourse: Discourse, draft: Draft, index: int) -> tuple[Draft, ...]:
    sentence = discourse.sentence_of(index)
    closing = discourse.lower[index] in discourse.pack.cues.closing
    phrase = noun_phrase_at(discourse, index + 1, sentence.end) if closing else None
    if phrase is None:
        return ()
    sources = split_coordination(discourse, phrase, sentence)
    rule, cue = Rule.QUOTATION_PREPOSITION_AFTER, (index, index + 1)
    return tuple(replace(draft, rule=rule, source=source, cue=cue) for source in sources)


def _verb_after(search: Search, draft: Draft, index: int) -> tuple[Draft, ...]:
    """``"...", zegt X`` and ``"...", heeft X gezegd``."""
    verb = search.verbs.at(index)
    if verb is None or verb.participle or not verb.frame.accepts(Construction.CLAUSE, Construction.QUOTATION):
        verb = search.verbs.with_auxiliary(index)
    if verb is None:
        return ()
    frame = verb.frame
    spoken = replace(
        draft,
        cue=verb.place,
        act=frame.act,
        certainty=frame.certainty,
        channel=frame.channel,
        admits=frame.admits,
    )
    return _by_each(spoken, sources_of(search.discourse, verb))


def _document_after(discourse: Discourse, draft: Draft, index: int) -> tuple[Draft, ...]:
    """``"...", staat (er) in X``: a document as the source."""
    if discourse.lower[index] not in discourse.pack.cues.shows:
        return ()
    sentence = discourse.sentence_of(index)
    for place in range(index + 1, min(index + _DOCUMENT_REACH, sentence.end - 1)):
        if discourse.lower[place] in discourse.pack.cues.showing_prepositions:
            phrase = noun_phrase_at(discourse, place + 1, sentence.end)
            return () if phrase is None else (replace(draft, source=phrase, cue=(index, index + 1)),)
    return ()


def _by_each(draft: Draft, sources: Sequence[Range]) -> tuple[Draft, ...]:
    """The draft once for each source; without one, by the speaker before."""
    if not sources:
        return (replace(draft, inherits=True),)
    return tuple(replace(draft, source=source) for source in sources)


# -- the colon before the quotation -----------------------------------------------------------------------------------


def _introduced(search: Search, place: _Place) -> tuple[Draft, ...]:
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
        content=_pieces(discourse, place),
        free=True,
    )
    cue = search.verbs.last_within(first, colon)
    if cue is not None:
        return _by_each(_with_cue(discourse, draft, cue, colon), sources_of(discourse, cue))
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
    if phrase is None or phrase[1] >= colon or not discourse.finite[phrase[1]]:
        return None
    return phrase if any(discourse.tokens[index].pos == "PROPN" for index in range(*phrase)) else None


def _sentence_start(discourse: Discourse, colon: int) -> int:
    """The token after the full stop or semicolon before a colon in its paragraph: the parser may end a sentence
    earlier."""
    first = colon
    while first > max(0, colon - LONGEST_SENTENCE) and discourse.tokens[first - 1].text not in {*SENTENCE_ENDS, ";"}:
        if _paragraph(discourse, first - 1) != _paragraph(discourse, colon):
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
    preposition = discourse.find(first, colon, lambda token: token.lower in discourse.pack.cues.prepositions)
    return None if preposition is None else noun_phrase_at(discourse, preposition + 1, colon)


# -- quotations that go on --------------------------------------------------------------------------------------------


def _continued(discourse: Discourse, place: _Place) -> tuple[Draft, ...]:
    """A quotation without a cue of its own that is a sentence: the speaker before goes on."""
    if not _stands_alone(discourse, place):
        return ()
    content = _pieces(discourse, place)
    rule = Rule.QUOTATION_CONTINUED
    return (Draft(rule=rule, anchor=place.first, source=None, cue=None, content=content, free=True, inherits=True),)


def _stands_alone(discourse: Discourse, place: _Place) -> bool:
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


def _reports_between(discourse: Discourse, piece: Span, place: _Place) -> bool:
    """True when a sentence of the reporter's stands whole between a piece and a quotation: what follows it is said anew
    (GUIDELINES 7)."""
    first, last = bisect_left(discourse.token_starts, piece.end), min(place.quotation.outer.start, place.first)
    numbers = discourse.sentence_numbers[first:last]
    within = (
        {numbers[0], discourse.sentence_numbers[first - 1], discourse.sentence_numbers[place.first]} if numbers else ()
    )
    return any(number not in within for number in numbers)


def _goes_on(discourse: Discourse, place: _Place, last: Draft) -> bool:
    """True when a quotation is a further piece of the last draft, in its paragraph: its sentence was split by the cue,
    or it stands alone after a named source."""
    if not last.free or _paragraph(discourse, last.anchor) != _paragraph(discourse, place.first):
        return False
    if _reports_between(discourse, last.content[-1], place):
        return False
    named = last.cue is not None or last.source is not None
    split = place.before is not None and discourse.tokens[place.before].text == ","
    return (named or last.inherits) and (split or (named and _stands_alone(discourse, place)))
