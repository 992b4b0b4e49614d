"""The stream: each item joins the story that it is most like, or begins one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from wederhoor.errors import WederhoorError
from wederhoor.records.digest import digest
from wederhoor.records.story import Ground, Membership, Page, PageKind, SharedTerm, Sign, Sorting, Story, StoryItem
from wederhoor.stories.centroid import Centroid
from wederhoor.stories.index import INDEXED, Index
from wederhoor.stories.likeness import DAY, SAME, Likeness, Period, compare
from wederhoor.stories.page import find_page
from wederhoor.stories.reading import fold, read_item
from wederhoor.stories.tie import Ties
from wederhoor.stories.vocabulary import SIGNS, Entry, Vocabulary

OPEN_DAYS = 14
"""Days after its last article in which a story takes articles; 7 and 30 ..."""

HEADLINES = 3
"""Stories whose headline stands in an item from which the item is a round-up."""

HEADLINE_SHARE = 0.75
"""Part of a headline's terms that has to stand in the item; and at least ``HEADLINE_TERMS`` of them."""
HEADLINE_TERMS = 3

MOST_SHARED = 8
"""Shared terms that a membership names."""

Order = tuple[bool, float, str]


class LateError(WederhoorError):
    """An item from before what has been settled for good: sort the whole stream anew."""


@dataclass(slots=True)
class Step:
    """An item of the stream, and what its turn did, so that it can be taken back."""

    order: Order
    outlet: str | None
    short: bool
    entry: Entry
    page: Page | None
    weights: array[int] = field(default_factory=lambda: array("H"))
    story: int | None = None
    ground: Ground = Ground.FIRST
    likeness: Likeness | None = None
    shared: tuple[tuple[int, float], ...] = ()
    roundup: Page | None = None
    before: Period = Period(None, None)
    closed: tuple[int, ...] = ()
    opened: bool = False

    @property
    def moment(self) -> float | None:
        """Seconds since 1970, ``None`` when unknown."""
        return None if self.order[0] else self.order[1]


@dataclass(slots=True)
class Cluster:
    """A story while it is sorted: its members in order, and while it is open what they have together."""

    members: list[Step] = field(default_factory=list)
    centroid: Centroid | None = field(default_factory=Centroid)
    period: Period = Period(None, None)
    groups: list[str] = field(default_factory=list)


