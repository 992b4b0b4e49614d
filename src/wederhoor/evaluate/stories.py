"""How well a stream was sorted into stories: pairwise and BCubed precision, recall and F1 against people's stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

from wederhoor.errors import EvaluationError
from wederhoor.evaluate.measure import DECIMALS, Measure, overlap

Stories = Mapping[str, Hashable]
"""The story of each article by the article's id; an article in no story is one of its own."""


def measure_stories(gold: Stories, found: Stories) -> tuple[Measure, ...]:
    """Pairwise and BCubed measures over all articles, and over those alone that share a gold story with another one
    (``without_singletons``). ``n`` is the number of gold pairs, or of articles.

    ``EvaluationError`` when the two are not about the same articles.
    """
    if gold.keys() != found.keys():
        odd = min(gold.keys() ^ found.keys())
        raise EvaluationError(f"the stories are not about the same articles: {odd!r} is in one of them only")
    sizes = Counter(gold.values())
    many = {item: story for item, story in gold.items() if sizes[story] > 1}
    kept = {item: found[item] for item in many}
    return (
        pairwise(gold, found, "stories.pairwise"),
        bcubed(gold, found, "stories.bcubed"),
        pairwise(many, kept, "stories.pairwise.without_singletons"),
        bcubed(many, kept, "stories.bcubed.without_singletons"),
    )


def pairwise(gold: Stories, found: Stories, name: str) -> Measure:
    """Of the pairs of articles in one story, how many are so in both."""
    both = Counter((gold[item], found[item]) for item in gold)
    return overlap(name, _pairs(both), _pairs(Counter(found.values())), _pairs(Counter(gold.values())))


def bcubed(gold: Stories, found: Stories, name: str) -> Measure:
    """For each article, which part of its story belongs there and which part of its gold story is there; the means over
    the articles (Bagga and Baldwin 1998, as Amigó et al. 2009 write it). Without any article all is right."""
    both = Counter((gold[item], found[item]) for item in gold)
    golds, founds = Counter(gold.values()), Counter(found.values())
    total = len(gold)
    precision = sum(count * count / founds[mine] for (_, mine), count in both.items()) / total if total else 1.0
    recall = sum(count * count / golds[theirs] for (theirs, _), count in both.items()) / total if total else 1.0
    values = (("p", precision), ("r", recall), ("f", 2 * precision * recall / (precision + recall)))
    return Measure(name=name, values=(*((letter, round(value, DECIMALS)) for letter, value in values), ("n", total)))


def _pairs(sizes: Counter[Hashable] | Counter[tuple[Hashable, Hashable]]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
