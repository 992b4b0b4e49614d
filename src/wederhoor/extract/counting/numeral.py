"""Numbers in running text: which words make one number, and what it is worth.

The grammar is that of series: terms that get smaller ("zeventien miljoen drieënvijftigduizend negenhonderdtachtig"),
each a simple number with its scales, and perhaps a fraction at the end. The words are the pack's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from wederhoor.lang.numbers import Numbers, plain

SERIES_FLOOR = 100
"""A number word may follow another as its smaller part ("vierduizend twee") when the one before is a multiple of this;
below it two words are two numbers ("zes acht")."""
_GROUP = re.compile(r"\d{3}(?:,\d+)?")
_SLASHED = re.compile(r"(\d{1,2})/([1-9]\d{0,2})(?![\d/])")
_FIRST_GROUP = re.compile(r"[1-9]\d{0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``words[first:end]``.

    ``about``: its very form rounds ("een twintigtal"); ``fraction``: a part of one ("twee derde"); ``spelled``: in
    letters; ``scale``: the worth of its last scale word, 1 without one.
    """

    first: int
    end: int
    value: float
    about: bool = False
    fraction: bool = False
    spelled: bool = False
    scale: float = 1.0


def read_numeral(words: Sequence[str], first: int, numbers: Numbers) -> Numeral | None:
    """The longest number that begins at ``words[first]``, ``None`` when none does.

    An article counts as a number only before a scale, a part or a collective ("een half miljoen", "een kwart", "een
    dozijn").
    """
    if plain(words[first]) in numbers.minus and first + 1 < len(words):
        number = read_numeral(words, first + 1, numbers)
        return number and replace(number, first=first, value=-number.value)
    number = _term(words, first, numbers)
    if number is None or number.about or number.fraction:
        return number
    while (further := _next_term(words, number, numbers)) is not None:
        number = further
    return _with_fraction(words, number, numbers)


def _word(words: Sequence[str], index: int) -> str:
    return plain(words[index]) if index < len(words) else ""


def is_article(word: str, numbers: Numbers) -> bool:
    """True for "een"; an accent ("één") makes it a number."""
    return word.lower() in numbers.articles


def _term(words: Sequence[str], first: int, numbers: Numbers) -> Numeral | None:
    if is_article(words[first], numbers):
        return _after_article(words, first, numbers)
    word = plain(words[first])
    if word in numbers.halves:
        article = first + 1 < len(words) and is_article(words[first + 1], numbers)  # "half a dozen"
        scaled = _word(words, first + 1 + article) in numbers.large
        half = Numeral(first=first, end=first + 1 + article, value=numbers.halves[word], spelled=True)
        return _scaled(words, half, numbers) if scaled else None
    if word in numbers.bare_quarters:
        quarters = Numeral(first=first, end=first + 1, value=numbers.quarters[word], spelled=True)
        whole = _scaled(words, quarters, numbers)
        return replace(whole, fraction=whole.scale == 1)
    if words[first] in numbers.vulgar:
        return Numeral(first=first, end=first + 1, value=numbers.vulgar[words[first]], fraction=True)
    if (collective := numbers.tail(word)) is not None:
        about = collective >= numbers.tail_about_from
        return Numeral(first=first, end=first + 1, value=collective, about=about, spelled=not word[0].isdigit())
    return _simple(words, first, numbers)


def _after_article(words: Sequence[str], first: int, numbers: Numbers) -> Numeral | None:
    if first + 1 >= len(words):
        return None
    word = plain(words[first + 1])
    one = Numeral(first=first, end=first + 1, value=1.0, spelled=True)
    if word in numbers.large:
        return _scaled(words, one, numbers)
    if part := (numbers.halves.get(word) or numbers.quarters.get(word)):
        scaled = _scaled(words, replace(one, end=first + 2, value=part), numbers)
        return scaled if scaled.scale > 1 else replace(scaled, fraction=True)
    if (number := numbers.tail(word)) is not None:
        return replace(one, end=first + 2, value=number, about=number >= numbers.tail_about_from)
    return _fraction_of(words, one, numbers)


def _simple(words: Sequence[str], first: int, numbers: Numbers) -> Numeral | None:
    if (slashed := _slashed(words, first)) is not None:
        return slashed
    value = numbers.value(words[first])
    if value is None:
        return _abbreviated(words, first, numbers)
    number = Numeral(first=first, end=first + 1, value=value, spelled=words[first][:1].isalpha())
    number = _hyphened(words, number, numbers)
    number = _decimals(words, number, numbers) if number.spelled else _grouped(words, number, numbers)
    number = _scaled(words, number, numbers)
    return _fraction_of(words, number, numbers) or number


