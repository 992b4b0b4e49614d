"""How fast an archive takes in, finds and checks articles, and how large it gets.

    python benchmarks/search.py [--articles 1000 10000 100000] [--searches 300] [--folder DIR] [--json FILE]

The articles are made by program from the sentences of the examples, with other names, places and figures in each. They
go in without a parser: a third of the sentences of each stand in its reading as statements. The searches are words of
the articles, phrases, beginnings and filters, drawn so that frequent words are searched for as often as they are
written. Each size runs in a process of its own, so that the peak of memory is its own.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from wederhoor.records.archive import Capture, Edition, Search, sha256_of
from wederhoor.records.article import Article, Layout
from wederhoor.records.attribution import Act, Attribution, Certainty, Mode
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.entity import Entity, EntityType
from wederhoor.records.span import Span
from wederhoor.store import Archive, create_archive, open_archive

EXAMPLES = Path(__file__).parents[1] / "examples"
SIZES = (1_000, 10_000, 100_000)
SENTENCES = 14
BATCH = 50
"""Articles that go in together: the disk is waited for once for all of them."""
SPEAKERS = 5_000
SYLLABLES = [
    *("ba", "ber", "del", "dijk", "gra", "hol", "ka", "ker", "laar", "lin", "mo", "nes", "oor", "per", "ro", "schel"),
    *("ta", "ter", "veen", "wa", "wout", "zij"),
]
OUTLETS = [f"Krant {number}" for number in range(40)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Times in seconds, those of searches in milliseconds; sizes and memory in MiB."""

    articles: int
    add: float
    close: float
    database: float
    blobs: float
    memory: float
    verify: float
    searches: dict[str, tuple[float, float]]


