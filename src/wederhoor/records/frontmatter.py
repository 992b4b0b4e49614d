"""The lines at the top of a text file that say where an article comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from wederhoor.records.span import Span

KEYS = ("outlet", "published", "url", "title", "language")
"""What front matter may say; the fields of an article that bear the same names."""

_MAXIMUM_LINES = 40
"""Front matter longer than this is none: it holds five keys, and the YAML heads of site generators rarely pass
twenty."""

_MAXIMUM_VALUE = 500
"""Characters of a value; a longer line is a paragraph that happens to open with such a word."""

_FENCE = "---"
_LINE = re.compile(r"[^\r\n]+")
_BLANK = " \t\xa0\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the top lines say, ``None`` where they say nothing, and the span of those lines, fences included (``None``
    when there are none)."""

    span: Span | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The word before the first colon in lower case; empty when the line has no value or none of reasonable
        length."""
        name, colon, value = self.text.partition(":")
        return name.strip().lower() if colon and len(value) <= _MAXIMUM_VALUE else ""

    @property
    def value(self) -> str | None:
        value = self.text.partition(":")[2].strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1].strip()
        return value or None

    @property
    def is_fence(self) -> bool:
        return self.text.startswith(_FENCE) and not self.text.strip("-")


def read_front_matter(text: str) -> FrontMatter:
    """What the first lines of ``text`` say about its origin; nothing, and no span, when they are the article itself.

    Either ``key: value`` lines with the known keys alone, or a block between ``---`` lines that has at least one of
    them. A lone ``Outlet: ...`` with a capital is left to the article, for a headline may open so.
    """
    lines = [line for line in islice(_lines(text), _MAXIMUM_LINES) if line.text]
    if not lines:
        return FrontMatter()
    fenced = _fenced(lines) if lines[0].is_fence else None
    found = fenced or _unfenced(lines[lines[0].is_fence :])
    if not found:
        return FrontMatter()
    values = {line.key: line.value for line in reversed(found) if line.key in KEYS}
    start, end = (lines[0] if lines[0].is_fence else found[0]).start, found[-1].end
    return FrontMatter(span=Span(start, end), **{key: values.get(key) for key in KEYS})


def without_front_matter(text: str) -> str:
    """The article below those lines."""
    span = read_front_matter(text).span
    return text[span.end :] if span else text


def _lines(text: str) -> Iterator[_Line]:
    """The lines from the top, each without the blanks around it."""
    for match in _LINE.finditer(text):
        content = match.group().strip(_BLANK)
        start = match.start() + len(match.group()) - len(match.group().lstrip(_BLANK))
        yield _Line(start, start + len(content), content)


def _fenced(lines: list[_Line]) -> list[_Line]:
    """The lines after the opening fence up to and with the closing one; none when what stands between is no block
    of keys."""
    close = next((number for number, line in enumerate(lines) if number and line.is_fence), 0)
    between = lines[1:close]
    if not any(line.key in KEYS for line in between) or not all(_is_entry(line) for line in between):
        return []
    return lines[1 : close + 1]


def _is_entry(line: _Line) -> bool:
    """True for ``key: value`` with a key of one or two words, a list item, or a comment."""
    return line.text.startswith(("- ", "#")) or 0 < len(line.key.split()) <= 2


def _unfenced(lines: list[_Line]) -> list[_Line]:
    """The lines from the top that have a known key each, with a closing fence where one follows."""
    found: list[_Line] = []
    seen: set[str] = set()
    for line in lines:
        if line.is_fence and found:
            return [*found, line]
        if line.key not in KEYS or line.key in seen:
            break
        seen.add(line.key)
        found.append(line)
    return found if len(found) > 1 or (found and _proves(found[0])) else []


def _proves(line: _Line) -> bool:
    """True when a single line cannot be the article's first: its value is an address or a date, or its key has a
    small letter."""
    value = line.value or ""
    if line.key == "url":
        return "://" in value or value.startswith("www.")
    if line.key == "published":
        return value[:4].isdigit()
    return line.key == "title" or line.text[0].islower()
