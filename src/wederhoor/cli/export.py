"""``wederhoor export``: a dossier in the formats of other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from wederhoor.cli.destination import Destination, Unwritable, find_problem
from wederhoor.cli.dossier import NOTHING_DONE, SOME_FAILED, make, parse_pipeline, report_failures
from wederhoor.cli.language import language_option
from wederhoor.cli.story import tell_from
from wederhoor.errors import InputError, SetupError
from wederhoor.ingest.bundle import BUNDLE
from wederhoor.ingest.intake import read_sources
from wederhoor.publish.characters import terminal_text
from wederhoor.publish.exports.format import Files, Format
from wederhoor.publish.exports.formats import FORMATS
from wederhoor.records.codec import load_dossier
from wederhoor.records.dossier import Dossier
from wederhoor.records.field import Field
from wederhoor.store.judgements import read_judgements

_LISTED = "\n".join(f"  {one.name:<11} {one.about}" for one in FORMATS.values())

HELP = f"""Writes a dossier in formats that other programs read.

SOURCE is the JSON of a dossier, a folder of articles of which a dossier is made first, or an archive with --story. The
JSON holds no articles: they are looked for in its folder, or in that of --articles, and recognised by their digest.

\b
FORMAT is one of
{_LISTED}

Every row, annotation and entity has the document, the span in code points and the digest of the text that it rests on.
Nothing is written that does not stand in the articles but labels and counts.

One format of one file goes to the file of -o, or to standard output with -o -. A format of several files, several
formats, and --all go to the folder of -o.

\b
Examples:
  wederhoor export dossier.json --to gexf -o network.gexf
  wederhoor export articles/ --to csv -o tables/
  wederhoor export dossier.json --articles articles/ --to brat -o brat/
  wederhoor export articles/ --to bibtex -o - | grep title
  wederhoor export dossier.json --all -o out/
  wederhoor export brand.db --story 3f2a --to csv -o tables/

