"""The statements of all articles in one shape: what somebody is made to say, and what the article says itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log
from typing import Self

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.reading import Reading, read_concepts
from wederhoor.align.points.side import Sides
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Act, Attribution, Mode
from wederhoor.records.digest import digest
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

SHORTEST = 3
"""Tokens with a concept that words of the reporter must have to count as a statement; with fewer (*De zoektocht duurt voort*)
two articles share them by chance."""

RECENT = timedelta(days=7)
"""How long before the publication a named day still belongs to the event that the article is about. News bundles of ours
span three days; the earlier events that they recall lie two months and more back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words with a speaker, or of the article itself (``attribution`` is ``None``).

    ``concepts`` are what the words are about with what each counts apart from its rarity; ``denied`` those of them that a
    negation turns round. ``disputes`` is true when the words are what the speaker denies, rather than what he says. ``earlier``
    is true of an event before the one that the article is about. ``sentence`` and ``paragraph`` are where it begins.
    """

    id: str
    document: str
    attribution: Attribution | None
    pieces: tuple[Span, ...]
    tokens: tuple[int, ...]
    concepts: Mapping[str, float]
    denied: frozenset[str]
    voice: str | None
    disputes: bool
    earlier: bool
    sentence: int
    paragraph: int

    @property
    def speaker(self) -> str | None:
        return self.attribution.speaker if self.attribution else None

    @property
    def act(self) -> Act | None:
        return self.attribution.act if self.attribution else None

    @property
    def direct(self) -> bool:
        return self.attribution is not None and self.attribution.mode is Mode.DIRECT

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


@dataclass(frozen=True, slots=True)
class Statements:
    """All statements in the order of the dossier, what is looked up in them, and how rare each concept is."""

    evidence: Evidence
    readings: Mapping[str, Reading]
    sides: Sides
    items: tuple[Statement, ...]
    by_id: Mapping[str, Statement]
    by_document: Mapping[str, tuple[Statement, ...]]
    rarity: Mapping[str, float]

    @classmethod
    def read(cls, evidence: Evidence) -> Self:
        """The statements of the dossier."""
        readings = read_concepts(evidence)
        sides = Sides.find(evidence)
        by_document = {
            document: tuple(sorted(_statements(evidence, sides, readings[document], parse), key=lambda item: item.span))
            for document, parse in evidence.parses.items()
        }
        items = tuple(item for document in evidence.documents for item in by_document[document])
        by_id = {item.id: item for item in items}
        return cls(evidence, readings, sides, items, by_id, by_document, _rarity(items))

    def weigh(self, statement: Statement) -> dict[str, float]:
        """What each concept of a statement counts, its rarity included (nats)."""
        return {key: weight * self.rarity[key] for key, weight in statement.concepts.items()}

    def words(self, statement: Statement) -> str:
        """The words, pieces joined by an ellipsis."""
        pack = self.evidence.pack(statement.document)
        gap = f" {pack.phrases.ellipsis} "
        return gap.join(self.evidence.words(statement.document, piece) for piece in statement.pieces)

    def speaker(self, statement: Statement) -> str:
        """The name of who says it, or the words for the article itself."""
        if statement.speaker is None:
            return self.evidence.pack(statement.document).phrases.own_voice
        return self.evidence.entities[statement.speaker].name


def _rarity(items: Iterable[Statement]) -> dict[str, float]:
    """The logarithm of how many statements there are for one with the concept. Statements with the same concepts count once, so
    that a copied passage does not make its own words common."""
    distinct = {tuple(sorted(item.concepts)) for item in items}
    counts = Counter(key for keys in distinct for key in keys)
    return {key: log(1 + len(distinct) / count) for key, count in counts.items()}


def _statements(evidence: Evidence, sides: Sides, reading: Reading, parse: Parse) -> Iterator[Statement]:
    reader = _Reader(evidence, sides, reading, parse)
    attributions = [item for item in evidence.attributions.values() if item.document == parse.document]
    for attribution in attributions:
        statement = reader.attributed(attribution)
        if statement is not None:
            yield statement
    yield from reader.own_voice(attributions)


@dataclass(frozen=True, slots=True)
class _Reader:
    evidence: Evidence
    sides: Sides
    reading: Reading
    parse: Parse

    def attributed(self, attribution: Attribution) -> Statement | None:
        """The statement of an attribution; ``None`` when its content holds no token of the parse."""
        tokens = tuple(index for piece in attribution.content for index in self.parse.within(piece))
        if not tokens:
            return None
        disputes = attribution.act is Act.DENIES and self._is_denial_cue(attribution)
        return self._build(attribution.id, attribution, attribution.content, tokens, disputes=disputes)

    def own_voice(self, attributions: list[Attribution]) -> Iterator[Statement]:
        """What remains of each sentence outside attributions: the article's own words."""
        taken = {
            index
            for item in attributions
            for span in (*item.content, item.source, item.cue)
            if span is not None
            for index in self.parse.within(span)
        }
        for sentence in self.parse.sentences:
            runs = [run for run in self._free_runs(sentence, taken) if self._says_enough(run)]
            if not runs or self.parse.tokens[sentence.end - 1].text == "?":
                continue
            tokens = [index for run in runs for index in run]
            pieces = tuple(self.parse.span(run[0], run[-1] + 1) for run in runs)
            id = digest("own voice", self.parse.document, pieces[0].start, pieces[-1].end)
            yield self._build(id, None, pieces, tuple(tokens), disputes=False)

    def _free_runs(self, sentence: Sentence, taken: set[int]) -> Iterator[range]:
        """The stretches of a sentence that no attribution holds, without punctuation and conjunctions at their ends."""
        free = [index for index in range(sentence.first, sentence.end) if index not in taken]
        for first, last in _runs(free) if free else ():
            while first <= last and self.parse.tokens[first].pos in ("PUNCT", "CCONJ"):
                first += 1
            while first <= last and self.parse.tokens[last].pos == "PUNCT":
                last -= 1
            if first <= last:
                yield range(first, last + 1)

    def _says_enough(self, run: range) -> bool:
        return sum(bool(self.reading.concepts[index]) for index in run) >= SHORTEST

    def _build(
        self, id: str, attribution: Attribution | None, pieces: tuple[Span, ...], tokens: tuple[int, ...], *, disputes: bool
    ) -> Statement:
        concepts: dict[str, float] = {}
        for index in tokens:
            for concept in self.reading.concepts[index]:
                concepts[concept.key] = max(concept.weight, concepts.get(concept.key, 0.0))
        sentence = self.parse.sentences[self.parse.tokens[tokens[0]].sentence]
        return Statement(
            id=id,
            document=self.parse.document,
            attribution=attribution,
            pieces=pieces,
            tokens=tokens,
            concepts=concepts,
            denied=frozenset(key for index in tokens if index in self.reading.denied for key in self.reading.keys(index)),
            voice=self.sides.voice(attribution.speaker) if attribution and attribution.speaker else None,
            disputes=disputes,
            earlier=self._is_earlier(sentence.index, pieces),
            sentence=sentence.index,
            paragraph=sentence.paragraph,
        )

    def _is_denial_cue(self, attribution: Attribution) -> bool:
        """True when the cue is a word of denying, so that the content is what is denied."""
        if attribution.cue is None:
            return False
        cue = self.parse.within(attribution.cue)
        cues = self.evidence.pack(self.parse.document).cues
        for index in cue:
            token = self.parse.tokens[index]
            near = {other.lower for other in self.parse.words(self.parse.sentences[token.sentence])}
            for frame in cues.by_form.get(token.lower, ()):
                if frame.act is Act.DENIES and (frame.particle is None or token.lower not in frame.finite or frame.particle in near):
                    return True
            noun = cues.nouns.get(token.lower)
            if noun is not None and noun.act is Act.DENIES:
                return True
        return False

    def _is_earlier(self, sentence: int, pieces: tuple[Span, ...]) -> bool:
        """True when the sentence has a word for an earlier event, or every day that it names lies well before the publication."""
        words = self.parse.words(self.parse.sentences[sentence])
        earlier = self.evidence.pack(self.parse.document).relations.earlier
        if any(token.lower in earlier and token.pos != "SCONJ" and token.dep != "mark" for token in words):
            return True
        published = read_day(self.evidence.article(self.parse.document).published or "")
        span = Span(min(words[0].start, pieces[0].start), max(words[-1].end, pieces[-1].end))
        days = [read_day(time.value, last=True) for time in self.evidence.times_within(self.parse.document, span)]
        known = [day for day in days if day is not None]
        return published is not None and bool(known) and all(day < published - RECENT for day in known)


def _runs(tokens: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of consecutive indices."""
    start = tokens[0]
    for before, after in pairwise((*tokens, -1)):
        if after != before + 1:
            yield start, before
            start = after


def read_day(value: str, *, last: bool = False) -> date | None:
    """The day of a TIMEX3 value or ISO date, the first or the last of a month or year; ``None`` for any other value."""
    parts = value[:10].split("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return date(numbers[0], 12 if last else 1, 31 if last else 1)
        if len(numbers) == 2:
            first = date(numbers[0], numbers[1], 1)
            return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1) if last else first
        return date(*numbers)
    except (ValueError, TypeError):
        return None


__all__ = ["ParagraphKind", "Statement", "Statements", "read_day"]
