"""All measures of a dossier against its gold."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.evaluate.annotation import Contested, Gold
from wederhoor.evaluate.attribution import measure_attributions
from wederhoor.evaluate.comparison import Comparison, compare
from wederhoor.evaluate.expression import measure_figures, measure_times
from wederhoor.evaluate.measure import Measure
from wederhoor.evaluate.passage import measure_boilerplate, measure_reuse
from wederhoor.evaluate.point import measure_points
from wederhoor.evaluate.variant import measure_variants
from wederhoor.records.dossier import Dossier
from wederhoor.records.point import Point


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of one bundle in the order of the table, and what they were taken from.

    ``digest`` is that of the gold. ``questions`` and ``points`` say of each contested question of the gold whether it
    was found and of each contested point of the dossier whether it meets one.
    """

    bundle: str
    digest: str
    measures: tuple[Measure, ...]
    comparison: Comparison
    questions: tuple[tuple[Contested, bool], ...]
    points: tuple[tuple[Point, bool], ...]

    def measure(self, name: str) -> Measure:
        """The measure of that name; ``KeyError`` when there is none."""
        return {measure.name: measure for measure in self.measures}[name]

    def as_json(self) -> dict[str, dict[str, float] | dict[str, dict[str, float]]]:
        """The values by measure and letter; those over statements stand together under ``attribution``."""
        result: dict[str, dict[str, float] | dict[str, dict[str, float]]] = {}
        statements: dict[str, dict[str, float]] = {}
        result["attribution"] = statements
        for measure in self.measures:
            family, _, name = measure.name.rpartition(".")
            if family:
                statements[name] = dict(measure.values)
            else:
                result[name] = dict(measure.values)
        return result


def evaluate(gold: Gold, dossier: Dossier) -> Scores:
    """Every measure of a dossier against its gold; ``EvaluationError`` when the dossier is about other texts."""
    comparison = compare(gold, dossier)
    report = measure_points(comparison)
    measures = [
        *measure_attributions(comparison),
        *measure_figures(comparison),
        *measure_times(comparison),
        *measure_variants(comparison),
        *measure_reuse(comparison),
        *measure_boilerplate(comparison),
        *report.measures,
    ]
    return Scores(gold.bundle, gold.digest, tuple(measures), comparison, report.questions, report.points)
