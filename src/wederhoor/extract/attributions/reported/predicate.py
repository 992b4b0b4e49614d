"""``X noemt Y Z``, ``beschuldigt Y van Z``, ``bestempelt Y als Z``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.anaphor import antecedent
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.discourse import Range
from wederhoor.lang.cues import Construction
from wederhoor.records.attribution import Act


def read_predicate(scene: Scene) -> tuple[Draft, ...]:
    """The object and what is said of it, or the earlier statement that is called untrue."""
    if scene.verb.participle or not scene.frame.accepts(Construction.PREDICATE):
        return ()
    start = scene.verb.index + 1
    for source in scene.sources:
        if source[0] == start:
            start = source[1]
    end = clause_end(scene.discourse, start, scene.sentence, scene.stops)
    words = scene.discourse.lower[start:end]
    if not words or _names_itself(scene, words):
        return ()
    if scene.frame.needs and scene.frame.needs not in words:
        return ()
    if words[0] in scene.grammar.propositional_anaphors and _is_called_untrue(scene, words):
        return scene.drafts(Rule.CALLED_UNTRUE, antecedent(scene.discourse, scene.sentence), act=Act.DENIES)
    content = spans_of(scene.discourse, *_without_particle(scene.verb.particle, start, end))
    return scene.drafts(Rule.PREDICATE, content)


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
