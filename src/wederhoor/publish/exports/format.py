"""What an export is: a name, what it gives, and the function that makes its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wederhoor.records.dossier import Dossier

Files = tuple[tuple[str, bytes], ...]
"""Relative names, with ``/`` between folders and safe on every system, and contents; sorted by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. ``about`` says in a line what it is; ``single`` formats give one text file, others a folder.

    ``make`` is a pure function: equal dossiers give equal bytes.
    """

    name: str
    suffix: str
    media_type: str
    about: str
    single: bool
    make: Callable[[Dossier], Files]
