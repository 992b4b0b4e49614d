"""The words that attribute (section ``cues``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.frames import NounFrame, VerbFrame, index_forms, read_noun, read_verb
from wederhoor.lang.section import read_section

Phrase = tuple[str, ...]
"""A fixed expression, word by word in lower case."""

PhraseTable = Mapping[str, tuple[Phrase, ...]]
"""Fixed expressions by their first word, in the order of their list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Everything that attributes in one language; words and phrases in lower case. The YAML says what each list holds.

    ``by_form`` finds the frames of a verb form, ``nouns`` the frame of a noun. ``closing`` are the ``prepositions``
    that end their source's scope, ``accordance`` the nouns after them that nobody speaks by. ``own_words``, ``hearsay``
    and ``impersonal`` are cue phrases: with the subject as source, without one, and with the source in a place
    (``impersonal_places``) or nobody's (``impersonal_settings``); ``associates`` name one who says the same,
    ``opposites`` the opposite of what was said; ``viewpoints`` maps a preposition to the nouns of opinion behind it
    (*in haar ogen*); ``hearsay_participles`` with a passive auxiliary and an infinitive pass on what nobody is named
    for (*is understood to have left*); ``quotative_adverbs`` stand before a cue verb behind its statement.
    ``hearsay_modals`` report by
    themselves, unless one of ``not_hearsay_infinitives``, ``conditional_words`` or ``plan_nouns`` stands by.
    The infinitive of one of ``refusing_verbs``, behind ``refusing_prepositions`` or ``duty_verbs`` is not said, nor a
    clause under ``wishing_verbs`` or behind ``denied_openers``, nor anything
    in a clause with ``never_phrases``. ``hedges`` and ``unverified`` make a content uncertain;
    ``unverified_statements`` find a sentence that says so.

    ``shows``, ``shows_phrases`` and ``visible`` attribute to footage and papers, which ``showing_prepositions`` name
    and ``showing_relatives`` (*waarop*) take up, ``heard`` to the body where it is heard; ``appears`` are the verbs
    among them that take anything behind ``appears_from`` for evidence; ``noun_prepositions`` join a cue noun to what
    was said, ``non_answers`` behind it and ``empty_objects`` behind a verb of saying say nothing. ``source_phrases``
    name the source behind an outlet, ``passed_on_phrases`` the outlet that passed it on; ``conversations`` (*gesprek
    met*) and ``addressees`` are the words and prepositions before whom it was told, ``listeners`` those of the latter
    that always do, ``telling_forms`` those of verbs whose object is told, ``circumstances`` open what it was about.
    ``victims`` say nothing in a headline; ``clock_stamp`` is the hour before an entry of a live blog. ``channels`` maps
    the first word of a phrase to (phrase, channel) pairs.

    ``guilt``, ``falsehood`` and ``reproach`` find in a content, written in lower case, what makes it another act;
    ``negations`` turn guilt round. ``taken_up_nouns`` stand for a statement made before, ``untrue_predicates`` deny
    one. ``responsibility_nouns`` with ``responsibility_prepositions`` name a deed; ``volitive_verbs`` (lemmas) and
    their present forms ``volitive_forms`` show an intention.
    """

    verbs: tuple[VerbFrame, ...]
    by_form: Mapping[str, tuple[VerbFrame, ...]]
    nouns: Mapping[str, NounFrame]
    noun_prepositions: frozenset[str]
    prepositions: PhraseTable
    closing: frozenset[str]
    accordance: frozenset[str]
    heading_documents: frozenset[str]
    silent_infinitives: PhraseTable
    bidding_verbs: frozenset[str]
    own_words: PhraseTable
    hearsay: PhraseTable
    hearsay_participles: frozenset[str]
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
    telling_forms: frozenset[str]
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
            verbs = tuple(read_verb(entry) for entry in content["verbs"])
            return cls(
                verbs=verbs,
                by_form=index_forms(verbs),
                nouns={entry["noun"]: read_noun(entry) for entry in content["nouns"]},
                channels=_channels(content["channels"]),
                viewpoints={word: frozenset(nouns) for word, nouns in content["viewpoints"].items()},
                **_lists(content),
            )
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            raise SetupError(f"{folder / 'cues.yaml'}: a list is missing or malformed: {error!r}") from error


_PHRASES = (
    "prepositions",
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
    "channel_prepositions", "closing", "telling_forms", "conditional_words", "hearsay_modals", "listeners",
    "circumstances", "empty_objects", "impersonal_places", "impersonal_settings", "victims",
    "negations", "not_hearsay_infinitives",
    "noun_prepositions", "plan_nouns", "hearsay_participles",
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
    """A pattern that finds any of these phrases as whole words, nothing for none; "*" is any letters, or one word where
    it stands alone."""
    parts = [re.escape(phrase).replace(r"\ \*\ ", r" \w+ ").replace(r"\*", r"\w*") for phrase in phrases]
    return re.compile(rf"\b(?:{'|'.join(parts or ['(?!)'])})\b")
