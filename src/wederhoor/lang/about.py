"""What a language is called, where it is at home, and what parses it (section ``about``)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Self

import snowballstemmer

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section

BLANK = "blank"
"""The pipeline of a language that none was trained for: words and sentences, and nothing of how they hang together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The section ``about`` of a pack.

    ``code`` is ISO 639-1 and ``iso_639_3`` the code of three letters, for formats that want that. ``name`` is what the
    language is called in English. ``home`` are the countries (ISO 3166-1) that its newspapers leave unnamed, and of
    which the gazetteer of the map has every village, so that one bearer of a name there is the only one. ``pipeline``
    is what parses it: a folder within the pack, the name of an installed spaCy pipeline, or ``blank``, with which only
    a quotation and its speaker on one line are found; ``licence`` is that of the pipeline. ``stemmer`` is the
    algorithm of Snowball by which the search of an archive cuts words back, empty where there is none.
    """

    code: str
    iso_639_3: str
    name: str
    home: frozenset[str]
    pipeline: str
    licence: str
    stemmer: str

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/about.yaml``; ``SetupError`` when a field is missing or malformed."""
        content = read_section(folder, "about")
        try:
            texts = {field.name: _text(content[field.name]) for field in fields(cls) if field.name != "home"}
            return cls(**texts, home=frozenset(map(_text, content["home"]))).checked()
        except (KeyError, TypeError, ValueError) as error:
            raise SetupError(f"{folder / 'about.yaml'}: a field is missing or malformed: {error!r}") from error

    def checked(self) -> Self:
        """Itself; ``ValueError`` for a code that is none or an algorithm that Snowball lacks."""
        if len(self.code) != 2 or not self.code.islower():
            raise ValueError(f"{self.code!r} is no ISO 639-1 code")
        if self.stemmer and self.stemmer not in snowballstemmer.algorithms():
            raise ValueError(f"{self.stemmer!r} is no algorithm of Snowball")
        return self


def _text(value: object) -> str:
    """The value; ``ValueError`` for one that YAML takes for something else (*no* without quotation marks)."""
    if not isinstance(value, str):
        raise ValueError(f"not a word: {value!r}")  # noqa: TRY004 (the file is at fault, not the call)
    return value
