"""The statements of all articles in one shape: what somebody is made to say, and what the article says itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wederhoor.align.points.earlier import is_earlier
from wederhoor.align.points.findings import Findings
from wederhoor.align.points.reading import Reading, is_measured
from wederhoor.align.points.side import Sides
from wederhoor.records.attribution import Act, Attribution, Mode
from wederhoor.records.digest import digest
from wederhoor.records.figure import Figure
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.span import Span

SHORTEST = 3
"""Tokens with a concept that words of the reporter must have to count as a statement; with fewer (*De zoektocht duurt
voort*) two articles share them by chance."""

CLAUSE_MARKS = frozenset(",;:.!?")
"""Marks between clauses; a quotation mark in one is none."""

COLON = ":"
"""The mark after which a speaker's own words follow."""

BESIDE = 0.3
"""What the other concepts of one token count beside its first, which stands for the word: two statements that share
*politie* share one word, not an entity, a class and a word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """Words with a speaker, or of the article itself (``attribution`` is ``None``).

    ``wording`` is its words in lower case without punctuation. ``concepts`` are what the words are about with what
    each counts apart from its rarity; ``measured`` those of them that are a time of day or a count; ``denied`` those
    that a negation turns round, and ``lacking`` those in a clause with a negation or with a word that has one in it
    (*zwijgen*). ``figures`` are the figures in its words; ``negated`` is true when they hold a negation at all.
    ``disputes`` is true when the words are what the speaker denies, rather than what he says; ``voice`` is the entity
    that he speaks for. ``earlier`` is true of an event before the one that the article is about. ``sentence`` and
    ``paragraph`` are where it begins. Each is made once in a run and equals itself alone.
    """

    id: str
    document: str
    attribution: Attribution | None
    pieces: tuple[Span, ...]
    tokens: tuple[int, ...]
    wording: str
    concepts: Mapping[str, float]
    denied: frozenset[str]
    lacking: frozenset[str]
    negated: bool
    measured: frozenset[str]
    figures: tuple[Figure, ...]
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


def read_statements(
    findings: Findings, sides: Sides, readings: Mapping[str, Reading]
) -> dict[str, tuple[Statement, ...]]:
    """The statements of each document in text order."""
    attributions: dict[str, list[Attribution]] = {document: [] for document in findings.documents}
    for attribution in findings.attributions.values():
        attributions[attribution.document].append(attribution)
    return {
        document: tuple(
            sorted(
                _Reader(findings, sides, readings[document], findings.parses[document]).read(items),
                key=lambda item: (item.span, item.id),
            )
        )
        for document, items in attributions.items()
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    findings: Findings
    sides: Sides
    reading: Reading
    parse: Parse

    def read(self, attributions: list[Attribution]) -> Iterator[Statement]:
        """What the attributions say, and then what the article says itself."""
        for attribution in attributions:
            statement = self.attributed(attribution, attributions)
            if statement is not None:
                yield statement
        yield from self.own_voice(attributions)

    def attributed(self, attribution: Attribution, others: list[Attribution]) -> Statement | None:
        """The statement of an attribution among all of its document; ``None`` when its content holds no token of the
        parse."""
        tokens = tuple(index for piece in attribution.content for index in self.parse.within(piece))
        if not tokens:
            return None
        # A quotation that stands by itself is what the speaker says, whatever its cue (*spreekt dat tegen: „...”*).
        quoted = attribution.mode is Mode.DIRECT
        disputes = (
            attribution.act is Act.DENIES
            and not quoted
            and not self._follows_colon(attribution)
            and (self._is_denial_cue(attribution) or self._is_borrowed(attribution, others))
        )
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
            if not any(self.parse.tokens[index].pos in ("VERB", "AUX") for run in runs for index in run):
                continue
            if self.parse.tokens[sentence.end - 1].text == "?":
                continue
            tokens = [index for run in runs for index in run]
            pieces = tuple(self.parse.span(run[0], run[-1] + 1) for run in runs)
            name = digest("own voice", self.parse.document, pieces[0].start, pieces[-1].end)
            yield self._build(name, None, pieces, tuple(tokens), disputes=False)

    def _free_runs(self, sentence: Sentence, taken: set[int]) -> Iterator[range]:
        """The stretches of a sentence that no attribution holds, without punctuation and conjunctions at their ends."""
        free = [index for index in range(sentence.first, sentence.end) if index not in taken]
        for run in _runs(free):
            while run and self.parse.tokens[run[0]].pos in ("PUNCT", "CCONJ"):
                run = run[1:]  # noqa: PLW2901 (trimmed in place)
            while run and self.parse.tokens[run[-1]].pos == "PUNCT":
                run = run[:-1]  # noqa: PLW2901
            if run:
                yield run

    def _says_enough(self, run: range) -> bool:
        return sum(bool(self.reading.concepts[index]) for index in run) >= SHORTEST

    def _build(
        self,
        id: str,
        attribution: Attribution | None,
        pieces: tuple[Span, ...],
        tokens: tuple[int, ...],
        *,
        disputes: bool,
    ) -> Statement:
        concepts: dict[str, float] = {}
        for index in tokens:
            for number, concept in enumerate(self.reading.concepts[index]):
                weight = concept.weight * BESIDE if number else concept.weight
                concepts[concept.key] = max(weight, concepts.get(concept.key, 0.0))
        sentence = self.parse.sentences[self.parse.tokens[tokens[0]].sentence]
        return Statement(
            id=id,
            document=self.parse.document,
            attribution=attribution,
            pieces=pieces,
            tokens=tokens,
            wording=" ".join(
                self.parse.tokens[index].lower for index in tokens if self.parse.tokens[index].pos != "PUNCT"
            ),
            concepts=concepts,
            denied=frozenset(
                key for index in tokens if index in self.reading.denied for key in self.reading.keys(index)
            ),
            lacking=frozenset(key for index in self._lacking(tokens) for key in self.reading.keys(index)),
            negated=any(self._is_negator(index) for index in tokens),
            measured=frozenset(key for key in concepts if is_measured(key)),
            figures=tuple(
                figure
                for figure in self.findings.figures[self.parse.document]
                if any(piece.covers(figure.span) for piece in pieces)
            ),
            voice=self.sides.voice(attribution.speaker) if attribution and attribution.speaker else None,
            disputes=disputes,
            earlier=is_earlier(self.findings, self.parse, sentence, pieces),
            sentence=sentence.index,
            paragraph=sentence.paragraph,
        )

    def _is_negator(self, index: int) -> bool:
        """True for a word of negation and for the number zero (*nul klachten*, *geen klacht*)."""
        pack, word = self.findings.pack(self.parse.document), self.parse.tokens[index].lower
        zero = self.parse.tokens[index].pos == "NUM" and pack.numbers.value(word) == 0
        return zero or word in pack.relations.negators or self.reading.lemmas[index] in pack.relations.negators

    def _lacking(self, tokens: Sequence[int]) -> Iterator[int]:
        """The tokens of the clauses that hold a negation; a clause ends at a mark or a conjunction."""
        lacking = self.findings.pack(self.parse.document).relations.lacking
        clause: list[int] = []
        for index in (*tokens, None):
            if index is not None and not self._ends_clause(index):
                clause.append(index)
                continue
            if any(self._is_negator(i) or self.reading.lemmas[i] in lacking for i in clause):
                yield from clause
            clause = []

    def _ends_clause(self, index: int) -> bool:
        token = self.parse.tokens[index]
        return token.pos == "CCONJ" or token.text in CLAUSE_MARKS

    def _is_borrowed(self, attribution: Attribution, others: list[Attribution]) -> bool:
        """True when the words are those of another speaker, nearer to them, so that who denies here denies them (*„Ik
        zag niets”, zegt A. Dat is niet waar, zegt B.*)."""
        ours = _distance(attribution)
        return any(
            other.content == attribution.content and other.speaker != attribution.speaker and _distance(other) < ours
            for other in others
        )

    def _follows_colon(self, attribution: Attribution) -> bool:
        """True for what stands after a colon behind the verb: who denies gives his own words there, whether or not they
        are read as a quotation that stands by itself (*bestrijdt dat: „De brug was veilig”, aldus de directeur*)."""
        first = self.parse.within(attribution.content[0])[0]
        opening = range(max(first - 2, 0), first)
        colon = next((index for index in opening if self.parse.tokens[index].text == COLON), None)
        return (
            colon is not None and attribution.cue is not None and attribution.cue.end <= self.parse.tokens[colon].start
        )

    def _is_denial_cue(self, attribution: Attribution) -> bool:
        """True when the cue is a word of denying, so that the content is what is denied."""
        if attribution.cue is None:
            return False
        cue = self.parse.within(attribution.cue)
        cues = self.findings.pack(self.parse.document).cues
        for index in cue:
            token = self.parse.tokens[index]
            near = {other.lower for other in self.parse.words(self.parse.sentences[token.sentence])}
            for frame in cues.by_form.get(token.lower, ()):
                if frame.act is Act.DENIES and (
                    frame.particle is None or token.lower not in frame.finite or frame.particle in near
                ):
                    return True
            noun = cues.nouns.get(token.lower)
            if noun is not None and noun.act is Act.DENIES:
                return True
        return False


def _distance(attribution: Attribution) -> int:
    """Code points between the words that are said and who says them."""
    content, source = attribution.content[0], attribution.cue or attribution.source
    return 0 if source is None else max(source.start - attribution.content[-1].end, content.start - source.end, 0)


def _runs(indices: list[int]) -> Iterator[range]:
    """The runs of consecutive indices."""
    start = 0
    for place in range(1, len(indices) + 1):
        if place == len(indices) or indices[place] != indices[place - 1] + 1:
            yield range(indices[start], indices[place - 1] + 1)
            start = place
