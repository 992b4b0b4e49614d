"""Countries with their capitals, adjectives and inhabitants (section ``countries``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country as newspapers name it: ``names`` begins with ``name``; ``capitals`` are those whose name stands for the
    government; ``adjectives`` and ``inhabitants`` in every inflected form, lower case."""

    code: str
    name: str
    names: tuple[str, ...]
    capitals: tuple[tuple[str, ...], ...]
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]


def read_countries(content: Mapping[str, Any]) -> dict[str, Country]:
    """The countries of a section by their code, without those that have no name yet."""
    return {
        code: Country(
            code=code,
            name=row["names"][0],
            names=tuple(row["names"]),
            capitals=tuple(tuple(spellings) for spellings in row.get("capitals", ())),
            adjectives=tuple(row.get("adjectives", ())),
            inhabitants=tuple(row.get("inhabitants", ())),
        )
        for code, row in sorted(content["countries"].items())
        if row.get("names")
    }


def index_countries(countries: Mapping[str, Country]) -> dict[str, Any]:
    """The countries, and each of their words to the country's usual name."""
    return {
        "countries": countries,
        "country_names": {name.lower(): row.name for row in countries.values() for name in row.names},
        "capitals": {name.lower(): row.name for row in countries.values() for city in row.capitals for name in city},
        "cities": {name.lower(): city[0] for row in countries.values() for city in row.capitals for name in city},
        "demonyms": {word: row.name for row in countries.values() for word in row.adjectives},
        "inhabitants": {word: row.name for row in countries.values() for word in row.inhabitants},
    }
