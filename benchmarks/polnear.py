"""English attribution measured on PolNeAR, in the ways in which others measured theirs.

    python benchmarks/polnear.py PATH

PATH is a part of PolNeAR (Newell, Margolin and Ruths 2018) as its authors give it out: ``attributions/*.ann`` in
brat's standoff format beside ``text/*.txt``. Nothing of it is in this repository. An article that several people
annotated counts once, with the first of them by name; how far these people agree with each other, by the same
measures, is a row of each table. The measures are those of ``matching.py``, which says what counts as a match.

PolNeAR draws its borders elsewhere than our guidelines do: as cue all words of the verb group with its preposition
("has called on"), where we mark the one word that carries the saying; in the source every clause that hangs on it,
where we leave out what stands between commas behind "who"; in the content its "that" or "to", and whom somebody urges
as part of what he urges. The row ``its borders`` has our parts widened to these by the parse: it is the one to hold
beside systems that learned such borders from a corpus. The rest of the difference stays: PolNeAR marks deeds and the
inner life of people (attacked, wants, is frustrated) as attributions too, one attribution for several speakers, and
none within another.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby
from pathlib import Path
from time import perf_counter

from matching import (
    Corpus,
    Numbering,
    Parts,
    Relation,
    measure_linked,
    measure_one_sided,
    measure_overlap,
    measure_paired,
    measure_unlinked,
)
from wederhoor.ingest.intake import read_sources
from wederhoor.records.article import Article
from wederhoor.records.attribution import Act, Attribution
from wederhoor.records.parse import Parse, Token
from wederhoor.records.span import Span
from wederhoor.run.pipeline import read_articles

ROLES = ("source", "cue", "content")
GROUP = frozenset({"aux", "aux:pass", "compound:prt", "cop"})
"""Relations by which words belong to the verb group of a cue."""
ADVERBS = frozenset({"not", "n't", "n’t", "never", "also"})
"""Adverbs that PolNeAR counts to the verb group."""
PREPOSITIONS = frozenset({"on", "for", "of"})
"""Prepositions that it counts there when they stand right behind the verb."""
OPENERS = frozenset({"that", "to"})
"""What it counts to the content before which it stands."""
CITRON = "BBC Citron, on PARC 3 test"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A measure, the heads of its columns, and what others published by it."""

    title: str
    heads: tuple[str, ...]
    measure: Callable[[Corpus], list[str]]
    published: tuple[tuple[str, tuple[str, ...]], ...] = ()


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    folder = parser.parse_args().path
    articles, annotated = read_corpus(folder), read_annotations(folder)
    start = perf_counter()
    ours = read_ours(articles)
    seconds = perf_counter() - start
    gold = [annotated[Path(article.file).name][0] for article in articles]
    people = [pair for several in annotated.values() for pair in combinations(several, 2)]
    print(
        f"{len(articles)} articles, {sum(map(len, gold))} attributions annotated, {sum(len(one) for one, _ in ours)} "
        f"found in {seconds:.1f} s with loading; precision/recall/F1 in per cent; two annotators: "
        f"{sum(len(several) > 1 for several in annotated.values())} articles, {len(people)} pairs of people"
    )
    systems = {
        "Wederhoor": [(theirs, found) for theirs, (found, _) in zip(gold, ours, strict=True)],
        "Wederhoor, its borders": [(theirs, wide) for theirs, (_, wide) in zip(gold, ours, strict=True)],
        "two annotators": people,
    }
    for table in TABLES:
        print_table(table, systems)


def read_corpus(folder: Path) -> list[Article]:
    """The articles; the corpus begins each text with its headline, on a line of its own that it ends with a full
    stop."""
    intake = read_sources([folder / "text"], languages=("en",))
    if intake.failures or not intake.articles:
        sys.exit("\n".join(map(str, intake.failures)) or "PATH needs a folder text with articles")
    return [replace(article, title=article.text.partition("\n")[0].strip()) for article in intake.articles]


def read_ours(articles: Sequence[Article]) -> list[tuple[list[Relation], list[Relation]]]:
    """What our extraction finds in each article: by our borders, and by those of the corpus."""
    relations = []
    for article, one in zip(articles, read_articles(articles).found, strict=True):
        words = Numbering(article.text)
        found = [words.relation(Parts.of(attribution)) for attribution in one.attributions]
        wide = [words.relation(Parts.of(widen(attribution, one.parse))) for attribution in one.attributions]
        relations.append((found, wide))
    return relations


# -- the corpus's borders ---------------------------------------------------------------------------------------------


def widen(attribution: Attribution, parse: Parse) -> Attribution:
    """An attribution with its parts as PolNeAR would draw their borders."""
    cue, source, first, *others = attribution.cue, attribution.source, *attribution.content
    return replace(
        attribution,
        cue=cue and _stretch(cue, _verb_group(_inside(parse, cue), parse)),
        source=source and _stretch(source, _behind(_inside(parse, source), parse)),
        content=(_with_opener(first, attribution, parse), *others),
    )


def _with_opener(first: Span, attribution: Attribution, parse: Parse) -> Span:
    """The first piece of a content with "that" or "to", and those who are urged to do something."""
    before = [token for token in parse.tokens if token.end <= first.start]
    if not before or before[-1].lower not in OPENERS:
        return first
    opener, cue = before[-1], attribution.cue
    bidden = attribution.act is Act.URGES and opener.lower == "to" and cue is not None and cue.end < opener.start
    return Span(cue.end + 1 if cue and bidden else opener.start, first.end)