def _hyphened(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral:
    """ "twenty-three", read as three words."""
    if _word(words, number.end) not in numbers.links or number.end + 1 >= len(words) or not number.spelled:
        return number
    whole = numbers.spelled("".join(words[number.first : number.end + 2]))
    return number if whole is None else replace(number, end=number.end + 2, value=whole)


def _abbreviated(words: Sequence[str], first: int, numbers: Numbers) -> Numeral | None:
    """ "10k", "1,2b", "3.5bn"."""
    word = plain(words[first])
    digits = word.rstrip(ascii_lowercase)
    worth = numbers.abbreviations.get(word[len(digits) :])
    value = numbers.written(digits) if worth else None
    if value is None or not worth:
        return None
    return Numeral(first=first, end=first + 1, value=round(value * worth, 6), scale=worth)


def _decimals(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral:
    """ "vijf komma twee"."""
    if _word(words, number.end) in numbers.decimal_words and number.end + 1 < len(words):
        digits = numbers.value(words[number.end + 1])
        if digits is not None:
            return replace(number, end=number.end + 2, value=float(f"{number.value:.0f}.{digits:.0f}"))
    return number


def _grouped(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral:
    """ "1 200 000": groups of three digits as words of their own."""
    text = words[number.first]
    if not _FIRST_GROUP.fullmatch(text):
        return number
    end = number.end
    while end < len(words) and _GROUP.fullmatch(words[end]):
        text += words[end]
        end += 1
        if "," in text:
            break
    value = numbers.written(text)
    if value is None or (end < len(words) and words[end].isdigit()):
        return number
    return replace(number, end=end, value=value)


def _scaled(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral:
    """The number with the scale words that follow it: "2,5 miljoen", "honderd duizend"."""
    while (word := _word(words, number.end)) in numbers.large and number.value < numbers.large[word]:
        worth = numbers.large[word]
        value = round(number.value * worth, 6)
        number = replace(number, end=number.end + 1, value=value, scale=number.scale * worth)
    return number


def _slashed(words: Sequence[str], first: int) -> Numeral | None:
    """ "3/4", as one word or as three; ``None`` for a date ("17/5/2018") and for anything not below one ("24/7")."""
    match = _SLASHED.match("".join(words[first : first + 4])) if words[first][:1].isdigit() else None
    if match is None or int(match[1]) >= int(match[2]):
        return None
    end = next(end for end in range(first + 1, first + 4) if len("".join(words[first:end])) >= match.end())
    return Numeral(first=first, end=end, value=int(match[1]) / int(match[2]), fraction=True)


def _fraction_of(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral | None:
    """ "twee derde", "drie kwart", "two-thirds"; ``None`` when no denominator follows."""
    linked = _word(words, number.end) in numbers.links
    word = _word(words, number.end + linked)
    if word in numbers.quarters and word not in numbers.bare_quarters:
        worth = numbers.quarters[word]
    elif word and (parts := numbers.ordinal(word)) and parts > 2 and not word[0].isdigit():
        worth = 1 / parts
    else:
        return None
    return replace(number, end=number.end + 1 + linked, value=number.value * worth, fraction=True)


def _floor(number: Numeral) -> float:
    """What a further term must stay below: the last scale, or the power of ten that a number word ends with."""
    if number.scale > 1:
        return number.scale
    floor = 1.0
    while number.spelled and number.value >= floor * 10 and number.value % (floor * 10) == 0:
        floor *= 10
    return floor if floor >= SERIES_FLOOR else 0.0


def _next_term(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral | None:
    """The number with one more, smaller term: "tweeduizend | en zestien", "vijf miljard | tweehonderd miljoen"."""
    floor = _floor(number)
    start = number.end + (_word(words, number.end) in numbers.joiners)
    if not floor or start >= len(words):
        return None
    term = _term(words, start, numbers)
    if term is None or term.about or term.value >= floor or (term.fraction and start == number.end):
        return None
    if term.fraction or not (term.spelled or term.scale > 1):
        return None
    return replace(number, end=term.end, value=number.value + term.value, scale=term.scale, spelled=True)


def _with_fraction(words: Sequence[str], number: Numeral, numbers: Numbers) -> Numeral:
    """The number with a closing part: "twee en een half", "3 miljoen en een half", "honderddrie (en) twee derde"."""
    joined = _word(words, number.end) in numbers.joiners
    start = number.end + joined
    part = _term(words, start, numbers) if start < len(words) else None
    if part is None or not part.fraction or part.value >= 1:
        return number
    if not (joined or number.spelled or _slashed(words, start)):
        return number
    return replace(number, end=part.end, value=number.value + part.value * number.scale)
