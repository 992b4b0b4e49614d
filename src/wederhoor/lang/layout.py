"""Section ``layout`` of a language pack: the words around an article, and the words that show how lines belong
together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section
from wederhoor.records.article import BoilerplateKind


class Scope(StrEnum):
    """Where a pattern of page text holds."""

    LINE = "line"
    """The whole of a line or paragraph."""
    EDGE = "edge"
    """The whole of a line, above the article's running text or below it."""
    OPENING = "opening"
    """The start of a line of a few sentences at most; all of it is page text."""
    SENTENCE = "sentence"
    """The whole of a line or of one sentence in a paragraph."""


@dataclass(frozen=True, slots=True)
class Markers:
    """The patterns of one scope as one expression; each kind is a named group."""

    expression: re.Pattern[str]

    def kind_of(self, unit: str) -> BoilerplateKind | None:
        """The kind of page text that all of ``unit`` is, or ``None``."""
        return _kind(self.expression.fullmatch(unit))

    def kind_at_start(self, unit: str) -> BoilerplateKind | None:
        """The kind of page text that ``unit`` opens as, or ``None``."""
        return _kind(self.expression.match(unit))


def _kind(match: re.Match[str] | None) -> BoilerplateKind | None:
    return BoilerplateKind(match.lastgroup) if match and match.lastgroup else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutWords:
    """What page text looks like in one language, and the words that decide how broken lines are read.

    ``announcements`` are whole lines after which titles of other articles stand. ``credits`` is found at the end of a
    caption, ``agency_credits`` of a report. ``pointers`` is a sentence that points at a picture or film below it,
    ``film_descriptions`` the sentence before it that shows its paragraph to describe the film. ``speech_tags`` stands
    in a sentence that somebody in the article says. ``dateline`` opens a paragraph, ``stamps`` a whole text. All sets
    hold lower-case words.
    """

    line: Markers
    edge: Markers
    opening: Markers
    sentence: Markers
    announcements: re.Pattern[str]
    credits: re.Pattern[str]
    agency_credits: re.Pattern[str]
    caption_signs: re.Pattern[str]
    pointers: re.Pattern[str]
    film_descriptions: re.Pattern[str]
    speech_tags: re.Pattern[str]
    dateline: re.Pattern[str]
    stamps: re.Pattern[str]
    person_line: re.Pattern[str]
    reader_words: frozenset[str]
    finite_verbs: frozenset[str]
    opening_words: frozenset[str]
    question_words: frozenset[str]
    hyphen_prefixes: frozenset[str]
    hyphen_compounds: frozenset[str]
    hyphen_pairs: frozenset[str]
    vowel_clashes: frozenset[str]
    solid_prefixes: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/layout.yaml``; ``SetupError`` when a pattern is none or a list is missing."""
        content = read_section(folder, "layout")
        try:
            return cls(**_fields(content))
        except (KeyError, TypeError, ValueError, re.error) as error:
            raise SetupError(f"{folder / 'layout.yaml'}: {error!r}") from error


_PATTERNS = (
    "announcements", "caption_signs", "pointers", "film_descriptions", "speech_tags", "dateline", "stamps",
    "person_line",
)  # fmt: skip
_ENDINGS = ("credits", "agency_credits")
_WORDS = (
    "reader_words", "finite_verbs", "opening_words", "question_words", "hyphen_prefixes", "hyphen_compounds",
    "hyphen_pairs", "vowel_clashes", "solid_prefixes",
)  # fmt: skip


def _fields(content: Mapping[str, Any]) -> dict[str, Any]:
    macros = _expand(content["macros"])
    fields: dict[str, Any] = {scope.value: _markers(content["markers"], scope, macros) for scope in Scope}
    fields |= {name: _compile(_alternation(content[name], macros)) for name in _PATTERNS}
    fields |= {name: _compile(_alternation(content[name], macros) + r"[\s.)\]*_]*\Z") for name in _ENDINGS}
    fields |= {name: frozenset(str(word).lower() for word in content[name]) for name in _WORDS}
    return fields


def _expand(macros: Mapping[str, str | list[str]]) -> dict[str, str]:
    """Each macro as a group; a macro may use those before it."""
    expanded: dict[str, str] = {}
    for name, value in macros.items():
        expanded[name] = _alternation([value] if isinstance(value, str) else value, expanded)
    return expanded


def _alternation(patterns: Iterable[str], macros: Mapping[str, str]) -> str:
    """One group of all patterns, which matches nothing for none, with ``{name}`` replaced by that macro and a space
    standing for any white space (an optional one when a question mark follows)."""
    joined = "|".join(str(pattern).replace(" ?", r"\s*").replace(" ", r"\s+") for pattern in patterns)
    return "(?:" + (re.sub(r"\{([a-z_]+)\}", lambda match: macros[match.group(1)], joined) or "(?!)") + ")"


def _markers(groups: list[Mapping[str, Any]], scope: Scope, macros: Mapping[str, str]) -> Markers:
    """The patterns of all groups with that scope; groups of one kind are joined, for a name may stand once."""
    by_kind: dict[str, list[str]] = {}
    for group in groups:
        if Scope(group["scope"]) is scope:
            by_kind.setdefault(BoilerplateKind(group["kind"]).value, []).extend(group["patterns"])
    parts = [f"(?P<{kind}>{_alternation(patterns, macros)})" for kind, patterns in by_kind.items()]
    return Markers(_compile("|".join(parts) or r"(?!)"))


def _compile(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
