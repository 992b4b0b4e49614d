"""Points about who did it: who claims it, who is blamed, and who denies it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from wederhoor.align.points.comparison import Comparison
from wederhoor.align.points.deed import deed_of, kind_of, main_deed, name_deed
from wederhoor.align.points.draft import Answer, Draft, support_statements
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.party import INVOLVEMENT, Party, find_doer, name_party, party_of
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.article import ParagraphKind
from wederhoor.records.attribution import Act
from wederhoor.records.point import PointKind, Status

PLAIN_SHARE = 0.75
"""Share of an article's accusations that must name one deed before an accusation without any is taken to mean it."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A statement that names a party as the doer; ``deed`` is the class of what was done, nothing when the words
    leave it open."""

    statement: Statement
    party: Party
    deed: str


def find_responsibility_points(comparison: Comparison) -> Iterator[Draft]:
    """A point for each deed that parties are named for, and one for each party that is named and denies."""
    evidence = comparison.evidence
    charges = _merge_unnamed(evidence, _place_open(evidence, list(find_charges(evidence))))
    charges = _merge_nations(evidence, charges)
    groups: dict[tuple[str, bool], list[Charge]] = defaultdict(list)
    for charge in charges:
        groups[charge.deed, charge.statement.earlier].append(charge)
    drafts = {key: _draft_deed(evidence, group) for key, group in groups.items()}
    for (deed, earlier), draft in drafts.items():
        if draft is None or not (deed or draft.status is Status.CONTESTED):
            continue
        # The question doesn't tell two events of a kind apart: it would be contested and agreed on one page.
        if not earlier or drafts.get((deed, False)) is None:
            yield draft
    yield from _Denials(evidence, charges).drafts()


def find_charges(evidence: Evidence) -> Iterator[Charge]:
    """Every statement that names a doer: claims, accusations, and reports in which somebody does a deed or is
    responsible."""
    last: dict[tuple[str, int, str | None], Party] = {}
    for statement in evidence.statements:
        if statement.disputes or statement.act is Act.DENIES:
            continue
        party = _charged(evidence, statement)
        if statement.act is Act.BLAMES:
            place = (statement.document, statement.paragraph, statement.voice)
            if party is None and statement.voice is not None:
                # The accusation goes on in the same breath: *de bond wijst naar de dienst. „Wij waarschuwen al jaren."*
                party = last.get(place)
            elif party is not None:
                last[place] = party
        if party is not None:
            yield Charge(statement, party, deed_of(evidence, statement))


def _charged(evidence: Evidence, statement: Statement) -> Party | None:
    """Whom a claim, an accusation, or words of somebody that say who is responsible or did it, name."""
    if statement.act in (Act.CLAIMS_RESPONSIBILITY, Act.BLAMES):
        return name_party(evidence, statement)
    if statement.act is not Act.ASSERTS or statement.attribution is None:
        return None
    involved = f"class:{INVOLVEMENT}"
    if involved in statement.concepts and not _only_describes(evidence, statement):
        return name_party(evidence, statement) if involved not in statement.denied else None
    return find_doer(evidence, statement) if statement.speaker is not None else None


def _only_describes(evidence: Evidence, statement: Statement) -> bool:
    """True when all words of responsibility stand before a noun (*de betrokken bewoners*, *de verantwoordelijke
    minister*)."""
    tokens, reading = evidence.findings.parses[statement.document].tokens, evidence.readings[statement.document]
    words = [index for index in statement.tokens if reading.is_about(index, INVOLVEMENT)]
    return all(
        tokens[index].pos in ("ADJ", "VERB") and index + 1 in statement.tokens and tokens[index + 1].pos == "NOUN"
        for index in words
    )


def _place_open(evidence: Evidence, charges: list[Charge]) -> list[Charge]:
    """The charges that name a deed, and of the others those that say nothing but whom, or a fault, with the deed that
    they mean: that of the heading they stand under, that which nearly all others of the article name, or the event of
    the dossier."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for charge in charges:
        if charge.deed:
            named[charge.statement.document][charge.deed] += 1
    event = main_deed(evidence)
    placed = []
    for charge in charges:
        if charge.deed:
            placed.append(charge)
        elif _is_bare(evidence, charge) or _is_fault(evidence, charge):
            meant = _asked(evidence, charge.statement) or _usual(named.get(charge.statement.document)) or event
            placed.append(replace(charge, deed=meant))
    return placed


def _usual(counts: Counter[str] | None) -> str:
    """The deed that nearly all of an article's charges name."""
    if not counts:
        return ""
    deed, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return deed if count >= PLAIN_SHARE * sum(counts.values()) else ""


def _is_fault(evidence: Evidence, charge: Charge) -> bool:
    """True for an accusation of a fault: *geen voorrang verleend*, *nalatig*."""
    faults = evidence.findings.pack(charge.statement.document).relations.faults
    return any(f"class:{fault}" in charge.statement.concepts for fault in faults)


