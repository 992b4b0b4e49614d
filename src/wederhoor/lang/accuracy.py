"""How often the program is right in a language, as it was measured."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from wederhoor.errors import SetupError

FILE = "measured.tsv"
"""What ``wederhoor evaluate`` prints for bundles of articles that nobody had read when the program was written, below
lines of comment that begin with ``#``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """``events`` are the bundles that were measured; ``shares`` has the mean over them for each measure and letter of
    the gold's schema (p precision, r recall, f F1, acc accuracy), 0 to 1."""

    events: tuple[str, ...]
    shares: Mapping[tuple[str, str], float]

    @classmethod
    def load(cls, folder: Path) -> Accuracy:
        """What stands in the folder of a language pack; ``SetupError`` when it cannot be read."""
        path = folder / FILE
        try:
            lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
            values: dict[tuple[str, str], list[float]] = defaultdict(list)
            events: dict[str, None] = {}
            for row in csv.DictReader(lines, delimiter="\t"):
                events[row.pop("bundle")] = None
                measure = row.pop("measure")
                for letter, value in row.items():
                    if value:
                        values[measure, letter].append(float(value))
        except (OSError, ValueError, KeyError) as error:
            raise SetupError(f"{path}: cannot be read as a table of measures: {error!r}") from error
        return cls(events=tuple(events), shares={key: fmean(found) for key, found in values.items()})
