"""``X zegt ... te hebben`` / ``X roept op om ...``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, infinitive_after, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.lang.cues import Construction


def read_infinitive(scene: Scene) -> tuple[Draft, ...]:
    """The infinitive clause of the cue verb, without a source that stands at its head."""
    if not scene.frame.accepts(Construction.INFINITIVE):
        return ()
    found = infinitive_after(scene.discourse, scene.verb.index, scene.sentence)
    if found is None:
        return ()
    start, marker = found
    particle = scene.verb.particle
    if particle is not None and start <= particle < marker:
        start = particle + 1
    for first, end in scene.sources:
        if first <= start < end or start <= first < marker:
            start = max(start, end)
    stop = clause_end(scene.discourse, marker + 1, scene.sentence, scene.stops, subordinate=True)
    return scene.drafts(Rule.INFINITIVE_AFTER, spans_of(scene.discourse, (start, stop)))
