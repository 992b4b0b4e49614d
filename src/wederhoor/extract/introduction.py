"""How an article introduces a name: the role before it, and the apposition on either side."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.discourse import Discourse, Range
from wederhoor.extract.syntax.head import head_of
from wederhoor.extract.syntax.nounphrase import noun_phrase_at
from wederhoor.records.entity import NAMED_BODIES
from wederhoor.records.parse import NameSpan

REACH = 12
"""Tokens before a name among which the role in front of its comma begins: of 99 such roles 95 have at most 10, none
more than 12."""
_OPENERS = frozenset({"DET", "NOUN", "ADJ"})
_DAYS = frozenset({"dayword", "weekday", "daypart"})
_BEFORE_NAME = frozenset({"NOUN", "ADJ", "PROPN"})


def role_before(discourse: Discourse, name: NameSpan) -> tuple[Range, int] | None:
    """The nouns right before a name and the last of them, when that is a role ("gouverneur X", "oud-directeur Jan X"),
    over the body or field that it is a role in ("minister van Justitie X")."""
    first = _nouns_before(discourse, name.first)
    role = _last_role(discourse, first, name.first)
    if role is not None:
        return (_behind_time(discourse, first, role), name.first), role
    return _role_before_field(discourse, first, name.first)


def _behind_time(discourse: Discourse, first: int, role: int) -> int:
    """Where the words of a role begin behind a time that opens its sentence or follows a preposition ("Last night
    council leader X", "on Friday council leader X")."""
    if first > discourse.sentence_of(first).first and discourse.tokens[first - 1].pos != "ADP":
        return first
    words, lower = discourse.pack.times.words, discourse.lower
    days = (index for index in range(first, role) if any(name in _DAYS for name, _ in words.get(lower[index], ())))
    return max(days, default=first - 1) + 1


def _nouns_before(discourse: Discourse, index: int) -> int:
    """The first of the nouns and adjectives right before a token."""
    first, start = index, discourse.sentence_of(index).first
    while first > start and (discourse.tokens[first - 1].pos in _BEFORE_NAME or _is_role(discourse, first - 1)):
        first -= 1
    return first


def _last_role(discourse: Discourse, first: int, end: int) -> int | None:
    """The last noun of some words, when it is a role."""
    before = discourse.tokens[first:end]
    nouns = [token.index for token in before if token.pos == "NOUN" or _is_role(discourse, token.index)]
    return nouns[-1] if nouns and _is_role(discourse, nouns[-1]) else None


def _role_before_field(discourse: Discourse, field: int, end: int) -> tuple[Range, int] | None:
    """The role whose field or body stands between it and the name, behind "van" ("directeur van het bedrijf X"); none
    where the words before the name are of a person ("de advocaat van verdachte X")."""
    grammar, names = discourse.pack.grammar, discourse.pack.names
    words = discourse.tokens[field:end]
    body = words and (words[-1].text[:1].isupper() or names.type_of(words[-1].lower) in NAMED_BODIES)
    start = discourse.sentence_of(end).first
    preposition = field - 1
    while preposition > start and discourse.tokens[preposition].pos == "DET":
        preposition -= 1
    if not body or preposition <= start or discourse.lower[preposition] not in grammar.possessive_prepositions:
        return None
    first = _nouns_before(discourse, preposition)
    role = _last_role(discourse, first, preposition)
    return None if role is None else ((first, end), role)


def role_appositions(discourse: Discourse, name: NameSpan) -> Iterator[tuple[Range, int]]:
    """The appositions of a name that are roles, each with its head: "X, directeur van de veerdienst", "de gouverneur
    van de regio, X", "een getuige die X wil heten"."""
    for phrase in (_apposition_after(discourse, name), _apposition_before(discourse, name), _calling(discourse, name)):
        if phrase is not None and _is_role(discourse, head := head_of(discourse, phrase)):
            yield phrase, head


def bodies_beside(discourse: Discourse, name: NameSpan) -> Iterator[int]:
    """The nouns in the singular for a body that an apposition gives a name, or a clause that says what it calls
    itself: "X, een actiegroep,", "de groep, X,", "een groep die zich X noemt"."""
    for head in _kinds_beside(discourse, name):
        if discourse.pack.names.type_of(discourse.lower[head]) in NAMED_BODIES:
            yield head


def things_beside(discourse: Discourse, name: NameSpan) -> Iterator[int]:
    """The nouns in the singular for a named thing that an apposition gives a name: "de pont, de X,", "X, een
    containerschip"."""
    for head in _kinds_beside(discourse, name):
        if discourse.pack.names.is_thing(discourse.lower[head]):
            yield head


def noun_before(discourse: Discourse, name: NameSpan) -> int | None:
    """The noun right before a name, in front of its quotation mark or of the article that it has a capital for ("de
    veerboot 'X'", "woningcorporatie De X")."""
    before, first = name.first - 1, discourse.sentence_of(name.first).first
    article = before > first and discourse.lower[before] in discourse.pack.grammar.definite_articles
    quoted = before > first and discourse.tokens[before].pos == "PUNCT" and discourse.quoted[name.first]
    if quoted or (article and discourse.tokens[before].text[:1].isupper()):
        before -= 1
    if before < first:
        return None
    token = discourse.tokens[before]
    return before if token.pos == "NOUN" or (before == first and token.pos == "PROPN") else None


def _kinds_beside(discourse: Discourse, name: NameSpan) -> Iterator[int]:
    """The heads in the singular of what an apposition, or a clause of naming, says that a name is."""
    for phrase in (_apposition_after(discourse, name), _apposition_before(discourse, name), _calling(discourse, name)):
        if phrase is None or _names_another(discourse, phrase) or not _is_closed(discourse, phrase[1]):
            continue
        head = head_of(discourse, phrase)
        if not discourse.tokens[head].has("Number=Plur"):
            yield head


def _names_another(discourse: Discourse, phrase: Range) -> bool:
    """True for a phrase with a name in it that is no adjective for a country ("de Nederlandse spoorbeheerder")."""
    demonyms = discourse.pack.names.demonyms
    names = discourse.names_from(*phrase)
    return any(name.end - name.first > 1 or discourse.lower[name.first] not in demonyms for name in names)


def _is_closed(discourse: Discourse, index: int) -> bool:
    """True where no "en" goes on with a list."""
    return index >= len(discourse.tokens) or discourse.lower[index] not in discourse.pack.grammar.phrase_coordinators


def _calling(discourse: Discourse, name: NameSpan) -> Range | None:
    """The noun before a relative clause that ends in a name and a verb of naming right behind it."""
    grammar, tokens = discourse.pack.grammar, discourse.tokens
    sentence = discourse.sentence_of(name.first)
    if not any(token.lemma in grammar.naming_verbs for token in tokens[name.end : min(name.end + 4, sentence.end)]):
        return None
    for index in range(name.first - 1, max(sentence.first, name.first - REACH), -1):
        if discourse.lower[index] in grammar.relative_pronouns and tokens[index - 1].pos == "NOUN":
            return index - 1, index
    return None


def _is_role(discourse: Discourse, index: int) -> bool:
    names, word = discourse.pack.names, discourse.lower[index]
    if discourse.tokens[index].pos == "VERB" and index and _is_predicate(discourse, index):
        # "minister X beschuldigde Y", "residents have accused Y" have a form of a verb that is a noun too
        return False
    return names.role(word) is not None or names.is_member(word)


def _is_predicate(discourse: Discourse, index: int) -> bool:
    """True for a verb behind a name, and for one that has a subject."""
    subject = any(child.dep == "nsubj" for child in discourse.children(index))
    return subject or discourse.tokens[index - 1].pos == "PROPN"


def _apposition_after(discourse: Discourse, name: NameSpan) -> Range | None:
    """The noun phrase behind the comma after a name."""
    if name.end >= len(discourse.tokens) or discourse.tokens[name.end].text != ",":
        return None
    phrase = noun_phrase_at(discourse, name.end + 1, discourse.sentence_of(name.first).end)
    return phrase if phrase is not None and discourse.tokens[phrase[0]].pos in _OPENERS else None


def _apposition_before(discourse: Discourse, name: NameSpan) -> Range | None:
    """The longest noun phrase that ends at the comma before a name."""
    comma = name.first - 1
    while comma > 0 and discourse.tokens[comma].pos in ("DET", "ADJ"):
        comma -= 1
    if comma < 1 or discourse.tokens[comma].text != ",":
        return None
    for start in range(max(discourse.sentence_of(name.first).first, name.first - REACH), comma):
        phrase = noun_phrase_at(discourse, start, comma)
        if phrase is not None and phrase[1] == comma and discourse.tokens[start].pos in _OPENERS:
            return phrase
    return None
