"""Which bearer of a name the articles mean."""

from itertools import permutations

import pytest

from wederhoor.lang.registry import find_home
from wederhoor.publish.atlas.gazetteer import PlaceKind
from wederhoor.publish.atlas.location import Reason, Sought, locate


def found(*names, language="nl"):
    """What the first name is found as, and why, in a story that names them all."""
    findings = locate([Sought(id=name, names=(name,)) for name in names], find_home((language,)))
    finding = findings[names[0]]
    bearer = finding.bearer
    return (finding.reason, f"{bearer.kind} {bearer.name}, {bearer.country}" if bearer else None)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Bergen",), (Reason.SEVERAL, None)),
        (("Bergen", "Noorwegen"), (Reason.COUNTRY_NAMED, "town Bergen, NO")),
        (("Bergen", "België"), (Reason.COUNTRY_NAMED, "town Mons, BE")),
        (("Bergen", "België", "Noorwegen"), (Reason.SEVERAL, None)),
        (("Bergen", "Alkmaar"), (Reason.NEIGHBOUR, "town Bergen, NL")),
        (("Hengelo",), (Reason.SEVERAL, None)),
        (("Hengelo", "Enschede"), (Reason.NEIGHBOUR, "town Hengelo, NL")),
        (("Hengelo", "Nederland"), (Reason.LARGEST, "town Hengelo, NL")),
        (("Sint-Niklaas",), (Reason.ONLY, "town Sint-Niklaas, BE")),
        (("Kiev",), (Reason.CAPITAL, "town Kyiv, UA")),
        (("Kyjiv",), (Reason.ONLY, "town Kyiv, UA")),
        (("Limburg",), (Reason.SEVERAL, None)),
        (("Limburg", "Nederland"), (Reason.COUNTRY_NAMED, "region Limburg, NL")),
        (("Odessa",), (Reason.SEVERAL, None)),
        (("Odessa", "Oekraïne"), (Reason.COUNTRY_NAMED, "region Odessa, UA")),
        (("Springfield", "Verenigde Staten"), (Reason.SEVERAL, None)),
        (("Georgia",), (Reason.COUNTRY, "country Georgia, GE")),
        (("Georgia", "Verenigde Staten"), (Reason.COUNTRY_NAMED, "region Georgia, US")),
        (("Nederland",), (Reason.COUNTRY, "country Netherlands, NL")),
    ],
    ids=lambda value: "-".join(map(str, value)),
)
def test_the_story_decides(names, expected):
    """A name with several bearers is located by a country or a neighbour in the story, never by size alone."""
    reason, place = found(*names)
    assert (reason, place) == expected


@pytest.mark.parametrize("name", ["Oostmerkel", "Veenwoerd", "Doebrovets", "Zjorna-9", "Kaldavië", "Tolbinsk"])
def test_invented_places_are_nowhere(name):
    """The towns of our own examples have no pin, also in a story that names real places."""
    assert found(name, "Nederland", "Brussel", "Rusland") == (Reason.UNKNOWN, None)


def test_a_small_namesake_far_away_is_not_taken():
    """A village that the gazetteer lacks is not pinned on a town of that name in another region, its country
    in the story or not."""
    assert found("Antonovka", "Belgorod", "Rusland", "Oekraïne") == (Reason.UNSUPPORTED, None)
    assert found("Shelek", "Nederland") == (Reason.UNSUPPORTED, None)


@pytest.mark.parametrize("others", [("Wallonië", "Maastricht"), ("Verviers", "Luik")])
def test_a_region_of_the_story_is_no_small_town_near_it(others):
    """Limburg is not the Belgian town of that name in Wallonia, near Verviers."""
    assert found("Limburg", *others) == (Reason.SEVERAL, None)


def test_a_small_town_is_found_in_a_region_of_the_story():
    """Its neighbours support it."""
    assert found("Grajvoron", "Belgorod") == (Reason.REGION_NAMED, "town Grayvoron, RU")
    assert found("Grajvoron") == (Reason.UNSUPPORTED, None)


def test_villages_of_home_need_no_country():
    """Dutch newspapers don't say that Sint Annaparochie lies in the Netherlands; English ones would."""
    assert found("Sint Annaparochie")[0] is Reason.ONLY
    assert found("Sint Annaparochie", language="en") == (Reason.UNSUPPORTED, None)


@pytest.mark.parametrize("name", ["Utrecht", "Belgorod", "Brussel"])
def test_what_may_be_a_region_or_its_town_is_the_region(name):
    """An area that holds both is no false precision."""
    assert found(name)[1].startswith(PlaceKind.REGION)


def test_names_of_one_place_narrow_each_other_down():
    """Bergen that is called Mons too is that in Belgium; a name that the gazetteer lacks does no harm."""
    (finding,) = locate([Sought(id="e", names=("Bergen", "Mons", "Bargen aan de Haine"))], find_home(("nl",))).values()
    assert finding.bearer.country == "BE"


def test_the_order_of_places_does_not_matter():
    """Findings are those of the whole story."""
    names = ("Georgia", "Verenigde Staten", "Hengelo", "Enschede")
    found = [
        dict(locate([Sought(id=name, names=(name,)) for name in order], find_home(("nl",))))
        for order in permutations(names)
    ]
    assert all(findings == found[0] for findings in found)
