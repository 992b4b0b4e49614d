"""A cue verb in its sentence, as the reader of a construction is given it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from wederhoor.extract.attributions.cue import CueVerb
from wederhoor.extract.attributions.draft import Draft, Rule
from wederhoor.extract.attributions.search import Search
from wederhoor.extract.attributions.source import agents_of, sources_of
from wederhoor.extract.discourse import Discourse, Range
from wederhoor.lang.frames import VerbFrame
from wederhoor.lang.grammar import Grammar
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.parse import Sentence
from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A cue verb with its sentence and the phrases that name who speaks there; ``stops`` are the tokens of all cues."""

    discourse: Discourse
    stops: frozenset[int]
    verb: CueVerb
    sentence: Sentence
    sources: tuple[Range, ...]

    @classmethod
    def of(cls, search: Search, verb: CueVerb) -> Self:
        """The scene of a cue verb."""
        return cls(
            discourse=search.discourse,
            stops=search.stops,
            verb=verb,
            sentence=search.discourse.sentence_of(verb.index),
            sources=agents_of(search.discourse, verb) if verb.passive else sources_of(search.discourse, verb),
        )

    @property
    def frame(self) -> VerbFrame:
        """What the verb takes."""
        return self.verb.frame

    @property
    def grammar(self) -> Grammar:
        """The grammar of the language."""
        return self.discourse.pack.grammar

    def drafts(
        self,
        rule: Rule,
        content: tuple[Span, ...],
        *,
        sources: Sequence[Range] | None = None,
        act: Act | None = None,
        certainty: Certainty | None = None,
    ) -> tuple[Draft, ...]:
        """One draft a source, those of the clause where no others are given; by the speaker before where there is
        none."""
        if not content:
            return ()
        return tuple(
            Draft(
                rule=rule,
                anchor=self.verb.index,
                source=source,
                cue=self.verb.place,
                content=content,
                act=act or self.frame.act,
                certainty=certainty or self.frame.certainty,
                channel=self.frame.channel,
                admits=self.frame.admits,
                inherits=source is None and self.verb.passive,
            )
            for source in (self.sources if sources is None else sources) or (None,)
        )

    def is_free(self, index: int) -> bool:
        """True for a token of the sentence outside the sources."""
        inside = self.sentence.first <= index < self.sentence.end
        return inside and not any(first <= index < end for first, end in self.sources)

    def is_time(self, index: int) -> bool:
        """True for a day ("said Monday that")."""
        return self.discourse.lower[index] in self.discourse.pack.times.adverbials

    def comma_before(self, index: int) -> int | None:
        """The last comma of the sentence before a token."""
        before = reversed(self.discourse.tokens[self.sentence.first + 1 : index])
        return next((token.index for token in before if token.text == ","), None)
