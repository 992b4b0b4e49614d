"""Fits how much each sign counts that two statements say the same: ``python training/likeness.py nl BUNDLE...``.

Every pair of statements of different articles that the program compares and that no negation, number or place keeps
apart is one example; it is positive when one agreement of the gold rests on both. Left out are copies, about which the
weights are not asked, pairs that the gold puts in one position of a question, which agree in its answer alone, and
pairs of the articles' own words, of which annotators mark some and leave as many that say the same.
Prints the measures of each bundle with weights fitted to the others, and in the end the weights of all of them for
``lang/LANGUAGE/likeness.yaml``. Two minutes on one core.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np

from wederhoor.align.origins import trace_origins
from wederhoor.align.points import Evidence, find_points
from wederhoor.align.points.comparison import Comparison, may_agree
from wederhoor.align.points.copy import Copies
from wederhoor.align.points.likeness import FEATURES
from wederhoor.align.points.statement import Statement
from wederhoor.evaluate.annotation import Evidence as Support
from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.comparison import compare
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.scores import evaluate
from wederhoor.ingest.intake import read_sources
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.likeness import Likeness
from wederhoor.lang.registry import get_pack
from wederhoor.records.dossier import Dossier
from wederhoor.records.parse import Parse
from wederhoor.run.pipeline import make_dossier
from wederhoor.text.parse import Parser

RIDGE = 1.0
"""Penalty on the square of each weight, so that a sign that few pairs have stays small."""

INSIDE, WHOLE = 0.6, 0.25
"""Share of annotated words that a statement of the article itself must hold, and of its own that are annotated."""

SHOWN = {"aligned": ("p", "r", "f"), "agreements": ("r",), "contested": ("p", "r")}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Articles with their gold: their dossier and parses, and an example a row with its label."""

    gold: Gold
    dossier: Dossier
    parses: tuple[Parse, ...]
    signs: np.ndarray
    labels: np.ndarray


def main() -> None:
    """Prints a line for each bundle and the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=["nl"])
    parser.add_argument("bundles", nargs="+", type=Path)
    arguments = parser.parse_args()
    pack = get_pack(arguments.language)
    bundles = [read_bundle(folder, pack) for folder in arguments.bundles]
    for bundle in bundles:
        likeness = fit([other for other in bundles if other is not bundle], pack.likeness)
        print(bundle.gold.bundle.ljust(16), f"{int(bundle.labels.sum())} of {len(bundle.labels)} pairs", end="  ")
        print(score(bundle, replace(pack, likeness=likeness)))
    likeness = fit(bundles, pack.likeness)
    print("\n".join(f"{name}: {weight:.1f}" for name, weight in (*likeness.weights.items(), ("bias", likeness.bias))))


def read_bundle(folder: Path, pack: LanguagePack) -> Bundle:
    """The bundle of a folder with its examples."""
    gold = read_gold(folder)
    dossier = make_dossier(read_sources([str(folder)], languages=(pack.code,)).articles)
    parses = tuple(Parser(pack).parse((document.article, document.layout) for document in dossier.documents))
    evidence = gather(dossier, parses, pack)
    agreed, answers = read_labels(gold, dossier, evidence)
    copies, rows, labels = Copies.index(evidence), [], []
    for pair in Comparison.over(evidence).pairs:
        ids = frozenset((pair.first.id, pair.second.id))
        if pair.first.document == pair.second.document or not may_agree(pair) or copies.cover(pair.first, pair.second):
            continue
        if pair.first.attribution is None and pair.second.attribution is None:
            continue
        if ids in agreed or ids not in answers:
            rows.append([feature(pair) for feature in FEATURES.values()])
            labels.append(float(ids in agreed))
    return Bundle(gold, dossier, parses, np.array(rows), np.array(labels))


def gather(dossier: Dossier, parses: Sequence[Parse], pack: LanguagePack) -> Evidence:
    """What points are worked out from, read with a pack."""
    packs = {pack.code: pack}
    return Evidence.gather(
        documents=dossier.documents,
        parses=parses,
        packs=packs,
        entities=dossier.entities,
        attributions=dossier.attributions,
        figures=dossier.figures,
        times=dossier.times,
        reuse=dossier.reuse,
        origins=trace_origins(dossier.documents, dossier.reuse, dossier.attributions, dossier.entities, packs),
    )


def read_labels(gold: Gold, dossier: Dossier, evidence: Evidence) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """The pairs of statements on which an agreement of the gold rests, and those on which an answer to a question
    does."""
    comparison = compare(gold, dossier)
    found = {pair.gold.id: pair.system.id for pair in comparison.found}
    documents = {theirs: ours for ours, theirs in comparison.document.items()}

    def meant(support: Support) -> Iterator[str]:
        if support.attribution is not None:
            yield from (one for one in (found.get(support.attribution),) if one in evidence.by_id)
            return
        for passage in support.passages:
            for item in evidence.by_document[documents[passage.document]]:
                if holds(item, passage.span.start, passage.span.end):
                    yield item.id

    def pairs(supports: Iterable[Support]) -> Iterator[frozenset[str]]:
        ids = sorted({one for support in supports for one in meant(support)})
        yield from (frozenset(pair) for pair in combinations(ids, 2))

    agreed = {pair for agreement in gold.agreements for pair in pairs(agreement.support)}
    answers = {
        pair for question in gold.contested for position in question.positions for pair in pairs(position.support)
    }
    return agreed, answers


def holds(item: Statement, start: int, end: int) -> bool:
    """True when annotated words are those of a statement."""
    shared = sum(max(0, min(piece.end, end) - max(piece.start, start)) for piece in item.pieces)
    return shared >= INSIDE * (end - start) and shared >= WHOLE * sum(map(len, item.pieces))


def fit(bundles: Sequence[Bundle], old: Likeness) -> Likeness:
    """Logistic regression by Newton's method; of a bundle with many positives each counts less, so that no bundle
    decides alone; the thresholds stay the ``old``
    ones."""
    signs = np.vstack([np.hstack([one.signs, np.ones((len(one.signs), 1))]) for one in bundles])
    labels = np.concatenate([one.labels for one in bundles])
    counts = np.concatenate([np.full(len(one.labels), max(one.labels.sum(), 1) ** -0.5) for one in bundles])
    counts *= 10**0.5
    ridge = np.append(np.full(len(FEATURES), RIDGE), 1e-9)
    weights = np.zeros(len(FEATURES) + 1)
    for _ in range(50):
        chances = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (counts * (chances - labels)) + ridge * weights
        bend = (signs.T * (counts * chances * (1 - chances))) @ signs + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return replace(old, weights=dict(zip(FEATURES, map(float, weights), strict=False)), bias=float(weights[-1]))


def score(bundle: Bundle, pack: LanguagePack) -> str:
    """The measures of the points that a pack with other weights finds."""
    points = find_points(gather(bundle.dossier, bundle.parses, pack))
    measures = {
        measure.name: dict(measure.values)
        for measure in evaluate(bundle.gold, replace(bundle.dossier, points=points)).measures
    }
    values = (f"{name} " + "/".join(f"{measures[name][key]:.2f}" for key in keys) for name, keys in SHOWN.items())
    return "  ".join(values)


if __name__ == "__main__":
    main()
