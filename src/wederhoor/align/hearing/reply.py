"""Words of an accused, or of somebody who speaks for the accused, that answer the accusations."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.party import INVOLVEMENT, name_party
from wederhoor.align.points.statement import Statement
from wederhoor.records.attribution import Act

SOON = 3
"""Sentences after an accusation within which words of the accused count as the answer to it. Newspapers put the
answer in the same or the next paragraph."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Finds the words of one accused, or of somebody who speaks for the accused, that answer the accusations."""

    evidence: Evidence
    accused: str
    accusations: Sequence[Statement]
    lawyers: frozenset[str]

    def find_replies(self, document: str) -> Iterator[Statement]:
        """The replies in one article: denials of what is held against the accused; what the accused's side says
        right after an accusation, or with a verb of answering; and what it goes on to say in the paragraph of a
        reply."""
        against = [item for item in self.accusations if item.document == document]
        before: Statement | None = None
        answered = -1
        beside = {item.sentence for item in against}
        for item in self.evidence.by_document[document]:
            if item in against or item.attribution is None:
                before = item if item in against else before
                continue
            ours = self.is_ours(item)
            near = (ours or self._is_compatriot(item)) and (
                self._is_near(item, beside) or self._is_beside(item, against)
            )
            if not ours and not near and before is None and item.act not in (Act.DENIES, Act.CLAIMS_RESPONSIBILITY):
                continue  # none of the rules below is for words of others that follow no accusation
            goes_on = near or (ours and item.paragraph == answered)
            rejects = before is not None and self._rejects(item, before)
            if goes_on or rejects or self._answers(item, before) or self._denies(item, against):
                answered = item.paragraph
                yield item
            if not ours and not self._goes_on(item, before):
                before = None

    def _is_near(self, item: Statement, accusations: Collection[int]) -> bool:
        """True for words within a few sentences of an accusation, before or behind it, that are not recalled."""
        return not item.earlier and any(-1 <= item.sentence - sentence <= SOON for sentence in accusations)

    def _is_beside(self, item: Statement, against: Sequence[Statement]) -> bool:
        """True for words in the paragraph of an accusation that stand before it, within a few sentences."""
        return any(
            item.paragraph == other.paragraph and 0 <= other.sentence - item.sentence <= SOON for other in against
        )

    def _goes_on(self, item: Statement, accusation: Statement | None) -> bool:
        """True for further words of the accuser."""
        return accusation is not None and self.evidence.sides.same_voice(item.speaker, accusation.speaker)

    def is_ours(self, item: Statement) -> bool:
        """True for words of the accused's side."""
        return self.evidence.sides.same_voice(item.speaker, self.accused)

    def is_own(self, item: Statement) -> bool:
        """True for words of the accused, or of somebody who speaks for the accused: not of a body for its people."""
        body = self.evidence.sides.body.get(item.speaker or "")
        lawyer = item.speaker in self.lawyers and self.is_ours(item)
        return self.accused in (item.speaker, body) or lawyer or self._is_compatriot(item)

    def _answers(self, item: Statement, accusation: Statement | None) -> bool:
        """True for words of the accused's side that follow an accusation before anybody else speaks, and anywhere for
        those with a verb of answering (what is admitted may stand before the reproach) and those of a lawyer."""
        if not self.is_ours(item):
            return False
        soon = accusation is not None and not item.earlier and item.sentence - accusation.sentence <= SOON
        return soon or item.speaker in self.lawyers or self._has_reply_cue(item)

    def _rejects(self, item: Statement, accusation: Statement) -> bool:
        """True for words right behind an accusation, of nobody's side that makes it, that call it slander: who says so
        speaks for the accused (*Een woordvoerder van het parket spreekt van een aantijging*)."""
        sides, parse = self.evidence.sides, self.evidence.findings.parses[item.document]
        near = item.paragraph == accusation.paragraph and item.sentence - accusation.sentence <= SOON
        slanders = self.evidence.findings.pack(item.document).hearing.slanders
        called = any(parse.tokens[index].lower in slanders for index in item.tokens)
        return near and called and not sides.same_voice(item.speaker, accusation.speaker)

    def _denies(self, item: Statement, against: Sequence[Statement]) -> bool:
        """True for a denial by the accused's side of what is said against it here or elsewhere, and for a claim of
        it."""
        if item.act is Act.CLAIMS_RESPONSIBILITY:
            return self.is_ours(item)
        if item.act is Act.DENIES and any(self._is_same(item, accusation) for accusation in against):
            return True
        if item.act is not Act.DENIES or not (self.is_ours(item) or self._is_compatriot(item)):
            return False
        # an article that has the accused deny anything has heard them: to say otherwise would accuse the outlet
        own = self.is_ours(item) and not item.earlier
        return own or bool(against) or any(self._is_about(item, accusation) for accusation in self.accusations)

    def _is_same(self, item: Statement, accusation: Statement) -> bool:
        """True when somebody else than the accuser denies the very words of an accusation."""
        shared = set(item.tokens).intersection(accusation.tokens)
        return 2 * len(shared) >= len(accusation.tokens) and not self.evidence.sides.same_voice(
            item.speaker, accusation.speaker
        )

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
