"""``wederhoor evaluate``: measures dossiers against gold, and holds the floors."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from wederhoor.cli.forms import print_forms
from wederhoor.errors import EvaluationError, WederhoorError
from wederhoor.evaluate import gate
from wederhoor.evaluate.annotation import Gold
from wederhoor.evaluate.gold import read_gold
from wederhoor.evaluate.measure import Measure
from wederhoor.evaluate.scores import Scores
from wederhoor.evaluate.scores import evaluate as measure_dossier
from wederhoor.records.attribution import Attribution
from wederhoor.records.codec import load_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.field import Field
from wederhoor.records.span import Span

COMMON = ("p", "r", "f", "n")
"""The values that most measures have."""

LETTERS = (*COMMON, "acc", "value", "merged", "sys")
"""All values, in the order of the columns."""

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
WRITABLE = click.Path(dir_okay=False, path_type=Path)


class Unmeasurable(click.ClickException):
    """Nothing could be measured as asked."""

    exit_code = 2


@click.command(short_help="Measure dossiers against gold annotations.")
@click.argument("bundles", metavar="BUNDLE...", nargs=-1, required=True, type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the measures as JSON, by bundle.")
@click.option(
    "--dossier", "dossier_file", type=FILE, help="Measure this dossier (JSON) instead of making one; one BUNDLE."
)
@click.option(
    "--show",
    type=click.Choice(["misses", "spurious", "points"]),
    multiple=True,
    help="List statements that were missed, statements that the gold has not, or contested points. Repeatable.",
)
@click.option("--by", type=click.Choice(["form"]), help="Count statements by the form in which they are attributed.")
@click.option("--markdown", is_flag=True, help="Print the table of --by as Markdown, without the articles' words.")
@click.option("--floors", "floors_file", type=WRITABLE, help="Fail when a value is below its floor in this file.")
@click.option("--repin", is_flag=True, help="Set the floors to what was measured; none is lowered.")
@click.option(
    "--allow-lower", metavar="BUNDLE.MEASURE", multiple=True, help="Let --repin lower this floor. Repeatable."
)
def evaluate(
    bundles: tuple[Path, ...],
    dossier_file: Path | None,
    floors_file: Path | None,
    show: tuple[str, ...],
    allow_lower: tuple[str, ...],
    by: str | None,
    *,
    as_json: bool,
    markdown: bool,
    repin: bool,
) -> None:
    """Makes a dossier of the articles in each BUNDLE and measures it against what people annotated in them.

    A BUNDLE is a folder with bundle.json, gold.json and the articles. What is measured:

    \b
      attribution.found      statements with half of their content's words or more
      attribution.content    words of the contents
      attribution.exact      content and source to the word, cue in its place
      attribution.source     words of the source, over the statements found
      attribution.cue        words of the cue, likewise
      attribution.speaker    read right, over the statements found; likewise .act,
                             .certainty, .mode, .relay and .channel
      attribution.direct     recall of quotations
      attribution.indirect   recall of the others
      figures                place and bounds
      times                  place; value: the TIMEX3 value too
      variants               names brought together; merged: two things made one
      reuse, boilerplate     words of copied passages, characters
      aligned                statements of two articles that say the same
      contested, agreements  questions that divide the accounts, claims they share

    \b
    p precision, r recall, f F1, acc accuracy, n how many the gold has,
    sys how many the dossier has.

    --by form says which ways to attribute are found and which are missed: quotation
    before or behind its speaker, that-clause, "volgens X", passive, headline with a colon
    and so on, each with its typical miss and an example.

    A terminal gets tables, anything else gets lines with tabs. The exit status is 1 when a floor is broken and 2 when
    something cannot be measured.

    \b
    Examples:
      wederhoor evaluate examples/veerpont --show misses
      wederhoor evaluate examples/veerpont --by form --show misses
      wederhoor evaluate examples/* --by form --markdown > docs/forms.md
      wederhoor evaluate examples/* --floors tests/quality/floors.json
      wederhoor evaluate examples/veerpont --floors tests/quality/floors.json \\
          --repin --allow-lower veerpont.attribution.cue
    """
    _check_options(bundles, dossier_file, floors_file, show, allow_lower, as_json=as_json, repin=repin)
    _check_table(by, show, as_json=as_json, markdown=markdown)
    try:
        scores = [_measure(bundle, dossier_file) for bundle in bundles]
        if by:
            print_forms(scores, markdown=markdown, misses="misses" in show)
        else:
            _print_scores(scores, show, as_json=as_json)
        broken = _hold_floors(scores, floors_file, allow_lower, repin=repin) if floors_file else ()
    except WederhoorError as error:
        raise Unmeasurable(str(error)) from error
    for violation in broken:
        click.echo(f"broken: {violation}", err=True)
    sys.exit(1 if broken else 0)


def _check_options(
    bundles: Sequence[Path],
    dossier_file: Path | None,
    floors_file: Path | None,
    show: Sequence[str],
    allow_lower: Sequence[str],
    *,
    as_json: bool,
    repin: bool,
) -> None:
    """Refuses options that make no sense together."""
    if dossier_file and len(bundles) > 1:
        raise click.UsageError("--dossier measures one dossier, so give one BUNDLE")
    if as_json and show:
        raise click.UsageError("--show is for reading and --json for programs: give one of the two")
    if repin and not floors_file:
        raise click.UsageError("--repin needs --floors FILE")
    if allow_lower and not repin:
        raise click.UsageError("--allow-lower only means something with --repin")


def _check_table(by: str | None, show: Sequence[str], *, as_json: bool, markdown: bool) -> None:
    """Refuses options that ``--by`` has no place for, and the one that needs it."""
    if markdown and not by:
        raise click.UsageError("--markdown needs --by form")
    if by and as_json:
        raise click.UsageError("--by prints a table and --json measures: give one of the two")
    if by and set(show) - {"misses"}:
        raise click.UsageError("--by form can show misses only")
    if markdown and show:
        raise click.UsageError("--markdown holds no words of the articles: leave --show out")


def _measure(folder: Path, dossier_file: Path | None) -> Scores:
    gold = read_gold(folder)
    return measure_dossier(gold, _load(dossier_file, gold) if dossier_file else _make(folder, gold))


def _load(file: Path, gold: Gold) -> Dossier:
    """The dossier in a file, on the gold's texts, which are matched by the name of their file."""
    content = file.read_bytes()
    texts = {Path(article.file).name: article.text for article in gold.articles}
    documents = {
        field.get("id").text(): Path(field.get("file").text()).name
        for field in Field.parse(str(file), content).items("documents")
    }
    found = {document: texts[name] for document, name in documents.items() if name in texts}
    return load_dossier(content, found, file=str(file))


def _make(folder: Path, gold: Gold) -> Dossier:
    """The dossier that the program makes of a bundle; ``EvaluationError`` when it leaves an article out."""
    # imported here, for measuring a dossier that is there already needs no parser, which takes a second to import
    from wederhoor.ingest.intake import read_sources
    from wederhoor.run.pipeline import make_dossier

    intake = read_sources([folder])
    if len(intake.articles) < len(gold.articles):
        raise EvaluationError("\n".join([f"{gold.bundle}: not every article can be read:", *map(str, intake.failures)]))
    return make_dossier(intake.articles, title=intake.title)


def _hold_floors(
    scores: Sequence[Scores], file: Path, allow_lower: Sequence[str], *, repin: bool
) -> tuple[gate.Violation, ...]:
    """The values that broke their floors; none when these are pinned anew."""
    if not repin:
        return gate.check(scores, gate.read_floors(file))
    floors = gate.repin(scores, gate.read_floors(file) if file.exists() else {}, allow_lower=allow_lower)
    file.write_text(gate.dump_floors(floors), encoding="utf-8")
    click.echo(f"pinned: {', '.join(result.bundle for result in scores)} in {file}", err=True)
    return ()


def _print_scores(scores: Sequence[Scores], show: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({result.bundle: result.as_json() for result in scores}, indent=1))
        return
    is_terminal = sys.stdout.isatty()
    if is_terminal:
        _print_tables(scores)
    else:
        _print_lines(scores)
    for result in scores:
        for kind in show:
            for line in _TRACES[kind](result):
                click.echo((" | " if is_terminal else "\t").join((result.bundle, *line)))


def _print_lines(scores: Iterable[Scores]) -> None:
    click.echo("\t".join(("bundle", "measure", *LETTERS)))
    for result in scores:
        for measure in result.measures:
            click.echo("\t".join((result.bundle, measure.name, *_cells(measure))))


def _print_tables(scores: Iterable[Scores]) -> None:
    """Tables that fit 80 columns: what few measures have stands in the last column with its letter."""
    console = Console()
    for result in scores:
        table = Table("measure", title=result.bundle, title_justify="left", box=SIMPLE_HEAD)
        for letter in COMMON:
            table.add_column(letter, justify="right")
        table.add_column("")
        for measure in result.measures:
            cells = dict(zip(LETTERS, _cells(measure), strict=True))
            others = [f"{letter} {cell}" for letter, cell in cells.items() if cell and letter not in COMMON]
            table.add_row(measure.name, *(cells[letter] for letter in COMMON), "  ".join(others))
        console.print(table)


def _cells(measure: Measure) -> list[str]:
    """The values as they are shown, one for each letter, empty where the measure has none."""
    values = dict(measure.values)
    return [_show(values[letter]) if letter in values else "" for letter in LETTERS]


def _show(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.4f}"


def _list_misses(result: Scores) -> Iterator[tuple[str, ...]]:
    for attribution in result.comparison.missed:
        yield "missed", *_describe(attribution, result.comparison.texts[attribution.document])


def _list_spurious(result: Scores) -> Iterator[tuple[str, ...]]:
    for attribution in result.comparison.spurious:
        text = result.comparison.texts[result.comparison.document[attribution.document]]
        yield "spurious", *_describe(attribution, text), attribution.rule


def _list_points(result: Scores) -> Iterator[tuple[str, ...]]:
    for question, found in result.questions:
        yield "found" if found else "missed", question.id, question.kind.value, question.question
    for point, right in result.points:
        yield "right" if right else "doubtful", point.id, point.kind.value, point.question


_TRACES = {"misses": _list_misses, "spurious": _list_spurious, "points": _list_points}


def _describe(attribution: Attribution, text: str) -> tuple[str, ...]:
    """Id, mode, source, cue and content, on one line each."""
    parts = ((attribution.source,), (attribution.cue,), attribution.content)
    return (attribution.id, attribution.mode.value, *(_join(spans, text) for spans in parts))


def _join(spans: Iterable[Span | None], text: str) -> str:
    """The words of the spans, ``-`` for none."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans if span is not None) or "-"
