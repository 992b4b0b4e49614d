"""Who bears a name: countries, regions and towns of the data that ship with the package.

``training/gazetteer.py`` makes the data; where they come from and what they allow stands beside them.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from wederhoor.publish.atlas.geometry import Point, Ring, covers, middle

_DATA = Path(__file__).with_name("data")
_JOINTS = re.compile(r"[\s\-‐‑–’'`ʼ.]+")


class PlaceKind(StrEnum):
    """What a place of the gazetteer is."""

    COUNTRY = "country"
    REGION = "region"
    TOWN = "town"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A place of the gazetteer. ``country`` is its ISO 3166 code; ``rings`` is its outline, empty for a town;
    ``labels`` is its name by interface language where the gazetteer has one for each, ``name`` that in English or its
    own language. ``population`` is rounded, 0 for what is no town."""

    kind: PlaceKind
    name: str
    country: str
    point: Point
    rings: tuple[Ring, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    population: int = 0
    is_capital: bool = False

    def covers(self, other: Bearer) -> bool:
        """True for an area in which the other lies: a town, or a region of a country."""
        if self.kind is PlaceKind.COUNTRY:
            return other.country == self.country
        return self.kind is PlaceKind.REGION and other.kind is PlaceKind.TOWN and covers(self.rings, other.point)

    def label(self, language: str) -> str:
        """The name in an interface language."""
        return dict(self.labels).get(language, self.name)


def fold(name: str) -> str:
    """A name as it is compared: lower case, without accents, hyphens, apostrophes and full stops."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(part for part in _JOINTS.split(letters) if part).replace("|", "")


def find_bearers(name: str) -> tuple[Bearer, ...]:
    """All places of the gazetteer that bear the name, countries first, then regions and towns by country."""
    key = fold(name)
    if not key:
        return ()
    return (*_areas(PlaceKind.COUNTRY).get(key, ()), *_areas(PlaceKind.REGION).get(key, ()), *_towns(key))


@cache
def all_countries() -> tuple[Bearer, ...]:
    """The countries and territories of the world."""
    return tuple(area for _, area in _read_areas(PlaceKind.COUNTRY))


@cache
def country(code: str) -> Bearer | None:
    """The country with that ISO 3166 code."""
    return next((area for area in all_countries() if area.country == code), None) if code else None


@cache
def _areas(kind: PlaceKind) -> dict[str, tuple[Bearer, ...]]:
    """The countries or the regions by folded name."""
    found: dict[str, list[Bearer]] = defaultdict(list)
    for keys, area in _read_areas(kind):
        for key in keys:
            found[key].append(area)
    return {key: tuple(areas) for key, areas in found.items()}


@cache
def _read_areas(kind: PlaceKind) -> tuple[tuple[frozenset[str], Bearer], ...]:
    """The countries or the regions in the order of the file, each with its folded names."""
    file = {PlaceKind.COUNTRY: "countries.json.gz", PlaceKind.REGION: "regions.json.gz"}[kind]
    languages, lines, rows = json.loads(gzip.decompress((_DATA / file).read_bytes()))
    drawn = _Lines(lines)
    return tuple(
        (frozenset(keys), _area(kind, code, _names(name, languages), tuple(map(drawn.ring, rings))))
        for code, keys, name, rings in rows
    )


def _names(name: str | list[str], languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The names of an area with their languages, the name that it has in English or its own language last."""
    return (("", name),) if isinstance(name, str) else tuple(zip(languages, name, strict=True))


def _area(kind: PlaceKind, code: str, names: tuple[tuple[str, str], ...], outline: tuple[Ring, ...]) -> Bearer:
    (*_, (_, name)), labels = names, names if len(names) > 1 else ()
    return Bearer(kind=kind, name=name, country=code, point=middle(outline), rings=outline, labels=labels)


class _Lines:
    """The lines of which rings consist, in the order in which the rings of the file first have them; neighbours share
    those between them. They come as steps in hundredths of a degree, each line from the end of the one before it."""

    def __init__(self, steps: Iterable[Sequence[int]]) -> None:
        x = y = 0
        self._lines: list[list[Point]] = []
        for line in steps:
            self._lines.append([])
            for step_x, step_y in zip(line[::2], line[1::2], strict=True):
                x, y = x + step_x, y + step_y
                self._lines[-1].append((x / 100, y / 100))
        self._known = 0

    def ring(self, places: Iterable[int]) -> Ring:
        """The next ring of the file: lines by how far each lies before the first that is new, ``~place`` backwards."""
        points: list[Point] = []
        for place in places:
            number = self._known - (place if place >= 0 else ~place)
            self._known = max(self._known, number + 1)
            line = self._lines[number] if place >= 0 else self._lines[number][::-1]
            points += line[1:] if points else line
        return tuple(points)


@cache
def _town_rows() -> tuple[bytes, bytes]:
    """The rows as they stand and with small ASCII letters, byte for byte as long."""
    rows = gzip.decompress((_DATA / "towns.txt.gz").read_bytes())
    return rows, rows.lower()


def _towns(key: str) -> Iterator[Bearer]:
    """The towns with that folded name. The rows are searched as they stand, at some 2 ms a name: 6 MB instead of the
    100 that an index of their 50,000 records and all their names would take."""
    (rows, searched), wanted = _town_rows(), f"|{key}|".encode(errors="replace")
    found = searched.find(wanted)
    while found >= 0:
        start, end = searched.rfind(b"\n", 0, found) + 1, searched.find(b"\n", found)
        yield _town(rows[start:end].decode())
        found = searched.find(wanted, end)


def _town(row: str) -> Bearer:
    code, names, latitude, longitude, population, capital = row.split("\t")
    return Bearer(
        kind=PlaceKind.TOWN,
        name=names.split("|")[1],
        country=code,
        point=(float(longitude), float(latitude)),
        population=int(population),
        is_capital=capital == "C",
    )
