"""Names on a map, placed so that none covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wederhoor.publish.atlas.geometry import Box, Point, Ring, covers

LETTER, LINE = 7.2, 16.0
"""Units of a letter, on the wide side, and of a line, at 13 pixels."""
DOT = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words and where their baseline begins (``start``), has its middle or ends."""

    words: str
    x: float
    y: float
    side: str


class Sheet:
    """What is taken on a map of that size."""

    def __init__(self, width: float, height: float) -> None:
        self._whole = Box(west=2, south=2, east=width - 2, north=height - 2)
        self._taken: list[Box] = []

    def take(self, point: Point, half: float = DOT) -> None:
        """Keeps the place of a dot free."""
        x, y = point
        self._taken.append(Box(west=x - half, south=y - half, east=x + half, north=y + half))

    def beside(self, words: str, dot: Point) -> Label | None:
        """The words at a dot: right, left, above or below it; ``None`` where there is no room."""
        return self._first(words, tuple(_around(dot)))

    def inside(self, words: str, middle: Point) -> Label | None:
        """The words in an area, on or near its middle."""
        x, y = middle
        shifts = (0, -LINE, LINE, -2 * LINE, 2 * LINE)
        return self._first(words, tuple((x, y + 4 + shift, "middle") for shift in shifts))

    def across(self, words: str, middle: Point, rings: Sequence[Ring]) -> Label | None:
        """The words in a wide area, somewhere around its middle and wholly within it."""
        half = len(words) * LETTER / 2
        steps = sorted(((i * LINE * 3, j * LINE * 2) for i in range(-3, 4) for j in range(-3, 4)), key=_away)
        places = [(middle[0] + east, middle[1] + south) for east, south in steps]
        within = [
            (x, y + 4, "middle") for x, y in places if covers(rings, (x - half, y)) and covers(rings, (x + half, y))
        ]
        return self._first(words, within)

    def _first(self, words: str, places: Sequence[tuple[float, float, str]]) -> Label | None:
        for x, y, side in places:
            box = _box(words, x, y, side)
            whole = self._whole
            within = box.west >= whole.west and box.east <= whole.east and box.south >= whole.south
            if within and box.north <= whole.north and not any(box.meets(other) for other in self._taken):
                self._taken.append(box)
                return Label(words=words, x=x, y=y, side=side)
        return None


def _away(shift: Point) -> float:
    return shift[0] ** 2 + shift[1] ** 2


def _around(dot: Point) -> Iterator[tuple[float, float, str]]:
    x, y = dot
    yield x + DOT + 4, y + 4.5, "start"
    yield x - DOT - 4, y + 4.5, "end"
    yield x, y - DOT - 5, "middle"
    yield x, y + DOT + 14, "middle"


def _box(words: str, x: float, y: float, side: str) -> Box:
    length = len(words) * LETTER
    west = {"start": x, "middle": x - length / 2, "end": x - length}[side]
    return Box(west=west, south=y - LINE + 4, east=west + length, north=y + 4)
