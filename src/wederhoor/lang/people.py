"""What people are called and what their roles are (part of section ``names``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wederhoor.lang.namelists import check_words
from wederhoor.records.entity import EntityType


class Gender(StrEnum):
    """The gender that a word gives to the person it stands for."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a noun says of whoever bears it.

    ``gender`` is ``None`` for a word that anybody can bear. ``unique`` means that one place, party or firm has one at a
    time (*burgemeester*, *premier*), unlike a *woordvoerder*.
    """

    type: EntityType
    gender: Gender | None
    unique: bool


def read_people(content: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The sections whose words have a gender."""
    return {
        "roles": {
            word: Role(type=EntityType.PERSON, gender=gender, unique=unique)
            for unique, key in ((False, "roles"), (True, "unique_roles"))
            for word, gender in _gendered(content[key]).items()
        },
        "kin": _gendered(content["kin"]),
        "titles": _gendered(content["titles"]),
        "given": _gendered(given["names"]),
        "spellings": {name: group[0] for group in given["spellings"] for name in group},
        "patronymics": tuple(given["patronymics"]),
        "foreign_endings": tuple(check_words(given["foreign_endings"])),
        "short_forms": {short: frozenset(full) for short, full in given["short_forms"].items()},
    }


def _gendered(lists: Mapping[str, list[str]]) -> dict[str, Gender | None]:
    """Words to their gender from the lists ``any``, ``female`` and ``male``; a word in both of these has none."""
    genders: dict[str, Gender | None] = dict.fromkeys(lists.get("any", ()))
    for gender in Gender:
        for word in lists.get(gender.value, ()):
            genders[word] = None if word in genders else gender
    return genders
