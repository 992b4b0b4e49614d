"""``X eist excuses``, ``X ontkent betrokkenheid``, ``X eist de aanval op``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import behind_parenthesis, clause_end, spans_of, with_specification
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.extent import is_setting, with_phrases
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.discourse import Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.lang.frames import Construction
from wederhoor.records.attribution import Act
from wederhoor.records.entity import EntityType
from wederhoor.records.parse import Token

_EXPRESSION_REACH = 3
"""Tokens before the noun of an expression among which its preposition stands ("van de hand"): one or two."""
ADDRESSING = frozenset({Act.ASKS, Act.URGES})


def read_object(scene: Scene) -> tuple[Draft, ...]:
    """The object of the cue verb; an object that somebody asks for is urged."""
    if not scene.frame.accepts(Construction.OBJECT, Construction.FIGURE):
        return ()
    phrase = _object_phrase(scene)
    phrase = None if phrase is None else _without_expression(scene, phrase)
    if phrase is None or not _fits(scene, phrase):
        return ()
    if not scene.frame.accepts(Construction.OBJECT) and not _has_number(scene, phrase):
        return ()
    if scene.frame.accepts(Construction.RESPONSIBILITY):
        phrase = _claimed(scene, phrase)
    act = Act.URGES if scene.frame.act is Act.ASKS else None
    *parts, last = _with_tail(scene, with_phrases(scene, phrase))
    last = _whole_quotation(scene, last)
    parts.append(_with_clause(scene, with_specification(scene.discourse, last, scene.sentence, scene.stops)))
    return scene.drafts(Rule.OBJECT, spans_of(scene.discourse, *parts), act=act)


def _object_phrase(scene: Scene) -> Range | None:
    """The object by the parser's arc, else the noun phrase right after the verb and its subject; no pronoun."""
    discourse, sentence = scene.discourse, scene.sentence
    for arc in ("obj", "iobj"):
        for child in sorted(discourse.children(scene.verb.index), key=lambda child: child.index < scene.verb.finite):
            if child.dep == arc and child.pos != "PRON" and scene.is_free(child.index):
                first, end = phrase_around(discourse, child.index, sentence)
                # a cue that the parser takes for a noun does not belong to its object
                if child.index < scene.verb.index:
                    return first, min(end, scene.verb.index)
                return (scene.verb.index + 1 if first <= scene.verb.index < end else first), end
    finite = scene.verb.finite
    start = max([finite + 1, *(end for first, end in scene.sources if first > finite)])
    start = behind_parenthesis(discourse, start, sentence)
    while start < sentence.end and discourse.tokens[start].pos == "ADV":
        start += 1
    phrase = noun_phrase_at(discourse, start, sentence.end)
    if phrase is None or discourse.tokens[phrase[0]].pos == "PRON" or not scene.is_free(phrase[0]):
        return None
    return phrase


def _without_expression(scene: Scene, phrase: Range) -> Range:
    """The object without the words of the expression behind it, which it cannot be told from by order ("wijst schuld
    van de hand", "veegt het rapport van tafel")."""
    particle, tokens = scene.verb.particle, scene.discourse.tokens
    if particle is None or not scene.frame.is_expression or not phrase[0] < particle < phrase[1]:
        return phrase
    before = range(particle - 1, max(phrase[0], particle - _EXPRESSION_REACH), -1)
    return phrase[0], next((index for index in before if tokens[index].pos == "ADP"), phrase[1])


def _whole_quotation(scene: Scene, phrase: Range) -> Range:
    """An object that opens a quotation with the rest of that ("accepted "blame, though not guilt"")."""
    quoted, end = scene.discourse.quoted, phrase[1]
    if quoted[scene.verb.index] or not quoted[phrase[0]] or not scene.grammar.objects_follow:
        return phrase
    while end < scene.sentence.end and quoted[end]:
        end += 1
    return phrase[0], end


def _with_clause(scene: Scene, phrase: Range) -> Range:
    """A noun for a statement with the clause behind it that says what it is ("the suggestion that nobody knew"), where
    objects follow their verb."""
    discourse, opener = scene.discourse, phrase[1]
    if not scene.grammar.objects_follow or opener + 1 >= scene.sentence.end:
        return phrase
    named = discourse.lower[opener - 1] in discourse.pack.cues.nouns.keys() | discourse.pack.cues.taken_up_nouns
    if not named or discourse.lower[opener] not in scene.grammar.declarative_complementisers:
        return phrase
    return phrase[0], clause_end(discourse, opener + 1, scene.sentence, scene.stops)


def _fits(scene: Scene, phrase: Range) -> bool:
    """True when the verb takes this noun, and the subject does not make it another verb."""
    head, frame = scene.discourse.tokens[head_of(scene.discourse, phrase)], scene.frame
    if head.lower in frame.objects_not or head.lemma in frame.objects_not:
        return False
    if frame.objects and head.lower not in frame.objects and head.lemma not in frame.objects:
        return False
    if frame.act in ADDRESSING and _is_person(scene, head):
        return False
    heads = (head_of(scene.discourse, source) for source in scene.sources)
    return all(scene.discourse.lower[head] not in frame.subjects_not for head in heads)


def _has_number(scene: Scene, phrase: Range) -> bool:
    return any(scene.discourse.tokens[index].pos == "NUM" for index in range(*phrase))


def _is_person(scene: Scene, head: Token) -> bool:
    """One who is asked or told, and not what is asked for."""
    name = scene.discourse.name_around(head.index)
    kind = scene.discourse.pack.names.type_of(head.lower)
    return kind is EntityType.PERSON or (name is not None and name.label == "PER")


def _claimed(scene: Scene, phrase: Range) -> Range:
    """ "de verantwoordelijkheid voor de aanval": what is claimed stands after "voor"."""
    discourse, cues = scene.discourse, scene.discourse.pack.cues
    if discourse.lower[head_of(discourse, phrase)] not in cues.responsibility_nouns:
        return phrase
    for index in range(phrase[0], scene.sentence.end - 1):
        if discourse.lower[index] in cues.responsibility_prepositions:
            return noun_phrase_at(discourse, index + 1, scene.sentence.end) or phrase
    return phrase


def _is_published(scene: Scene, preposition: int, phrase: Range) -> bool:
    """A phrase that says where something was said, by itself or by the phrase behind it ("in een bericht op
    Telegram")."""
    if is_setting(scene, preposition, phrase):
        return True
    end, place = scene.sentence.end, with_phrases(scene, phrase)[1]
    if place + 1 >= end or scene.discourse.tokens[place].pos != "ADP":
        return False
    behind = noun_phrase_at(scene.discourse, place + 1, end)
    return behind is not None and is_setting(scene, place, behind)


def _with_tail(scene: Scene, phrase: Range) -> list[Range]:
    """The object, and what of it stands around the particle ("eiste een aanval op in de stad")."""
    tokens, particle, end = scene.discourse.tokens, scene.verb.particle, scene.sentence.end
    if particle is None or particle < phrase[1] or scene.frame.is_expression:
        return [phrase]
    if phrase[1] < particle and tokens[phrase[1]].pos == "ADP":
        # Dutch closes the clause with the particle: what stands between the object and it belongs to the object
        phrase = phrase[0], particle
    rest = None
    if particle + 1 < end and tokens[particle + 1].pos == "ADP":
        rest = noun_phrase_at(scene.discourse, particle + 2, end)
    if rest is not None and _is_published(scene, particle + 1, rest):
        rest = None
    return [phrase] if rest is None else [phrase, (particle + 1, rest[1])]
