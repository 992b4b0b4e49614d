"""``X wijst naar Y``, ``spreekt van elf doden``, ``waarschuwt voor``, ``roept op tot``."""

from __future__ import annotations

from wederhoor.extract.attributions.clause import clause_end, spans_of, with_specification
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.reported.bare import before_conjunct
from wederhoor.extract.attributions.reported.extent import with_phrases
from wederhoor.extract.attributions.reported.scene import Scene
from wederhoor.extract.attributions.vicinity import is_time
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.marks import QUOTATION_MARK, is_gerund
from wederhoor.extract.syntax.nounphrase import noun_phrase_at, phrase_around
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Token

_GAP = 8
"""Tokens behind a comma among which the preposition of a second clause without a verb stands: its source is short."""
_BOUND = 3
"""Tokens from where a phrase begins or ends among which its number stands, behind "meer dan", "ten minste"."""
_QUOTATION_AT = 2
"""Tokens of a phrase behind which a quotation opens that is the rest of it ("van een "ramp"")."""


def read_prepositional(scene: Scene) -> tuple[Draft, ...]:
    """The prepositional object of the cue verb."""
    discourse = scene.discourse
    verb = scene.verb.finite if scene.verb.passive else max(scene.verb.index, scene.verb.finite)
    for token in discourse.tokens[verb + 1 : scene.sentence.end - 1]:
        if _is_wanted(scene, token):
            if gerund := _gerund(scene, token.index + 1):
                return scene.drafts(Rule.PREPOSITIONAL_OBJECT, spans_of(discourse, gerund))
            phrase = _content_phrase(scene, token.index + 1)
            if phrase is not None and scene.discourse.lower[phrase[0]] not in scene.grammar.reciprocals:
                return _object(scene, token, phrase)
        elif _ends_reach(scene, token):
            return ()
    return ()


def _gerund(scene: Scene, first: int) -> Range | None:
    """What was or is to be done, behind the preposition ("apologised for misleading them", "warned against swimming"),
    where objects follow their verb."""
    if not scene.grammar.objects_follow or not is_gerund(scene.discourse.tokens[first]):
        return None
    end = clause_end(scene.discourse, first, scene.sentence, scene.stops)
    return first, before_conjunct(scene, first, end)


def read_expression(scene: Scene) -> tuple[Draft, ...]:
    """The noun of an expression that says all by itself ("bood zijn excuses aan", "claimed responsibility")."""
    if scene.frame.act not in (Act.OTHER, Act.CLAIMS_RESPONSIBILITY) or not scene.frame.prepositions:
        return ()
    return scene.drafts(Rule.OBJECT, spans_of(scene.discourse, *_noun_of_expression(scene)))


def _is_wanted(scene: Scene, token: Token) -> bool:
    classes = ("ADP", "ADV", "SCONJ") if scene.grammar.objects_follow else ("ADP", "ADV")
    open_class = token.pos in classes and not scene.discourse.quoted[token.index]
    return open_class and token.lower in scene.frame.prepositions and not _is_of_noun(scene, token)


def _is_of_noun(scene: Scene, token: Token) -> bool:
    """True for the preposition of another noun than those for people, papers and days ("speaking on condition of
    anonymity"), where objects follow their verb and a phrase may stand between."""
    if not scene.grammar.objects_follow or token.dep != "case":
        return False
    discourse = scene.discourse
    governor = discourse.tokens[discourse.tokens[token.head].head]
    between = scene.verb.index < governor.index < token.index and governor.pos == "NOUN"
    if governor.index == scene.verb.particle:
        # "claimed responsibility for the raid": a noun of the expression
        return False
    spoken = discourse.pack.names.type_of(governor.lower) is not None or is_time(discourse, governor.index)
    return between and not spoken


def _ends_reach(scene: Scene, token: Token) -> bool:
    """True at a colon or semicolon, and at a subordinate clause."""
    if token.text in {";", ":"}:
        return True
    if token.pos != "SCONJ":
        return False
    grammar = scene.grammar
    return token.lower in grammar.declarative_complementisers or token.lower in grammar.adverbial_subordinators


def _object(scene: Scene, preposition: Token, phrase: Range) -> tuple[Draft, ...]:
    if preposition.lower in scene.frame.quantified and not _is_statement(scene.discourse, phrase):
        return ()
    whole = with_specification(scene.discourse, with_phrases(scene, phrase), scene.sentence, scene.stops)
    whole = _with_infinitive(scene, whole)
    named, measured = _noun_of_expression(scene), _measured(scene, preposition, phrase)
    touches = any(part[1] == preposition.index for part in measured)
    parts = [*(named or measured), (preposition.index, whole[1]) if named or touches else whole]
    drafts = scene.drafts(Rule.PREPOSITIONAL_OBJECT, spans_of(scene.discourse, *_joined(parts)))
    return drafts + _gapped(scene, preposition, phrase)


