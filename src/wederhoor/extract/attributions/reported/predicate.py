"""``X noemt Y Z``, ``beschuldigt Y van Z``, ``bestempelt Y als Z``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.anaphor import antecedent, is_determiner
from wederhoor.extract.attributions.reported.bare import before_conjunct, opens_time
from wederhoor.extract.attributions.reported.complement import fronted_clause
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.vicinity import is_time
from wederhoor.extract.discourse import Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act


def read_predicate(scene: Scene) -> tuple[Draft, ...]:
    """The object and what is said of it, or the earlier statement that is called untrue."""
    closed = scene.verb.passive or (scene.verb.participle and not scene.grammar.objects_follow)
    if closed or not scene.frame.accepts(Construction.PREDICATE, Construction.JUDGEMENT):
        return ()
    start = scene.verb.index + 1
    for source in scene.sources:
        if source[0] == start:
            start = source[1]
    end = clause_end(scene.discourse, start, scene.sentence, scene.stops)
    end = before_conjunct(scene, start, end)
    if (clause := fronted_clause(scene)) is not None:
        return _of_clause(scene, clause, start, end)
    words = scene.discourse.lower[start:end]
    return _of_object(scene, start, end) if words and not _names_itself(scene, words) else ()


def _of_object(scene: Scene, start: int, end: int) -> tuple[Draft, ...]:
    """``noemt Y Z``: the object between two tokens and what is said of it."""
    words = scene.discourse.lower[start:end]
    provisional = _provisional(scene, start, end)
    if provisional is None and not scene.frame.accepts(Construction.PREDICATE) and not _is_judged(scene, start, end):
        return ()
    if not _has_needed(scene, start, end) or _has_no_object(scene, start) or _goes_on(scene, start, end):
        return ()
    if provisional is not None:
        return scene.drafts(Rule.PREDICATE, spans_of(scene.discourse, *provisional))
    if _is_anaphor(scene, start) and _is_called_untrue(scene, words):
        untrue = antecedent(scene.discourse, scene.sentence)
        quoted = spans_of(scene.discourse, (start + 1, end)) if any(scene.discourse.quoted[start + 1 : end]) else ()
        return scene.drafts(Rule.CALLED_UNTRUE, (*untrue, *quoted) if untrue else (), act=Act.DENIES)
    pieces = _without_time(scene, start, end)
    parts = [part for piece in pieces for part in _without_particle(scene.verb.particle, *piece)]
    content = spans_of(scene.discourse, *_fronted_object(scene), *parts)
    return scene.drafts(Rule.PREDICATE, content)


def _has_needed(scene: Scene, start: int, end: int) -> bool:
    """True where the word that must follow does, and opens no clause ("attacks the firm as unions strike")."""
    needs = scene.frame.needs
    places = [index for index in range(start, end) if scene.discourse.lower[index] == needs]
    if places and scene.frame.accepts(Construction.FIGURE):
        # "put the toll at 12", but not "put a sign at the gate"
        return any(token.pos == "NUM" for token in scene.discourse.tokens[places[0] : end])
    return needs is None or any(not opens_time(scene, index) for index in places)


def _goes_on(scene: Scene, start: int, end: int) -> bool:
    """ "the man who called the police had lied": a finite verb right behind the object, which is that of the clause
    around."""
    phrase = noun_phrase_at(scene.discourse, start, end) if scene.grammar.objects_follow else None
    return phrase is not None and phrase[1] < end and scene.discourse.finite[phrase[1]] and phrase[0] == start


def _has_no_object(scene: Scene, start: int) -> bool:
    """True where a preposition stands in the place of the object ("called into a radio show"), and no marker of what is
    said of an object before the verb ("a move that she described as reckless")."""
    token = scene.discourse.tokens[start]
    return scene.grammar.objects_follow and token.pos == "ADP" and token.lower not in scene.grammar.predicate_markers


def _without_time(scene: Scene, start: int, end: int) -> list[Range]:
    """The object and what is said of it, without what stands between them: when it was said, and "er" ("beschuldigde de
    bond er vorige week van te liegen")."""
    discourse = scene.discourse
    phrase = noun_phrase_at(discourse, start, end)
    if phrase is None:
        return [(start, end)]
    first = behind = phrase[1]
    while behind < end and discourse.lower[behind] in scene.grammar.expletives:
        behind += 1
    time = noun_phrase_at(discourse, behind, end)
    if behind < end and discourse.lower[behind] in discourse.pack.times.adverbials:
        behind += 1
    elif time is not None and is_time(discourse, head_of(discourse, time)):
        behind = head_of(discourse, time) + 1
    preposed = behind < end and discourse.tokens[behind].pos == "ADP"
    return [(start, first), (behind, end)] if first < behind and preposed else [(start, end)]


def _is_anaphor(scene: Scene, index: int) -> bool:
    """A pronoun for a statement, and no determiner ("het plan")."""
    anaphor = scene.discourse.lower[index] in scene.grammar.propositional_anaphors
    return anaphor and not is_determiner(scene.discourse, scene.discourse.tokens[index])


def _fronted_object(scene: Scene) -> list[Range]:
    """The object in front of the verb, where its subject stands behind it ("De doden noemde hij bluf")."""
    discourse, first, finite = scene.discourse, scene.sentence.first, scene.verb.finite
    phrase = noun_phrase_at(discourse, first, finite)
    behind = [source for source in scene.sources if source[0] > finite]
    if phrase is None or not behind or discourse.lower[first] in scene.grammar.propositional_anaphors:
        return []
    comma = finite - (discourse.tokens[finite - 1].text == ",")
    return [(first, comma)] if phrase[1] == comma or comma < finite else []


def _is_judged(scene: Scene, start: int, end: int) -> bool:
    """True for an object and an adjective or a quotation behind it, which closes the clause."""
    discourse = scene.discourse
    phrase = noun_phrase_at(discourse, start, end)
    if phrase is None:
        return False
    rest = [token for token in discourse.tokens[phrase[1] : end] if token.pos not in ("PUNCT", "ADV")]
    return bool(rest) and all(token.pos == "ADJ" or discourse.quoted[token.index] for token in rest)


def _provisional(scene: Scene, start: int, end: int) -> list[Range] | None:
    """``noemt het onbegrijpelijk dat ...``: what is said of the clause, and the clause."""
    lower, grammar = scene.discourse.lower, scene.grammar
    if lower[start] not in grammar.neuter_pronouns or not _is_anaphor(scene, start):
        return None
    purpose = next((index for index in range(start + 2, end) if lower[index] in grammar.purpose_complementisers), end)
    if not grammar.infinitive_markers.isdisjoint(lower[purpose + 2 : end]):
        # "vindt het te vroeg om te oordelen" judges no clause
        return [(start, end)]
    opener = next(
        (index for index in range(start + 1, end) if lower[index] in grammar.declarative_complementisers), end
    )
    return [(start + 1, opener), (opener + 1, end)] if start + 1 < opener < end - 1 else None


def _of_clause(scene: Scene, clause: Range, start: int, end: int) -> tuple[Draft, ...]:
    """``Dat ..., noemt X onzin``: the clause and what is said of it."""
    first = start
    while first < end and scene.discourse.lower[first] in scene.grammar.predicate_markers:
        first += 1
    parts = _without_particle(scene.verb.particle, first, end)
    act = Act.DENIES if _is_called_untrue(scene, scene.discourse.lower[first:end]) else None
    return scene.drafts(Rule.PREDICATE_OF_CLAUSE, spans_of(scene.discourse, clause, *parts), act=act)


def _names_itself(scene: Scene, words: tuple[str, ...]) -> bool:
    """ "De groep noemt zichzelf X": a name, and no statement."""
    reflexives = scene.grammar.reflexives | scene.grammar.emphatic_reflexives
    return not reflexives.isdisjoint(words[:2])


def _is_called_untrue(scene: Scene, words: tuple[str, ...]) -> bool:
    return not scene.discourse.pack.cues.untrue_predicates.isdisjoint(words)


def _without_particle(particle: int | None, start: int, end: int) -> list[Range]:
    if particle is None or not start <= particle < end:
        return [(start, end)]
    return [(start, particle), (particle + 1, end)]
