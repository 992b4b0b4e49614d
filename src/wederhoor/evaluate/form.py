"""The form in which an article attributes: what an annotated statement looks like, told from the annotation alone.

A form is decided by the gold's spans and mode, by the punctuation around them and by the entry that the language pack
has for the cue; no parse and no rule of the extraction takes part, so that a table by form says which constructions of
the language the extraction misses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.cues import PhraseTable
from wederhoor.lang.frames import Construction, VerbFrame
from wederhoor.records.attribution import Attribution, Mode
from wederhoor.records.entity import EntityType
from wederhoor.records.span import Span


class Form(StrEnum):
    """A way to attribute; ``EXPLANATIONS`` says what each is."""

    QUOTATION_BEFORE = "quotation, then speaker"
    QUOTATION_AFTER = "speaker, then quotation"
    QUOTATION_SPLIT = "split quotation"
    QUOTATION_LONG = "quotation of several sentences"
    QUOTATION_BARE = "quotation by itself"
    FRAGMENT = "quoted fragment"
    DECLARATIVE = "that-clause"
    QUESTION = "dependent question"
    INFINITIVE = "infinitive"
    MAIN_CLAUSE = "main clause behind the cue"
    PARENTHETICAL = "statement, then cue"
    ACCORDANCE_FRONT = "according to, in front"
    ACCORDANCE_INSIDE = "according to, inside or behind"
    NOUN = "cue noun"
    PASSIVE = "passive"
    OBJECT = "object of the cue verb"
    TAKEN_UP = "earlier statement taken up"
    SHOWN = "footage or document"
    HEADING = "source and colon"
    HEARSAY = "hearsay"
    OTHER = "other"


EXPLANATIONS = {
    Form.QUOTATION_BEFORE: "‘Wij gaan door’, zei de schipper.",
    Form.QUOTATION_AFTER: "De schipper zei: ‘Wij gaan door.’",
    Form.QUOTATION_SPLIT: "‘Wij gaan door’, zei de schipper, ‘wat er ook gebeurt.’",
    Form.QUOTATION_LONG: "‘Wij gaan door. Niemand houdt ons tegen’, zei de schipper. Before or behind its speaker.",
    Form.QUOTATION_BARE: "De schipper is boos. ‘Wij gaan door.’ Neither speaker nor cue is in the sentence.",
    Form.FRAGMENT: "De schipper sprak van ‘een schande’. Quoted words in the reporter's sentence, whatever the cue.",
    Form.DECLARATIVE: "De schipper zegt dat de brug dicht blijft.",
    Form.QUESTION: "De schipper vraagt of de brug opengaat.",
    Form.INFINITIVE: "De schipper belooft de schade te betalen.",
    Form.MAIN_CLAUSE: "De schipper zegt: de brug blijft dicht.",
    Form.PARENTHETICAL: "De brug blijft dicht, aldus de schipper. Likewise: zo meldt hij, klinkt het, zegt hij.",
    Form.ACCORDANCE_FRONT: "Volgens de schipper blijft de brug dicht.",
    Form.ACCORDANCE_INSIDE: "De brug blijft volgens de schipper dicht. Likewise: naar eigen zeggen.",
    Form.NOUN: "De bewering van de schipper dat de brug dicht blijft.",
    Form.PASSIVE: "De aanval is opgeëist door een onbekende groep. Likewise without an agent.",
    Form.OBJECT: "De schipper ontkent elke betrokkenheid, wijst naar de rederij, noemt haar laf.",
    Form.TAKEN_UP: "De brug zou dicht blijven. Dat ontkent de schipper.",
    Form.SHOWN: "Op beelden is te zien dat de brug dicht is.",
    Form.HEADING: "Schipper: brug blijft dicht. A heading, or a speaker and a colon at the start of a line.",
    Form.HEARSAY: "De brug zou dicht blijven, naar verluidt tot mei. No source.",
    Form.OTHER: "What none of these fits, such as a cue that the pack does not list.",
}
"""An invented example of each form, and what else belongs to it."""

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_LAST = re.compile(r"(\w+)[^\w:;.!?]*\Z")
_SENTENCE_END = re.compile(r"[.!?…][^\w\s]*\s+[^\w\s]*[A-ZÀ-ÖØ-Þ0-9]|\n\s*\n")
_WINDOW = 60
"""Code points before a span in which its neighbour is looked for: longer than any word and the marks behind it."""

_COLON = re.compile(r":[^\w:;.!?]*\Z")
_AFTERTHOUGHT = re.compile(r"[^\w\s,;.!?–—-]*\s*(?:,|[–—-]\s)")

_CLAUSAL = (Construction.CLAUSE, Construction.QUOTATION)
_NOMINAL = (Construction.OBJECT, Construction.PREDICATE, Construction.RESPONSIBILITY)


def form_of(attribution: Attribution, text: str, pack: LanguagePack, speaker: EntityType | None) -> Form:
    """The form of a statement: the first of ``_DECISIONS`` that holds. ``speaker`` is the type of whom the gold names
    as its speaker, ``None`` for nobody."""
    case = _Case(attribution, text, pack, speaker)
    return next((form for form, holds in _DECISIONS if holds(case)), Form.OTHER)


@dataclass(frozen=True)
class _Case:
    """A statement with what its form is decided by."""

    attribution: Attribution
    text: str
    pack: LanguagePack
    speaker: EntityType | None

    @cached_property
    def cue(self) -> tuple[str, ...]:
        """The words of the cue in lower case; none for no cue."""
        span = self.attribution.cue
        return tuple(word.lower() for word in _WORD.findall(span.of(self.text))) if span else ()

    @cached_property
    def anchor(self) -> Span | None:
        """What the content stands before or behind: the cue, or else the source."""
        return self.attribution.cue or self.attribution.source

    @property
    def content(self) -> tuple[Span, ...]:
        return self.attribution.content

    @cached_property
    def frames(self) -> tuple[VerbFrame, ...]:
        """The frames of the verbs that the cue may be a form of."""
        return tuple(frame for word in self.cue for frame in self.pack.cues.by_form.get(word, ()))

    @cached_property
    def opening(self) -> str:
        """The first word of the content in lower case."""
        found = _WORD.search(self.text, self.content[0].start, self.content[0].end)
        return found.group().lower() if found else ""

    @cached_property
    def before(self) -> str:
        """The word before the content in lower case; empty where a colon or the end of a sentence stands between."""
        return self.word_before(self.content[0])

    def word_before(self, span: Span) -> str:
        found = _LAST.search(self.text[max(0, span.start - _WINDOW) : span.start])
        return found.group(1).lower() if found else ""

    def is_cue(self, *tables: PhraseTable) -> bool:
        """True when the cue is one of these fixed expressions."""
        return any(self.cue in table.get(self.cue[0], ()) for table in tables if self.cue)

    def is_any(self, words: frozenset[str]) -> bool:
        """True when the cue is one of these words."""
        return len(self.cue) == 1 and self.cue[0] in words


def _is_shown(case: _Case) -> bool:
    cues = case.pack.cues
    return case.speaker is EntityType.FOOTAGE or case.is_cue(cues.visible) or case.is_any(cues.shows)


def _is_hearsay(case: _Case) -> bool:
    cues = case.pack.cues
    return case.attribution.source is None and (case.is_any(cues.hearsay_modals) or case.is_cue(cues.hearsay))


def _is_heading(case: _Case) -> bool:
    """A source with a colon right behind it and no cue; before a quotation only at the start of a line."""
    source = case.attribution.source
    if case.attribution.cue or not source or not case.text[source.end :].lstrip(" ").startswith(":"):
        return False
    starts_line = not case.text[case.text.rfind("\n", 0, source.start) + 1 : source.start].strip()
    return starts_line or case.attribution.mode is Mode.INDIRECT


def _is_direct(case: _Case) -> bool:
    return case.attribution.mode is Mode.DIRECT


def _is_bare(case: _Case) -> bool:
    return _is_direct(case) and case.anchor is None


def _is_split(case: _Case) -> bool:
    """Pieces on both sides of the anchor."""
    anchor = case.anchor
    return _is_direct(case) and anchor is not None and case.content[0].end <= anchor.start < case.content[-1].start


def _is_long(case: _Case) -> bool:
    if not _is_direct(case):
        return False
    return len(case.content) > 1 or any(_SENTENCE_END.search(piece.of(case.text)) for piece in case.content)


def _is_quotation_before(case: _Case) -> bool:
    return _is_direct(case) and _is_behind(case)


def _is_behind(case: _Case) -> bool:
    """The anchor stands behind where the content begins."""
    return case.anchor is not None and case.content[0].start < case.anchor.start


def _is_fragment(case: _Case) -> bool:
    return case.attribution.mode is Mode.MIXED


def _is_accordance(case: _Case) -> bool:
    cues = case.pack.cues
    return not case.is_any(cues.closing) and case.is_cue(cues.prepositions, cues.own_words)


def _is_accordance_inside(case: _Case) -> bool:
    return _is_accordance(case) and _is_behind(case)


def _closes(case: _Case) -> bool:
    """A cue that always stands behind its statement."""
    return case.is_any(case.pack.cues.closing) or case.is_cue(case.pack.cues.impersonal)


def _is_noun(case: _Case) -> bool:
    """A cue noun; one that is spelled like a verb form (*berichten*) only where it has no source."""
    return case.is_any(frozenset(case.pack.cues.nouns)) and not (case.frames and case.attribution.source)


def _is_passive(case: _Case) -> bool:
    """A participle with its source behind the preposition of the agent, or with no source at all."""
    source = case.attribution.source
    if not any(word in frame.participle for frame in case.frames for word in case.cue):
        return False
    return source is None or case.word_before(source) in case.pack.grammar.agent_prepositions


def _is_taken_up(case: _Case) -> bool:
    """The content ends in an earlier sentence than that of the cue verb."""
    cue, last = case.attribution.cue, case.content[-1].end
    return bool(case.frames and cue and last <= cue.start and _SENTENCE_END.search(case.text[last - 1 : cue.start]))


def _is_declarative(case: _Case) -> bool:
    return bool(case.frames) and case.before in case.pack.grammar.declarative_complementisers


def _is_question(case: _Case) -> bool:
    """A question word opens the content behind the cue verb; in front it may as well be *Wie dat zegt, liegt*."""
    grammar = case.pack.grammar
    openers = grammar.interrogatives | grammar.interrogative_complementisers
    return bool(case.frames) and not _is_behind(case) and not _follows_colon(case) and case.opening in openers


def _is_parenthetical(case: _Case) -> bool:
    """A verb that takes clauses stands behind what the content begins with, after a comma or a dash."""
    cue = case.attribution.cue
    if not cue or not any(frame.accepts(*_CLAUSAL) or not frame.takes for frame in case.frames):
        return False
    ends = [piece.end for piece in case.content if piece.end <= cue.start]
    return bool(ends) and _AFTERTHOUGHT.match(case.text[max(ends) : cue.start]) is not None


def _is_infinitive(case: _Case) -> bool:
    """*Te* in the content of a verb that takes infinitives, or of any verb after *om*."""
    grammar = case.pack.grammar
    words = [word.lower() for piece in case.content for word in _WORD.findall(piece.of(case.text))]
    marker = next((number for number, word in enumerate(words) if word in grammar.infinitive_markers), None)
    if not case.frames or _follows_colon(case) or marker is None:
        return False
    if case.before in grammar.purpose_complementisers:
        return True
    takes_infinitive = any(frame.accepts(Construction.INFINITIVE) for frame in case.frames)
    return takes_infinitive and grammar.purpose_complementisers.isdisjoint(words[:marker])


def _is_object(case: _Case) -> bool:
    """A noun phrase, as far as the verb's entry tells: an object, a predicate or what follows its preposition."""
    return not _follows_colon(case) and any(frame.accepts(*_NOMINAL) or frame.prepositions for frame in case.frames)


