"""Which forms are words: those that the treebank of a pipeline has."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path

_TABLE = Path("wederhoor_lemma_table") / "lemmas.json.gz"
"""Where a pipeline of ours has its forms, by tag, each with its lemma (``lang.lemmas``)."""


@cache
def known_forms(pipeline: Path) -> frozenset[str]:
    """The forms in small letters of a pack's own pipeline, some 37,000 in Dutch; none where it has no table."""
    path = pipeline / _TABLE
    if not path.is_file():
        return frozenset()
    table: dict[str, dict[str, str]] = json.loads(gzip.decompress(path.read_bytes()))
    return frozenset(form.lower() for forms in table.values() for form in forms)
