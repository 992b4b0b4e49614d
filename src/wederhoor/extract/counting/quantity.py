"""Quantities in a sentence: a number or a range with the words that bound it, as an interval.

What is counted is not looked at here; see ``figures``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wederhoor.extract.counting.numeral import Numeral, is_article, read_numeral
from wederhoor.lang.numbers import Bound, Numbers, plain
from wederhoor.records.figure import Modifier

_DIGIT_RANGE = re.compile(r"(\d[\d.,]*)[-–—](\d[\d.,]*)")
_GLUED = re.compile(r"([€$£¥]?)(?:(\d[\d.,]*)[-–—])?(\d[\d.,]*)([^\W\d_/]+[23]?|%|°C?|[^\W\d_]+/[^\W\d_]+)?")
THOUSAND = 1000
BOUND_REACH = 6
"""Tokens before a number that bound it; the longest two bounds of the pack together have six words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An interval at words ``[first, end)``, of which ``[number, number_end)`` are the number itself.

    ``low`` and ``high`` are ``None`` where the words leave the interval open. ``sign`` is a unit written on to the
    number ("4%", "€5"). ``fraction`` marks a part of one ("twee derde"), ``digits`` a number in figures.
    """

    first: int
    end: int
    number: int
    number_end: int
    low: float | None
    high: float | None
    modifier: Modifier = Modifier.EXACT
    sign: str = ""
    fraction: bool = False
    digits: bool = False
    scale: float = 1.0

    @property
    def value(self) -> float:
        """The number that is written, whatever bounds it."""
        return self.low if self.low is not None else self.high or 0.0


def find_quantities(words: Sequence[str], numbers: Numbers) -> tuple[Quantity, ...]:
    """The quantities in a row of words, in order; bounds that hold only before a measure are left to
    ``bound_measure``."""
    found: list[Quantity] = []
    index = 0
    while index < len(words):
        quantity = _read(words, index, numbers)
        if quantity is None:
            index += 1
            continue
        least = found[-1].end if found else 0
        found.append(_bounded(quantity, words, numbers, least))
        index = found[-1].end
    return tuple(found)


def _read(words: Sequence[str], index: int, numbers: Numbers) -> Quantity | None:
    word = plain(words[index])
    if word in numbers.vague:
        return _vague(words, index, numbers)
    if word in numbers.few:
        return _few(words, index, numbers)
    return _between(words, index, numbers) or _range(words, index, numbers)


def _vague(words: Sequence[str], index: int, numbers: Numbers) -> Quantity:
    """ "tientallen", "honderden miljoenen": two units and more, open above; "enkele" before it changes nothing."""
    low, end = float(numbers.vague[plain(words[index])]), index + 1
    while (heaped := _past_heap(words, end, numbers)) < len(words) and plain(words[heaped]) in numbers.vague:
        low *= numbers.vague[plain(words[heaped])] / numbers.few_is
        end = heaped + 1
    return Quantity(first=index, end=end, number=index, number_end=end, low=low, high=None, modifier=Modifier.AT_LEAST)


def _past_heap(words: Sequence[str], index: int, numbers: Numbers) -> int:
    """The place behind the word that binds a vague number to the next ("tens of thousands")."""
    return index + (index < len(words) and plain(words[index]) in numbers.heaps)


def _few(words: Sequence[str], index: int, numbers: Numbers) -> Quantity | None:
    """ "enkele honderden", "een paar duizend"; ``None`` for "enkele mensen"."""
    first = index - (index > 0 and is_article(words[index - 1], numbers))
    if index + 1 >= len(words):
        return None
    follower = plain(words[index + 1])
    if follower in numbers.vague:
        vague = _vague(words, index + 1, numbers)
        return replace(vague, first=first, number=first)
    if follower not in numbers.large:
        return None
    low, end = float(numbers.few_is), index + 1
    while end < len(words) and plain(words[end]) in numbers.large:
        low *= numbers.large[plain(words[end])]
        end += 1
    return Quantity(first=first, end=end, number=first, number_end=end, low=low, high=None, modifier=Modifier.AT_LEAST)


def _between(words: Sequence[str], index: int, numbers: Numbers) -> Quantity | None:
    """ "tussen de tien en de vijftien"."""
    if plain(words[index]) not in numbers.between:
        return None
    low = _after_articles(words, index + 1, numbers)
    if low is None or low.end >= len(words) or plain(words[low.end]) not in numbers.joiners:
        return None
    high = _after_articles(words, low.end + 1, numbers)
    return None if high is None else _interval(low, high, first=index)


def _after_articles(words: Sequence[str], index: int, numbers: Numbers) -> Numeral | None:
    if index < len(words) and plain(words[index]) in numbers.range_articles:
        index += 1
    return _numeral(words, index, numbers)


def _numeral(words: Sequence[str], index: int, numbers: Numbers) -> Numeral | None:
    """The number at a word; "tien-" before "tot twaalfduizend" is read without its hyphen."""
    if index >= len(words):
        return None
    stripped = words[index].removesuffix("-")
    if stripped and stripped != words[index] and (value := numbers.value(stripped)) is not None:
        return Numeral(first=index, end=index + 1, value=value, spelled=True)
    return read_numeral(words, index, numbers)


def _range(words: Sequence[str], index: int, numbers: Numbers) -> Quantity | None:
    if match := _DIGIT_RANGE.fullmatch(words[index]):
        return _digit_range(words, index, match, numbers)
    number = _numeral(words, index, numbers)
    if number is None:
        return _glued(words, index, numbers)
    for mark in numbers.range_marks:
        start = number.end + len(mark)
        if tuple(plain(word) for word in words[number.end : start]) == mark and not _changes(
            words, index, mark, numbers
        ):
            further = _after_articles(words, start, numbers)
            if further is not None and (interval := _interval(number, further, first=index)):
                return interval
    modifier = Modifier.ABOUT if number.about else Modifier.EXACT
    return replace(_exactly(number, index), modifier=modifier, fraction=number.fraction)


def _changes(words: Sequence[str], index: int, mark: tuple[str, ...], numbers: Numbers) -> bool:
    """True for "rose from 12 to 17", which is two numbers; false for "ranging from 12 to 17"."""
    before = [plain(word) for word in words[max(0, index - 2) : index]]
    return bool(before) and (before[-1], *mark) in numbers.changes and before[0] not in numbers.ranging


def _exactly(number: Numeral, first: int) -> Quantity:
    return Quantity(
        first=first,
        end=number.end,
        number=first,
        number_end=number.end,
        low=number.value,
        high=number.value,
        digits=not number.spelled,
        scale=number.scale,
    )


def _digit_range(words: Sequence[str], index: int, match: re.Match[str], numbers: Numbers) -> Quantity | None:
    """ "10-12" as one word, with the scale words behind it."""
    low, rest = numbers.written(match[1]), read_numeral([match[2], *words[index + 1 : index + 3]], 0, numbers)
    if low is None or rest is None:
        return None
    number = Numeral(first=index, end=index + 1, value=low)
    return _interval(number, replace(rest, first=index, end=index + rest.end), first=index)


def _interval(low: Numeral, high: Numeral, *, first: int) -> Quantity | None:
    """The interval from one number to a greater one: "twee tot drie miljoen" shares its scale; ``None`` for a score
    ("3-1")."""
    shared = high.scale
    if low.spelled and high.spelled and high.scale == 1 and high.value % THOUSAND == 0:
        shared = THOUSAND  # "tien- tot twaalfduizend"
    start = low.value
    if low.scale == 1 and start < shared and start * shared < high.value:
        start *= shared
    if start >= high.value or low.fraction or high.fraction:
        return None
    return replace(_exactly(high, first), low=start, modifier=Modifier.ABOUT)


def _glued(words: Sequence[str], index: int, numbers: Numbers) -> Quantity | None:
    """A number or a range with its unit in one word: "4%", "15-20%", "€5"."""
    match = _GLUED.fullmatch(words[index])
    if not match or not (match[1] or match[4]):
        return None
    number = read_numeral([match[3], *(words[index + 1 : index + 3] if match[1] else ())], 0, numbers)
    if number is None:
        return None
    quantity = replace(_exactly(replace(number, end=index + number.end), index), sign=match[1] or match[4])
    low = numbers.written(match[2]) if match[2] else None
    return quantity if low is None else replace(quantity, low=low * number.scale, modifier=Modifier.ABOUT)


def shifted(quantity: Quantity, by: int) -> Quantity:
    """The quantity in tokens counted from another one on."""
    return replace(
        quantity,
        first=quantity.first + by,
        end=quantity.end + by,
        number=quantity.number + by,
        number_end=quantity.number_end + by,
    )


def _bounded(quantity: Quantity, words: Sequence[str], numbers: Numbers, least: int) -> Quantity:
    """The quantity with the phrases around it that bound it; none reaches back before word ``least``."""
    quantity = bounded_before(quantity, words, numbers, least)
    for bound in numbers.after:
        end = quantity.end + len(bound.words)
        if tuple(plain(word) for word in words[quantity.end : end]) == bound.words:
            return _apply(replace(quantity, end=end), bound.modifier)
    return quantity


def bounded_before(quantity: Quantity, words: Sequence[str], numbers: Numbers, least: int) -> Quantity:
    """The quantity with the phrases before it that bound it ("hooguit"), from word ``least`` on."""
    before = _bound_before(words, quantity.first, least, numbers, numbers.before)
    if before is None:
        return quantity
    bound, first = before
    quantity = _apply(replace(quantity, first=first), bound.modifier)
    outer = _bound_before(words, first, least, numbers, numbers.before)
    return quantity if outer is None else replace(quantity, first=outer[1])


def _bound_before(
    words: Sequence[str], first: int, least: int, numbers: Numbers, bounds: Sequence[Bound]
) -> tuple[Bound, int] | None:
    """The longest phrase that ends right before a word, or before the neutral words there, and where it begins."""
    end = first
    while True:
        for bound in bounds:
            start = end - len(bound.words)
            if start >= least and tuple(plain(word) for word in words[start:end]) == bound.words:
                return bound, start
        if end - 1 < least or first - end >= 2 or plain(words[end - 1]) not in numbers.neutral:
            return None
        end -= 1


def bound_measure(
    quantity: Quantity, before: Sequence[str], numbers: Numbers, *, measure: bool, exact_upto: bool
) -> Quantity:
    """The quantity with the prepositions that bound a measure: "boven de 30 graden", "tot 44 ton"; ``before`` are the
    words before it.

    ``measure`` is false for people and things, which only "tot" bounds. ``exact_upto``: the sentence tells of a
    change, so that "tot" leads to the new value and bounds nothing.
    """
    if quantity.modifier is not Modifier.EXACT:
        return quantity
    if before and plain(before[-1]) in numbers.upto and not exact_upto:
        return _apply(replace(quantity, first=quantity.first - 1), Modifier.AT_MOST)
    bound = _bound_before(before, quantity.first, 0, numbers, numbers.before_measures) if measure else None
    if bound is None or (exact_upto and bound[0].modifier is Modifier.AT_LEAST):  # "fell from 4%"
        return quantity
    return _apply(replace(quantity, first=bound[1]), bound[0].modifier)


def _apply(quantity: Quantity, modifier: Modifier) -> Quantity:
    """The quantity with a bound: open above, open below, or about; a vague plural and a range keep their own ends."""
    low, high = quantity.low, quantity.high
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        high = None
    elif high is None:
        modifier = quantity.modifier  # "hooguit een paar duizend" says no more than "een paar duizend"
    elif modifier in (Modifier.AT_MOST, Modifier.LESS_THAN):
        low = None
    return replace(quantity, low=low, high=high, modifier=modifier)
