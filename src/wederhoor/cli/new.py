"""``wederhoor new``: an empty archive."""

from __future__ import annotations

from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.publish.characters import terminal_text
from wederhoor.store import create_archive


@click.command(short_help="Make an empty archive.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
def new(archive: Path) -> None:
    """Makes an empty archive: the file ARCHIVE, and a folder of captured bytes beside it.

    Both belong together: copy or move them together. What is added later is never overwritten, and every act stands
    in a log that `wederhoor verify` checks.

    \b
    Examples:
      wederhoor new brand.db
      wederhoor add brand.db map/met/artikelen https://krant.example/artikel
    """
    with create_archive(archive, clock=utc_now) as made:
        click.echo(terminal_text(f"made: {made.name}"), err=True)
