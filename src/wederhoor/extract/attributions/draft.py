"""An attribution as the finders hand it on: places in the parse, before anybody is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.extract.discourse import Range
from wederhoor.records.attribution import Act, Certainty
from wederhoor.records.parse import Token
from wederhoor.records.span import Span


class Rule(StrEnum):
    """The rule that found an attribution, in words that a reader of the dossier understands."""

    QUOTATION_CUE_AFTER = "quotation: cue verb after it"
    QUOTATION_PREPOSITION_AFTER = "quotation: preposition after it"
    QUOTATION_IMPERSONAL_AFTER = "quotation: impersonal cue after it"
    QUOTATION_AFTER_COLON = "quotation: after a colon"
    QUOTATION_AFTER_NAME = "quotation: after a name and a colon"
    QUOTATION_OF_SENTENCE = "quotation: after a colon, speaker of the sentence"
    QUOTATION_CONTINUED = "quotation: continued"
    SHOWN_VISIBLE = "shown: visible on it"
    SHOWN = "shown: it shows"
    SHOWN_BEFORE = "shown: takes up the statement before"
    PASSIVE_CLAUSE_AFTER = "passive: clause after it"
    PASSIVE_CLAUSE_BEFORE = "passive: clause before it"
    PASSIVE_TAKEN_UP = "passive: taken up by a pronoun"
    PASSIVE_SUBJECT = "passive: subject"
    CLAUSE_AFTER = "cue verb: clause after it"
    CLAUSE_BEFORE = "cue verb: clause before it"
    TAKES_UP_SENTENCES = "cue verb: takes up the sentences before"
    TAKES_UP_STATEMENT = "cue verb: takes up the statement before"
    TAKES_UP_NOUN = "cue verb: takes up a statement by a noun"
    CONTRADICTS = "cue verb: contradicts a speaker"
    CLAUSE_COMPARED = "cue verb: in a comparison behind the statement"
    AFTER_STATEMENT = "cue verb: after the statement"
    TAG = "cue verb: with its subject before it, after the statement"
    HEARSAY_PASSIVE = "passive: it is said of somebody"
    INFINITIVE_AFTER = "cue verb: infinitive after it"
    PREPOSITIONAL_OBJECT = "cue verb: prepositional object"
    GAPPED = "cue verb: left out the second time"
    CALLED_UNTRUE = "cue verb: calls it untrue"
    PREDICATE = "cue verb: object and predicate"
    PREDICATE_OF_CLAUSE = "cue verb: predicate of the clause before"
    OBJECT = "cue verb: object"
    QUOTATION_OBJECT = "cue verb: quotation after it"
    PREPOSITION_BEFORE = "preposition: before the statement"
    PREPOSITION_INSIDE = "preposition: inside or after the statement"
    VIEWPOINT = "phrase: in somebody's eyes"
    OWN_WORDS = "phrase: in his own words"
    HEARSAY_PHRASE = "phrase: it is said"
    IMPERSONAL_PHRASE = "phrase: impersonal cue after the statement"
    NOUN = "noun that names a statement"
    VOLITION = "will of the last speaker"
    HEARSAY_MODAL = "modal of hearsay"
    HEADING = "heading: source and colon"


TAKING_UP = frozenset({Rule.TAKES_UP_SENTENCES, Rule.TAKES_UP_STATEMENT, Rule.TAKES_UP_NOUN, Rule.CONTRADICTS})
"""The rules by which a cue verb in the active takes up an earlier statement."""
NEAREST = frozenset({Rule.TAKES_UP_NOUN, Rule.CONTRADICTS})
"""The rules that take up the last statement, wherever it stands."""
COPYING = TAKING_UP | {Rule.SHOWN_BEFORE, Rule.PASSIVE_TAKEN_UP, Rule.CALLED_UNTRUE}
"""The rules whose content is an earlier statement."""
PREPOSITIONS = frozenset({Rule.PREPOSITION_BEFORE, Rule.PREPOSITION_INSIDE})
SHOWING = frozenset({Rule.SHOWN_VISIBLE, Rule.SHOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Source, cue and content found by one rule.

    ``source`` and ``cue`` are token ranges; ``free`` says that the content is a quotation that stands by itself;
    ``admits`` says that it asserts, whatever its content says; ``anchor`` is the token that places the draft in the
    text. ``inherits`` says that its speaker is that of the statement before it; ``open`` that the source stands before
    the content and the scope is not closed, so that the next sentence may still be his.
    """

    rule: Rule
    anchor: int
    source: Range | None
    cue: Range | None
    content: tuple[Span, ...]
    act: Act = Act.ASSERTS
    certainty: Certainty = Certainty.CERTAIN
    channel: str | None = None
    admits: bool = False
    free: bool = False
    inherits: bool = False
    open: bool = False

    @property
    def copied(self) -> bool:
        """True when the content is another statement's, taken up by a pronoun or noun."""
        return self.rule in COPYING

    def holds(self, token: Token) -> bool:
        """True for a token of the content, where that is not copied from an earlier sentence."""
        return not self.copied and any(span.start <= token.start < span.end for span in self.content)
