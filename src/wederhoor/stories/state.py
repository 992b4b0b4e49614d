"""What a clusterer has in memory as plain data (lists, dictionaries, strings and numbers), fit for JSON."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wederhoor.errors import InputError
from wederhoor.records.story import Ground, Page, PageKind
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.cluster import Cluster, Member, Shape, Step
from wederhoor.stories.likeness import Likeness, Period
from wederhoor.stories.shelf import Shelf
from wederhoor.stories.vocabulary import Entry, Vocabulary

SCHEMA = "wederhoor-stories/3"


def dump_state(steps: Iterable[Step], shelf: Shelf, vocabulary: Vocabulary) -> dict[str, Any]:
    """The steps that can be taken back, the stories and the terms of the stream."""
    return {
        "schema": SCHEMA,
        "terms": list(vocabulary.names),
        "carriers": list(vocabulary.carriers),
        "free": list(vocabulary.free),
        "items": vocabulary.items,
        "steps": [_dump_step(step) for step in steps],
        "stories": [[story, _dump_cluster(cluster)] for story, cluster in sorted(shelf.clusters.items())],
        "next": shelf.next,
    }


def load_state(state: Mapping[str, Any], shelf: Shelf, vocabulary: Vocabulary) -> list[Step]:
    """The steps that can be taken back; fills shelf and vocabulary. ``InputError`` for what ``dump_state`` did not
    write."""
    try:
        if state["schema"] != SCHEMA:
            raise InputError("stories", f"the state is of {state['schema']!r}", "sort the stream anew")
        for term in state["terms"]:
            vocabulary.add_name(term)
        vocabulary.carriers.extend(state["carriers"])
        vocabulary.free.extend(state["free"])
        vocabulary.numbers.pop("", None)
        vocabulary.items = state["items"]
        for story, record in state["stories"]:
            shelf.restore(story, _load_cluster(record))
        shelf.next = state["next"]
        return [_load_step(record) for record in state["steps"]]
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError) as error:
        raise InputError("stories", f"the state cannot be read: {error!r}", "sort the stream anew") from error


def _dump_step(step: Step) -> dict[str, Any]:
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
        "before": None if step.before is None else _dump_shape(step.before),
        "closed": list(step.closed),
        "turn": step.turn,
        "odd": None if step.odd is None else step.odd.tolist(),
    }


def _load_step(record: Mapping[str, Any]) -> Step:
    order = _load_order(record["order"])
    page, roundup = (_load_page(order[2], page) for page in record["pages"])
    return Step(
        order=order,
        outlet=record["outlet"],
        short=record["short"],
        entry=Entry(array("I", record["terms"]), bytes(record["counts"]), tuple(record["bounds"])),
        page=page,
        weights=array("H", record["weights"]),
        story=record["story"],
        roundup=roundup,
        before=None if record["before"] is None else _load_shape(record["before"]),
        closed=tuple(record["closed"]),
        turn=record["turn"],
        odd=None if record["odd"] is None else array("I", record["odd"]),
    )


def _dump_cluster(cluster: Cluster) -> list[Any]:
    return [cluster.title.tolist(), [_dump_member(member) for member in cluster.members], _dump_shape(cluster.shape)]


def _load_cluster(record: Sequence[Any]) -> Cluster:
    title, members, shape = record
    return Cluster(array("I", title), [_load_member(member) for member in members], _load_shape(shape))


def _dump_member(member: Member) -> list[Any]:
    likeness = member.likeness
    why = None if likeness is None else [likeness.score, likeness.least, list(likeness.features)]
    return [list(member.order), member.outlet, str(member.ground), why, list(member.shared)]


def _load_member(record: Sequence[Any]) -> Member:
    order, outlet, ground, why, shared = record
    likeness = None if why is None else Likeness(why[0], why[1], tuple(map(_pair, why[2])))
    return Member(_load_order(order), outlet, Ground(ground), likeness, tuple(map(_pair, shared)))


def _dump_shape(shape: Shape) -> dict[str, Any]:
    centroid = shape.centroid
    return {
        "terms": centroid.terms.tolist(),
        "weights": centroid.weights.tolist(),
        "carriers": centroid.carriers.tolist(),
        "items": centroid.items,
        "bounds": list(centroid.bounds),
        "lengths": list(centroid.lengths),
        "indexed": centroid.indexed.tolist(),
        "period": [shape.period.first, shape.period.last],
        "size": shape.size,
        "reports": shape.reports,
        "turn": shape.turn,
        "groups": sorted(shape.groups),
        "open": shape.open,
    }


def _load_shape(record: Mapping[str, Any]) -> Shape:
    centroid = Centroid(
        array("I", record["terms"]),
        array("I", record["weights"]),
        array("I", record["carriers"]),
        record["items"],
        tuple(record["bounds"]),
        tuple(record["lengths"]),
        array("I", record["indexed"]),
    )
    return Shape(
        centroid=centroid,
        period=Period(*record["period"]),
        size=record["size"],
        reports=record["reports"],
        turn=record["turn"],
        groups=frozenset(record["groups"]),
        open=record["open"],
    )


def _load_order(order: Sequence[Any]) -> tuple[bool, float, str]:
    unknown, moment, item = order
    return unknown, moment, item


def _pair(pair: Sequence[Any]) -> tuple[Any, Any]:
    return pair[0], pair[1]


def _dump_page(page: Page | None) -> list[Any] | None:
    return None if page is None else [str(page.kind), page.measure]


def _load_page(item: str, page: Sequence[Any] | None) -> Page | None:
    return None if page is None else Page(item=item, kind=PageKind(page[0]), measure=page[1])
