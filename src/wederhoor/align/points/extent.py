"""How much of a thing a number is of: the whole, a part of it, one period, or what one hospital saw."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from wederhoor.lang.counted import Extents
from wederhoor.lang.wordlist import find_phrases


class Extent(StrEnum):
    """What a number is of; ``PLAIN`` says nothing of it."""

    PLAIN = "plain"
    WHOLE = "whole"
    WIDE = "wide"
    PLACE = "place"
    PERIOD = "period"
    CARE = "care"


def read_extent(extents: Extents, clause: Sequence[str]) -> Extent:
    """What the words of a clause (lower case) say of its number; the narrowest where they say two things."""
    for extent, phrases in (
        (Extent.PERIOD, extents.period),
        (Extent.PLACE, extents.place),
        (Extent.WIDE, extents.wide),
        (Extent.WHOLE, extents.whole),
    ):
        if any(find_phrases(phrases, clause)):
            return extent
    return Extent.PLAIN


def fits_within(part: Extent, part_value: float, other: Extent, other_value: float) -> bool:
    """True when the first number can be of a part of what the second is of: one region of the country, one year of
    all, those in one hospital of all who were hurt; no part is more than its whole. A hospital serves more places than
    one, so that those in it and those of a place can be any two numbers."""
    if part is other:
        return False
    if {part, other} == {Extent.CARE, Extent.PLACE}:
        return True
    if part_value > other_value:
        return False
    if part in (Extent.PERIOD, Extent.CARE) or other is Extent.WIDE:
        return True
    return part is Extent.PLACE and other is Extent.WHOLE
