"""Word lists as features of the entity recogniser.

A network of 25 MB without word vectors takes unknown places for people; lists of names tell it what a word can be,
and the words around it what it is. The lists are stored inside the trained model, so that a pipeline is whole;
``training/`` fills them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, chain, concatenate, expand_window, with_array
from thinc.types import Floats2d

CLASSES = (
    "given",
    "family",
    "place",
    "country",
    "demonym",
    "organisation",
    "outlet",
    "role",
    "title",
    "particle",
    "kin",
    "common",
)
"""What a list says of a word; a word may stand in several. ``common`` are words that the treebank has in lower case."""
HIDDEN = 0.25
"""Share of the tokens whose list features are hidden while training, so that the network does not rely on them: a name
outside every list is the usual case."""

_Features = list[Floats2d]
_random = np.random.default_rng(0)


def flags_of(classes: Mapping[str, set[str]]) -> dict[str, int]:
    """One bit mask a lower-case word, the bits in the order of ``CLASSES``."""
    flags: dict[str, int] = {}
    for bit, name in enumerate(CLASSES):
        for word in sorted(classes[name]):
            flags[word] = flags.get(word, 0) | (1 << bit)
    return flags


def _forward(
    model: Model[list[Doc], _Features],
    docs: list[Doc],
    is_train: bool,  # noqa: FBT001 (thinc's signature)
) -> tuple[_Features, Callable[[Any], list[Doc]]]:
    flags: Mapping[str, int] = model.attrs["flags"]
    bits = 1 << np.arange(len(CLASSES))
    features: _Features = []
    for doc in docs:
        masks = np.asarray([flags.get(token.lower_, 0) for token in doc], dtype=np.int64).reshape(-1, 1)
        found = (masks & bits) > 0
        if is_train:
            found &= _random.random((len(doc), 1)) > HIDDEN
        features.append(cast("Floats2d", found.astype(np.float32)))
    return features, lambda _: []


def _lists() -> Model[list[Doc], _Features]:
    return Model("gazetteer", _forward, dims={"nO": len(CLASSES)}, attrs={"flags": {}})


def gazetteer_tok2vec(tok2vec: Model[list[Doc], _Features], width: int) -> Model[list[Doc], _Features]:
    """A tok2vec with ``width`` further columns a token: what the lists say of the words around it."""
    lists: Model[list[Doc], _Features] = chain(
        _lists(), with_array(chain(expand_window(2), Maxout(nO=width, nI=len(CLASSES) * 5, nP=3, normalize=True)))
    )
    model: Model[list[Doc], _Features] = concatenate(tok2vec, lists)
    model.set_ref("tok2vec", tok2vec)
    return model


registry.architectures.register("wederhoor.GazetteerTok2Vec.v1", func=gazetteer_tok2vec)
