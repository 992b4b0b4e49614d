"""Expressions of time."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """An expression of time with its TIMEX3 value (TimeML), e.g. ``2024-03-11TMO`` for a Monday morning."""

    document: str
    span: Span
    value: str
