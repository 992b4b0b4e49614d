"""The stories: those that are open can be found by their terms, those that are closed wait to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wederhoor.records.story import Sign
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.cluster import NO_PERIOD, Cluster, Member, Shape, Step
from wederhoor.stories.index import Index
from wederhoor.stories.likeness import DAY, Period
from wederhoor.stories.vocabulary import Vocabulary

OPEN_DAYS = 14
"""Whole days after its last article in which a story still takes one. Between two reports of an event lie 0.6 days at
the median of the bundles and 7.7 at most; 7 lose 0.003 of BCubed F1, 30 gain nothing and hold twice as much."""


OPEN_TURNS = 10_000
"""Undated articles after the last one of an undated story in which it still takes one, to the thousand: as many as a
desk has in two weeks. Not tuned, for no set has so many."""

_UNDATED = 10**9
"""Added to the thousands of an undated story, so that they are no days."""


class Shelf:
    """Stories by number, in the order in which they began. What a step does is taken back by the shapes that it had
    found."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.clusters: dict[int, Cluster] = {}
        self.next = 0
        self.index = Index()
        self.vocabulary = vocabulary
        self._days: dict[int, set[int]] = {}

    def begin(self, step: Step, member: Member, group: str | None) -> int:
        """The number of a new story, of one item."""
        story, self.next = self.next, self.next + 1
        shape = Shape(
            centroid=Centroid.of(step.entry, step.weights, self.vocabulary.names),
            period=_extend(NO_PERIOD, step.moment),
            size=1,
            reports=int(not step.short),
            turn=step.turn,
            groups=frozenset() if group is None else frozenset((group,)),
        )
        self.clusters[story] = Cluster(title=step.entry.of(Sign.TITLE), members=[member], shape=shape)
        self._enter(story, shape)
        step.story, step.before = story, None
        return story

    def put(self, step: Step, story: int, member: Member, group: str | None) -> None:
        """Puts an item into a story, which opens for it when it is closed."""
        cluster = self.clusters[story]
        before, names = cluster.shape, self.vocabulary.names
        cluster.members.append(member)
        shape = Shape(
            centroid=before.centroid.add(Centroid.of(step.entry, step.weights, names), names),
            period=_extend(before.period, step.moment),
            size=len(cluster.members),
            reports=before.reports + (not step.short),
            turn=step.turn,
            groups=before.groups if group is None else before.groups | {group},
        )
        step.story, step.before = story, before
        self._reshape(story, shape)

    def take(self, step: Step) -> None:
        """Takes an item out of its story again, which is as it was before."""
        story = step.story
        if story is None:
            return
        cluster = self.clusters[story]
        if step.before is None:
            self._leave(story, cluster.shape)
            del self.clusters[story]
            self.next = story
        else:
            del cluster.members[step.before.size :]
            self._reshape(story, step.before)
        step.story, step.before = None, None

    def close(self, step: Step) -> Iterator[int]:
        """Closes the stories that have had no article for too long when an item comes, and gives their numbers."""
        if step.moment is None:
            first, last = _UNDATED, _UNDATED + (step.turn - OPEN_TURNS) // 1_000
        else:
            first, last = -_UNDATED, int(step.moment // DAY) - OPEN_DAYS
        for day in sorted(day for day in self._days if first <= day < last):
            for story in sorted(self._days[day]):
                self._reshape(story, replace(self.clusters[story].shape, open=False))
                yield story

    def reopen(self, story: int) -> None:
        """Takes back that a story was closed."""
        self._reshape(story, replace(self.clusters[story].shape, open=True))

    def restore(self, story: int, cluster: Cluster) -> None:
        """Puts a story on the shelf that was there before."""
        self.clusters[story] = cluster
        self._enter(story, cluster.shape)

    def _reshape(self, story: int, shape: Shape) -> None:
        before, self.clusters[story].shape = self.clusters[story].shape, shape
        if before.open and shape.open:
            self.index.change(story, before.centroid.indexed, shape.centroid.indexed)
            self._unfile(story, before)
            self._file(story, shape)
        else:
            self._leave(story, before)
            self._enter(story, shape)

    def _enter(self, story: int, shape: Shape) -> None:
        if shape.open:
            self.index.change(story, (), shape.centroid.indexed)
            self._file(story, shape)

    def _leave(self, story: int, shape: Shape) -> None:
        if shape.open:
            self.index.change(story, shape.centroid.indexed, ())
            self._unfile(story, shape)

    def _file(self, story: int, shape: Shape) -> None:
        self._days.setdefault(_day(shape), set()).add(story)

    def _unfile(self, story: int, shape: Shape) -> None:
        day = _day(shape)
        self._days[day].discard(story)
        if not self._days[day]:
            del self._days[day]


def _day(shape: Shape) -> int:
    """The day of a story's last dated article, or the thousand of its last one."""
    last = shape.period.last
    return _UNDATED + shape.turn // 1_000 if last is None else int(last // DAY)


def _extend(period: Period, moment: float | None) -> Period:
    if moment is None:
        return period
    return Period(moment if period.first is None else period.first, moment)
