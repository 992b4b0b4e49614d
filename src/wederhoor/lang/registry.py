"""The languages that this installation knows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from wederhoor.errors import SetupError
from wederhoor.lang.about import About
from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.base import LanguagePack, load_pack
from wederhoor.lang.frequency import load_frequencies

SHIPPED = ("nl", "en")
"""Codes of the packs that ship: folders beside this module."""

GROUP = "wederhoor.languages"
"""The group of entry points by which an installed package brings a pack: the name is the code, the value the package
whose folder is the pack."""

VARIABLE = "WEDERHOOR_PACKS"
"""The variable that names folders of packs, between colons as in ``PATH``: a pack that is being written needs no
installation."""


def list_languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of all packs, those that ship first."""
    return tuple(find_packs())


def find_packs() -> Mapping[str, Path]:
    """The folder of each pack by its code. A named one goes before an installed one, that before one that ships."""
    return _find_packs(os.environ.get(VARIABLE, ""))


@cache
def _find_packs(named: str) -> Mapping[str, Path]:
    """Once for each value of the variable, for whoever asks for a language asks often."""
    folders = (Path(folder) for folder in named.split(os.pathsep) if folder)
    return MappingProxyType(shipped_packs() | _installed() | {_about(folder).code: folder for folder in folders})


def shipped_packs() -> dict[str, Path]:
    """The folders of the packs that ship, by code."""
    return {code: Path(__file__).parent / code for code in SHIPPED}


def get_accuracy(code: str) -> Accuracy:
    """How often the program is right in a language; ``SetupError`` when that cannot be read."""
    return _accuracy(_folder(code))


def get_about(code: str) -> About:
    """What a language is called and where it is at home, without its words; ``SetupError`` where it has no pack."""
    return _about(_folder(code))


def find_home(languages: Iterable[str]) -> frozenset[str]:
    """The countries that newspapers in these languages leave unnamed; none of a language without a pack."""
    known = list_languages()
    return frozenset().union(*(get_about(code).home for code in languages if code in known))


def get_frequencies(code: str) -> Mapping[str, float]:
    """The share of sentences that have each common word of a language; ``SetupError`` when that cannot be read."""
    return _frequencies(_folder(code))


def get_pack(code: str) -> LanguagePack:
    """The pack for an ISO 639-1 code, loaded once; ``SetupError`` for a language that has none."""
    return _pack(_folder(code))


def _folder(code: str) -> Path:
    packs = find_packs()
    if code not in packs:
        raise SetupError(f"no language pack for {code!r}; there are packs for: {', '.join(packs)}")
    return packs[code]


def _installed() -> dict[str, Path]:
    """The packs of installed packages."""
    return {point.name: _folder_of(point.value) for point in sorted(entry_points(group=GROUP))}


def _folder_of(package: str) -> Path:
    """The folder of an installed package, which is not run."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SetupError(f"{package}: an entry point of the group {GROUP} names a package that is not there")
    return Path(next(iter(spec.submodule_search_locations)))


_accuracy = cache(Accuracy.load)
_about = cache(About.load)
_pack = cache(load_pack)
_frequencies = cache(load_frequencies)
