"""Frames of the words that attribute: what a cue verb or noun takes, and the act and certainty that it carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wederhoor.records.attribution import Act, Certainty


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

    ``finite`` are the forms of a main clause, without a separable particle; ``joined`` those of a subordinate clause,
    the infinitives and the gerunds (*demanding that she resign*); ``participle`` the forms that need an auxiliary.
    ``particle`` is that of a separable verb, or
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
    """A cue noun with the act and certainty that it carries; ``phrases`` is true where a noun phrase may say what was
    said (*the call for calm*), false where only a clause does (*word that*)."""

    noun: str
    phrases: bool
    act: Act
    certainty: Certainty


def index_forms(verbs: Iterable[VerbFrame]) -> dict[str, tuple[VerbFrame, ...]]:
    """Each form to the frames that have it, in the order of the list."""
    table: dict[str, list[VerbFrame]] = {}
    for frame in verbs:
        for form in frame.finite | frame.joined | frame.participle:
            table.setdefault(form, []).append(frame)
    return {form: tuple(frames) for form, frames in table.items()}


def read_verb(entry: Mapping[str, Any]) -> VerbFrame:
    """The frame of an entry of the list of verbs."""
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
    finite = {present, past, past_plural, *entry.get("plural", "").split()} | infinitives
    joined = {prefix + form for form in finite} | {f"{prefix}te{simple}"} if prefix else infinitives
    joined = joined | set(entry.get("gerund", "").split())
    return frozenset(finite), frozenset(joined), frozenset(participles)


def read_noun(entry: Mapping[str, Any]) -> NounFrame:
    """The frame of an entry of the list of nouns."""
    return NounFrame(
        noun=entry["noun"],
        phrases=entry.get("phrases", True),
        act=Act(entry.get("act", "asserts")),
        certainty=Certainty(entry.get("certainty", "certain")),
    )
