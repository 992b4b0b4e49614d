"""Whether a form of a cue verb is finite or a participle, and its auxiliary, where the tagger leaves it open."""

from __future__ import annotations

from wederhoor.extract.attributions.wordclass import is_auxiliary
from wederhoor.extract.discourse import Discourse
from wederhoor.extract.syntax.marks import AUXILIARY_ARCS, QUOTATION_MARK, SUBJECTS
from wederhoor.records.article import ParagraphKind
from wederhoor.records.parse import Sentence, Token

_MAIN_ARCS = frozenset({"ROOT", "conj", "parataxis", "ccomp"})


_SETTING = 8
"""Tokens behind a verb among which its clause begins, over when and where it was said."""

_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART"})


def auxiliary_of(discourse: Discourse, token: Token, sentence: Sentence) -> int | None:
    """The finite auxiliary of a participle: the one that the parser hangs on it, else the nearest of its sentence."""
    for child in discourse.children(token.index):
        if child.dep in AUXILIARY_ARCS and discourse.finite[child.index]:
            return child.index
    words = discourse.words(sentence)
    if discourse.pack.grammar.objects_follow:
        # English has nothing but adverbs and other auxiliaries, and in a question the subject, behind the first one
        words = discourse.tokens[sentence.first : token.index]
        words = words[
            max((word.index - sentence.first + 1 for word in words if word.pos in ("VERB", "PUNCT")), default=0) :
        ]
    near = (other.index for other in words if is_auxiliary(discourse, other))
    return min(near, key=lambda index: abs(index - token.index), default=None)


def has_passive_auxiliary(discourse: Discourse, token: Token, behind: int) -> bool:
    """True for a verb right behind a form of the passive auxiliary, or an adverb behind it, that is not the one at
    ``behind`` ("has been told", "will be asked", "is widely disputed"), in a language that keeps them together."""
    if not discourse.pack.grammar.objects_follow:
        return False
    before = token.index - 1
    while before > 0 and discourse.tokens[before].pos in ("ADV", "PART"):
        before -= 1
    auxiliary = discourse.tokens[before]
    return before >= 0 and before != behind and auxiliary.lemma in discourse.pack.grammar.passive_auxiliaries


def is_main_by_place(discourse: Discourse, token: Token) -> bool:
    """True for a form with the arc of a main verb, behind a comma and a coordinator ("..., and accused managers"), or
    in a tag."""
    before = discourse.tokens[max(0, token.index - 2) : token.index]
    joined = len(before) > 1 and before[0].text == "," and before[1].lower in discourse.pack.grammar.coordinators
    return joined or token.dep in _MAIN_ARCS or _is_tag(discourse, token) or _follows_relative(discourse, token)


def _follows_relative(discourse: Discourse, token: Token) -> bool:
    """ "The rebels, who hold the port, denied responsibility": the first verb behind the relative clause in commas of
    the phrase that opens the sentence."""
    first = discourse.sentence_of(token.index).first
    following = discourse.tokens[token.index + 1 : token.index + 2]
    if discourse.tokens[token.index - 1].text != "," or any(word.pos in ("ADP", "PUNCT") for word in following):
        return False
    comma = discourse.find(first, token.index - 1, lambda word: word.text == ",")
    if comma is None or discourse.lower[comma + 1] not in discourse.pack.grammar.relative_pronouns:
        return False
    return not any(discourse.finite[first:comma]) and any(discourse.finite[comma : token.index])


def _is_tag(discourse: Discourse, token: Token) -> bool:
    """ "...", one villager shouted at him": with nothing but a noun phrase between it and a quotation that closes."""
    first = discourse.sentence_of(token.index).first
    index = token.index - 1
    while index > first and discourse.tokens[index].pos in _PHRASE:
        index -= 1
    closes = discourse.tokens[index].text == QUOTATION_MARK and index > 0 and discourse.quoted[index - 1]
    return closes and index < token.index - 1


def opens_adjunct(discourse: Discourse, token: Token, sentence: Sentence) -> bool:
    """ "Asked whether he knew, Smith said ...", "When asked about it, she said ...": a past participle that opens its
    clause, with a comma behind that, where every verb has its subject before it."""
    if not discourse.pack.grammar.subject_before_tag or sentence.kind is not ParagraphKind.BODY:
        return False
    first = token.index - (discourse.tokens[token.index - 1].pos in ("SCONJ", "ADV") and token.index > sentence.first)
    opens = first == sentence.first or discourse.tokens[first - 1].text in {",", QUOTATION_MARK}
    past = token.has("Tense=Past") or token.has("VerbForm=Part")
    if not opens or not past or any(child.dep in SUBJECTS for child in discourse.children(token.index)):
        return False
    commas = (index for index in range(token.index, sentence.end) if discourse.tokens[index].text == ",")
    return first == sentence.first and any(any(discourse.finite[comma : sentence.end]) for comma in commas)


def is_only_verb(discourse: Discourse, sentence: Sentence) -> bool:
    """True in a sentence without a finite verb, in a language that has the subject before every verb: a form that may
    be finite is ("The mayor called for calm")."""
    body = sentence.kind is ParagraphKind.BODY and discourse.pack.grammar.objects_follow
    return body and not any(discourse.finite[sentence.first : sentence.end])


def governs_clause(discourse: Discourse, token: Token) -> bool:
    """ "benadrukt dat": a form that may be finite, with no auxiliary of its own and a clause behind it; where objects
    follow their verb, over when and where it was said ("confirmed on Sunday that")."""
    openers, following = discourse.pack.grammar.declarative_complementisers, token.index + 1
    if any(child.dep in AUXILIARY_ARCS for child in discourse.children(token.index)):
        return False
    end = discourse.sentence_of(token.index).end
    reach = _SETTING if discourse.pack.grammar.objects_follow and not _is_left(discourse, token) else 1
    for index in range(following, min(following + reach, end)):
        if discourse.lower[index] in openers:
            return True
        if discourse.finite[index] or discourse.tokens[index].pos in ("PUNCT", "VERB"):
            return False
    return False


def _is_left(discourse: Discourse, token: Token) -> bool:
    """True for a form without a noun or an adverb right before it, which may have lost its auxiliary."""
    return token.index == 0 or discourse.tokens[token.index - 1].pos not in ("NOUN", "PROPN", "PRON", "ADV")
