"""Points about numbers: what is counted, by whom, and whether the counts can both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft, support_figure
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import find_phrases
from wederhoor.records.entity import EntityType
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.parse import Token
from wederhoor.records.point import PointKind, Status

OTHER = "other"
"""The topic of a figure that no topic of the pack fits."""

ROUND = 0.1
"""How far, as a share, a number given as *ongeveer* may lie from another before the two contradict. Newspapers round
to one or two digits."""

MOST_COUNTS = 400
"""Counts of one thing that are compared pair by pair: 80,000 pairs."""

CONTEXT = 4.0
"""Weight (nats) of the concepts, apart from number and unit, that statements about an unlisted unit must share before
their numbers are compared: about one rare word. *Drie brieven* of two senders stay apart."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What makes counts comparable: the topic, the unit unless people are counted, which people, whether it comes on
    top of others, and the event."""

    topic: str
    unit: str
    group: str
    more: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class _Count:
    figure: Figure
    statement: Statement | None
    voice: str | None
    published: str | None
    scope: _Scope

    @property
    def interval(self) -> tuple[float, float]:
        """The values that the words leave open; a number given as *ongeveer* is stretched."""
        low = -inf if self.figure.low is None else self.figure.low
        high = inf if self.figure.high is None else self.figure.high
        if self.figure.modifier is Modifier.ABOUT:
            return low * (1 - ROUND), high * (1 + ROUND)
        return low, high

    @property
    def value(self) -> tuple[float | None, float | None, Modifier]:
        """What makes two counts one answer."""
        return self.figure.low, self.figure.high, self.figure.modifier


def find_figure_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each thing that is counted in more than one article, or counted differently; and of the listed
    topics also those that one article counts."""
    evidence = comparison.evidence
    groups: dict[_Scope, list[_Count]] = defaultdict(list)
    for document in evidence.findings.documents:
        for count in _Reader(evidence, document).read():
            groups[count.scope].append(count)
    for scope, counts in groups.items():
        for comparable in _comparable(evidence, scope, counts):
            draft = _Comparison(evidence, scope, comparable).draft()
            if draft is not None:
                yield draft


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the scope of the figures of one document."""

    evidence: Evidence
    document: str

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.document)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.evidence.findings.parses[self.document].tokens

    def read(self) -> Iterator[_Count]:
        published = self.evidence.findings.article(self.document).published
        before: list[_Scope] = []
        for figure in self.evidence.findings.figures[self.document]:
            inside = self.evidence.findings.parses[self.document].within(figure.span)
            if not inside or self._is_part(inside):
                continue
            statement = self._statement(figure)
            scope = self._scope(figure, inside, before, earlier=bool(statement and statement.earlier))
            before.append(scope)
            yield _Count(figure, statement, self._voice(statement), published, scope)

    def _voice(self, statement: Statement | None) -> str | None:
        """Whose count it is; a source that nobody could name is one of its own."""
        if statement is None or statement.attribution is None:
            return None
        return statement.voice or f"unnamed {statement.id}"

    def _scope(self, figure: Figure, inside: range, before: Sequence[_Scope], *, earlier: bool) -> _Scope:
        """The scope; a number without a noun (*de vakbond houdt het op elf*) counts what the last one of its topic
        counted."""
        nouns = [token for token in self._nouns(inside) if token.pos in ("NOUN", "PROPN", "X")]
        if not nouns:
            same = [scope for scope in before if figure.topic in (scope.topic, OTHER)]
            if same:
                return replace(same[-1], earlier=earlier)
        people = figure.topic in self.pack.relations.counted.people_topics and not self._counts_things(nouns)
        unit = "" if people else self._unit(figure, nouns)
        return _Scope(figure.topic, unit, self._group(nouns), self._is_more(inside), earlier)

    def _counts_things(self, nouns: Sequence[Token]) -> bool:
        """True for villages and houses, which are evacuated too, and are not people."""
        if not nouns:
            return False
        things = self.pack.relations.counted.things
        kind = self.pack.names.type_of(nouns[-1].lower) or self.pack.names.type_of(nouns[-1].lemma.lower())
        return kind is EntityType.PLACE or any(
            self.evidence.readings[self.document].is_about(token.index, *things) for token in nouns
        )

    def _statement(self, figure: Figure) -> Statement | None:
        if figure.attribution is not None:
            return self.evidence.by_id.get(figure.attribution)
        holders = [
            item for item in self.evidence.by_document[self.document] if any(p.covers(figure.span) for p in item.pieces)
        ]
        own = [item for item in holders if item.attribution is None]
        return next(iter(own), None)

    def _nouns(self, inside: range) -> list[Token]:
        return [
            self.tokens[index] for index in inside if self.tokens[index].pos in ("NOUN", "PROPN", "ADJ", "X", "VERB")
        ]

    def _unit(self, figure: Figure, nouns: Sequence[Token]) -> str:
        """The class or stem of what is counted."""
        if not nouns:
            return self.pack.relations.stem(figure.unit.lower().split()[-1])
        head = nouns[-1]
        classes = [key for key in self.evidence.readings[self.document].keys(head.index) if key.startswith("class:")]
        return classes[0] if classes else self.pack.relations.stem(head.lemma.lower())

    def _group(self, nouns: Sequence[Token]) -> str:
        """Who is counted, where papers tell it apart; nothing when the words leave it open or name a group of their
        own."""
        counted = self.pack.relations.counted
        for token in reversed(nouns):
            for word in (token.lemma.lower(), token.lower):
                if word in counted.anybody:
                    return ""
                found = counted.groups.find(word) or counted.groups.find_compound(word)
                if found:
                    return found[0]
        return ""

    def _is_part(self, inside: range) -> bool:
        """True for a part of a whole: *drie van hen*, *van wie er drie*, *onder wie twee kinderen*."""
        counted = self.pack.relations.counted
        after = [token.lower for token in self.tokens[inside[0] : inside[-1] + 3]]
        before = [token.lower for token in self._before(inside, 4)]
        return any(find_phrases(counted.parts_after, after)) or any(find_phrases(counted.parts_before, before))

    def _is_more(self, inside: range) -> bool:
        """True for what comes on top of others: *nog twee slachtoffers*, *drie andere mijnen*."""
        near = [token.lower for token in (*self._before(inside, 1), *self.tokens[inside[0] : inside[-1] + 1])]
        return any(find_phrases(self.pack.relations.counted.more, near))

    def _before(self, inside: range, width: int) -> tuple[Token, ...]:
        first = self.evidence.findings.parses[self.document].sentences[self.tokens[inside[0]].sentence].first
        return self.tokens[max(first, inside[0] - width) : inside[0]]


def _comparable(evidence: Evidence, scope: _Scope, counts: Sequence[_Count]) -> Iterator[list[_Count]]:
    """The counts of one scope that are about one thing: all people of a topic, and of anything else those whose
    statements share more than the unit. Statements in the same words are compared once."""
    if not scope.unit:
        yield list(counts)
        return
    same: dict[str, list[_Count]] = defaultdict(list)
    for count in counts:
        same[count.statement.wording if count.statement else count.figure.id].append(count)
    left = list(same.values())
    while left:
        group, queue = [], [left.pop(0)]
        while queue:
            here = queue.pop(0)
            group += here
            near = [other for other in left if _same_matter(evidence, scope, here[0], other[0])]
            queue += near
            left = [other for other in left if all(other is not one for one in near)]
        yield group


def _same_matter(evidence: Evidence, scope: _Scope, first: _Count, second: _Count) -> bool:
    """True for counts of two speakers in one paragraph, and for those whose statements share a matter."""
    a, b = first.statement, second.statement
    if a is None or b is None:
        return False
    if (a.document, a.paragraph) == (b.document, b.paragraph) and a.attribution and b.attribution:
        return a.id != b.id
    shared = evidence.weights[a.id].keys() & evidence.weights[b.id].keys()
    own = {scope.unit, f"word:{scope.unit}"}
    matter = (key for key in shared if not key.startswith(("number:", "part:", "family:")) and key not in own)
    return sum(min(evidence.weights[a.id][key], evidence.weights[b.id][key]) for key in matter) >= CONTEXT


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Works out how the counts of one thing relate."""

    evidence: Evidence
    scope: _Scope
    counts: Sequence[_Count]

    def draft(self) -> Draft | None:
        counts = self._consistent()
        answers = self._answers(counts)
        if not answers:
            return None
        status, why = self._relate(counts, answers)
        listed = not self.scope.unit
        if status is Status.SINGLE and not listed:
            return None
        unit = self._unit(counts)
        values = self.pack.phrases.list(self._sourced(group[0]) for group in answers)
        return Draft(
            kind=PointKind.FIGURE,
            status=status,
            question=self._question(unit),
            why=self.pack.phrases.explain(why, words=unit, values=values),
            answers=tuple(
                Answer(label=self._label(group[0]), support=tuple(support_figure(count.figure) for count in group))
                for group in answers
            ),
        )

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.counts[0].figure.document)

    def _consistent(self) -> list[_Count]:
        """The counts without those of an article that counts differently in its own voice: it counts more than one
        thing."""
        own: dict[str, list[_Count]] = defaultdict(list)
        for count in self.counts:
            if count.voice is None and count.figure.attribution is None:
                own[count.figure.document].append(count)
        split = {
            document for document, group in own.items() if any(not _compatible(a, b) for a, b in combinations(group, 2))
        }
        return [c for c in self.counts if c.figure.document not in split or c.figure.attribution is not None]

    def _answers(self, counts: Iterable[_Count]) -> list[list[_Count]]:
        """The counts by value, in the order of the values' first publication."""
        groups: dict[tuple[float | None, float | None, Modifier], list[_Count]] = defaultdict(list)
        for count in counts:
            groups[count.value].append(count)
        return sorted(groups.values(), key=lambda group: (min(c.published or "" for c in group), group[0].interval))

    def _relate(self, counts: Sequence[_Count], answers: Sequence[Sequence[_Count]]) -> tuple[Status, str]:
        if len(answers) == 1:
            articles = {count.figure.document for count in counts}
            return (Status.AGREED, "figure_agreed") if len(articles) > 1 else (Status.SINGLE, "figure_single")
        clashes = [(a, b) for a, b in combinations(_distinct(counts), 2) if not _compatible(a, b)]
        if not clashes:
            return Status.NARROWER, "figure_narrower"
        if all(self._is_later(a, b) or self._is_later(b, a) for a, b in clashes):
            return Status.UPDATED, "figure_updated"
        return Status.CONTESTED, "figure_contested"

    def _is_later(self, early: _Count, late: _Count) -> bool:
        """True when the second is a later count of the same side, in the direction in which such counts go."""
        same_side = early.voice == late.voice or early.voice is None or late.voice is None
        if not same_side or not self._may_follow(early, late):
            return False
        if early.figure.document == late.figure.document:
            return early.voice == late.voice or None in (early.voice, late.voice)
        days = (early.published or "", late.published or "")
        return bool(days[0] and days[1]) and days[0] < days[1]

    def _may_follow(self, early: _Count, late: _Count) -> bool:
        counted = self.pack.relations.counted
        rises = late.interval[0] > early.interval[0]
        if self.scope.topic in counted.growing:
            return rises
        if self.scope.topic in counted.shrinking:
            return not rises
        return True

    def _unit(self, counts: Sequence[_Count]) -> str:
        """What is counted, in the words of the first count that has a noun."""
        for count in counts:
            tokens = self.evidence.findings.parses[count.figure.document]
            nouns = [tokens.tokens[i].text for i in tokens.within(count.figure.span) if tokens.tokens[i].pos == "NOUN"]
            if nouns:
                return nouns[-1]
        return counts[0].figure.unit

    def _question(self, unit: str) -> str:
        """What people of a topic are asked for by the topic, anything else by its unit."""
        topic = "" if self.scope.unit else self.scope.topic
        return self.pack.phrases.ask_figure(topic, unit, among=bool(self.scope.group))

    def _sourced(self, count: _Count) -> str:
        """The value with the name of who gives it."""
        source = self.evidence.speaker(count.statement) if count.statement else self.pack.phrases.own_voice
        return self.pack.phrases.with_source.format(words=self._label(count), source=source)

    def _label(self, count: _Count) -> str:
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


def _distinct(counts: Sequence[_Count]) -> list[_Count]:
    """The counts, of one voice and value one in each article; of a story so large that comparing them all costs,
    only the first and the last of each voice and value."""
    told = {(count.value, count.voice, count.figure.document): count for count in counts}
    if len(told) <= MOST_COUNTS:
        return list(told.values())
    ordered = sorted(told.values(), key=lambda count: count.published or "")
    last = {(count.value, count.voice): count for count in ordered}
    first = {(count.value, count.voice): count for count in reversed(ordered)}
    return [*first.values(), *last.values()]


def _compatible(first: _Count, second: _Count) -> bool:
    """True when one value can be what both say."""
    a, b = first.interval, second.interval
    return a[0] <= b[1] and b[0] <= a[1]
