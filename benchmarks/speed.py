"""How fast a dossier is made, where the time goes, how much memory it takes, and how both grow.

    python benchmarks/speed.py [BUNDLE...] [--articles 200] [--json FILE]

The bundles (by default those in ``examples``) are repeated, with their paragraphs rotated and cut and under other ids
and outlets, to a quarter, a half and all of the articles asked for. Each size runs in a process of its own, so that
the peak of memory is its own; in that process the bare spaCy pipeline runs over the same paragraphs, so that the two
speeds compare. A last run makes one dossier a copy of a bundle instead of one of everything: many small events
instead of one that everybody covers.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import re
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import count
from pathlib import Path
from time import perf_counter

from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import SHIPPED, get_pack
from wederhoor.records.article import Article
from wederhoor.run.pipeline import make_dossier
from wederhoor.text.parse import BATCH, Parser

ROOT = Path(__file__).parents[1]
BLANK = re.compile(r"\n\s*\n")
WORD = re.compile(r"\w+")

Bundles = Sequence[Sequence[Article]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One measurement: times in seconds, memory in MiB (the peak of the whole process, imports and models included)."""

    articles: int
    words: int
    dossiers: int
    bare: float
    whole: float
    stages: dict[str, float]
    memory: float

    @property
    def own(self) -> float:
        """The time of all else for each second of the bare parser."""
        return (self.whole - self.bare) / self.bare


class StageClock:
    """A ``progress`` callback that adds up each stage's time.

    What passes before a call belongs to the stage that the call names, unless the call says that nothing of it is
    done yet: then it belongs to the stage before.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._stage = "start"
        self._last = perf_counter()

    def __call__(self, stage: str, done: int, total: int) -> None:  # noqa: ARG002 (the callback's shape)
        now = perf_counter()
        self.seconds[stage if done else self._stage] += now - self._last
        self._stage, self._last = stage, now


def main() -> None:
    """Prints the table; ``--json`` keeps the figures."""
    options = read_options()
    if options.worker:
        articles, separate = options.worker
        print(json.dumps(asdict(measure(read_bundles(options.bundles), articles, separate=bool(separate)))))
        return
    sizes = [(options.articles // 4, 0), (options.articles // 2, 0), (options.articles, 0), (options.articles, 1)]
    runs = [spawn(options.bundles, *size) for size in sizes]
    print(f"{platform.machine()}, Python {platform.python_version()}; one process, no GPU")
    print(describe(runs))
    if options.json:
        options.json.write_text(json.dumps([asdict(run) for run in runs], indent=1) + "\n", encoding="utf-8")


def read_options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="*", type=Path, default=sorted((ROOT / "examples").iterdir()))
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--json", type=Path, help="write the figures here")
    parser.add_argument("--worker", nargs=2, type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def spawn(folders: Sequence[Path], articles: int, separate: int) -> Run:
    """The measurement of one size, taken in a process of its own."""
    command = [sys.executable, __file__, *map(str, folders), "--worker", str(articles), str(separate)]
    return Run(**json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.splitlines()[-1]))


def read_bundles(folders: Sequence[Path]) -> list[tuple[Article, ...]]:
    """The articles of each folder; a folder without any ends the program."""
    bundles = [read_sources([folder], languages=SHIPPED).articles for folder in folders]
    if not all(bundles):
        sys.exit("every BUNDLE needs articles in a language that can be processed")
    return bundles


def repeat(bundles: Bundles, articles: int) -> list[list[Article]]:
    """Copies of bundles with that many articles together; the last copy may be cut."""
    copies: list[list[Article]] = []
    for turn in count():
        for bundle in bundles:
            if articles <= 0:
                return copies
            copies.append([vary(article, turn) for article in bundle[:articles]])
            articles -= len(bundle)
    return copies


def vary(article: Article, turn: int) -> Article:
    """A copy of another outlet: its paragraphs rotated below the headline by one a turn, and from the end of each
    round of rotations one paragraph shorter, as copies in papers are."""
    headline, *body = BLANK.split(article.text)
    rounds, shift = divmod(turn, len(body)) if body else (0, 0)
    kept = [*body[shift:], *body[:shift]][: max(1, len(body) - rounds)]
    text = "\n\n".join([headline, *kept])
    checksum = hashlib.sha256(text.encode()).hexdigest()
    name = f"{article.id}-{turn}-{article.sha256[:4]}"
    outlet = article.outlet and f"{article.outlet} {turn}"
    return replace(
        article, id=name, file=f"{name}.txt", text=text, sha256=checksum, text_sha256=checksum, outlet=outlet
    )


def measure(bundles: Bundles, articles: int, *, separate: bool) -> Run:
    """The bare parser and the whole job over that many articles, after a first small job that loads what is loaded
    once."""
    copies = repeat(bundles, articles)
    everything = [article for copy in copies for article in copy]
    jobs = copies if separate else [everything]
    make_dossier(everything[:2])
    bare = time_parser(everything)
    clock, start = StageClock(), perf_counter()
    for job in jobs:
        make_dossier(job, progress=clock)
    whole = perf_counter() - start
    return Run(
        articles=articles,
        words=sum(len(WORD.findall(article.text)) for article in everything),
        dossiers=len(jobs),
        bare=bare,
        whole=whole,
        stages=dict(clock.seconds),
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def time_parser(articles: Sequence[Article]) -> float:
    """Seconds that the bare spaCy pipelines take for the articles' paragraphs, model loading not counted."""
    seconds = 0.0
    for language in sorted({article.language for article in articles}):
        pipeline = Parser(get_pack(language)).pipeline
        texts = [part for article in articles if article.language == language for part in BLANK.split(article.text)]
        start = perf_counter()
        for _ in pipeline.pipe(texts, batch_size=BATCH):
            pass
        seconds += perf_counter() - start
    return seconds


def describe(runs: Sequence[Run]) -> str:
    """The table of all runs, and the stages of the last two."""
    lines = [f"{'articles':>8} {'dossiers':>8} {'words':>8} {'words/s':>8} {'bare':>8} {'own/bare':>8} {'peak MiB':>8}"]
    lines += [
        f"{run.articles:8} {run.dossiers:8} {run.words:8} {run.words / run.whole:8.0f} {run.words / run.bare:8.0f} "
        f"{run.own:8.2f} {run.memory:8.0f}"
        for run in runs
    ]
    for run in runs[-2:]:
        lines += ["", f"{run.articles} articles, {run.dossiers} dossiers: {run.whole:.1f} s, of which", *shares(run)]
    return "\n".join(lines)


def shares(run: Run) -> Iterator[str]:
    """A line for each stage, the longest first."""
    for stage, seconds in sorted(run.stages.items(), key=lambda item: -item[1]):
        yield f"  {stage:20} {seconds:7.2f} s {seconds / run.whole:6.1%}"


if __name__ == "__main__":
    main()