def _inside(parse: Parse, span: Span) -> list[Token]:
    return [token for token in parse.tokens if span.start <= token.start < span.end]


def _stretch(span: Span, tokens: Iterable[Token]) -> Span:
    """The span from the first to the last of a span and tokens around it."""
    around = list(tokens)
    return Span(
        min([span.start, *(token.start for token in around)]), max([span.end, *(token.end for token in around)])
    )


def _verb_group(cue: Sequence[Token], parse: Parse) -> list[Token]:
    """Auxiliaries, particle and negation that stand right beside a cue, and the preposition behind it."""
    own = {token.index for token in cue}
    group = {
        token.index for token in parse.tokens if token.head in own and (token.dep in GROUP or token.lower in ADVERBS)
    }
    behind = max(own, default=0) + 1
    if own and behind < len(parse.tokens) and parse.tokens[behind].lower in PREPOSITIONS:
        group.add(behind)
    return [parse.tokens[index] for index in group if _is_beside(index, own, group)]


def _is_beside(index: int, own: set[int], group: set[int]) -> bool:
    """True when every word from an index to the cue belongs to the group."""
    near = min(own, key=lambda place: abs(place - index))
    return all(place in own | group for place in range(min(index, near), max(index, near)))


def _behind(source: Sequence[Token], parse: Parse) -> list[Token]:
    """What hangs on the nouns of a source and goes on right behind it."""
    inside = {token.index for token in source}
    heads = [token.index for token in source if token.head not in inside or token.head == token.index]
    governed = {index for head in heads for index in parse.subtree(head)}
    end = max(inside, default=-1) + 1
    while end in governed:
        end += 1
    behind = parse.tokens[max(inside, default=end - 1) + 1 : end]
    return [token for token in behind if token.pos != "PUNCT"]


# -- the corpus's annotations -----------------------------------------------------------------------------------------


def read_annotations(folder: Path) -> dict[str, list[list[Relation]]]:
    """By the name of an article's file the relations of each annotator, annotators in the order of their names."""
    files = sorted((folder / "attributions").glob("*.ann"))
    if not files:
        sys.exit("PATH needs a folder attributions with *.ann")
    found = {}
    for name, several in groupby(files, lambda path: path.stem.rpartition("_")[0]):
        words = Numbering((folder / "text" / f"{name}.txt").read_bytes().decode())
        found[f"{name}.txt"] = [[words.relation(parts) for parts in read_brat(path)] for path in several]
    return found


def read_brat(path: Path) -> list[Parts]:
    """The attributions of a file in brat's standoff format; marks that are part of none are left out."""
    marks: dict[str, list[Span]] = {}
    attributions = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, said, *_ = line.split("\t")
        if name.startswith("T"):
            pieces = (piece.split() for piece in said.partition(" ")[2].split(";"))
            marks[name] = [Span(int(start), int(end)) for start, end in pieces]
        elif name.startswith("E"):
            roles: dict[str, list[Span]] = {role: [] for role in ROLES}
            for role, _, mark in (argument.partition(":") for argument in said.split()):
                # a few arguments point to marks that the file has not
                roles.get(role.rstrip("0123456789").lower(), []).extend(marks.get(mark, ()))
            attributions.append(Parts(**{role: tuple(spans) for role, spans in roles.items()}))
    return [parts for parts in attributions if parts.content]


# -- the tables -------------------------------------------------------------------------------------------------------


def print_table(table: Table, systems: dict[str, Corpus]) -> None:
    """Ours, the annotators', and what was published."""
    rows = [(name, table.measure(corpus)) for name, corpus in systems.items()]
    print(f"\n{table.title:34}" + "".join(f"{head:>17}" for head in table.heads))
    for name, cells in [*rows, *table.published]:
        print(f"{name:34}" + "".join(f"{cell:>17}" for cell in cells))


TABLES = (
    Table(
        title="linked, exact",
        heads=("source", "cue", "content", "all three"),
        measure=measure_linked,
        published=((CITRON, ("92.9/73.3/82.0", "93.3/73.6/82.3", "67.3/53.1/59.3", "64.3/50.7/56.7")),),
    ),
    Table(
        title="linked, overlap of words",
        heads=("source", "cue", "content", "all words"),
        measure=measure_overlap,
        # its model card has the last pair the other way round: the script passes the two lengths in the wrong order
        published=((CITRON, ("97.4/75.8/85.3", "96.5/63.9/76.8", "93.2/75.3/83.3", "93.8/74.7/83.2")),),
    ),
    Table(
        title="unlinked, exact",
        heads=("source", "cue", "content"),
        measure=measure_unlinked,
        published=(
            ("CofeNet (BERT), on PolNeAR test", ("83.2", "75.3", "72.9")),
            ("a rule with a list of verbs", ("10.7", "22.8", "5.6")),
        ),
    ),
    Table(
        title="one-sided overlap of contents",
        heads=("over .3", "over .8", "speaker"),
        measure=measure_one_sided,
        published=(("Gender Gap Tracker, own news", ("83.7", "76.1", "86.5")),),
    ),
    Table(title="paired by content", heads=("found", "content", "source", "cue"), measure=measure_paired),
)

if __name__ == "__main__":
    main()
