"""Lengths of time and frequencies that are figures after all: what a court demands or gives, how often blows fell or an
alarm was raised.

Any other "vier jaar" has no anchor and any other "drie keer" counts no thing.
"""

from __future__ import annotations

from dataclasses import replace

from wederhoor.extract.clause import clause_at
from wederhoor.extract.counting.counted import Counted, CountedKind, forms
from wederhoor.extract.counting.place import Place
from wederhoor.extract.counting.quantity import Quantity
from wederhoor.records.parse import Token

BEFORE = 4
"""Tokens before a number in which its penalty or the verb that gives it stands: "een celstraf van in totaal twee
jaar"."""


def counted_after_all(place: Place, quantity: Quantity, counted: Counted) -> Counted:
    """A length of time that is a penalty as a measure, a frequency of blows or alarms as a count; else ``counted``
    itself."""
    if counted.kind is not CountedKind.NOTHING or counted.head is None:
        return counted
    topics, unit = place.pack.topics, place.parse.tokens[counted.head]
    if _is_among(place, unit, topics.frequencies):
        topic = _frequent_topic(place, counted.head)
        return replace(counted, kind=CountedKind.NOUN, unit=unit.text, topic=topic) if topic else counted
    if _is_named(place, counted.end) or _is_led_in(place, quantity) or _is_demanded(place, counted):
        return replace(counted, kind=CountedKind.MEASURE, unit=unit.text, topic=topics.penalty)
    return counted


def _frequent_topic(place: Place, index: int) -> str | None:
    """What happened so often; a fragment ("Vijf keer zelfs.") tells it of what the sentence before says."""
    topics, words = place.pack.topics, _clause(place, index)
    if not any(token.pos in ("VERB", "AUX") for token in words) and place.sentence.index:
        words = [*words, *place.parse.words(place.parse.sentences[place.sentence.index - 1])]
    if any(token.lower in topics.struck for token in words):
        return topics.blows
    return topics.alarms if any(token.lower in topics.alarmed for token in words) else None


def _clause(place: Place, index: int) -> list[Token]:
    return [place.parse.tokens[near] for near in clause_at(place.parse, index, place.pack.times.subordinators)]


def _is_among(place: Place, token: Token, words: frozenset[str]) -> bool:
    return any(form in words for form in forms(token, place.pack.topics))


def _is_named(place: Place, end: int) -> bool:
    """ "tien jaar onvoorwaardelijke gevangenisstraf": the penalty right behind the length, over adjectives."""
    tokens = place.parse.tokens[end : place.sentence.end]
    behind = next((token for token in tokens if token.pos != "ADJ" or token.lower in place.pack.topics.penalties), None)
    return behind is not None and _is_among(place, behind, place.pack.topics.penalties)


def _is_led_in(place: Place, quantity: Quantity) -> bool:
    """ "een celstraf van tien jaar", "veroordeeld tot tien jaar"."""
    start = max(place.sentence.first, quantity.first - BEFORE)
    before = place.parse.tokens[start : quantity.number]
    named = {token.lower for token in before}
    topics = place.pack.topics
    return (bool(named & topics.parts_of) and any(_is_among(place, token, topics.penalties) for token in before)) or (
        bool(named & topics.penalty_prepositions) and not named.isdisjoint(topics.penalty_givers)
    )


def _is_demanded(place: Place, counted: Counted) -> bool:
    """ "De officier eiste tien jaar", but not "De bond eist twee jaar uitstel", where a noun follows."""
    following = place.parse.tokens[counted.end : min(counted.end + 1, place.sentence.end)]
    topics = place.pack.topics
    if any(token.pos in ("NOUN", "PROPN", "ADJ") and token.lower not in topics.penalty_demands for token in following):
        return False
    return counted.head is not None and any(
        token.lower in topics.penalty_demands for token in _clause(place, counted.head)
    )
