"""The option by which somebody sets the language of all articles that a command reads."""

from __future__ import annotations

import click

from wederhoor.lang.registry import list_languages


def _parse_language(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """The code; a usage error for one that has no pack."""
    if value is not None and value not in list_languages():
        raise click.BadParameter(f"{value}: there are packs for: {', '.join(list_languages())}")
    return value


language_option = click.option(
    "--language",
    metavar="CODE",
    callback=_parse_language,
    help="The language of all articles, whatever they seem to be in.  [default: told by each text]",
)
