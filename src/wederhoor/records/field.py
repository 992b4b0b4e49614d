"""Typed reading of decoded JSON: values that know their file and their place in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from wederhoor.errors import InputError
from wederhoor.records.span import Span

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Field:
    """A value of a JSON file with the path that leads to it, such as ``attributions[3].cue``.

    A method that finds something else than it was asked for raises an ``InputError`` that names the file and that path.
    """

    file: str
    path: str
    value: object

    @classmethod
    def parse(cls, file: str, content: bytes | str) -> Field:
        """The whole of a JSON file; ``InputError`` when it is no JSON in UTF-8."""
        try:
            return cls(file, "", json.loads(content, parse_constant=_refuse))
        except (ValueError, RecursionError) as error:
            raise InputError(file, f"is not JSON in UTF-8 ({error})", "write it anew") from error

    @property
    def absent(self) -> bool:
        """True when the value is null, which it also is when the key that led here is missing."""
        return self.value is None

    def wrong(self, problem: str) -> InputError:
        """The error to raise about this field."""
        return InputError(self.file, f"{self.path or 'the whole'}: {problem}", "correct that field")

    def get(self, key: str) -> Field:
        """The field under a key; its value is null when the key is missing."""
        return Field(self.file, f"{self.path}.{key}" if self.path else key, self._mapping().get(key))

    def items(self, key: str) -> Iterator[Field]:
        """The elements of the list under a key."""
        yield from self.get(key).elements()

    def elements(self) -> Iterator[Field]:
        """The elements of this list."""
        if not isinstance(self.value, list):
            raise self._unlike("a list")
        for index, value in enumerate(self.value):
            yield Field(self.file, f"{self.path}[{index}]", value)

    def entries(self) -> Iterator[tuple[str, Field]]:
        """The keys of this object, sorted, with their fields."""
        for key in sorted(self._mapping()):
            yield key, self.get(key)

    def text(self) -> str:
        """This value as a text."""
        if not isinstance(self.value, str):
            raise self._unlike("a text")
        return self.value

    def optional(self) -> str | None:
        """This value as a text, ``None`` for null."""
        return None if self.absent else self.text()

    def whole(self) -> int:
        """This value as a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self._unlike("a whole number")
        return self.value

    def number(self) -> float | None:
        """This value as a number, ``None`` for null."""
        if self.absent:
            return None
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self._unlike("a number")
        return self.value

    def truth(self) -> bool:
        """This value as true or false."""
        if not isinstance(self.value, bool):
            raise self._unlike("true or false")
        return self.value

    def choice(self, options: type[Choice]) -> Choice:
        """This value as a member of an enum."""
        word = self.text()
        if word not in set(options):
            raise self.wrong(f"{word!r} is none of {', '.join(options)}")
        return options(word)

    def texts(self) -> tuple[str, ...]:
        """This value as a list of texts."""
        return tuple(element.text() for element in self.elements())

    def span(self, text: str) -> Span:
        """The span under ``start`` and ``end``; it must lie in ``text`` and hold what the key ``text`` says, if that
        is there."""
        span = Span(self.get("start").whole(), self.get("end").whole())
        if not 0 <= span.start < span.end <= len(text):
            raise self.wrong(f"{span.start}:{span.end} is no span of a text of {len(text)} code points")
        words = self.get("text").optional()
        if words is not None and words != span.of(text):
            raise self.wrong(f"the text at {span.start}:{span.end} is {span.of(text)[:40]!r}, not {words[:40]!r}")
        return span

    def _mapping(self) -> dict[str, object]:
        if not isinstance(self.value, dict):
            raise self._unlike("an object")
        return self.value

    def _unlike(self, kind: str) -> InputError:
        return self.wrong("is missing" if self.absent else f"should be {kind}, not {str(self.value)[:40]!r}")


def _refuse(constant: str) -> float:
    """Python reads NaN and Infinity, JSON has no such numbers."""
    raise ValueError(f"{constant} is no number")
