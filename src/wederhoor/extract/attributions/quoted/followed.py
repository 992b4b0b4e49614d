"""Quotations with their cue behind them: ``"...", zegt X``."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.attributions.coordination import split_coordination
from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.quoted.place import SENTENCE_ENDS, Place, by_each, paragraph_of, pieces_of
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.source import sources_of
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.marks import QUOTATION_MARK, is_gerund
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.span import Span

_DOCUMENT_REACH = 4
"""Tokens behind "staat" among which the preposition of the document stands ("stond er gisteren in")."""


def read_followed(search: Search, place: Place) -> tuple[Draft, ...]:
    """``"...", zegt X`` / ``"...", aldus X`` / ``"...", klinkt het bij X``."""
    discourse = search.discourse
    if place.after is None:
        return ()
    comma = discourse.tokens[place.after].text == ","
    index = place.after + comma
    if index >= len(discourse.tokens) or paragraph_of(discourse, index) != paragraph_of(discourse, place.end - 1):
        return ()
    lead = _lead(discourse, place)
    if lead is not None and (not comma or paragraph_of(discourse, place.first) != paragraph_of(discourse, index)):
        return ()
    draft = Draft(
        rule=Rule.QUOTATION_CUE_AFTER,
        anchor=place.first,
        source=None,
        cue=None,
        content=pieces_of(discourse, place) if lead is None else (lead,),
        free=lead is None,
    )
    return (
        _impersonal_after(discourse, draft, index)
        or _preposition_after(discourse, draft, index)
        or _verb_after(search, draft, index)
        or _document_after(discourse, draft, index)
    )


def _lead(discourse: Discourse, place: Place) -> Span | None:
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
    if search.discourse.pack.grammar.subject_before_tag:
        if _is_closed(search.discourse, index):
            return ()
        index = tag_verb(search, index) or index
    verb = search.verbs.at(index)
    tagged = search.discourse.pack.grammar.subject_before_tag and verb is not None and not verb.passive
    if (
        verb is None
        or (verb.participle and not tagged)
        or not verb.frame.accepts(Construction.CLAUSE, Construction.QUOTATION)
    ):
        verb = search.verbs.with_auxiliary(index)
    if verb is None:
        return ()
    if not draft.free and is_gerund(search.discourse.tokens[verb.index]) and verb.finite == verb.index:
        # "warned of a "long winter", saying that ...": the verb has what it says behind it
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
    return by_each(spoken, _tagged_by(search.discourse, index, verb) or sources_of(search.discourse, verb))


def _tagged_by(discourse: Discourse, index: int, verb: CueVerb) -> tuple[Range, ...]:
    """The phrase between a quotation and the verb of its tag, whatever the parser takes for the subject."""
    if not discourse.pack.grammar.subject_before_tag:
        return ()
    first = index
    while first > 0 and discourse.tokens[first - 1].text != QUOTATION_MARK and not discourse.quoted[first - 1]:
        first -= 1
    sentence = discourse.sentence_of(index)
    phrase = noun_phrase_at(discourse, first, verb.index) if sentence.first <= first < index else None
    return () if phrase is None else split_coordination(discourse, phrase, sentence)


def _is_closed(discourse: Discourse, index: int) -> bool:
    """True for a capital right behind a quotation that ends in a full stop: what follows is a sentence of its own,
    whose verb is no tag (``"That is for the courts." Police said a man ...``)."""
    marks = discourse.tokens[max(0, index - 2) : index]
    return [mark.text for mark in marks] == [".", QUOTATION_MARK] and discourse.tokens[index].text[:1].isupper()


def tag_verb(search: Search, first: int) -> int | None:
    """The cue verb whose subject stands before it and begins at a token: ``"...", the mayor of Rye said``."""
    discourse = search.discourse
    sentence = discourse.sentence_of(first)
    phrase = noun_phrase_at(discourse, first, sentence.end)
    if phrase is None:
        return None
    verb = next((index for index in range(phrase[0] + 1, sentence.end) if _is_finite(search, index)), None)
    if verb is None or discourse.tokens[verb].pos != "AUX":
        return verb if verb is not None and search.verbs.at(verb) is not None else None
    # "has said", "was quoted as saying"
    last = verb
    while last + 1 < sentence.end and _is_in_group(discourse, last + 1):
        last += 1
    return next((index for index in range(last, verb, -1) if search.verbs.at(index) is not None), None)


def _is_finite(search: Search, index: int) -> bool:
    """A finite verb by its features, or a verb of saying that is one by its place."""
    verb = search.verbs.at(index)
    return search.discourse.finite[index] or (verb is not None and verb.finite == index and not verb.participle)


def _is_in_group(discourse: Discourse, index: int) -> bool:
    """A word between an auxiliary and the verb of saying that it leads to."""
    token, grammar = discourse.tokens[index], discourse.pack.grammar
    joined = token.lower in grammar.predicate_markers or token.lower in grammar.infinitive_markers
    return joined or token.pos in ("AUX", "VERB", "ADV", "PART")


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
