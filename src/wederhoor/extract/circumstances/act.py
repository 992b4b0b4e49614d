"""What a statement does: it asserts, denies, blames or announces."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft
from wederhoor.extract.discourse import Discourse, is_finite
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Token


def act_of(discourse: Discourse, draft: Draft) -> Act:
    """The act that the cue carries, or the one that the content shows: a denial of guilt, a reproach, an intention
    (GUIDELINES 9)."""
    if draft.act is not Act.ASSERTS:
        return draft.act
    cues = discourse.pack.cues
    words = [discourse.tokens[index] for span in draft.content for index in discourse.within(span)]
    lower = [token.lower for token in words]
    text = " ".join(lower)
    guilt = cues.guilt.search(text) is not None
    if (guilt and not cues.negations.isdisjoint(lower)) or cues.falsehood.search(text):
        return Act.DENIES
    if guilt or cues.reproach.search(text):
        return Act.BLAMES
    return Act.INTENDS if _intends(discourse, words) else Act.ASSERTS


def _intends(discourse: Discourse, words: list[Token]) -> bool:
    """ "dat het gebieden wil bevrijden", "te willen omverwerpen": the speaker's own will, by its pronoun or an
    infinitive."""
    cues, grammar = discourse.pack.cues, discourse.pack.grammar
    for index, token in enumerate(words):
        if token.lemma in cues.volitive_verbs and token.has("VerbForm=Inf"):
            return index > 0 and words[index - 1].lower in grammar.infinitive_markers
        if token.lower in cues.volitive_forms and is_finite(token):
            pronouns = (word.lower for word in words[:index] if word.pos == "PRON")
            return index == len(words) - 1 or any(word in grammar.subject_pronouns for word in pronouns)
    return False
