"""Cues of English attributions held against the discourse annotation of GUM.

    python benchmarks/gum.py FILE.conllu[.gz]...

GUM (Zeldes 2017) divides texts of many genres into elementary discourse units and marks in ``Discourse=`` of a unit's
first token how it relates to another. A unit with ``attribution-positive`` or ``attribution-negative`` is one that
attributes another unit ("the ministry said", "it is thought"), inner states included ("we believe"); what somebody says
inside of a single unit ("denied the report") is not marked. A predicted cue is right when it stands in such a unit; a
unit is found when a predicted cue stands in it, and its source is right when a predicted source does as well. That is
all the annotation lets one say: it has no borders of sources or contents. Its texts are those of the treebank that our
pipeline is trained on; the test and development parts were left out of training.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matching import Rate, share
from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.span import Span
from wederhoor.run.pipeline import read_articles

MARK = "attribution-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with the places of its attributing units."""

    genre: str
    article: Article
    units: tuple[Span, ...]


def main() -> None:
    """Prints a line for each genre and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    documents = [document for file in parser.parse_args().files for document in read_file(file)]
    readings = read_articles([document.article for document in documents])
    genres: dict[str, list[tuple[Document, Sequence[Attribution]]]] = defaultdict(list)
    for document, one in zip(documents, readings.found, strict=True):
        genres[document.genre].append((document, one.attributions))
    print(f"{'genre':12}{'texts':>6}{'units':>7}{'cues':>6}{'cue p/r/f':>18}{'source':>8}")
    for genre, pairs in sorted(genres.items()):
        print(describe(genre, pairs))
    print(describe("all", [pair for pairs in genres.values() for pair in pairs]))


def read_file(path: Path) -> Iterator[Document]:
    """The documents of a file in CoNLL-U."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        document: list[str] = []
        for line in file:
            if line.startswith("# newdoc id") and document:
                yield read_document(document)
                document = []
            document.append(line.rstrip("\n"))
        yield read_document(document)


def read_document(lines: Sequence[str]) -> Document:
    """A document from its lines: sentences one behind another, paragraphs apart."""
    text, begun, last = "", [], 0
    for line in lines:
        columns = line.split("\t")
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n\n"
        if line.startswith(("1\t", "1-")):
            last = 0
        if len(columns) < 10 or "." in columns[0]:
            continue
        first, _, end = columns[0].partition("-")
        misc = columns[9].split("|")
        begun += [(len(text), field) for field in misc if field.startswith("Discourse=")]
        if int(first) > last:
            # the words of a contraction follow its own line, which has its spelling
            text += columns[1] + ("" if "SpaceAfter=No" in misc else " ")
            last = int(end or first)
    ends = [start for start, _ in begun[1:]] + [len(text)]
    units = [Span(start, end) for (start, field), end in zip(begun, ends, strict=True) if MARK in field and start < end]
    name = lines[0].partition("= ")[2]
    return Document(genre=name.split("_")[1], article=make_article(name, text), units=tuple(units))


def make_article(name: str, text: str) -> Article:
    """An article of a text."""
    checksum = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=name, file=f"{name}.txt", text=text, sha256=checksum, text_sha256=checksum, language="en")


def describe(genre: str, pairs: Iterable[tuple[Document, Sequence[Attribution]]]) -> str:
    """The figures of a genre."""
    texts = units = cues = right = found = sourced = 0
    for document, attributions in pairs:
        own = [one for one in attributions if one.cue is not None]
        texts, units, cues = texts + 1, units + len(document.units), cues + len({one.cue for one in own})
        right += len({one.cue for one in own if any(one.cue and unit.overlaps(one.cue) for unit in document.units)})
        for unit in document.units:
            inside = [one for one in own if one.cue and unit.overlaps(one.cue)]
            found += bool(inside)
            sourced += any(one.source is not None and unit.overlaps(one.source) for one in inside)
    rate = Rate(hits=right, hit=found, predicted=cues, gold=units)
    return f"{genre:12}{texts:6}{units:7}{cues:6}{rate!s:>18}{share(sourced, found):8.1f}"


if __name__ == "__main__":
    main()
