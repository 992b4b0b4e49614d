"""The lists of section ``names`` as they are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wederhoor.records.entity import EntityType

_LISTS = (
    "adjectival_things",
    "agency_words",
    "apposed",
    "articles",
    "capital_bodies",
    "capital_givers",
    "capital_links",
    "capital_nouns",
    "capital_openers",
    "capital_verbs",
    "clause_joiners",
    "common_words",
    "copulas",
    "crowd_roles",
    "divided",
    "documents",
    "epithets",
    "estimates",
    "field_joiners",
    "firm_endings",
    "firm_roles",
    "footage",
    "function_words",
    "generational",
    "governments",
    "groups",
    "home_capitals",
    "indefinite",
    "legal_forms",
    "lookalikes",
    "nickname_phrases",
    "organisations",
    "outlet_words",
    "own_outlet",
    "particles",
    "place_prepositions",
    "places",
    "saint_words",
    "scopes",
    "spokespersons",
    "territorial",
    "things",
    "utterances",
    "whole_only",
)
"""The keys of ``names.yaml`` that hold a plain list of words."""

_KINDS = (
    ("roles", EntityType.PERSON),
    ("kin", EntityType.PERSON),
    ("groups", EntityType.GROUP),
    ("footage", EntityType.FOOTAGE),
    ("agency_words", EntityType.OUTLET),
    ("outlet_words", EntityType.OUTLET),
    ("organisations", EntityType.ORGANISATION),
    ("governments", EntityType.ORGANISATION),
    ("documents", EntityType.OTHER),
    ("things", EntityType.OTHER),
    ("places", EntityType.PLACE),
)
"""The lists whose nouns stand for a kind of entity."""


def read_lists(content: Mapping[str, Any]) -> dict[str, Any]:
    """The sections that are plain lists of words, and the outlets."""
    return {
        "compounds": bool(content["compounds"]),
        **{name: frozenset(check_words(content[name])) for name in _LISTS},
        "agencies": _spellings(content["agencies"]),
        "outlets": _spellings(content["outlets"]),
        "alias_phrases": tuple(content["alias_phrases"]),
        "game_functions": {word: group for group, words in enumerate(content["game_functions"]) for word in words},
        "compatible_roles": _rows_of(content["compatible_roles"]),
        "member_endings": tuple(content["member_endings"]),
        "modifier_endings": tuple(content["modifier_endings"]),
        "plural_endings": tuple(content["plural_endings"]),
        "linking_letters": tuple(content["linking_letters"]),
        "head_endings": tuple(content["head_endings"]),
        "foreign_place_endings": tuple(content["foreign_place_endings"]),
        "demonym_endings": tuple(content["demonym_endings"]),
        "country_endings": tuple(content["country_endings"]),
        "well_known": {name.casefold(): group[0] for group in content["well_known"] for name in group},
        "reasons": dict(content["reasons"]),
        "doubts": dict(content["doubts"]),
        "synonyms": {word: tuple(group) for group in content["synonyms"] for word in group},
        "respelled": {word: row[0] for row in content["respelled"] for word in row},
        "translations": {word: row[0] for row in content["translations"] for word in row},
        "thing_synonyms": {word: tuple(group) for group in content["thing_synonyms"] for word in group},
        "epithet_edges": tuple(content["epithet_edges"]),
        "hypernyms": _hypernyms(content["hypernyms"]),
    }


def index_kinds(lists: Mapping[str, Iterable[str]]) -> dict[str, EntityType]:
    """Each noun to what it names; of one in two lists the first decides."""
    found: dict[str, EntityType] = {}
    for name, kind in _KINDS:
        for word in lists[name]:
            found.setdefault(word, kind)
    return found


def _hypernyms(groups: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    """Each wide noun to the nouns of every group that it heads, its own among them."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for word in group["words"]:
            found[word] = found.get(word, frozenset({word})).union(group["of"])
    return found


def _rows_of(rows: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Each word to the words of every row that it stands in."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for word in row:
            found[word] = found.get(word, frozenset()).union(row)
    return found


def check_words(words: list[Any]) -> list[str]:
    """The words; ``ValueError`` for one that YAML takes for something else (*off*, *no* without quotation marks)."""
    if strange := [word for word in words if not isinstance(word, str)]:
        raise ValueError(f"not words: {strange}")
    return words


def _spellings(names: Mapping[str, list[str]]) -> dict[str, str]:
    """Each way to write an outlet to its usual name: as listed, in capitals, and with its article in either case (*de
    Volkskrant*); never all in lower case, where *trouw* and *time* are words."""
    found: dict[str, str] = {}
    for name, others in names.items():
        for written in (name, *others):
            found[written] = name
            if " " in written:
                found.setdefault(written[0].lower() + written[1:], name)
                found.setdefault(written[0].upper() + written[1:], name)
            found.setdefault(written.upper(), name)
    return found
