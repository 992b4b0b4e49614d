"""The topic of a figure: from what is counted, and from what its clause says happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from wederhoor.extract.clause import REACH, children_near, clause_at, opens_clause
from wederhoor.extract.counting.counted import Counted, CountedKind, forms
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.lang.topics import Predicate
from wederhoor.records.parse import Parse, Sentence

COORDINATION = 4
"""Tokens that a conjunction between figure and predicate counts for: "twee kwamen om en drie raakten gewond"."""
GOVERNORS = 3
"""Governors of the counted that are looked at where the clause itself says nothing; beyond, the words are those of
another clause."""
TOUCHING = 2
"""Tokens between a number and what is said of it right beside it: "drie raakten gewond" has one."""
LONGEST_PREDICATE = 4
"""Words of the longest predicate in the pack ("uit het water")."""
TALLY_REACH = 30
"""Tokens from "het dodental" to its number."""
AMONG_REACH = 6
"""Tokens from "onder hen" to the number: "onder hen zijn volgens de politie twee"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A predicate at tokens ``[first, end)``."""

    topic: str
    first: int
    end: int


def topic_of(parse: Parse, first: int, counted: Counted, pack: LanguagePack) -> str | None:
    """The topic of a figure whose words begin at token ``first``, ``None`` where nothing says it.

    A unit decides; then what happened, where that counts more than what the counted is called; then the noun; then
    anything the clause says.
    """
    topics = pack.topics
    if counted.kind is CountedKind.MEASURE:
        return counted.topic
    noun = counted.topic
    if is_whole(parse, first, pack):
        return noun
    said = said_of(parse, first, counted.end, first if counted.head is None else counted.head, pack)
    if noun in topics.tolls & topics.overriding:
        return said if said in topics.overriding_tolls else noun
    if said in topics.overriding or noun is None or noun in topics.generic:
        return said or noun
    return noun


def said_of(parse: Parse, first: int, end: int, head: int, pack: LanguagePack) -> str | None:
    """What is said of tokens ``[first, end)``, whose noun is ``head``: the nearest predicate of their clause, or else
    one of a verb that governs them."""
    said = _nearest(parse, first, end, pack)
    return said.topic if said else _governing(parse, first, end, head, pack)


def said_behind(parse: Parse, index: int, pack: LanguagePack) -> str | None:
    """What is said of a token behind it in its clause."""
    clause = clause_at(parse, index, pack.times.subordinators)
    said = (said for said in _predicates(parse, range(index + 1, clause.stop), pack))
    found = min(said, key=lambda said: said.first, default=None)
    return found.topic if found else None


def touching(parse: Parse, first: int, end: int, pack: LanguagePack) -> str | None:
    """What is said of tokens ``[first, end)`` right beside them: "vijf gewond", "drie raakten gewond"."""
    said = _nearest(parse, first, end, pack)
    return said.topic if said and _distance(parse, said, first, end, pack) <= TOUCHING else None


def _nearest(parse: Parse, first: int, end: int, pack: LanguagePack) -> Said | None:
    clause = clause_at(parse, first, pack.times.subordinators)
    found = [said for said in _predicates(parse, clause, pack) if said.end <= first or said.first >= end]
    return min(found, key=lambda said: _rank(parse, said, first, end, pack), default=None)


def _rank(parse: Parse, said: Said, first: int, end: int, pack: LanguagePack) -> tuple[bool, int, int]:
    """What happened before what merely was ("228 mensen aan boord kwamen om"), then the nearest."""
    return said.topic not in pack.topics.overriding, _distance(parse, said, first, end, pack), said.first


def _distance(parse: Parse, said: Said, first: int, end: int, pack: LanguagePack) -> int:
    between = range(said.end, first) if said.end <= first else range(end, said.first)
    return len(between) + COORDINATION * sum(parse.tokens[index].lower in pack.times.conjunctions for index in between)


def _predicates(parse: Parse, clause: range, pack: LanguagePack) -> Iterator[Said]:
    for index in clause:
        token = parse.tokens[index]
        if token.pos == "PROPN":
            continue  # "Bergen"
        counted = token.lower in pack.topics.nouns  # "een dode en vier gewonden": the one says nothing of the other
        numbered = index > 0 and pack.numbers.value(plain(parse.tokens[index - 1].text)) is not None
        if counted and numbered and token.pos != "VERB":
            continue  # "three dead, four missing"; a verb says it of its own number: "nine were killed and 30 injured"
        for form in (token.lower,) if counted else forms(token, pack.topics):
            for predicate in pack.topics.predicates.get(form, ()):
                end = _match(parse, index, clause, predicate)
                if end is not None:
                    yield Said(topic=predicate.topic, first=index, end=end)


def _match(parse: Parse, index: int, clause: range, predicate: Predicate) -> int | None:
    """Where a predicate that begins at a token ends, ``None`` when the clause does not go on as it does."""
    end = index + len(predicate.words)
    if end > clause.stop:
        return None
    row = zip(parse.tokens[index + 1 : end], predicate.words[1:], strict=True)
    if not all(word in (token.lower, token.lemma.lower()) for token, word in row):
        return None
    particle = predicate.particle
    whole = particle is None or any(_is_particle(parse, place, clause, particle) for place in range(end, clause.stop))
    return end if whole else None


def _is_particle(parse: Parse, index: int, clause: range, particle: str) -> bool:
    """True for the separated particle of a verb: marked as one, or at the end of its clause ("kwamen ... om")."""
    token = parse.tokens[index]
    return token.lower == particle and (token.dep == "compound:prt" or index + 1 == clause.stop)


def _governing(parse: Parse, first: int, end: int, head: int, pack: LanguagePack) -> str | None:
    """What the verb that governs the counted says, with the words that hang on it; nothing in a clause of its own
    between."""
    for governor in islice(parse.ancestors(head), GOVERNORS):
        if abs(governor - first) > REACH:
            return None
        for place in (governor, *children_near(parse, governor, first)):
            between = _aside(parse, range(end, place) if place >= end else range(place + 1, first))
            own_clause = any(opens_clause(parse.tokens[index], pack.times.subordinators) for index in between)
            if first <= place < end or own_clause:
                continue
            phrase = range(place, min(place + LONGEST_PREDICATE, len(parse.tokens)))
            said = next((said for said in _predicates(parse, phrase, pack) if said.first == place), None)
            if said is not None:
                return said.topic
        if parse.tokens[governor].pos in ("VERB", "AUX"):
            return None
    return None


def _aside(parse: Parse, between: range) -> list[int]:
    """The tokens without what stands between their first and last comma ("twee mannen, onder wie de schipper, raakten
    gewond")."""
    commas = [index for index in between if parse.tokens[index].text == ","]
    return [index for index in between if len(commas) < 2 or not commas[0] < index < commas[-1]]


def is_whole(parse: Parse, first: int, pack: LanguagePack) -> bool:
    """True for the whole that parts are taken of ("twee van de zeven gewonden"): what is said is said of the part."""
    if first < 2:
        return False
    words = [parse.tokens[index].lower for index in (first - 2, first - 1)]
    return words[0] in pack.topics.parts_of and words[1] in pack.numbers.range_articles


def is_among(parse: Parse, first: int, pack: LanguagePack) -> bool:
    """True for a part of those counted before: "onder hen zijn twee kinderen", "onder wie drie agenten"."""
    clause = clause_at(parse, first, pack.times.subordinators)
    words = tuple(parse.tokens[index].lower for index in range(max(clause.start, first - AMONG_REACH), first))
    return any(
        words[start : start + len(phrase)] == phrase
        for phrase in pack.topics.among
        for start in range(len(words) - len(phrase) + 1)
    )


def tally_topic(parse: Parse, first: int, pack: LanguagePack) -> tuple[str, str] | None:
    """Topic and unit of a tally that a bare number belongs to ("het dodental stijgt naar vijf", "het aantal gewonden
    is nu zes")."""
    topics = pack.topics
    sentence = parse.sentences[parse.tokens[first].sentence]
    for index in range(first - 1, max(sentence.first, first - TALLY_REACH) - 1, -1):
        token = parse.tokens[index]
        for form in forms(token, pack.topics):
            if form in topics.tallies:
                return topics.tallies[form], token.text
        if any(form in topics.tally_nouns for form in forms(token, pack.topics)):
            return _tallied(parse, index, first, pack)
    return None


def tally_before(parse: Parse, sentence: Sentence, pack: LanguagePack) -> tuple[str, str] | None:
    """Topic and unit of a tally that a sentence names without its number ("The number of injured is disputed.")."""
    for index in range(sentence.first, sentence.end):
        if any(form in pack.topics.tally_nouns for form in forms(parse.tokens[index], pack.topics)):
            return _tallied(parse, index, sentence.end, pack)
    return None


def _tallied(parse: Parse, tally: int, first: int, pack: LanguagePack) -> tuple[str, str] | None:
    """ "aantal doden", "aantal opgepakte mensen"."""
    for index in range(tally + 1, min(tally + 4, first)):
        token = parse.tokens[index]
        topic = pack.topics.qualifiers.get(token.lower) or pack.topics.of_noun(*forms(token, pack.topics))
        if topic:
            return topic, token.text
    return None