def main() -> None:
    """Prints the curve; ``--json`` keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, nargs="+", default=SIZES)
    parser.add_argument("--searches", type=int, default=300)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            print(json.dumps(asdict(measure(Path(folder) / "archive.db", options.one, options.searches))))
        return
    runs = [measure_apart(size, options) for size in options.articles]
    show(runs)
    if options.json:
        options.json.write_text(json.dumps(runs, indent=2) + "\n", "utf-8")


def measure_apart(articles: int, options: argparse.Namespace) -> dict:
    """The run of one size, in a process of its own."""
    folder = ["--folder", str(options.folder)] if options.folder else []
    command = [sys.executable, __file__, "--one", str(articles), "--searches", str(options.searches), *folder]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def measure(path: Path, articles: int, searches: int) -> Run:
    """Takes in, closes, searches and checks."""
    source = random.Random(7)
    sentences = read_sentences()
    start = perf_counter()
    archive = create_archive(path, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC))
    for numbers in batched(enumerate(tell(sentences, articles, source)), BATCH):
        with archive.transaction():
            for number, text in numbers:
                add(archive, number, text, source)
    added = perf_counter()
    archive.close()
    closed = perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with open_archive(path, clock=lambda: datetime(2026, 1, 1, tzinfo=UTC), write=True) as archive:
        times = {name: time(archive, make, searches) for name, make in kinds(sentences).items()}
        begun = perf_counter()
        findings = archive.verify()
        verified = perf_counter() - begun
    if findings:
        raise SystemExit("\n".join(map(str, findings)))
    return Run(
        articles=articles,
        add=added - start,
        close=closed - added,
        database=path.stat().st_size / 2**20,
        blobs=sum(file.stat().st_size for file in path.with_suffix(".blobs").rglob("*") if file.is_file()) / 2**20,
        memory=memory,
        verify=verified,
        searches=times,
    )


def batched(items: Iterator, size: int) -> Iterator[list]:
    """The items in lists of that size (``itertools.batched``, which Python 3.11 lacks)."""
    while batch := list(islice(items, size)):
        yield batch


def read_sentences() -> list[str]:
    """The sentences of the examples."""
    texts = (path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt")))
    parts = (part.strip() for text in texts for part in re.split(r"(?<=[.!?])\s+|\n\n", text))
    return [" ".join(part.split()) for part in parts if 40 < len(part) < 400]


def name(source: random.Random) -> str:
    """An invented name."""
    return "".join(source.choices(SYLLABLES, k=source.randint(2, 4))).capitalize()


def tell(sentences: list[str], articles: int, source: random.Random) -> Iterator[str]:
    """Texts of articles: sentences with their figures, and every other name, replaced."""
    for _ in range(articles):
        told = []
        for sentence in source.choices(sentences, k=SENTENCES):
            varied = re.sub(r"\d+", lambda _: str(source.randint(2, 90)), sentence)
            told.append(re.sub(r"(?<= )[A-Z][a-z]{3,}", lambda word: source.choice((word[0], name(source))), varied))
        yield "\n\n".join(told)


def add(archive: Archive, number: int, text: str, source: random.Random) -> None:
    """Takes in one article with a reading."""
    data = text.encode()
    capture = Capture(blob=sha256_of(data), size=len(data), name=f"{number}.txt", media_type="text/plain")
    moment = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=5 * number)
    edition = Edition(
        text=text,
        reader="benchmark",
        language="nl",
        title=text[:60],
        outlet=source.choice(OUTLETS),
        published=moment.isoformat(),
        url=f"https://krant.example/{number}",
    )
    with archive.transaction():
        archive.put_capture(data, capture)
        article = archive.put_edition(capture.id, edition).article
        archive.put_reading(article, 1, "benchmark", read(article, text, source))


def read(article: str, text: str, source: random.Random) -> Dossier:
    """A reading: every third sentence is a statement of somebody."""
    speaker = f"{name(random.Random(source.randrange(SPEAKERS)))} {name(random.Random(source.randrange(SPEAKERS)))}"
    entity = Entity(id="E", type=EntityType.PERSON, name=speaker, names=(), roles=(), mentions=())
    statements, place = [], 0
    for number, sentence in enumerate(text.split("\n\n")):
        if number % 3 == 0:
            statements.append(
                Attribution(
                    id=f"{article}{number}", document=article, source=None, cue=None, speaker="E",
                    content=(Span(place, place + len(sentence)),), mode=Mode.INDIRECT, act=source.choice(list(Act)),
                    certainty=source.choice(list(Certainty)), relay=(), channel=None, within=None, rule="benchmark",
                )
            )  # fmt: skip
        place += len(sentence) + 2
    digest = sha256_of(text)
    own = Article(id=article, file=article, text=text, sha256=digest, text_sha256=digest, language="nl")
    return Dossier(
        title="", languages=("nl",), generated_by=(), entities=(entity,), attributions=tuple(statements),
        documents=(Document(article=own, layout=Layout(boilerplate=(), paragraphs=())),),
        figures=(), times=(), reuse=(), points=(), hearing=(),
    )  # fmt: skip


def kinds(sentences: list[str]) -> dict[str, Callable[[random.Random], Search]]:
    """Searches by kind."""
    words = [word for sentence in sentences for word in re.findall(r"\w+", sentence)]
    pairs = [pair for sentence in sentences for pair in re.findall(r"\w+ \w+", sentence)]

    def one(source: random.Random) -> Search:
        return Search(words=source.choice(words))

    def two(source: random.Random) -> Search:
        return Search(words=" ".join(source.choices(words, k=2)))

    def phrase(source: random.Random) -> Search:
        return Search(words=f'"{source.choice(pairs)}"')

    def prefix(source: random.Random) -> Search:
        return Search(words=source.choice([word for word in words if len(word) > 5])[:4] + "*")

    def mixed(source: random.Random) -> Search:
        either = f"{source.choice(words)} OR {source.choice(words)} -{source.choice(words)}"
        return Search(words=either, outlet=source.choice(OUTLETS), since="2024-01-02", act="asserts")

    def rare(source: random.Random) -> Search:
        return Search(words=name(source))

    return {"word": one, "two words": two, "phrase": phrase, "begin*": prefix, "filters": mixed, "name": rare}


def time(archive: Archive, make: Callable[[random.Random], Search], searches: int) -> tuple[float, float]:
    """Median and 95th percentile in milliseconds, of articles and statements by turns."""
    source, times = random.Random(11), []
    for number in range(searches):
        search = replace(make(source), limit=20)
        start = perf_counter()
        (archive.search_articles if number % 2 else archive.search_statements)(search)
        times.append((perf_counter() - start) * 1000)
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[94]


def show(runs: list[dict]) -> None:
    """The table."""
    for run in runs:
        rate = run["articles"] / run["add"]
        print(
            f"{run['articles']} articles: added in {run['add']:.1f} s ({rate:.0f}/s), closed in {run['close']:.2f} s,"
        )
        print(f"  verified in {run['verify']:.1f} s, {run['database']:.0f} MiB and {run['blobs']:.0f} MiB of blobs,")
        print(f"  peak of memory {run['memory']:.0f} MiB")
        for kind, (median, high) in run["searches"].items():
            print(f"  {kind:10} p50 {median:7.1f} ms   p95 {high:7.1f} ms")


if __name__ == "__main__":
    main()
