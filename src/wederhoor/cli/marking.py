"""A passage with marks at the places of what was found in it, so that every mark says what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Span


class Role(StrEnum):
    """What a marked span is; of several at one place the last listed gives the colour."""

    PAGE_TEXT = "page text"
    CONTENT = "content"
    FIGURE = "figure"
    TIME = "time"
    SOURCE = "source"
    CUE = "cue"


_BRACKETS = {
    Role.PAGE_TEXT: ("(~", "~)"),
    Role.CONTENT: ("[", "]"),
    Role.FIGURE: ("(\N{MODIFIER LETTER SMALL F}", "\N{MODIFIER LETTER SMALL F})"),
    Role.TIME: ("(\N{MODIFIER LETTER SMALL T}", "\N{MODIFIER LETTER SMALL T})"),
    Role.SOURCE: ("{", "}"),
    Role.CUE: ("<", ">"),
}
_ORDER = {role: place for place, role in enumerate(Role)}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be marked, with the number of what it belongs to; 0 is not written."""

    span: Span
    role: Role
    number: int = 0

    @property
    def opening(self) -> str:
        """What stands before the span: the bracket of its role and the raised number."""
        return _BRACKETS[self.role][0] + raised(self.number)

    @property
    def closing(self) -> str:
        """The same mirrored; the number tells which of several overlapping spans ends."""
        return raised(self.number) + _BRACKETS[self.role][1]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of the passage's own characters, or a mark between them; ``role`` gives it its style."""

    text: str
    role: Role | None
    is_mark: bool = False


def raised(number: int) -> str:
    """The number in superscript figures, which no article puts against a bracket; nothing for 0."""
    return str(number).translate(_RAISED) if number else ""


def mark_passage(text: str, passage: Span, marks: Iterable[Mark]) -> Iterator[Fragment]:
    """The passage of a text with marks in it: without the marks, the fragments joined are the passage to the
    character, however the marked spans overlap. A span that reaches beyond the passage is marked in it as far as it
    goes."""
    clipped = [clip for mark in marks if (clip := _clip(mark, passage))]
    places = sorted({passage.start, passage.end, *(edge for mark in clipped for edge in _edges(mark))})
    opened = _by_edge(clipped, start=True)
    closed = _by_edge(clipped, start=False)
    current: list[Mark] = []
    for place, following in zip(places, [*places[1:], passage.end], strict=True):
        for mark in closed.get(place, ()):
            current.remove(mark)
            yield Fragment(mark.closing, mark.role, is_mark=True)
        for mark in opened.get(place, ()):
            current.append(mark)
            yield Fragment(mark.opening, mark.role, is_mark=True)
        if place < following:
            yield Fragment(text[place:following], _uppermost(current))


def _clip(mark: Mark, passage: Span) -> Mark | None:
    """The mark as far as it lies in the passage; ``None`` where it has no character there."""
    start, end = max(mark.span.start, passage.start), min(mark.span.end, passage.end)
    return Mark(Span(start, end), mark.role, mark.number) if start < end else None


def _edges(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.end


def _by_edge(marks: Iterable[Mark], *, start: bool) -> dict[int, list[Mark]]:
    """The marks that open or close at each place; what opens first there closes last."""
    table: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=_opening_key if start else _closing_key):
        table.setdefault(mark.span.start if start else mark.span.end, []).append(mark)
    return table


def _opening_key(mark: Mark) -> tuple[int, int, int]:
    return -mark.span.end, _ORDER[mark.role], mark.number


def _closing_key(mark: Mark) -> tuple[int, int, int]:
    return -mark.span.start, -_ORDER[mark.role], -mark.number


def _uppermost(marks: Sequence[Mark]) -> Role | None:
    return max((mark.role for mark in marks), key=_ORDER.__getitem__, default=None)
