"""Where expressions of time stand in a row of tokens, and what each says field by field.

The forms are the pack's; nothing here knows a calendar or a date of publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.numbers import plain
from wederhoor.lang.times import Fields, Form, Meaning, TimeWords, Value

LAST_DAY, LAST_HOUR_WORD, LAST_MINUTE_WORD = 31, 12, 29
CLOCK_FIELDS = ("hour", "minute", "minute_after", "minutes", "base", "sign", "spelled", "meridiem")
LONGEST_JOINT = 3
"""Words between a day and its clock time: "kort na", "even voor de"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression of time at tokens ``[first, end)`` of the row; ``fields`` is what its words say.

    ``blocked`` marks what looks like one and is none: a habit ("elke maandag"), a name ("Zwarte Zaterdag"), a set
    phrase.
    """

    first: int
    end: int
    fields: Fields
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """Tokens written as their classes; ``places`` maps a position in ``text`` to the token that begins there."""

    text: str
    places: Mapping[int, int]
    starts: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]
    meanings: tuple[tuple[Meaning, ...], ...]
    words: tuple[str, ...]


def match_times(words: Sequence[str], pack: LanguagePack) -> tuple[Expression, ...]:
    """The expressions of time in a row of words, in order, none overlapping; a clock time is joined to the day beside
    it."""
    row = _write(words, pack)
    matched = [*_match(row, pack.times.days), *_match(row, pack.times.clocks)]
    found = _join(_disjoint(matched), row, pack.times)
    return tuple(replace(expression, blocked=_is_blocked(expression, row, pack.times)) for expression in found)


def _write(words: Sequence[str], pack: LanguagePack) -> _Row:
    plains = tuple(plain(word) for word in words)
    meanings = tuple(_meanings(word, index, plains, pack) for index, word in enumerate(plains))
    names = tuple(
        (*(name for name, _ in senses), *(("=" + word,) if word in pack.times.literals else ()))
        for word, senses in zip(plains, meanings, strict=True)
    )
    parts = ["<|" + "|".join(row) + "|>" if row else "<>" for row in names]
    starts = list(accumulate(map(len, parts), initial=0))
    places = {start: index for index, start in enumerate(starts)}
    return _Row("".join(parts), places, tuple(starts[:-1]), names, meanings, plains)


def _meanings(word: str, index: int, words: Sequence[str], pack: LanguagePack) -> tuple[Meaning, ...]:
    found = list(pack.times.words.get(word, ()))
    if index and words[index - 1] in pack.times.morning_before:
        found = [meaning for meaning in found if meaning[0] != "dayword" or "daypart" not in dict(found)]
    if any(character.isdigit() for character in word):
        found += _shapes(word, pack.times)
    found += _numbers(word, pack)
    return tuple(found)


def _shapes(word: str, times: TimeWords) -> list[Meaning]:
    found: list[Meaning] = []
    for name, shape in times.shapes.items():
        if match := shape.fullmatch(word):
            found.append((name, {field: int(value) for field, value in match.groupdict().items() if value}))
    return found


def _numbers(word: str, pack: LanguagePack) -> list[Meaning]:
    """The places in a date or a clock time that a number word or an ordinal may fill."""
    numbers = pack.numbers
    if word in numbers.articles:
        return []
    found: list[Meaning] = []
    if (place := numbers.ordinal(word)) is not None:
        found.append(("ordinal", {"ordinal": place}))
        if 1 <= place <= LAST_DAY:
            found.append(("day_ordinal", {"day": place}))
    if (value := numbers.value(word)) is None or value <= 0:
        return found
    found.append(("count", {"count": value}))
    if word[0].isalpha() and value == int(value):
        if value <= LAST_HOUR_WORD:
            found.append(("hour_word", {"hour": int(value), "spelled": True}))
        if value <= LAST_MINUTE_WORD:
            found.append(("minutes_word", {"minutes": int(value)}))
    return found


def _match(row: _Row, forms: Mapping[str, tuple[Form, ...]]) -> list[Expression]:
    """The longest expression from each token on; later ones lie inside or across earlier ones."""
    matched = []
    for index, names in enumerate(row.names):
        candidates = {form.order: form for name in names for form in forms.get(name, ())}
        longest = _longest(row, index, [candidates[order] for order in sorted(candidates)])
        if longest is not None:
            matched.append(longest)
    return matched


def _disjoint(expressions: Iterable[Expression]) -> list[Expression]:
    """Of expressions that overlap the longest, the first of equals; in text order."""
    taken: set[int] = set()
    kept = []
    for expression in sorted(expressions, key=lambda found: (found.first - found.end, found.first)):
        places = range(expression.first, expression.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(expression)
    return sorted(kept, key=lambda found: found.first)


def _longest(row: _Row, index: int, forms: Sequence[Form]) -> Expression | None:
    """The expression of the form that reaches furthest from a token on; the first listed wins a tie."""
    best: Expression | None = None
    reach = 0
    for form in forms:
        match = form.pattern.match(row.text, row.starts[index])
        if match is None or match.end() <= reach:
            continue
        reach = match.end()
        spans = [match.span(name) for name in match.groupdict() if name.startswith("span__") and match[name]]
        start, end = spans[0] if spans else match.span()
        fields: dict[str, Value] = {}
        for name, group in match.groupdict().items():
            if group and not name.startswith("span__"):
                _fill(fields, name.rpartition("__")[0], row.meanings[row.places[match.start(name)]])
        best = Expression(first=row.places[start], end=row.places[end], fields={**fields, **form.fields})
    return best


def _fill(fields: dict[str, Value], name: str, meanings: Sequence[Meaning]) -> None:
    """Adds what a word means in the class that matched; a field that an earlier word filled stays ("van maandag op
    dinsdag")."""
    for candidate, values in meanings:
        if candidate == name:
            for field, value in values.items():
                fields.setdefault(field, value)


def _join(expressions: Sequence[Expression], row: _Row, times: TimeWords) -> list[Expression]:
    """The expressions with each clock time joined to the day beside it over joints alone."""
    joined: list[Expression] = []
    for expression in expressions:
        if joined and _adjoin(joined[-1], expression, row, times):
            last = joined.pop()
            fields = {**expression.fields, **last.fields, **_clock(last, expression)}
            joined.append(Expression(first=last.first, end=expression.end, fields=fields))
        else:
            joined.append(expression)
    return joined


def _is_clock(expression: Expression) -> bool:
    return "hour" in expression.fields


def _clock(*expressions: Expression) -> Fields:
    """The fields of the one that is a clock time, which win over those of the day beside it."""
    clock = next((found for found in expressions if _is_clock(found)), None)
    return {} if clock is None else {name: value for name, value in clock.fields.items() if name in CLOCK_FIELDS}


def _adjoin(left: Expression, right: Expression, row: _Row, times: TimeWords) -> bool:
    """True for a day and a clock time with nothing but joints between."""
    between = row.words[left.end : right.first]
    return (
        _is_clock(left) != _is_clock(right)
        and len(between) <= LONGEST_JOINT
        and all(word in times.clock_joints for word in between)
    )


def _is_blocked(expression: Expression, row: _Row, times: TimeWords) -> bool:
    if expression.first and row.words[expression.first - 1] in times.blocked_before:
        return True
    for phrase in times.blocked_phrases:
        first = max(0, expression.first - len(phrase) + 1)
        for start in range(first, expression.end):
            if row.words[start : start + len(phrase)] == phrase:
                return True
    return False
