"""Universal Dependencies treebanks as spaCy training documents.

The converted Alpino training set differs from the official releases in three habits, which are levelled out on both
sides so that one score means one thing: ``PronType=Art`` and ``Mood=Ind`` are dropped from the features, the compound
mark ``_`` from the lemmas.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

DROPPED_FEATURES = {"PronType=Art", "Mood=Ind"}
SENTENCES_A_DOCUMENT = 8


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One annotated sentence; every tuple has one entry a token, heads are indices within the sentence."""

    id: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...] = field(default=())
    """(first token, one past the last token, type)"""


Change = Callable[[Sentence, random.Random], Sentence]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a (gzipped) CoNLL-U file; empty nodes and multiword ranges are left out."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        identifier, rows = "", []
        for row in lines:
            line = row.rstrip("\n")
            if line.startswith("# sent_id"):
                identifier = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield _sentence(identifier, rows)
                rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
        if rows:
            yield _sentence(identifier, rows)


def is_tagged(sentence: Sentence) -> bool:
    """False for a sentence of the converted training set whose words came through without tags and lemmas: every word
    ``X``, and relations that were guessed from that. They are 5 % of its tokens, and teach a tagger to give up."""
    return "_" not in sentence.xpos


def _sentence(identifier: str, rows: list[list[str]]) -> Sentence:
    heads = tuple(int(row[6]) - 1 if int(row[6]) else index for index, row in enumerate(rows))
    return Sentence(
        id=identifier,
        words=tuple(row[1] for row in rows),
        spaces=tuple("SpaceAfter=No" not in row[9] for row in rows),
        lemmas=tuple(_lemma(row) for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        features=tuple(
            "|".join(f for f in row[5].split("|") if f != "_" and f not in DROPPED_FEATURES) for row in rows
        ),
        heads=heads,
        relations=tuple("ROOT" if row[6] == "0" else row[7] for row in rows),
    )


def _lemma(row: list[str]) -> str:
    return row[2].replace("_", "") or row[1] if row[1] != "_" else "_"


def to_doc(sentences: list[Sentence], vocab: Vocab) -> Doc:
    """One document of several sentences, each with its tree; a space stands between sentences."""
    words: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    starts: list[bool] = []
    entities: list[str] = []
    for sentence in sentences:
        offset = len(words)
        words += sentence.words
        spaces += (*sentence.spaces[:-1], True)
        heads += [head + offset for head in sentence.heads]
        starts += [True] + [False] * (len(sentence.words) - 1)
        tags = ["O"] * len(sentence.words)
        for first, end, label in sentence.entities:
            tags[first:end] = [f"B-{label}"] + [f"I-{label}"] * (end - first - 1)
        entities += tags

    def column(name: str) -> list[str]:
        return [value for sentence in sentences for value in getattr(sentence, name)]

    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        lemmas=column("lemmas"),
        pos=column("upos"),
        tags=column("xpos"),
        morphs=column("features"),
        heads=heads,
        deps=column("relations"),
        ents=entities,
    )


def documents(
    sentences: list[Sentence], vocab: Vocab, *, changes: tuple[Change, ...] = (), seed: int = 0
) -> Iterator[Doc]:
    """Documents of 1 to 8 neighbouring sentences, so that the parser learns where sentences end; ``changes`` are
    applied to each sentence with one seeded generator."""
    source = random.Random(seed)
    batch: list[Sentence] = []
    size = source.randint(1, SENTENCES_A_DOCUMENT)
    for sentence in sentences:
        batch.append(reduce(lambda changed, change: change(changed, source), changes, sentence))
        if len(batch) == size:
            yield to_doc(batch, vocab)
            batch, size = [], source.randint(1, SENTENCES_A_DOCUMENT)
    if batch:
        yield to_doc(batch, vocab)


def close_quotes(sentence: Sentence, _: random.Random) -> Sentence:
    """Straight quotation marks set against the words that they enclose: the treebank's newspaper part leaves a space on
    both sides, no printed text does. An unpaired mark at the start opens, elsewhere it closes."""
    spaces = list(sentence.spaces)
    marks = [index for index, word in enumerate(sentence.words) if word == '"']
    for order, index in enumerate(marks):
        opens = order % 2 == 0 and (order + 1 < len(marks) or index == 0)
        spaces[index] = not opens
        if index:
            spaces[index - 1] = opens
    return replace(sentence, spaces=tuple(spaces))