def _follows_colon(case: _Case) -> bool:
    start = case.content[0].start
    return _COLON.search(case.text[max(0, start - _WINDOW) : start]) is not None


def _has_verb(case: _Case) -> bool:
    return bool(case.frames)


def _has_verb_behind(case: _Case) -> bool:
    return bool(case.frames) and _is_behind(case)


_DECISIONS: tuple[tuple[Form, Callable[[_Case], bool]], ...] = (
    (Form.SHOWN, _is_shown),
    (Form.HEARSAY, _is_hearsay),
    (Form.HEADING, _is_heading),
    (Form.QUOTATION_BARE, _is_bare),
    (Form.QUOTATION_SPLIT, _is_split),
    (Form.QUOTATION_LONG, _is_long),
    (Form.QUOTATION_BEFORE, _is_quotation_before),
    (Form.QUOTATION_AFTER, _is_direct),
    (Form.FRAGMENT, _is_fragment),
    (Form.ACCORDANCE_INSIDE, _is_accordance_inside),
    (Form.ACCORDANCE_FRONT, _is_accordance),
    (Form.PARENTHETICAL, _closes),
    (Form.NOUN, _is_noun),
    (Form.PASSIVE, _is_passive),
    (Form.TAKEN_UP, _is_taken_up),
    (Form.DECLARATIVE, _is_declarative),
    (Form.QUESTION, _is_question),
    (Form.PARENTHETICAL, _is_parenthetical),
    (Form.INFINITIVE, _is_infinitive),
    (Form.OBJECT, _is_object),
    (Form.PARENTHETICAL, _has_verb_behind),
    (Form.MAIN_CLAUSE, _has_verb),
)
"""What is asked of a statement, in this order: who or what speaks, then how it is quoted, then the kind of its cue, and
of a cue verb what stands as its content."""
