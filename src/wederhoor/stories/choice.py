"""Which open story an item belongs to, with the terms that say so, and whether it holds the headlines of several."""

from __future__ import annotations

from collections.abc import Iterable

from wederhoor.records.story import Page, PageKind, Sign
from wederhoor.stories.cluster import Cluster, Step
from wederhoor.stories.likeness import HEADLINES, REPORTS, Likeness, Look, Model, compare
from wederhoor.stories.reading import STEM
from wederhoor.stories.shelf import Shelf
from wederhoor.stories.vocabulary import SIGNS, Vocabulary

LEAST_TOLD = 3
"""Stories of which an item has the headline from which it is a round-up. Not tuned: of 1,075 articles, those of the
bundles and 500 invented ones around each half of them, none is taken for one."""

TOLD_SHARE = 0.75
"""Part of a headline's stems that stands in the item, and ``TOLD_STEMS`` at least, so that the item has it."""
TOLD_STEMS = 3

MOST_SHARED = 8
"""Shared terms that a membership names."""


def choose(step: Step, stories: Iterable[int], shelf: Shelf) -> tuple[int, Likeness] | None:
    """The story that an item joins, of equals the first; ``None`` when it is like none of them."""
    best: tuple[int, Likeness] | None = None
    look = look_at(step, shelf.vocabulary)
    for story in stories:
        likeness = weigh(step, look, shelf.clusters[story])
        if best is None or likeness.score > best[1].score:
            best = story, likeness
    return best if best is not None and best[1].score >= best[1].least else None


def look_at(step: Step, vocabulary: Vocabulary) -> Look:
    """What is compared of an item."""
    rare = {**vocabulary.rarities(step.entry, Sign.NAMES), **vocabulary.rarities(step.entry, Sign.FIGURES)}
    return Look(step.vector, rare, step.moment)


def weigh(step: Step, look: Look, cluster: Cluster) -> Likeness:
    """How like an open story an item is."""
    return compare(look, centroid=cluster.shape.centroid, period=cluster.shape.period, model=_model(step, cluster))


def share(step: Step, cluster: Cluster, vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    """The names of the terms that an item shares with an open story, each with its part of what they count for
    together, the heaviest first."""
    model, vector, centroid = _model(step, cluster), step.vector, cluster.shape.centroid
    found = [
        (vector.get(centroid.terms[at], 0) * centroid.weights[at] * model.weights.get(sign, 0.0), centroid.terms[at])
        for place, sign in enumerate(SIGNS)
        if sign is not Sign.PIECES
        for at in range(centroid.bounds[place], centroid.bounds[place + 1])
    ]
    total = sum(sorted(product for product, _ in found))
    shared = [(vocabulary.names[term], product / total) for product, term in found if product]
    shared.sort(key=lambda pair: (-pair[1], pair[0]))
    return tuple(shared[:MOST_SHARED])


def find_roundup(step: Step, stories: Iterable[int], shelf: Shelf, vocabulary: Vocabulary) -> Page | None:
    """Why an item is a round-up: its text has the headlines of stories, each of which has less than half of its words
    in common with the others and with the title of the item."""
    stems = _terms(step.entry.of(Sign.STEMS), vocabulary)
    own = _terms(step.entry.of(Sign.TITLE), vocabulary)
    seen: set[str] = set()
    told = 0
    for story in stories:
        title = _terms(shelf.clusters[story].title, vocabulary)
        there = title & stems
        if len(there) >= max(TOLD_STEMS, TOLD_SHARE * len(title)) and 2 * len(there & (seen | own)) < len(there):
            told += 1
            seen |= there
    return Page(item=step.id, kind=PageKind.ROUNDUP, measure=float(told)) if told >= LEAST_TOLD else None


def _terms(terms: Iterable[int], vocabulary: Vocabulary) -> set[str]:
    return {vocabulary.names[term][2 : 2 + STEM] for term in terms}


def _model(step: Step, cluster: Cluster) -> Model:
    return HEADLINES if step.short or not cluster.shape.reports else REPORTS
