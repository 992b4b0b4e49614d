"""``wederhoor dossier``: from articles to a page, a JSON file or a summary."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial

import click

from wederhoor.cli.destination import Destination, parse_destination
from wederhoor.cli.language import language_option
from wederhoor.cli.progress import shown_progress
from wederhoor.cli.story import tell_from
from wederhoor.cli.summary import print_summary
from wederhoor.errors import InputError
from wederhoor.ingest.intake import Intake, read_sources
from wederhoor.lang.registry import list_languages
from wederhoor.publish.characters import terminal_text
from wederhoor.publish.html import render_page
from wederhoor.publish.interface import INTERFACES, Interface, choose_interface
from wederhoor.records.codec import dump_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import Judgement
from wederhoor.store.judgements import read_judgements

NOTHING_DONE = 2
SOME_FAILED = 3

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable that gives the moment of a run which must give the same bytes again (reproducible-builds.org)."""


@click.command(short_help="Make a dossier of the articles about one event.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "page", metavar="FILE", callback=parse_destination, help="Write the page (HTML) to FILE.")
@click.option("--json", "data", metavar="FILE", callback=parse_destination, help="Write the dossier as JSON to FILE.")
@click.option("--title", metavar="TEXT", help="What the dossier is called.")
@click.option("--story", metavar="ID", help="PATH is an archive: the dossier of this story in it.")
@click.option(
    "--pipeline",
    "pipelines",
    metavar="[LANGUAGE=]NAME",
    multiple=True,
    help="Parse with this installed spaCy pipeline instead of our own. Repeatable, one for each language.",
)
@language_option
@click.option(
    "--interface",
    type=click.Choice(sorted(INTERFACES)),
    help="The language of what is not a quotation from an article; that of most articles when not given.",
)
@click.option("--quiet", is_flag=True, help="Say nothing on standard error but what failed.")
@click.pass_context
def dossier(
    context: click.Context,
    paths: tuple[str, ...],
    page: Destination | None,
    data: Destination | None,
    title: str | None,
    story: str | None,
    pipelines: tuple[str, ...],
    language: str | None,
    interface: str | None,
    *,
    quiet: bool,
) -> None:
    """Reads the articles in each PATH and lays out who says what in them.

    A PATH is a file, or a folder with articles (texts, web pages, PDFs ...) and, where there is one, its bundle.json,
    which gives each article's outlet and date of publication:

    \b
      {"bundle": "Veerpont", "language": "nl", "documents": [
        {"id": "a1", "file": "a1.txt", "outlet": "Het Avondblad",
         "published": "2024-10-18T13:05:00+02:00"}]}

    Without a bundle.json an article can begin with such lines itself (outlet: ..., published: ..., url: ...,
    title: ..., language: ...). Its language is told by its text where nobody says it; what is in a language that
    nothing here can read is left out with a line that says so. A - reads one article from standard input.

    A PATH that is an archive (wederhoor new) takes --story, which names one of its stories.

    What people decided with wederhoor judge, kept in the folder's judgements.jsonl, is followed and shown as theirs.

    Without -o and --json a summary is printed. A - as FILE is standard output.

    The page bears the moment of the run; SOURCE_DATE_EPOCH (seconds since 1970) gives another, so that the same
    articles give the same page byte for byte. The JSON file has no date and is the same on every run.

    \b
    Examples:
      wederhoor dossier articles/
      wederhoor dossier articles/ -o page.html --json dossier.json
      wederhoor dossier krant.txt omroep.txt --title "Brand in de haven"
      wederhoor dossier articles/ --json - | jq '.points[].question'
      wederhoor dossier articles/ --pipeline nl_core_news_lg
      wederhoor dossier brand.db --story 3f2a -o page.html

    The exit status is 0; 3 when something could not be read as asked and the rest was done; 2 when nothing could be
    done.
    """
    _check_outputs(page, data)
    give = partial(
        _give,
        page=page,
        data=data,
        interface=INTERFACES[interface] if interface else None,
        moment=_run_moment(os.environ.get(EPOCH)),
        quiet=quiet,
    )
    told = tell_from(paths, story, quiet=quiet)
    if told:
        give(told)
        return
    chosen = dict(parse_pipeline(pipeline) for pipeline in pipelines)
    intake = read_sources(paths, language=language)
    ledger = read_judgements(paths)
    failures = (*intake.failures, *ledger.failures)
    report_failures(failures)
    if not intake.articles:
        context.exit(NOTHING_DONE)
    made = make(intake, pipelines=chosen, title=title, judgements=ledger.judgements, quiet=quiet)
    give(made)
    context.exit(SOME_FAILED if failures else 0)


def _give(
    made: Dossier,
    *,
    page: Destination | None,
    data: Destination | None,
    interface: Interface | None,
    moment: datetime,
    quiet: bool,
) -> None:
    chosen = interface or choose_interface(document.article.language for document in made.documents)
    if page:
        _write(page, render_page(made, interface=chosen, made=moment), quiet=quiet)
    if data:
        _write(data, dump_dossier(made), quiet=quiet)
    if not page and not data:
        print_summary(made, interface=chosen)


def _run_moment(epoch: str | None) -> datetime:
    """The moment that the page bears: now, or the seconds since 1970 that are given."""
    try:
        return datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"{EPOCH}={epoch} is no number of seconds since 1970") from error


def make(
    intake: Intake,
    *,
    pipelines: dict[str, str],
    title: str | None,
    quiet: bool,
    judgements: tuple[Judgement, ...] = (),
) -> Dossier:
    """The dossier of what was read, with progress on a terminal."""
    # imported here, for the parser takes a second to import, and help and complaints need none
    from wederhoor.run.pipeline import make_dossier

    with shown_progress(quiet=quiet) as progress:
        return make_dossier(
            intake.articles,
            pipelines=pipelines or None,
            title=title or intake.title,
            judgements=judgements,
            progress=progress,
        )


def parse_pipeline(value: str) -> tuple[str, str]:
    """The language and the name in ``LANGUAGE=NAME``; of a bare name the language is what spaCy's names begin with."""
    known = list_languages()
    language, separator, name = value.partition("=")
    if not separator:
        language, name = value.split("_")[0], value
    if language not in known or not name:
        message = f"{value}: say which language it parses, as in {known[0]}=NAME; there are: {', '.join(known)}"
        raise click.BadParameter(message, param_hint="--pipeline")
    return language, name


def _check_outputs(page: Destination | None, data: Destination | None) -> None:
    if not page or not data:
        return
    if page.path is None and data.path is None:
        raise click.UsageError("standard output has room for one: give -o or --json a file")
    if page.path and data.path and page.path.resolve() == data.path.resolve():
        raise click.UsageError("-o and --json name the same file")


def report_failures(failures: tuple[InputError, ...]) -> None:
    """Each failure on one line, whatever its source is called."""
    for failure in failures:
        click.echo(terminal_text(str(failure)), err=True)


def _write(destination: Destination, text: str, *, quiet: bool) -> None:
    destination.write(text)
    if destination.path and not quiet:
        click.echo(terminal_text(f"written: {destination.path}"), err=True)
