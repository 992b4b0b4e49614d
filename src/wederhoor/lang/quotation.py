"""The quotation marks of a language (section ``quotation``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.lang.section import read_section


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationMarks:
    """Marks by family; a quotation opens and closes within one family.

    ``opening_only`` never close. ``elisions`` are words that begin with an apostrophe ("'s", "'t"), lower case,
    without it.
    """

    double: frozenset[str]
    single: frozenset[str]
    opening_only: frozenset[str]
    elisions: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/quotation.yaml``."""
        content = read_section(folder, "quotation")
        return cls(
            double=frozenset(content["double"]),
            single=frozenset(content["single"]),
            opening_only=frozenset(content["opening_only"]),
            elisions=frozenset(content["elisions"]),
        )
