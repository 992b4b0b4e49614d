"""The words that attribute (section ``cues``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.lang.section import read_section
from wederhoor.records.attribution import Act, Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbFrame:
    """A cue verb: its forms, what may stand as its content, and the act and certainty that it carries.

    ``finite`` are the forms of a main clause, without a separable particle; ``joined`` those of a subordinate clause and the
    infinitives; ``participle`` the forms that need an auxiliary. ``objects`` are the only nouns that may be its content, when not
    empty; ``subjects_not`` are nouns that make it another verb; ``needs`` is a word that must follow; ``plain`` is false
    when the content must hold a figure or a quotation to be a statement.
    """

    verb: str
    finite: frozenset[str]
    joined: frozenset[str]
    participle: frozenset[str]
    particle: str | None
    takes: frozenset[str]
    act: Act
    certainty: Certainty
    channel: str | None
    objects: frozenset[str]
    subjects_not: frozenset[str]
    needs: str | None
    plain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NounFrame:
    """A cue noun with the act and certainty that it carries."""

    noun: str
    act: Act
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Everything that attributes in one language; ``by_form`` finds the frames of a verb form (lower case)."""

    verbs: tuple[VerbFrame, ...]
    by_form: Mapping[str, tuple[VerbFrame, ...]]
    nouns: Mapping[str, NounFrame]
    prepositions: frozenset[str]
    closing: frozenset[str]
    own_words: tuple[tuple[str, ...], ...]
    hearsay: tuple[tuple[str, ...], ...]
    impersonal: tuple[tuple[str, ...], ...]
    impersonal_places: frozenset[str]
    accordance: frozenset[str]
    hearsay_modals: frozenset[str]
    not_hearsay_infinitives: frozenset[str]
    conditional_words: frozenset[str]
    hedges: tuple[tuple[str, ...], ...]
    unverified: frozenset[str]
    unverified_statements: tuple[re.Pattern[str], ...]
    shows: frozenset[str]
    visible: tuple[tuple[str, ...], ...]
    subordinators: frozenset[str]
    relay_phrases: tuple[tuple[str, ...], ...]
    channels: Mapping[tuple[str, ...], str]
    channel_prepositions: frozenset[str]
    interview_words: frozenset[str]
    interview_prepositions: frozenset[str]
    addressees: frozenset[str]
    negations: frozenset[str]
    guilt: re.Pattern[str]
    falsehood: re.Pattern[str]
    reproach: re.Pattern[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/cues.yaml``."""
        content = read_section(folder, "cues")
        verbs = tuple(_frame(entry) for entry in content["verbs"])
        by_form: dict[str, list[VerbFrame]] = {}
        for frame in verbs:
            for form in sorted(frame.finite | frame.joined | frame.participle):
                by_form.setdefault(form, []).append(frame)
        sets = {
            name: frozenset(content[name])
            for name in ["prepositions", "closing", "impersonal_places", "accordance", "hearsay_modals", "not_hearsay_infinitives", "conditional_words", "unverified", "shows", "subordinators", "channel_prepositions", "interview_words", "interview_prepositions", "addressees", "negations"]
        }
        phrases = {
            name: tuple(tuple(phrase.split()) for phrase in content[name])
            for name in ("own_words", "hearsay", "impersonal", "hedges", "visible", "relay_phrases")
        }
        return cls(
            verbs=verbs,
            by_form={form: tuple(frames) for form, frames in by_form.items()},
            nouns={entry["noun"]: _noun(entry) for entry in content["nouns"]},
            unverified_statements=tuple(
                re.compile(pattern, re.IGNORECASE) for pattern in content["unverified_statements"]
            ),
            channels={
                tuple(words.lower().split()): entry["channel"]
                for entry in content["channels"]
                for words in entry["words"]
            },
            **{name: _alternatives(content[name]) for name in ("guilt", "falsehood", "reproach")},
            **sets,
            **phrases,
        )


def _alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of these phrases as whole words; "*" stands for letters, or for one word when it stands alone."""
    parts = (re.escape(phrase).replace(r"\ \*\ ", r" \w+ ").replace(r"\*", r"\w*") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


def _frame(entry: Mapping[str, Any]) -> VerbFrame:
    present, past, past_plural, *participles = entry["parts"].split()
    infinitive = entry["verb"].split()[-1]
    particle = entry.get("particle")
    prefix = particle if particle and " " not in entry["verb"] and infinitive.startswith(particle) else ""
    bare = {present, past, past_plural, infinitive.removeprefix(prefix)}
    joined = {prefix + form for form in bare} if prefix else {infinitive}
    return VerbFrame(
        verb=entry["verb"],
        finite=frozenset(bare),
        joined=frozenset(joined | ({prefix + "te" + infinitive.removeprefix(prefix)} if prefix else set())),
        participle=frozenset(participles),
        particle=particle,
        takes=frozenset(entry["takes"]),
        act=Act(entry.get("act", "asserts")),
        certainty=Certainty(entry.get("certainty", "certain")),
        channel=entry.get("channel"),
        objects=frozenset(entry.get("objects", ())),
        subjects_not=frozenset(entry.get("subjects_not", ())),
        needs=entry.get("needs"),
        plain="needs_content" not in entry,
    )


def _noun(entry: Mapping[str, Any]) -> NounFrame:
    return NounFrame(
        noun=entry["noun"],
        act=Act(entry.get("act", "asserts")),
        certainty=Certainty(entry.get("certainty", "certain")),
    )
