"""What differs between the languages of ``train.py`` and ``measure.py``: a recipe a language, as data.

``training/<language>/recipe.yaml`` names the treebanks and what is done to them, beside the settings of the three
networks (``syntax.cfg``, ``refine.cfg``, ``entities.cfg``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from names import NameSource
from treebank import Change, Sentence, close_quotes, read_conllu, restyle_marks

HERE = Path(__file__).parent
RECIPES = tuple(sorted(path.parent.name for path in HERE.glob("*/recipe.yaml")))
"""The languages that can be trained."""


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """``train``, ``dev``, ``official`` and ``test`` are treebanks in the folder ``ud`` of the language's data:
    ``official`` those that the syntax is refined on. ``left_out`` are documents (the part of a ``sent_id`` before its
    number) that no network is trained on, ``dropped_features`` features that no network learns. Each of ``copies``,
    ``refined_copies`` and ``entity_copies`` is a list of changes: a sentence is trained on once for each.
    ``abbreviations`` keep their full stop, besides those that spaCy knows and that are no words of the treebank.
    ``about`` is what stands in the pipeline's ``meta.json``.
    """

    language: str
    train: tuple[str, ...]
    dev: tuple[str, ...]
    official: tuple[str, ...]
    test: tuple[str, ...]
    left_out: frozenset[str]
    dropped_features: frozenset[str]
    copies: tuple[tuple[str, ...], ...]
    refined_copies: tuple[tuple[str, ...], ...]
    entity_copies: tuple[tuple[str, ...], ...]
    names: NameSource
    abbreviations: tuple[str, ...]
    about: Mapping[str, Any]

    @cached_property
    def folder(self) -> Path:
        """Where the recipe and what belongs to it stand."""
        return HERE / self.language

    def changes(self, names: tuple[str, ...]) -> tuple[Change, ...]:
        """The changes of these names."""
        known = {
            "close_quotes": close_quotes,
            "restyle_marks": restyle_marks,
            "swap_tagged": self.names.swap_tagged,
            "swap_marked": self.names.swap_marked,
        }
        return tuple(known[name] for name in names)

    def read(self, data: Path, treebanks: tuple[str, ...]) -> Iterator[Sentence]:
        """The sentences of the treebanks in the folder of data, those of documents left out too."""
        for name in treebanks:
            path = data / self.language / "ud" / f"{name}.conllu.gz"
            yield from read_conllu(path, dropped_features=self.dropped_features)

    def is_free(self, sentence: Sentence) -> bool:
        """False for a sentence of a document that is left out."""
        return sentence.id.rpartition("-")[0] not in self.left_out


def read_recipe(language: str) -> Recipe:
    """The recipe of a language of ``RECIPES``."""
    content = yaml.safe_load((HERE / language / "recipe.yaml").read_text("utf-8"))
    names = content.pop("names")
    lists = {key: tuple(content.pop(key)) for key in ("train", "dev", "official", "test", "abbreviations")}
    copies = {
        key: tuple(tuple(changes) for changes in content.pop(key))
        for key in ("copies", "refined_copies", "entity_copies")
    }
    sets = {key: frozenset(content.pop(key)) for key in ("left_out", "dropped_features")}
    source = NameSource(
        near_people=frozenset(names["near_people"]),
        near_countries=frozenset(names["near_countries"]),
        kept=frozenset(names["kept"]),
    )
    return Recipe(language=language, names=source, **lists, **copies, **sets, **content)
