"""Shares: "vier op de tien bussen" is 40 per cent of them, "een op drie gezinnen" a third."""

from __future__ import annotations

from collections.abc import Iterator

from wederhoor.extract.counting.counted import find_counted
from wederhoor.extract.counting.place import Found, Place
from wederhoor.extract.counting.quantity import BOUND_REACH, Quantity, bounded_before, shifted
from wederhoor.lang.numbers import plain


def ratios(place: Place) -> Iterator[Found]:
    """The shares of a sentence in order, each up to its noun, in hundredths; a score ("een 8 op 10") has no noun."""
    tokens = place.parse.tokens
    for index in range(place.sentence.first + 1, place.sentence.end - 2):
        if tokens[index].lower not in place.pack.topics.ratio or place.barred & {index - 1, index + 1}:
            continue
        found = _ratio(place, index)
        if found is not None:
            yield found


def _ratio(place: Place, index: int) -> Found | None:
    """The share whose "op" stands at a token."""
    tokens, numbers = place.parse.tokens, place.pack.numbers
    whole_at = index + 1 + (tokens[index + 1].lower in numbers.range_articles)
    part, whole = numbers.value(plain(tokens[index - 1].text)), numbers.value(plain(tokens[whole_at].text))
    if part is None or whole is None or not 0 < part < whole:
        return None
    start = max(place.sentence.first, index - 1 - BOUND_REACH)
    share = round(100 * part / whole, 6)
    quantity = Quantity(
        first=index - 1, end=whole_at + 1, number=index - 1, number_end=whole_at + 1, low=share, high=share
    )
    counted = find_counted(place.parse, place.sentence, quantity, place.barred, place.pack)
    if counted.head is None or counted.head >= place.sentence.end:
        return None
    words = [token.text for token in tokens[start : quantity.end]]
    unit = place.pack.topics.share_unit
    bounded = shifted(bounded_before(shifted(quantity, -start), words, numbers, 0), start)
    return place.found(bounded, counted.end, unit, place.pack.topics.measures[tuple(unit.split())])
