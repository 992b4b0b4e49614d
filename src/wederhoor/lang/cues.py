"""The words that attribute (section ``cues``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section
from wederhoor.records.attribution import Act, Certainty

Phrase = tuple[str, ...]
"""A fixed expression, word by word in lower case."""
PhraseTable = Mapping[str, tuple[Phrase, ...]]
"""Fixed expressions by their first word, in the order of their list."""


class Construction(StrEnum):
    """What may stand as the content of a cue verb, prepositional objects apart."""

    CLAUSE = "clause"
    """A declarative or interrogative clause, in any order, or a quotation."""
    QUESTION = "question"
    """A dependent question only (*beschrijft hoe*)."""
    QUOTATION = "quotation"
    INFINITIVE = "infinitive"
    OBJECT = "object"
    """A noun phrase (*eist excuses*)."""
    FIGURE = "figure"
    """A noun phrase with a number (*meldt drie doden*)."""
    PREDICATE = "predicate"
    """An object and what is said of it (*noemt Y Z*)."""
    JUDGEMENT = "judgement"
    """An object and an adjective for it (*vindt Y onaanvaardbaar*)."""
    ANAPHOR = "anaphor"
    """A pronoun that takes up a statement (*ontkent dat*)."""
    SPEAKER = "speaker"
    """One whose statement it answers (*spreekt de minister tegen*)."""
    RESPONSIBILITY = "responsibility"
    """A deed that the speaker calls his own (*eist de aanslag op*)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFrame:
    """A cue verb: its forms, what may stand as its content, and the act and certainty that it carries.

    ``finite`` are the forms of a main clause, without a separable particle; ``joined`` those of a subordinate clause
    and the infinitives; ``participle`` the forms that need an auxiliary. ``particle`` is that of a separable verb, or
    the word that makes an expression of it; ``preposition`` must follow where that word is too light to show it.
    ``negated`` is true for one that says something only with a negator (*niet uitsluiten*), ``admits`` for one that
    asserts whatever its content says (*toegeven*).
    ``speakers`` is true for one that only a person, a body or a document makes a cue (*aantonen*: not the explosion).
    ``prepositions`` open its prepositional objects, of which those behind ``quantified`` count only with a figure or a
    quotation. ``objects`` are the only nouns that may be its content, when not empty; ``objects_not`` and
    ``subjects_not`` are nouns that make it another verb; ``needs`` is a word that must follow.
    """

    verb: str
    finite: frozenset[str]
    joined: frozenset[str]
    participle: frozenset[str]
    particle: str | None
    preposition: str | None
    reflexive: bool
    negated: bool
    admits: bool
    speakers: bool
    takes: frozenset[Construction]
    prepositions: frozenset[str]
    quantified: frozenset[str]
    act: Act
    certainty: Certainty
    channel: str | None
    objects: frozenset[str]
    objects_not: frozenset[str]
    subjects_not: frozenset[str]
    needs: str | None

    @property
    def is_expression(self) -> bool:
        """True for a verb of several words (*in twijfel trekken*)."""
        return " " in self.verb

    def accepts(self, *constructions: Construction) -> bool:
        """True when any of these may stand as its content."""
        return not self.takes.isdisjoint(constructions)