def _is_bare(evidence: Evidence, charge: Charge) -> bool:
    """True for an accusation that says nothing but whom: no noun or verb beside the party and words of
    responsibility."""
    tokens = evidence.findings.parses[charge.statement.document].tokens
    reading = evidence.readings[charge.statement.document]
    others = [
        index
        for index in charge.statement.tokens
        if index not in charge.party.tokens
        and reading.concepts[index]
        and not reading.is_about(index, INVOLVEMENT)
        and tokens[index].pos in ("NOUN", "PROPN", "X", "VERB")
        and tokens[index].dep != "amod"
    ]
    return not others


def _asked(evidence: Evidence, statement: Statement) -> str:
    """The deed of the heading that a statement stands under."""
    parse = evidence.findings.parses[statement.document]
    relations = evidence.findings.pack(statement.document).relations
    for sentence in reversed(parse.sentences[: statement.sentence]):
        if sentence.kind is ParagraphKind.BODY:
            continue
        words = range(sentence.first, sentence.end)
        named = [
            deed for deed in relations.deeds if any(evidence.readings[parse.document].is_about(i, deed) for i in words)
        ]
        return kind_of(relations, named[0]) if named else ""
    return ""


def _merge_nations(evidence: Evidence, charges: list[Charge]) -> list[Charge]:
    """The charges, with a state and people of its nation as one party where one side blames both: who says *Frankrijk*
    and *een Franse eenheid* means one; *België* and *Belgische betogers* stay apart when nobody blames
    both."""
    accusers: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for charge in charges:
        if charge.party.country and charge.statement.act is not Act.CLAIMS_RESPONSIBILITY:
            accusers[charge.party.country, charge.party.state].add(_side(evidence, charge.statement))
    merged = {
        country for country, state in list(accusers) if state and accusers[country, True] & accusers[country, False]
    }
    return [
        replace(charge, party=replace(charge.party, key=f"nation {charge.party.country}"))
        if charge.party.country in merged
        else charge
        for charge in charges
    ]


def _merge_unnamed(evidence: Evidence, charges: list[Charge]) -> list[Charge]:
    """The charges, with those who claim a deed under no name (*de groep*, *een Russische groep*) as the one who claims
    it under a name, or as one party: nothing tells them apart."""
    named: dict[str, set[str]] = defaultdict(set)
    claims = [charge for charge in charges if charge.statement.act is Act.CLAIMS_RESPONSIBILITY]
    unnamed = {charge.statement.id for charge in claims if not _has_name(evidence, charge)}
    for charge in claims:
        if charge.statement.id not in unnamed:
            named[charge.deed].add(charge.party.key)
    return [
        replace(charge, party=replace(charge.party, key=_only(named[charge.deed]) or "unnamed", country=None))
        if charge.statement.id in unnamed
        else charge
        for charge in charges
    ]


def _only(keys: set[str]) -> str:
    return min(keys) if len(keys) == 1 else ""


def _has_name(evidence: Evidence, charge: Charge) -> bool:
    """False for a party known by common nouns and adjectives of a nation alone."""
    demonyms = evidence.findings.pack(charge.statement.document).names.demonyms
    words = charge.party.label.split()
    return any(word != word.lower() and word.lower() not in demonyms for word in words[1:]) or (
        len(words) == 1 and words[0] != words[0].lower() and words[0].lower() not in demonyms
    )


def _side(evidence: Evidence, statement: Statement) -> str:
    """Whose side a statement is: that of whoever the speaker speaks for, or of the article."""
    if statement.voice is None:
        return f"article {statement.document}"
    return party_of(evidence, statement.voice).key


def _draft_deed(evidence: Evidence, charges: Sequence[Charge]) -> Draft | None:
    parties: dict[str, list[Charge]] = defaultdict(list)
    for charge in charges:
        parties[charge.party.key].append(charge)
    answers = sorted(parties.values(), key=lambda group: -len(group))
    pack = evidence.findings.pack(charges[0].statement.document)
    if not any(_charges(charge) for charge in charges):
        return None
    status = _status(evidence, answers)
    if status is Status.SINGLE and charges[0].statement.act is not Act.CLAIMS_RESPONSIBILITY:
        return None
    if status is Status.AGREED:
        answers = [max(answers, key=_count_articles)]  # what one side adds, others need not share
    deed = name_deed(evidence, charges[0].deed)
    labels = [_label_all(pack, group) for group in answers]
    why = {Status.CONTESTED: "responsibility_contested", Status.AGREED: "responsibility_agreed"}
    return Draft(
        kind=PointKind.RESPONSIBILITY,
        status=status,
        question=pack.phrases.ask("responsibility_for", deed=deed) if deed else pack.phrases.ask("responsibility"),
        why=pack.phrases.explain(why.get(status, "responsibility_single"), parties=pack.phrases.list(labels)),
        answers=tuple(
            Answer(label=label, support=support_statements(charge.statement for charge in group))
            for label, group in zip(labels, answers, strict=True)
        ),
    )


def _charges(charge: Charge) -> bool:
    """True for claims, accusations and words of responsibility; mere reports of who does what are no question."""
    said = charge.statement
    return said.act in (Act.CLAIMS_RESPONSIBILITY, Act.BLAMES) or f"class:{INVOLVEMENT}" in said.concepts


