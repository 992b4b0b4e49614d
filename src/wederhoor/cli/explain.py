"""``wederhoor explain``: an article with its statements marked, and the rule that found each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import click
from rich.console import Console
from rich.text import Text

from wederhoor.cli.dossier import NOTHING_DONE, SOME_FAILED, make, parse_pipeline, report_failures
from wederhoor.cli.explanation import explain_article, legend
from wederhoor.cli.language import language_option
from wederhoor.cli.summary import WIDEST, Line
from wederhoor.ingest.intake import read_sources
from wederhoor.records.dossier import Dossier

LAYERS = ("figures", "times")


@click.command(short_help="Show who says what in an article, and which rule found it.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--layers", type=click.Choice([*LAYERS, "all"]), multiple=True, help="Mark these too. Repeatable.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour: auto is on a terminal, unless NO_COLOR is set.",
)
@language_option
@click.option(
    "--pipeline",
    "pipelines",
    metavar="[LANGUAGE=]NAME",
    multiple=True,
    help="Parse with this installed spaCy pipeline instead of our own. Repeatable, one for each language.",
)
@click.option("--quiet", is_flag=True, help="Say nothing on standard error but what failed.")
@click.pass_context
def explain(
    context: click.Context,
    paths: tuple[str, ...],
    layers: tuple[str, ...],
    color: str,
    pipelines: tuple[str, ...],
    language: str | None,
    *,
    quiet: bool,
) -> None:
    """Prints each article with its statements marked in the text, and below each paragraph who is taken to say it,
    how, and by which rule it was found.

    A FILE is a text file, a folder with articles, or - for standard input. Several are read as articles on one event:
    a name that stands in two of them is one person; for articles on different events, call it once for each.

    A statement has a number; its three parts
    have brackets of their own, and colours on a terminal:

    \b
      {¹source¹}  <¹cue¹>  [¹content¹]

    so that this paragraph

    \b
      De brug blijft dicht, aldus de schipper.

    is printed as

    \b
      [¹De brug blijft dicht¹], <¹aldus¹> {¹de schipper¹}.
          ¹ preposition: inside or after the statement |
            de schipper -> de schipper (person);
            cue aldus; asserts, certain, indirect

    The line gives the rule, source and speaker, cue, act, certainty and mode; relay, channel and the statement around
    it where there are any. "content elsewhere" is one that stands in another paragraph. Text of the page that
    is no part of the article has a ~ before it.

    \b
    Examples:
      wederhoor explain krant.txt
      wederhoor explain krant.txt --layers all
      wederhoor explain examples/veerpont --color always | less -R
      xclip -o | wederhoor explain -
      wederhoor explain articles/ | grep 'modal of hearsay'

    The exit status is 0; 3 when something could not be read as asked and the rest was done; 2 when nothing could be
    done.
    """
    chosen = dict(parse_pipeline(pipeline) for pipeline in pipelines)
    intake = read_sources(paths, language=language)
    report_failures(intake.failures)
    if not intake.articles:
        context.exit(NOTHING_DONE)
    made = make(intake, pipelines=chosen, title=None, quiet=quiet)
    _print(_lines(made, LAYERS if "all" in layers else layers), color)
    context.exit(SOME_FAILED if intake.failures else 0)


def _lines(dossier: Dossier, layers: tuple[str, ...]) -> Iterator[Line]:
    yield legend(layers)
    for document in dossier.documents:
        yield Line()
        yield from explain_article(dossier, document, layers)


def _print(lines: Iterator[Line], color: str) -> None:
    """Wrapped on a terminal, elsewhere a paragraph and a statement a line."""
    is_terminal = sys.stdout.isatty()
    console = _console(color, is_terminal=is_terminal)
    for line in lines:
        text = Text.assemble(*line.parts)
        first, rest = " " * line.indent, " " * (line.indent + line.hang)
        wrapped = text.wrap(console, min(console.width, WIDEST) - len(rest)) if is_terminal else [text]
        for number, row in enumerate(wrapped):
            row.rstrip()
            # rich ends the program by itself when its reader went away; every command ends as `Program` says
            with console.capture() as captured:
                console.print(Text(rest if number else first) + row, soft_wrap=True)
            click.echo(captured.get(), nl=False, color=True)


def _console(color: str, *, is_terminal: bool) -> Console:
    """A console in colour or not; NO_COLOR counts when it is not empty (no-color.org)."""
    if color == "always":
        return Console(
            highlight=False, markup=False, emoji=False, force_terminal=True, no_color=False, color_system="standard"
        )
    is_plain = color == "never" or not is_terminal or bool(os.environ.get("NO_COLOR"))
    return Console(highlight=False, markup=False, emoji=False, color_system=None if is_plain else "auto")
