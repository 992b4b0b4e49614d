"""Which words with the form of a cue verb are verbs: by their tag, and by their place where the tag is wrong."""

from __future__ import annotations

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import NOUNS, QUOTATION_MARK, VERBS
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.lang.frames import Construction, VerbFrame
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Token

_AUXILIARY_BEFORE = 15
"""Tokens before a participle among which its auxiliary stands: the longest middle field of 60 in our bundles has 13."""


def is_verbal(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> bool:
    """A verb by its tag or place; a noun or adjective by its tag only where a quotation or a comma stands right before
    it, or where it governs a sentence without a verb: the parser takes "tweette" and the like for nouns."""
    before = discourse.tokens[token.index - 1] if token.index else token
    if before.pos == "ADP" and (
        token.lower in discourse.pack.times.hours or token.lower in discourse.pack.numbers.units
    ):
        # "even na achten": an hour
        return False
    if _asks(discourse, before) and discourse.pack.names.type_of(token.lower) is not None:
        # "vroeg getuigen zich te melden": people, and no verb
        return False
    if token.pos in VERBS or _is_participle(discourse, token, frames) or _stands_second(discourse, token, frames):
        return True
    if _follows_pronoun(discourse, token, frames) or _closes_tag(discourse, token, frames):
        return True
    if token.dep == "ROOT" and token.text.islower() and token.index > discourse.sentence_of(token.index).first:
        sentence = discourse.sentence_of(token.index)
        return not any(discourse.finite[sentence.first : sentence.end])
    marked = token.index > discourse.sentence_of(token.index).first and discourse.tokens[token.index - 1].text in {
        ",",
        QUOTATION_MARK,
    }
    return marked and token.text[:1].islower()


def _is_participle(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> bool:
    """A participle that closes its clause behind an auxiliary, whatever its tag."""
    if all(token.lower not in frame.participle for frame in frames) or token.lower in discourse.pack.cues.nouns:
        return False
    sentence, following = discourse.sentence_of(token.index), token.index + 1
    closes = following >= sentence.end or discourse.tokens[following].pos == "PUNCT"
    before = discourse.tokens[max(sentence.first, token.index - _AUXILIARY_BEFORE) : token.index]
    if not closes or not before or before[-1].pos in ("DET", "ADP"):
        return False
    return any(is_auxiliary(discourse, other) for other in before)


def _stands_second(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> bool:
    """A noun by its tag with the form of a finite verb, right behind the phrase that opens its sentence and before any
    other verb ("De gemeente verwijt hem dat ...")."""
    sentence = discourse.sentence_of(token.index)
    if token.pos != "NOUN" and (token.pos != "ADJ" or not _is_only_main(discourse, token)):
        return False
    if not token.text.islower() or any(discourse.finite[sentence.first : token.index]):
        return False
    if all(token.lower not in frame.finite or frame.is_expression for frame in frames):
        return False
    phrase = noun_phrase_at(discourse, sentence.first, token.index)
    before = discourse.tokens[token.index - 1]
    named = before.pos in NOUNS and before.dep != "amod"
    named = named or (before.index > sentence.first and discourse.pack.names.type_of(before.lower) is not None)
    return phrase is not None and phrase[1] == token.index and named


def _follows_pronoun(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> bool:
    """ "maar dat ontkent X": a finite form that is no noun of saying, behind the pronoun that opens a main clause, and
    no finite verb behind it ("maar dat bericht klopt")."""
    grammar, place = discourse.pack.grammar, token.index
    if place < discourse.sentence_of(place).first + 2 or token.lower in discourse.pack.cues.nouns:
        return False
    if discourse.lower[place - 1] not in grammar.neuter_demonstratives:
        return False
    opened = discourse.lower[place - 2] in grammar.coordinators
    finite = any(token.lower in frame.finite and not frame.is_expression for frame in frames)
    return opened and finite and not any(discourse.finite[place + 1 : place + 2])


def _closes_tag(discourse: Discourse, token: Token, frames: tuple[VerbFrame, ...]) -> bool:
    """ "That is untrue, Hale replies.": a noun by its tag with the form of a finite verb, between a name or pronoun
    behind a comma and a mark."""
    sentence, before = discourse.sentence_of(token.index), token.index - 1
    finite = any(token.lower in frame.finite and frame.accepts(Construction.CLAUSE) for frame in frames)
    if not discourse.pack.grammar.subject_before_tag or not finite or token.pos not in ("NOUN", "PROPN"):
        return False
    closes = token.index + 1 >= sentence.end or discourse.tokens[token.index + 1].pos == "PUNCT"
    while before > sentence.first and discourse.tokens[before].pos in ("PROPN", "PRON"):
        before -= 1
    marked = discourse.tokens[before].text in {",", QUOTATION_MARK} and before < token.index - 1
    return closes and marked and any(discourse.finite[sentence.first : before])


def _is_only_main(discourse: Discourse, token: Token) -> bool:
    """True for a form behind which no finite verb stands before a clause that depends on it ("Een agent vroeg de
    fietser of hij ...")."""
    openers = discourse.pack.grammar.complement_openers
    for index in range(token.index + 1, discourse.sentence_of(token.index).end):
        if discourse.lower[index] in openers and discourse.tokens[index].pos != "DET":
            return True
        if discourse.finite[index]:
            return False
    return True


def _asks(discourse: Discourse, token: Token) -> bool:
    """True for a finite form of a verb of asking or ordering, whatever its tag."""
    frames = discourse.pack.cues.by_form.get(token.lower, ())
    return any(token.lower in frame.finite and frame.act in (Act.ASKS, Act.URGES) for frame in frames)


def is_auxiliary(discourse: Discourse, token: Token) -> bool:
    """A finite form of the perfect or the passive."""
    grammar = discourse.pack.grammar
    if token.pos != "AUX" or not discourse.finite[token.index]:
        return False
    return token.lemma in grammar.perfect_auxiliaries or token.lemma in grammar.passive_auxiliaries
