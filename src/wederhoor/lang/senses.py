"""Which words of a language say nearly the same (section ``senses``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from wederhoor.errors import SetupError
from wederhoor.lang.section import read_section
from wederhoor.lang.wordlist import WordList

SHORTEST_ROOT = 4
"""Letters that stay when a derivational ending is taken off; with three, *koning* and *kon* meet."""


@dataclass(frozen=True, slots=True)
class Senses:
    """Near-synonyms across parts of speech: ``words`` maps a word or expression to the names of its rows, which are
    their first words; ``derivations`` are the endings that make one word of another."""

    words: WordList
    derivations: tuple[str, ...]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The section in ``folder/senses.yaml``; ``SetupError`` when it is malformed or two rows begin alike."""
        content = read_section(folder, "senses")
        try:
            rows = {row[0]: row for row in content["senses"]}
            whole = len(rows) == len(content["senses"])
            found = cls(WordList.of(rows), _by_length(content["derivations"]))
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise SetupError(f"{folder / 'senses.yaml'}: a list is missing or malformed: {error!r}") from error
        if not whole:
            raise SetupError(f"{folder / 'senses.yaml'}: two rows begin with one word, which is to name them")
        return found

    def root(self, stem: str) -> str:
        """The stem without the ending that derived it; itself when too little would stay."""
        ending = next((e for e in self.derivations if stem.endswith(e) and len(stem) - len(e) >= SHORTEST_ROOT), "")
        return stem.removesuffix(ending)


def _by_length(endings: list[str]) -> tuple[str, ...]:
    return tuple(sorted(endings, key=lambda ending: (-len(ending), ending)))
