"""What a number is of: the whole, a place, a period, one hospital."""

import pytest

from tests.align.points.factory import answers, article, only, points, says
from wederhoor.align.points.extent import Extent, fits_within, read_extent
from wederhoor.lang.registry import get_pack

EXTENTS = get_pack("nl").relations.counted.extents


@pytest.mark.parametrize(
    ("clause", "extent"),
    [
        ("er zijn in totaal veertig drones neergehaald", Extent.WHOLE),
        ("in heel België staakten tachtig chauffeurs", Extent.WIDE),
        ("boven de regio zijn veertien drones neergehaald", Extent.PLACE),
        ("de club kreeg zes miljoen euro per jaar", Extent.PERIOD),
        ("er zijn veertien drones neergehaald", Extent.PLAIN),
    ],
)
def test_words_beside_a_number_say_what_it_is_of(clause, extent):
    """Each kind of phrase, and none."""
    assert read_extent(EXTENTS, clause.split()) is extent


@pytest.mark.parametrize(
    ("part", "whole", "fits"),
    [
        ((Extent.PLACE, 14), (Extent.WHOLE, 41), True),
        ((Extent.PLACE, 50), (Extent.WHOLE, 41), False),
        ((Extent.PERIOD, 4), (Extent.PLAIN, 6), True),
        ((Extent.PLACE, 14), (Extent.PLACE, 16), False),
        ((Extent.PLAIN, 14), (Extent.WHOLE, 16), False),
        ((Extent.CARE, 14), (Extent.PLAIN, 16), True),
        ((Extent.CARE, 14), (Extent.PLAIN, 11), False),
        ((Extent.CARE, 14), (Extent.PLACE, 11), True),
    ],
)
def test_a_part_is_no_more_than_its_whole(part, whole, fits):
    """A region within the country, a year within all, those in a hospital within all injured; a hospital serves more
    than one place."""
    assert fits_within(*part, *whole) is fits


@pytest.mark.parametrize(("treated", "status"), [(7, "narrower"), (14, "contested")])
def test_the_injured_of_a_hospital_beside_all_injured(treated, status):
    """Seven in one hospital can be of the eleven of the event; fourteen cannot."""
    found = points(
        article("a", "2024-05-06", says("De brandweer", "er 11 gewonden zijn")),
        article("b", "2024-05-07", says("Het ziekenhuis", f"er {treated} gewonden zijn")),
    )
    assert only(found, "figure").status == status


def test_a_hospital_that_has_more_than_the_count_of_its_day():
    """A later count of all does not make the number of a hospital fit the one that was given beside it."""
    found = points(
        article(
            "a",
            "2024-05-06",
            says("Het ziekenhuis", "er 14 gewonden zijn"),
            says("De brandweer", "er 11 gewonden zijn"),
        ),
        article("b", "2024-05-07", says("De brandweer", "er 15 gewonden zijn")),
    )
    assert answers(only(found, "figure", "contested")) == {"11": {"a-2"}, "14": {"a-1"}}


def test_a_hospital_that_counts_anew_is_updated():
    """Two counts of one hospital are of one thing."""
    found = points(
        article("a", "2024-05-06", says("Het ziekenhuis", "er 11 gewonden zijn")),
        article("b", "2024-05-07", says("Het ziekenhuis", "er 14 gewonden zijn")),
    )
    assert only(found, "figure").status == "updated"


def test_numbers_of_a_part_are_left_out_where_those_of_the_whole_differ():
    """What one hospital saw is no third answer to how many there were."""
    found = points(
        article("a", None, says("De brandweer", "er 11 gewonden zijn")),
        article("b", None, says("De vakbond", "er 19 gewonden zijn"), says("Het ziekenhuis", "er 7 gewonden zijn")),
    )
    assert answers(only(found, "figure", "contested")) == {"11": {"a-1"}, "19": {"b-1"}}
