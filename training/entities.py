"""Sentences with marked entities, as spaCy training documents.

Two sources: lines with inline marks (``[PER Jan Peeters] zegt ...``), and marks by token for sentences of the
treebank, so that no treebank text stands in this repository (``sent_id``, then ``TYPE first end`` a mark,
tab-separated).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from treebank import Sentence

MARK = re.compile(r"\[(PER|ORG|LOC|MISC) ([^\]]*)\]")
TYPES = ("PER", "ORG", "LOC", "MISC")
MEANTIME_COLUMNS = 5


def read_inline(path: Path, tokenizer: Language) -> Iterator[Sentence]:
    """The sentences of a file with inline marks; a first column with an id, as in the treebank files, is left out."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        marked = line.split("\t", 1)[-1]
        if marked.strip():
            yield _inline(f"{path.stem}-{number}", marked, tokenizer)


def _inline(identifier: str, marked: str, tokenizer: Language) -> Sentence:
    text, spans, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    text += marked[at:]
    doc = tokenizer.make_doc(text)
    entities = []
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None and (not entities or span.start >= entities[-1][1]):
            entities.append((span.start, span.end, label))
    return bare(identifier, [t.text for t in doc], [bool(t.whitespace_) for t in doc], tuple(entities))


def bare(identifier: str, words: list[str], spaces: list[bool], entities: tuple[tuple[int, int, str], ...]) -> Sentence:
    """A sentence of which only the entities are known."""
    size = len(words)
    blank = ("",) * size
    return Sentence(
        id=identifier,
        words=tuple(words),
        spaces=tuple(spaces),
        lemmas=blank,
        upos=blank,
        xpos=blank,
        features=blank,
        heads=tuple(range(size)),
        relations=("dep",) * size,
        entities=entities,
    )


def read_standoff(path: Path, treebank: Iterable[Sentence]) -> Iterator[Sentence]:
    """Treebank sentences with the marks of a stand-off file; a listed sentence without marks has no name."""
    sentences = {sentence.id: sentence for sentence in treebank}
    for line in path.read_text("utf-8").splitlines():
        identifier, *marks = line.split("\t")
        entities = tuple((int(first), int(end), label) for label, first, end in (mark.split(" ") for mark in marks))
        yield replace(sentences[identifier], entities=entities)


def write_standoff(path: Path, marked: Iterable[tuple[Sentence, list[tuple[str, str]]]]) -> None:
    """Writes the marks of treebank sentences, given as (type, words) in text order, by token."""
    rows = []
    for sentence, names in marked:
        doc_text, starts = "", []
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            starts.append(len(doc_text))
            doc_text += word + (" " if space else "")
        cells, at = [sentence.id], 0
        for label, words in names:
            begin = doc_text.index(words, at)
            at = begin + len(words)
            inside = [i for i, start in enumerate(starts) if start < at and start + len(sentence.words[i]) > begin]
            cells.append(f"{label} {inside[0]} {inside[-1] + 1}")
        rows.append("\t".join(cells))
    path.write_text("\n".join(rows) + "\n", "utf-8")


def read_meantime(path: Path) -> Iterator[Sentence]:
    """The sentences of MEANTIME (CoNLL columns: document, sentence, token, word, chains), a space after every word;
    ``id`` is the document, a hyphen and the number of the sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    words: dict[str, list[str]] = {}
    for row in rows:
        if len(row) == MEANTIME_COLUMNS:
            words.setdefault(f"{row[0]}-{row[1]}", []).append(row[3])
    for identifier, found in words.items():
        yield bare(identifier, found, [True] * len(found), ())


def read_conll2002(path: Path) -> Iterator[list[Sentence]]:
    """The documents of a CoNLL-2002 file (measured on, never trained on); its bytes are UTF-8 read as Latin-1 and
    written again, which is undone here."""
    document: list[Sentence] = []
    rows: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, ""]:
            columns = line.split()
            if len(columns) == 3 and columns[0] != "-DOCSTART-":
                rows.append((_repair(columns[0]), columns[2]))
                continue
            if rows:
                document.append(_bio(f"{path.stem}-{len(document)}", rows))
                rows = []
            if columns and columns[0] == "-DOCSTART-" and document:
                yield document
                document = []
    if document:
        yield document


def _repair(word: str) -> str:
    try:
        return word.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return word


def _bio(identifier: str, rows: list[tuple[str, str]]) -> Sentence:
    entities: list[tuple[int, int, str]] = []
    for index, (_, tag) in enumerate(rows):
        if tag.startswith("B-") or (tag.startswith("I-") and (not entities or entities[-1][1] != index)):
            entities.append((index, index + 1, tag[2:]))
        elif tag.startswith("I-"):
            first, _, label = entities[-1]
            entities[-1] = (first, index + 1, label)
    words = [word for word, _ in rows]
    return bare(identifier, words, [True] * len(words), tuple(entities))


def entity_doc(sentences: list[Sentence], tokenizer: Language) -> Doc:
    """One document of sentences with entities only."""
    words = [word for sentence in sentences for word in sentence.words]
    spaces = [space for s in sentences for space in (*s.spaces[:-1], True)]
    tags: list[str] = []
    for sentence in sentences:
        own = ["O"] * len(sentence.words)
        for first, end, label in sentence.entities:
            own[first:end] = [f"B-{label}"] + [f"I-{label}"] * (end - first - 1)
        tags += own
    return Doc(tokenizer.vocab, words=words, spaces=spaces, ents=tags)
