"""Expressions of time: words by class, and the forms that they make (section ``times``).

A form is compiled to a regular expression over a row of tokens, each written as the classes that it belongs to,
``<|weekday|=maandag|>``: so the grammar is data, and its engine a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section

Value = int | float | str | bool
Fields = Mapping[str, Value]
"""What an expression says, bit by bit: ``weekday`` 1, ``daypart`` "TMO", ``shift`` -1 ("vorige")."""
Meaning = tuple[str, Fields]
"""A class, and what the word means in it."""
_PIECE = re.compile(r"<(\w+)>|\{([\w']+)\}|\\(.)|([()\[\]|?])|([^\s()\[\]|?<>{}\\]+)")
_OPERATORS = {"(": "(?:", ")": ")", "[": "(?P<span__0>", "]": ")", "|": "|", "?": "?"}
_DAYS = frozenset({"weekday", "weekday_daypart", "dayword", "dayword_daypart"})
"""Classes of words for a day."""
_DATES = ("weekday", "weekday_short", "month", "month_word", "month_short")
"""Classes of words with which a date begins."""
_SETS = ("blocked_before", "clock_joints", "morning_before", "reporting_verbs", "perfect_auxiliaries",
         "passive_auxiliaries", "prospective_auxiliaries", "prospective_words", "subordinators", "attributive",
         "conjunctions", "past_markers", "infinitive_marks", "prospective_before", "either_before", "origin_before",
         "dated_nouns", "habit_words", "zone_nouns", "postponing", "proceedings", "past_forms",
         "content_openers")  # fmt: skip
_ENDINGS = ("past_plurals", "past_singulars", "plural_endings", "present_plurals", "either_tense")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of expression. In ``pattern`` a group ``weekday__3`` holds a word of class ``weekday``; the group
    ``span__0`` is the expression where words beside it only prove it. ``fields`` are those that no word carries;
    ``order`` is its place in the list."""

    order: int
    pattern: re.Pattern[str]
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words and forms of a language. Words are plain: lower case, no accents.

    ``adverbials`` are the names of days and of their parts, which stand in a clause without a preposition;
    ``genitives`` are those that follow *'s*. ``hours`` are the hours of *na achten*.
    ``literals`` are the words that forms name; ``days`` and ``clocks`` map what a token can be, a class or ``=word``,
    to the forms that can begin with it; ``shapes`` are patterns of digits, their groups fields; ``feasts`` maps
    a feast to the rule for its date; ``blocked_phrases`` are phrases that mean no time. ``past_plurals`` are ends of
    plurals of the past tense, ``past_forms`` singulars; of the plurals in ``plural_endings`` the others are of the
    present, but for those in ``either_tense`` that do not end in ``present_plurals``. ``content_openers`` open what is
    said. ``halves`` are the halves of a day that are abbreviated behind an hour, ``after_hour`` the words that may
    follow them without a comma (days, months, zones), ``zone_nouns`` what follows a place there (*Paris time*).
    ``unreal_perfect`` is true where a modal with a perfect tells what was to be (*would have opened*), and no
    hearsay.
    """

    words: Mapping[str, tuple[Meaning, ...]]
    adverbials: frozenset[str]
    genitives: frozenset[str]
    hours: frozenset[str]
    shapes: Mapping[str, re.Pattern[str]]
    literals: frozenset[str]
    days: Mapping[str, tuple[Form, ...]]
    clocks: Mapping[str, tuple[Form, ...]]
    feasts: Mapping[str, str]
    blocked_phrases: tuple[tuple[str, ...], ...]
    blocked_before: frozenset[str]
    clock_joints: frozenset[str]
    morning_before: frozenset[str]
    reporting_verbs: frozenset[str]
    perfect_auxiliaries: frozenset[str]
    passive_auxiliaries: frozenset[str]
    prospective_auxiliaries: frozenset[str]
    prospective_words: frozenset[str]
    subordinators: frozenset[str]
    attributive: frozenset[str]
    conjunctions: frozenset[str]
    past_markers: frozenset[str]
    past_plurals: tuple[str, ...]
    past_forms: frozenset[str]
    content_openers: frozenset[str]
    present_plurals: tuple[str, ...]
    past_singulars: tuple[str, ...]
    participle: re.Pattern[str]
    postponing: frozenset[str]
    proceedings: frozenset[str]
    plural_endings: tuple[str, ...]
    either_tense: tuple[str, ...]
    infinitive_marks: frozenset[str]
    prospective_before: frozenset[str]
    either_before: frozenset[str]
    origin_before: frozenset[str]
    dated_nouns: frozenset[str]
    habit_words: frozenset[str]
    halves: frozenset[str]
    after_hour: frozenset[str]
    zone_nouns: frozenset[str]
    unreal_perfect: bool

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/times.yaml``; ``SetupError`` when a list or a form cannot be read."""
        content = read_section(folder, "times")
        try:
            return cls(**_made(content))
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'times.yaml'}: a list is missing or malformed: {error!r}") from error