class Clusterer:
    """Sorts items into stories, in the order of their publication whatever the order in which they are added.

    ``stop_words`` are those of each language, in small letters without accents. An item that comes late takes back the
    steps after its place and has them done again, so that the result is that of one run over all. Undated items stand
    at the end of the stream.
    """

    def __init__(self, *, stop_words: Mapping[str, Collection[str]] | None = None, ties: Ties | None = None) -> None:
        self._stop_words = {
            language: frozenset(map(fold, words)) for language, words in (stop_words or {}).items()
        }
        self._ties = ties or Ties()
        self._vocabulary = Vocabulary()
        self._index = Index()
        self._steps: list[Step] = []
        self._orders: dict[str, Order] = {}
        self._done = 0
        self._clusters: dict[int, Cluster] = {}
        self._next = 0
        self._homes: dict[str, int] = {}
        self._days: dict[int, set[int]] = {}

    def add(self, item: StoryItem) -> None:
        """Takes an item in; one with the id of an earlier one takes its place."""
        self.remove(item.id)
        stop_words = self._stop_words.get(item.language, frozenset())
        reading = read_item(item, stop_words)
        step = Step(item.order, item.outlet, reading.short, self._vocabulary.enter(reading), find_page(item))
        place = self._place(step.order)
        self._rewind(place)
        self._steps.insert(place, step)
        self._orders[item.id] = step.order

    def remove(self, id: str) -> None:
        """Takes an item out again; nothing happens when there is none of that id."""
        order = self._orders.pop(id, None)
        if order is not None:
            place = self._place(order)
            self._rewind(place)
            del self._steps[place]

    def judge(self, ties: Ties) -> None:
        """From now on people's decisions are these, also about what was sorted before."""
        changed = self._ties.changed(ties)
        places = [self._place(self._orders[id]) for id in changed if id in self._orders]
        self._rewind(min(places, default=self._done))
        self._ties = ties

    def sort(self) -> Sorting:
        """The stories and pages of all items that were taken in."""
        self._run()
        stories = [self._tell(cluster) for _, cluster in sorted(self._clusters.items())]
        pages = [page for step in self._steps if (page := step.roundup or (step.page if step.story is None else None))]
        return Sorting(stories=tuple(stories), pages=tuple(pages))

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
        step.closed = tuple(self._close(step.moment))
        step.weights = self._vocabulary.weigh(step.entry)
        self._vocabulary.count(step.entry)
        group = self._ties.groups.get(step.order[2])
        if group is not None and group in self._homes:
            story = self._homes[group]
            self._join(step, story, Ground.JUDGED, None)
        elif step.page is None or group is not None:
            self._choose(step, group)
        if group is not None and step.story is not None:
            self._homes.setdefault(group, step.story)
            self._clusters[step.story].groups.append(group)

    def _choose(self, step: Step, group: str | None) -> None:
        found = self._index.find(step.entry, step.weights, self._vocabulary)
        if group is None and (headlines := self._count_headlines(step, found)) >= HEADLINES:
            step.roundup = Page(item=step.order[2], kind=PageKind.ROUNDUP, measure=float(headlines))
            return
        apart = self._ties.apart.get(group or "", frozenset())
        best, story = None, None
        for number in found:
            cluster = self._clusters[number]
            if apart and not apart.isdisjoint(cluster.groups):
                continue
            likeness = self._compare(step, cluster)
            if best is None or likeness.score > best.score:
                best, story = likeness, number
        if best is None or story is None or best.score < SAME:
            self._clusters[self._next] = Cluster()
            self._join(step, self._next, Ground.FIRST, None)
            self._next += 1
        else:
            self._join(step, story, Ground.ALIKE, best)

    def _compare(self, step: Step, cluster: Cluster) -> Likeness:
        return compare(
            step.entry, step.weights, step.moment, short=step.short, centroid=_of(cluster), period=cluster.period
        )

    def _count_headlines(self, step: Step, stories: list[int]) -> int:
        """How many stories have their headline in an item, each counted with terms that no other one brought."""
        terms = {self._vocabulary.names[term] for term in step.entry.of(Sign.STEMS)}
        own = {self._vocabulary.names[term] for term in step.entry.of(Sign.TITLE)}
        seen: set[str] = set()
        count = 0
        for number in stories:
            first = self._clusters[number].members[0]
            title = {self._vocabulary.names[term] for term in first.entry.of(Sign.TITLE)}
            stems = {f"{Sign.STEMS[0]}{term[1:]}" for term in title}
            there = stems & terms
            if len(there) >= max(HEADLINE_TERMS, HEADLINE_SHARE * len(stems)) and not (there & seen or title <= own):
                count += 1
                seen |= there
        return count

    def _join(self, step: Step, story: int, ground: Ground, likeness: Likeness | None) -> None:
        cluster = self._clusters[story]
        if cluster.centroid is None:
            self._open(story)
            self._file(story)
            step.opened = True
        step.story, step.ground, step.likeness = story, ground, likeness
        step.shared = tuple(self._share(step, cluster)) if cluster.members else ()
        step.before = cluster.period
        self._index.add(story, self._indexed(_of(cluster).add(step.entry, step.weights)))
        cluster.members.append(step)
        self._move(story, _extend(cluster.period, step.moment))

    def _undo(self, step: Step) -> None:
        if step.story is not None:
            self._leave(step, step.story)
        step.story, step.roundup, step.likeness, step.shared = None, None, None, ()
        self._vocabulary.count(step.entry, -1)
        for story in step.closed:
            self._open(story)
            self._file(story)
        step.closed = ()

    def _leave(self, step: Step, story: int) -> None:
        cluster = self._clusters[story]
        group = self._ties.groups.get(step.order[2])
        if group is not None:
            cluster.groups.pop()
            if group not in cluster.groups:
                del self._homes[group]
        cluster.members.pop()
        self._move(story, step.before)
        self._index.remove(story, self._indexed(_of(cluster).take(step.entry, step.weights)))
        if step.opened:
            self._unfile(story)
            self._shut(story)
            step.opened = False
        if not cluster.members:
            del self._clusters[story]
            self._next = story

    def _move(self, story: int, period: Period) -> None:
        """The story's period becomes this."""
        self._unfile(story)
        self._clusters[story].period = period
        self._file(story)

    def _file(self, story: int) -> None:
        """Puts a story under the day of its last dated article."""
        last = self._clusters[story].period.last
        if last is not None:
            self._days.setdefault(int(last // DAY), set()).add(story)

    def _unfile(self, story: int) -> None:
        last = self._clusters[story].period.last
        if last is not None:
            day = int(last // DAY)
            self._days[day].discard(story)
            if not self._days[day]:
                del self._days[day]

    def _close(self, moment: float | None) -> Iterator[int]:
        """Closes the stories that have had no article for too long."""
        if moment is None:
            return
        for day in sorted(day for day in self._days if day < moment // DAY - OPEN_DAYS):
            for story in sorted(self._days.pop(day)):
                self._shut(story)
                yield story

    def _shut(self, story: int) -> None:
        cluster = self._clusters[story]
        self._index.remove(story, self._indexed(_of(cluster).weights))
        cluster.centroid = None

    def _open(self, story: int) -> None:
        cluster = self._clusters[story]
        cluster.centroid = Centroid()
        for member in cluster.members:
            cluster.centroid.add(member.entry, member.weights)
        self._index.add(story, self._indexed(cluster.centroid.weights))

    def _indexed(self, terms: Collection[int]) -> list[int]:
        names = self._vocabulary.names
        return [term for term in terms if names[term][0] in _LETTERS]

    def _share(self, step: Step, cluster: Cluster) -> list[tuple[int, float]]:
        centroid = _of(cluster)
        found = []
        for place in range(len(SIGNS)):
            begin, end = step.entry.bounds[place : place + 2]
            products = [
                (step.weights[at] * centroid.weights.get(step.entry.terms[at], 0), step.entry.terms[at])
                for at in range(begin, end)
            ]
            total = sum(product for product, _ in products)
            found += [(term, product / total) for product, term in products if product]
        found.sort(key=lambda pair: (-pair[1], self._vocabulary.names[pair[0]]))
        return found[:MOST_SHARED]

    def _tell(self, cluster: Cluster) -> Story:
        members = tuple(map(self._explain, cluster.members))
        outlets = sorted({step.outlet for step in cluster.members if step.outlet is not None})
        return Story(id=digest("story", members[0].item), members=members, outlets=tuple(outlets))

    def _explain(self, step: Step) -> Membership:
        names = self._vocabulary.names
        shared = [
            SharedTerm(sign=_SIGN_OF[names[term][0]], term=names[term][2:], share=round(share, 4))
            for term, share in step.shared
        ]
        return Membership(
            item=step.order[2],
            ground=step.ground,
            score=step.likeness.score if step.likeness else 1.0,
            signs=step.likeness.features if step.likeness else (),
            shared=tuple(shared),
        )


_LETTERS = frozenset(sign[0] for sign in INDEXED)
_SIGN_OF = {sign[0]: sign for sign in SIGNS}


def _of(cluster: Cluster) -> Centroid:
    if cluster.centroid is None:
        raise RuntimeError("a story that is closed was read")
    return cluster.centroid


def _extend(period: Period, moment: float | None) -> Period:
    if moment is None:
        return period
    return Period(moment if period.first is None else period.first, moment)
