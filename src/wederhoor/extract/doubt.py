"""Sentences that say that something could not be checked."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse
from wederhoor.records.parse import Sentence


def unverified_sentences(discourse: Discourse) -> frozenset[int]:
    """The numbers of the sentences that say that something could not be checked."""
    return frozenset(sentence.index for sentence in discourse.sentences if is_unverified(discourse, sentence))


def is_unverified(discourse: Discourse, sentence: Sentence) -> bool:
    """True for a sentence that says that something could not be checked."""
    return states_doubt(discourse, " ".join(token.text for token in discourse.words(sentence)))


def states_doubt(discourse: Discourse, text: str) -> bool:
    """True for words that say that something could not be checked."""
    return any(pattern.search(text) for pattern in discourse.pack.cues.unverified_statements)
