"""The languages that this installation knows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from wederhoor.errors import SetupError
from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.base import LanguagePack, load_pack
from wederhoor.lang.frequency import load_frequencies

LANGUAGES = ("nl", "en")
"""Codes of the packs that ship; a new language is a folder beside ``nl`` and its code here."""

ISO_639_3 = {"nl": "nld", "en": "eng"}
"""Codes of three letters, for formats that want those."""


@cache
def get_accuracy(code: str) -> Accuracy:
    """How often the program is right in a language of ``LANGUAGES``; ``SetupError`` when that cannot be read."""
    return Accuracy.load(Path(__file__).parent / code)


@cache
def get_frequencies(code: str) -> Mapping[str, float]:
    """The share of sentences that have each common word of a language of ``LANGUAGES``; ``SetupError`` when that cannot
    be read."""
    return load_frequencies(Path(__file__).parent / code)


@cache
def get_pack(code: str) -> LanguagePack:
    """The pack for an ISO 639-1 code, loaded once; ``SetupError`` for a language that has none."""
    if code not in LANGUAGES:
        raise SetupError(f"no language pack for {code!r}; there are packs for: {', '.join(LANGUAGES)}")
    return load_pack(code, Path(__file__).parent / code)
