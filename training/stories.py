"""Fits the two models of ``wederhoor.stories.likeness`` and prints them.

    PYTHONPATH=src:benchmarks python training/stories.py [--data ../shared/data]

Reports: on every second bundle of ``examples``, alone and among 500 invented articles. Headlines: on half of people's
clusters of Dutch headlines. Each item is compared with the story that it belongs to and with the others that the index
brings; a logistic regression whose negative weights are struck out says which it is, and the least probability is the
one of the grid with the best BCubed F1 on the same articles, of equals the greatest. The other half is left for
``benchmarks/stories.py``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from stream import Labelled, label_bundles, mix, read_bundles, read_headlines, shuffle, split, words
from wederhoor.evaluate.stories import measure_stories
from wederhoor.records.story import Ground
from wederhoor.stories import Clusterer, choice
from wederhoor.stories.choice import look_at, weigh
from wederhoor.stories.cluster import Member, Step
from wederhoor.stories.likeness import Model

NAMES = ("title", "stems", "names", "figures", "pieces", "known", "recent", "early")
RIDGE = 0.1
TOLERANCE = 0.001
ORDERS = 5
"""Orders in which the headlines are sorted, which have no dates: one alone moves BCubed F1 by 0.01."""
GRID = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)

Rows = list[tuple[int, dict[str, float]]]


class Teacher(Clusterer):
    """Puts each item where people put it, and notes the features of every comparison."""

    def __init__(self, gold: dict[str, str]) -> None:
        super().__init__(**words())
        self.rows: Rows = []
        self._gold = gold
        self._home: dict[str, int] = {}

    def _choose(self, step: Step, group: str | None) -> None:
        shelf = self._shelf
        story = self._gold[step.id]
        home = self._home.get(story)
        look = look_at(step, self._vocabulary)
        for number in shelf.index.find(step.entry, step.weights, self._vocabulary):
            if number != home:
                self.rows.append((0, dict(weigh(step, look, shelf.clusters[number]).features)))
        member = Member(step.order, step.outlet, Ground.ALIKE)
        if home is None or not shelf.clusters[home].shape.open:
            self._home[story] = shelf.begin(step, member, group)
        else:
            self.rows.append((1, dict(weigh(step, look, shelf.clusters[home]).features)))
            shelf.put(step, home, member, group)


def main() -> None:
    """Prints both models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared" / "data")
    options = parser.parse_args()
    bundles = read_bundles()[0::2]
    alone = label_bundles(bundles, days=5, seed=30)
    print("REPORTS", *fit([mix(bundles, 500, seed=10), alone], "REPORTS"))
    folder = options.data / "nl" / "stories"
    if folder.is_dir():
        half = split(read_headlines(folder), 0)
        print("HEADLINES", *fit([shuffle(half, seed) for seed in range(ORDERS)], "HEADLINES"))


def fit(streams: Sequence[Labelled], model: str) -> tuple[dict[str, float], float, float]:
    """Weights, bias and least probability."""
    samples = [note(stream) for stream in streams]
    names = list(NAMES)
    while True:
        found = regress(samples, names)
        worst = min(names, key=lambda name: found[name])
        if found[worst] > 0:
            break
        names.remove(worst)
    weights = {name: round(found[name], 2) for name in names}
    bias = round(found["bias"], 2)
    return weights, bias, choose(streams, model, weights, bias)


def note(stream: Labelled) -> Rows:
    """The comparisons of a stream."""
    teacher = Teacher(stream.stories)
    for item in stream.items:
        teacher.add(item)
    teacher.sort()
    return teacher.rows


def regress(samples: Sequence[Rows], names: Sequence[str]) -> dict[str, float]:
    """The regression over samples of equal weight, by Newton's method."""
    rows = [(label, features, 1000 / len(sample)) for sample in samples for label, features in sample]
    x = np.array([[*(features[name] for name in names), 1.0] for _, features, _ in rows])
    y, w = np.array([label for label, _, _ in rows]), np.array([weight for _, _, weight in rows])
    ridge = np.diag([*[RIDGE] * len(names), 1e-9])
    b = np.zeros(len(names) + 1)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ b))
        b -= np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, x.T @ (w * (p - y)) + ridge @ b)
    return dict(zip([*names, "bias"], map(float, b), strict=True))


def choose(streams: Sequence[Labelled], model: str, weights: dict[str, float], bias: float) -> float:
    """The greatest least probability whose mean BCubed F1 over the streams is the best but for ``TOLERANCE``: of two
    that are as good, the one with fewer false joins."""
    scores = {}
    for least in GRID:
        setattr(choice, model, Model(weights, bias=bias, same=least))
        scores[least] = sum(score(stream) for stream in streams) / len(streams)
    print(model, {least: round(value, 4) for least, value in scores.items()})
    best = max(scores.values())
    return max(least for least, value in scores.items() if value >= best - TOLERANCE)


def score(stream: Labelled) -> float:
    """BCubed F1 over all articles."""
    sorter = Clusterer(**words())
    for item in stream.items:
        sorter.add(item)
    found = {item.id: item.id for item in stream.items}
    for story in sorter.sort().stories:
        found.update({member.item: story.id for member in story.members})
    return measure_stories(stream.stories, found)[1].value("f")


if __name__ == "__main__":
    main()
