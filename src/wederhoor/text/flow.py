"""Words as they are read, made of pieces of the canonical text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from wederhoor.records.span import Span


@dataclass(frozen=True)
class Flow:
    """Pieces of a text and what stands between them when they are read: ``joints[i]`` between pieces ``i`` and ``i +
    1``.

    Offsets in ``text`` are called places here, to tell them from canonical offsets.
    """

    pieces: tuple[Span, ...]
    joints: tuple[str, ...]
    text: str

    @classmethod
    def of(cls, canonical: str, pieces: Sequence[Span], joints: Sequence[str]) -> Flow:
        """The flow of these pieces of ``canonical``."""
        parts = [pieces[0].of(canonical)]
        for piece, joint in zip(pieces[1:], joints, strict=True):
            parts += [joint, piece.of(canonical)]
        return cls(tuple(pieces), tuple(joints), "".join(parts))

    @cached_property
    def places(self) -> list[int]:
        """The place in ``text`` where each piece starts."""
        found, place = [], 0
        for piece, joint in zip(self.pieces, (*self.joints, ""), strict=True):
            found.append(place)
            place += len(piece) + len(joint)
        return found

    def span(self, start: int, end: int) -> Span:
        """The canonical span from place ``start`` to place ``end``, line breaks within it included."""
        first = bisect_right(self.places, start) - 1
        last = bisect_right(self.places, end - 1) - 1
        low = self.pieces[first].start + start - self.places[first]
        high = self.pieces[last].start + end - self.places[last]
        return Span(min(low, self.pieces[first].end), min(high, self.pieces[last].end))

    def without(self, canonical: str, cuts: Iterable[tuple[int, int]]) -> Flow | None:
        """The flow that is left when the places of ``cuts`` (in order, apart from one another) are not read;
        ``None`` when nothing is left."""
        pieces: list[Span] = []
        joints: list[str] = []
        for start, end in _kept(self.text, cuts):
            for number, (piece, joint) in enumerate(self._within(start, end)):
                if pieces:
                    joints.append(joint if number else " ")
                pieces.append(piece)
        return Flow.of(canonical, pieces, joints) if pieces else None

    def _within(self, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """The parts of pieces between two places, each with the joint before it."""
        for index in range(bisect_right(self.places, start) - 1, len(self.pieces)):
            place, piece = self.places[index], self.pieces[index]
            if place >= end:
                return
            low = piece.start + max(0, start - place)
            high = min(piece.end, piece.start + end - place)
            if low < high:
                yield Span(low, high), self.joints[index - 1] if index else ""


def _kept(text: str, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches between the cuts, without the white space at their ends."""
    position = 0
    for start, end in (*cuts, (len(text), len(text))):
        stretch = text[position:start]
        low = position + len(stretch) - len(stretch.lstrip())
        high = position + len(stretch.rstrip())
        if low < high:
            yield low, high
        position = end