@dataclass(frozen=True, slots=True, kw_only=True)
class NounFrame:
    """A cue noun with the act and certainty that it carries."""

    noun: str
    act: Act
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Everything that attributes in one language; words and phrases in lower case. The YAML says what each list holds.

    ``by_form`` finds the frames of a verb form, ``nouns`` the frame of a noun. ``closing`` are the ``prepositions``
    that end their source's scope, ``accordance`` the nouns after them that nobody speaks by. ``own_words``, ``hearsay``
    and ``impersonal`` are cue phrases: with the subject as source, without one, and with the source in a place
    (``impersonal_places``) or nobody's (``impersonal_settings``); ``associates`` name one who says the same,
    ``opposites`` the opposite of what was said; ``viewpoints`` maps a preposition to the nouns of opinion behind it
    (*in haar ogen*); ``quotative_adverbs`` stand before a cue verb behind its statement. ``hearsay_modals`` report by
    themselves, unless one of ``not_hearsay_infinitives``, ``conditional_words`` or ``plan_nouns`` stands by.
    The infinitive of one of ``refusing_verbs``, behind ``refusing_prepositions`` or ``duty_verbs`` is not said, nor a
    clause under ``wishing_verbs`` or behind ``denied_openers``, nor anything
    in a clause with ``never_phrases``. ``hedges`` and ``unverified`` make a content uncertain;
    ``unverified_statements`` find a sentence that says so.

    ``shows``, ``shows_phrases`` and ``visible`` attribute to footage and papers, which ``showing_prepositions``
    name and ``showing_relatives`` (*waarop*) take up, ``heard`` to the body where it is heard; ``appears`` are the
    verbs among them that take anything behind ``appears_from`` for evidence; ``noun_prepositions`` join a cue noun
    to what was said, ``non_answers`` behind it and ``empty_objects`` behind a verb of saying say nothing.
    ``source_phrases`` name the source behind an outlet, ``passed_on_phrases`` the outlet that passed it on;
    ``conversations`` (*gesprek met*) and ``addressees`` are the words and prepositions before whom it was told,
    ``listeners`` those of the latter that always do, ``circumstances`` open what it was about. ``victims`` say
    nothing in a headline; ``clock_stamp`` is the hour before an entry of a live blog. ``channels`` maps the first
    word of a phrase to (phrase, channel) pairs.

    ``guilt``, ``falsehood`` and ``reproach`` find in a content, written in lower case, what makes it another act;
    ``negations`` turn guilt round. ``taken_up_nouns`` stand for a statement made before, ``untrue_predicates`` deny
    one. ``responsibility_nouns`` with ``responsibility_prepositions`` name a deed; ``volitive_verbs`` (lemmas) and
    their present forms ``volitive_forms`` show an intention.
    """

    verbs: tuple[VerbFrame, ...]
    by_form: Mapping[str, tuple[VerbFrame, ...]]
    nouns: Mapping[str, NounFrame]
    noun_prepositions: frozenset[str]
    prepositions: frozenset[str]
    closing: frozenset[str]
    accordance: frozenset[str]
    heading_documents: frozenset[str]
    silent_infinitives: PhraseTable
    bidding_verbs: frozenset[str]
    own_words: PhraseTable
    hearsay: PhraseTable
    impersonal: PhraseTable
    impersonal_places: frozenset[str]
    impersonal_settings: frozenset[str]
    circumstances: frozenset[str]
    victims: frozenset[str]
    clock_stamp: re.Pattern[str]
    associates: PhraseTable
    opposites: PhraseTable
    non_answers: PhraseTable
    empty_objects: frozenset[str]
    viewpoints: Mapping[str, frozenset[str]]
    quotative_adverbs: frozenset[str]
    hearsay_modals: frozenset[str]
    not_hearsay_infinitives: frozenset[str]
    conditional_words: frozenset[str]
    plan_nouns: frozenset[str]
    hedges: PhraseTable
    unverified: frozenset[str]
    unverified_statements: tuple[re.Pattern[str], ...]
    refusing_verbs: frozenset[str]
    refusing_prepositions: frozenset[str]
    wishing_verbs: frozenset[str]
    denied_openers: PhraseTable
    never_phrases: PhraseTable
    duty_verbs: frozenset[str]
    shows: frozenset[str]
    appears: frozenset[str]
    appears_from: frozenset[str]
    visible: PhraseTable
    shows_phrases: PhraseTable
    heard: PhraseTable
    showing_prepositions: frozenset[str]
    showing_relatives: frozenset[str]
    source_phrases: PhraseTable
    passed_on_phrases: PhraseTable
    conversations: PhraseTable
    addressees: frozenset[str]
    listeners: frozenset[str]
    channels: Mapping[str, tuple[tuple[Phrase, str], ...]]
    channel_prepositions: frozenset[str]
    guilt: re.Pattern[str]
    negations: frozenset[str]
    falsehood: re.Pattern[str]
    reproach: re.Pattern[str]
    taken_up_nouns: frozenset[str]
    untrue_predicates: frozenset[str]
    responsibility_nouns: frozenset[str]
    responsibility_prepositions: frozenset[str]
    volitive_verbs: frozenset[str]
    volitive_forms: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/cues.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "cues")
        try:
            verbs = tuple(_frame(entry) for entry in content["verbs"])
            return cls(
                verbs=verbs,
                by_form=_by_form(verbs),
                nouns={entry["noun"]: _noun(entry) for entry in content["nouns"]},
                channels=_channels(content["channels"]),
                viewpoints={word: frozenset(nouns) for word, nouns in content["viewpoints"].items()},
                **_lists(content),
            )
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'cues.yaml'}: a list is missing or malformed: {error!r}") from error


_PHRASES = (
    "own_words",
    "hearsay",
    "impersonal",
    "associates",
    "opposites",
    "non_answers",
    "silent_infinitives",
    "hedges",
    "visible",
    "shows_phrases",
    "heard",
    "source_phrases",
    "passed_on_phrases",
    "conversations",
    "denied_openers",
    "never_phrases",
)
_PATTERNS = ("guilt", "falsehood", "reproach")
_SETS = (
    "accordance", "addressees", "heading_documents", "bidding_verbs", "appears", "appears_from",
    "channel_prepositions", "closing", "conditional_words", "hearsay_modals", "listeners",
    "circumstances", "empty_objects", "impersonal_places", "impersonal_settings", "victims",
    "negations", "not_hearsay_infinitives",
    "noun_prepositions", "plan_nouns", "prepositions",
    "quotative_adverbs", "refusing_prepositions", "refusing_verbs", "wishing_verbs", "duty_verbs",
    "responsibility_nouns", "responsibility_prepositions", "showing_prepositions",
    "showing_relatives", "shows",
    "taken_up_nouns", "untrue_predicates", "unverified", "volitive_forms", "volitive_verbs",
)  # fmt: skip


def _lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are lists of words, phrases or patterns."""
    return {
        **{name: frozenset(content[name]) for name in _SETS},
        **{name: _phrases(content[name]) for name in _PHRASES},
        **{name: alternatives(content[name]) for name in _PATTERNS},
        "clock_stamp": re.compile(content["clock_stamp"]),
        "unverified_statements": tuple(re.compile(each, re.IGNORECASE) for each in content["unverified_statements"]),
    }


