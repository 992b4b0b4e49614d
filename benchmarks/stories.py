"""How well a stream is sorted into stories, beside simpler ways, and how time and memory grow.

    python benchmarks/stories.py [--data ../shared/data] [--articles 1000 10000 100000] [--json FILE]

Quality: pairwise and BCubed precision, recall and F1 over all articles and (``multi``) over those that share a story
with another one. ``bundles`` are the ten bundles that nothing was fitted on, alone and among 500 invented articles;
``headlines`` the half of people's clusters of Dutch headlines that nothing was fitted on; ``meantime`` the 120 reports
of the Dutch MEANTIME on four companies and markets, taken as 120 stories, so that it shows false joins alone. The
simpler ways are one threshold on the cosine of TF-IDF vectors with a story's sum, chosen on the same articles as our
models, and joining what has the same words in the title on one day.

Growth: each size runs in a process of its own. Seconds are of the processor, since other work on the machine moves the
clock; ``kept`` are the stories in memory at the end.
"""

from __future__ import annotations

import argparse
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
from time import process_time

from stream import (
    Labelled,
    invent,
    invent_roundups,
    label_bundles,
    mix,
    read_bundles,
    read_headlines,
    split,
    stop_words,
    words,
)
from wederhoor.evaluate.measure import Measure
from wederhoor.evaluate.stories import measure_stories
from wederhoor.records.story import StoryItem
from wederhoor.stories import Clusterer
from wederhoor.stories.reading import read_item, split_title

SIZES = (1_000, 10_000, 100_000)
ARTICLES_A_DAY = 1_000
GRID = (0.12, 0.2, 0.28, 0.32, 0.4, 0.5, 0.6, 0.7)

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
    quality = [row for name, test, tuning in sets(options.data) for row in rate(name, test, tuning)]
    growth = []
    print(
        f"{'articles':>8} {'seconds':>8} {'ms each':>8} {'peak MiB':>9} {'open':>7}  pairwise F1  BCubed F1", flush=True
    )
    for size in options.articles:
        command = [sys.executable, __file__, "--worker", str(size)]
        output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
        row = json.loads(output.splitlines()[-1])
        growth.append(row)
        each = 1000 * row["seconds"] / size
        print(f"{size:8} {row['seconds']:8.1f} {each:8.2f} {row['memory']:9.0f} {row['stories']:7}", end="")
        print(f" {row['pairwise']:12.3f} {row['bcubed']:10.3f}", flush=True)
    if options.json:
        options.json.write_text(json.dumps({"quality": quality, "growth": growth}, indent=1) + "\n", "utf-8")


def sets(data: Path) -> Iterator[tuple[str, Labelled, Labelled]]:
    """Each set with what the threshold of the simpler way is chosen on."""
    fitted, kept = read_bundles()[0::2], read_bundles()[1::2]
    yield "bundles", label_bundles(kept, days=5, seed=31), label_bundles(fitted, days=5, seed=30)
    yield "among 500", mix(kept, 500, seed=20), mix(fitted, 500, seed=10)
    news = mix(kept, 300, seed=40)
    yield "with pages", news + invent_roundups(news.items, 20, seed=41), mix(fitted, 500, seed=10)
    if (folder := data / "nl" / "stories").is_dir():
        headlines = read_headlines(folder)
        yield "headlines", split(headlines, 1), split(headlines, 0)
    if (path := data / "nl" / "meantime" / "meantime.conll.gz").is_file():
        items = tuple(read_meantime(path))
        yield "meantime", Labelled(items, {item.id: item.id for item in items}), mix(fitted, 500, seed=10)


def rate(name: str, test: Labelled, tuning: Labelled) -> Iterator[dict[str, object]]:
    """The measures of every way on a set, printed."""
    least = max(GRID, key=lambda least: measure(tuning, by_cosine(least))[1].value("f"))
    ways: dict[str, Sorter] = {"wederhoor": sort, f"cosine {least}": by_cosine(least), "day and title": by_title}
    print(f"{name}: {len(test.items)} articles, {len(set(test.stories.values()))} stories, {len(test.pages)} pages")
    print(f"  {'':16}{'pairwise P/R/F1':>20}{'BCubed P/R/F1':>20}{'pairwise multi':>20}{'BCubed multi':>20}")
    for way, sorter in ways.items():
        found = measure(test, sorter)
        cells = ["/".join(f"{each.value(letter):.3f}" for letter in "prf") for each in found]
        print(f"  {way:16}" + "".join(f"{cell:>20}" for cell in cells), flush=True)
        yield {"set": name, "way": way, **{each.name: dict(each.values) for each in found}}
    if test.pages:
        pages = {page.item for page in cluster(test.items).sort().pages}
        print(f"  pages found: {len(pages & test.pages)} of {len(test.pages)}, wrongly {len(pages - test.pages)}")


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
        carriers: Counter[str] = Counter()
        sums: list[dict[str, float]] = []
        holders: dict[str, set[int]] = defaultdict(set)
        found = {}
        for count, item in enumerate(sorted(items, key=lambda item: item.order)):
            terms = dict(read_item(item, stop_words()["nl"]).terms[1][1])
            raw = {term: (1 + log(n)) * log((count + 50) / (carriers[term] + 1)) for term, n in terms.items()}
            vector = normalise(raw)
            carriers.update(terms.keys())
            likes: dict[int, float] = defaultdict(float)
            for term, weight in vector.items():
                for story in holders[term]:
                    likes[story] += weight * sums[story][term]
            best, score = -1, 0.0
            for story, product in sorted(likes.items()):
                cosine = product / sqrt(sum(weight * weight for weight in sums[story].values()))
                if cosine > score:
                    best, score = story, cosine
            if score < least:
                best = len(sums)
                sums.append({})
            for term, weight in vector.items():
                sums[best][term] = sums[best].get(term, 0.0) + weight
                holders[term].add(best)
            found[item.id] = str(best)
        return found

    return find


def normalise(vector: dict[str, float]) -> dict[str, float]:
    """The vector with length 1, without what weighs nothing."""
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items() if weight} if length else {}


def by_title(items: Sequence[StoryItem]) -> dict[str, str]:
    """What has the same three longest words in the title on the same day is one story."""
    found = {}
    for item in items:
        words = sorted(set(split_title(item)[0].lower().split()), key=lambda word: (-len(word), word))
        found[item.id] = f"{(item.published or '')[:10]} {' '.join(words[:3])}"
    return found


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
    """Seconds and MiB for so many invented articles, ``ARTICLES_A_DAY``, added a day at a time in the order of the
    stream, with what is older than three weeks forgotten each week."""
    test = invent(read_bundles(), articles, days=articles / ARTICLES_A_DAY, seed=7)
    items = sorted(test.items, key=lambda item: item.order)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clusterer = Clusterer(**words())
    found = {item.id: item.id for item in items}
    start = process_time()
    for place, item in enumerate(items, 1):
        clusterer.add(item)
        if place % (7 * ARTICLES_A_DAY) == 0 and place > 21 * ARTICLES_A_DAY:
            horizon = items[place - 21 * ARTICLES_A_DAY].published or ""
            for story in clusterer.forget(horizon).stories:
                found.update({member.item: story.id for member in story.members})
    stories = clusterer.sort().stories
    seconds = process_time() - start
    for story in stories:
        found.update({member.item: story.id for member in story.members})
    measures = measure_stories(test.stories, found)
    return {
        "articles": articles,
        "seconds": seconds,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "input": before,
        "stories": len(stories),
        "pairwise": measures[0].value("f"),
        "bcubed": measures[1].value("f"),
    }


if __name__ == "__main__":
    main()
