"""How the time and the memory of alignment grow with the articles of one story, beside the time of the parser.

    python benchmarks/align.py [--articles 200 500 1000 2000] [--parse 20] [--json FILE]

The articles are those of ``story.py``, all on one event. Each size runs in a process of its own, so that the peak of
memory is its own. The yardstick of the other times is ``parse``: the parser's time in that same process, for as many
articles as ``--parse`` says.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

from story import tell_story
from wederhoor.run.pipeline import align_readings, read_articles

SIZES = (200, 500, 1000, 2000)
YARDSTICK = 20
STEPS = ("entities", "copies", "evidence", "points", "hearing")
"""What the steps of alignment do that the pipeline tells of, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Times in seconds, memory in MiB: ``extracted`` is the peak before alignment, ``memory`` the peak after it."""

    articles: int
    words: int
    parse: float
    stages: dict[str, float]
    found: dict[str, int]
    extracted: float
    memory: float

    @property
    def align(self) -> float:
        """The time of all of alignment."""
        return sum(self.stages.values())


def main() -> None:
    """Prints the curve; ``--json`` keeps the figures."""
    options = read_options()
    if options.one:
        print(json.dumps(asdict(measure(options.one, options.parse))))
        return
    runs = [measure_apart(size, options.parse) for size in options.articles]
    show(runs, options.parse)
    if options.json:
        options.json.write_text(json.dumps([asdict(run) for run in runs], indent=2) + "\n", "utf-8")


def read_options() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--parse", type=int, default=YARDSTICK, help="articles of the yardstick")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def measure_apart(articles: int, yardstick: int) -> Run:
    """A measurement in a process of its own."""
    command = [sys.executable, __file__, "--one", str(articles), "--parse", str(yardstick)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(**json.loads(done.stdout))


def measure(articles: int, yardstick: int) -> Run:
    """Reads a story of that many articles, and times the parser and each step of the alignment."""
    story = tuple(tell_story(articles))
    clock = StepClock()
    readings = read_articles(story, progress=clock)
    extracted = peak()
    dossier = align_readings(readings, progress=clock)
    return Run(
        articles=articles,
        words=sum(len(article.text.split()) for article in story),
        parse=sum(clock.seconds["parse"].values()) * yardstick / articles,
        stages=dict(zip(STEPS, clock.seconds["align"].values(), strict=True)),
        found={
            "statements": len(dossier.attributions),
            "entities": len(dossier.entities),
            "copies": len(dossier.reuse),
            "points": len(dossier.points),
            "accused": len(dossier.hearing),
        },
        extracted=extracted,
        memory=peak(),
    )


class StepClock:
    """A ``progress`` callback that keeps the time of each step of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, dict[int, float]] = defaultdict(dict)
        self._last = perf_counter()

    def __call__(self, stage: str, done: int, total: int) -> None:  # noqa: ARG002 (the callback's shape)
        now = perf_counter()
        if done:
            self.seconds[stage][done] = now - self._last
        self._last = now


def peak() -> float:
    """The most memory that this process has had so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show(runs: Sequence[Run], yardstick: int) -> None:
    """The curve as a table, and what was found at each size."""
    columns = ("articles", "words", f"parse {yardstick}", "align", "ratio", "ms each", *STEPS)
    print("".join(f"{column:>10}" for column in columns) + "  MiB")
    for run in runs:
        times = [f"{seconds:.2f}s" for seconds in (run.parse, run.align)]
        rates = [f"{run.align / run.parse:.2f}", f"{1000 * run.align / run.articles:.1f}"]
        steps = [f"{run.stages[step]:.2f}s" for step in STEPS]
        row = [str(run.articles), str(run.words), *times, *rates, *steps]
        print("".join(f"{cell:>10}" for cell in row) + f"  {run.extracted:.0f} to {run.memory:.0f}")
    for run in runs:
        print(f"{run.articles} articles: " + ", ".join(f"{number} {what}" for what, number in run.found.items()))


if __name__ == "__main__":
    main()
