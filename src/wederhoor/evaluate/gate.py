"""The quality gate: floors that no measure may fall through, pinned to the gold that they were measured on.

A floors file (``wederhoor-floors/1``) holds for each bundle the digest of its gold and the floor of each value::

    {"schema": "wederhoor-floors/1",
     "bundles": {"veerpont": {"gold": "9f2c…",
                              "floors": {"figures": {"f": 0.74}, "variants": {"merged": 0, "r": 0.8}}}}}
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wederhoor.errors import EvaluationError, InputError
from wederhoor.evaluate.measure import Measure
from wederhoor.evaluate.scores import Scores
from wederhoor.records.field import Field

SCHEMA = "wederhoor-floors/1"

CEILINGS = frozenset({("variants", "merged")})
"""Values that must not rise: of wrong merges every one is too many."""

STEP = 100
"""Floors are whole hundredths, rounded down: a reader can compare them at a glance, and a change in the fourth
decimal does not close the gate. One statement fewer in a bundle of eighty does."""

_COUNTS = frozenset({"n", "sys"})
_BALANCE = frozenset({"p", "r"})

Key = tuple[str, str]
"""A measure and the letter of its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFloors:
    """The floors of one bundle; ``gold`` is the digest of the gold that they belong to."""

    bundle: str
    gold: str
    floors: dict[Key, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A value beyond its floor, or ceiling; ``value`` is ``None`` when it is no longer measured."""

    bundle: str
    measure: str
    letter: str
    value: float | None
    floor: float

    def __str__(self) -> str:
        name = f"{self.bundle}.{self.measure} {self.letter}"
        if self.value is None:
            return f"{name} is no longer measured; its floor is {self.floor:g}"
        if (self.measure, self.letter) in CEILINGS:
            return f"{name} is {self.value:g}, above its ceiling {self.floor:g}"
        return f"{name} is {self.value:g}, below its floor {self.floor:g}"


Floors = dict[str, BundleFloors]
"""Floors by bundle."""


def read_floors(path: Path) -> Floors:
    """The floors in a file; ``InputError`` when it is missing or malformed."""
    try:
        root = Field.parse(str(path), path.read_bytes())
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "pin floors with --repin") from error
    if root.get("schema").text() != SCHEMA:
        raise root.get("schema").wrong(f"is not {SCHEMA}")
    return {bundle: _read_bundle(bundle, field) for bundle, field in root.get("bundles").entries()}


def _read_bundle(bundle: str, field: Field) -> BundleFloors:
    floors = {}
    for measure, values in field.get("floors").entries():
        for letter, value in values.entries():
            number = value.number()
            if number is None:
                raise value.wrong("is missing")
            floors[measure, letter] = number
    return BundleFloors(bundle=bundle, gold=field.get("gold").text(), floors=floors)


def dump_floors(floors: Floors) -> str:
    """The text of a floors file: keys sorted, newline at the end."""
    bundles = {}
    for bundle, pinned in floors.items():
        table: dict[str, dict[str, float]] = {}
        for (measure, letter), value in pinned.floors.items():
            table.setdefault(measure, {})[letter] = value
        bundles[bundle] = {"gold": pinned.gold, "floors": table}
    return json.dumps({"schema": SCHEMA, "bundles": bundles}, sort_keys=True, indent=1) + "\n"


def check(scores: Iterable[Scores], floors: Floors) -> tuple[Violation, ...]:
    """The values that broke their floors. ``EvaluationError`` for a bundle that has no floors or whose gold has
    changed."""
    violations: list[Violation] = []
    for result in scores:
        pinned = floors.get(result.bundle)
        if pinned is None:
            raise EvaluationError(f"{result.bundle}: has no floors; pin them with --repin")
        if pinned.gold != result.digest:
            raise EvaluationError(
                f"{result.bundle}: the gold is not the one that the floors were pinned on; pin them anew"
            )
        violations += _violations(result, pinned.floors)
    return tuple(violations)


def repin(scores: Iterable[Scores], floors: Floors, *, allow_lower: Collection[str] = ()) -> Floors:
    """Floors at what was measured; bundles that were not measured keep theirs.

    ``EvaluationError`` lists what would fall, unless ``allow_lower`` names it as ``bundle.measure``, and the names in
    ``allow_lower`` that do not fall: a permission must not outlive its reason.
    """
    scores = tuple(scores)
    fallen: dict[str, list[Violation]] = {}
    for result in scores:
        if result.bundle in floors:
            for violation in _violations(result, floors[result.bundle].floors):
                fallen.setdefault(f"{violation.bundle}.{violation.measure}", []).append(violation)
    refused = [str(violation) for name, group in fallen.items() if name not in allow_lower for violation in group]
    refused += [f"{name} does not fall" for name in sorted(set(allow_lower) - fallen.keys())]
    if refused:
        raise EvaluationError("the floors stay as they are:\n" + "\n".join(refused))
    pinned = {result.bundle: _pin(result) for result in scores}
    return {**floors, **pinned}


def _pin(result: Scores) -> BundleFloors:
    floors = {
        (measure.name, letter): value
        if (measure.name, letter) in CEILINGS
        else math.floor(round(value * STEP, 6)) / STEP
        for measure in result.measures
        for letter, value in _guarded(measure)
    }
    return BundleFloors(bundle=result.bundle, gold=result.digest, floors=floors)


def _guarded(measure: Measure) -> Iterator[tuple[str, float]]:
    """The values that get a floor: all but counts, and of a measure with F1 not the two that it balances."""
    letters = {letter for letter, _ in measure.values}
    skip = _COUNTS | _BALANCE if "f" in letters else _COUNTS
    return ((letter, value) for letter, value in measure.values if letter not in skip)


def _violations(result: Scores, floors: dict[Key, float]) -> Iterator[Violation]:
    measured = {(measure.name, letter): value for measure in result.measures for letter, value in measure.values}
    for (measure, letter), floor in floors.items():
        value = measured.get((measure, letter))
        if value is None or (value > floor if (measure, letter) in CEILINGS else value < floor):
            yield Violation(bundle=result.bundle, measure=measure, letter=letter, value=value, floor=floor)
