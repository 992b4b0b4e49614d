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
from wederhoor.store.header import is_archive


def tell_from(paths: Sequence[str | Path], story: str | None, *, quiet: bool) -> Dossier | None:
    """The dossier of a story when the paths are one archive; ``None`` when they are articles."""
    if not any(is_archive(Path(path)) for path in paths):
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