def _made(content: Mapping[str, Any]) -> dict[str, Any]:
    parts, feasts, clocks = content["parts"], content["feasts"], content["clocks"]
    classes = content["classes"]
    days = [*content["days"], *({"form": feast, "set": {"feast": feast}} for feast in feasts)]
    sources = [*map(_source, [*days, *clocks]), *parts.values()]
    words = _words(content)
    return {
        "words": words,
        "adverbials": frozenset(word for word, meanings in words.items() if any(name in _DAYS for name, _ in meanings)),
        "shapes": {name: re.compile(shape) for name, shape in content["shapes"].items()},
        "literals": frozenset(word for source in sources for word in _literals(source)),
        "days": _by_opening(days, parts),
        "clocks": _by_opening(clocks, parts),
        "feasts": feasts,
        "blocked_phrases": tuple(tuple(phrase.split()) for phrase in content["blocked_phrases"]),
        **{name: tuple(content[name]) for name in _ENDINGS},
        "genitives": frozenset([*classes["daypart_genitive"], *content["genitives"]]),
        "hours": frozenset(classes["hour_plural"]),
        "halves": frozenset(word for word in classes.get("meridiem", ()) if word.endswith(".")),
        "after_hour": frozenset(content["zones"]).union(*(classes.get(name, ()) for name in _DATES)),
        "participle": re.compile(content["participle"]),
        "unreal_perfect": content["unreal_perfect"],
    } | {name: frozenset(content[name]) for name in _SETS}


def _words(content: Mapping[str, Any]) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    classes, field_of = content["classes"], content["field_of"]
    for name, words in classes.items():
        for word, value in words.items():
            found.setdefault(str(word), []).append((name, {field_of.get(name, name): value}))
    dayparts = classes["daypart"] | content["extra_dayparts"]
    for name, starts in (("weekday", classes["weekday"]), ("dayword", content["day_prefixes"])):
        for start, day in starts.items():
            for part, value in dayparts.items():
                found.setdefault(f"{start}{part}", []).append((f"{name}_daypart", {name: day, "daypart": value}))
    return {word: tuple(meanings) for word, meanings in found.items()}


def _source(form: str | Mapping[str, Any]) -> str:
    return form if isinstance(form, str) else form["form"]


def _literals(source: str) -> Iterator[str]:
    for match in _PIECE.finditer(source):
        literal = match[5] or match[3]
        if literal:
            yield literal


def _by_opening(forms: Sequence[str | Mapping[str, Any]], parts: Mapping[str, str]) -> dict[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for order, form in enumerate(forms):
        compiled, opening = _form(order, form, parts)
        for name in sorted(opening):
            found.setdefault(name, []).append(compiled)
    return {name: tuple(group) for name, group in found.items()}


def _form(order: int, form: str | Mapping[str, Any], parts: Mapping[str, str]) -> tuple[Form, set[str]]:
    """A form compiled, and what its first token can be."""
    source = _source(form)
    pieces = list(_pieces(source, parts))
    try:
        pattern = re.compile("".join(_pattern(pieces)))
    except re.error as error:
        raise ValueError(f"the form {source!r} is no form: {error}") from error
    opening, _, _ = _opening(pieces, 0)
    return Form(order=order, pattern=pattern, fields={} if isinstance(form, str) else form["set"]), opening


def _pieces(source: str, parts: Mapping[str, str]) -> Iterator[str]:
    """Operators, class names and ``=word``, with the parts written out between brackets."""
    for match in _PIECE.finditer(source):
        name, part, escaped, operator, literal = match.groups()
        if part:
            yield from ("(", *_pieces(parts[part], parts), ")")
        else:
            yield name or operator or f"={escaped or literal}"


def _pattern(pieces: Iterable[str]) -> Iterator[str]:
    for place, piece in enumerate(pieces):
        if piece in _OPERATORS:
            yield _OPERATORS[piece]
        elif piece.startswith("="):
            yield rf"(?:<[^>]*\|{re.escape(piece)}\|[^>]*>)"
        else:
            yield rf"(?P<{piece}__{place}><[^>]*\|{piece}\|[^>]*>)"


def _opening(pieces: Sequence[str], start: int) -> tuple[set[str], bool, int]:
    """What a row of pieces can begin with up to its closing bracket, whether it can be empty, and where it ends."""
    found: set[str] = set()
    empty, at_start, index = False, True, start
    while index < len(pieces) and pieces[index] not in (")", "]"):
        piece = pieces[index]
        if piece == "|":
            empty, at_start, index = empty or at_start, True, index + 1
            continue
        inner, optional = {piece}, False
        if piece in ("(", "["):
            inner, optional, index = _opening(pieces, index + 1)
        index += 1
        if index < len(pieces) and pieces[index] == "?":
            optional, index = True, index + 1
        if at_start:
            found |= inner
            at_start = optional
    return found, empty or at_start, index
