"""The map as a drawing: areas as areas, towns as dots, each at the precision of the text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wederhoor.publish.anchors import entity_anchor
from wederhoor.publish.atlas.frame import WIDTH, Frame, make_frame
from wederhoor.publish.atlas.gazetteer import Bearer, PlaceKind, all_countries
from wederhoor.publish.atlas.geometry import Box, Point, area_of, box_of, middle
from wederhoor.publish.atlas.label import Label, Sheet
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.model.atlas import Chart, Shape, Spot
from wederhoor.records.entity import Entity

NAMED_SHARE = 0.03
"""Share of the map from which a country has its name on it."""
SCALE_SHARE = 0.25
"""Share of the map's width that the bar of the scale has at most."""

REGION_FREE = 32.0
"""Units around the middle of a region that stay free of the names of countries."""

_Outline = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A place of the articles with what it is in the gazetteer, and its words there."""

    entity: Entity
    bearer: Bearer
    number: int
    title: str


def draw_chart(places: Sequence[Located], interface: Interface) -> Chart | None:
    """The map of the places, those most mentioned labelled first; ``None`` where there are none."""
    if not places:
        return None
    frame = make_frame([(place.bearer, len(place.entity.mentions)) for place in places])
    sheet = Sheet(WIDTH, frame.height)
    scale, length = _scale(frame)
    sheet.take((scale / 2, frame.height - 16), scale / 2 + 16)
    spots = _spots(places, frame, sheet)
    return Chart(
        width=WIDTH,
        height=frame.height,
        land=tuple(_land(frame, sheet, {place.bearer.country for place in places if _is_country(place)}, interface)),
        spots=spots,
        scale=scale,
        length=f"{length} km",
    )


def _is_country(place: Located) -> bool:
    return place.bearer.kind is PlaceKind.COUNTRY


def _spots(places: Sequence[Located], frame: Frame, sheet: Sheet) -> tuple[Spot, ...]:
    """The places within the frame; areas lie under dots, and larger areas under smaller ones."""
    outlines = {place.number: frame.outline(place.bearer.rings) for place in places}
    seen = [
        place
        for place in places
        if (outlines[place.number] if place.bearer.rings else frame.box.holds(place.bearer.point))
    ]
    for place in seen:
        if not place.bearer.rings:
            sheet.take(frame.place(place.bearer.point))
    spots = [_spot(place, outlines[place.number], frame, sheet) for place in seen]
    for spot in spots:
        if spot.path and spot.kind is PlaceKind.REGION:
            sheet.take((spot.x, spot.y), REGION_FREE)
    size = {entity_anchor(place.entity.id): sum(map(area_of, place.bearer.rings)) for place in seen}
    return tuple(sorted(spots, key=lambda spot: -size[spot.anchor]))


def _spot(place: Located, outline: _Outline, frame: Frame, sheet: Sheet) -> Spot:
    point = _visible_middle(outline, frame) if outline else frame.place(place.bearer.point)
    label = sheet.inside if outline else sheet.beside
    x, y = point
    placed = label(place.entity.name, point) or label(str(place.number), point)
    return Spot(
        path=_path(outline),
        kind=place.bearer.kind,
        x=x,
        y=y,
        label=placed or Label(words=str(place.number), x=x, y=y + 4, side="middle"),
        title=place.title,
        anchor=entity_anchor(place.entity.id),
    )


def _visible_middle(outline: _Outline, frame: Frame) -> Point:
    """The middle of the largest part that is seen, kept off the edge of the map."""
    x, y = middle([(*ring, ring[0]) for ring in outline])
    return min(max(x, 40.0), WIDTH - 40), min(max(y, 20.0), frame.height - 20)


def _land(frame: Frame, sheet: Sheet, named: set[str], interface: Interface) -> Iterable[Shape]:
    """The countries in the frame; those that the articles name are drawn and named as places."""
    for land in all_countries():
        outline = frame.outline(land.rings) if any(box_of(ring).meets(frame.box) for ring in land.rings) else ()
        if not outline:
            continue
        share = _seen(outline, frame) / (WIDTH * frame.height)
        wanted = land.country and land.country not in named and share >= NAMED_SHARE
        label = _land_name(land, outline, frame, sheet, interface) if wanted else None
        yield Shape(path=_path(outline), label=label)


def _land_name(land: Bearer, outline: _Outline, frame: Frame, sheet: Sheet, interface: Interface) -> Label | None:
    rings = [(*ring, ring[0]) for ring in outline]
    return sheet.across(land.label(interface.code), _visible_middle(outline, frame), rings)


def _seen(outline: _Outline, frame: Frame) -> float:
    whole = Box(west=0, south=0, east=WIDTH, north=frame.height)
    return sum(area_of((*ring, ring[0])) for ring in outline if box_of(ring).meets(whole))


def _path(outline: _Outline) -> str:
    """The outline in whole units, each point as the step from the one before."""
    parts = []
    for ring in outline:
        points = [(round(x), round(y)) for x, y in ring]
        steps = [f"{u - x} {v - y}" for (x, y), (u, v) in pairwise(points) if (u, v) != (x, y)]
        if steps:  # what is smaller than a unit is not seen, and a line without points is an error
            parts.append(f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z")
    return "".join(parts)


def _scale(frame: Frame) -> tuple[float, int]:
    """A bar of a round number of kilometres, and that number."""
    most = WIDTH * SCALE_SHARE / frame.units_a_kilometre + 1e-6  # a frame of 400 kilometres has room for 100
    power = 10 ** math.floor(math.log10(most))
    length = max(step * power for step in (1, 2, 5) if step * power <= most)
    return length * frame.units_a_kilometre, round(length)
