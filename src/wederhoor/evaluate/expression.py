"""How well figures and times are found and read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from wederhoor.evaluate.comparison import Comparison
from wederhoor.evaluate.measure import Measure, overlap, ratio
from wederhoor.records.figure import Figure
from wederhoor.records.time import Time

Expression = TypeVar("Expression", Figure, Time)


def measure_figures(comparison: Comparison) -> list[Measure]:
    """F1 of figures: a hit overlaps and has the same bounds."""
    gold, system = comparison.gold.figures, comparison.dossier.figures
    hits = _hits(comparison, gold, system, lambda a, b: (a.low, a.high) == (b.low, b.high))
    return [overlap("figures", hits, len(system), len(gold))]


def measure_times(comparison: Comparison) -> list[Measure]:
    """F1 of times: a hit overlaps; ``value`` is the recall of those whose TIMEX3 value is the same too."""
    gold, system = comparison.gold.times, comparison.dossier.times
    spans = overlap("times", _hits(comparison, gold, system, lambda *_: True), len(system), len(gold))
    right = _hits(comparison, gold, system, lambda a, b: a.value == b.value)
    return [Measure(name="times", values=(*spans.values, ("value", ratio(right, len(gold), empty=1.0))))]


def _hits(
    comparison: Comparison,
    gold: Sequence[Expression],
    system: Sequence[Expression],
    same: Callable[[Expression, Expression], bool],
) -> int:
    """How many of the gold's are taken when each of the dossier's, in order, takes the first free one that it fits."""
    free = {document: [item for item in gold if item.document == document] for document in comparison.texts}
    hits = 0
    for ours in system:
        candidates = free[comparison.document[ours.document]]
        fitting = (i for i, theirs in enumerate(candidates) if theirs.span.overlaps(ours.span) and same(theirs, ours))
        taken = next(fitting, None)
        if taken is not None:
            del candidates[taken]
            hits += 1
    return hits