def _with_infinitive(scene: Scene, phrase: Range) -> Range:
    """A phrase with what it is to do ("called for the firm to lose its licence"), where its own clause follows it."""
    discourse, marker = scene.discourse, phrase[1]
    if not scene.grammar.objects_follow or scene.frame.act is not Act.URGES or marker + 1 >= scene.sentence.end:
        return phrase
    if discourse.lower[marker] not in scene.grammar.infinitive_markers:
        return phrase
    return phrase[0], clause_end(discourse, marker + 1, scene.sentence, scene.stops)


def _noun_of_expression(scene: Scene) -> list[Range]:
    """The noun that makes the verb an expression of saying ("legt de schuld bij X", "biedt excuses aan voor Y"): it is
    part of what is said, unless it only says that something is said ("houdt rekening met")."""
    particle = scene.verb.particle
    if particle is None or scene.discourse.tokens[particle].pos != "NOUN" or scene.frame.act is Act.ASSERTS:
        return []
    first = phrase_around(scene.discourse, particle, scene.sentence)[0]
    return [(max(first, scene.verb.finite + 1) if first <= scene.verb.finite < particle else first, particle + 1)]


def _measured(scene: Scene, preposition: Token, phrase: Range) -> list[Range]:
    """What a number is put to ("schat de schade op 3 miljoen"): the object right before the preposition."""
    discourse = scene.discourse
    if all(discourse.tokens[index].pos != "NUM" for index in range(*phrase)):
        return []
    if scene.verb.passive:
        opening = noun_phrase_at(discourse, scene.sentence.first, scene.verb.finite)
        return [opening] if opening is not None and opening[1] == scene.verb.finite else []
    first = max([scene.verb.finite + 1, *(end for start, end in scene.sources if start > scene.verb.finite)])
    for start in range(first, preposition.index):
        found = noun_phrase_at(discourse, start, preposition.index)
        if found is not None and found[1] == preposition.index and discourse.tokens[start].pos != "PRON":
            return [] if is_time(discourse, head_of(discourse, found)) else [found]
    return []


def _joined(parts: list[Range]) -> list[Range]:
    """The parts, two that touch as one."""
    if len(parts) > 1 and parts[0][1] == parts[1][0]:
        return [(parts[0][0], parts[1][1])]
    return parts


def _is_statement(discourse: Discourse, phrase: Range) -> bool:
    """A phrase with a number or a quotation in it: "spreekt van elf doden"; not "sprak over het weer"."""
    tokens = discourse.tokens[phrase[0] : phrase[1] + 1]
    return any(token.pos == "NUM" or token.text == QUOTATION_MARK for token in tokens)


def _gapped(scene: Scene, preposition: Token, phrase: Range) -> tuple[Draft, ...]:
    """``houdt het op zes doden, de vakbond op elf``: the verb left out the second time."""
    comma, end = phrase[1], scene.sentence.end
    again = scene.discourse.find(comma + 2, min(comma + _GAP, end), lambda token: token.lower == preposition.lower)
    if again is None or scene.discourse.tokens[comma].text != ",":
        return ()
    source = noun_phrase_at(scene.discourse, comma + 1, again)
    if source is None or source[1] != again:
        return ()
    content = _content_phrase(scene, again + 1)
    if content is None:
        return ()
    return scene.drafts(Rule.GAPPED, spans_of(scene.discourse, content), sources=[source])


def _content_phrase(scene: Scene, first: int) -> Range | None:
    """A noun phrase as content, over an adverb or two, or the quotation that stands in its place."""
    discourse, end = scene.discourse, scene.sentence.end
    quotation_end = _quotation_end(discourse, first)
    if quotation_end is not None:
        return first, quotation_end
    start = first
    phrase = noun_phrase_at(discourse, first, end)
    while phrase is None and start < min(first + 2, end) and discourse.tokens[start].pos in ("ADV", "ADP"):
        start += 1
        phrase = noun_phrase_at(discourse, start, end)
    if (counted := _counted_from(discourse, phrase[1] if phrase else first, end)) is not None:
        phrase = counted
    return None if phrase is None else (first, phrase[1])


def _counted_from(discourse: Discourse, first: int, end: int) -> Range | None:
    """The counted phrase at or right behind what sets bounds to its number ("ten minste 240 mensen", "meer dan 500"),
    which the parser may take for a phrase of its own."""
    for number in range(first, min(first + _BOUND, end)):
        if discourse.tokens[number].pos == "NUM":
            return noun_phrase_at(discourse, number, end)
        if discourse.tokens[number].pos in ("PUNCT", "CCONJ") or discourse.finite[number]:
            return None
    return None


def _quotation_end(discourse: Discourse, first: int) -> int | None:
    """The end of the quotation that opens at a phrase or behind its determiner."""
    if discourse.tokens[first].pos not in ("DET", "PUNCT"):
        return None
    for quotation in discourse.quotations_from(first, first + _QUOTATION_AT + 3):
        if quotation.outer and first <= quotation.outer.start <= first + _QUOTATION_AT:
            return quotation.outer.stop
    return None