def _phrases(phrases: Iterable[str]) -> PhraseTable:
    table: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(found) for first, found in table.items()}


def _channels(entries: Iterable[Mapping[str, Any]]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    table: dict[str, list[tuple[Phrase, str]]] = {}
    for entry in entries:
        for phrase in entry["words"]:
            words = tuple(phrase.lower().split())
            table.setdefault(words[0], []).append((words, entry["channel"]))
    return {first: tuple(found) for first, found in table.items()}


def alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of these phrases as whole words; "*" is any letters, or one word where it stands
    alone."""
    parts = (re.escape(phrase).replace(r"\ \*\ ", r" \w+ ").replace(r"\*", r"\w*") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


def _by_form(verbs: Iterable[VerbFrame]) -> dict[str, tuple[VerbFrame, ...]]:
    """Each form to the frames that have it, in the order of the list."""
    table: dict[str, list[VerbFrame]] = {}
    for frame in verbs:
        for form in frame.finite | frame.joined | frame.participle:
            table.setdefault(form, []).append(frame)
    return {form: tuple(frames) for form, frames in table.items()}


def _frame(entry: Mapping[str, Any]) -> VerbFrame:
    particle = entry.get("particle")
    finite, joined, participle = _forms(entry, particle)
    return VerbFrame(
        verb=entry["verb"],
        finite=finite,
        joined=joined,
        participle=participle,
        particle=particle,
        preposition=entry.get("preposition"),
        reflexive=entry.get("reflexive", False),
        negated=entry.get("negated", False),
        admits=entry.get("admits", False),
        speakers=entry.get("speakers", False),
        takes=frozenset(Construction(name) for name in entry.get("takes", ())),
        prepositions=frozenset(entry.get("prepositions", ())),
        quantified=_quantified(entry),
        act=Act(entry.get("act", "asserts")),
        certainty=Certainty(entry.get("certainty", "certain")),
        channel=entry.get("channel"),
        objects=frozenset(entry.get("objects", ())),
        objects_not=frozenset(entry.get("objects_not", ())),
        subjects_not=frozenset(entry.get("subjects_not", ())),
        needs=entry.get("needs"),
    )


def _quantified(entry: Mapping[str, Any]) -> frozenset[str]:
    """The prepositions whose objects count with a figure only: those listed, or all."""
    listed = entry.get("quantified", ())
    return frozenset(entry.get("prepositions", ()) if listed is True else listed)


def _forms(entry: Mapping[str, Any], particle: str | None) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The finite, joined and participle forms. An infinitive that is the participle too (*heeft laten weten*) counts as
    that."""
    present, past, past_plural, *participles = entry["parts"].split()
    infinitive = entry.get("infinitive") or entry["verb"].split()[-1]
    prefix = particle if particle and " " not in entry["verb"] and infinitive.startswith(particle) else ""
    simple = infinitive.removeprefix(prefix)
    infinitives = {simple} - set(participles)
    finite = {present, past, past_plural} | infinitives
    joined = {prefix + form for form in finite} | {f"{prefix}te{simple}"} if prefix else infinitives
    return frozenset(finite), frozenset(joined), frozenset(participles)


def _noun(entry: Mapping[str, Any]) -> NounFrame:
    return NounFrame(
        noun=entry["noun"],
        act=Act(entry.get("act", "asserts")),
        certainty=Certainty(entry.get("certainty", "certain")),
    )
