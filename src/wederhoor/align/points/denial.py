"""Points on which one says what another denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wederhoor.align.points.admission import find_admitting, is_admission
from wederhoor.align.points.claim import aim_at, claim_of
from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.elaboration import find_elaborations
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair, containment, is_turned
from wederhoor.align.points.objection import Objections
from wederhoor.align.points.overtaken import find_overtaken
from wederhoor.align.points.party import INVOLVEMENT
from wederhoor.align.points.polarity import count_meant, denies_involvement, find_turned, is_same
from wederhoor.align.points.proposition import carries, speak_of_one_event
from wederhoor.align.points.question import ask_whether, leaves_open
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.reply import ASSERTING, Replies, verbs_of
from wederhoor.align.points.retort import answer_of
from wederhoor.align.points.statement import Statement
from wederhoor.align.points.wording import decisive_words, is_clause
from wederhoor.lang.wordlist import find_phrases
from wederhoor.records.attribution import Act
from wederhoor.records.point import PointKind, Status

SAME_WORDS = 0.5
"""Share of the words of a denial that must be words of a statement of the same article: the annotated content of
*ontkent dat* is the statement itself, and half of it survives a cut that is wrong at one end."""

MATTER_NEARBY, INSIDE_NEARBY = 3.0, 0.75
"""Weight and containment from which a statement of the same paragraph is what is denied there: one rare word, if it
is nearly all that one of the two says (*waarschuwt voor marteling*, *dat arrestanten worden geslagen, wordt
ontkend*)."""

NO_MATTER = frozenset({"NUM", "PUNCT", "ADP", "ADV", "DET", "PROPN"})
"""Parts of speech of which no statement is made."""

TOLD = 3.0
"""Weight that a denial of one's own part must share with what is said of one: one fairly rare word."""

SUBSTANCE = 3
"""Words with a concept that a statement must have to be what the next speaker calls a lie; *Wij kennen dat verhaal*
is not."""

REACH = 3
"""Sentences within which somebody answers (*wel degelijk*) what was denied just before."""


@dataclass(slots=True)
class Dispute:
    """A proposition with those who say it and those who deny it; ``asides`` are what the deniers add about how things
    are, and who says the same elsewhere; ``why`` is the rule that found it first."""

    yes: list[Statement] = field(default_factory=list)
    no: list[Statement] = field(default_factory=list)
    asides: list[Statement] = field(default_factory=list)
    why: str = "denial_words"


