"""Where the places of the articles lie, as far as that is certain."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.atlas.gazetteer import PlaceKind
from wederhoor.publish.atlas.label import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place that the articles name: ``anchor`` is its row among the names. ``number`` is that on the map, ``None``
    where the map has the name itself; ``on_map`` tells whether it is there at all. ``kind`` and ``found`` (what it is
    in the gazetteer) are ``None`` and empty for what was not located; ``why`` says what decided."""

    anchor: str
    name: str
    number: int | None
    on_map: bool
    kind: PlaceKind | None
    found: str
    why: str
    mentions: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A country around the places as an outline; ``label`` is its name, ``None`` where there is no room for it."""

    path: str
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the articles on the map: an area with its outline in ``path``, or a dot at ``x`` and ``y`` where that
    is empty; ``label`` is its name, or its number where the name has no room."""

    path: str
    kind: PlaceKind
    x: float
    y: float
    label: Label
    title: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The map: land of the countries around, the places, and a bar of ``scale`` units that stands for ``length``."""

    width: float
    height: float
    land: tuple[Shape, ...]
    spots: tuple[Spot, ...]
    scale: float
    length: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """The places that were located and those that were not, and the map, ``None`` where there is nothing to draw."""

    located: tuple[PlaceRow, ...]
    unlocated: tuple[PlaceRow, ...]
    chart: Chart | None
