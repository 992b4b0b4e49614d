"""Which figures of two versions count one thing, and which of them changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wederhoor.align.versions.claim import Reading
from wederhoor.align.versions.mapping import Mapping
from wederhoor.lang.topics import OTHER
from wederhoor.records.figure import Figure
from wederhoor.records.revision import Change, ChangeKind, Difference, Subject

Placed = tuple[Figure, range]
"""A figure and its words."""


@dataclass(frozen=True, slots=True)
class FigureChanges:
    """The changes of figures; ``lost`` and ``gained`` are the words that they explain, ``linked`` pairs of words, one
    of each version, that stand in two claims about one thing."""

    changes: tuple[Change, ...]
    lost: frozenset[int]
    gained: frozenset[int]
    linked: tuple[tuple[int, int], ...]


def compare_figures(mapping: Mapping, before: Reading, after: Reading) -> FigureChanges:
    """What became of the figures whose words changed."""
    ours, theirs = _touched(mapping, before, after)
    pairs = _pair(mapping, ours, theirs, before, after)
    changes = [*_changed(pairs, before, after)]
    paired = {id(item) for pair in pairs for item in pair}
    gone = [item for item in ours if id(item) not in paired]
    new = [item for item in theirs if id(item) not in paired]
    changes += _single(gone, before, after, ChangeKind.VANISHED)
    changes += _single(new, after, before, ChangeKind.APPEARED)
    return FigureChanges(
        tuple(changes),
        frozenset(place for item in (*(one for one, _ in pairs), *gone) for place in item[1]),
        frozenset(place for item in (*(other for _, other in pairs), *new) for place in item[1]),
        tuple((one[1].start, other[1].start) for one, other in pairs),
    )


def _touched(mapping: Mapping, before: Reading, after: Reading) -> tuple[list[Placed], list[Placed]]:
    """The figures of which a word changed, and those that the others of them were (*zes*, *zeker zes*)."""
    gone = {place for _, places in before.figures if mapping.lost(places) for place in places}
    new = {place for _, places in after.figures if mapping.gained(places) for place in places}
    gone |= {mapping.back[place] for place in new if place in mapping.back}
    new |= {mapping.forth[place] for place in gone if place in mapping.forth}
    return (
        [item for item in before.figures if not gone.isdisjoint(item[1])],
        [item for item in after.figures if not new.isdisjoint(item[1])],
    )


def _pair(
    mapping: Mapping, ours: list[Placed], theirs: list[Placed], before: Reading, after: Reading
) -> list[tuple[Placed, Placed]]:
    """Each figure with the one that took its place: the most alike of its sentence, else one of its topic and speaker
    in a sentence of which nothing else is known."""
    scorer = _Scorer(mapping, before, after)
    scored = []
    for one in range(len(ours)):
        for other in range(len(theirs)):
            score = scorer.score(ours[one], theirs[other])
            if score:
                scored.append((-score, abs(one - other), one, other))
    pairs, taken_one, taken_other = [], set(), set()
    for _, _, one, other in sorted(scored):
        if one not in taken_one and other not in taken_other:
            pairs.append((ours[one], theirs[other]))
            taken_one.add(one)
            taken_other.add(other)
    return pairs


@dataclass(frozen=True)
class _Scorer:
    """Says how likely two figures count one thing."""

    mapping: Mapping
    before: Reading
    after: Reading

    @cached_property
    def kept(self) -> frozenset[int]:
        """The sentences of the later version that the earlier one has too."""
        return frozenset(self.mapping.sentences.values())

    @cached_property
    def runs(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each replaced word of either version which run it stands in."""
        replaced = list(enumerate(self.mapping.replaced))
        ours = {place: number for number, (run, _) in replaced for place in run}
        return ours, {place: number for number, (_, run) in replaced for place in run}

    def score(self, one: Placed, other: Placed) -> float:
        """0 for two figures that count two things."""
        ours, theirs = one[0], other[0]
        same_topic = ours.topic == theirs.topic and ours.topic != OTHER
        same_unit = ours.unit.casefold() == theirs.unit.casefold()
        home = self.before.words.sentence_of[one[1].start], self.after.words.sentence_of[other[1].start]
        if self.mapping.sentences.get(home[0]) == home[1]:
            in_place = self._is_in_place(one[1], other[1])
            same_value = (ours.low, ours.high) == (theirs.low, theirs.high)
            if same_topic or same_unit or (in_place and same_value):
                return 4.0 + 2 * same_topic + same_unit + 3 * in_place
            return 0.0
        apart = home[0] not in self.mapping.sentences and home[1] not in self.kept
        same_speaker = _speaker(ours, self.before) == _speaker(theirs, self.after)
        return 1.0 + same_unit if apart and same_topic and same_speaker else 0.0

    def _is_in_place(self, ours: range, theirs: range) -> bool:
        """True when a word of the one stayed in the other, or gave way to one of it."""
        if any(self.mapping.forth.get(place) in theirs for place in ours):
            return True
        first = {self.runs[0][place] for place in ours if place in self.runs[0]}
        return any(self.runs[1].get(place) in first for place in theirs)


def _speaker(figure: Figure, reading: Reading) -> str | None:
    return reading.called(reading.attributions.get(figure.attribution or ""))


def _changed(pairs: list[tuple[Placed, Placed]], before: Reading, after: Reading) -> Iterator[Change]:
    """The pairs that differ, each new value of one speaker once: an article gives its number in the lead and below."""
    seen = set()
    for (ours, _), (theirs, _) in pairs:
        why = _differences(ours, theirs)
        value = (ours.topic, ours.low, ours.high, theirs.topic, theirs.low, theirs.high, _speaker(theirs, after))
        if why and value not in seen:
            seen.add(value)
            yield Change(
                kind=ChangeKind.CHANGED,
                what=Subject.FIGURE,
                before=before.wording([ours.span], before.attributions.get(ours.attribution or "")),
                after=after.wording([theirs.span], after.attributions.get(theirs.attribution or "")),
                why=why,
            )


def _differences(ours: Figure, theirs: Figure) -> tuple[Difference, ...]:
    """In what two figures differ: *zes gewonden* and *6 gewonden* in nothing."""
    differences = []
    if (ours.low, ours.high) != (theirs.low, theirs.high):
        differences.append(Difference.FIGURE)
    if ours.topic != theirs.topic and OTHER not in (ours.topic, theirs.topic):
        differences.append(Difference.UNIT)
    return tuple(differences)


def _single(items: list[Placed], own: Reading, other: Reading, kind: ChangeKind) -> Iterator[Change]:
    """Figures that only one version has, each once; a value that the other gives elsewhere is none."""
    known = {_value(figure) for figure in other.dossier.figures}
    for figure, _ in items:
        if _value(figure) not in known:
            known.add(_value(figure))
            wording = own.wording([figure.span], own.attributions.get(figure.attribution or ""))
            gone = kind is ChangeKind.VANISHED
            yield Change(
                kind=kind,
                what=Subject.FIGURE,
                before=wording if gone else None,
                after=None if gone else wording,
            )


def _value(figure: Figure) -> tuple[str, str, float | None, float | None]:
    return figure.topic, figure.unit.casefold() if figure.topic == OTHER else "", figure.low, figure.high
