"""Figures without a number: nought ("geen doden", "niemand") and an article that counts ("een van hen", "een dode")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wederhoor.extract.clause import clause_at
from wederhoor.extract.counting.counted import Counted, CountedKind, find_counted, forms, head_noun, noun_topic
from wederhoor.extract.counting.numeral import is_article
from wederhoor.extract.counting.place import Found, Place
from wederhoor.extract.counting.quantity import BOUND_REACH, Quantity, bounded_before, shifted
from wederhoor.extract.counting.topic import said_behind, said_of, topic_of
from wederhoor.lang.numbers import plain
from wederhoor.records.figure import Modifier


def absences(place: Place, before: Sequence[Found | None]) -> Iterator[Found]:
    """ "geen doden", "niemand raakte gewond", "geen enkel geweer", "geen van de brieven": figures of nought.

    ``before`` are the figures so far, whose noun "geen enkel" may leave out ("van de koeien is er geen enkele gered").
    """
    numbers = place.pack.numbers
    for index in range(place.sentence.first, place.sentence.end):
        word = plain(place.parse.tokens[index].text)
        pair = " ".join(plain(token.text) for token in place.parse.tokens[index : min(index + 2, place.sentence.end)])
        if word in numbers.none_pronouns or pair in numbers.none_pronouns:
            yield from _nobody(place, index, index + 1 + (pair in numbers.none_pronouns))
        elif word in numbers.none_determiners:
            last = next((found for found in reversed(before) if found and found.quantity.first < index), None)
            yield from _none_of(place, index, last)


def _nobody(place: Place, index: int, end: int) -> Iterator[Found]:
    """ "niemand raakte gewond", "niemand van hen"; behind a conjunction only what follows is said of nobody."""
    parse, joined = place.parse, index > place.sentence.first
    joined = joined and parse.tokens[index - 1].lower in place.pack.times.conjunctions
    topic = said_behind(parse, index, place.pack) if joined else said_of(parse, index, end, index, place.pack)
    if topic in place.pack.topics.tolls and not _is_intended(place, index):
        nought = replace(_quantity(index, 0.0, Modifier.NONE_OF), end=end)
        counted = find_counted(parse, place.sentence, nought, frozenset(), place.pack)
        whole = counted.kind is CountedKind.WHOLE
        yield place.found(nought, counted.end if whole else end, counted.unit if whole else "", topic)


def _none_of(place: Place, index: int, last: Found | None) -> Iterator[Found]:
    """What "geen" counts: a whole, anything concrete ("geen enkel geweer"), a smallest unit ("geen cent"), or a toll
    in the plural ("geen doden"); nothing for any other "geen"."""
    tokens = place.parse.tokens
    following = plain(tokens[index + 1].text) if index + 1 < place.sentence.end else ""
    strengthened = following in place.pack.numbers.none_strengthened
    nought = replace(_quantity(index, 0.0, Modifier.NONE_OF), end=index + 1 + strengthened)
    counted = find_counted(place.parse, place.sentence, nought, frozenset(), place.pack)
    if counted.head is None:
        if strengthened and last is not None and counted.kind is CountedKind.BARE:
            yield place.found(nought, nought.end, last.unit, last.topic)
    elif _is_nought(place, counted, strengthened=strengthened):
        topic = topic_of(place.parse, index, counted, place.pack)
        yield place.found(nought, counted.end, counted.unit, topic)


def _is_nought(place: Place, counted: Counted, *, strengthened: bool) -> bool:
    if counted.head is None or counted.kind is CountedKind.NOTHING:
        return False
    numbers, topics, head = place.pack.numbers, place.pack.topics, place.parse.tokens[counted.head]
    names = {*topics.singulars(*forms(head, topics))}
    if names & numbers.none_units:
        return strengthened or _happened(place, counted.head)
    if counted.kind is CountedKind.MEASURE:
        return False
    plural = head.has("Number=Plur") or (
        head.lower != head.lemma.lower() and head.lower.endswith(topics.plural_endings)
    )
    abstract = names & numbers.none_abstract or head.lower.endswith(numbers.none_abstract_endings)
    return (
        counted.kind is CountedKind.WHOLE
        or (strengthened and not abstract)
        or (plural and noun_topic(head, topics) in topics.tolls)
        or (plural and not abstract and _is_sought(place, counted.head))
        or (not abstract and _is_lost(place, counted.head))
    )


def _is_intended(place: Place, index: int) -> bool:
    """True where somebody will or may not do it ("ik ga niemand veroordelen")."""
    clause = clause_at(place.parse, index, place.pack.times.subordinators)
    tokens = [place.parse.tokens[near] for near in clause]
    hearsay = place.pack.times.prospective_auxiliaries  # "niemand zou gewond zijn" is no plan
    return any(
        token.lemma in place.pack.topics.intentions and not (token.lemma in hearsay and token.has("Tense=Past"))
        for token in tokens
    )


def _is_sought(place: Place, index: int) -> bool:
    """True where the clause tells that a thing was not found or sent ("geen vingerafdrukken gevonden")."""
    clause = clause_at(place.parse, index, place.pack.times.subordinators)
    return any(place.parse.tokens[near].lower in place.pack.topics.found for near in clause)


def _is_lost(place: Place, index: int) -> bool:
    """True where the clause tells that a thing was not lost ("er is geen dossier verloren gegaan"): there is nothing of
    it between the thing and the participle, so that it is not said of something else."""
    following = place.parse.tokens[index + 1 : min(index + 2, place.sentence.end)]
    return any(token.lower in place.pack.topics.lost for token in following)


def _happened(place: Place, index: int) -> bool:
    """True where a participle of the clause tells that it did not happen ("geen schot gelost"), false for a manner of
    speaking ("geen cent meer")."""
    clause = clause_at(place.parse, index, place.pack.times.subordinators)
    return any(place.parse.tokens[near].has("VerbForm=Part") for near in clause)


def parts(place: Place) -> Iterator[Found]:
    """ "een van hen": the article counts before a whole of people named before, and before any other where the clause
    tells what happened to that one ("een van de agenten bezweek"); who merely speaks is not counted."""
    tokens, topics = place.parse.tokens, place.pack.topics
    for index in range(place.sentence.first, place.sentence.end - 2):
        if tokens[index + 1].lower not in topics.parts_of or not is_article(tokens[index].text, place.pack.numbers):
            continue
        quantity = _quantity(index, 1.0, Modifier.EXACT)
        counted = find_counted(place.parse, place.sentence, quantity, place.barred, place.pack)
        if counted.kind is not CountedKind.WHOLE or counted.head is None:
            continue
        said = said_of(place.parse, index, counted.end, counted.head, place.pack)
        if said in topics.tolls:
            yield place.found(quantity, counted.end, counted.unit, topic_of(place.parse, index, counted, place.pack))


def measured(place: Place) -> Iterator[Found]:
    """ "zeker een kilometer", "ruim een miljoen euro": the article counts where a bound stands before it and a unit
    behind it."""
    tokens, numbers = place.parse.tokens, place.pack.numbers
    for index in range(place.sentence.first + 1, place.sentence.end - 1):
        if not is_article(tokens[index].text, numbers):
            continue
        start = max(place.sentence.first, index - BOUND_REACH)
        words = [token.text for token in tokens[start:index]]
        one = _quantity(index, 1.0, Modifier.EXACT)
        bounded = shifted(bounded_before(shifted(one, -start), words, numbers, 0), start)
        if bounded.modifier is Modifier.EXACT:
            continue
        counted = find_counted(place.parse, place.sentence, one, place.barred, place.pack)
        if counted.kind is CountedKind.MEASURE:
            yield place.found(bounded, counted.end, counted.unit, counted.topic)


def singles(place: Place) -> Iterator[Found]:
    """ "een dode" beside another toll ("een dode en drie gewonden"), where the article counts."""
    parse, topics = place.parse, place.pack.topics
    for index in range(place.sentence.first, place.sentence.end - 1):
        if not is_article(parse.tokens[index].text, place.pack.numbers):
            continue
        head = head_noun(parse, place.sentence, index + 1, frozenset(), place.pack)
        topic = None if head is None else noun_topic(parse.tokens[head], topics)
        if head is not None and topic in topics.tolls & topics.overriding:
            yield place.found(_quantity(index, 1.0, Modifier.EXACT), head + 1, parse.tokens[head].text, topic)


def _quantity(index: int, value: float, modifier: Modifier) -> Quantity:
    return Quantity(
        first=index, end=index + 1, number=index, number_end=index + 1, low=value, high=value, modifier=modifier
    )
