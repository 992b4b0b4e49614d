"""Plane figures in degrees: rings of points, longitude first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
"""Longitude and latitude; on a drawing, x to the right and y down."""
Ring = Sequence[Point]
"""The edge of an area or of a hole in it, the first point once more at the end."""

KILOMETRES_A_DEGREE = 111.2
"""Of latitude, and of longitude on the equator: a 360th of the earth's girth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """From west to east and from south to north."""

    west: float
    south: float
    east: float
    north: float

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def meets(self, other: Box) -> bool:
        """True when the two share a point."""
        apart = self.west > other.east or other.west > self.east
        return not apart and self.south <= other.north and other.south <= self.north

    def holds(self, point: Point) -> bool:
        """True when the point lies in the box or on its edge."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box around the points, of which there is at least one."""
    found = list(points)
    return Box(
        west=min(x for x, _ in found),
        south=min(y for _, y in found),
        east=max(x for x, _ in found),
        north=max(y for _, y in found),
    )


def area_of(ring: Ring) -> float:
    """The area inside a closed ring, in its own units squared."""
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))) / 2


def covers(rings: Iterable[Ring], point: Point) -> bool:
    """True when a point lies inside the shape: an odd number of its edges lies east of it."""
    x, y = point
    return sum(_crosses(one, other, x, y) for ring in rings for one, other in pairwise(ring)) % 2 == 1


def _crosses(one: Point, other: Point, x: float, y: float) -> bool:
    if (one[1] > y) == (other[1] > y):
        return False
    return x < one[0] + (y - one[1]) * (other[0] - one[0]) / (other[1] - one[1])


def distance(one: Point, other: Point) -> float:
    """Kilometres between two points on the earth (haversine formula)."""
    (west, south), (east, north) = (map(math.radians, one)), (map(math.radians, other))
    half = math.sin((north - south) / 2) ** 2
    half += math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * 180 / math.pi * KILOMETRES_A_DEGREE * math.asin(min(1.0, math.sqrt(half)))


def middle(rings: Sequence[Ring]) -> Point:
    """A point where the name of a shape can stand: the centroid of its largest ring."""
    ring = max(rings, key=area_of)
    twice = sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))
    if not twice:
        return box_of(ring).centre
    east = sum((x + u) * (x * v - u * y) for (x, y), (u, v) in pairwise(ring))
    north = sum((y + v) * (x * v - u * y) for (x, y), (u, v) in pairwise(ring))
    return east / (3 * twice), north / (3 * twice)


def clip(ring: Ring, box: Box) -> list[Point]:
    """The part of a ring inside a box (Sutherland and Hodgman 1974); edges may run along the box, so that it is a bit
    larger than what is seen."""
    points = list(ring)
    for axis, limit, keeps_low in (
        (0, box.west, False),
        (0, box.east, True),
        (1, box.south, False),
        (1, box.north, True),
    ):
        points = _clip_side(points, axis, limit, keeps_low=keeps_low)
        if not points:
            return []
    return points


def _clip_side(points: Sequence[Point], axis: int, limit: float, *, keeps_low: bool) -> list[Point]:
    kept: list[Point] = []
    closed = [*points, points[0]] if points and points[0] != points[-1] else list(points)
    for one, other in pairwise(closed):
        inside = (one[axis] <= limit) if keeps_low else (one[axis] >= limit)
        stays = (other[axis] <= limit) if keeps_low else (other[axis] >= limit)
        if inside:
            kept.append(one)
        if inside != stays:
            share = (limit - one[axis]) / (other[axis] - one[axis])
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    return kept
