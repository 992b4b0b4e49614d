"""Statements in a clause that no word opens: ``X said he would``, in languages that leave the complementiser out."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, spans_of
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.syntax.marks import NOUNS, is_gerund
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction
from wederhoor.records.article import ParagraphKind

_ADDRESSEE = 8
"""Tokens of those who are told at most, before the clause ("told reporters at the scene that")."""
_CLAUSE_ARC = "ccomp"


def read_bare(scene: Scene) -> tuple[Draft, ...]:
    """``X said he would``: a finite clause right behind the verb, or behind those who are told."""
    start = bare_start(scene)
    if start is None:
        return ()
    end = before_conjunct(scene, start, clause_end(scene.discourse, start, scene.sentence, scene.stops))
    return scene.drafts(Rule.CLAUSE_AFTER, spans_of(scene.discourse, (start, end)))


def read_gerund(scene: Scene) -> tuple[Draft, ...]:
    """``X denied stealing it``: what was done, in a gerund right behind a verb that takes an object."""
    discourse, first = scene.discourse, max(scene.verb.index, scene.verb.particle or 0) + 1
    if not scene.grammar.objects_follow or scene.verb.passive or not scene.frame.accepts(Construction.OBJECT):
        return ()
    if first >= scene.sentence.end or scene.frame.objects or not is_gerund(discourse.tokens[first]):
        return ()
    end = before_conjunct(scene, first, clause_end(discourse, first, scene.sentence, scene.stops))
    end = next((index for index in range(first + 1, end) if opens_time(scene, index)), end)
    return scene.drafts(Rule.OBJECT, spans_of(discourse, (first, end)))


def bare_start(scene: Scene) -> int | None:
    """Where a clause that no word opens begins behind the cue; ``None`` where none does."""
    if not scene.grammar.bare_complements or not scene.frame.accepts(Construction.CLAUSE) or scene.verb.passive:
        return None
    found = [start for start in (_clause_start(scene), _by_order(scene)) if start is not None]
    return min(found, default=None)


def before_conjunct(scene: Scene, start: int, end: int) -> int:
    """The coordinator before a second verb of the reporter's ("said it was safe but declined to say more"): one that
    the parser joins to the cue, or that refuses to say; else the end."""
    discourse, grammar = scene.discourse, scene.grammar
    if not grammar.objects_follow:
        return end
    relative = discourse.tokens[scene.verb.index].dep == "acl:relcl"
    inside = discourse.quoted[scene.verb.index]
    for index in range(start + 1, end - 1):
        verb = discourse.tokens[index + 1]
        if discourse.tokens[index].text == "," and not discourse.quoted[index] and _opens_gerund(scene, index + 1):
            # "conceded that it was lost, after insisting for days that it was not"
            return index
        if discourse.tokens[index].text == "," and not discourse.quoted[index] and _opens_comment(scene, index + 1):
            # "accuse the firm of a cover-up, a claim that it denies"
            return index
        if inside and not discourse.quoted[index]:
            # "My mother said it would end badly," says Ann Peel
            return index
        if discourse.tokens[index].text == "," and not discourse.quoted[index] and opens_time(scene, index + 1):
            return index
        if relative and discourse.tokens[index].text == "," and discourse.finite[index + 1]:
            # "The charity, which denies causing it, has hired lawyers"
            return index
        joins = discourse.lower[index] in grammar.coordinators and discourse.finite[index + 1]
        refuses = verb.lemma in discourse.pack.cues.refusing_verbs
        if joins and not discourse.quoted[index] and (refuses or verb.head == scene.verb.index):
            return index
    return end


def _opens_gerund(scene: Scene, index: int) -> bool:
    """ "after insisting", "having said": a gerund of saying that the speaker of the cue is the subject of."""
    discourse = scene.discourse
    first = index + (discourse.tokens[index].pos in ("ADP", "SCONJ"))
    if first + 1 >= scene.sentence.end or not is_gerund(discourse.tokens[first]):
        return False
    return first in scene.stops or (discourse.tokens[first].pos == "AUX" and first + 1 in scene.stops)


def _opens_comment(scene: Scene, index: int) -> bool:
    """ "a claim that": a noun that takes up what was said, with a relative clause."""
    lower, cues = scene.discourse.lower, scene.discourse.pack.cues
    if index + 2 >= scene.sentence.end or lower[index] not in scene.grammar.indefinite_articles:
        return False
    noun = lower[index + 1] in cues.taken_up_nouns or lower[index + 1] in cues.nouns
    return noun and lower[index + 2] in scene.grammar.relative_pronouns


def opens_time(scene: Scene, index: int) -> bool:
    """ "as fines double": a clause of the reporter's, about what happened beside it."""
    discourse, end = scene.discourse, scene.sentence.end
    if discourse.lower[index] not in scene.grammar.predicate_markers or discourse.quoted[index]:
        return False
    if scene.sentence.kind is not ParagraphKind.BODY:
        # "denies breaking rules as number of ill patients climbs": of a headline's verbs the parser is not sure
        role = discourse.lower[index + 1 : index + 2]
        return discourse.tokens[index - 1].pos in NOUNS and scene.grammar.indefinite_articles.isdisjoint(role)
    phrase = noun_phrase_at(discourse, index + 1, end)
    return phrase is not None and any(discourse.finite[phrase[1] : min(phrase[1] + 2, end)])


def _by_order(scene: Scene) -> int | None:
    """The phrase with its finite verb right behind the cue, or behind those who are told, whatever arcs the parser
    finds ("denied its members had reported the crack", "told reporters the crane was safe")."""
    discourse, first, end = scene.discourse, scene.verb.index + 1, scene.sentence.end
    for _ in range(2):
        while first < end and discourse.tokens[first].pos == "ADV":
            first += 1
        phrase = noun_phrase_at(discourse, first, end) if first < end else None
        if phrase is None or discourse.quoted[first] != discourse.quoted[scene.verb.index]:
            return None
        verb = phrase[1]
        while verb < end and discourse.tokens[verb].pos == "ADV":
            verb += 1
        if verb < end and discourse.finite[verb] and not any(a <= first < b for a, b in scene.sources):
            return first
        first = phrase[1]
    return None


def _clause_start(scene: Scene) -> int | None:
    """The first token of the clause that the parser hangs on the cue behind it, with a finite verb of its own."""
    discourse, cue = scene.discourse, scene.verb.index
    if cue + 1 < scene.sentence.end and discourse.tokens[cue + 1].text == ",":
        return None
    for child in discourse.children(cue):
        if child.dep != _CLAUSE_ARC or child.index <= cue:
            continue
        words = [index for index in discourse.parse.subtree(child.index) if cue < index < scene.sentence.end]
        finite = any(discourse.finite[index] for index in words)
        near = bool(words) and words[0] - cue <= _ADDRESSEE
        near = near and discourse.find(cue, words[0] + 1, lambda token: token.text == ":") is None
        if finite and near and not any(first <= words[0] < end for first, end in scene.sources):
            return words[0]
    return None
