"""Counts of one thing: what is counted, who gives the number, and which numbers can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.relations import find_phrases
from wederhoor.records.entity import EntityType
from wederhoor.records.figure import Figure, Modifier
from wederhoor.records.parse import Token

OTHER = "other"
"""The topic of a figure that no topic of the pack fits."""

ANYBODY = "anybody"
"""The unit of people of no further description."""

UNNAMED = "unnamed "
"""What the voice of a source that nobody could name begins with."""

ROUND = 0.1
"""How far, as a share, a number given as *ongeveer* may lie from another before the two contradict. Newspapers round
to one or two digits."""

CONTEXT = 4.0
"""Weight of the concepts, apart from number and unit, that statements about an unlisted unit must share before
their numbers are compared: about one rare word. *Drie brieven* of two senders stay apart."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What makes counts comparable: the topic, the unit unless people are counted, which people, whether it comes on
    top of others, and the event."""

    topic: str
    unit: str
    group: str
    more: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with who gives it (``voice``, ``None`` for the article itself), when that was published, and its
    scope."""

    figure: Figure
    statement: Statement | None
    voice: str | None
    published: str | None
    scope: Scope

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


def group_counts(evidence: Evidence) -> Iterator[tuple[Scope, list[Count]]]:
    """The counts of a dossier in groups that can be compared, with their scope."""
    groups: dict[Scope, list[Count]] = defaultdict(list)
    for document in evidence.findings.documents:
        for count in _Reader(evidence, document).read():
            groups[count.scope].append(count)
    for scope, counts in _join_anybody(groups).items():
        for comparable in _comparable(evidence, scope, counts):
            yield scope, comparable


def are_compatible(first: Count, second: Count) -> bool:
    """True when one value can be what both say."""
    a, b = first.interval, second.interval
    return a[0] <= b[1] and b[0] <= a[1]


def _join_anybody(groups: Mapping[Scope, list[Count]]) -> dict[Scope, list[Count]]:
    """The groups, with people of no further description counted among those of the same topic that have one, if they
    are of one kind (*5000 mensen liepen mee*, *12.000 betogers*)."""
    joined: dict[Scope, list[Count]] = {scope: list(counts) for scope, counts in groups.items()}
    for scope in groups:
        if scope.unit == ANYBODY:
            others = [other for other in groups if other != scope and replace(other, unit=ANYBODY) == scope]
            if len(others) == 1:
                joined[others[0]] += joined.pop(scope)
    return joined


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

    def read(self) -> Iterator[Count]:
        published = self.evidence.findings.article(self.document).published
        before: list[Scope] = []
        for figure in self.evidence.findings.figures[self.document]:
            inside = self.evidence.findings.parses[self.document].within(figure.span)
            if not inside or self._is_part(inside):
                continue
            statement = self._statement(figure)
            scope = self._scope(figure, inside, before, earlier=bool(statement and statement.earlier))
            before.append(scope)
            yield Count(figure, statement, self._voice(statement), published, scope)

    def _voice(self, statement: Statement | None) -> str | None:
        """Whose count it is; a source that nobody could name is one of its own."""
        if statement is None or statement.attribution is None:
            return None
        return statement.voice or f"{UNNAMED}{statement.id}"

    def _scope(self, figure: Figure, inside: range, before: Sequence[Scope], *, earlier: bool) -> Scope:
        """The scope; a number without a noun (*de vakbond houdt het op elf*) counts what the last one of its topic
        counted."""
        nouns = [token for token in self._nouns(inside) if token.pos in ("NOUN", "PROPN", "X")]
        if not nouns:
            same = [scope for scope in before if figure.topic in (scope.topic, OTHER)]
            if same:
                return replace(same[-1], earlier=earlier)
        people = figure.topic in self.pack.relations.counted.people_topics and not self._counts_things(nouns)
        unit = "" if people else self._unit(figure, nouns)
        return Scope(figure.topic, unit, self._group(nouns), self._is_more(inside), earlier)

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
        if not {head.lower, head.lemma.lower()}.isdisjoint(self.pack.relations.counted.anybody):
            return ANYBODY
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


def _comparable(evidence: Evidence, scope: Scope, counts: Sequence[Count]) -> Iterator[list[Count]]:
    """The counts of one scope that are about one thing: all people of a topic, and of anything else those whose
    statements share more than the unit. Statements in the same words are compared once."""
    if not scope.unit:
        yield list(counts)
        return
    same: dict[str, list[Count]] = defaultdict(list)
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


def _same_matter(evidence: Evidence, scope: Scope, first: Count, second: Count) -> bool:
    """True for counts of two speakers in one paragraph, and for those whose statements share a matter."""
    a, b = first.statement, second.statement
    if a is None or b is None:
        return False
    if (a.document, a.paragraph) == (b.document, b.paragraph) and a.attribution and b.attribution:
        return a.id != b.id
    shared = evidence.weights[a.id].keys() & evidence.weights[b.id].keys()
    senses = evidence.findings.pack(a.document).senses.words.find(scope.unit)
    own = {scope.unit, f"word:{scope.unit}", *(f"sense:{name}" for name in senses)}
    matter = (key for key in shared if not key.startswith(("number:", "part:", "family:")) and key not in own)
    return sum(min(evidence.weights[a.id][key], evidence.weights[b.id][key]) for key in matter) >= CONTEXT
