"""``wederhoor lang``: the languages that there are, and what it takes to add one."""

from __future__ import annotations

from pathlib import Path

import click

from wederhoor.errors import SetupError
from wederhoor.ingest.language import name_language
from wederhoor.lang.accuracy import Accuracy
from wederhoor.lang.registry import VARIABLE, get_about, get_accuracy, get_pack, list_languages
from wederhoor.publish.characters import terminal_text

_FAULTY = 1

RATES = (
    ("statements", "attribution.found", ("p", "r")),
    ("speakers", "attribution.speaker", ("acc",)),
    ("figures", "figures", ("p", "r")),
    ("disputes", "contested", ("p", "r")),
)
"""What is told of a language: its name, the measure, and the letters of how much is right and how much is found."""


@click.group(invoke_without_command=True, short_help="List the languages, or add one.")
@click.pass_context
def lang(context: click.Context) -> None:
    """Lists the languages that articles can be in: what parses each, under which licence, and how often what it finds
    was right and how much was found, in events that nobody had read when the program was written.

    \b
    Examples:
      wederhoor lang
      wederhoor lang new de -o packs/de
      wederhoor lang check packs/de
      WEDERHOOR_PACKS=packs/de wederhoor dossier artikel/
    """
    if context.invoked_subcommand is None:
        for code in list_languages():
            click.echo("\n    ".join(map(terminal_text, _describe(code))))


def _describe(code: str) -> tuple[str, ...]:
    """What a language is called, what parses it, and how good that is."""
    about = get_about(code)
    try:
        parser = get_pack(code).pipeline_name
    except SetupError as error:
        parser = str(error)
    return f"{code} {about.name}", f"parsed by {parser} ({about.licence})", _measured(get_accuracy(code))


def _measured(accuracy: Accuracy) -> str:
    """The rates on one line."""
    if not accuracy.events:
        return "not measured yet"
    rates = []
    for name, measure, letters in RATES:
        shares = [accuracy.shares[measure, letter] for letter in letters if (measure, letter) in accuracy.shares]
        if shares:
            said = zip(("right", "found"), shares, strict=False)
            rates.append(f"{name} {', '.join(f'{int(share * 100)}% {word}' for word, share in said)}")
    return f"{'; '.join(rates)} (mean of {len(accuracy.events)} events)"


@lang.command(short_help="Write an empty pack for a language.")
@click.argument("code", metavar="CODE")
@click.option(
    "-o",
    "folder",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="The folder of the pack; the code when not given.",
)
@click.option("--name", metavar="NAME", help="What the language is called in English.")
def new(code: str, folder: Path | None, name: str | None) -> None:
    """Writes a pack for the language CODE (ISO 639-1) with every key that there is and no words: above each stands
    what goes in, with what English has there. It passes `wederhoor lang check` as it is, and finds next to nothing.

    \b
    Examples:
      wederhoor lang new de
      wederhoor lang new fr -o packs/fr
    """
    # imported here, for reading the packs that ship takes a second
    from wederhoor.lang.skeleton import write_skeleton

    if len(code) != 2 or not (code.isascii() and code.isalpha() and code.islower()):
        raise click.BadParameter(f"{code}: give the two letters of ISO 639-1, such as fr", param_hint="CODE")
    called = name or name_language(code)
    if called == code:
        raise click.UsageError(f"{code}: say with --name what the language is called in English")
    made = folder or Path(code)
    files = write_skeleton(code, called, made)
    click.echo(terminal_text(f"made: {made}, {len(files)} files"), err=True)


@lang.command(short_help="Check a pack.")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--quiet", is_flag=True, help="Say nothing when all is well.")
@click.pass_context
def check(context: click.Context, folder: Path, *, quiet: bool) -> None:
    """Checks that the pack in FOLDER has what every pack must have: all files and keys, each of its kind, no key that
    nobody asks for, and sentences with the slots that are filled in. Each fault is one line that names the file and
    the key and says what to do.

    The exit status is 0, or 1 when there is a fault.
    """
    from wederhoor.lang.contract import check_pack

    faults = check_pack(folder)
    for fault in faults:
        click.echo(terminal_text(str(fault)))
    if faults:
        context.exit(_FAULTY)
    if not quiet:
        click.echo(terminal_text(f"{folder} can be used: {VARIABLE}={folder}"), err=True)
