"""Through whom a statement came to the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.cast import Cast
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.parse import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """The source of a draft behind any outlet that it names, the outlets that passed the statement on, nearest to the
    article first, and whether it was told to one."""

    source: Range | None
    outlets: tuple[str, ...]
    told: bool


def relay_of(discourse: Discourse, draft: Draft, cast: Cast) -> Relay:
    """The relay of a draft (GUIDELINES 12).

    "meldt persbureau X op gezag van Y": X is the relay, Y the source; "zegt Y tegen X" and "aan X": X is the relay too.
    """
    source, outlets = _behind(discourse, draft, cast)
    told = False
    for phrase in _addressees(discourse, draft):
        if cast.is_own_outlet(phrase):
            told = True
            continue
        listens = discourse.lower[phrase[0] - 1] in discourse.pack.cues.listeners
        outlet = cast.listener(phrase) if listens else cast.outlet(phrase)
        if outlet is not None and outlet not in outlets:
            outlets.append(outlet)
            told = True
    for phrase in _passed_on(discourse, draft):
        outlet = cast.outlet(phrase)
        if outlet is not None and outlet not in outlets:
            outlets.insert(0, outlet)
    return Relay(source=source, outlets=tuple(outlets), told=told)


def _behind(discourse: Discourse, draft: Draft, cast: Cast) -> tuple[Range | None, list[str]]:
    """The source behind the outlet that a draft names, and that outlet; the draft's own source where it names none."""
    outlet = None if draft.source is None else cast.outlet(draft.source)
    behind = None if draft.source is None or outlet is None else _source_behind(discourse, draft.source)
    if draft.source is None or outlet is None or behind is None:
        return draft.source, []
    return behind, [] if cast.is_own_outlet(draft.source) else [outlet]


def _source_behind(discourse: Discourse, source: Range) -> Range | None:
    """The noun phrase after "op gezag van", "beroept zich op" behind a source."""
    first, last = source
    end = discourse.sentence_of(last - 1).end
    for index in range(first + 1, end - 2):
        words = discourse.phrase_at(discourse.pack.cues.source_phrases, index)
        if words is not None:
            return noun_phrase_at(discourse, index + len(words), end)
    return None


def _addressees(discourse: Discourse, draft: Draft) -> Iterator[Range]:
    """The noun phrases after "tegen", "aan", "in gesprek met" beside a statement."""
    sentence = discourse.sentence_of(draft.anchor)
    if draft.cue is not None and discourse.lower[draft.cue[0]] in discourse.pack.cues.telling_forms:
        # "told the Gazette that": an object, without a preposition
        told = noun_phrase_at(discourse, draft.cue[1], sentence.end)
        yield from () if told is None else (told,)
    for token in discourse.tokens[sentence.first : sentence.end - 1]:
        words = _words_to_listener(discourse, token)
        if words and not discourse.quoted[token.index] and not draft.holds(token):
            phrase = noun_phrase_at(discourse, token.index + words, sentence.end)
            if phrase is not None:
                yield phrase


def _words_to_listener(discourse: Discourse, token: Token) -> int:
    """How many words from a token on lead to whom it is told; 0 where none do."""
    if token.pos == "ADP" and token.lower in discourse.pack.cues.addressees:
        return 1
    return len(discourse.phrase_at(discourse.pack.cues.conversations, token.index) or ())


def _passed_on(discourse: Discourse, draft: Draft) -> Iterator[Range]:
    """The noun phrases after "geciteerd door" in the sentence of a statement."""
    sentence = discourse.sentence_of(draft.anchor)
    for index in range(sentence.first, sentence.end):
        words = discourse.phrase_at(discourse.pack.cues.passed_on_phrases, index)
        phrase = noun_phrase_at(discourse, index + len(words), sentence.end) if words else None
        if phrase is not None:
            yield phrase
