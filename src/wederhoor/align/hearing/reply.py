"""Hoor en wederhoor: who is accused, who answers, and what each article says of an answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.party import name_party
from wederhoor.align.points.responsibility import INVOLVEMENT, find_charges
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.parse import Parse, Sentence
from wederhoor.records.point import Heard, Hearing

SOON = 3
"""Sentences after an accusation within which words of the accused count as the answer to it. Newspapers put the
answer in the same or the next paragraph."""

SAME_WORDS = 0.5
"""Share of the words of a denial that must be words of a statement for it to be what is denied, as in
``points.denial``."""

RANKS = (Heard.REPLIED, Heard.REFUSED, Heard.UNREACHABLE, Heard.ASKED, Heard.SILENT)
"""Of several things that an article says of one accused, the first of these stands."""


def find_hearing(evidence: Evidence) -> tuple[Hearing, ...]:
    """For every entity that is blamed or accused, or that denies what others say of it: the accusations, the
    replies, and what each article that accuses it or has a reply says of one; those with most accusations first."""
    accusations = _find_accusations(evidence)
    notes = _find_notes(evidence)
    order = {item.id: number for number, item in enumerate(evidence.statements)}
    found = [_hear(evidence, accused, items, notes.get(accused, {})) for accused, items in accusations.items()]
    return tuple(
        sorted(found, key=lambda hearing: (-len(hearing.accusations), order[hearing.accusations[0]], hearing.accused))
    )


def _find_accusations(evidence: Evidence) -> dict[str, list[Statement]]:
    """The statements that accuse each entity, in the order of the dossier."""
    found: dict[str, dict[str, Statement]] = defaultdict(dict)
    for charge in find_charges(evidence):
        accused = charge.party.entity
        if charge.statement.act is Act.BLAMES and accused and not _speaks_for(evidence, charge.statement, accused):
            found[accused][charge.statement.id] = charge.statement
    for accused, statement in _denied_by_subject(evidence):
        found[accused].setdefault(statement.id, statement)
    order = {item.id: number for number, item in enumerate(evidence.statements)}
    return {
        accused: sorted(items.values(), key=lambda item: order[item.id])
        for accused, items in sorted(found.items(), key=lambda row: min(order[item] for item in row[1]))
    }


def _denied_by_subject(evidence: Evidence) -> Iterator[tuple[str, Statement]]:
    """Evidence of others that name an entity which denies them in the same article: they accuse, whatever their cue."""
    for items in evidence.by_document.values():
        for denial in items:
            if denial.act is not Act.DENIES or denial.voice is None:
                continue
            own = set(denial.tokens)
            for item in items:
                said = item.attribution is not None and item.act is Act.ASSERTS and item.voice != denial.voice
                if said and len(own.intersection(item.tokens)) >= SAME_WORDS * len(own) and _names(item, denial.voice):
                    yield denial.voice, item


def _names(item: Statement, entity: str) -> bool:
    return f"entity:{entity}" in item.concepts


def _speaks_for(evidence: Evidence, statement: Statement, accused: str) -> bool:
    """True when a statement is by the accused, or by somebody who speaks for the accused."""
    return evidence.sides.same_voice(statement.speaker, accused)


def _hear(evidence: Evidence, accused: str, accusations: Sequence[Statement], notes: Mapping[str, Heard]) -> Hearing:
    listener = _Listener(evidence, accused, accusations)
    replies = [item for document in evidence.findings.documents for item in listener.find_replies(document)]
    heard: dict[str, Heard] = {item.document: Heard.SILENT for item in accusations}
    heard |= {document: note for document, note in notes.items() if document in heard}
    heard |= {item.document: Heard.REPLIED for item in replies}
    return Hearing(
        accused=accused,
        accusations=tuple(item.id for item in accusations),
        replies=tuple(item.id for item in replies),
        outlets=tuple((document, heard[document]) for document in evidence.findings.documents if document in heard),
    )


@dataclass(frozen=True, slots=True)
class _Listener:
    """Finds the words of one accused, or of somebody who speaks for the accused, that answer the accusations."""

    evidence: Evidence
    accused: str
    accusations: Sequence[Statement]

    def find_replies(self, document: str) -> Iterator[Statement]:
        """The replies in one article: denials of what is held against the accused; what the accused's side says
        right after an accusation, or with a verb of answering; and what it goes on to say in the paragraph of a
        reply."""
        against = [item for item in self.accusations if item.document == document]
        before: Statement | None = None
        answered = -1
        for item in self.evidence.by_document[document]:
            if item in against or item.attribution is None:
                before = item if item in against else before
                continue
            goes_on = item.paragraph == answered and self._is_ours(item)
            if goes_on or self._answers(item, before) or self._denies(item, against):
                answered = item.paragraph
                yield item
            if not self._is_ours(item):
                before = None

    def _is_ours(self, item: Statement) -> bool:
        return _speaks_for(self.evidence, item, self.accused)

    def _answers(self, item: Statement, accusation: Statement | None) -> bool:
        """True for words of the accused's side that follow an accusation before anybody else speaks."""
        if accusation is None or not self._is_ours(item):
            return False
        return item.sentence - accusation.sentence <= SOON or self._has_reply_cue(item)

    def _denies(self, item: Statement, against: Sequence[Statement]) -> bool:
        """True for a denial by the accused's side of what is said against it here or elsewhere, and for a claim of
        it."""
        if item.act is Act.CLAIMS_RESPONSIBILITY:
            return self._is_ours(item)
        if item.act is not Act.DENIES or not (self._is_ours(item) or self._is_compatriot(item)):
            return False
        # an article that has the accused deny anything has heard them: to say otherwise would accuse the outlet
        return bool(against) or any(self._is_about(item, accusation) for accusation in self.accusations)

    def _is_about(self, item: Statement, accusation: Statement) -> bool:
        """True when a denial repeats an accusation or shares a word with it, or is of the accused's own involvement."""
        if item.document == accusation.document and set(item.tokens) & set(accusation.tokens):
            return True
        party = name_party(self.evidence, item) if item.disputes else None
        if party is not None and party.entity not in (None, item.speaker, self.accused):
            return False
        own = {key for key in item.concepts if not key.startswith(("entity:", "country:", "part:", "family:"))}
        involved = f"class:{INVOLVEMENT}" in own and item.earlier == accusation.earlier and self._is_represented(item)
        return involved or bool(own & accusation.concepts.keys())

    def _is_represented(self, item: Statement) -> bool:
        """True for the accused, somebody who speaks for the accused alone, or a compatriot of an accused country;
        not for the body that an accused person belongs to."""
        return self.accused in (item.speaker, item.voice) or self._is_compatriot(item)

    def _has_reply_cue(self, item: Statement) -> bool:
        cue = item.attribution.cue if item.attribution else None
        if cue is None:
            return False
        replying = self.evidence.findings.pack(item.document).hearing.replying
        lemmas = self.evidence.readings[item.document].lemmas
        return any(lemmas[index] in replying for index in self.evidence.findings.parses[item.document].within(cue))

    def _is_compatriot(self, item: Statement) -> bool:
        """True for words of somebody of the accused country, when a country is accused (*Parijs*, *een adviseur van de
        president*)."""
        country = self.evidence.sides.country.get(self.accused)
        names = self.evidence.findings.pack(item.document).names
        texts = [name.text for name in self.evidence.findings.entities[self.accused].names]
        is_country = country is not None and any(names.country(text) == country for text in texts)
        return is_country and self.evidence.sides.country.get(item.speaker or "") == country


