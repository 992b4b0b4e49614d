"""Copied text against datasketch's MinHash, the usual tool for near-duplicates, on the same articles in one run.

    python benchmarks/copies.py [BUNDLE...] [--repeat 5] [--json FILE]

For every bundle with a gold file (by default those in ``examples``): token F1 of the copied passages, as ``wederhoor
evaluate`` counts it, and the MB of text that each method reads in a second (the best of the repeats, all bundles one
after the other). MinHash compares the sentences, or the paragraphs, of the same laid-out articles by their word
trigrams; a pair of them that its index returns is a copied passage. It is shown with every unit and threshold, so with
those that suit it best on this very gold.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from datasketch import MinHash, MinHashLSH

from wederhoor.align.reuse import find_reuse
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.measure import overlap
from wederhoor.evaluate.wording import token_starts
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.registry import get_pack
from wederhoor.records.dossier import Document
from wederhoor.records.point import Reuse, ReuseKind
from wederhoor.records.span import Passage, Span
from wederhoor.text.layout import lay_out

ROOT = Path(__file__).parents[1]
UNITS = ("sentence", "paragraph")
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
PERMUTATIONS = 128
SHINGLE = 3
LEAST_WORDS = 5
"""The shortest passage that Wederhoor reports."""

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*[”’\"']*")

Found = Sequence[Reuse]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Laid-out articles, and the words of their gold passages: article, other article and start of each."""

    name: str
    documents: Sequence[Document]
    gold: frozenset[tuple[str, str, int]]

    @property
    def texts(self) -> dict[str, str]:
        return {document.article.id: document.article.text for document in self.documents}

    @property
    def size(self) -> int:
        return sum(len(text.encode()) for text in self.texts.values())

    def score(self, found: Found) -> float:
        """Token F1 of what was found."""
        words = shared_words(self.texts, found)
        return overlap("reuse", len(words & self.gold), len(words), len(self.gold)).value("f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A method with its F1 on each bundle and its MB a second."""

    method: str
    scores: dict[str, float]
    speed: float

    @property
    def mean(self) -> float:
        return sum(self.scores.values()) / len(self.scores)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="*", type=Path, help="folders with articles and a gold.json")
    parser.add_argument("--repeat", type=int, default=5, help="runs, of which the fastest counts")
    parser.add_argument("--json", type=Path, help="write the figures here as well")
    options = parser.parse_args()
    folders = options.bundles or sorted(path.parent for path in (ROOT / "examples").glob("*/gold.json"))
    bundles = [bundle for folder in folders if (bundle := read_bundle(folder)).gold]
    if not bundles:
        sys.exit("No bundle has copied passages in its gold.")
    packs = {"nl": get_pack("nl")}
    methods: dict[str, Callable[[Sequence[Document]], Found]] = {
        "wederhoor": lambda documents: find_reuse(documents, packs)
    }
    for unit in UNITS:
        for threshold in THRESHOLDS:
            methods[f"MinHash {unit} {threshold}"] = make_rival(unit, threshold)
    rows = [measure(name, find, bundles, options.repeat) for name, find in methods.items()]
    print_table(rows, bundles)
    if options.json:
        found = [{"method": row.method, "f1": row.scores, "mean": row.mean, "mb_per_second": row.speed} for row in rows]
        options.json.write_text(json.dumps(found, indent=2) + "\n", "utf-8")


def read_bundle(folder: Path) -> Bundle:
    """The articles of a folder and its gold passages."""
    pack = get_pack("nl")
    articles = read_sources([str(folder)], languages=("nl",)).articles
    gold = read_gold(folder)
    ids = {article.text: article.id for article in articles}
    names = {article.id: ids[article.text] for article in gold.articles}
    moved = [
        Reuse(
            a=Passage(names[reuse.a.document], reuse.a.span),
            b=Passage(names[reuse.b.document], reuse.b.span),
            kind=reuse.kind,
        )
        for reuse in gold.reuse
    ]
    documents = tuple(Document(article=article, layout=lay_out(article, pack)) for article in articles)
    texts = {article.id: article.text for article in articles}
    return Bundle(name=folder.name, documents=documents, gold=frozenset(shared_words(texts, moved)))


def shared_words(texts: dict[str, str], found: Found) -> set[tuple[str, str, int]]:
    """Article, other article and start of each word that stands in a passage shared by the two."""
    return {
        (here.document, there.document, start)
        for reuse in found
        for here, there in ((reuse.a, reuse.b), (reuse.b, reuse.a))
        for start in token_starts(texts[here.document], (here.span,))
    }


def make_rival(unit: str, threshold: float) -> Callable[[Sequence[Document]], Found]:
    """A search with MinHash and its locality-sensitive index."""

    def find(documents: Sequence[Document]) -> list[Reuse]:
        index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
        passages: list[Passage] = []
        found = []
        for document in documents:
            for passage in cut(document, unit):
                words = [word.casefold() for word in _WORD.findall(passage.span.of(document.article.text))]
                if len(words) < LEAST_WORDS:
                    continue
                digest = MinHash(num_perm=PERMUTATIONS)
                digest.update_batch(
                    [" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)]
                )
                others = [passages[number] for number in index.query(digest)]
                found += [
                    Reuse(a=other, b=passage, kind=ReuseKind.EDITED)
                    for other in others
                    if other.document != passage.document
                ]
                index.insert(len(passages), digest)
                passages.append(passage)
        return found

    return find


def cut(document: Document, unit: str) -> Iterator[Passage]:
    """The sentences or paragraphs of an article."""
    for paragraph in document.layout.paragraphs:
        if unit == "paragraph":
            yield Passage(document.article.id, paragraph.span)
            continue
        offsets = paragraph.offsets()
        for match in _SENTENCE.finditer(paragraph.text):
            yield Passage(document.article.id, Span(offsets[match.start()], offsets[match.end() - 1] + 1))


def measure(name: str, find: Callable[[Sequence[Document]], Found], bundles: Sequence[Bundle], repeat: int) -> Row:
    """F1 on each bundle, and the speed over all."""
    scores = {bundle.name: bundle.score(find(bundle.documents)) for bundle in bundles}
    times = []
    for _ in range(repeat):
        start = perf_counter()
        for bundle in bundles:
            find(bundle.documents)
        times.append(perf_counter() - start)
    return Row(method=name, scores=scores, speed=sum(bundle.size for bundle in bundles) / 1e6 / min(times))


def print_table(rows: Sequence[Row], bundles: Sequence[Bundle]) -> None:
    """One line a method, one column a bundle."""
    print(f"{len(bundles)} bundles, {sum(bundle.size for bundle in bundles) / 1e6:.2f} MB; token F1, and MB a second")
    print(f"{'':24}{'mean':>7}{'MB/s':>8}  " + " ".join(f"{bundle.name[:10]:>10}" for bundle in bundles))
    for row in rows:
        scores = " ".join(f"{row.scores[bundle.name]:10.3f}" for bundle in bundles)
        print(f"{row.method:24}{row.mean:7.3f}{row.speed:8.2f}  {scores}")


if __name__ == "__main__":
    main()
