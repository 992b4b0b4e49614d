"""``Dat meldt X`` and ``X ontkent dat``: the content is what was said before."""

from __future__ import annotations

from itertools import pairwise

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax import VERBS
from wederhoor.lang.cues import Construction
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Sentence, Token
from wederhoor.records.span import Span

_TAKEN_UP_SENTENCES = 2
"""Sentences of its paragraph that "Dat meldt X" takes up at most (GUIDELINES 4)."""
_ANTECEDENT_REACH = 3
"""Sentences back in which a pronoun's statement is looked for: one without words, as a mark alone, is passed over."""
_SHORTEST_CLAUSE = 4
"""Tokens before the comma of a clause that a pronoun behind it takes up: a shorter one is an adverb or a name."""


def read_anaphor(scene: Scene) -> tuple[Draft, ...]:
    """The earlier statement that a pronoun or noun of the clause takes up."""
    return _fronted(scene) or _taken_up(scene)


def _fronted(scene: Scene) -> tuple[Draft, ...]:
    """``Dat meldt X``: the sentences before."""
    first = scene.sentence.first
    if scene.verb.finite != first + 1 or scene.discourse.lower[first] not in scene.grammar.neuter_demonstratives:
        return ()
    if not scene.frame.accepts(Construction.CLAUSE, Construction.ANAPHOR, Construction.QUOTATION):
        return ()
    return scene.drafts(Rule.TAKES_UP_SENTENCES, _sentences_before(scene.discourse, scene.sentence))


def _sentences_before(discourse: Discourse, sentence: Sentence) -> tuple[Span, ...]:
    """The sentences of the paragraph before this one, at most two, as one span; the last of the paragraph before where
    it opens one."""
    before = discourse.sentences[max(0, sentence.index - _TAKEN_UP_SENTENCES) : sentence.index]
    taken = [other for other in before if other.paragraph == sentence.paragraph] or before[-1:]
    return spans_of(discourse, (taken[0].first, taken[-1].end)) if taken else ()


def _taken_up(scene: Scene) -> tuple[Draft, ...]:
    """``X ontkent dat``, ``X spreekt de beschuldiging tegen``: the statement before."""
    if not scene.frame.accepts(Construction.ANAPHOR) and scene.frame.act is not Act.DENIES:
        return ()
    if not (_has_anaphor(scene) or _denies_bare(scene) or _denies_noun(scene)):
        return ()
    return scene.drafts(Rule.TAKES_UP_STATEMENT, antecedent(scene.discourse, scene.sentence, before=scene.verb.index))


def antecedent(discourse: Discourse, sentence: Sentence, before: int | None = None) -> tuple[Span, ...]:
    """What a pronoun takes up: the clause before it in the sentence, else the sentence before."""
    if before is not None:
        earliest = sentence.first + _SHORTEST_CLAUSE - 1
        commas = (index for index in range(before, earliest, -1) if discourse.tokens[index].text in {",", ";"})
        comma = next(commas, None)
        if comma is not None and any(discourse.finite[sentence.first : comma]):
            return spans_of(discourse, (sentence.first, comma))
    for previous in reversed(discourse.sentences[max(0, sentence.index - _ANTECEDENT_REACH) : sentence.index]):
        if sum(token.text[:1].isalnum() for token in discourse.words(previous)) > 1:
            return spans_of(discourse, (previous.first, previous.end))
    return ()


def _has_anaphor(scene: Scene) -> bool:
    """A pronoun for a statement behind the verb, with no further verb behind it."""
    discourse, anaphors = scene.discourse, scene.grammar.propositional_anaphors
    after = discourse.tokens[scene.verb.index + 1 : scene.sentence.end]
    pronoun = next((t for t in after if t.lower in anaphors and not _is_determiner(discourse, t)), None)
    return pronoun is not None and not any(t.pos in VERBS for t in after if t.index > pronoun.index)


def _is_determiner(discourse: Discourse, token: Token) -> bool:
    """ "dat", "het" before a noun of its own."""
    following = discourse.tokens[token.index + 1 : token.index + 2]
    before_noun = any(other.pos in ("NOUN", "ADJ", "PROPN") for other in following)
    return token.dep == "det" or (token.pos == "DET" and before_noun)


def _denies_bare(scene: Scene) -> bool:
    """A denial without any content of its own ("De directie ontkent.")."""
    if scene.frame.act is not Act.DENIES:
        return False
    anaphors = scene.grammar.propositional_anaphors
    objects = (child for child in scene.discourse.children(scene.verb.index) if child.dep in ("obj", "ccomp", "xcomp"))
    if any(child.lower not in anaphors for child in objects):
        return False
    particle = scene.verb.particle
    end = particle if particle is not None and particle > scene.verb.index else scene.sentence.end
    words = scene.discourse.tokens[scene.verb.index + 1 : end]
    return all(word.pos not in ("NOUN", "VERB", "PROPN") or _is_source(scene, word.index) for word in words)


def _is_source(scene: Scene, index: int) -> bool:
    return any(first <= index < end for first, end in scene.sources)


def _denies_noun(scene: Scene) -> bool:
    """ "die beschuldiging", "deze lezing" as the object of a denial."""
    if scene.frame.act is not Act.DENIES:
        return False
    words = scene.discourse.lower[scene.verb.index + 1 : scene.sentence.end]
    determiners, nouns = scene.grammar.pointing_determiners, scene.discourse.pack.cues.taken_up_nouns
    return any(word in determiners and noun in nouns for word, noun in pairwise(words))
