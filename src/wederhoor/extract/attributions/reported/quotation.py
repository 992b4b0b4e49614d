"""``X verklaart "..."``: a quotation right after the cue and its subject."""

from __future__ import annotations

from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.lang.frames import Construction

_SHORTEST = 4
"""Words from which a quotation without a verb is an utterance behind a verb of tone ("begint": "veiligheidszone")."""
_REACH = 4
"""Tokens behind the cue and its subject among which the words of the quotation begin, its mark and a comma included:
seen up to 4."""


def read_quotation(scene: Scene) -> tuple[Draft, ...]:
    """The quotation that stands in the place of an object."""
    if not scene.frame.accepts(Construction.CLAUSE, Construction.QUOTATION):
        return ()
    last = max([scene.verb.index, *(end - 1 for first, end in scene.sources if first > scene.verb.index)])
    for quotation in scene.discourse.quotations_from(last + 1, min(last + 1 + _REACH, scene.sentence.end)):
        if quotation.quote.depth == 0 and quotation.inner and _is_utterance(scene, quotation.inner):
            inner = quotation.inner
            return scene.drafts(Rule.QUOTATION_OBJECT, (scene.discourse.span((inner.start, inner.stop)),))
    return ()


def _is_utterance(scene: Scene, inside: range) -> bool:
    """True for any quotation behind a verb that takes a clause; behind one of tone or gesture for a whole utterance."""
    if scene.frame.accepts(Construction.CLAUSE) or len(inside) >= _SHORTEST:
        return True
    return any(scene.discourse.finite[inside.start : inside.stop])
