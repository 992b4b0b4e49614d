"""The road of a desk: files into an archive, read, sorted into stories, searched, checked; the curve from 1,000
articles on.

    python benchmarks/archive.py [--articles 1000 10000 100000] [--searches 100] [--jobs 1] [--folder DIR] [--json FILE]

The articles are invented from the bundles by program, with other names, places and figures in each event (`stream.py`),
1,000 a day. Half of them are pages, half are texts, each a file of its own in one folder; a tenth lies in zip files.
They go in by `wederhoor add --no-read`; what stands for their reading are five statements each, made without a parser
(`search.py`). Each step runs in a process of its own, so that its peak of memory is its own; `cpu` are the seconds of
the processor, of all its processes, since other work on the machine moves the clock.

With `--folder` the archives stay there, and a run that was interrupted goes on with the step that it was at.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

import search
from stream import invent, read_bundles
from wederhoor.records.story import StoryItem
from wederhoor.run.desk import sort_stories
from wederhoor.store import open_archive

SIZES = (1_000, 10_000, 100_000)
A_DAY = 1_000
IN_FOLDER = 1_000
ZIPPED = 10
"""One of so many articles lies in a zip file, with a hundred others."""
IN_ZIP = 100
TOGETHER = 50
"""Readings that are written in one transaction."""


def main() -> None:
    """Prints the curve; ``--json`` keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    parser.add_argument("--searches", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--step", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        print(json.dumps(STEPS[options.step[0]](Path(options.step[1]), options)))
        return
    runs = []
    for articles in options.articles:
        if options.folder:
            runs.append(measure(options.folder / str(articles), articles, options))
        else:
            with tempfile.TemporaryDirectory() as folder:
                runs.append(measure(Path(folder), articles, options))
    show(runs)
    if options.json:
        options.json.write_text(json.dumps(runs, indent=2) + "\n", "utf-8")


def measure(folder: Path, articles: int, options: argparse.Namespace) -> dict:
    """The figures of one size; those that stand in the folder already are not taken again."""
    path, kept = folder / "archive.db", folder / "figures.json"
    figures = json.loads(kept.read_text("utf-8")) if kept.exists() else {"articles": articles}
    command = ["-c", "from wederhoor.cli.main import main; main()"]
    add = [*command, "add", "--no-read", "--quiet", "-j", str(options.jobs), str(path), str(folder / "files")]
    steps: dict[str, Callable[[], object]] = {
        "write": lambda: write_files(folder / "files", articles),
        "new": lambda: run([*command, "new", str(path)]),
        "add": lambda: run(add),
        "again": lambda: run(add),
        **{step: partial(run, own_step(step, path, options)) for step in STEPS},
        "database": lambda: path.stat().st_size / 2**20,
        "blobs": lambda: (
            sum(one.stat().st_size for one in path.with_suffix(".blobs").rglob("*") if one.is_file()) / 2**20
        ),
    }
    for step, do in steps.items():
        if step not in figures:
            figures[step] = do()
            kept.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return figures


def own_step(step: str, path: Path, options: argparse.Namespace) -> list[str]:
    """The arguments by which this program does one step."""
    return [__file__, "--step", step, str(path), "--searches", str(options.searches)]


def run(arguments: Sequence[str]) -> dict:
    """What a process of Python says, with its seconds and its peak of memory in MiB."""
    code = (
        "import json, resource, subprocess, sys; done = subprocess.run(sys.argv[1:], capture_output=True, text=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([done.returncode, done.stdout, done.stderr, used.ru_utime + used.ru_stime, used.ru_maxrss]))"
    )
    begun = perf_counter()
    done = subprocess.run([sys.executable, "-c", code, sys.executable, *arguments], capture_output=True, check=True)
    seconds = perf_counter() - begun
    status, told, wrong, processor, memory = json.loads(done.stdout)
    if status:
        raise SystemExit(wrong)
    said = json.loads(told.splitlines()[-1]) if told.startswith("{") else {}
    return {"seconds": seconds, "cpu": processor, "memory": memory / 1024, **said}


def write_files(folder: Path, articles: int) -> dict:
    """So many invented articles as files, in folders of a thousand."""
    begun = process_time()
    zipped = []
    for number, item in enumerate(invent(read_bundles(), articles, days=articles / A_DAY, seed=5).items):
        place = folder / f"{number // IN_FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        data = draw(number, item).encode()
        name = f"{number:06}.{'html' if number % 2 else 'txt'}"
        if number % ZIPPED == 0:
            zipped.append((name, data))
        else:
            (place / name).write_bytes(data)
    for number, members in enumerate(batched(iter(zipped), IN_ZIP)):
        with zipfile.ZipFile(folder / f"{number:03}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members:
                archive.writestr(name, data)
    return {"cpu": process_time() - begun}


def draw(number: int, item: StoryItem) -> str:
    """An article as a page, or as a text with what is known of it above."""
    address = f"https://krant.example/{number}"
    if number % 2 == 0:
        return f"outlet: {item.outlet}\npublished: {item.published}\nurl: {address}\n\n{item.text}"
    said = {"@type": "NewsArticle", "datePublished": item.published, "publisher": {"name": item.outlet}}
    body = "".join(f"<p>{html.escape(part)}</p>" for part in item.text.split("\n\n"))
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><link rel="canonical" href="{address}">'
        f'<script type="application/ld+json">{json.dumps(said)}</script></head><body><nav><a href="/">Voor</a></nav>'
        f"<main><article>{body}</article></main><footer><p>Uitgave van Kade Media</p></footer></body></html>"
    )


def batched(items: Iterator, size: int) -> Iterator[list]:
    """The items in lists of that size (``itertools.batched``, which Python 3.11 lacks)."""
    while batch := list(islice(items, size)):
        yield batch


def clock() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


def read(path: Path, _options: argparse.Namespace) -> dict:
    """Readings without a parser for what has none."""
    source = random.Random(7)
    with open_archive(path, clock=clock, write=True) as archive:
        names = list(archive.unread_versions(search.PIPELINE))
        for some in batched(iter(names), TOGETHER):
            with archive.transaction():
                for version in filter(None, (archive.get_version(*name) for name in some)):
                    reading = search.read(version, source)
                    archive.put_reading(version.article, version.number, search.PIPELINE, reading)
        return {"versions": archive.counts()["versions"], "statements": archive.counts()["statements"]}


def sort(path: Path, _options: argparse.Namespace) -> dict:
    """All articles into stories."""
    with open_archive(path, clock=clock, write=True) as archive:
        sort_stories(archive)
        return {"stories": archive.counts()["stories"]}


def find(path: Path, options: argparse.Namespace) -> dict:
    """Searches of all kinds."""
    with open_archive(path, clock=clock) as archive:
        return {"searches": search.time_kinds(archive, options.searches)}


def check(path: Path, _options: argparse.Namespace) -> dict:
    """``verify``, which must find nothing."""
    with open_archive(path, clock=clock) as archive:
        return {"findings": list(map(str, archive.verify()))}


STEPS = {"read": read, "sort": sort, "find": find, "check": check}


def show(runs: Sequence[dict]) -> None:
    """A line for each size and step, then the searches of each size."""
    print("articles   step     cpu s   ms each   clock s   peak MiB")
    for figures in runs:
        for step in ("write", "add", "again", *STEPS):
            one = figures[step]
            each = 1000 * one["cpu"] / figures["articles"]
            apart = f"   {one['seconds']:7.1f}   {one['memory']:8.0f}" if "memory" in one else ""
            print(f"{figures['articles']:8}   {step:6} {one['cpu']:7.1f}   {each:7.2f}{apart}")
    print("\narticles   versions   statements   stories   database MiB   blobs MiB   findings")
    for figures in runs:
        kept, stories, found = figures["read"], figures["sort"]["stories"], len(figures["check"]["findings"])
        print(
            f"{figures['articles']:8}   {kept['versions']:8}   {kept['statements']:10}   {stories:7}"
            f"   {figures['database']:12.0f}   {figures['blobs']:9.0f}   {found:8}"
        )
    for figures in runs:
        show_searches(figures)


def show_searches(figures: dict) -> None:
    """Median and 95th percentile of the clock, and 95th of the processor, by kind."""
    print(f"\n{figures['articles']} articles; ms   articles: p50   p95   cpu    statements: p50   p95   cpu")
    for kind, table in figures["find"]["searches"].items():
        columns = ("{:15.1f}{:6.1f}{:6.1f}".format(*table[what]) for what in ("articles", "statements"))
        print(f"  {kind:15}", *columns)


if __name__ == "__main__":
    main()
