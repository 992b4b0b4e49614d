"""``Y is bevestigd door X`` / ``wordt door X als Z bestempeld`` / ``verwacht wordt dat``."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.attributions.clause import complement, spans_of, subordinator_after
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.anaphor import antecedent
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.source import named_behind_colon, split_coordination
from wederhoor.extract.discourse import Range
from wederhoor.extract.syntax import NOUNS, SUBJECTS, noun_phrase_at, phrase_around
from wederhoor.lang.cues import Construction
from wederhoor.records.attribution import Certainty

_AGENT_REACH = 12
"""Tokens between a participle and its agent where the parser hangs the agent elsewhere and no finite verb stands
between: seen up to 11."""


def read_passive(scene: Scene) -> tuple[Draft, ...]:
    """The content of a passive: a clause after it, or with an agent the clause, pronoun or subject before it."""
    if not scene.verb.passive:
        return ()
    agents = _agents(scene)
    found = _clause_after(scene, agents)
    if found:
        return found
    if not agents:
        return _statement_before(scene)
    return _clause_before(scene, agents) or _taken_up(scene, agents) or _subject(scene, agents)


def _agents(scene: Scene) -> tuple[Range, ...]:
    """The phrase after "door" in the clause of the participle."""
    discourse, verb = scene.discourse, scene.verb
    for token in discourse.tokens[scene.sentence.first : scene.sentence.end - 1]:
        if token.pos != "ADP" or token.lower not in scene.grammar.agent_prepositions:
            continue
        phrase = noun_phrase_at(discourse, token.index + 1, scene.sentence.end)
        same_side = discourse.quoted[token.index] == discourse.quoted[verb.index]
        if phrase is not None and same_side and _is_agent(scene, token.index):
            found = split_coordination(discourse, phrase, scene.sentence)
            return named_behind_colon(discourse, found, scene.sentence) or found
    return ()


def _is_agent(scene: Scene, preposition: int) -> bool:
    """True for a phrase that the parser hangs on the participle, or one close by in its clause."""
    discourse, verb = scene.discourse, scene.verb.index
    if discourse.tokens[discourse.tokens[preposition].head].head == verb:
        return True
    first, end = min(preposition, verb) + 1, max(preposition, verb)
    return abs(preposition - verb) < _AGENT_REACH and not any(discourse.finite[first:end])


def _clause_after(scene: Scene, agents: tuple[Range, ...]) -> tuple[Draft, ...]:
    """``verwacht wordt dat ...``: hedged where nobody is said to expect it, and nobody's before."""
    last = max(scene.verb.index, scene.verb.finite)
    opener = subordinator_after(scene.discourse, last, scene.sentence)
    if opener is None or not scene.frame.accepts(Construction.CLAUSE):
        return ()
    content = spans_of(scene.discourse, complement(scene.discourse, opener, scene.sentence, scene.stops))
    certainty = scene.frame.certainty if agents else Certainty.HEDGED
    drafts = scene.drafts(Rule.PASSIVE_CLAUSE_AFTER, content, sources=agents, certainty=certainty)
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _statement_before(scene: Scene) -> tuple[Draft, ...]:
    """``..., werd verzekerd``: nobody is said to have said it."""
    discourse, sentence, finite = scene.discourse, scene.sentence, scene.verb.finite
    comma = finite - 1
    if comma > sentence.first and discourse.lower[comma] in discourse.pack.cues.quotative_adverbs:
        comma -= 1
    if not scene.frame.accepts(Construction.CLAUSE) or comma <= sentence.first or discourse.tokens[comma].text != ",":
        return ()
    if scene.verb.index < finite or not any(discourse.finite[sentence.first : comma]):
        return ()
    drafts = scene.drafts(Rule.PASSIVE_CLAUSE_BEFORE, spans_of(discourse, (sentence.first, comma)), sources=())
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _clause_before(scene: Scene, agents: tuple[Range, ...]) -> tuple[Draft, ...]:
    """``Dat ..., wordt door X bevestigd``."""
    opener = scene.discourse.tokens[scene.sentence.first]
    if opener.pos != "SCONJ" or opener.lower not in scene.grammar.declarative_complementisers:
        return ()
    end = scene.comma_before(scene.verb.finite) or scene.verb.finite
    content = spans_of(scene.discourse, (opener.index + 1, end))
    return scene.drafts(Rule.PASSIVE_CLAUSE_BEFORE, content, sources=agents)


def _taken_up(scene: Scene, agents: tuple[Range, ...]) -> tuple[Draft, ...]:
    """``Dat is door X bevestigd``."""
    if not _takes_phrase(scene):
        return ()
    anaphors, subject = scene.grammar.propositional_anaphors, _subject_phrase(scene)
    if subject is not None:
        refers = scene.discourse.lower[subject[0]] in anaphors
    else:
        words = scene.discourse.tokens[scene.sentence.first : scene.verb.index]
        refers = any(word.pos == "PRON" and word.lower in anaphors for word in words)
    before = min(scene.verb.index, scene.verb.finite)
    content = antecedent(scene.discourse, scene.sentence, before=before) if refers else ()
    return scene.drafts(Rule.PASSIVE_TAKEN_UP, content, sources=agents)


def _subject(scene: Scene, agents: tuple[Range, ...]) -> tuple[Draft, ...]:
    """``De aanval is opgeëist door X``, ``Y wordt door X als Z bestempeld``."""
    subject = _subject_phrase(scene) if _takes_phrase(scene) else None
    if subject is None or scene.discourse.lower[subject[0]] in scene.grammar.propositional_anaphors:
        return ()
    ranges = [subject]
    if scene.frame.accepts(Construction.PREDICATE):
        markers = scene.grammar.predicate_markers
        words = range(scene.sentence.first, scene.verb.index)
        marker = next((index for index in words if scene.discourse.lower[index] in markers), None)
        ranges += [(marker, scene.verb.index)] if marker is not None else []
    return scene.drafts(Rule.PASSIVE_SUBJECT, spans_of(scene.discourse, *ranges), sources=agents)


def _takes_phrase(scene: Scene) -> bool:
    return scene.frame.accepts(
        Construction.ANAPHOR, Construction.OBJECT, Construction.PREDICATE, Construction.RESPONSIBILITY
    )


def _subject_phrase(scene: Scene) -> Range | None:
    """The subject of the participle, or what a relative pronoun there stands for."""
    for child in scene.discourse.children(scene.verb.index):
        if child.dep in SUBJECTS and scene.sentence.first <= child.index < scene.sentence.end:
            around = phrase_around(scene.discourse, child.index, scene.sentence)
            return _relative_antecedent(scene, child.index) or around
    return None


def _relative_antecedent(scene: Scene, pronoun: int) -> Range | None:
    """The noun that a relative pronoun stands for ("de aanval, die werd opgeëist door")."""
    if scene.discourse.lower[pronoun] not in scene.grammar.relative_pronouns:
        return None
    index = pronoun - 1
    while index > scene.sentence.first and scene.discourse.tokens[index].text == ",":
        index -= 1
    if scene.discourse.tokens[index].pos not in NOUNS:
        return None
    return phrase_around(scene.discourse, index, scene.sentence)
