"""Statements in a clause of their own: behind the cue, in front of it as a subordinate clause, or as a main clause."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import complement, spans_of, subordinator_after
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.source import split_coordination
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax import noun_phrase_at
from wederhoor.lang.cues import Construction


def read_complement(scene: Scene) -> tuple[Draft, ...]:
    """``X zegt dat ...``, ``X vraagt of ...``, ``X vertelt hoe ...``."""
    if not scene.frame.accepts(Construction.CLAUSE, Construction.QUESTION):
        return ()
    opener = subordinator_after(scene.discourse, scene.verb.index, scene.sentence)
    if opener is None:
        return ()
    clause = complement(scene.discourse, opener, scene.sentence, scene.stops)
    return scene.drafts(Rule.CLAUSE_AFTER, spans_of(scene.discourse, clause))


def read_fronted(scene: Scene) -> tuple[Draft, ...]:
    """``Dat ..., ontkent X`` / ``Of ..., vraagt X zich af``."""
    first, finite, grammar = scene.sentence.first, scene.verb.finite, scene.grammar
    opener = scene.discourse.lower[first]
    declarative = opener in grammar.declarative_complementisers
    if not (declarative or opener in grammar.interrogative_complementisers):
        return ()
    comma = scene.comma_before(finite)
    if not scene.frame.accepts(Construction.CLAUSE) or finite <= first + 3 or comma is None or comma < finite - 2:
        return ()
    return scene.drafts(Rule.CLAUSE_BEFORE, spans_of(scene.discourse, (first + declarative, comma)))


def read_postposed(scene: Scene) -> tuple[Draft, ...]:
    """``..., zegt X.`` / ``..., zo meldt X``: the statement in main-clause order before its cue."""
    discourse, sentence, verb = scene.discourse, scene.sentence, scene.verb
    comma = verb.finite - 1
    if comma > sentence.first and discourse.lower[comma] in discourse.pack.cues.quotative_adverbs:
        comma -= 1
    if verb.passive or not scene.frame.accepts(Construction.CLAUSE):
        return ()
    if comma <= sentence.first or discourse.tokens[comma].text != ",":
        return ()
    following = noun_phrase_at(discourse, verb.finite + 1, sentence.end)
    if following is None or not _can_be_said(discourse, sentence.first, comma):
        return ()
    content = spans_of(discourse, (_statement_start(scene, comma), comma))
    sources = None if verb.participle else split_coordination(discourse, following, sentence)
    return scene.drafts(Rule.AFTER_STATEMENT, content, sources=sources)


def _can_be_said(discourse: Discourse, first: int, comma: int) -> bool:
    """A clause, or a noun phrase that is the whole of what is said ("De politie, zeggen de stakers")."""
    if any(discourse.finite[first:comma]) or any(token.pos == "VERB" for token in discourse.tokens[first:comma]):
        return True
    phrase = noun_phrase_at(discourse, first, comma)
    return phrase is not None and phrase[1] == comma


def _statement_start(scene: Scene, comma: int) -> int:
    """The start of the statement that ends at a comma: the sentence, or the clause after a semicolon."""
    for index in range(comma - 1, scene.sentence.first, -1):
        if scene.discourse.tokens[index].text == ";":
            return index + 1
    return scene.sentence.first
