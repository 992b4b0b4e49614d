"""What is denied by who contradicts somebody (*spreekt de minister tegen*), waves a claim of responsibility away, or
takes back what his own side said (*gaf toe dat de lezing voorbarig was*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wederhoor.align.points.admission import is_admission
from wederhoor.align.points.evidence import Evidence
from wederhoor.align.points.likeness import Pair
from wederhoor.align.points.reading import NUMERIC
from wederhoor.align.points.reply import ASSERTING, Replies
from wederhoor.align.points.statement import Statement
from wederhoor.lang.base import LanguagePack
from wederhoor.records.attribution import Act
from wederhoor.records.entity import SPEAKERS
from wederhoor.records.instant import is_before
from wederhoor.records.parse import Parse, Token

WITHDRAWN = 3.0
"""Weight of one fairly rare word, which an admission must share with what it takes back: the side that says both and
the word for untrue tie the two already."""


@dataclass(frozen=True, slots=True)
class Objections:
    """Finds what the denials of one article object to, as pairs of what is denied and the denial of it."""

    evidence: Evidence
    document: str

    @property
    def parse(self) -> Parse:
        return self.evidence.findings.parses[self.document]

    @property
    def pack(self) -> LanguagePack:
        return self.evidence.findings.pack(self.document)

    def objected(self, denial: Statement) -> tuple[list[Statement], Statement] | None:
        """The statements that a denial with borrowed words is aimed at, and the denial with these as its words;
        ``None`` when its verb has neither a speaker nor a claim as its object."""
        noun = self._object(denial)
        if noun is None:
            return None
        if noun.lower in self.pack.relations.claim_nouns:
            claims = [item for item in self.evidence.statements if self._is_claim(item, denial)]
            return (claims, self._aim_at_noun(denial, noun)) if claims else None
        if noun.lower in self.pack.relations.counted.sums and not denial.figures:
            counted = next((item for item in self._before(denial) if item.figures and not item.disputes), None)
            return None if counted is None else ([counted], self._aim_at_noun(denial, noun))
        accuser = self._accuser(noun)
        if accuser is None and self.pack.names.type_of(noun.lower) not in SPEAKERS:
            return None
        said = self._last_words(accuser or noun, denial)
        if not said and accuser is None:
            return None
        if not said:
            return [], denial  # what he denies is not in the article; the words before it are somebody else's
        pieces = tuple(piece for item in said for piece in item.pieces)
        return said, replace(denial, pieces=pieces, tokens=tuple(index for item in said for index in item.tokens))

    def _aim_at_noun(self, denial: Statement, noun: Token) -> Statement:
        """The denial with the noun and its article as its words."""
        place = self.parse.span(max(noun.index - 1, 0), noun.index + 1)
        return replace(denial, pieces=(place,), tokens=tuple(self.parse.within(place)))

    def withdrawn(self, item: Statement) -> list[Statement]:
        """What the side of an admission said in an earlier article, when the admission calls it untrue."""
        replies = Replies(self.evidence, self.document)
        if item.voice is None or not is_admission(self.evidence, item) or not replies.is_dismissal(item):
            return []
        return [other for other in self.evidence.statements if self._takes_back(item, other)]

    def _takes_back(self, item: Statement, other: Statement) -> bool:
        ours, theirs = (self.evidence.findings.article(x.document).published for x in (item, other))
        if other.voice != item.voice or other.act not in ASSERTING or not is_before(theirs, ours):
            return False
        shared = Pair.of(self.evidence, item, other).shared
        return any(
            weight >= WITHDRAWN and not key.startswith((*NUMERIC, "part:", "family:")) for key, weight in shared.items()
        )

    def _object(self, denial: Statement) -> Token | None:
        """The noun right behind the verb of a denial whose words stand before it."""
        attribution = denial.attribution
        if attribution is None or attribution.cue is None or (not denial.disputes and denial.act is not Act.DENIES):
            return None
        cue = self.parse.within(attribution.cue)
        if not cue or (denial.pieces[-1].end > attribution.cue.start and denial.span.start < attribution.cue.end):
            return None
        source = self.parse.within(attribution.source) if attribution.source else range(0)
        end = self.parse.sentences[self.parse.tokens[cue[-1]].sentence].end
        behind = [self.parse.tokens[index] for index in range(cue[-1] + 1, min(cue[-1] + 3, end))]
        if len(behind) < 2 or not behind[0].has("Definite=Def") or behind[1].pos != "NOUN" or behind[1].index in source:
            return None
        return behind[1]

    def _accuser(self, noun: Token) -> Token | None:
        """Whose accusation it is that is denied (*wijst de beschuldiging van de directeur af*)."""
        behind = self.parse.tokens[noun.index + 1 : self.parse.sentences[noun.sentence].end]
        if (
            noun.lower not in self.pack.cues.taken_up_nouns
            or not behind
            or behind[0].lower not in self.pack.relations.makers
        ):
            return None
        head = next((token for token in behind[1:] if token.pos not in ("DET", "ADJ")), None)
        speaks = head is not None and (head.pos == "PROPN" or self.pack.names.type_of(head.lower) in SPEAKERS)
        return head if speaks else None

    def _is_claim(self, item: Statement, denial: Statement) -> bool:
        return item.act is Act.CLAIMS_RESPONSIBILITY and item.voice is not None and item.voice != denial.voice

    def _last_words(self, noun: Token, denial: Statement) -> list[Statement]:
        """All that the speaker whom a word names said where he last spoke before the denial."""
        before = [item for item in self._before(denial) if _is_said(item) and item.voice != denial.voice]
        named = [item for item in before if self._bears(item, noun)] or [
            item for item in before if self._is_kind(item, noun)
        ]
        if not named:
            return []
        last = named[0]
        return [item for item in reversed(before) if item.speaker == last.speaker and item.paragraph == last.paragraph]

    def _before(self, denial: Statement) -> Iterator[Statement]:
        """The statements of others before a denial, the last first."""
        cue = denial.attribution.cue if denial.attribution else None
        for item in reversed(self.evidence.by_document[self.document]):
            if cue is not None and item.speaker is not None and item.span.end <= cue.start:
                yield item

    def _bears(self, item: Statement, noun: Token) -> bool:
        """True when the noun is a role or name of the speaker."""
        entity = self.evidence.findings.entities[item.speaker or ""]
        words = {
            word for text in (*entity.roles, *(name.text for name in entity.names)) for word in text.lower().split()
        }
        return noun.lower in words

    def _is_kind(self, item: Statement, noun: Token) -> bool:
        return self.evidence.findings.entities[item.speaker or ""].type is self.pack.names.type_of(noun.lower)


def _is_said(item: Statement) -> bool:
    """True for what somebody says to be so, or not to be so in words of his own (*zegt geen brief te hebben gehad*)."""
    return item.act in ASSERTING or (item.act is Act.DENIES and not item.disputes)
