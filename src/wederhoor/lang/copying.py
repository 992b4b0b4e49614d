"""Section ``copying`` of a language pack: the words that prove little of copying."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingWords:
    """``stock_words``, in small letters, are those that every report of an event needs, whoever wrote it; ``clitics``
    words that an apostrophe stands before, so that none opens a quotation there."""

    stock_words: frozenset[str]
    clitics: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/copying.yaml``; ``SetupError`` when its list is missing."""
        content = read_section(folder, "copying")
        try:
            return cls(
                stock_words=frozenset(str(word).casefold() for word in content["stock_words"]),
                clitics=frozenset(map(str, content["clitics"])),
            )
        except (KeyError, TypeError) as error:
            raise SetupError(f"{folder / 'copying.yaml'}: {error!r}") from error