def _find_notes(evidence: Evidence) -> dict[str, dict[str, Heard]]:
    """What the articles say of a reply that is not there, by entity and document."""
    found: dict[str, dict[str, Heard]] = defaultdict(dict)
    for document, parse in evidence.findings.parses.items():
        pack = evidence.findings.pack(document)
        for sentence in parse.sentences:
            for entity, heard in _Notes(evidence, parse, pack).read(sentence):
                for named in {entity, evidence.sides.voice(entity)}:
                    before = found[named].get(document, Heard.SILENT)
                    found[named][document] = min(before, heard, key=RANKS.index)
    return found


@dataclass(frozen=True, slots=True)
class _Notes:
    evidence: Evidence
    parse: Parse
    pack: LanguagePack

    def read(self, sentence: Sentence) -> Iterator[tuple[str, Heard]]:
        """Whom a sentence says to be silent, and how."""
        lemmas = self.evidence.readings[self.parse.document].lemmas
        words = [
            frozenset((self.parse.tokens[index].lower, self.parse.tokens[index].lemma.lower(), lemmas[index]))
            for index in range(sentence.first, sentence.end)
        ]
        found = self.pack.hearing.find(words)
        if found is not None:
            heard, place = found
            entity = self._who(sentence, sentence.first + place)
            if entity is not None:
                yield entity, heard

    def _who(self, sentence: Sentence, place: int) -> str | None:
        """The entity named last before the phrase; in a sentence that names none, the one named last in the sentence
        before."""
        text = self.evidence.findings
        names = text.outer_names_within(self.parse.document, self.parse.span(sentence.first, sentence.end))
        before = [naming for naming in names if naming.span.start <= self.parse.tokens[place].start]
        if before or names:
            return (before or names)[-1 if before else 0].entity
        if sentence.index:
            last = self.parse.sentences[sentence.index - 1]
            names = text.outer_names_within(self.parse.document, self.parse.span(last.first, last.end))
            return names[-1].entity if names and last.paragraph == sentence.paragraph else None
        return None