def _status(evidence: Evidence, answers: Sequence[Sequence[Charge]]) -> Status:
    """Contested when two sides each name a party that the other doesn't; one side may name several."""
    # Who is only seen or said to do something is no party that two sides point at.
    charged = [group for group in answers if any(_charges(charge) for charge in group)]
    sides = [{_side(evidence, charge.statement) for charge in group} for group in charged]
    if any(first - second and second - first for first, second in combinations(sides, 2)):
        return Status.CONTESTED
    return Status.AGREED if max(map(_count_articles, answers)) > 1 else Status.SINGLE


def _count_articles(group: Iterable[Charge]) -> int:
    return len({charge.statement.document for charge in group})


def _label(group: Iterable[Charge]) -> str:
    """The name that most of the charges give the party, of equal ones the first."""
    counts = Counter(charge.party.label for charge in group)
    return max(counts, key=lambda label: counts[label])


def _label_all(pack: LanguagePack, group: Sequence[Charge]) -> str:
    """The name of the party; of people of one nation each name that they are given, and the wide phrase
    (*Franse betogers*) most of the charges have: the words of a charge may mean all of them or one."""
    named: dict[str, list[Charge]] = defaultdict(list)
    for charge in group:
        named[charge.party.entity or ""].append(charge)
    if not group[0].party.key.startswith("people "):
        return _label(group)
    return pack.phrases.list(
        _label(named[name]) for name in sorted(named, key=lambda name: (not name, -len(named[name])))
    )


@dataclass(frozen=True, slots=True)
class _Denials:
    """Pairs those who are named as responsible with what they answer."""

    evidence: Evidence
    charges: Sequence[Charge]

    def drafts(self) -> Iterator[Draft]:
        denials = [item for item in self.evidence.statements if self._denies_involvement(item)]
        groups: dict[tuple[str, bool], list[Statement]] = defaultdict(list)
        by_party: dict[tuple[str, bool], list[Charge]] = defaultdict(list)
        for charge in self.charges:
            by_party[charge.party.key, charge.statement.earlier].append(charge)
        for denial in denials:
            for key, group in by_party.items():
                answered = [charge for charge in group if self._may_be_one_event(denial, charge)]
                if answered and self._answers(denial, answered):
                    groups[key].append(denial)
        for key, answers in groups.items():
            yield self._draft(by_party[key], answers)

    def _may_be_one_event(self, denial: Statement, charge: Charge) -> bool:
        """False for one of two that is recalled from an earlier event, and for two that are recalled in different
        sentences: nothing says that these are of one."""
        said = charge.statement
        same = said.sentence == denial.sentence and said.document == denial.document
        return said.earlier == denial.earlier and (same or not denial.earlier)

    def _denies_involvement(self, statement: Statement) -> bool:
        involved = f"class:{INVOLVEMENT}"
        if statement.disputes:
            return involved in statement.concepts or bool(deed_of(self.evidence, statement))
        return statement.speaker is not None and involved in statement.denied

    def _answers(self, denial: Statement, charges: Sequence[Charge]) -> bool:
        """True when the denial is by the accused or somebody who speaks for the accused, of the same deed as far as
        both name one, and of the accused's own part when it names anybody."""
        deed = deed_of(self.evidence, denial)
        if deed and not any(charge.deed in (deed, "") for charge in charges):
            return False
        party = charges[0].party
        speaker = denial.speaker or ""
        sides = self.evidence.sides
        mine = any(sides.same_voice(speaker, charge.party.entity) for charge in charges)
        ours = (
            party.country is not None
            and sides.country.get(speaker) == party.country
            and party.key.split()[0] != "people"
        )
        if not mine and not ours:
            return False
        named = name_party(self.evidence, denial) if not denial.disputes else None
        return named is None or named.key == party.key or named.country == party.country

    def _draft(self, charges: Sequence[Charge], denials: Sequence[Statement]) -> Draft:
        pack: LanguagePack = self.evidence.findings.pack(charges[0].statement.document)
        party = _label(charges)
        deed = name_deed(self.evidence, charges[0].deed)
        ask = ("involvement_in", {"party": party, "deed": deed}) if deed else ("involvement", {"party": party})
        return Draft(
            kind=PointKind.DENIAL,
            status=Status.CONTESTED,
            question=pack.phrases.ask(ask[0], **ask[1]),
            why=pack.phrases.explain(
                "involvement",
                party=party,
                accusers=self._speakers(pack, [charge.statement for charge in charges]),
                deniers=self._speakers(pack, denials),
            ),
            answers=(
                Answer(label=pack.phrases.positions["yes"], support=support_statements(c.statement for c in charges)),
                Answer(label=pack.phrases.positions["no"], support=support_statements(denials)),
            ),
        )

    def _speakers(self, pack: LanguagePack, said: Iterable[Statement]) -> str:
        return pack.phrases.list(dict.fromkeys(self.evidence.speaker(statement) for statement in said))
