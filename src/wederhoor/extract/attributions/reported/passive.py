"""``Y is bevestigd door X`` / ``wordt door X als Z bestempeld`` / ``verwacht wordt dat``."""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.attributions.clause import clause_end, complement, spans_of, subordinator_after
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.anaphor import antecedent
from wederhoor.extract.attributions.reported.prepositional import read_prepositional
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.discourse import Range
from wederhoor.extract.syntax.marks import NOUNS, SUBJECTS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act, Certainty

_LONGEST_SUBJECT = 12
"""Tokens before a participle among which the phrase that it ends begins: far more than the four of our bundles."""


def read_passive(scene: Scene) -> tuple[Draft, ...]:
    """The content of a passive: a clause after it, or with an agent the clause, pronoun or subject before it."""
    if not scene.verb.passive:
        return ()
    agents = scene.sources
    found = _clause_after(scene, agents)
    if found:
        return found
    if not agents:
        return _statement_before(scene) or _quantity(scene) or _demanded(scene) or _accused(scene)
    return (
        _clause_before(scene, agents)
        or _taken_up(scene, agents)
        or _subject(scene, agents)
        or (read_prepositional(scene) if scene.frame.prepositions else ())
    )


def _clause_after(scene: Scene, agents: tuple[Range, ...]) -> tuple[Draft, ...]:
    """``verwacht wordt dat ...``: hedged where nobody is said to expect it, and nobody's before."""
    if scene.grammar.objects_follow and scene.frame.act is Act.ASKS and not agents:
        # "was asked whether": the answer is said, not the question
        return ()
    last = max(scene.verb.index, scene.verb.finite)
    opener = subordinator_after(scene.discourse, last, scene.sentence)
    if opener is None or not scene.frame.accepts(Construction.CLAUSE):
        return ()
    content = spans_of(scene.discourse, complement(scene.discourse, opener, scene.sentence, scene.stops))
    told = scene.discourse.lower[scene.verb.index] in scene.discourse.pack.cues.telling_forms
    certainty = scene.frame.certainty if agents or told else Certainty.HEDGED
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
    if scene.grammar.subject_before_tag:
        # "..., was found dead": where a tag has its subject before it, a verb behind a comma is no tag
        return ()
    drafts = scene.drafts(Rule.PASSIVE_CLAUSE_BEFORE, spans_of(discourse, (sentence.first, comma)), sources=())
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _quantity(scene: Scene) -> tuple[Draft, ...]:
    """``De schade wordt op 3 miljoen geraamd``: nobody is said to have done it. Where objects stand behind their verb
    the subject of such a passive is told, and says nothing ("was warned about the ice")."""
    if scene.grammar.objects_follow and not scene.frame.accepts(Construction.OBJECT):
        return ()
    return tuple(replace(draft, inherits=False) for draft in read_prepositional(scene))


def _demanded(scene: Scene) -> tuple[Draft, ...]:
    """``(Tegen X is) acht jaar cel geëist (voor Y)``: by nobody who is named, as courts have it."""
    if scene.frame.act is not Act.URGES or not scene.frame.accepts(Construction.OBJECT):
        return ()
    verb, end = scene.verb.index, scene.sentence.end
    phrase = _phrase_up_to(scene, verb)
    measured = phrase is not None and any(scene.discourse.tokens[index].pos == "NUM" for index in range(*phrase))
    if phrase is None or not measured:
        return ()
    behind = scene.discourse.tokens[verb + 1 : verb + 2]
    tail = noun_phrase_at(scene.discourse, verb + 2, end) if behind and behind[0].pos == "ADP" else None
    parts = [phrase] if tail is None else [phrase, (verb + 1, tail[1])]
    drafts = scene.drafts(Rule.PASSIVE_SUBJECT, spans_of(scene.discourse, *parts), sources=())
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _accused(scene: Scene) -> tuple[Draft, ...]:
    """``X is accused of ...``: nobody is said to have done it, and what X is accused of stands behind the verb."""
    if not scene.grammar.objects_follow or scene.frame.act is not Act.BLAMES:
        return ()
    subject, behind = _subject_phrase(scene), scene.verb.index + 1
    if subject is None or not scene.frame.accepts(Construction.PREDICATE) or behind >= scene.sentence.end:
        return ()
    if scene.discourse.tokens[behind].pos not in ("ADP", "SCONJ"):
        return ()
    rest = behind, clause_end(scene.discourse, behind, scene.sentence, scene.stops)
    drafts = scene.drafts(Rule.PASSIVE_SUBJECT, spans_of(scene.discourse, subject, rest), sources=())
    return tuple(replace(draft, inherits=False) for draft in drafts)


def _phrase_up_to(scene: Scene, verb: int) -> Range | None:
    """The longest noun phrase that ends at a token and stands behind no preposition."""
    discourse = scene.discourse
    for start in range(max(scene.sentence.first, verb - _LONGEST_SUBJECT), verb):
        if start > scene.sentence.first and discourse.tokens[start - 1].pos == "ADP":
            continue
        found = noun_phrase_at(discourse, start, verb)
        if found is not None and found[1] == verb:
            return found
    return None


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
        start = min(scene.verb.index, scene.verb.finite)
        comma = scene.comma_before(start)
        words = scene.discourse.tokens[scene.sentence.first if comma is None else comma : scene.verb.index]
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
        ranges += _predicate(scene, agents)
    return scene.drafts(Rule.PASSIVE_SUBJECT, spans_of(scene.discourse, *ranges), sources=agents)


def _predicate(scene: Scene, agents: tuple[Range, ...]) -> list[Range]:
    """What the subject is called: behind its marker on either side of the participle, or between the agent and the
    participle ("werd door X een leugenaar genoemd")."""
    discourse, verb, markers = scene.discourse, scene.verb.index, scene.grammar.predicate_markers
    marker = next((index for index in range(scene.sentence.first, verb) if discourse.lower[index] in markers), None)
    if marker is not None:
        return [(marker, verb)]
    if verb + 1 < scene.sentence.end and discourse.lower[verb + 1] in markers:
        return [(verb + 1, clause_end(discourse, verb + 1, scene.sentence, scene.stops))]
    first = max(scene.verb.finite + 1, *(end for _, end in agents))
    return [(first, verb)] if scene.verb.finite < first < verb else []


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
    # a headline leaves out the auxiliary ("Aanslag opgeëist door X")
    return _phrase_up_to(scene, scene.verb.index) if scene.verb.finite == scene.verb.index else None


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
