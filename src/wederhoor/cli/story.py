"""The dossier of a story in an archive, where a command can take one in place of articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.cli.progress import shown_progress
from wederhoor.ingest.language import name_language
from wederhoor.publish.characters import terminal_text
from wederhoor.records.dossier import Dossier
from wederhoor.store import open_archive

_SIGNATURE = b"SQLite format 3\x00"
"""The first bytes of every SQLite file (sqlite.org, Database File Format, 1.3)."""


def _is_archive(path: str | Path) -> bool:
    """True for a file that is a database."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_SIGNATURE)) == _SIGNATURE
    except (OSError, ValueError):
        return False


def tell_from(paths: Sequence[str | Path], story: str | None, *, quiet: bool) -> Dossier | None:
    """The dossier of a story when the paths are one archive; ``None`` when they are articles."""
    if not any(_is_archive(path) for path in paths):
        if story:
            raise click.BadParameter("goes with an archive, which none of the paths is", param_hint="--story")
        return None
    if len(paths) > 1 or not story:
        raise click.UsageError("of an archive give one story: ARCHIVE --story ID (wederhoor stories lists them)")
    from wederhoor.run.desk import find_left_out, tell_story  # the parser takes a second to import

    with open_archive(paths[0], clock=utc_now, write=True) as archive, shown_progress(quiet=quiet) as progress:
        told = tell_story(archive, story, progress)
        for version in find_left_out(archive, story):
            said = f"is in {name_language(version.language)} ({version.language}), which has no pack; it is left out"
            click.echo(terminal_text(f"{version.capture.name}: {said}"), err=True)
        return told
