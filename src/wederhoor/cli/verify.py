"""``wederhoor verify``: is an archive what was written?"""

from __future__ import annotations

from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.cli.progress import shown_progress
from wederhoor.errors import DamageError
from wederhoor.publish.characters import terminal_text
from wederhoor.store import open_archive

_DAMAGED = 1


@click.command(short_help="Check that an archive is what was written.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.option("--quiet", is_flag=True, help="Say nothing when all is well.")
@click.pass_context
def verify(context: click.Context, archive: Path, *, quiet: bool) -> None:
    """Hashes every captured byte of ARCHIVE again, finds every span again in its text, and checks the log, in which
    each entry holds the digest of the one before and of all that was there after it.

    The digest at the end of the log vouches for the whole archive. Keep it elsewhere too: whoever can write the file
    can write it anew with its log.

    \b
    Examples:
      wederhoor verify brand.db
      wederhoor verify brand.db --quiet || echo beschadigd

    The exit status is 0, or 1 when something is not as it was written.
    """
    try:
        with open_archive(archive, clock=utc_now) as opened, shown_progress(quiet=quiet) as progress:
            findings = opened.verify(progress)
            counts = opened.counts()
            last = max(opened.log(), key=lambda entry: entry.seq, default=None)
    except DamageError as damage:
        # so much that nothing else can be looked at
        click.echo(terminal_text(str(damage)))
        context.exit(_DAMAGED)
    for finding in findings:
        click.echo(terminal_text(str(finding)))
    if findings:
        context.exit(_DAMAGED)
    if not quiet:
        held = f"{counts['articles']} articles, {counts['versions']} versions, {counts['blobs']} captured files"
        click.echo(f"all is as it was written: {held}")
        if last:
            click.echo(f"log: {last.seq} entries, the last {last.digest}")
