"""The stream: each item joins the story that it is most like, or begins one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Self

from wederhoor.errors import WederhoorError
from wederhoor.records.story import Ground, Sorting, StoryItem
from wederhoor.stories.choice import choose, find_roundup, share
from wederhoor.stories.cluster import Member, Order, Shape, Step
from wederhoor.stories.page import find_page
from wederhoor.stories.reading import fold, read_item, read_words
from wederhoor.stories.shelf import Shelf
from wederhoor.stories.state import dump_state, load_state
from wederhoor.stories.telling import tell
from wederhoor.stories.tie import Ties
from wederhoor.stories.vocabulary import Vocabulary

START: Order = (False, float("-inf"), "")


class LateError(WederhoorError):
    """Something about an item from before what was forgotten: sort the whole stream anew."""


class Clusterer:
    """Sorts items into stories, in the order of their publication whatever the order in which they are added.

    ``stop_words`` are those of each language, ``frequencies`` the share of sentences that have a word, in whatever
    language. An item that comes late takes back the steps after its place and has them
    done again, so that the result is that of one run over all; that costs what lies after it. Undated items stand at
    the end of the stream.
    """

    def __init__(
        self,
        *,
        stop_words: Mapping[str, Collection[str]] | None = None,
        frequencies: Mapping[str, float] | None = None,
        ties: Ties | None = None,
    ) -> None:
        self._stop_words = {language: frozenset(map(fold, words)) for language, words in (stop_words or {}).items()}
        self._ties = ties or Ties()
        background = {f"{sign[0]}:{term}": share for (sign, term), share in read_words(frequencies or {}).items()}
        self._vocabulary = Vocabulary(background=background)
        self._shelf = Shelf(self._vocabulary)
        self._steps: list[Step] = []
        self._orders: dict[str, Order] = {}
        self._homes: dict[str, int] = {}
        self._done = 0
        self._horizon = START
        self._halved = False
        self._undated = 0

    def add(self, item: StoryItem) -> None:
        """Takes an item in; one with the id of an earlier one takes its place. ``LateError`` when it is older than what
        was forgotten."""
        if item.order < self._horizon:
            raise LateError(f"{item.id}: published before what was settled; sort the whole stream anew")
        self.remove(item.id)
        reading = read_item(item, self._stop_words.get(item.language, frozenset()))
        entry = self._vocabulary.enter(reading)
        place = self._place(item.order)
        self._rewind(place)
        step = Step(order=item.order, outlet=item.outlet, short=reading.short, entry=entry, page=find_page(item))
        self._steps.insert(place, step)
        self._orders[item.id] = item.order

    def remove(self, id: str) -> None:
        """Takes an item out again; nothing happens when there is none of that id."""
        order = self._orders.pop(id, None)
        if order is not None:
            place = self._place(order)
            self._rewind(place)
            del self._steps[place]

    def judge(self, ties: Ties) -> None:
        """From now on people's decisions are these, also about what was sorted before. ``LateError`` when a decision
        that changed names an article that was forgotten, or none that is known after something was."""
        changed = self._ties.changed(ties)
        if self._horizon > START and not changed <= self._orders.keys():
            raise LateError(f"{min(changed - self._orders.keys())}: not in memory; sort the whole stream anew")
        places = [self._place(self._orders[item]) for item in changed & self._orders.keys()]
        self._rewind(min(places, default=self._done))
        self._ties = ties

    def sort(self) -> Sorting:
        """The stories and pages of all items that are in memory."""
        self._run()
        return tell((cluster for _, cluster in sorted(self._shelf.clusters.items())), self._steps)

    def forget(self, before: str | None = None) -> Sorting:
        """Settles what was published before a moment (ISO 8601), or all there is: the stories among it that are closed
        for good and the pages leave memory, and so do the terms of its articles. Of an open story stays what its
        articles have together, and which they are; so does a story that people decided something about.

        From then on nothing older can be added, and the rest is sorted as if nothing had been forgotten.
        """
        self._run()
        horizon = self._horizon_of(before)
        place = self._place(horizon)
        settled, self._steps = self._steps[:place], self._steps[place:]
        self._done -= place
        self._horizon = max(self._horizon, horizon)
        for step in settled:
            del self._orders[step.id]
        held = {story for step in self._steps for story in step.closed}
        clusters = self._shelf.clusters
        gone = [story for story, cluster in sorted(clusters.items()) if _is_final(cluster.shape) and story not in held]
        self._halved |= any(step.odd is not None for step in settled)
        sorting = tell([clusters.pop(story) for story in gone], settled)
        if self._halved and all(step.odd is None for step in self._steps):
            self._vocabulary.forget(self._held_terms())
            self._halved = False
        return sorting

    def dump(self) -> dict[str, Any]:
        """Everything in memory as plain data, without people's decisions and stop words."""
        self._run()
        state = dump_state(self._steps, self._shelf, self._vocabulary)
        return {
            **state,
            "horizon": None if self._horizon == START else list(self._horizon),
            "halved": self._halved,
            "undated": self._undated,
        }

    @classmethod
    def load(
        cls,
        state: Mapping[str, Any],
        *,
        stop_words: Mapping[str, Collection[str]] | None = None,
        frequencies: Mapping[str, float] | None = None,
        ties: Ties | None = None,
    ) -> Self:
        """The clusterer that ``dump`` wrote, given the same words and decisions. ``InputError`` when the state is
        something else."""
        self = cls(stop_words=stop_words, frequencies=frequencies, ties=ties)
        self._steps = load_state(state, self._shelf, self._vocabulary)
        self._horizon = tuple(state.get("horizon") or START)
        self._halved = bool(state.get("halved"))
        self._undated = int(state.get("undated") or 0)
        self._orders = {step.id: step.order for step in self._steps}
        self._done = len(self._steps)
        self._homes = {
            group: story for story, cluster in self._shelf.clusters.items() for group in cluster.shape.groups
        }
        return self

    def _horizon_of(self, before: str | None) -> Order:
        if before is not None:
            return StoryItem(id="", outlet=None, published=before, language="", title=None, text="").order
        if not self._steps:
            return self._horizon
        unknown, moment, last = self._steps[-1].order
        return unknown, moment, f"{last}\0"

    def _held_terms(self) -> Iterator[int]:
        for cluster in self._shelf.clusters.values():
            yield from cluster.title
            yield from cluster.shape.centroid.terms
        for step in self._steps:
            yield from step.entry.terms
            if step.before is not None:
                yield from step.before.centroid.terms

    def _place(self, order: Order) -> int:
        return bisect_left(self._steps, order, key=lambda step: step.order)

    def _run(self) -> None:
        while self._done < len(self._steps):
            self._do(self._steps[self._done])
            self._done += 1

    def _rewind(self, place: int) -> None:
        while self._done > place:
            self._done -= 1
            self._undo(self._steps[self._done])

    def _do(self, step: Step) -> None:
        step.turn = self._undated
        self._undated += step.moment is None
        step.closed = tuple(self._shelf.close(step))
        step.weights = self._vocabulary.weigh(step.entry, short=step.short)
        group = self._ties.groups.get(step.id)
        if group in self._homes:
            member = Member(step.order, step.outlet, Ground.JUDGED)
            self._shelf.put(step, self._homes[group], member, group)
        elif group is not None or step.page is None:
            self._choose(step, group)
        if group is not None and step.story is not None:
            self._homes.setdefault(group, step.story)
        step.odd = self._vocabulary.count(step.entry)

    def _choose(self, step: Step, group: str | None) -> None:
        found = self._shelf.index.find(step.entry, step.weights, self._vocabulary)
        clusters = self._shelf.clusters
        if group is None:
            step.roundup = find_roundup(step, found, self._shelf, self._vocabulary)
            if step.roundup is not None:
                return
        apart = self._ties.apart.get(group or "", frozenset())
        allowed = [story for story in found if apart.isdisjoint(clusters[story].shape.groups)]
        chosen = choose(step, allowed, self._shelf)
        if chosen is None:
            self._shelf.begin(step, Member(step.order, step.outlet, Ground.FIRST), group)
        else:
            story, likeness = chosen
            shared = share(step, clusters[story], self._vocabulary)
            self._shelf.put(step, story, Member(step.order, step.outlet, Ground.ALIKE, likeness, shared), group)

    def _undo(self, step: Step) -> None:
        self._vocabulary.uncount(step.entry, step.odd)
        group = self._ties.groups.get(step.id)
        if group is not None and step.story is not None and (step.before is None or group not in step.before.groups):
            del self._homes[group]
        self._shelf.take(step)
        for story in step.closed:
            self._shelf.reopen(story)
        self._undated -= step.moment is None
        step.roundup, step.closed, step.odd = None, (), None


def _is_final(shape: Shape) -> bool:
    """True when nothing can join a story any more."""
    return not shape.open and not shape.groups
