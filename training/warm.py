"""The entity recogniser starts from what the parser has learnt, and from the word lists.

The layer under tagger and parser is copied into the recogniser's own and trained on, the lists of names are put into
the model.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy
import yaml
from spacy.language import Language

from recipe import Recipe, read_recipe
from wederhoor.lang.gazetteer import flags_of
from wederhoor.lang.registry import get_pack

LISTED = 0.7
"""Share of the names of each list that the model is given: the names that swapping puts into sentences come from the
same lists, and the network must see names that no list has."""


@spacy.registry.callbacks("wederhoor.warm_start.v1")
def warm_start(syntax: str) -> Callable[[Language], Language]:
    """A callback that fills the initialised recogniser from a trained syntax pipeline and the lists."""

    def fill(nlp: Language) -> Language:
        model = nlp.get_pipe("ner").model
        own = model.get_ref("tok2vec")
        start = next(node for node in own.walk() if node.has_ref("tok2vec")).get_ref("tok2vec")
        trained = spacy.load(Path(syntax), exclude=["morphologizer", "tagger", "lemmatizer", "parser"])
        start.from_bytes(trained.get_pipe("tok2vec").model.to_bytes())
        lists = next(node for node in own.walk() if node.name == "gazetteer")
        lists.attrs["flags"] = flags_of(word_lists(read_recipe(nlp.lang), Path(syntax)))
        return nlp

    return fill


def _listed(words: Iterable[str]) -> set[str]:
    """A fixed 70 % of the words, lower case."""
    return {word.lower() for word in words if zlib.crc32(word.encode()) % 100 < LISTED * 100}


def word_lists(recipe: Recipe, syntax: Path) -> dict[str, set[str]]:
    """The classes of ``wederhoor.lang.gazetteer``: names from Faker's and GeoNames' lists, words from the recipe's
    ``words.yaml``, or from the language's pack where there is none."""
    path = recipe.folder / "words.yaml"
    words = yaml.safe_load(path.read_text("utf-8")) if path.exists() else pack_words(recipe.language)
    lists = recipe.names.people_lists
    return {
        **{name: set(found) for name, found in words.items()},
        "given": _listed(word for given, _ in lists for word in given) | set(words["given"]),
        "family": _listed(word for _, family in lists for word in family),
        "place": _listed(word for town in recipe.names.towns for word in town.split()),
        "common": common_words(syntax),
    }


def pack_words(language: str) -> dict[str, set[str]]:
    """The words around names that the language's pack has, by class."""
    names = get_pack(language).names
    countries = {part for name in (*names.country_names, *names.capitals) for part in name.split() if len(part) > 2}
    outlets = {
        part.lower()
        for name in (*names.agencies, *names.outlets)
        for part in name.split()
        if part[:1].isupper() and len(part) > 2
    }
    return {
        "given": set(names.given),
        "country": countries,
        "demonym": set(names.demonyms) | set(names.inhabitants),
        "organisation": {word for word in names.organisations if " " not in word},
        "outlet": outlets,
        "role": set(names.roles),
        "title": set(names.titles),
        "particle": set(names.particles),
        "kin": set(names.kin),
    }


def common_words(syntax: Path) -> set[str]:
    """Words that the training treebank writes in lower case at least twice."""
    return set((syntax.parent / "common.txt").read_text("utf-8").split())


@spacy.registry.callbacks("wederhoor.resume_lemmatizer.v1")
def resume_lemmatizer() -> Callable[[Language], Language]:
    """A callback that gives a loaded lemmatizer the table from trees to labels that training needs.

    spaCy 3.8 builds it at initialisation and does not store it; without it each lemma counts as the first label, and a
    resumed training unlearns them all (lemma accuracy 95.4 to 91.2 in 300 steps).
    """

    def fill(nlp: Language) -> Language:
        lemmatizer = nlp.get_pipe("lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}
        return nlp

    return fill
