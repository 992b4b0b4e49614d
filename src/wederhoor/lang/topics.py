"""(section topics of a language pack)"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.lang.section import read_section


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """..."""

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/topics.yaml``."""
        read_section(folder, "topics")
        return cls()
