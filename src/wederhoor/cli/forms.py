"""Statements by the form in which they are attributed: tables for a terminal, lines for a pipe, a page for ``docs``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import click
from rich.console import Console
from rich.text import Text

from wederhoor.evaluate.breakdown import Row, Verdict, judge, tabulate
from wederhoor.evaluate.form import EXPLANATIONS, Form
from wederhoor.evaluate.scores import Scores
from wederhoor.lang.registry import get_pack
from wederhoor.publish.characters import terminal_text
from wederhoor.records.span import Span

ALL = "all bundles"
QUOTED = 100
"""Characters of an example: enough to recognise it."""

COLUMNS = ("bundle", "form", "gold", "found", "recall", "exact", "miss", "times", "example")
TOTAL = "all forms"
_ROW = "{:<30} {:>4} {:>5} {:>6} {:>5}  {}"
"""A line of a table: the longest form has 30 letters."""

PREFACE = """\
# Attributions by form

Made by `make docs`, which is `wederhoor evaluate examples/* --by form --markdown`; do not edit. A test fails when it
is out of date.

Which ways to attribute the program finds, and what it typically does wrong. Each annotated statement has exactly one
form, told from the annotation, the punctuation around it and the entry of its cue in the language pack, not from what
the program did with it (`src/wederhoor/evaluate/form.py` has the order in which the forms are asked for).

*found* counts statements with half of their content's words or more, *exact* those whose content and source are right
to the word and whose cue is in its place. The *typical miss* is the most frequent of what is first wrong with a
statement: missing altogether, the border of its content, its source, its cue, its speaker, its other labels. Statements
are named by their ids in `gold.json`; `wederhoor evaluate BUNDLE --by form --show misses` lists them with their words.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one bundle, or of all, and the statements that they count."""

    name: str
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def total(self) -> tuple[int, int, int]:
        """Statements in the gold, found and exact."""
        gold, found, exact = (sum(getattr(row, name) for row in self.rows) for name in ("gold", "found", "exact"))
        return gold, found, exact


Texts = Mapping[tuple[str, str], str]
"""The articles by bundle and document id."""


def print_forms(scores: Sequence[Scores], *, markdown: bool, misses: bool) -> None:
    """Print the tables, and after them each statement with which something is wrong when ``misses`` are asked for.

    Markdown names examples by their ids alone, so that it can be published whatever the rights in the articles.
    """
    sections = list(_sections(scores))
    texts = {(each.bundle, name): text for each in scores for name, text in each.comparison.texts.items()}
    if markdown:
        click.echo("\n".join(_markdown(sections)))
        return
    if sys.stdout.isatty():
        _print_tables(sections, texts)
    else:
        _print_lines(sections, texts)
    if misses:
        _print_misses(sections[: len(scores)], texts)


def _sections(scores: Sequence[Scores]) -> Iterator[Section]:
    """A section for each bundle, and one for all of several."""
    judged: list[Verdict] = []
    for each in scores:
        verdicts = judge(each.comparison, get_pack(each.comparison.gold.language))
        judged += verdicts
        yield Section(each.bundle, tabulate(verdicts), verdicts)
    if len(scores) > 1:
        yield Section(ALL, tabulate(judged), tuple(judged))


def _print_lines(sections: Sequence[Section], texts: Texts) -> None:
    click.echo("\t".join(COLUMNS))
    for section in sections:
        for row in section.rows:
            miss, times = row.misses[0] if row.misses else ("", "")
            example = _example(row, section, texts)
            cells = (row.form, row.gold, row.found, _share(row.found, row.gold), row.exact, miss, times, example)
            click.echo("\t".join((section.name, *map(str, cells))))
        gold, found, exact = section.total
        totals = (TOTAL, gold, found, _share(found, gold), exact, "", "", "")
        click.echo("\t".join((section.name, *map(str, totals))))


def _print_tables(sections: Sequence[Section], texts: Texts) -> None:
    """A table for each section, with the example dim on the line below its row, cut where the terminal ends."""
    console = Console(highlight=False, markup=False, emoji=False)

    def show(text: str, style: str = "") -> None:
        console.print(Text(text, style), overflow="ellipsis", no_wrap=True)

    for section in sections:
        show(section.name, "bold")
        show(_ROW.format("form", "gold", "found", "recall", "exact", "typical miss"), "bold")
        for row in section.rows:
            show(_ROW.format(row.form, row.gold, row.found, _share(row.found, row.gold), row.exact, _typical(row)))
            if row.example:
                show(f"    {_example(row, section, texts)}", "dim")
        gold, found, exact = section.total
        show(_ROW.format(TOTAL, gold, found, _share(found, gold), exact, "") + "\n", "bold")


def _print_misses(sections: Sequence[Section], texts: Texts) -> None:
    for section in sections:
        for verdict in sorted(section.verdicts, key=lambda verdict: list(Form).index(verdict.form)):
            if verdict.miss:
                click.echo("\t".join((section.name, verdict.form, verdict.miss, *_words(verdict, texts))))


def _words(verdict: Verdict, texts: Texts) -> tuple[str, ...]:
    """Id, source, cue and content, ``-`` for none."""
    attribution, text = verdict.attribution, texts[verdict.bundle, verdict.attribution.document]
    parts: tuple[tuple[Span | None, ...], ...] = ((attribution.source,), (attribution.cue,), attribution.content)
    words = (" … ".join(terminal_text(span.of(text)) for span in spans if span) for spans in parts)
    return (attribution.id, *(each or "-" for each in words))


def _example(row: Row, section: Section, texts: Texts) -> str:
    """The id of the example, with its bundle where there are several, and the beginning of its content."""
    if row.example is None:
        return ""
    attribution = row.example.attribution
    text = texts[row.example.bundle, attribution.document]
    words = " … ".join(terminal_text(piece.of(text)) for piece in attribution.content)
    short = words if len(words) <= QUOTED else words[: QUOTED - 1].rsplit(" ", 1)[0] + " …"
    return f"{_name(row.example, section)}: {short}"


def _name(verdict: Verdict, section: Section) -> str:
    return f"{verdict.bundle} {verdict.attribution.id}" if section.name == ALL else verdict.attribution.id


def _typical(row: Row) -> str:
    """The most frequent kind of miss and how many of the wrong statements have it."""
    if not row.misses:
        return "none"
    miss, times = row.misses[0]
    return f"{miss} ({times} of {sum(number for _, number in row.misses)})"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else ""


def _markdown(sections: Sequence[Section]) -> Iterator[str]:
    yield PREFACE
    for section in sorted(sections, key=lambda section: section.name != ALL):
        yield f"## {section.name[0].upper()}{section.name[1:]}\n"
        yield "| form | gold | found | recall | exact | typical miss | for example |"
        yield "| --- | ---: | ---: | ---: | ---: | --- | --- |"
        for row in section.rows:
            numbers = f"{row.gold} | {row.found} | {_share(row.found, row.gold)} | {row.exact}"
            yield f"| {row.form} | {numbers} | {_typical(row)} | {_name(row.example, section) if row.example else ''} |"
        gold, found, exact = section.total
        yield f"| **{TOTAL}** | {gold} | {found} | {_share(found, gold)} | {exact} | | |\n"
    yield "## The forms\n"
    yield "| form | what it looks like |"
    yield "| --- | --- |"
    for form in Form:
        yield f"| {form} | {EXPLANATIONS[form]} |"
