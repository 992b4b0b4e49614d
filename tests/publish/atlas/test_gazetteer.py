"""Who bears a name."""

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from wederhoor.publish.atlas import gazetteer
from wederhoor.publish.atlas.gazetteer import PlaceKind, all_countries, country, find_bearers, fold
from wederhoor.publish.atlas.geometry import area_of

DATA = Path(gazetteer.__file__).with_name("data")


def bearers(name):
    return [(bearer.kind.value, bearer.name, bearer.country) for bearer in find_bearers(name)]


@pytest.mark.parametrize("name", ["Kyiv", "Kiëv", "Kyjiv", "KYIV", "kiev"])
def test_spellings_of_a_town_are_one_town(name):
    """Accents, capitals and transcriptions lead to the same place."""
    assert ("town", "Kyiv", "UA") in bearers(name)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Bachmoet", "Bakhmut"),
        ("Charkov", "Kharkiv"),
        ("Londen", "London"),
        ("Antwerpen", "Antwerp"),
        ("Rijsel", "Lille"),
    ],
)
def test_knows_the_names_of_dutch_newspapers(name, town):
    """Dutch names, also of what is written in Cyrillic."""
    assert town in [found for _, found, _ in bearers(name)]


def test_finds_all_bearers():
    """Four towns that newspapers call Bergen, Mons among them; both Hengelos."""
    assert {code for _, _, code in bearers("Bergen")} == {"BE", "DE", "NL", "NO"}
    assert bearers("Hengelo") == [("town", "Hengelo", "NL")] * 2


@pytest.mark.parametrize("name", ["", " ", "-", "|", "||", "Zwolle|", "\n", "\t", "Oostmerkel", "zwol"])
def test_finds_none_by_part_of_a_name_or_of_a_row(name):
    """A name is found whole or not at all, whatever signs are in it."""
    assert all(fold(name) and found for found in bearers(name)) or bearers(name) == []
    assert name == "Zwolle|" or bearers(name) == []


def test_countries_have_names_in_both_languages():
    """And outlines that lie on the earth."""
    land = country("NL")
    assert (land.label("nl"), land.label("en"), land.label("fy")) == ("Nederland", "Netherlands", "Netherlands")
    assert len(all_countries()) > 190
    assert all(-181 <= x <= 181 and -90 <= y <= 90 for land in all_countries() for ring in land.rings for x, y in ring)


def test_a_region_covers_its_towns():
    """Utrecht lies in Utrecht, and Zwolle does not."""
    region, town = find_bearers("Utrecht")
    (zwolle,) = find_bearers("Zwolle")
    assert region.kind is PlaceKind.REGION
    assert region.covers(town)
    assert not region.covers(zwolle)
    assert country("NL").covers(zwolle)


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Luik", ("Luik", "Liège")),
        ("Noordrijn-Westfalen", ("Noordrijn-Westfalen", "North Rhine-Westphalia")),
        ("Flanders", ("Vlaanderen", "Flanders")),
    ],
)
def test_regions_that_we_have_other_names_for_bear_them_in_both_languages(name, labels):
    """Whichever of them the articles use."""
    (region,) = [bearer for bearer in find_bearers(name) if bearer.kind is PlaceKind.REGION]
    assert (region.label("nl"), region.label("en")) == labels


@pytest.mark.parametrize("kind", [PlaceKind.COUNTRY, PlaceKind.REGION])
def test_rings_are_closed(kind):
    """Each ends where it begins and encloses something."""
    rings = [ring for _, area in gazetteer._read_areas(kind) for ring in area.rings]
    assert rings
    assert all(ring[0] == ring[-1] and area_of(ring) > 0 for ring in rings)


def test_neighbours_share_the_line_between_them():
    """No gap opens and nothing overlaps where Gelderland ends and Overijssel begins."""
    (one,), (other,) = find_bearers("Gelderland"), find_bearers("Overijssel")
    sides = [{frozenset(side) for ring in area.rings for side in pairwise(ring)} for area in (one, other)]
    assert len(sides[0] & sides[1]) > 5


def test_a_region_of_regions_has_no_lines_inside():
    """Wallonia is drawn as one: between Namur and Hainaut runs no line of it."""
    (wallonia,), (namur, *_), (hainaut,) = map(find_bearers, ("Wallonië", "Namen", "Henegouwen"))
    whole, one, other = (
        {frozenset(side) for ring in area.rings for side in pairwise(ring)} for area in (wallonia, namur, hainaut)
    )
    assert one & other
    assert not one & other & whole


def test_crimea_is_listed_where_iso_3166_lists_it():
    """Whatever the source of its outline says."""
    (crimea,) = find_bearers("Krim")
    assert (crimea.country, crimea.label("nl")) == ("UA", "Krim")


def test_rows_are_as_the_reader_expects():
    """Every row of the towns has its six fields and names without what separates them."""
    rows = gzip.decompress((DATA / "towns.txt.gz").read_bytes()).decode().strip("\n").split("\n")
    assert len(rows) > 40_000
    assert all(row.count("\t") == 5 and "||" not in row for row in rows)


def test_what_ships_is_small_and_credited():
    """A megabyte and a half at most, with the licence of each source beside them."""
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 1_500_000
    licence = (DATA / "LICENSE").read_text("utf-8")
    assert all(name in licence for name in ("GeoNames", "Natural Earth", "Unicode", "world-atlas", "QGIS"))
