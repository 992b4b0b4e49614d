"""Reads the counts of an article: what each of its figures counts, and whose count it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import inf

from wederhoor.align.points.antecedent import Antecedents
from wederhoor.align.points.count import ANYBODY, SEVERITIES, UNNAMED, Count, Scope
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.surroundings import Surroundings
from wederhoor.lang.base import LanguagePack
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.entity import EntityType
from wederhoor.records.figure import Figure
from wederhoor.records.parse import Parse, Token

NEAR = 1
"""Sentences between a number without a noun and the figure whose noun it counts, before one further off is taken:
*Om hoeveel mensen het gaat, is niet duidelijk. De directie houdt het op 600. De bond telt 900 klanten.*"""

CROWD = 100
"""The number from which demonstrators, strikers or visitors are the crowd of the event rather than some of them."""

MILLION = 1_000_000
"""Number words from here on stand for an amount of money when no noun follows."""

ASKED = 4
"""Tokens after *hoeveel* within which the noun stands whose number is asked for (*hoeveel van de mensen*)."""

AFTER = 8
"""Tokens after a number within which a word says how badly people are hurt (*twee mensen zijn er slecht aan toe*)."""


def read_counts(evidence: Evidence, document: str) -> list[Count]:
    """The counts of an article in text order, parts of a whole left out."""
    reader = _Reader.of(evidence, document)
    counts = list(reader.read())
    antecedents = Antecedents.among(counts, reader.pack.topics.currency)
    completed = [reader.complete(count, antecedents) for count in counts]
    return [count for count in completed if not reader.is_whole(count)]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the scope of the figures of one document.

    ``spoken`` are its statements by the sentence they begin in, ``held`` by each that they have words of; ``matters``
    is what sentences were found to be about. ``asking``, ``tallying`` and ``nouns`` are tokens in order: words that ask
    for a number (*hoeveel*), words that announce one (*aantal*), and nouns."""

    evidence: Evidence
    parse: Parse
    pack: LanguagePack
    spoken: dict[int, list[Statement]]
    held: dict[int, list[Statement]]
    matters: dict[int, dict[str, float]]
    asking: tuple[int, ...]
    tallying: tuple[int, ...]
    nouns: tuple[int, ...]

    @classmethod
    def of(cls, evidence: Evidence, document: str) -> _Reader:
        parse, pack = evidence.findings.parses[document], evidence.findings.pack(document)
        spoken: dict[int, list[Statement]] = defaultdict(list)
        held: dict[int, list[Statement]] = defaultdict(list)
        for statement in evidence.by_document[document]:
            spoken[statement.sentence].append(statement)
            for sentence in sorted({parse.tokens[index].sentence for index in statement.tokens}):
                held[sentence].append(statement)
        asking = tuple(token.index for token in parse.tokens if token.lower in pack.topics.how_many)
        tallying = tuple(token.index for token in parse.tokens if token.lemma.lower() in pack.topics.tally_nouns)
        nouns = tuple(token.index for token in parse.tokens if token.pos == "NOUN")
        return cls(evidence, parse, pack, spoken, held, {}, asking, tallying, nouns)

    @property
    def around(self) -> Surroundings:
        return Surroundings(self.evidence, self.parse)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.parse.tokens

    def read(self) -> Iterator[Count]:
        """The counts as their own words have them; a number without a noun has an empty scope."""
        published = self.evidence.findings.article(self.parse.document).published
        for figure in self.evidence.findings.figures[self.parse.document]:
            inside = self.parse.within(figure.span)
            if not inside or self._is_norm(inside) or self._is_left_behind(inside):
                continue
            # How many are badly hurt is a count of its own, though a part of the injured, and an amount is one whatever
            # it is of (*£214 million of the loans*).
            if self._is_part(inside) and not self._severity(inside) and not self._is_amount(figure):
                continue
            statement = self._statement(figure, inside)
            if statement is not None and statement.disputes:
                continue
            scope = self._scope(figure, inside, earlier=bool(statement and statement.earlier))
            voice, matter = self._voice(statement), self._matter(inside[0])
            measure = self._measure(figure, inside)
            measured = self.around.measured(figure, inside) if measure else frozenset()
            extent, anew = self.around.extent(figure, inside, statement), self.around.is_anew(inside)
            named = bool(self._nouns(inside, figure))
            asked = [] if named else self._asked(inside)
            noun, bare = asked[0].text if asked else "", not named and not asked
            count = Count(figure, statement, voice, published, scope, matter, measure, measured, noun, bare)
            yield replace(count, extent=extent, anew=anew, year=self.around.year(inside), crowd=self._is_crowd(figure))

    def _is_crowd(self, figure: Figure) -> bool:
        """True for a number of people, too large for a group among others, of whom an event has one crowd."""
        return figure.topic in self.pack.relations.counted.crowds and (figure.low or figure.high or 0) >= CROWD

    def complete(self, count: Count, antecedents: Antecedents) -> Count:
        """The count, with the scope of the one whose noun it takes up when it has none of its own (*de vakbond houdt
        het op elf*)."""
        if count.measure and self._is_amount(count.figure):
            return self._follow_amount(count, antecedents)
        if not count.bare:
            return count
        whole = self._taken_up(count, antecedents)
        asked = self._asked(self.parse.within(count.figure.span), back=1)
        if asked and (whole is None or not self._is_of_people(whole)):
            unit = self._unit(count.figure, asked)
            return replace(count, scope=replace(count.scope, unit=unit), asked=asked[0].text)
        if whole is None:
            return count
        scope = replace(
            whole.scope,
            group=count.scope.group or whole.scope.group,
            earlier=whole.scope.earlier or count.scope.earlier,
            more=count.scope.more,
        )
        return replace(count, scope=scope, measure=whole.measure, follows=whole.figure.id)

    def _follow_amount(self, count: Count, antecedents: Antecedents) -> Count:
        """The amount, of what the last one before it is of when it only says how large that sum was (*the sum was
        £140,000*)."""
        before, _ = antecedents.around(count, large=True)
        inside = self.parse.within(count.figure.span)
        stands = self.around.is_of_sum(inside) or self.around.is_put_right(inside)
        return replace(count, follows=before.figure.id) if before is not None and stands else count

    def _taken_up(self, bare: Count, antecedents: Antecedents) -> Count | None:
        """The last count before that has a noun and fits; the next one when only that is near."""
        before, after = antecedents.around(bare, large=self._is_large(bare))
        if before and (not after or self._distance(bare, before) <= NEAR):
            return before
        return after if after and self._distance(bare, after) <= NEAR else before

    def _is_of_people(self, count: Count) -> bool:
        return count.scope.topic in self.pack.relations.counted.people_topics and not count.scope.unit

    def _is_amount(self, figure: Figure) -> bool:
        return figure.topic == self.pack.topics.currency

    def _is_large(self, count: Count) -> bool:
        """True for a number that ends in millions: hardly anything but money has so many without a word."""
        last = self.tokens[self.parse.within(count.figure.span)[-1]].lower
        return self.pack.numbers.large.get(last, 0) >= MILLION

    def _distance(self, first: Count, second: Count) -> int:
        places = [self.tokens[self.parse.within(count.figure.span)[0]].sentence for count in (first, second)]
        return abs(places[0] - places[1])

    def _matter(self, index: int) -> dict[str, float]:
        """What the sentence of a token is about, and the one before it in the paragraph: a number often stands in a
        sentence that says little else (*De bond houdt het op elf*)."""
        sentence = self.parse.sentences[self.tokens[index].sentence]
        if sentence.index not in self.matters:
            found = self.matters[sentence.index] = {}
            for place in (sentence.index, sentence.index - 1):
                if place >= 0 and self.parse.sentences[place].paragraph == sentence.paragraph:
                    for statement in self.spoken.get(place, ()):
                        for key, weight in self.evidence.weights[statement.id].items():
                            found[key] = max(weight, found.get(key, 0.0))
        return self.matters[sentence.index]

    def _measure(self, figure: Figure, inside: range) -> str:
        """The unit of measurement, in the singular; nothing for what is counted."""
        if figure.topic not in self.pack.topics.measures.values():
            return ""
        nouns = self._nouns(inside, figure)
        return (
            " ".join(token.lemma.lower() for token in self.tokens[nouns[0].index : nouns[-1].index + 1])
            if nouns
            else ""
        )

    def _voice(self, statement: Statement | None) -> str | None:
        """Whose count it is; a source that nobody could name is one of its own."""
        if statement is None or statement.attribution is None:
            return None
        return statement.voice or f"{UNNAMED}{statement.id}"

    def _scope(self, figure: Figure, inside: range, *, earlier: bool) -> Scope:
        nouns = self._nouns(inside, figure) or self._counted_before(inside, figure) or self._asked(inside)
        people = figure.topic in self.pack.relations.counted.people_topics and not self._counts_things(nouns)
        unit = "" if people else self._unit(figure, nouns)
        group = self._severity(inside) if people else ""
        topic = figure.topic if people or figure.topic == self.pack.topics.currency else ""
        counted = self.pack.relations.counted
        group = group or ("" if topic in counted.ungrouped else self._group(nouns))
        # Of those who are sought *nog twee* are left, not two more.
        more = self._is_more(inside, people=people and topic not in counted.shrinking)
        return Scope(topic, unit, group, more, earlier)

    def _nouns(self, inside: range, figure: Figure) -> list[Token]:
        """The words that say what is counted, without the words of the number (*vier miljoen*); the last of them also
        when the parse takes it for something else."""
        anybody = self.pack.relations.counted.anybody
        last = figure.unit.lower().split()[-1:]
        return [
            token
            for token in self.tokens[inside[0] : inside[-1] + 1]
            if (token.pos in ("NOUN", "PROPN", "X") or token.lower in anybody or token.lower in last)
            and token.lower not in self.pack.numbers.large
        ]

    def _counted_before(self, inside: range, figure: Figure) -> list[Token]:
        """The noun whose number a sentence gives (*schat het aantal getroffen gezinnen op 400*), also where the parse
        takes it for something else (*het aantal gewonden*)."""
        first = self.parse.sentences[self.tokens[inside[0]].sentence].first
        place = bisect_left(self.tallying, inside[0]) - 1
        if place < 0 or self.tallying[place] < first:
            return []
        unit = figure.unit.lower().split()[-1:]
        named = (token for token in self.tokens[self.tallying[place] + 1 : inside[0]] if token.lower in unit)
        return list(islice(named, 1)) or self._noun_after(self.tallying, first, inside[0])

    def _asked(self, inside: range, back: int = 0) -> list[Token]:
        """The noun whose number is asked for before a number, in its sentence or so many sentences back in its
        paragraph (*Hoeveel tenten verdwenen, is de vraag: de politie telt er tien*)."""
        own = self.parse.sentences[self.tokens[inside[0]].sentence]
        first = self.parse.sentences[max(0, own.index - back)]
        if first.paragraph != own.paragraph:
            return []
        return self._noun_after(self.asking, first.first, inside[0], ASKED)

    def _noun_after(self, marks: Sequence[int], first: int, end: int, reach: float = inf) -> list[Token]:
        """The next noun within ``reach`` tokens of the last of the marks from a first token up to another."""
        place = bisect_left(marks, end) - 1
        if place < 0 or marks[place] < first:
            return []
        noun = bisect_left(self.nouns, marks[place] + 1)
        return [self.tokens[index] for index in self.nouns[noun : noun + 1] if index < min(end, marks[place] + reach)]

    def _counts_things(self, nouns: Sequence[Token]) -> bool:
        """True for villages, houses and roof tiles, to which things happen as to people."""
        if not nouns:
            return False
        counted = self.pack.relations.counted
        reading = self.evidence.readings[self.parse.document]
        kinds = {self.pack.names.type_of(word) for word in (nouns[-1].lower, nouns[-1].lemma.lower())}
        if EntityType.PLACE in kinds or any(reading.is_about(token.index, *counted.things) for token in nouns):
            return True
        return any(ending in counted.thing_nouns for token in nouns for ending in (token.lower, token.lemma.lower()))

    def _statement(self, figure: Figure, inside: range) -> Statement | None:
        given = self.evidence.by_id.get(figure.attribution or "")
        if given is not None and not given.disputes:
            return given
        held = [
            item
            for item in self.held.get(self.tokens[inside[0]].sentence, ())
            if any(piece.overlaps(figure.span) for piece in item.pieces)
        ]
        # Who denies a number does not give it; it is that of whoever else says it.
        said = [item for item in held if item.attribution is not None and not item.disputes]
        return next(iter(said or held), None)

    def _unit(self, figure: Figure, nouns: Sequence[Token]) -> str:
        """The class or stem of what is counted; of money nothing more, since currencies are compared too."""
        if figure.topic == self.pack.topics.currency:
            return figure.topic
        if not nouns:
            return self._unit_taken_up(figure)
        head = nouns[-1]
        if not {head.lower, head.lemma.lower()}.isdisjoint(self.pack.relations.counted.anybody):
            return ANYBODY
        keys = self.evidence.readings[self.parse.document].keys(head.index)
        return next((key for key in keys if key.startswith("class:")), self.pack.relations.stem(head.lemma.lower()))

    def _unit_taken_up(self, figure: Figure) -> str:
        """The class or stem of the noun that a figure has from elsewhere (*there are more than 130*)."""
        word = figure.unit.lower().split()[-1] if figure.unit else ""
        classes = self.pack.relations.classes.find(word) if word else ()
        return f"class:{classes[0]}" if classes else self.pack.relations.stem(word)

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

    def _severity(self, inside: range) -> str:
        """A group of their own for those of whom the same clause says how badly they are hurt."""
        end = min(self.parse.sentences[self.tokens[inside[0]].sentence].end, inside[-1] + AFTER)
        words = [token.lower for token in self.tokens[inside[0] : end]]
        counted = self.pack.relations.counted
        apart = next((n for n, word in enumerate(words) if word in counted.clause_marks), len(words))
        said = (name for name in SEVERITIES if any(find_phrases(counted.severities[name], words[:apart])))
        return next(said, "")

    def _is_part(self, inside: range) -> bool:
        """True for a part of a whole: *drie van hen*, *van wie er drie*, *onder wie twee kinderen*."""
        counted = self.pack.relations.counted
        after = [token.lower for token in self.tokens[inside[0] : inside[-1] + 3]]
        before = [token.lower for token in self._before(inside, 4)]
        return any(find_phrases(counted.parts_after, after)) or any(find_phrases(counted.parts_before, before))

    def is_whole(self, count: Count) -> bool:
        """True for the number of which another right before it is a part (*150 van de 410 banen*)."""
        first = self.parse.within(count.figure.span)[0]
        before = self._before(range(first, first + 1), 3)
        of = self.pack.relations.counted.change_from
        return len(before) == 3 and before[0].pos == "NUM" and before[1].lower in of

    def _is_norm(self, inside: range) -> bool:
        """True for what is allowed or needed rather than counted (*toegestaan was 50*), in the clause of the number
        (*ligt aan de grens en telt 50 huizen*)."""
        counted = self.pack.relations.counted
        before = [token.lower for token in self._before(inside, 4)]
        apart = max((place + 1 for place, word in enumerate(before) if word in counted.clause_marks), default=0)
        return not counted.norms.isdisjoint(before[apart:])

    def _is_left_behind(self, inside: range) -> bool:
        """True for the first of two numbers of one change (*daalt van 24 naar 15 zetels*)."""
        opening, closing = self.pack.relations.counted.change_from, self.pack.relations.counted.change_to
        before = [token.lower for token in self._before(inside, 1)]
        after = self.tokens[inside[-1] + 1].lower if inside[-1] + 1 < len(self.tokens) else ""
        return not opening.isdisjoint(before) and after in closing

    def _is_more(self, inside: range, *, people: bool) -> bool:
        """True for what comes on top of others: *nog twee slachtoffers*, *drie andere mijnen*; of things *nog* says
        only that they are left."""
        counted = self.pack.relations.counted
        near = [token.lower for token in (*self._before(inside, 1), *self.tokens[inside[0] : inside[-1] + 1])]
        # The words of a bound add nothing to another number (more than 120 homes).
        for first, end in find_phrases((bound.words for bound in self.pack.numbers.before), near):
            near[first:end] = [""] * (end - first)
        return any(find_phrases(counted.more_people if people else counted.more, near))

    def _before(self, inside: range, width: int) -> tuple[Token, ...]:
        first = self.parse.sentences[self.tokens[inside[0]].sentence].first
        return self.tokens[max(first, inside[0] - width) : inside[0]]
