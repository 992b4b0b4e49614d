"""What a clusterer has in memory as plain data (lists, dictionaries, strings and numbers), fit for JSON."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wederhoor.errors import InputError
from wederhoor.records.story import Ground, Page, PageKind
from wederhoor.stories.cluster import Step
from wederhoor.stories.likeness import Likeness, Period
from wederhoor.stories.shelf import Shelf
from wederhoor.stories.vocabulary import Entry, Vocabulary

SCHEMA = "wederhoor-stories/1"


def dump_state(older: Iterable[Step], steps: Iterable[Step], shelf: Shelf, vocabulary: Vocabulary) -> dict[str, Any]:
    """The steps that can be taken back, those before them whose stories are in memory, the stories that are open and
    the terms of the stream."""
    return {
        "schema": SCHEMA,
        "terms": list(vocabulary.names),
        "carriers": list(vocabulary.carriers),
        "items": vocabulary.items,
        "older": [_dump(step) for step in older],
        "steps": [_dump(step) for step in steps],
        "opened": [story for story, cluster in sorted(shelf.clusters.items()) if cluster.centroid is not None],
        "next": shelf.next,
    }


def load_state(state: Mapping[str, Any], shelf: Shelf, vocabulary: Vocabulary) -> tuple[list[Step], list[Step]]:
    """The steps from before, and those that can be taken back; fills shelf and vocabulary. ``InputError`` for what
    ``dump_state`` did not write."""
    try:
        if state["schema"] != SCHEMA:
            raise InputError("stories", f"the state is of {state['schema']!r}", "sort the stream anew")
        vocabulary.names.extend(state["terms"])
        vocabulary.numbers.update({term: number for number, term in enumerate(vocabulary.names)})
        vocabulary.carriers.extend(state["carriers"])
        vocabulary.items = state["items"]
        older, steps = ([_load(record) for record in state[name]] for name in ("older", "steps"))
        shelf.restore([*older, *steps], opened=state["opened"], following=state["next"])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
        raise InputError("stories", f"the state cannot be read: {error!r}", "sort the stream anew") from error
    return older, steps


def _dump(step: Step) -> dict[str, Any]:
    likeness = step.likeness
    return {
        "order": list(step.order),
        "outlet": step.outlet,
        "short": step.short,
        "terms": step.entry.terms.tolist(),
        "counts": list(step.entry.counts),
        "bounds": list(step.entry.bounds),
        "weights": step.weights.tolist(),
        "pages": [_dump_page(step.page), _dump_page(step.roundup)],
        "story": step.story,
        "ground": str(step.ground),
        "likeness": None if likeness is None else [likeness.score, likeness.least, list(likeness.features)],
        "shared": list(step.shared),
        "before": [step.before.first, step.before.last],
        "closed": list(step.closed),
        "opened": step.opened,
    }


def _load(record: Mapping[str, Any]) -> Step:
    unknown, moment, item = record["order"]
    page, roundup = (_load_page(item, page) for page in record["pages"])
    likeness = record["likeness"]
    return Step(
        order=(unknown, moment, item),
        outlet=record["outlet"],
        short=record["short"],
        entry=Entry(array("I", record["terms"]), bytes(record["counts"]), tuple(record["bounds"])),
        page=page,
        weights=array("H", record["weights"]),
        story=record["story"],
        ground=Ground(record["ground"]),
        likeness=None if likeness is None else Likeness(likeness[0], likeness[1], tuple(map(_pair, likeness[2]))),
        shared=tuple(map(_pair, record["shared"])),
        roundup=roundup,
        before=Period(*record["before"]),
        closed=tuple(record["closed"]),
        opened=record["opened"],
    )


def _pair(pair: Sequence[Any]) -> tuple[Any, Any]:
    return pair[0], pair[1]


def _dump_page(page: Page | None) -> list[Any] | None:
    return None if page is None else [str(page.kind), page.measure]


def _load_page(item: str, page: Sequence[Any] | None) -> Page | None:
    return None if page is None else Page(item=item, kind=PageKind(page[0]), measure=page[1])
