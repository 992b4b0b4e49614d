"""Universal Dependencies treebanks as spaCy training documents.

The converted Alpino training set differs from the official releases in three habits, which are levelled out on both
sides so that one score means one thing: ``PronType=Art`` and ``Mood=Ind`` are dropped from the features (the recipe of
the language says so), the compound mark ``_`` from the lemmas.
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


def read_conllu(path: Path, *, dropped_features: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """The sentences of a (gzipped) CoNLL-U file; empty nodes are left out, of a multiword token its words stay, no
    space between them."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        identifier, rows, ranges = "", [], []
        for row in [*lines, "\n"]:
            line = row.rstrip("\n")
            if line.startswith("# sent_id"):
                identifier = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    yield _sentence(identifier, rows, ranges, dropped_features)
                rows, ranges = [], []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
                elif "-" in columns[0]:
                    ranges.append(columns)


def is_tagged(sentence: Sentence) -> bool:
    """False for a sentence of the converted training set whose words came through without tags and lemmas: every word
    ``X``, and relations that were guessed from that. They are 5 % of its tokens, and teach a tagger to give up."""
    return "_" not in sentence.xpos


def _sentence(
    identifier: str, rows: list[list[str]], ranges: list[list[str]], dropped_features: frozenset[str]
) -> Sentence:
    spaces = ["SpaceAfter=No" not in row[9] for row in rows]
    for columns in ranges:
        first, last = (int(number) - 1 for number in columns[0].split("-"))
        spaces[first : last + 1] = [False] * (last - first) + ["SpaceAfter=No" not in columns[9]]
    heads = tuple(int(row[6]) - 1 if int(row[6]) else index for index, row in enumerate(rows))
    return Sentence(
        id=identifier,
        words=tuple(row[1] for row in rows),
        spaces=tuple(spaces),
        lemmas=tuple(_lemma(row) for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        features=tuple(
            "|".join(f for f in row[5].split("|") if f != "_" and f not in dropped_features) for row in rows
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


STYLES = (('"', '"'), ('"', '"'), ('"', '"'), ("“", "”"), ("“", "”"), ("‘", "’"))
"""Pairs of marks, by how often a restyled sentence has them: the program shows the parser straight double marks."""
MARKS = frozenset("\"“”‘’'`") | {"``", "''"}


def restyle_marks(sentence: Sentence, source: random.Random) -> Sentence:
    """The quotation marks of one style, of the two that print knows and the straight one, and every apostrophe straight
    or curved with them. A mark opens where a space stands before it and none behind; any other stays as it is."""
    opens, closes = source.choice(STYLES)
    apostrophe = "'" if opens == '"' else "’"
    words = [word.replace("’", "'").replace("'", apostrophe) if len(word) > 1 else word for word in sentence.words]
    for index, word in enumerate(sentence.words):
        if word in MARKS and sentence.upos[index] == "PUNCT":
            before = index == 0 or sentence.spaces[index - 1]
            after = sentence.spaces[index] or index == len(sentence.words) - 1
            words[index] = opens if before and not after else closes if after and not before else word
    return replace(sentence, words=tuple(words))
