"""The part of the earth that a map shows, and where a point of it is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wederhoor.publish.atlas.gazetteer import Bearer, PlaceKind
from wederhoor.publish.atlas.geometry import (
    KILOMETRES_A_DEGREE,
    Box,
    Point,
    Ring,
    area_of,
    box_of,
    clip,
    distance,
)

WIDTH = 720.0
MARGIN = 0.1
"""Share of the frame that stays free on each side, so that labels have room."""
LEAST = 400.0
"""Kilometres that a frame is wide at least: the Netherlands with what lies around them. Nearer, outlines are too coarse
and nothing tells where one is."""
LOWEST, HIGHEST = 0.6, 0.8
"""Height of a map as a share of its width."""
FAR = 1500.0
"""Kilometres between two places from which no map shows both and what lies around either: "Washington" in a story
about two Ukrainian villages."""
FINE = 1.2
"""Units within which points of an outline are drawn as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A box in degrees drawn ``WIDTH`` units wide (equirectangular, true to scale on the parallel in the middle)."""

    box: Box

    @property
    def squeeze(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, in the middle."""
        return math.cos(math.radians(self.box.centre[1]))

    @property
    def scale(self) -> float:
        """Units of a degree of latitude."""
        return WIDTH / ((self.box.east - self.box.west) * self.squeeze)

    @property
    def height(self) -> float:
        """Units from the northern to the southern edge."""
        return (self.box.north - self.box.south) * self.scale

    @property
    def units_a_kilometre(self) -> float:
        """Units of a kilometre in the middle."""
        return self.scale / KILOMETRES_A_DEGREE

    def place(self, point: Point) -> Point:
        """Where a point is drawn."""
        return (point[0] - self.box.west) * self.squeeze * self.scale, (self.box.north - point[1]) * self.scale

    def outline(self, rings: Iterable[Ring]) -> tuple[tuple[Point, ...], ...]:
        """The visible parts of a shape, drawn, without points too close to tell apart."""
        edge = 8 / self.scale
        box = Box(
            west=self.box.west - edge,
            south=self.box.south - edge,
            east=self.box.east + edge,
            north=self.box.north + edge,
        )
        drawn = (self._line(clip(ring, box)) for ring in rings if box_of(ring).meets(box))
        return tuple(line for line in drawn if len(line) > 2)

    def _line(self, points: Sequence[Point]) -> tuple[Point, ...]:
        kept: list[Point] = []
        for point in map(self.place, points):
            if not kept or math.dist(kept[-1], point) >= FINE:
                kept.append(point)
        return tuple(kept)


def make_frame(places: Sequence[tuple[Bearer, int]]) -> Frame:
    """A frame around the places, each with its mentions: around towns and regions where there are any, and of those
    around the group that is mentioned most where they lie too far apart."""
    near = [(bearer, count) for bearer, count in places if bearer.kind is not PlaceKind.COUNTRY] or list(places)
    groups = _groups(near)
    chosen = max(groups, key=lambda group: sum(count for _, count in group))
    corners = [corner for bearer, _ in chosen for corner in _corners(bearer)]
    return Frame(box=_fitted(box_of(corners)))


def _groups(places: Sequence[tuple[Bearer, int]]) -> list[list[tuple[Bearer, int]]]:
    """The places in groups without a gap of ``FAR``."""
    groups: list[list[tuple[Bearer, int]]] = []
    for place in places:
        close = [group for group in groups if any(distance(place[0].point, one.point) < FAR for one, _ in group)]
        groups = [group for group in groups if group not in close]
        groups.append([one for group in close for one in group] + [place])
    return groups


def _corners(bearer: Bearer) -> tuple[Point, ...]:
    """Two corners of a place; of an area those of its main land, without islands overseas."""
    if not bearer.rings:
        return (bearer.point,)
    largest: Ring = max(bearer.rings, key=area_of)
    main = box_of(largest)
    east, north = (main.east - main.west) / 4, (main.north - main.south) / 4
    around = Box(west=main.west - east, south=main.south - north, east=main.east + east, north=main.north + north)
    boxes = [box for ring in bearer.rings if around.holds((box := box_of(ring)).centre)]
    return (
        (min(box.west for box in boxes), min(box.south for box in boxes)),
        (max(box.east for box in boxes), max(box.north for box in boxes)),
    )


def _fitted(box: Box) -> Box:
    """The box with a margin, not too narrow, and neither too flat nor too high."""
    x, y = box.centre
    squeeze = max(math.cos(math.radians(y)), 0.05)
    width = max((box.east - box.west) * squeeze, LEAST / KILOMETRES_A_DEGREE / (1 + 2 * MARGIN)) * (1 + 2 * MARGIN)
    height = (box.north - box.south) * (1 + 2 * MARGIN)
    width = max(width, height / HIGHEST)
    height = max(height, width * LOWEST)
    width = width / squeeze
    return Box(west=x - width / 2, south=y - height / 2, east=x + width / 2, north=y + height / 2)
