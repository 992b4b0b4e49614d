"""The closed classes of a language: its function words by what they do in a clause (section ``grammar``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from wederhoor.errors import SetupError
from wederhoor.lang.people import Gender
from wederhoor.lang.section import read_section


class Number(StrEnum):
    """Grammatical number."""

    SINGULAR = "singular"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """Whom a pronoun of the third person may stand for.

    ``numbers`` holds both where the verb decides (*zij zegt*, *zij zeggen*). ``gender`` is that of a person in the
    singular. ``animate`` is false for one that stands for bodies, papers and things, and never for a person,
    ``nearest`` true for a demonstrative that takes up whoever was named last (*die*).
    """

    numbers: frozenset[Number]
    gender: Gender | None
    animate: bool
    nearest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The section ``grammar`` of a pack. Words are lower case, in every form that the class has.

    **Subordinate clauses.** ``declarative_complementisers`` (*dat*) open a complement clause and are left out of what
    is said; ``interrogative_complementisers`` (*of*) and ``interrogatives`` (*hoe*, *wie*) open one and belong to it.
    ``purpose_complementisers`` (*om*) open an infinitive clause, ``infinitive_markers`` (*te*) stand before its verb,
    ``infinitive_prepositions`` (*door te zeggen*) before an infinitive clause.
    ``relative_pronouns`` take up a noun, ``relative_adverbs`` a place, a person or a clause, ``continuatives`` behind a
    comma all that was said before it.
    ``adverbial_subordinators`` (*omdat*) begin a clause that is no complement, ``comparatives`` (*zoals*) one of
    comparison, ``conclusive_adverbs`` (*dan*) what follows from a condition. ``specifiers`` open an addition to a noun
    phrase behind a comma (*onder wie*, *vooral*).

    ``bare_complements`` is true where a complement clause may open with nothing (*said he would*).

    **Coordination.** ``coordinators`` join main clauses, ``adversatives`` are those of contrast, ``concessives`` (*al*,
    *hoewel*) subordinate a clause that says something of its own; ``phrase_coordinators`` join noun phrases.

    **Clause.** ``agent_prepositions`` (*door*) name who does what a passive tells, ``predicate_markers`` (*als*) open a
    predicate of the object, ``extraposed_openers`` open what may stand behind the verbs that close the clause;
    ``negators`` deny a verb, ``denying_adverbs`` (*nooit*) a whole clause, ``paired_negators`` (*nor*) one verb of two;
    of ``nobodies`` (*geen*) nobody does it. ``passive_auxiliaries`` and ``perfect_auxiliaries`` are lemmas.

    ``subject_before_tag`` is true where a subject may stand before the cue verb behind a statement (*..., he said*),
    ``objects_follow`` where objects stand behind every form of their verb, infinitives and participles too,
    ``particles_join`` where a particle is written before its verb as one word with it (*opeisen*, *eiste op*).

    ``finite_forms`` are verbs whatever the tagger takes them for, each with the treebank's tag and the features of its
    form.

    **Noun phrases.** ``definite_articles``, ``indefinite_articles``, ``demonstratives`` and ``possessives`` are
    determiners. ``possessive_prepositions`` (*van*) bind a noun to the one before it, ``origin_prepositions`` (*uit*) a
    name; ``partitive_prepositions`` (*onder*, as in *onder wie*) open a part of a number named before;
    ``apposed_prepositions`` (*of*) open behind a comma what a person by name is of, ``postposed_adjectives`` (*close*)
    stand behind their noun with a preposition; ``focus_adverbs`` (*ook*) stand before a noun phrase and do not belong
    to it; ``locative_prepositions`` (*te*) stand before places and hardly before people. ``neuter_articles`` (*het*)
    stand before no person's name. ``genitive_endings`` mark a possessor's name. ``naming_verbs`` (lemmas and forms)
    give a name in a relative clause, ``contrastives`` (*andere*) set a thing apart from the one named before.

    **Pronouns.** ``pronouns`` are those that a speaker may be led back from, ``possessors`` what each possessive
    stands for, ``subject_pronouns`` the nominative forms, ``either_case`` those that are objects too.
    ``neuter_demonstratives`` (*dat*) and ``neuter_pronouns`` (*het*) may take up a whole statement. ``expletives``
    (*er*) fill the place of a subject. ``reflexives`` (*zich*) go with verbs, ``emphatic_reflexives`` (*zichzelf*)
    stand for the subject as an object, ``emphatics`` (*zelf*) behind a noun, ``reciprocals`` (*elkaar*) for several
    subjects. ``generic_pronouns`` (*men*) mean people at large, ``nonreferential_pronouns`` (*niemand*, *wie*)
    nobody in particular. ``place_adverbs`` stand for a place named before, ``textual_adverbs`` (*daarin*) for a
    text.

    The last fields are unions of those above: ``complement_openers`` all words that open a complement clause,
    ``clause_linkers`` those that may open a clause of the reporter's own, ``relative_words`` those that open a relative
    clause, ``propositional_anaphors`` the pronouns for a whole statement, ``pointing_determiners`` articles and
    demonstratives, ``definite_determiners`` those with the possessives.
    """

    declarative_complementisers: frozenset[str]
    interrogative_complementisers: frozenset[str]
    interrogatives: frozenset[str]
    bare_complements: bool
    subject_before_tag: bool
    objects_follow: bool
    particles_join: bool
    purpose_complementisers: frozenset[str]
    infinitive_markers: frozenset[str]
    infinitive_prepositions: frozenset[str]
    relative_pronouns: frozenset[str]
    relative_adverbs: frozenset[str]
    continuatives: frozenset[str]
    adverbial_subordinators: frozenset[str]
    conditional_subordinators: frozenset[str]
    conditional_auxiliaries: frozenset[str]
    conclusive_adverbs: frozenset[str]
    comparatives: frozenset[str]
    specifiers: frozenset[str]
    coordinators: frozenset[str]
    adversatives: frozenset[str]
    concessives: frozenset[str]
    phrase_coordinators: frozenset[str]
    agent_prepositions: frozenset[str]
    predicate_markers: frozenset[str]
    extraposed_openers: frozenset[str]
    negators: frozenset[str]
    denying_adverbs: frozenset[str]
    paired_negators: frozenset[str]
    nobodies: frozenset[str]
    passive_auxiliaries: frozenset[str]
    perfect_auxiliaries: frozenset[str]
    definite_articles: frozenset[str]
    neuter_articles: frozenset[str]
    indefinite_articles: frozenset[str]
    demonstratives: frozenset[str]
    possessives: frozenset[str]
    possessive_prepositions: frozenset[str]
    origin_prepositions: frozenset[str]
    partitive_prepositions: frozenset[str]
    locative_prepositions: frozenset[str]
    apposed_prepositions: frozenset[str]
    postposed_adjectives: frozenset[str]
    focus_adverbs: frozenset[str]
    first_persons: frozenset[str]
    subject_pronouns: frozenset[str]
    either_case: frozenset[str]
    neuter_demonstratives: frozenset[str]
    neuter_pronouns: frozenset[str]
    expletives: frozenset[str]
    reflexives: frozenset[str]
    emphatic_reflexives: frozenset[str]
    emphatics: frozenset[str]
    reciprocals: frozenset[str]
    generic_pronouns: frozenset[str]
    naming_verbs: frozenset[str]
    contrastives: frozenset[str]
    nonreferential_pronouns: frozenset[str]
    place_adverbs: frozenset[str]
    textual_adverbs: frozenset[str]
    genitive_endings: tuple[str, ...]
    pronouns: Mapping[str, Pronoun]
    possessors: Mapping[str, Pronoun]
    finite_forms: Mapping[str, str]

    complement_openers: frozenset[str]
    clause_linkers: frozenset[str]
    relative_words: frozenset[str]
    propositional_anaphors: frozenset[str]
    pointing_determiners: frozenset[str]
    definite_determiners: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/grammar.yaml``; ``SetupError`` when a list is missing or malformed."""
        content = read_section(folder, "grammar")
        try:
            return cls(**_fields(content))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SetupError(f"{folder / 'grammar.yaml'}: a list is missing or malformed: {error!r}") from error


_UNIONS: Mapping[str, tuple[str, ...]] = {
    "complement_openers": ("declarative_complementisers", "interrogative_complementisers", "interrogatives"),
    "clause_linkers": ("coordinators", "concessives"),
    "relative_words": ("relative_pronouns", "relative_adverbs"),
    "propositional_anaphors": ("neuter_demonstratives", "neuter_pronouns"),
    "pointing_determiners": ("definite_articles", "demonstratives"),
    "definite_determiners": ("definite_articles", "demonstratives", "possessives"),
}


def _fields(content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a grammar: the lists of its file, and their unions."""
    pronouns = _pronouns(content["pronouns"])
    others = {
        "genitive_endings": tuple(content["genitive_endings"]),
        "bare_complements": bool(content["bare_complements"]),
        "subject_before_tag": bool(content["subject_before_tag"]),
        "objects_follow": bool(content["objects_follow"]),
        "particles_join": bool(content["particles_join"]),
        "pronouns": pronouns,
        "finite_forms": {word: form for form, words in content["finite_forms"].items() for word in words},
        "possessors": {word: pronouns[same] for word, same in content["possessors"].items()},
    }
    names = [field.name for field in fields(Grammar) if field.name not in {*others, *_UNIONS}]
    lists = {name: frozenset(content[name]) for name in names}
    unions = {name: frozenset[str]().union(*(lists[part] for part in parts)) for name, parts in _UNIONS.items()}
    return {**lists, **unions, **others}


def _pronouns(entries: Iterable[Mapping[str, Any]]) -> dict[str, Pronoun]:
    """Each word to the pronoun that it is."""
    return {word: _pronoun(entry) for entry in entries for word in entry["words"]}


def _pronoun(entry: Mapping[str, Any]) -> Pronoun:
    return Pronoun(
        numbers=frozenset(Number(number) for number in entry["numbers"]),
        gender=Gender(entry["gender"]) if "gender" in entry else None,
        animate=entry.get("animate", True),
        nearest=entry.get("nearest", False),
    )
