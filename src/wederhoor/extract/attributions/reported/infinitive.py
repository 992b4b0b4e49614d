"""``X zegt ... te hebben`` / ``X roept op om ...``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, infinitive_after, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.extent import is_setting
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act


def read_infinitive(scene: Scene) -> tuple[Draft, ...]:
    """The infinitive clause of the cue verb, without a source that stands at its head."""
    if not scene.frame.accepts(Construction.INFINITIVE):
        return ()
    found = infinitive_after(scene.discourse, _last_of_verb(scene), scene.sentence)
    if found is None:
        return ()
    start, marker = found
    particle = scene.verb.particle
    if particle is not None and start <= particle < marker:
        start = particle + 1
    elif scene.discourse.lower[start - 1] not in scene.grammar.purpose_complementisers:
        start = min(start, _behind_setting(scene, marker))
    for first, end in scene.sources:
        if first <= start < end or start <= first < marker:
            start = max(start, end)
    stop = clause_end(scene.discourse, marker + 1, scene.sentence, scene.stops, subordinate=True)
    stop = _before_clause(scene, marker + 1, stop)
    if _says_nothing(scene, start, stop):
        return ()
    act = Act.URGES if scene.frame.verb in scene.discourse.pack.cues.bidding_verbs else None
    return scene.drafts(Rule.INFINITIVE_AFTER, spans_of(scene.discourse, (start, stop)), act=act)


def _says_nothing(scene: Scene, start: int, stop: int) -> bool:
    """ "zegt niet op lopende zaken in te gaan"."""
    cues, lower = scene.discourse.pack.cues, scene.discourse.lower
    negated = not cues.negations.isdisjoint(lower[start:stop])
    return negated and any(scene.discourse.phrase_at(cues.silent_infinitives, index) for index in range(start, stop))


def _last_of_verb(scene: Scene) -> int:
    """The last word of an expression in front of its infinitive ("laat via X weten niets te betalen"), else the cue."""
    particle = scene.verb.particle
    return scene.verb.index if particle is None or not scene.frame.is_expression else max(scene.verb.index, particle)


def _before_clause(scene: Scene, first: int, end: int) -> int:
    """The coordinator before a clause that the infinitive is not coordinated with ("stelt voor op te schalen en dat
    ..."), else the end."""
    lower, grammar = scene.discourse.lower, scene.grammar
    for index in range(first, end - 1):
        if lower[index] in grammar.coordinators and lower[index + 1] in grammar.declarative_complementisers:
            return index
    return end


def _behind_setting(scene: Scene, marker: int) -> int:
    """The first token behind the cue and its source that belongs to the infinitive: adverbs, days, and phrases that say
    where or to whom it was said are left out."""
    discourse = scene.discourse
    particle = scene.verb.particle
    behind = [particle + 1] if particle is not None and particle < marker else []
    index = max([scene.verb.index + 1, *behind, *(end for first, end in scene.sources if first > scene.verb.index)])
    while index < marker:
        token = discourse.tokens[index]
        phrase = noun_phrase_at(discourse, index + 1, marker) if token.pos == "ADP" else None
        if phrase is not None and is_setting(scene, index, phrase):
            index = phrase[1]
        elif (
            token.pos in ("ADV", "PUNCT") and token.lower not in scene.grammar.negators
        ) or token.lower in discourse.pack.times.adverbials:
            index += 1
        else:
            break
    return index
