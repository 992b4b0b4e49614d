"""How sure a statement is, by its cue, its words and what the article says of it."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import SHOWING, Draft
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.doubt import states_doubt
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.parse import Sentence

FOLLOWING = 3
"""Sentences of its paragraph behind a statement in which the article may say that nobody could check it: of 6 in our
bundles one is the third."""


def certainty_of(discourse: Discourse, draft: Draft, unverified: frozenset[int]) -> Certainty:
    """Unverified where the source is called so or one of the sentences ``unverified`` covers the statement, hedged by
    the cue or by a word of the content outside a quotation (GUIDELINES 10)."""
    if _is_source_unverified(discourse, draft) or _is_unverified(discourse, draft, unverified):
        return Certainty.UNVERIFIED
    # who denies "X zou ..." is sure; who confirms it is as sure as it is
    denied = draft.copied and draft.act is Act.DENIES
    plain = draft.certainty is Certainty.CERTAIN and not draft.free and not denied
    if plain and _is_hedged(discourse, draft):
        return Certainty.HEDGED
    return draft.certainty


def _is_source_unverified(discourse: Discourse, draft: Draft) -> bool:
    if draft.source is None:
        return False
    return not discourse.pack.cues.unverified.isdisjoint(discourse.lower[draft.source[0] : draft.source[1]])


def _is_unverified(discourse: Discourse, draft: Draft, unverified: frozenset[int]) -> bool:
    """True when the nearest sentence that says so speaks of this statement."""
    sentence = discourse.sentence_of(draft.anchor)
    for following in discourse.sentences[sentence.index : sentence.index + FOLLOWING + 1]:
        if following.paragraph != sentence.paragraph:
            break
        if following.index in unverified:
            if following.index == sentence.index:
                return draft.rule in SHOWING or _is_doubted(discourse, draft, sentence)
            return _points_back(discourse, following)
    return False


def _is_doubted(discourse: Discourse, draft: Draft, sentence: Sentence) -> bool:
    """True when the rest of the sentence says it: "..., maar dat kon niet worden bevestigd"."""
    if not draft.content or draft.copied:
        return False
    rest = [token for token in discourse.words(sentence) if token.start >= draft.content[-1].end]
    text = " ".join(token.text for token in rest)
    pronouns = discourse.pack.grammar.pointing_determiners
    return not pronouns.isdisjoint(token.lower for token in rest) and states_doubt(discourse, text)


def _points_back(discourse: Discourse, sentence: Sentence) -> bool:
    """ "Die lezing kon niet worden bevestigd", "Of het waar is, kon niet worden nagegaan": words that cover the
    sentences before."""
    grammar, opener = discourse.pack.grammar, discourse.lower[sentence.first]
    return opener in grammar.pointing_determiners or opener in grammar.interrogative_complementisers


def _is_hedged(discourse: Discourse, draft: Draft) -> bool:
    """True for a hedge in the content, outside quotations and relative clauses."""
    for span in draft.content:
        inside = discourse.within(span)
        for index in inside:
            if discourse.quoted[index] or discourse.phrase_at(discourse.pack.cues.hedges, index) is None:
                continue
            if not _is_in_relative_clause(discourse, index, inside) and not _is_future_in_past(discourse, index):
                return True
    return False


def _is_future_in_past(discourse: Discourse, index: int) -> bool:
    """True for a modal in the complement of a verb in the past or past perfect, without a perfect: "wist (had gezegd)
    dat het minder zou opleveren" is what "weet dat het minder zal opleveren" becomes in the past."""
    if discourse.lower[index] not in discourse.pack.cues.hearsay_modals:
        return False
    verb = discourse.tokens[index].head
    perfect = any(child.lemma in discourse.pack.grammar.perfect_auxiliaries for child in discourse.children(verb))
    governor = discourse.tokens[discourse.tokens[verb].head]
    told = (governor, *discourse.children(governor.index))
    past = any(token.has("Tense=Past") for token in told if token is governor or token.dep == "aux")
    return discourse.tokens[verb].dep == "ccomp" and past and not perfect


def _is_in_relative_clause(discourse: Discourse, index: int, inside: range) -> bool:
    """True for a hedge in a relative clause of the content: it hedges that clause and not the statement."""
    governors = (index, *discourse.parse.ancestors(index))
    return any(discourse.tokens[governor].dep == "acl:relcl" and governor in inside for governor in governors)
