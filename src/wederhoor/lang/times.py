"""Expressions of time: words by class, and the forms that they make (section ``times``).

A form is compiled to a regular expression over a row of tokens, each written as the classes that it belongs to,
``<|weekday|=maandag|>``: so the grammar is data, and its engine a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
_SETS = ("blocked_before", "clock_joints", "morning_before", "reporting_verbs", "perfect_auxiliaries", "passive_auxiliaries",
         "prospective_auxiliaries", "prospective_words", "subordinators", "attributive", "conjunctions",
         "past_markers")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of expression. In ``pattern`` a group ``weekday__3`` holds a word of class ``weekday``; the group ``span__0`` is the
    expression where words beside it only prove it. ``fields`` are those that no word carries."""

    pattern: re.Pattern[str]
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words and forms of a language. Words are plain: lower case, no accents.

    ``literals`` are the words that forms name; ``shapes`` are patterns of digits, their groups fields; ``feasts`` maps a
    feast to the rule for its date; ``blocked_phrases`` are phrases that mean no time.
    """

    words: Mapping[str, tuple[Meaning, ...]]
    shapes: Mapping[str, re.Pattern[str]]
    literals: frozenset[str]
    days: tuple[Form, ...]
    clocks: tuple[Form, ...]
    feasts: Mapping[str, str]
    night: str
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

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/times.yaml``; ``SetupError`` when a form cannot be read."""
        content = read_section(folder, "times")
        parts, feasts = content["parts"], content["feasts"]
        days = [*content["days"], *({"form": feast, "set": {"feast": feast}} for feast in feasts)]
        clocks = content["clocks"]
        sources = [*map(_source, [*days, *clocks]), *parts.values()]
        sets: dict[str, Any] = {name: frozenset(content[name]) for name in _SETS}
        return cls(
            words=_words(content),
            shapes={name: re.compile(shape) for name, shape in content["shapes"].items()},
            literals=frozenset(word for source in sources for word in _literals(source)),
            days=tuple(_form(form, parts) for form in days),
            clocks=tuple(_form(form, parts) for form in clocks),
            feasts=feasts,
            night=content["night"],
            blocked_phrases=tuple(tuple(phrase.split()) for phrase in content["blocked_phrases"]),
            **sets,
        )


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


def _form(form: str | Mapping[str, Any], parts: Mapping[str, str]) -> Form:
    source = _source(form)
    try:
        pattern = re.compile("".join(_pieces(source, parts, iter(range(1000)))))
    except (KeyError, re.error) as error:
        raise SetupError(f"times.yaml: the form {source!r} cannot be read: {error}") from error
    return Form(pattern=pattern, fields={} if isinstance(form, str) else form["set"])


def _pieces(source: str, parts: Mapping[str, str], places: Iterator[int]) -> Iterator[str]:
    for match in _PIECE.finditer(source):
        name, part, escaped, operator, literal = match.groups()
        if name:
            yield f"(?P<{name}__{next(places)}>{_token(name)})"
        elif part:
            yield "(?:" + "".join(_pieces(parts[part], parts, places)) + ")"
        elif operator:
            yield {"(": "(?:", "[": "(?P<span__0>", "]": ")"}.get(operator, operator)
        else:
            yield f"(?:{_token('=' + re.escape(escaped or literal))})"


def _token(name: str) -> str:
    return rf"<[^>]*\|{name}\|[^>]*>"
