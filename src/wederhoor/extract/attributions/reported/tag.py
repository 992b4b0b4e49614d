"""Statements before a cue with its subject in front: ``..., the council said``, ``There was, she said, no fire``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.bare import opens_time
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.tagging import is_closed
from wederhoor.extract.syntax.marks import NOUNS
from wederhoor.lang.frames import Construction
from wederhoor.records.article import ParagraphKind


def read_tag(scene: Scene) -> tuple[Draft, ...]:
    """What stands before the comma in front of the subject, and behind the comma that closes a parenthesis."""
    comma = tag_comma(scene)
    if comma is None or not scene.frame.accepts(Construction.CLAUSE):
        return ()
    discourse, sentence = scene.discourse, scene.sentence
    closing = scene.verb.index + 1 + (scene.verb.particle is not None)
    parenthetical = closing + 1 < sentence.end and discourse.tokens[closing].text == ","
    cut = discourse.tokens[comma - 1].pos == "AUX" or not any(discourse.finite[sentence.first : comma])
    parted = parenthetical and cut and (discourse.tokens[comma - 1].pos == "AUX" or _is_parted(scene))
    goes_on = parenthetical and (parted or not _goes_on(scene, closing))
    stop = discourse.find(closing, sentence.end, lambda token: token.text == ";" and not discourse.quoted[token.index])
    rest = ((closing + 1, sentence.end if stop is None else stop),) if goes_on else ()
    return scene.drafts(Rule.TAG, spans_of(discourse, (_start(scene, comma), comma), *rest))


def tag_comma(scene: Scene) -> int | None:
    """The comma right before the subject of a cue, behind a clause that is none of time, cause or condition unless the
    cue is a parenthesis; ``None`` where there is none."""
    discourse, sentence, verb = scene.discourse, scene.sentence, scene.verb
    bare = verb.participle and (verb.passive or verb.finite == verb.index)
    if not scene.grammar.subject_before_tag or bare or not scene.sources:
        return None
    comma = scene.sources[0][0] - 1
    if scene.sources[-1][1] > verb.finite or comma <= sentence.first or discourse.tokens[comma].text != ",":
        return None
    opener = discourse.tokens[sentence.first]
    closed = is_closed(discourse, max(verb.index, verb.particle or 0) + 1, sentence, scene.frame.prepositions)
    if not any(discourse.finite[sentence.first : comma]) and not _is_parted(scene):
        return None
    told = discourse.tokens[comma - 2].pos in {*NOUNS, "PRON"} and not discourse.quoted[comma - 1]
    if comma - 1 in scene.stops and discourse.tokens[comma - 1].pos == "VERB" and told:
        # "so far, she says, it has promised nothing": the comma closes the tag of another
        return None
    dependent = opener.pos == "SCONJ" and opener.lower not in scene.grammar.complement_openers
    return None if dependent and not closed else comma


def _is_parted(scene: Scene) -> bool:
    """True where the verb of the statement stands behind a parenthesis ("The boats, he said, had set out"), and in a
    headline, which may have none ("5 dead, sheriff says")."""
    discourse, end = scene.discourse, scene.sentence.end
    closing = scene.verb.index + 1 + (scene.verb.particle is not None)
    if scene.sentence.kind is not ParagraphKind.BODY:
        return True
    parenthetical = closing + 1 < end and discourse.tokens[closing].text == ","
    opener = discourse.tokens[closing + 1] if parenthetical else discourse.tokens[closing - 1]
    reporters = opener.lower in scene.grammar.relative_words or opener.has("VerbForm=Part")
    return parenthetical and not reporters and any(discourse.finite[closing + 1 : end])


def _goes_on(scene: Scene, comma: int) -> bool:
    """True where the reporter goes on behind the cue (", she said, adding that ...")."""
    opener = scene.discourse.tokens[comma + 1]
    grammar = scene.grammar
    if opener.pos == "ADP" or opens_time(scene, comma + 1):
        # ", officials said, in the worst attack for years"
        return True
    return opener.lower in grammar.relative_words or opener.has("VerbForm=Part") or comma + 1 in scene.stops


def _start(scene: Scene, comma: int) -> int:
    """The start of the statement that ends at a comma: the sentence, or the clause after a semicolon, or after a colon
    with another clause before it ("Some tell it differently: the boats, they say, ...")."""
    for index in range(comma - 1, scene.sentence.first, -1):
        if not scene.discourse.quoted[index] and _parts(scene, index, comma):
            return index + 1
    return scene.sentence.first


def _parts(scene: Scene, index: int, comma: int) -> bool:
    """True for a semicolon, and for a colon between clauses or behind the kicker of a headline."""
    discourse, sentence = scene.discourse, scene.sentence
    mark = discourse.tokens[index].text
    if mark != ":":
        return mark == ";"
    if sentence.kind is not ParagraphKind.BODY:
        return True
    behind = any(discourse.finite[index + 1 : comma]) or any(discourse.finite[scene.verb.index + 1 : sentence.end])
    # the tagger takes many a plural ("tell") for an infinitive
    told = not scene.stops.isdisjoint(range(sentence.first, index))
    return behind and (told or any(discourse.finite[sentence.first : index]))