The exit status is 0; 3 when something could not be read as asked and the rest was done; 2 when nothing could be done.
"""


@click.command(short_help="Write a dossier in the formats of other programs.", help=HELP)
@click.argument("source", metavar="SOURCE", type=click.Path(exists=True, path_type=Path))
@click.option("--to", "wanted", metavar="FORMAT", multiple=True, type=click.Choice(list(FORMATS)), help="Repeatable.")
@click.option("--all", "everything", is_flag=True, help="All formats; Parquet only where PyArrow is installed.")
@click.option(
    "-o", "out", metavar="OUT", required=True, help="The file or the folder to write to; - is standard output."
)
@click.option(
    "--articles",
    metavar="FOLDER",
    type=click.Path(exists=True, path_type=Path),
    help="Where the articles of a dossier's JSON are.  [default: beside it]",
)
@click.option("--title", metavar="TEXT", help="What a dossier that is made first is called.")
@click.option("--story", metavar="ID", help="SOURCE is an archive: the dossier of this story in it.")
@language_option
@click.option(
    "--pipeline", "pipelines", metavar="[LANGUAGE=]NAME", multiple=True, help="As for wederhoor dossier. Repeatable."
)
@click.option("--quiet", is_flag=True, help="Say nothing on standard error but what failed.")
@click.pass_context
def export(
    context: click.Context,
    source: Path,
    wanted: tuple[str, ...],
    out: str,
    articles: Path | None,
    title: str | None,
    story: str | None,
    pipelines: tuple[str, ...],
    language: str | None,
    *,
    everything: bool,
    quiet: bool,
) -> None:
    formats = _chosen(wanted, everything=everything)
    single = formats[0] if len(formats) == 1 and not everything and formats[0].single else None
    _check_place(out, single, formats)
    is_json = source.is_file() and source.suffix.lower() == ".json" and source.name != BUNDLE
    if articles and not is_json:
        raise click.UsageError("--articles goes with the JSON of a dossier; give a folder of articles as SOURCE itself")
    if is_json and (title or pipelines or language):
        message = "--title, --language and --pipeline go with a dossier that is made first, not with one in JSON"
        raise click.UsageError(message)
    failures: tuple[InputError, ...] = ()
    told = tell_from([source], story, quiet=quiet)
    if told:
        dossier = told
    elif is_json:
        dossier = _load(source, articles or source.parent)
    else:
        chosen = dict(parse_pipeline(pipeline) for pipeline in pipelines)
        intake, ledger = read_sources([source], language=language), read_judgements([source])
        failures = (*intake.failures, *ledger.failures)
        report_failures(failures)
        if not intake.articles:
            context.exit(NOTHING_DONE)
        dossier = make(intake, pipelines=chosen, title=title, judgements=ledger.judgements, quiet=quiet)
    if single:
        _write_single(single.make(dossier), out, quiet=quiet)
    else:
        _write_folder(dossier, formats, Path(out), everything=everything, quiet=quiet)
    context.exit(SOME_FAILED if failures else 0)


def _chosen(wanted: Sequence[str], *, everything: bool) -> list[Format]:
    if everything == bool(wanted):
        raise click.UsageError("say which format with --to, or --all; wederhoor export --help lists them")
    return [one for one in FORMATS.values() if everything or one.name in wanted]


def _check_place(out: str, single: Format | None, formats: Sequence[Format]) -> None:
    """Refuses a place that cannot hold what is asked, before the work and not after it."""
    if out == "-":
        if not single:
            several = "several formats" if len(formats) > 1 else f"{formats[0].name} is several files"
            raise click.UsageError(f"standard output has room for one file, and {several}: name a folder with -o")
        return
    path = Path(out)
    if single:
        problem = find_problem(path)
    else:
        problem = "is a file; name a folder" if path.exists() and not path.is_dir() else None
        if not path.exists() and not path.resolve().parent.is_dir():
            problem = f"the folder {path.resolve().parent} does not exist; make it first"
    if problem:
        raise click.BadParameter(f"{out}: {problem}", param_hint="-o")


def _load(file: Path, folder: Path) -> Dossier:
    """The dossier in a file, on the texts that are found in a folder."""
    content = file.read_bytes()
    digests = {
        one.get("id").text(): one.get("text_sha256").text()
        for one in Field.parse(str(file), content).items("documents")
    }
    found = {article.text_sha256: article.text for article in read_sources([folder]).articles}
    missing = sorted(name for name, digest in digests.items() if digest not in found)
    if missing:
        problem = f"the text of {', '.join(missing[:5])} is not in {folder}"
        raise InputError(str(file), problem, "say with --articles where the articles are, as they were")
    return load_dossier(content, found | {name: found[digest] for name, digest in digests.items()}, file=str(file))


def _write_single(files: Files, out: str, *, quiet: bool) -> None:
    ((_, content),) = files
    if out == "-":
        Destination(path=None).write_bytes(content)
    else:
        _write(Path(out), content, quiet=quiet)


def _write_folder(dossier: Dossier, formats: Sequence[Format], folder: Path, *, everything: bool, quiet: bool) -> None:
    """Each file of each format; several files of one of several formats in a folder of its name."""
    for one in formats:
        try:
            files = one.make(dossier)
        except SetupError as error:
            if not everything:
                raise
            click.echo(terminal_text(f"left out: {one.name}: {error}"), err=True)
            continue
        home = folder if one.single or len(formats) == 1 else folder / one.name
        for name, content in files:
            _write(home / PurePosixPath(name), content, quiet=True)
        if not quiet:
            count = f"{len(files)} file{'s' if len(files) != 1 else ''}"
            click.echo(terminal_text(f"written: {one.name}: {count} in {home}"), err=True)


def _write(path: Path, content: bytes, *, quiet: bool) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(f"{path.parent}: cannot be made: {error.strerror or error}") from error
    Destination(path=path).write_bytes(content)
    if not quiet:
        click.echo(terminal_text(f"written: {path}"), err=True)
