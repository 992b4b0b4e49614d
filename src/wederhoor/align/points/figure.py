"""Points about numbers: whether the counts of one thing can all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from wederhoor.align.points.census import group_counts
from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.count import SEVERITIES, UNNAMED, Count, Scope, are_compatible
from wederhoor.align.points.draft import Answer, Draft, support_figure
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.extent import Extent
from wederhoor.align.points.wording import TOPIC_WORDS
from wederhoor.lang.base import LanguagePack
from wederhoor.records.figure import Modifier
from wederhoor.records.instant import is_before, order_of
from wederhoor.records.parse import Token
from wederhoor.records.point import PointKind, Status

CARED = "hospitalised"
"""The topic of those whom a hospital counts; every pack has it."""

MOST_COUNTS = 400
"""Counts of one thing that are compared pair by pair: 80,000 pairs."""


def find_figure_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each thing that is counted in more than one article, or counted differently; of people of a topic
    also where one article counts them."""
    for scope, counts in group_counts(comparison.evidence):
        compared = _Comparison(comparison.evidence, scope, counts)
        yield from (draft for draft in (compared.draft(), compared.draft_cared_for()) if draft is not None)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Works out how the counts of one thing relate."""

    evidence: Evidence
    scope: Scope
    counts: Sequence[Count]

    def draft(self) -> Draft | None:
        """The point of the counts of one extent; ``None`` for things that one article counts."""
        return self._draft(_of_one_extent(self._consistent()))

    def draft_cared_for(self) -> Draft | None:
        """What hospitals count beside the toll, where that differs and is a question of its own."""
        counts = self._consistent()
        whole = _of_one_extent(counts)
        cared = [count for count in counts if count.extent is Extent.CARE]
        if not cared or len(whole) == len(counts):
            return None
        exceeded = {count.value for count in whole if any(self._is_exceeded(count, part) for part in cared)}
        compared = [count for count in whole if not exceeded or count.value in exceeded]
        return self._draft([*compared, *cared], CARED, exceeded=bool(exceeded))

    def _is_exceeded(self, whole: Count, part: Count) -> bool:
        """True when more are in a hospital than were hurt, by an article that gives both numbers or by a count of all
        that is as late."""
        if are_compatible(whole, part):
            return False
        together = whole.figure.document == part.figure.document
        return together or not is_before(whole.published, part.published)

    def _draft(self, counts: Sequence[Count], topic: str = "", *, exceeded: bool = False) -> Draft | None:
        answers = self._answers(counts)
        if not answers:
            return None
        status, why = self._relate(counts, answers)
        listed = not self.scope.unit
        if status is Status.SINGLE and not listed:
            return None
        if topic:
            contested = Status.CONTESTED, "figure_contested"
            status, why = contested if exceeded else (Status.NARROWER, "figure_extent")
        unit = self._unit(counts)
        values = self.pack.phrases.list(self._sourced(group[0]) for group in answers)
        return Draft(
            kind=PointKind.FIGURE,
            status=status,
            question=self.pack.phrases.ask_figure(topic, unit, among=False) if topic else self._question(unit, answers),
            why=self.pack.phrases.explain(why, words=unit, values=values),
            answers=tuple(
                Answer(
                    label=self._label(group[0]),
                    support=tuple(support_figure(count.figure, count.statement) for count in group),
                )
                for group in answers
            ),
        )

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.counts[0].figure.document)

    def _consistent(self) -> list[Count]:
        """The counts without those of an article that counts differently in its own voice, or of a statement that
        gives two numbers of things: it counts more than one thing."""
        homes: dict[str, list[Count]] = defaultdict(list)
        for count in self.counts:
            homes[self._home(count)].append(count)
        split = {
            home
            for home, group in homes.items()
            if home and any(not are_compatible(a, b) and not self._took_place(a, b) for a, b in combinations(group, 2))
        }
        return [count for count in self.counts if self._home(count) not in split]

    def _took_place(self, first: Count, second: Count) -> bool:
        """True for two numbers in one sentence that says that one took the place of the other."""
        parse = self.evidence.findings.parses[first.figure.document]
        places = [parse.tokens[parse.within(count.figure.span)[0]].sentence for count in (first, second)]
        words = parse.words(parse.sentences[places[0]])
        return places[0] == places[1] and any(word.lower in self.pack.relations.counted.changes for word in words)

    def _home(self, count: Count) -> str:
        """What counts one thing once: the article in its own voice, and of things each statement."""
        if count.voice is None and count.figure.attribution is None:
            return count.figure.document
        return count.statement.id if self.scope.unit and count.statement else ""

    def _answers(self, counts: Iterable[Count]) -> list[list[Count]]:
        """The counts by value, in the order of the values' first publication."""
        groups: dict[tuple[object, ...], list[Count]] = defaultdict(list)
        for count in counts:
            groups[count.value, count.measure].append(count)
        return sorted(groups.values(), key=lambda group: (min(order_of(c.published) for c in group), group[0].interval))

    def _relate(self, counts: Sequence[Count], answers: Sequence[Sequence[Count]]) -> tuple[Status, str]:
        if len(answers) == 1:
            articles = {count.figure.document for count in counts}
            return (Status.AGREED, "figure_agreed") if len(articles) > 1 else (Status.SINGLE, "figure_single")
        values = [_distinct(group) for group in answers]
        clashes = [(a, b) for a, b in combinations(values, 2) if not are_compatible(a[0], b[0])]
        if not clashes:
            extents = {count.extent for count in counts}
            return Status.NARROWER, "figure_narrower" if len(extents) == 1 else "figure_extent"
        if all(self._replaces(a, b) or self._replaces(b, a) for a, b in clashes):
            return Status.UPDATED, "figure_updated"
        return Status.CONTESTED, "figure_contested"

    def _replaces(self, early: Sequence[Count], late: Sequence[Count]) -> bool:
        """True when one side gave the first value and then the second, and nobody gives the first after that: others
        who pass on either follow that side."""
        if not any(self._is_later(a, b) for a in early for b in late):
            return False
        told = [a for a in early if not self._is_recalled(a, late)]
        return all(self._is_later(a, b) or self._precedes(a, b) for a in told for b in late)

    def _is_recalled(self, early: Count, late: Sequence[Count]) -> bool:
        """True for a count that an article gives beside the later one of the same side: it tells what that side said
        before, whoever prints it and when."""
        return any(a.figure.document == early.figure.document and self._is_later(early, a) for a in late)

    def _precedes(self, early: Count, late: Count) -> bool:
        """True when the first is published before the second, in the direction in which such counts go."""
        if not self._may_follow(early, late) or _is_unnamed(early, late):
            return False
        return early.figure.document == late.figure.document or is_before(early.published, late.published)

    def _is_later(self, early: Count, late: Count) -> bool:
        """True when the second is a later count of the same side, in the direction in which such counts go; the
        article's own count takes over that of any source that it names."""
        if not self._is_one_side(early, late) or not self._may_follow(early, late):
            return False
        if early.figure.document == late.figure.document:
            # In one article the number of a source that differs from another's is that source's own.
            return early.voice == late.voice or not self.scope.unit
        return is_before(early.published, late.published)

    def _is_one_side(self, early: Count, late: Count) -> bool:
        """True for two counts of one voice, and for a count that an article gives itself beside that of a source; of
        things and measures, which need not change as a toll does, only when words say that they did."""
        if None not in (early.voice, late.voice):
            return early.voice == late.voice
        running = not self.scope.unit or early.anew or late.anew
        return running and not _is_unnamed(early, late)

    def _may_follow(self, early: Count, late: Count) -> bool:
        counted = self.pack.relations.counted
        rises = late.interval[0] > early.interval[0]
        topics = {early.figure.topic, late.figure.topic}
        if topics & counted.growing:
            return rises
        if topics & counted.shrinking:
            return not rises
        return True

    def _unit(self, counts: Sequence[Count]) -> str:
        """What is counted, in the words of the first count that has a noun, and a number above one: *geen cent* names a
        unit that nobody else uses, and *één melding* is asked for by *hoeveel meldingen*."""
        for count in sorted(counts, key=lambda count: count.figure.high in (0, 1)):
            if count.measure or count.asked:
                return count.measure or count.asked
            tokens = self.evidence.findings.parses[count.figure.document]
            nouns = [tokens.tokens[i].text for i in tokens.within(count.figure.span) if tokens.tokens[i].pos == "NOUN"]
            if nouns:
                return nouns[-1]
        return counts[0].figure.unit

    def _question(self, unit: str, answers: Sequence[Sequence[Count]]) -> str:
        """What people of a topic are asked for by the topic, anything else by its unit; of a unit of measurement the
        question says what all answers speak of."""
        about = self._shared_words(answers) if answers[0][0].measure else []
        if about:
            words = self.pack.phrases.list(map(self.pack.phrases.quote, about))
            return self.pack.phrases.ask_figure_about(answers[0][0].figure.topic, unit, words)
        if self.scope.group in SEVERITIES:
            return self.pack.phrases.ask(self.scope.group)
        measured = answers[0][0].figure.topic if answers[0][0].measure else ""
        topic = measured if self.scope.unit else self.scope.topic
        return self.pack.phrases.ask_figure(topic, unit, among=bool(self.scope.group))

    def _shared_words(self, answers: Sequence[Sequence[Count]]) -> list[str]:
        """The nouns and names beside the first number whose concepts are about every other too, the rarest."""
        first = answers[0][0]
        common = set(first.matter).intersection(*(group[0].matter for group in answers))
        parse = self.evidence.findings.parses[first.figure.document]
        reading = self.evidence.readings[parse.document]
        inside = parse.within(first.figure.span)
        sentence = parse.sentences[parse.tokens[inside[0]].sentence]
        start = parse.sentences[max(0, sentence.index - 1)].first
        found: dict[str, float] = {}
        for token in parse.tokens[start : sentence.end]:
            keys = [key for key in reading.keys(token.index) if key in common and not key.startswith("part:")]
            counted = any(key.startswith("number:") for key in reading.keys(token.index)) or self._is_unit(token)
            if token.pos in ("NOUN", "PROPN") and not counted and keys:
                found.setdefault(token.text, max(first.matter[key] for key in keys))
        return sorted(found, key=lambda word: -found[word])[:TOPIC_WORDS]

    def _is_unit(self, token: Token) -> bool:
        return token.lower in self.pack.numbers.large or (token.lower,) in self.pack.topics.measures

    def _sourced(self, count: Count) -> str:
        """The value with the name of who gives it."""
        source = self.evidence.speaker(count.statement) if count.statement else self.pack.phrases.own_voice
        return self.pack.phrases.with_source.format(words=self._label(count), source=source)

    def _label(self, count: Count) -> str:
        """The value in the fewest words; an amount or measure as the article writes it, with its unit."""
        if count.measure:
            return self.evidence.findings.words(count.figure.document, count.figure.span)
        phrases = self.pack.phrases
        low, high, modifier = count.value
        key = {
            Modifier.AT_LEAST: "at_least",
            Modifier.AT_MOST: "at_most",
            Modifier.ABOUT: "about",
            Modifier.MORE_THAN: "more_than",
            Modifier.LESS_THAN: "less_than",
        }.get(modifier, "exact" if low == high else "range")
        if low == high == 0:
            key = "none"
        elif low is None:
            key = "at_most" if key not in ("at_most", "less_than") else key
        elif high is None and key not in ("at_least", "more_than"):
            key = "at_least"
        slots = {name: phrases.number(bound) for name, bound in (("low", low), ("high", high)) if bound is not None}
        if key == "about" and low != high:
            key = "range"
        return phrases.positions[key].format(**slots)


def _of_one_extent(counts: Sequence[Count]) -> Sequence[Count]:
    """The counts of the whole alone, where these differ; what part of it others count is then another question."""
    whole = [count for count in counts if count.extent in (Extent.PLAIN, Extent.WHOLE)]
    return whole if len({count.value for count in whole}) > 1 else counts


def _is_unnamed(*counts: Count) -> bool:
    """True when one of the counts is of a source that the article doesn't name."""
    return any(count.voice is not None and count.voice.startswith(UNNAMED) for count in counts)


def _distinct(counts: Sequence[Count]) -> list[Count]:
    """The counts, of one voice and value one in each article; of a story so large that comparing them all costs,
    only the first and the last of each voice and value."""
    told = {(count.value, count.voice, count.figure.document): count for count in counts}
    if len(told) <= MOST_COUNTS:
        return list(told.values())
    ordered = sorted(told.values(), key=lambda count: order_of(count.published))
    last = {(count.value, count.voice): count for count in ordered}
    first = {(count.value, count.voice): count for count in reversed(ordered)}
    return [*first.values(), *last.values()]
