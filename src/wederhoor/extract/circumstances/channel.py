"""Where a statement was made."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.discourse import Discourse
from wederhoor.records.parse import Sentence

REACH = 5
"""Words before the noun of a channel among which its preposition stands ("op zijn eigen nieuwe Telegramkanaal"): seen
up to 3."""
_BETWEEN = frozenset({"DET", "ADJ", "PRON", "NOUN", "PROPN"})


def channel_of(discourse: Discourse, draft: Draft) -> str | None:
    """Where it was said: the channel that a prepositional phrase beside the cue or in the source names, else the one
    that the verb carries (GUIDELINES 13)."""
    sentence = discourse.sentence_of(draft.anchor)
    for token in discourse.words(sentence):
        channel = _channel_at(discourse, token.index, sentence)
        if channel is not None and (not draft.holds(token) or _is_in_source(draft, token.index)):
            return channel
    return draft.channel


def _is_in_source(draft: Draft, index: int) -> bool:
    return draft.source is not None and draft.source[0] <= index < draft.source[1]


def _channel_at(discourse: Discourse, index: int, sentence: Sentence) -> str | None:
    """The channel whose words stand from a token on, after a preposition of place; a one-letter name is a capital."""
    for words, channel in discourse.pack.cues.channels.get(discourse.lower[index], ()):
        exact = len(words[0]) > 1 or discourse.tokens[index].text.isupper()
        if exact and discourse.matches(index, words) and _follows_preposition(discourse, index, sentence):
            return channel
    return None


def _follows_preposition(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """True when a preposition of place stands before it, over a determiner and adjectives or another channel noun."""
    for before in range(index - 1, max(sentence.first, index - REACH) - 1, -1):
        if discourse.lower[before] in discourse.pack.cues.channel_prepositions:
            return True
        if discourse.tokens[before].pos not in _BETWEEN:
            return False
    return False
