"""How well a stream is sorted into stories, beside simpler ways, and how time and memory grow.

    python benchmarks/stories.py [--data ../shared/data] [--articles 1000 10000 100000] [--json FILE]

Quality: pairwise and BCubed precision, recall and F1 over all articles and (``multi``) over those that share a story
with another one. ``bundles`` are the ten bundles that nothing was fitted on, alone and among 500 and 5,000 invented
articles; ``headlines`` the half of people's clusters of Dutch headlines that nothing was fitted on, and the mean over
five orders of them, since they have no dates; ``meantime`` the 120 reports of the Dutch MEANTIME on four companies and
markets, taken as 120 stories, so that it shows false joins alone. The simpler ways are a single pass with one threshold
on the cosine of TF-IDF vectors with a story's sum, and the connected components of all articles within three days whose
cosine is above one, each threshold chosen on the same articles as our models.

Growth: each size runs in a process of its own. Seconds are of the processor, since other work on the machine moves the
clock; ``late`` are those of the last thousand articles, ``open`` the stories in memory at the end, ``held`` the MiB
that they and all else take beside the articles.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import resource
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from math import log, sqrt
from pathlib import Path
from statistics import fmean
from time import process_time

from stream import (
    Labelled,
    invent,
    invent_roundups,
    label_bundles,
    mix,
    read_bundles,
    read_headlines,
    shuffle,
    split,
    stop_words,
    words,
)
from wederhoor.evaluate.measure import Measure
from wederhoor.evaluate.stories import measure_stories
from wederhoor.records.story import Sign, StoryItem
from wederhoor.stories import Clusterer
from wederhoor.stories.reading import read_item

SIZES = (1_000, 10_000, 100_000)
ARTICLES_A_DAY = 1_000
GRID = (0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.5, 0.6, 0.7)
WINDOW = 3
FEW = 50
"""Both simpler ways pass over words that more articles, and more than a tenth of them, have."""

Sorter = Callable[[Sequence[StoryItem]], dict[str, str]]


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    parser.add_argument("--articles", type=int, nargs="*", default=SIZES)
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        print(json.dumps(grow(options.worker)))
        return
    quality = [row for name, tests, tuning in sets(options.data) for row in rate(name, tests, tuning)]
    growth = []
    print("articles  seconds  ms each  late ms  held MiB    open  pairwise F1  BCubed F1", flush=True)
    for size in options.articles:
        command = [sys.executable, __file__, "--worker", str(size)]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        row = json.loads(output.splitlines()[-1])
        growth.append(row)
        each = 1000 * row["seconds"] / size
        print(f"{size:8} {row['seconds']:8.1f} {each:8.2f} {row['late']:8.2f} {row['held']:9.0f}", end="")
        print(f" {row['open']:7} {row['pairwise']:12.3f} {row['bcubed']:10.3f}", flush=True)
    if options.json:
        options.json.write_text(json.dumps({"quality": quality, "growth": growth}, indent=1) + "\n", "utf-8")


def sets(data: Path) -> Iterator[tuple[str, list[Labelled], Labelled]]:
    """Each set in one order or more, with what the thresholds of the simpler ways are chosen on."""
    fitted, kept = read_bundles()[0::2], read_bundles()[1::2]
    yield "bundles", [label_bundles(kept, days=5, seed=31)], label_bundles(fitted, days=5, seed=30)
    tuning = mix(fitted, 500, seed=10)
    yield "among 500", [mix(kept, 500, seed=20)], tuning
    yield "among 5000", [mix(kept, 5000, seed=22)], tuning
    news = mix(kept, 300, seed=40)
    yield "with pages", [news + invent_roundups(news.items, 20, seed=41)], tuning
    if (folder := data / "nl" / "stories").is_dir():
        headlines = read_headlines(folder)
        test = split(headlines, 1)
        yield "headlines", [test], split(headlines, 0)
        yield "headlines in five orders", [shuffle(test, seed) for seed in range(50, 55)], split(headlines, 0)
    if (path := data / "nl" / "meantime" / "meantime.conll.gz").is_file():
        items = tuple(read_meantime(path))
        yield "meantime", [Labelled(items, {item.id: item.id for item in items})], tuning


def rate(name: str, tests: Sequence[Labelled], tuning: Labelled) -> Iterator[dict[str, object]]:
    """The measures of every way on a set, printed; the mean where it has several orders."""
    ways: dict[str, Sorter] = {"wederhoor": sort}
    for way, make in (("single pass", by_cosine), ("components", by_components)):
        least = best_of(make, tuning)
        ways[f"{way} {least}"] = make(least)
    test = tests[0]
    print(f"{name}: {len(test.items)} articles, {len(set(test.stories.values()))} stories, {len(test.pages)} pages")
    print(f"  {'':16}{'pairwise P/R/F1':>20}{'BCubed P/R/F1':>20}{'pairwise multi':>20}{'BCubed multi':>20}")
    for way, sorter in ways.items():
        runs = [measure(test, sorter) for test in tests]
        found = {
            each[0].name: {letter: fmean(one.value(letter) for one in each) for letter in "prf"}
            for each in zip(*runs, strict=True)
        }
        cells = ["/".join(f"{value:.3f}" for value in values.values()) for values in found.values()]
        print(f"  {way:16}" + "".join(f"{cell:>20}" for cell in cells), flush=True)
        yield {"set": name, "way": way, **found}
    if test.pages:
        pages = {page.item for page in cluster(test.items).sort().pages}
        print(f"  pages found: {len(pages & test.pages)} of {len(test.pages)}, wrongly {len(pages - test.pages)}")


def best_of(make: Callable[[float], Sorter], tuning: Labelled) -> float:
    """The threshold with the best BCubed F1."""
    return max(GRID, key=lambda least: measure(tuning, make(least))[1].value("f"))


def measure(test: Labelled, sorter: Sorter) -> tuple[Measure, ...]:
    """The measures of a way."""
    return measure_stories(test.stories, sorter(test.items))


def cluster(items: Sequence[StoryItem]) -> Clusterer:
    """A clusterer that took the items in."""
    clusterer = Clusterer(**words())
    for item in items:
        clusterer.add(item)
    return clusterer


def sort(items: Sequence[StoryItem]) -> dict[str, str]:
    """The story of each item; a page has one of its own."""
    found = {item.id: item.id for item in items}
    for story in cluster(items).sort().stories:
        found.update({member.item: story.id for member in story.members})
    return found


def by_cosine(least: float) -> Sorter:
    """Single pass: joins the story whose sum of vectors has the greatest cosine, if that is so much."""

    def find(items: Sequence[StoryItem]) -> dict[str, str]:
        sums: list[dict[str, float]] = []
        squares: list[float] = []
        holders: dict[str, set[int]] = defaultdict(set)
        found = {}
        for item, vector in vectors(items):
            likes: dict[int, float] = defaultdict(float)
            for term, weight in vector.items():
                if len(holders[term]) <= max(FEW, len(items) / 10):
                    for story in holders[term]:
                        likes[story] += weight * sums[story][term]
            best, score = -1, 0.0
            for story, product in sorted(likes.items()):
                cosine = product / sqrt(squares[story])
                if cosine > score:
                    best, score = story, cosine
            if score < least:
                best = len(sums)
                sums.append({})
                squares.append(0.0)
            for term, weight in vector.items():
                before = sums[best].get(term, 0.0)
                sums[best][term] = before + weight
                squares[best] += weight * (2 * before + weight)
                holders[term].add(best)
            found[item.id] = str(best)
        return found

    return find


def by_components(least: float) -> Sorter:
    """Joins all that a chain of pairs connects: articles within ``WINDOW`` days whose cosine is so much."""

    def find(items: Sequence[StoryItem]) -> dict[str, str]:
        home = list(range(len(items)))

        def root(place: int) -> int:
            while home[place] != place:
                home[place] = home[home[place]]
                place = home[place]
            return place

        holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        ordered = []
        for place, (item, vector) in enumerate(vectors(items)):
            ordered.append(item)
            likes: dict[int, float] = defaultdict(float)
            for term, weight in vector.items():
                if len(holders[term]) <= max(FEW, len(items) / 10):
                    for other, theirs in holders[term]:
                        likes[other] += weight * theirs
                holders[term].append((place, weight))
            for other, cosine in likes.items():
                if cosine >= least and item.order[1] - ordered[other].order[1] <= WINDOW * 86_400:
                    home[root(place)] = root(other)
        return {item.id: str(root(place)) for place, item in enumerate(ordered)}

    return find


def vectors(items: Sequence[StoryItem]) -> Iterator[tuple[StoryItem, dict[str, float]]]:
    """Each item in the order of the stream with its TF-IDF vector of length 1, by the items before it."""
    carriers: Counter[str] = Counter()
    for count, item in enumerate(sorted(items, key=lambda item: item.order)):
        terms = dict(dict(read_item(item, stop_words()["nl"]).terms)[Sign.STEMS])
        raw = {term: (1 + log(n)) * log((count + 50) / (carriers[term] + 1)) for term, n in terms.items()}
        carriers.update(terms.keys())
        length = sqrt(sum(weight * weight for weight in raw.values()))
        yield item, {term: weight / length for term, weight in raw.items() if weight} if length else {}


def read_meantime(path: Path) -> Iterator[StoryItem]:
    """The reports of a MEANTIME file, whose second line is the date."""
    lines: dict[str, dict[str, list[str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for fields in (line.rstrip("\n").split("\t") for line in handle):
            if len(fields) > 3:
                lines.setdefault(fields[0], {}).setdefault(fields[1], []).append(fields[3])
    for name, sentences in lines.items():
        title, day, *text = (" ".join(words) for words in sentences.values())
        published = _read_day(day)
        yield StoryItem(
            id=name, outlet="Wikinews", published=published, language="nl", title=title, text="\n".join(text)
        )


def _read_day(words: str) -> str | None:
    for form, text in (("%d-%b-%y", words.replace(" ", "").title()), ("%B %d , %Y", words.rstrip(" ."))):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return None


def grow(articles: int) -> dict[str, float]:
    """Seconds and MiB for so many invented articles, ``ARTICLES_A_DAY``, added in the order of the stream, which is
    settled every thousand."""
    test = invent(read_bundles(), articles, days=articles / ARTICLES_A_DAY, seed=7)
    items = sorted(test.items, key=lambda item: item.order)
    options = words()
    found = {item.id: item.id for item in items}
    gc.collect()
    before = resident()
    clusterer = Clusterer(**options)
    start = last = process_time()
    held = late = 0.0
    for place, item in enumerate(items, 1):
        clusterer.add(item)
        if place % 1_000 == 0:
            for story in clusterer.forget().stories:
                for member in story.members:
                    found[member.item] = story.id
            late, last = process_time() - last, process_time()
            held = max(held, resident() - before)
    stories = clusterer.sort().stories
    seconds = process_time() - start
    for story in stories:
        for member in story.members:
            found[member.item] = story.id
    measures = measure_stories(test.stories, found)
    return {
        "articles": articles,
        "seconds": seconds,
        "late": late,
        "held": held,
        "open": len(stories),
        "pairwise": measures[0].value("f"),
        "bcubed": measures[1].value("f"),
    }


def resident() -> float:
    """MiB of memory of this process."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main()
