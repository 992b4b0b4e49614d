"""Whether a statement blames another, or claims an attack (GUIDELINES 9)."""

from __future__ import annotations

from itertools import pairwise

from wederhoor.extract.circumstances.content import (
    Content,
    Part,
    clauses,
    idiom_in,
    is_own_deed,
    is_perfect,
    lays_guilt,
    opens_with_person,
    speaks_of_self,
)
from wederhoor.extract.discourse import is_finite
from wederhoor.records.entity import BODIES, EntityType
from wederhoor.records.parse import Token

CULPRITS = BODIES | {EntityType.PERSON}


def blames(content: Content) -> bool:
    """Guilt, a judgment of somebody's conduct, a wrong deed, or what somebody else should have done."""
    if lays_guilt(content) or content.finds(content.cues.reproach):
        return True
    if content.judging and content.finds(content.acts.faulted):
        return True
    if (content.judging or content.naming) and content.finds(content.acts.wrongs):
        return True
    if content.finds(content.acts.judgment) or content.any(_tells_wrong):
        return True
    return content.any(_names_culprit) or content.any(_accuses)


def _names_culprit(content: Content, sentence: Part) -> bool:
    """ "Het waren de stakers": a body or people as what something past was."""
    words = [token for token in sentence.tokens if token.pos != "PUNCT"]
    if len(words) < 3 or words[0].lower not in content.acts.cleft or not words[1].has("Tense=Past"):
        return False
    noun = next((token for token in words[2:] if token.pos in ("NOUN", "PROPN")), None)
    definite = words[2].pos == "PROPN" or words[2].lower in content.grammar.definite_articles
    return definite and noun is not None and words[1].dep == "cop" and _may_be_guilty(content, noun)


def _accuses(content: Content, sentence: Part) -> bool:
    """ "De rebellen hebben de brug opgeblazen": an attack of which somebody else is named as the agent."""
    if sentence.has(content.cues.negations) or is_own_deed(content, sentence):
        return False
    if _names_attacker(content, sentence):
        return True
    if all(idiom_in(idioms, sentence) is None for idioms in (content.acts.attacks, content.acts.offences)):
        return False
    if not is_perfect(content.grammar, sentence) and not _is_told(sentence):
        return False
    agent = "nsubj" if _is_active(content, sentence) else "obl:agent"
    return any(token.dep == agent and _may_be_guilty(content, token) for token in sentence.tokens)


def _names_attacker(content: Content, sentence: Part) -> bool:
    """ "beschietingen door het leger": the noun for an attack, right before who did it or from where, or behind whose
    it was ("Talvische beschietingen")."""
    names_agent = content.grammar.agent_prepositions | content.acts.attack_origins
    words, attacks, before = sentence.lower, content.acts.attack_nouns, ""
    for first, second in pairwise(words):
        if first in attacks and second in names_agent:
            return True
        if first in content.names.demonyms and second in attacks and before not in content.acts.feared_prepositions:
            return True
        before = first
    return False


def _is_told(sentence: Part) -> bool:
    """A main verb in the past."""
    return any(token.pos == "VERB" and is_finite(token) and token.has("Tense=Past") for token in sentence.tokens)


def _is_active(content: Content, sentence: Part) -> bool:
    passive = any(token.dep in ("nsubj:pass", "aux:pass", "obl:agent") for token in sentence.tokens)
    return not passive or any(token.lemma in content.acts.active_auxiliaries for token in sentence.tokens)


def _may_be_guilty(content: Content, token: Token) -> bool:
    """A name, or a noun for people or a body."""
    return token.pos == "PROPN" or content.names.type_of(token.lower) in CULPRITS


def _tells_wrong(content: Content, sentence: Part) -> bool:
    """A wrong deed, or one that should have been ("had nooit mogen gebeuren"), of another than the speaker."""
    acts = content.acts
    others = [clause for clause in clauses(content, sentence) if not speaks_of_self(content, clause)]
    if speaks_of_self(content, sentence):
        return any(_is_misdeed(content, clause) for clause in others)
    if sentence.finite(acts.counterfactual) and (sentence.has(acts.duty) or idiom_in(acts.chances, sentence)):
        return True
    return any(_is_misdeed(content, clause) for clause in (sentence, *others))


def _is_misdeed(content: Content, clause: Part) -> bool:
    """A wrong deed without a negation that is no part of it."""
    deed = idiom_in(content.acts.deeds, clause)
    return deed is not None and (content.cues.negations - deed).isdisjoint(clause.lower)


def claims(content: Content) -> bool:
    """An attack that the speaker calls his own ("wij hebben de mast in brand gestoken", "Dit was ons werk")."""
    return (content.free and content.finds(content.acts.claimed)) or content.any(_claims_attack)


def _claims_attack(content: Content, sentence: Part) -> bool:
    own = is_own_deed(content, sentence)
    own = own or (not content.free and opens_with_person(content.grammar, sentence))
    if not own or sentence.has(content.cues.negations) or not is_perfect(content.grammar, sentence):
        return False
    if not _is_active(content, sentence):
        return False
    return idiom_in(content.acts.attacks, sentence) is not None
