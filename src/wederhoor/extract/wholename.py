"""Whole names of bodies where compounds are written apart, which a parser cuts at every noun that it knows.

"Defence Ministry" loses its first word, "Holm Light and Power" its last ones, and a body with the function of somebody
whom it employs swallows him. A run of words with capitals that ends in a noun for a body, in what ends a firm's name or
in a legal form is one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.discourse import Discourse
from wederhoor.extract.echo import HEADINGS
from wederhoor.records.parse import NameSpan

LONGEST = 8
"""Words that a body's name takes at most; the longest of our bundles has seven."""

SHORTEST_LETTERS = 3
"""Letters of which chance makes no two names: two stand for many things."""
SHORTEST_STEM = 5
"""Letters that a country and its adjective begin alike with."""

LONGEST_LETTERS = 6
"""Letters by which a body goes at most where the parser saw no name; longer words in capitals are towns and cries."""

_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "X"})
"""Parts of speech of the words with a capital that a name has."""


def complete(discourse: Discourse, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The names in text order, each with the words that belong to it, where the language writes compounds apart."""
    if discourse.pack.names.compounds:
        yield from names
        return
    covered = 0
    spelt = list(_spelt(discourse))
    inside = {index for name in spelt for index in range(name.first, name.end)}
    kept = [name for name in names if inside.isdisjoint(range(name.first, name.end))]
    unmarked = [*_letters(discourse, kept), *_behind_articles(discourse, kept)]
    for name in sorted([*kept, *spelt, *unmarked], key=lambda name: (name.first, -name.end)):
        if name.end <= covered:
            continue
        whole = _completed(discourse, name, covered)
        covered = whole.end
        yield whole


def _spelt(discourse: Discourse) -> Iterator[NameSpan]:
    """The bodies whose capitals are the letters in brackets behind them, also where a noun in small letters ends the
    name ("the Union of Holm Dockers' federation (UHD)")."""
    for place in range(2, len(discourse.tokens) - 2):
        if discourse.tokens[place].text != "(" or discourse.tokens[place + 2].text != ")":
            continue
        letters, least = discourse.tokens[place + 1].text, discourse.sentence_of(place).first
        noun = discourse.tokens[place - 1].text
        small = noun.islower() and discourse.pack.names.is_organisation(noun)
        if len(letters) < SHORTEST_LETTERS or not (small or noun[:1].isupper()):
            continue
        for first in range(place - 2, max(least, place - LONGEST - 1) - 1, -1):
            if not _may_stand_inside(discourse, first):
                break
            if discourse.tokens[first].text[:1].isupper() and is_spelt_by(letters, discourse, range(first, place)):
                yield NameSpan(first=first, end=place, label="ORG")
                break


def _letters(discourse: Discourse, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The bodies that go by their letters alone in running text, where the parser marked no name ("CTV's buses")."""
    marked = {index for name in names for index in range(name.first, name.end)}
    for token in discourse.tokens[1:-1]:
        capitals = token.text.isupper() and token.text.isalpha() and token.pos == "PROPN"
        if not capitals or token.index in marked or not SHORTEST_LETTERS <= len(token.text) <= LONGEST_LETTERS:
            continue
        known = discourse.pack.names.country(token.text) or token.lower in discourse.pack.times.words
        before, behind = discourse.tokens[token.index - 1], discourse.tokens[token.index + 1]
        # a zone behind an hour, a town that opens a report, a heading in capitals
        beside = before.text[-1:].isdigit() or behind.text == "," or before.text.isupper() or behind.text.isupper()
        if not known and not beside and discourse.sentence_of(token.index).kind not in HEADINGS:
            yield NameSpan(first=token.index, end=token.index + 1, label="ORG")


def _behind_articles(discourse: Discourse, names: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """The bodies of several words with capitals behind an article in running text, where the parser marked no name
    ("the Eastern Trust")."""
    marked = {index for name in names for index in range(name.first, name.end)}
    articles = discourse.pack.grammar.definite_articles
    for token in discourse.tokens[1:]:
        start, sentence = token.index, discourse.sentence_of(token.index)
        if discourse.lower[start - 1] not in articles or sentence.kind in HEADINGS or start == sentence.first:
            continue
        end = start
        while end < sentence.end and end - start < LONGEST and _is_word(discourse, end) and end not in marked:
            end += 1
        body = end - start > 1 and discourse.pack.names.is_organisation(discourse.lower[end - 1])
        if body and discourse.tokens[end - 1].text[1:].islower():
            yield NameSpan(first=start, end=end, label="ORG")


def _may_stand_inside(discourse: Discourse, place: int) -> bool:
    """True for a word with a capital, a function word and a genitive, which a body's name has inside."""
    token = discourse.tokens[place]
    genitive = token.text in discourse.pack.grammar.genitive_endings
    return token.text[:1].isupper() or token.lower in discourse.pack.names.function_words or genitive


def is_spelt_by(letters: str, discourse: Discourse, inside: range) -> bool:
    """True for letters that are the capitals of the words of a range, each of them."""
    capitals = "".join(
        token.text[0] for token in discourse.tokens[inside.start : inside.stop] if token.text[0].isupper()
    )
    return len(letters) >= SHORTEST_LETTERS and letters == capitals


def _completed(discourse: Discourse, name: NameSpan, covered: int) -> NameSpan:
    """The name with the words before and behind it that belong to it, and none that ``covered`` has."""
    name = replace(name, first=max(name.first, covered))
    if (person := _behind_office(discourse, name)) is not None:
        return person
    name = _with_noun(discourse, name)
    sentence = discourse.sentence_of(name.first)
    if sentence.kind in HEADINGS or _is_person(discourse, name):
        return name
    end = _end(discourse, name, min(sentence.end, name.first + LONGEST))
    first = (
        _first(discourse, name.first, max(covered, sentence.first)) if _ends_body(discourse, end - 1) else name.first
    )
    return name if (first, end) == (name.first, name.end) else NameSpan(first=first, end=end, label="ORG")


def _behind_office(discourse: Discourse, name: NameSpan) -> NameSpan | None:
    """The person whose full name a name ends in, behind the body and the office that he holds there ("Holm County
    Sheriff Ann Bell"); ``None`` for any other name."""
    names, lower = discourse.pack.names, discourse.lower
    for place in range(name.first + 1, name.end - 1):
        office = names.role(lower[place - 1]) is not None or lower[place - 1] in names.titles
        if office and place - 1 > name.first and lower[place] in names.given:
            return NameSpan(first=place, end=name.end, label="PER")
    return None


def _with_noun(discourse: Discourse, name: NameSpan) -> NameSpan:
    """What the parser took for an adjective or a person, before a noun in small letters for an agency or an outlet
    ("the Holm news agency"), as a body's name; an adjective begins as a place of the article does."""
    behind = range(name.end, min(name.end + 2, len(discourse.tokens)))
    pair = " ".join(discourse.tokens[index].text for index in behind)
    if name.label == "ORG" or pair not in discourse.pack.names.agency_words:
        return name
    word = discourse.lower[name.end - 1]
    places = {discourse.lower[other.first][:SHORTEST_STEM] for other in discourse.parse.names if other.label == "LOC"}
    adjective = word in discourse.pack.names.demonyms or word[:SHORTEST_STEM] in places
    return name if adjective else replace(name, label="ORG")


def _is_person(discourse: Discourse, name: NameSpan) -> bool:
    """True for a full name that a first name opens."""
    given = discourse.lower[name.first] in discourse.pack.names.given
    return name.label == "PER" and given and name.end - name.first > 1


def _end(discourse: Discourse, name: NameSpan, limit: int) -> int:
    """Where the run of capitals ends that the name begins, if its last words say that it is a body's."""
    end, place = name.end, name.end
    if _is_joiner(discourse, end - 1) and end - name.first > 1:
        place = end - 1
    while place < limit:
        if _is_word(discourse, place):
            place += 1
            end = place if _ends_body(discourse, place - 1) or _is_legal(discourse, place - 1) else end
        elif _joins(discourse, name.first, place, limit):
            place += 1
        else:
            break
    return end


def _first(discourse: Discourse, first: int, least: int) -> int:
    """Where the words with capitals begin that stand before the noun for a body."""
    while first > least and first - 1 >= least and _is_word(discourse, first - 1):
        opens = first - 1 == discourse.sentence_of(first).first
        if _is_no_part(discourse, first - 1) or (opens and discourse.tokens[first - 1].pos not in ("PROPN", "NOUN")):
            break
        first -= 1
    return first


def _is_word(discourse: Discourse, place: int) -> bool:
    """True for a word with a capital that may be part of a body's name."""
    token = discourse.tokens[place]
    names = discourse.pack.names
    worded = token.pos in _WORDS or token.lower in names.firm_endings
    return token.text[:1].isupper() and worded and token.lower not in discourse.pack.times.words


def _is_no_part(discourse: Discourse, place: int) -> bool:
    """True for an article, a function, a form of address and a word that every article has, which open no name."""
    names, word = discourse.pack.names, discourse.lower[place]
    opens = word in names.articles or word in names.common_words or word in names.titles
    return opens or names.role(word) is not None


def _ends_body(discourse: Discourse, place: int) -> bool:
    """True for a noun with a capital for a body, and for what ends the names of firms."""
    names, word = discourse.pack.names, discourse.lower[place]
    body = names.is_organisation(word) or word in names.firm_endings
    return body and discourse.tokens[place].text[:1].isupper() and word not in names.towns


def _is_legal(discourse: Discourse, place: int) -> bool:
    return discourse.lower[place] in discourse.pack.names.legal_forms


def _is_joiner(discourse: Discourse, place: int) -> bool:
    return discourse.lower[place] in discourse.pack.names.field_joiners


def _joins(discourse: Discourse, first: int, place: int, limit: int) -> bool:
    """True for *and* between two fields of one body: what stands before it is no body or place by itself, and what
    stands behind it is nobody's name."""
    names, tokens = discourse.pack.names, discourse.tokens
    if not _is_joiner(discourse, place) or place + 1 >= limit or not _is_word(discourse, place + 1):
        return False
    before = " ".join(token.text for token in tokens[first:place])
    ends = _ends_body(discourse, place - 1) and place - first > 1
    whole = ends and tokens[place + 1].lower not in names.firm_endings
    known = names.country(before) or before.lower() in names.towns or names.outlet(before) or before.isupper()
    if tokens[place].text == "&":
        return True
    return not (whole or known or tokens[place + 1].lower in names.given or tokens[place + 1].lower in names.towns)
