"""Outlines from TopoJSON and GeoPackage files, with fewer points than their sources have.

Neighbours share the line between them: a shape is a chain of arcs, each simplified once, so that no gap opens between
two regions.
"""

from __future__ import annotations

import math
import sqlite3
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

from wederhoor.publish.atlas.geometry import Box, Point, Ring, area_of, box_of

COARSE = 0.025
"""Degrees that a simplified outline may be away from the source's: under three kilometres, the width of a line on a map
of a country."""
HOME, DETAILED = Box(west=2.0, south=49.3, east=7.5, north=54.0), 0.008
"""The Netherlands and Belgium, whose outline our readers know by heart, and how far off it may be there."""
SPECK = 0.004
"""Square degrees below which an island is left out, unless it is the largest piece of its country: 50 square
kilometres on the equator."""
ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the box in the header of a geometry, by the number in its flags (GeoPackage 1.3, 2.1.3.1.1)."""
MULTIPOLYGON = 6
"""Number of the type in Well-Known Binary (OGC 06-103r4, 8.2.8)."""


def read_topojson(world: Mapping[str, Any]) -> list[list[Point]]:
    """The arcs of a TopoJSON file in degrees, simplified."""
    (scale_x, scale_y), (move_x, move_y) = world["transform"]["scale"], world["transform"]["translate"]
    arcs = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(simplify(points))
    return arcs


def read_geopackage(
    path: Path, layer: str, fields: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], list[list[Point]]]]:
    """The rows of a layer in the order of their numbers: the fields, empty where they have no value, and the rings."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
        query = f"SELECT geom, {', '.join(fields)} FROM {layer} ORDER BY fid"  # noqa: S608 - names of our own
        for geometry, *facts in file.execute(query):
            yield tuple(fact or "" for fact in facts), read_rings(geometry)


def read_rings(geometry: bytes) -> list[list[Point]]:
    """The rings of a multipolygon of a GeoPackage: its header, then Well-Known Binary, here always little-endian."""
    at = 8 + ENVELOPES[geometry[3] >> 1 & 7]
    kind, polygons = struct.unpack_from("<xII", geometry, at)
    if kind != MULTIPOLYGON:
        raise ValueError(f"geometry of type {kind}")
    at, found = at + 9, []
    for _ in range(polygons):
        (rings,) = struct.unpack_from("<5xI", geometry, at)
        at += 9
        for _ in range(rings):
            (count,) = struct.unpack_from("<I", geometry, at)
            numbers = struct.unpack_from(f"<{2 * count}d", geometry, at + 4)
            found.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
            at += 4 + 16 * count
    return found


def simplified(shapes: Sequence[Sequence[Ring]]) -> list[list[list[Point]]]:
    """The rings of each shape with fewer points: cut where more than two lines meet, so that what two shapes share is
    simplified once."""
    numbers: dict[tuple[Point, ...], int] = {}
    meetings = meetings_of(ring for rings in shapes for ring in rings)
    chains = [[[number_of(arc, numbers) for arc in cut(ring, meetings)] for ring in rings] for rings in shapes]
    arcs = [simplify(arc) for arc in numbers]
    return [without_specks(stitched(chain, arcs) for chain in rings) for rings in chains]


def dissolved(parts: Iterable[Iterable[Ring]]) -> list[list[Point]]:
    """The outline around parts that border on each other: the lines that only one of them has, chained to rings."""
    lines = Counter(line for rings in parts for ring in rings for line in map(frozenset, pairwise(ring)))
    beside: defaultdict[Point, list[Point]] = defaultdict(list)
    for one, other in sorted(sorted(line) for line, count in lines.items() if count == 1):
        beside[one].append(other)
        beside[other].append(one)
    return without_specks(chained(beside))


def chained(beside: dict[Point, list[Point]]) -> Iterator[list[Point]]:
    """Rings of the lines to neighbours, each used once."""
    for start in sorted(beside):
        while beside[start]:
            ring = [start]
            while len(ring) == 1 or ring[-1] != start:
                following = beside[ring[-1]].pop()
                beside[following].remove(ring[-1])
                ring.append(following)
            yield ring


def meetings_of(rings: Iterable[Ring]) -> set[Point]:
    """The points from which lines go to more than two others."""
    beside: defaultdict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in pairwise(ring):
            beside[one].add(other)
            beside[other].add(one)
    return {point for point, others in beside.items() if len(others) > 2}


def cut(ring: Ring, meetings: set[Point]) -> Iterator[tuple[Point, ...]]:
    """The parts of a ring between meetings, or all of it from its least point."""
    points = list(ring[:-1])
    start = next((index for index, point in enumerate(points) if point in meetings), points.index(min(points)))
    turned = [*points[start:], *points[:start], points[start]]
    arc = turned[:1]
    for point in turned[1:]:
        arc.append(point)
        if point in meetings:
            yield tuple(arc)
            arc = [point]
    if len(arc) > 1:
        yield tuple(arc)


def number_of(arc: tuple[Point, ...], numbers: dict[tuple[Point, ...], int]) -> int:
    """The number of an arc, ``~number`` where it is known the other way round."""
    back = arc[::-1]
    if back < arc:
        return ~numbers.setdefault(back, len(numbers))
    return numbers.setdefault(arc, len(numbers))


def simplify(points: Sequence[Point]) -> list[Point]:
    """Fewer points of a line, both ends kept, so that neighbours still share it (Ramer 1972, Douglas and Peucker
    1973)."""
    allowed = DETAILED if box_of(points).meets(HOME) else COARSE
    keep = {0, len(points) - 1}
    if points[0] == points[-1]:
        keep.add(max(range(len(points)), key=lambda index: math.dist(points[0], points[index])))
    waiting = list(pairwise(sorted(keep)))
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


def rings_of(shape: Mapping[str, Any], arcs: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """The outer and inner rings of a shape of a TopoJSON file, without specks."""
    polygons = {"Polygon": lambda: [shape["arcs"]], "MultiPolygon": lambda: shape["arcs"]}.get(shape["type"], list)()
    return without_specks(stitched(ring, arcs) for polygon in polygons for ring in polygon)


def without_specks(rings: Iterable[list[Point]]) -> list[list[Point]]:
    """The rings that enclose something worth drawing."""
    closed = [ring for ring in rings if len(ring) > 3]
    largest = max(map(area_of, closed), default=0.0)
    return [ring for ring in closed if area_of(ring) >= min(SPECK, largest)]


def stitched(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """A ring of arcs, rounded to a hundredth of a degree; a negative number is the arc ``~number`` backwards (TopoJSON
    2.1.4)."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc:
            point = (round(x, 2), round(y, 2))
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring
