"""``wederhoor delete``: an article goes, a tombstone stays."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.publish.characters import terminal_text
from wederhoor.store import open_archive
from wederhoor.store.identifiers import find_article


@click.command(short_help="Delete articles from an archive, leaving tombstones.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", required=True, help="Why, in your words; it stays in the log.")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login name", help="Who decides.")
@click.option("--quiet", is_flag=True, help="Say nothing but what failed.")
def delete(archive: Path, articles: tuple[str, ...], *, reason: str, by: str, quiet: bool) -> None:
    """Deletes each ARTICLE, given by its id or the beginning of it, from
    ARCHIVE: its versions, what was found in them, and the captured bytes
    that nothing else was read in. That cannot be undone, and the article does not come back when it is added again.

    A tombstone stays: the id, the reason, who decided it and when, and the digest of what was there, which proves it to
    whoever has an earlier export. Bytes that other articles were read in too (a feed, a zip) stay; they are named.

    \b
    Examples:
      wederhoor search brand.db "naam"      the ids end the lines
      wederhoor delete brand.db 1590440c7ee39723 --reason "op verzoek"

    The exit status is 0; 2 when one of them is no article of the archive or the beginning of several, and then none is
    deleted.
    """
    with open_archive(archive, clock=utc_now, write=True) as opened:
        # Before the first is deleted, all are there.
        for article in dict.fromkeys([find_article(opened, article) for article in articles]):
            stone = opened.delete_article(article, reason=reason, by=by)
            if quiet:
                continue
            click.echo(f"deleted: {article}, of which the digest was {stone.digest}")
            for blob in stone.remains:
                click.echo(f"  its bytes stay in the capture {blob}, which other articles were read in")
    if not quiet:
        click.echo(terminal_text(f"the log has the reason: {reason}"), err=True)