def find_denial_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each proposition that is asserted and denied, in one article or across them."""
    later = list(find_overtaken(comparison))
    for dispute in join_disputes(_without(_Finder(comparison).find(), later)):
        if _has_matter(comparison.evidence, dispute):
            yield _draft(comparison.evidence, dispute)
    overtaken: dict[str, Dispute] = {}
    for told, denial in later:
        dispute = overtaken.setdefault(told.id, Dispute(yes=[told], why="overtaken"))
        dispute.no += comparison.twins[comparison.first[denial.id]]
    for dispute in overtaken.values():
        yield _draft(comparison.evidence, dispute)


def _without(disputes: Sequence[Dispute], overtaken: Sequence[tuple[Statement, Statement]]) -> list[Dispute]:
    """The disputes without what a later article tells as a fact of what was denied, which no denier answers."""
    pairs = {(told.id, denial.id) for told, denial in overtaken}
    for dispute in disputes:
        dispute.yes = [told for told in dispute.yes if not any((told.id, no.id) in pairs for no in dispute.no)]
    return [dispute for dispute in disputes if dispute.yes]


def _has_matter(evidence: Evidence, dispute: Dispute) -> bool:
    """False when all that is denied is a bare number, which counts something that is a point of its own, or somebody's
    name and what the denial calls the accusation (*die aantijging*)."""
    return any(
        token.pos not in NO_MATTER and token.lower not in evidence.findings.pack(item.document).cues.taken_up_nouns
        for item in (*dispute.yes, *dispute.no)
        for token in map(evidence.findings.parses[item.document].tokens.__getitem__, item.tokens)
    )


def join_disputes(found: Sequence[Dispute]) -> list[Dispute]:
    """The disputes, those that share a statement on one side joined; a statement that one has on either side stays
    where it was put first."""
    joined: list[Dispute] = []
    held: list[set[Statement]] = []
    where: dict[tuple[str, str], int] = {}
    for dispute in found:
        keys = [("yes", item.id) for item in dispute.yes] + [("no", item.id) for item in dispute.no]
        place = next((where[key] for key in keys if key in where), len(joined))
        if place == len(joined):
            joined.append(Dispute(why=dispute.why))
            held.append(set())
        home, known = joined[place], held[place]
        for side, items in ((home.yes, dispute.yes), (home.no, dispute.no)):
            fresh = [item for item in items if item not in known]
            side.extend(fresh)
            known.update(fresh)
        home.asides += dispute.asides
        for key in keys:
            where.setdefault(key, place)
    return [dispute for dispute in joined if dispute.yes and dispute.no and not _is_one_voice(dispute)]


def _is_one_voice(dispute: Dispute) -> bool:
    """True when one speaker is on both sides alone in one article: nobody disputes his own words in one breath, so that
    one of the two was read wrongly; a promise alone can be withdrawn."""
    if any(item.act is Act.INTENDS for item in dispute.yes):
        return False
    return len({(item.speaker, item.document) for item in (*dispute.yes, *dispute.no)}) == 1


@dataclass(frozen=True, slots=True)
class _Finder:
    comparison: Comparison

    @property
    def evidence(self) -> Evidence:
        return self.comparison.evidence

    def find(self) -> list[Dispute]:
        """The disputes as they are found, each with the statements of other articles that say the same as one of its
        sides."""
        found: list[Dispute] = []
        settled: set[str] = set(find_admitting(self.evidence))
        for item in self.evidence.statements:
            dispute = self._dispute(item) if item.id not in settled else None
            if dispute is not None:
                found.append(dispute)
                if dispute.why != "contradiction":  # of one speaker, whoever else says the like
                    dispute.yes += self._echoes(dispute.yes, dispute.no)
                dispute.no += self._echoes(dispute.no, dispute.yes)
                dispute.asides += self._echoes(dispute.asides, [*dispute.yes, *dispute.no])
                settled.update(echo.id for echo in self.comparison.twins[self.comparison.first[item.id]])
        twins = self.comparison.twins
        turned = find_turned(self.comparison)
        return [
            *found,
            *(Dispute(yes=list(twins[yes.id]), no=list(twins[no.id]), why="denial_polarity") for yes, no in turned),
        ]

    def _dispute(self, item: Statement) -> Dispute | None:
        """What one statement denies, or answers to a denial, if the articles have it."""
        if is_admission(self.evidence, item):
            taken_back = Objections(self.evidence, item.document).withdrawn(item)
            return Dispute(yes=taken_back, no=[item], why="withdrawal") if taken_back else None
        return self._objection(item) or self._retort(item) or self._denial(item)

    def _objection(self, item: Statement) -> Dispute | None:
        """What the object of a verb of denying names (*disputes the figure*)."""
        objection = Objections(self.evidence, item.document).objected(item)
        if objection is None:
            return None
        said, denial = objection
        asides = find_elaborations(self.evidence, item)
        return Dispute(yes=said, no=[denial], asides=asides, why="contradiction")

    def _retort(self, item: Statement) -> Dispute | None:
        """What words answer that mean nothing without it (*there was one*)."""
        turned = answer_of(self.evidence, item)
        if turned is None:
            return None
        if item.negated:
            return Dispute(yes=[turned], no=[item], why="denial_answer")
        return Dispute(yes=[item], no=[turned], why="rebuttal")

    def _denial(self, item: Statement) -> Dispute | None:
        """What a statement denies or rebuts in its own words or in those of another."""
        replies = Replies(self.evidence, item.document)
        said = self._said(item) if item.act is Act.DENIES and not _has_own_words(item) else []
        claim = next((found for other in said if (found := claim_of(self.evidence, other, item))), None)
        if claim is not None:
            return Dispute(
                yes=[claim, *(other for other in said if other is not claim)],
                no=[aim_at(item, claim)],
                asides=find_elaborations(self.evidence, item, said),
                why="denial_same_words",
            )
        why = "denial_same_words" if said else "denial_words"
        if said or item.disputes:
            said += [other for other in self._similar(item) if other not in said]
            said += [other for other in self._told_of(item) if other not in said]
        elif item.act is Act.DENIES:
            said = self._just_contradicted(item)
        elif self._rebuts(item):
            denied = self._just_denied(item)
            return Dispute(yes=[item], no=denied, why="rebuttal") if denied else None
        involved = f"class:{INVOLVEMENT}" in item.concepts
        if not said and not involved and (item.act is Act.DENIES or replies.is_dismissal(item)):
            said, why = replies.own_words(item), "denial_own_words"
            if not said:
                said, why = replies.answered(item), "denial_answer"
        asides = find_elaborations(self.evidence, item, said)
        return Dispute(yes=said, no=[item], asides=asides, why=why) if said else None

    def _echoes(self, side: Sequence[Statement], other: Sequence[Statement]) -> list[Statement]:
        """The statements of other articles that say the same as one of a side."""
        known = {item.id for item in (*side, *other)}
        found: dict[str, Statement] = {}
        for item in side:
            if item.id not in self.comparison.first:
                continue  # words that only the denial quotes
            for echo in self.comparison.alike(item):
                is_new = echo.document != item.document and echo.id not in known
                if is_new and carries(Pair.of(self.evidence, item, echo)):
                    found[echo.id] = echo
        return list(found.values())

    def _said(self, denial: Statement) -> list[Statement]:
        """The statements of the same article whose words the denial repeats."""
        own, replies = set(denial.tokens), Replies(self.evidence, denial.document)
        return [
            item
            for item in self._others(denial)
            if (item.act in ASSERTING or replies.first_said(denial, item))
            and len(own.intersection(item.tokens)) >= SAME_WORDS * len(own)
        ]

    def _similar(self, denial: Statement) -> list[Statement]:
        """The evidence, here or elsewhere, that say what is denied; who did it is worked out in ``responsibility``."""
        if not denial.disputes or f"class:{INVOLVEMENT}" in denial.concepts:
            return []
        return [
            item
            for pair, item in self.comparison.near_to(denial)
            if item.act in ASSERTING
            and speak_of_one_event(pair)
            and not self.evidence.sides.same_side(item.speaker, denial.speaker)
            and self._is_denied_by(pair)
        ]

    def _told_of(self, denial: Statement) -> list[Statement]:
        """What is said of somebody, here or elsewhere, who denies that of himself (*De generaal is gearresteerd*; *de
        generaal ontkent dat hij is gearresteerd*): who it is of, they share beside the word for it."""
        if not denial.disputes or not Replies(self.evidence, denial.document).is_of_denier(denial):
            return []
        denier = (denial.speaker, denial.voice)
        return [
            item
            for pair, item in self.comparison.near_to(denial)
            if item.act in ASSERTING
            and not item.disputes
            and speak_of_one_event(pair)
            and not self.evidence.sides.same_side(item.speaker, denial.speaker)
            and any(self._is_shared(pair, item, verb.index) for verb in verbs_of(self.evidence, item, denier))
            and _of_substance(pair) >= TOLD
            and not is_turned(pair)
        ]

    def _is_shared(self, pair: Pair, item: Statement, index: int) -> bool:
        return any(key in pair.shared for key in self.evidence.readings[item.document].keys(index))

    def _is_denied_by(self, pair: Pair) -> bool:
        words = [key for key in pair.shared if not key.startswith((*NUMERIC, "part:", "family:"))]
        unsaid = [item for item in (pair.first, pair.second) if item.attribution is None]
        if unsaid and (len(words) < SUBSTANCE or any(leaves_open(self.evidence, item) for item in unsaid)):
            return False
        if len(words) > 1 and self._meet(pair, words) > 1 and is_same(pair, turned=False):
            return True
        near = pair.first.document == pair.second.document and pair.first.paragraph == pair.second.paragraph
        return near and pair.mass >= MATTER_NEARBY and containment(pair) >= INSIDE_NEARBY and not is_turned(pair)

    def _meet(self, pair: Pair, words: Sequence[str]) -> int:
        """The words of the first statement that the second has too, a compound written apart as one (*fire doors*)."""
        item, known = pair.first, set(words)
        reading, parse = self.evidence.readings[item.document], self.evidence.findings.parses[item.document]
        heads = (index for index in item.tokens if parse.tokens[index].dep != "compound")
        return sum(not known.isdisjoint(reading.keys(index)) for index in heads)

    def _others(self, statement: Statement) -> list[Statement]:
        """The attributed statements of the same article."""
        return [
            item
            for item in self.evidence.by_document[statement.document]
            if item.attribution is not None and item.id != statement.id
        ]

    def _token(self, item: Statement, index: int) -> str:
        return self.evidence.findings.parses[item.document].tokens[index].lower

    def _just_said(self, item: Statement) -> list[Statement]:
        """The last statement of somebody else in the paragraph that says something."""
        for other in reversed(self._others(item)):
            before = other.paragraph == item.paragraph and other.span < item.span and other.voice != item.voice
            if before and count_meant(self.evidence, other) >= SUBSTANCE:
                return [other]
        return []

    def _just_contradicted(self, item: Statement) -> list[Statement]:
        """The last statement of somebody else in the paragraph, when a denial in the speaker's own words shares a
        matter with it (*onze mensen hebben niets vernield*)."""
        if denies_involvement(item):
            return []
        return [
            other
            for other in self._just_said(item)
            if other.act in ASSERTING and self._contradicts(Pair.of(self.evidence, item, other))
        ]

    def _contradicts(self, pair: Pair) -> bool:
        return pair.mass >= MATTER_NEARBY and is_turned(pair)

    def _rebuts(self, item: Statement) -> bool:
        relations = self.evidence.findings.pack(item.document).relations
        words = [self._token(item, index) for index in item.tokens]
        return item.attribution is not None and any(find_phrases(relations.rebuttals, words))

    def _just_denied(self, item: Statement) -> list[Statement]:
        """The last denial of somebody else in the sentences before."""
        for other in reversed(self._others(item)):
            near = item.sentence - REACH <= other.sentence <= item.sentence and other.span < item.span
            if near and other.voice != item.voice and other.act is Act.DENIES:
                shared = Pair.of(self.evidence, item, other).shared
                return [other] if shared or other.paragraph == item.paragraph else []
        return []


def _of_substance(pair: Pair) -> float:
    """The weight of what two statements share beside numbers and names."""
    apart = (*NUMERIC, "part:", "family:", "entity:", "country:")
    return sum(weight for key, weight in pair.shared.items() if not key.startswith(apart))


def _has_own_words(denial: Statement) -> bool:
    """True when words that are not what is denied stand behind the verb of a denial (*ontkent: „Wij waren erbij”*)."""
    cue = denial.attribution.cue if denial.attribution else None
    return cue is not None and not denial.disputes and denial.span.start >= cue.end


def _draft(evidence: Evidence, dispute: Dispute) -> Draft:
    pack = evidence.findings.pack(dispute.no[0].document)
    denied = [item for item in dispute.no if item.disputes]
    same = dispute.why == "denial_same_words"
    quoted = dispute.why == "denial_own_words"
    # An answer need not have the words of what it answers, so that the question is what was said.
    answers = dispute.why == "denial_answer" and any(is_clause(evidence, item) for item in dispute.yes)
    contradicted = dispute.why == "contradiction" and bool(dispute.yes)
    asked = dispute.yes if same or quoted or answers or contradicted or not denied else denied
    plain = [item for item in asked if not item.direct]
    pair = Pair.of(evidence, dispute.no[0] if quoted else dispute.yes[0], dispute.no[0])
    withdrawn = dispute.why == "withdrawal" or all(
        item.act is Act.INTENDS and item.voice == dispute.no[0].voice for item in dispute.yes
    )
    overtaken = dispute.why == "overtaken"
    denying = [*dispute.no, *(item for item in dispute.asides if item not in dispute.yes)]
    return Draft(
        kind=PointKind.DENIAL,
        status=Status.UPDATED if withdrawn or overtaken else Status.CONTESTED,
        question=ask_whether(evidence, pack, plain or asked),
        why=pack.phrases.explain(
            "withdrawal" if withdrawn else dispute.why,
            denier=evidence.speaker(dispute.no[0]),
            speaker=evidence.speaker(dispute.yes[0]),
            words=pack.phrases.list(decisive_words(pair)) or pack.phrases.quote(evidence.words(dispute.no[0])),
        ),
        answers=(
            Answer(label=pack.phrases.positions["yes"], support=support_statements(dispute.yes)),
            Answer(label=pack.phrases.positions["no"], support=support_statements(denying)),
        ),
    )
