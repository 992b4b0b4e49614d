"""``wederhoor delete``: an article goes, a tombstone stays."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.errors import InputError
from wederhoor.publish.characters import terminal_text
from wederhoor.store import Archive, open_archive


@click.command(short_help="Delete articles from an archive, leaving tombstones.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", required=True, help="Why, in your words; it stays in the log.")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login name", help="Who decides.")
@click.option("--quiet", is_flag=True, help="Say nothing but what failed.")
def delete(archive: Path, articles: tuple[str, ...], *, reason: str, by: str, quiet: bool) -> None:
    """Deletes each ARTICLE, given by its id, from ARCHIVE: its versions, what was found in them, and the captured bytes
    that nothing else was read in. That cannot be undone, and the article does not come back when it is added again.

    A tombstone stays: the id, the reason, who decided it and when, and the digest of what was there, which proves it to
    whoever has an earlier export. Bytes that other articles were read in too (a feed, a zip) stay; they are named.

    \b
    Examples:
      wederhoor search brand.db "naam"      the ids end the lines
      wederhoor delete brand.db 1590440c7ee39723 --reason "op verzoek"

    The exit status is 0; 2 when one of them is no article of the archive, and then none is deleted.
    """
    with open_archive(archive, clock=utc_now, write=True) as opened:
        _check(opened, articles)
        for article in dict.fromkeys(articles):
            stone = opened.delete_article(article, reason=reason, by=by)
            if quiet:
                continue
            click.echo(f"deleted: {article}, of which the digest was {stone.digest}")
            for blob in stone.remains:
                click.echo(f"  its bytes stay in the capture {blob}, which other articles were read in")
    if not quiet:
        click.echo(terminal_text(f"the log has the reason: {reason}"), err=True)


def _check(archive: Archive, articles: tuple[str, ...]) -> None:
    """Before the first is deleted, all are there."""
    for article in articles:
        if archive.get_version(article) is None:
            raise InputError(article, "is no article of this archive", "wederhoor search shows the ids of articles")
