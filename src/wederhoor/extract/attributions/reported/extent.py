"""How far the noun phrase reaches that is the content of a cue verb."""

from __future__ import annotations

from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.source import is_told
from wederhoor.extract.discourse import Range
from wederhoor.extract.syntax.marks import QUOTATION_MARK
from wederhoor.extract.syntax.nounphrase import noun_phrase_at


def with_phrases(scene: Scene, phrase: Range) -> Range:
    """The noun phrase with the prepositional phrases right behind it, of which Dutch order does not show whether they
    belong to it or to the verb, and with those that "en" joins to it; where it was said and to whom are left out."""
    end = phrase[1]
    while (further := _further(scene, end)) is not None:
        end = further
    return phrase[0], end


def _further(scene: Scene, end: int) -> int | None:
    """The end of the phrase that goes on at a token."""
    discourse = scene.discourse
    if end >= scene.sentence.end - 1 or end == scene.verb.particle:
        return None
    if discourse.tokens[end].pos != "ADP":
        return _coordinated(scene, end)
    further = noun_phrase_at(discourse, end + 1, scene.sentence.end)
    if further is None or is_setting(scene, end, further) or not scene.is_free(end + 1):
        return None
    if scene.frame.is_expression and scene.verb.particle in range(end, further[1]):
        # "wijst schuld van de hand": the words of the expression
        return None
    return _quotation_end(scene, further[1])


def _coordinated(scene: Scene, coordinator: int) -> int | None:
    """The end of a noun phrase that a coordinator joins, unless a verb behind it makes it the subject of a clause."""
    discourse = scene.discourse
    if discourse.lower[coordinator] not in scene.grammar.phrase_coordinators:
        return None
    further = noun_phrase_at(discourse, coordinator + 1, scene.sentence.end)
    if further is None or (further[1] < scene.sentence.end and discourse.finite[further[1]]):
        return None
    verbs = any(discourse.finite[further[1] : scene.sentence.end])
    return None if verbs or discourse.tokens[further[0]].pos == "PRON" else further[1]


def _quotation_end(scene: Scene, end: int) -> int:
    """The token behind the mark that closes a quotation in which a phrase ends."""
    closes = end < scene.sentence.end and scene.discourse.tokens[end].text == QUOTATION_MARK
    return end + 1 if closes and scene.discourse.quoted[end - 1] else end


def is_setting(scene: Scene, preposition: int, phrase: Range) -> bool:
    """A phrase that says where something was said, to whom, or when; an agent in a quotation belongs to the deed."""
    cues, lower = scene.discourse.pack.cues, scene.discourse.lower
    if lower[preposition] in cues.prepositions:
        return True
    if lower[preposition] in cues.addressees:
        return is_told(scene.discourse, preposition, phrase[1])
    if lower[preposition] in scene.grammar.agent_prepositions and scene.verb.passive:
        return True
    return any(lower[index] in cues.channels for index in range(*phrase))
