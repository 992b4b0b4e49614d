"""What every pack has: its files, the record that each is read into, and the keys that all packs share.

Both come from what there is, the records and the packs that ship, so that neither can fall behind them.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from wederhoor.lang.base import LanguagePack
from wederhoor.lang.registry import SHIPPED, shipped_packs
from wederhoor.lang.section import read_section

SHARED = 0.5
"""The keys of a mapping are fields, and no words of a language, where the packs share more than this part of them. Of
two languages that ship the mappings with fields share two thirds and more of their keys, those of words at most a
half."""

PARTS = {
    "countries": "Countries by code (ISO 3166-1) as newspapers name them: the usual name first; capitals whose name "
    "stands for the government, each with its spellings; adjectives and inhabitants in every form, lower case.",
    "given": "First names in small letters with the gender of their bearers, short forms of first names with the "
    "longer ones that each may stand for, names that are one in other letters, endings of patronymics and of family "
    "names that come from Cyrillic.",
    "surnames": "Family names in small letters, without particles: of two names in this list neither is a misspelling "
    "of the other.",
    "towns": "Towns and villages in small letters without accents: a name in this list is no other spelling of another "
    "name.",
}
"""What the files hold that the section ``names`` is read from besides its own."""

OWNER = "names"


def records() -> dict[str, Any]:
    """The record of each section, by the name of its file."""
    return {name: kind for name, kind in get_type_hints(LanguagePack).items() if hasattr(kind, "load")}


def section_names() -> tuple[str, ...]:
    """The names of the files of a pack."""
    return tuple(sorted((*records(), *PARTS)))


def record_of(section: str) -> Any:  # noqa: ANN401 (a class of this package)
    """The record that a file is read into."""
    return records()[OWNER if section in PARTS else section]


def describe(section: str) -> tuple[str, ...]:
    """What a file holds, as paragraphs: what its record says of itself, and the records within it of theirs."""
    if section in PARTS:
        return (PARTS[section],)
    found = dict.fromkeys(_within(record_of(section)))
    return tuple(paragraph for kind in found for paragraph in _document(kind))


def _document(kind: type) -> list[str]:
    """The paragraphs of a docstring; of an enum with its values."""
    text = inspect.getdoc(kind) or ""
    if issubclass(kind, Enum):
        text += f" One of: {', '.join(str(value) for value in kind)}."
    return text.split("\n\n")


def _within(record: Any) -> Iterator[type]:  # noqa: ANN401 (a class or a type with arguments)
    """The record and those that its fields hold."""
    if isinstance(record, type) and record.__module__.startswith("wederhoor.lang."):
        yield record
        hints = {} if issubclass(record, Enum) else get_type_hints(record)
        for name, hint in hints.items():
            yield from _within(hint) if not name.startswith("_") else ()
    for argument in get_args(record):
        yield from _within(argument)


@cache
def shipped(section: str) -> tuple[dict[str, Any], ...]:
    """What the packs that ship have in a file, in the order of ``SHIPPED``."""
    folders = shipped_packs()
    return tuple(read_section(folders[code], section) for code in SHIPPED)


def comments(section: str, folder: Path) -> dict[str, tuple[str, ...]]:
    """The lines of comment right above each key of a file, but for what stands at its head."""
    found: dict[str, tuple[str, ...]] = {}
    above: list[str] = []
    for line in (folder / f"{section}.yaml").read_text("utf-8").splitlines():
        key, colon, _ = line.partition(":")
        if line.startswith("#"):
            above.append(line)
            continue
        if colon and key.isidentifier():
            found[key] = tuple(above) if found else ()
        above = []
    return found


def is_structure(values: Sequence[Mapping[str, Any]]) -> bool:
    """True where mappings share their keys, which then are no words of one language."""
    shared = frozenset.intersection(*map(frozenset, values))
    return len(shared) > SHARED * len(frozenset().union(*values))
