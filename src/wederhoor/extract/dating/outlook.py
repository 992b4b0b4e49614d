"""Whether a clause reports what was or announces what is to come, which decides the Monday that "maandag" is.

Read from the finite verb of the clause: the clause by punctuation and subordinators, the parser's arcs only where it
holds no finite verb. Plurals are read by their endings, for the tagger takes many for infinitives or for the other
tense.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from wederhoor.extract.clause import children_near, clause_at, is_finite, opens_clause
from wederhoor.extract.dating.calendar import Outlook
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.frames import Construction
from wederhoor.lang.times import TimeWords
from wederhoor.records.article import ParagraphKind
from wederhoor.records.parse import Parse, Token

DEEPEST = 6
"""Governors that are climbed to find a finite verb; deeper ones belong to clauses that tell nothing of the expression.
"""
NOUN_REACH = 3
"""Tokens before "van" that its noun stands in: "de notitie van", "de aanslag op een kerk van" has too many."""


def outlook_at(parse: Parse, first: int, times: TimeWords) -> Outlook:
    """The outlook of the clause that an expression stands in, which begins at token ``first``."""
    before = parse.tokens[first - 1].lower if first else ""
    if before in times.past_markers or before in times.origin_before or _is_dated(parse, first, times):
        return Outlook.BACK
    if _follows_past(parse, first, times):
        return Outlook.BACK
    if before in times.prospective_before:
        return Outlook.AHEAD
    either = before in times.either_before and parse.tokens[first].lower in times.words
    clause = _said_in(parse, first, clause_at(parse, first, times.subordinators), times)
    words = [parse.tokens[index] for index in clause]
    if any(token.lower in times.prospective_words and not _is_done(parse, token) for token in words):
        return Outlook.AHEAD
    if either and any(token.lower in times.postponing for token in words):
        return Outlook.AHEAD
    finite = _finite(parse, first, clause, times)
    if finite is None:
        return Outlook.EITHER if either else Outlook.BACK
    if finite.lemma in times.prospective_auxiliaries:
        return _prospect(finite, words, times)
    if either:
        return _limit(finite, words, times)
    headline = (
        parse.sentences[finite.sentence].kind is ParagraphKind.HEADLINE
    )  # tells what happened in the present tense
    if is_past(finite, times) or finite.lemma in times.reporting_verbs or headline or _is_perfect(words, times):
        return Outlook.BACK
    return Outlook.EITHER if before in times.attributive or finite.index not in clause else Outlook.AHEAD


def _is_done(parse: Parse, token: Token) -> bool:
    """ "set fire to a depot": a past tense, or a verb with its object behind it, where the word that looks ahead is a
    participle ("set to open")."""
    following = parse.tokens[token.index + 1 : token.index + 2]
    object_ = any(word.pos in ("NOUN", "PROPN", "DET") for word in following)
    return token.has("Tense=Past") and (token.has("VerbForm=Fin") or object_)


def _said_in(parse: Parse, first: int, clause: range, times: TimeWords) -> range:
    """The part of a clause behind the conjunction before an expression, where its verb was taken for an infinitive
    ("zei dat de bewoners donderdag terug kunnen")."""
    opener = next(
        (index for index in reversed(range(clause.start, first)) if parse.tokens[index].lower in times.content_openers),
        None,
    )
    if opener is None or any(is_finite(parse.tokens[index]) for index in range(opener, clause.stop)):
        return clause
    bare = any(_is_bare_plural(parse, index, times) for index in range(first, clause.stop))
    return range(opener, clause.stop) if bare else clause


def _follows_past(parse: Parse, first: int, times: TimeWords) -> bool:
    """ "De directeur erkende donderdag dat": a weak past right before a day, which was taken for a participle."""
    before = parse.tokens[first - 1] if first > parse.sentences[parse.tokens[first].sentence].first else None
    return before is not None and before.has("VerbForm=Part") and before.lower.endswith(times.past_singulars)


def _limit(finite: Token, words: Sequence[Token], times: TimeWords) -> Outlook:
    """ "tot maandag" in the present tense is to come, else on either side of today."""
    past = is_past(finite, times) or _is_perfect(words, times) or finite.lemma in times.reporting_verbs
    return Outlook.AHEAD if is_finite(finite) and finite in words and not past else Outlook.EITHER


def is_past(finite: Token, times: TimeWords) -> bool:
    """True for the past tense: of a plural by its form where that tells, else as the tagger has it."""
    if finite.lower.endswith(times.past_plurals) or finite.lower in times.past_forms:
        return True
    if finite.lower.endswith(times.present_plurals):
        return False
    plural = finite.lower.endswith(times.plural_endings) and not finite.has("Number=Sing")
    return finite.has("Tense=Past") and (not plural or finite.lower.endswith(times.either_tense))


def is_told(parse: Parse, first: int, pack: LanguagePack) -> bool:
    """True where the clause of an expression tells who said something then ("zei de minister maandag"), not what
    happened."""
    clause = clause_at(parse, first, pack.times.subordinators)
    words = {parse.tokens[index].lower for index in clause}
    return any(
        frame.particle is None or frame.particle in words or token.lower.startswith(frame.particle)
        for token in (parse.tokens[index] for index in clause)
        if token.pos in ("VERB", "AUX") and not _is_of_complement(parse, token.index, first, pack)
        for frame in pack.cues.by_form.get(token.lower, ())
        if Construction.CLAUSE in frame.takes and not frame.preposition
    )


def _is_of_complement(parse: Parse, verb: int, first: int, pack: LanguagePack) -> bool:
    """ "says the order went out at noon": an expression behind the verb of what was said, in a language that opens such
    a clause with no word."""
    if not pack.grammar.bare_complements:
        return False
    between = range(verb + 1, first)
    return any(is_finite(parse.tokens[index]) and parse.tokens[index - 1].pos != "AUX" for index in between)


def is_aside(parse: Parse, first: int, times: TimeWords) -> bool:
    """True in a clause of hearsay or plan ("zou zondag al scheuren hebben gezien") and in one of a trial ("de getuigen
    die dinsdag werden gehoord"), which does not lead the story on."""
    clause = clause_at(parse, first, times.subordinators)
    return any(
        parse.tokens[index].lemma in times.prospective_auxiliaries or parse.tokens[index].lower in times.proceedings
        for index in clause
    )


def _is_dated(parse: Parse, first: int, times: TimeWords) -> bool:
    """ "de notitie van 14 april": a thing that exists once it is dated."""
    if first < 2 or parse.tokens[first - 1].lower not in times.attributive:
        return False
    nouns = parse.tokens[max(0, first - 1 - NOUN_REACH) : first - 1]
    return any(token.lower in times.dated_nouns or token.lemma in times.dated_nouns for token in nouns)


def _finite(parse: Parse, index: int, clause: Sequence[int], times: TimeWords) -> Token | None:
    """The finite verb nearest to a token in its clause, or else the one of the verb that governs it."""
    inside = [parse.tokens[place] for place in clause if is_finite(parse.tokens[place])]
    inside = inside or [parse.tokens[place] for place in clause if _is_bare_plural(parse, place, times)]
    nearest = min(inside, key=lambda token: (abs(token.index - index), token.index), default=None)
    if nearest is not None and not _opened_between(parse, index, nearest.index, times):
        return nearest
    for governor in islice(parse.ancestors(index), DEEPEST):
        places = (governor, *children_near(parse, governor, index))
        found = [parse.tokens[place] for place in places if is_finite(parse.tokens[place])]
        if found:
            return found[0]
    return nearest


def _opened_between(parse: Parse, index: int, verb: int, times: TimeWords) -> bool:
    """True for a verb of another clause behind an expression ("..., on Friday after reports that it would close")."""
    return any(opens_clause(parse.tokens[place], times.subordinators) for place in range(index + 1, verb))


def _is_bare_plural(parse: Parse, index: int, times: TimeWords) -> bool:
    """True for an "infinitive" without "te" in a clause that has no finite verb: a plural that was taken for one."""
    token = parse.tokens[index]
    marked = index > 0 and parse.tokens[index - 1].lower in times.infinitive_marks
    return token.pos in ("VERB", "AUX") and token.has("VerbForm=Inf") and not marked


def _is_perfect(words: Sequence[Token], times: TimeWords) -> bool:
    """True for "is/heeft ... gebeurd": a participle that is no attribute, without the auxiliary of the passive."""
    participle = any(token.has("VerbForm=Part") and token.dep != "amod" for token in words) or _ends_in_participle(
        words, times
    )
    return participle and not any(token.lemma in times.passive_auxiliaries for token in words)


def _ends_in_participle(words: Sequence[Token], times: TimeWords) -> bool:
    """True for a clause with an auxiliary of the perfect that closes with what looks like a participle, whatever the
    tagger took it for ("is een flat uitgebrand"); behind a determiner, a preposition or an adjective it is a noun."""
    if len(words) < 2 or not any(token.lemma in times.perfect_auxiliaries for token in words if is_finite(token)):
        return False
    before, last = words[-2:]
    # the end of a name is no adjective ("is het kantoor van Hoog Zuid binnengevallen")
    adjective = before.pos == "ADJ" and not before.text[0].isupper()
    noun = adjective or before.pos in ("DET", "ADP", "NUM") or before.has("Poss=Yes")
    return not noun and bool(times.participle.fullmatch(last.text))


def _prospect(finite: Token, words: Sequence[Token], times: TimeWords) -> Outlook:
    """ "zal komen" is to come, "zou zijn gekomen" has been, "zou komen" was to come: on either side of today."""
    infinitive = any(token.has("VerbForm=Inf") and token.lemma in times.perfect_auxiliaries for token in words)
    if infinitive and any(token.has("VerbForm=Part") for token in words):
        # English "would have opened on Friday" never did, on whichever side; Dutch "zou zijn geopend" is hearsay
        return Outlook.EITHER if times.unreal_perfect else Outlook.BACK
    return Outlook.EITHER if finite.has("Tense=Past") else Outlook.AHEAD
