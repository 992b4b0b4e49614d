"""Where a statement was made."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.head import head_of
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Sentence, Token

REACH = 5
"""Words before the noun of a channel among which its preposition stands ("op zijn eigen nieuwe Telegramkanaal"): seen
up to 3."""
SHORTEST_HEAD = 5
"""Letters of the word that a compound may end in: shorter ones end other words."""
_OWN_SOURCES = frozenset({EntityType.FOOTAGE, EntityType.OTHER})
"""The kinds of things that show or state something themselves."""
_BETWEEN = frozenset({"DET", "ADJ", "PRON", "NOUN", "PROPN"})


def channel_of(discourse: Discourse, draft: Draft) -> str | None:
    """Where it was said: the channel that a prepositional phrase beside the cue or in the source names, else the one
    that the verb carries (GUIDELINES 13)."""
    sentence = discourse.sentence_of(draft.cue[0] if draft.cue else draft.anchor)
    for token in discourse.words(sentence):
        channel = channel_at(discourse, token.index, sentence)
        if channel is not None and _is_beside(discourse, draft, token.index):
            return channel
    return draft.channel or _channel_of_source(discourse, draft)


def _is_beside(discourse: Discourse, draft: Draft, index: int) -> bool:
    """True for a token outside of what is said; footage or a report that is the source is no channel of its own."""
    if _is_in_source(draft, index):
        return not _is_own_source(discourse, index)
    return not draft.holds(discourse.tokens[index])


def _channel_of_source(discourse: Discourse, draft: Draft) -> str | None:
    """The channel that the source is, a page or a paper in which somebody speaks ("het Telegramkanaal van X", "zijn
    manifest"); footage and reports are sources of their own."""
    if draft.source is None:
        return None
    head = head_of(discourse, draft.source)
    return None if _is_own_source(discourse, head) else _named_at(discourse, head)


def _is_own_source(discourse: Discourse, index: int) -> bool:
    """True for a noun for footage, or for a document that does not stand for its author."""
    names, word = discourse.pack.names, discourse.lower[index]
    return names.type_of(word) in _OWN_SOURCES and not names.is_utterance(word)


def _is_in_source(draft: Draft, index: int) -> bool:
    return draft.source is not None and draft.source[0] <= index < draft.source[1]


def channel_at(discourse: Discourse, index: int, sentence: Sentence) -> str | None:
    """The channel whose words stand from a token on, after a preposition of place; a one-letter name is a capital."""
    channel = _named_at(discourse, index)
    return channel if channel is not None and _follows_preposition(discourse, index, sentence) else None


def _named_at(discourse: Discourse, index: int) -> str | None:
    """The channel whose words stand from a token on, or the one of the word that a compound ends in (*brandbrief*)."""
    token, channels = discourse.tokens[index], discourse.pack.cues.channels
    word = token.lower.rstrip(".") or token.lower
    for words, channel in channels.get(word, ()):
        if len(words) == 1 and (len(word) > 1 or token.text[0].isupper()):
            return channel
        if len(words) > 1 and discourse.matches(index, words):
            return channel
    if token.pos != "NOUN":
        return None
    heads = (word[start:] for start in range(1, len(word) - SHORTEST_HEAD + 1))
    return next((channel for head in heads for words, channel in channels.get(head, ()) if len(words) == 1), None)


def _follows_preposition(discourse: Discourse, index: int, sentence: Sentence) -> bool:
    """True when a preposition of place stands before it, over a determiner and adjectives or another channel noun."""
    for before in range(index - 1, max(sentence.first, index - REACH) - 1, -1):
        if discourse.lower[before] in discourse.pack.cues.channel_prepositions:
            return True
        if not _may_stand_between(discourse.tokens[before]):
            return False
    return False


def _may_stand_between(token: Token) -> bool:
    """True for determiners, adjectives, nouns and participles ("op een ingelaste persconferentie")."""
    return token.pos in _BETWEEN or token.has("VerbForm=Part")
