"""Figures on the earth."""

import pytest

from wederhoor.publish.atlas.geometry import Box, area_of, box_of, clip, covers, distance, middle

SQUARE = ((0, 0), (4, 0), (4, 4), (0, 4), (0, 0))
HOLE = ((1, 1), (1, 2), (2, 2), (2, 1), (1, 1))


@pytest.mark.parametrize(("point", "inside"), [((3, 3), True), ((1.5, 1.5), False), ((5, 1), False), ((-1, 2), False)])
def test_a_shape_covers_what_is_in_it_and_not_its_holes(point, inside):
    """An inner ring takes away."""
    assert covers((SQUARE, HOLE), point) is inside


def test_distance_is_in_kilometres():
    """Amsterdam and Utrecht lie 35 kilometres apart."""
    assert distance((4.89, 52.37), (5.12, 52.09)) == pytest.approx(35, abs=1)


def test_clipping_leaves_what_is_in_the_box():
    """The quarter of a square in a box is a square."""
    part = clip(SQUARE, Box(west=2, south=2, east=9, north=9))
    assert area_of((*part, part[0])) == 4
    assert box_of(part) == Box(west=2, south=2, east=4, north=4)
    assert clip(SQUARE, Box(west=5, south=5, east=9, north=9)) == []


def test_the_middle_is_that_of_the_largest_ring():
    """Where the name of a shape can stand."""
    assert middle((HOLE, SQUARE)) == (2, 2)
