"""Axes that numbers are laid out on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wederhoor.publish.interface import Interface
from wederhoor.publish.page.model.figure import GaugeMark, GaugeTick
from wederhoor.records.figure import Figure, Modifier

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""What a step between two ticks may be, times a power of ten (Heckbert 1990, Nice numbers for graph labels)."""
MOST_STEPS = 4
"""Steps on an axis at most: with their labels they fit 320 pixels."""
NEAR = 0.5
"""Numbers that are all above this share of the highest are laid out on an axis that does not begin at zero: marks and
not lengths show the values, and differences of less than a half would be hard to see."""


_SLACK = 1e-9
"""Share of a step that floating-point numbers may be off."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A linear axis for numbers from ``low`` to ``high``, marked every ``step``."""

    low: float
    high: float
    step: float

    @classmethod
    def around(cls, figures: Sequence[Figure]) -> Gauge:
        """An axis that holds all figures, with room for those that are open at one end; ``ValueError`` for none."""
        bounds = [bound for figure in figures for bound in (figure.low, figure.high) if bound is not None]
        if not bounds:
            raise ValueError("no numbers to lay out")
        lowest, highest = min(bounds), max(bounds)
        base = lowest if lowest > highest * NEAR > 0 else min(0.0, lowest)
        step = _step((highest - base) or abs(highest) or 1.0, is_whole=all(bound == int(bound) for bound in bounds))
        first = math.floor(base / step + _SLACK)
        last = math.ceil(highest / step - _SLACK)
        first -= 0 < lowest <= first * step + _SLACK * step
        last += highest >= last * step - _SLACK * step
        return cls(first * step, last * step, step)

    def ticks(self, interface: Interface) -> tuple[GaugeTick, ...]:
        """The marks with their numbers as the reader's language writes them."""
        values = [self.low + self.step * n for n in range(round((self.high - self.low) / self.step) + 1)]
        return tuple(GaugeTick(place=self._place(value), label=interface.number(value)) for value in values)

    def mark(self, figure: Figure) -> GaugeMark:
        """Where a figure lies."""
        open_below = figure.low is None or figure.modifier is Modifier.LESS_THAN
        open_above = figure.high is None or figure.modifier is Modifier.MORE_THAN
        low = figure.low if figure.low is not None else figure.high
        high = figure.high if figure.high is not None else figure.low
        return GaugeMark(
            start=self._place(low if low is not None else self.low),
            stop=self._place(high if high is not None else self.high),
            open_below=open_below,
            open_above=open_above,
            modifier=figure.modifier,
        )

    def _place(self, value: float) -> float:
        return round(100 * (value - self.low) / (self.high - self.low), 2)


def _step(width: float, *, is_whole: bool) -> float:
    """The smallest nice step that covers a width in ``MOST_STEPS``; at least one where whole things are counted."""
    power = 10.0 ** math.floor(math.log10(width / MOST_STEPS))
    step = next(nice * power for nice in STEPS if nice * power * MOST_STEPS >= width * (1 - 1e-9))
    if not is_whole:
        return step
    return max(1.0, math.ceil(step))
