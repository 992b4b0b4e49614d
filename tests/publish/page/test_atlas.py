"""The places of a dossier and their map."""

import re

from tests.dossiers import make_document, make_dossier, make_entity
from tests.interfaces import EN, NL
from wederhoor.publish.page.atlas import make_atlas
from wederhoor.publish.page.index import make_index
from wederhoor.records.entity import EntityType


def atlas(*names, interface=NL):
    """The atlas of an article that names these places."""
    text = ", ".join(names) + "."
    dossier = make_dossier(
        documents=(make_document("a1", text),),
        entities=tuple(
            make_entity(f"E{number}", name, text=text, type=EntityType.PLACE) for number, name in enumerate(names)
        ),
        attributions=(),
        figures=(),
        times=(),
        reuse=(),
        points=(),
        hearing=(),
    )
    return make_atlas(dossier, make_index(dossier, interface))


def test_a_place_that_is_certain_is_on_the_map_and_in_the_list():
    """With what it is in the gazetteer and why, and a link to its row among the names."""
    found = atlas("Zwolle")
    (row,), (spot,) = found.located, found.chart.spots
    assert (row.name, row.found, row.why, row.on_map) == (
        "Zwolle",
        "Zwolle, Nederland",
        NL.label("located", "only"),
        True,
    )
    assert (spot.label.words, spot.anchor) == ("Zwolle", row.anchor)


def test_a_place_that_is_not_certain_has_no_pin():
    """An invented town and a name of several places are listed with the reason."""
    found = atlas("Oostmerkel", "Bergen", "Zwolle")
    assert [spot.title for spot in found.chart.spots] == ["Zwolle, Nederland"]
    assert [(row.name, row.why) for row in found.unlocated] == [
        ("Bergen", NL.label("located", "several").format(n=4)),
        ("Oostmerkel", NL.label("located", "unknown")),
    ]


def test_without_a_certain_place_there_is_no_map():
    """Only the list is left."""
    found = atlas("Oostmerkel")
    assert (found.chart, found.located, len(found.unlocated)) == (None, (), 1)


def test_one_country_alone_is_no_map():
    """Its outline says no more than its name, which the list has; two countries lie somewhere."""
    found = atlas("Nederland")
    assert (found.chart, [row.name for row in found.located]) == (None, ["Nederland"])
    assert atlas("Nederland", "Duitsland").chart is not None


def test_areas_are_areas_and_towns_are_dots():
    """A region or a country has an outline, a town has none."""
    found = atlas("Drenthe", "Zwolle", "Duitsland")
    assert {spot.title: bool(spot.path) for spot in found.chart.spots} == {
        "Drenthe, Nederland": True,
        "Zwolle, Nederland": False,
        "Duitsland": True,
    }


def test_dots_lie_over_areas():
    """The largest area is drawn first, so that nothing hides a smaller place."""
    found = atlas("Zwolle", "Overijssel", "Nederland")
    assert [spot.title for spot in found.chart.spots][::2] == ["Nederland", "Zwolle, Nederland"]


def test_the_map_is_of_the_places_mentioned_together():
    """A capital across the ocean is listed as off the map and does not make the rest a speck."""
    found = atlas("Zwolle", "Deventer", "Washington")
    assert {row.name: row.on_map for row in found.located} == {"Deventer": True, "Washington": False, "Zwolle": True}


def test_dots_stay_on_the_map():
    """With a margin, and in the right order from west to east and from north to south."""
    found = atlas("Groningen (stad)", "Zwolle", "Maastricht", "Vlissingen")
    spots = {spot.title.split(",")[0]: spot for spot in found.chart.spots}
    assert all(
        20 < spot.x < found.chart.width - 20 and 20 < spot.y < found.chart.height - 20 for spot in spots.values()
    )
    assert spots["Vlissingen"].x < spots["Maastricht"].x < spots["Zwolle"].x
    assert spots["Zwolle"].y < spots["Vlissingen"].y < spots["Maastricht"].y


def test_names_do_not_cover_each_other():
    """A name without room is a number, which the list has beside the name."""
    names = ("Rotterdam", "Schiedam", "Vlaardingen", "Maassluis", "Delft", "Rijswijk", "Den Haag", "Zoetermeer")
    found = atlas(*names, "Groningen", "Maastricht")
    numbers = {spot.label.words for spot in found.chart.spots if spot.label.words.isdecimal()}
    assert numbers
    assert numbers == {str(row.number) for row in found.located if row.number is not None}


def test_the_scale_is_a_round_number():
    """One, two or five, and noughts."""
    assert re.fullmatch(r"[125]0* km", atlas("Zwolle", "Maastricht").chart.length)


def test_speaks_the_language_of_the_interface():
    """Countries are called as the reader calls them."""
    assert atlas("Zwolle", interface=EN).located[0].found == "Zwolle, Netherlands"


def test_a_name_full_of_markup_and_signs_is_a_name():
    """Whatever stands in an article is looked up and shown as it is."""
    found = atlas("<b>|\t\n", "\u202eZwolle", "]]>")
    assert len(found.unlocated) + len(found.located) == 3
