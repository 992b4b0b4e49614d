"""Counted and measured things as intervals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.span import Span


class Modifier(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    NONE_OF = "none-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of people, things, an amount or a distance.

    ``low``/``high`` bound the value, ``None`` where the words leave it open ("minstens acht": low 8, high ``None``).
    ``unit`` is what is counted in the article's words, ``topic`` a label of the language pack ("injured", "killed",
    "money"), ``"other"`` where none fits. ``attribution`` is the id of the statement that the figure stands in,
    ``None`` in the reporter's own voice.
    """

    id: str
    document: str
    span: Span
    topic: str
    unit: str
    low: float | None
    high: float | None
    modifier: Modifier
    attribution: str | None
