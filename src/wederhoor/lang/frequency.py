"""How often a language uses its common words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wederhoor.errors import SetupError

FILE = "frequency.tsv"
"""Written by ``training/frequency.py`` from the treebanks that the pipeline was trained on, below lines of comment that
begin with ``#``: a word, and in how many of a million sentences it stands."""

MILLION = 1_000_000


def load_frequencies(folder: Path) -> Mapping[str, float]:
    """The share of sentences that have each common word, as it stands in the folder of a language pack; ``SetupError``
    when it cannot be read."""
    path = folder / FILE
    try:
        lines = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        return {word: int(count) / MILLION for word, count in lines}
    except (OSError, ValueError) as error:
        raise SetupError(f"{path}: cannot be read as a table of frequencies: {error!r}") from error
