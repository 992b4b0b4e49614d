"""The road of a desk: files into an archive, sorted into stories, searched; the curve from 1,000 articles on.

    python benchmarks/archive.py [--articles 1000 10000 100000] [--searches 300] [--jobs 1] [--folder DIR] [--json FILE]

The articles are invented from the bundles by program, with other names, places and figures in each event (`stream.py`),
1,000 a day. Half of them are pages, half are texts, each a file of its own in one folder; a tenth lies in zip files.
They go in by `wederhoor add --no-read`. Each step runs in a process of its own, so that its peak of memory is its own;
`cpu` are the seconds of the processor, of all its processes, since other work on the machine moves the clock.
"""

from __future__ import annotations

import argparse
import html
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import perf_counter

import search
from stream import invent, read_bundles
from wederhoor.records.story import StoryItem
from wederhoor.run.desk import sort_stories
from wederhoor.store import open_archive

SIZES = (1_000, 10_000)
A_DAY = 1_000
IN_FOLDER = 1_000
ZIPPED = 10
"""One of so many articles lies in a zip file, with a hundred others."""
IN_ZIP = 100


def main() -> None:
    """Prints the curve; ``--json`` keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    parser.add_argument("--searches", type=int, default=300)
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
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            runs.append(measure(Path(folder), articles, options))
        show(runs[-1])
    if options.json:
        options.json.write_text(json.dumps(runs, indent=2) + "\n", "utf-8")


def measure(folder: Path, articles: int, options: argparse.Namespace) -> dict:
    """The figures of one size."""
    write_files(folder / "files", invent(read_bundles(), articles, days=articles / A_DAY, seed=5).items)
    command = ["-c", "from wederhoor.cli.main import main; main()"]
    path = folder / "archive.db"
    run([*command, "new", str(path)])
    add = [*command, "add", "--no-read", "--quiet", "-j", str(options.jobs), str(path), str(folder / "files")]
    figures: dict = {"articles": articles, "add": run(add), "again": run(add)}
    for step in STEPS:
        own = [__file__, "--step", step, str(path), "--searches", str(options.searches)]
        figures[step] = run(own)
    figures["database"] = path.stat().st_size / 2**20
    figures["blobs"] = sum(one.stat().st_size for one in (folder / "archive.blobs").rglob("*") if one.is_file()) / 2**20
    return figures


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


def write_files(folder: Path, items: Sequence[StoryItem]) -> None:
    """The articles as files, in folders of a thousand."""
    zipped = []
    for number, item in enumerate(items):
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


def sort(path: Path, _options: argparse.Namespace) -> dict:
    """All articles into stories."""
    with open_archive(path, clock=clock, write=True) as archive:
        sort_stories(archive)
        return {"stories": archive.counts()["stories"], "kept": archive.counts()["versions"]}


def find(path: Path, options: argparse.Namespace) -> dict:
    """Median and 95th percentile of searches in milliseconds, by kind."""
    with open_archive(path, clock=clock) as archive:
        kinds = search.kinds(search.read_sentences())
        return {"searches": {name: search.time(archive, make, options.searches) for name, make in kinds.items()}}


def check(path: Path, _options: argparse.Namespace) -> dict:
    """``verify``, which must find nothing."""
    with open_archive(path, clock=clock) as archive:
        return {"findings": list(map(str, archive.verify()))}


STEPS = {"sort": sort, "find": find, "check": check}


def show(figures: dict) -> None:
    """The figures of one size."""
    print(f"{figures['articles']} articles, {figures['sort']['kept']} kept, {figures['sort']['stories']} stories")
    for step in ("add", "again", *STEPS):
        one = figures[step]
        print(f"  {step:6} {one['seconds']:7.1f} s   cpu {one['cpu']:7.1f} s   peak of memory {one['memory']:5.0f} MiB")
    print(f"  {figures['database']:.0f} MiB and {figures['blobs']:.0f} MiB of blobs")
    for kind, (median, high) in figures["find"]["searches"].items():
        print(f"  {kind:10} p50 {median:7.1f} ms   p95 {high:7.1f} ms")


if __name__ == "__main__":
    main()
