"""What the words around a number say of it: what it measures, what it is of, whether it is told anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.extent import Extent, read_extent
from wederhoor.align.points.period import YEAR
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.subject import ELSE, NAMES, SUBJECTS, antecedent_of
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.figure import Figure
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span

CARING = "hospital"
"""The class of words for those who take in the injured; every pack has it."""

DISTANCE = "distance"
"""The topic of lengths and distances; every pack has it."""

TREATED = frozenset({"injured", "hospitalised", "victims"})
"""Topics of those whom a hospital counts."""

OF_WHAT = ("nmod", "acl", "acl:relcl")
"""Relations to a noun for an amount of what says of what it is (*the sum set aside for compensation*)."""

AFTERTHOUGHT = 6
"""Tokens up to which a next sentence that begins with *dat* says what the number was of (*Dat is één jaar.*)."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around the numbers of one article."""

    evidence: Evidence
    parse: Parse

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.parse.document)

    def measured(self, figure: Figure, inside: range) -> frozenset[str]:
        """What the nouns are about that a measure is of: before *van* (*windstoten van 120 kilometer per uur*), behind
        it (*28 miljoen euro winst*), the subject of *bedragen* and its like (*de schade bedraagt 2 miljoen euro*). What
        a distance is from says nothing of what lies there."""
        behind = self._behind(inside) if figure.topic != DISTANCE else None
        subject = self._subject(inside)
        return frozenset(
            key
            for noun in (self._before(inside), behind, subject, self._dimensioned(inside), *self._names_of(subject))
            if noun is not None
            for key in self.evidence.readings[self.parse.document].keys(noun.index)
            if not key.startswith(ELSE)
        )

    def extent(self, figure: Figure, inside: range, statement: Statement | None) -> Extent:
        """What the clause of a number, or a short sentence behind it, says that it is of; of the injured also that
        those in a hospital are counted."""
        counted = self.pack.relations.counted
        if figure.topic == DISTANCE:
            return Extent.PLAIN
        if figure.topic in TREATED and self._is_cared_for(inside, statement):
            return Extent.CARE
        return read_extent(counted.extents, [t.lower for t in self._clause(inside) if t.index not in inside])

    def year(self, inside: range) -> str:
        """The one year that the clause of a number names; nothing for none."""
        words = list(self._clause(inside))
        span = Span(words[0].start, words[-1].end)
        times = self.evidence.findings.times_within(self.parse.document, span)
        years = {time.value for time in times if YEAR.fullmatch(time.value)}
        return years.pop() if len(years) == 1 else ""

    def is_anew(self, inside: range) -> bool:
        """True when the sentence says that the number took the place of another."""
        anew = self.pack.relations.counted.telling_anew
        lemmas = self.evidence.readings[self.parse.document].lemmas
        sentence = self.parse.sentences[self.parse.tokens[inside[0]].sentence]
        return any(t.lower in anew or lemmas[t.index] in anew for t in self.parse.words(sentence))

    def is_of_sum(self, inside: range) -> bool:
        """True for an amount whose subject says only that it is one (*the sum was*), with nothing that says of
        what."""
        subject = self._subject(inside)
        if subject is None or subject.lower not in self.pack.relations.counted.sums:
            return False
        children = [self.parse.tokens[child] for child in self.parse.children[subject.index]]
        return any(child.has("Definite=Def") for child in children) and not any(
            child.dep in OF_WHAT for child in children
        )

    def is_put_right(self, inside: range) -> bool:
        """True for an amount right behind a sentence that rejects the one before it (*disputes the figure. It is £96
        million*)."""
        own = self.parse.sentences[self.parse.tokens[inside[0]].sentence]
        before = self.parse.sentences[own.index - 1] if own.index else own
        if before is own or before.paragraph != own.paragraph:
            return False
        words = self.parse.words(before)
        sums, cues = self.pack.relations.counted.sums, self.pack.cues.by_form
        named = any(
            word.lower in sums and self.parse.tokens[word.index - 1].pos == "DET" for word in words if word.index
        )
        return named and any(frame.act is Act.DENIES for word in words for frame in cues.get(word.lower, ()))

    def _before(self, inside: range) -> Token | None:
        """The noun before *van* and a measure, or before the word by which one is put at it (*puts the damage at*)."""
        first = self.parse.sentences[self.parse.tokens[inside[0]].sentence].first
        before = self.parse.tokens[max(first, inside[0] - 2) : inside[0]]
        joining = self.pack.topics.parts_of | self.pack.relations.counted.valued
        joined = len(before) == 2 and before[0].pos == "NOUN" and before[1].lower in joining
        return before[0] if joined else None

    def _behind(self, inside: range) -> Token | None:
        """The noun right behind a measure, or behind it and *van* (*34 procent van de stemmen*)."""
        end = self.parse.sentences[self.parse.tokens[inside[0]].sentence].end
        after = self.parse.tokens[inside[-1] + 1 : min(end, inside[-1] + 5)]
        if after and after[0].lower in self.pack.topics.parts_of:
            return next((token for token in after if token.pos == "NOUN"), None)
        return after[0] if after and after[0].pos == "NOUN" else None

    def _dimensioned(self, inside: range) -> Token | None:
        """The noun whose length or height a measure is, where the measure is tied to it (*a 30-metre section*) or an
        adjective of dimension stands behind it (*a section about 40 metres long*)."""
        tokens, last = self.parse.tokens, inside[-1]
        sentence = self.parse.sentences[tokens[last].sentence]
        if any(tokens[index].text in self.pack.numbers.links for index in inside):
            behind = takewhile(lambda token: token.pos in ("ADJ", "NOUN"), tokens[last + 1 : sentence.end])
            return next((token for token in reversed(list(behind)) if token.pos == "NOUN"), None)
        if last + 1 >= sentence.end or tokens[last + 1].lower not in self.pack.relations.counted.dimensions:
            return None
        for index in (last + 1, *self.parse.ancestors(last + 1)):
            subjects = [tokens[child] for child in self.parse.children[index] if tokens[child].dep in SUBJECTS]
            for noun in (tokens[index], *subjects):
                if noun.pos == "NOUN" and noun.index < inside[0]:
                    return noun
        return None

    def _subject(self, inside: range) -> Token | None:
        """The subject of the verb that the number hangs on, when that is one between a thing and its measure."""
        attributes = self.pack.relations.counted.attributes
        lemmas = self.evidence.readings[self.parse.document].lemmas
        for index in (inside[-1], *self.parse.ancestors(inside[-1])):
            children = [self.parse.tokens[child] for child in self.parse.children[index]]
            verbs = [self.parse.tokens[index], *(child for child in children if child.pos == "AUX")]
            between = {word for verb in verbs for word in (lemmas[verb.index], verb.lemma.lower())}
            subject = next((child for child in children if child.dep in SUBJECTS), None)
            if subject is not None and subject.pos == "PRON":
                subject = antecedent_of(self.parse, subject)
            if subject is not None:
                return subject if subject.pos in ("NOUN", "PROPN") and not attributes.isdisjoint(between) else None
        return None

    def _names_of(self, noun: Token | None) -> list[Token]:
        """The names that hang on a noun as what it is called (*Moerdijk, een haven aan het Diep, ligt op*)."""
        children = self.parse.children[noun.index] if noun is not None else ()
        beside = (self.parse.tokens[child] for child in children)
        return [token for token in beside if token.pos == "PROPN" and token.dep in (*NAMES, *SUBJECTS)]

    def _clause(self, inside: range) -> Iterator[Token]:
        """The tokens between the marks around a number, and those of a short sentence that follows with *dat*."""
        sentence = self.parse.sentences[self.parse.tokens[inside[0]].sentence]
        first, end = inside[0], inside[-1] + 1
        while first > sentence.first and self.parse.tokens[first - 1].pos != "PUNCT":
            first -= 1
        while end < sentence.end and self.parse.tokens[end].pos != "PUNCT":
            end += 1
        yield from self.parse.tokens[first:end]
        behind = self.parse.sentences[sentence.index + 1 : sentence.index + 2]
        for after in behind:
            words = [token for token in self.parse.words(after) if token.pos != "PUNCT"]
            if len(words) <= AFTERTHOUGHT and words and words[0].lower in self.pack.topics.counted_pronouns:
                yield from words

    def _is_cared_for(self, inside: range, statement: Statement | None) -> bool:
        """True when a hospital is who has them or tells of them."""
        reading = self.evidence.readings[self.parse.document]
        sentence = self.parse.sentences[self.parse.tokens[inside[0]].sentence]
        words = self.parse.words(sentence)
        if any(token.dep in SUBJECTS and reading.is_about(token.index, CARING) for token in words):
            return True
        source = statement.attribution.source if statement and statement.attribution else None
        spoken = self.parse.within(source) if source else ()
        return any(reading.is_about(index, CARING) for index in spoken)
