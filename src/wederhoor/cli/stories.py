"""``wederhoor stories``: an archive sorted into stories."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wederhoor.cli.clock import utc_now
from wederhoor.cli.tally import counted
from wederhoor.publish.characters import terminal_text
from wederhoor.records.archive import Choice, KeptStory, StoryLine
from wederhoor.store import open_archive

if TYPE_CHECKING:
    from wederhoor.store import Archive

_DAY = len("2024-03-11")
_ALL = sys.maxsize


@click.command(short_help="Sort an archive into stories, and list them.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.option("--together", nargs=2, metavar="ARTICLE ARTICLE", help="Decide that two articles are about one event.")
@click.option("--apart", nargs=2, metavar="ARTICLE ARTICLE", help="Decide that they are not.")
@click.option("--by", metavar="NAME", default=getpass.getuser, show_default="your login name", help="Who decides.")
@click.option("--articles", "full", is_flag=True, help="List the articles of each story too, and why each is in it.")
@click.option("--json", "as_json", is_flag=True, help="One story a line, as JSON.")
def stories(
    archive: Path,
    together: tuple[str, str] | None,
    apart: tuple[str, str] | None,
    by: str,
    *,
    full: bool,
    as_json: bool,
) -> None:
    """Sorts the articles of ARCHIVE into stories, each about one event, and lists them, the latest first: id, days,
    articles, outlets, title. Articles that do not say their outlet are counted apart.

    Articles are compared by their words and names and by when they were published. What people decided goes first, and
    holds for good: --together and --apart. Pages that list the headlines of several stories are in none.

    \b
    Examples:
      wederhoor stories brand.db
      wederhoor stories brand.db --articles
      wederhoor stories brand.db --apart 3f2a91c07d551200 b81e0c44a2f90017
      wederhoor stories brand.db --json | jq -r 'select(.outlets > 2) | .id'
      wederhoor dossier brand.db --story 3f2a
    """
    from wederhoor.run.desk import APART, TOGETHER, judge_story, sort_stories  # spaCy takes a second to import

    with open_archive(archive, clock=utc_now, write=True) as opened:
        for decision, pair in ((TOGETHER, together), (APART, apart)):
            if pair:
                judge_story(opened, decision, pair, by=by, at=utc_now())
        sort_stories(opened)
        sizes = {line.id: line for line in opened.list_stories(Choice(limit=_ALL))}
        for story in opened.stories():
            size = sizes[story.id]
            for line in _as_json(story, size) if as_json else _as_lines(opened, story, size, full=full):
                click.echo(line)


def _as_lines(archive: Archive, story: KeptStory, size: StoryLine, *, full: bool) -> Iterator[str]:
    by = [counted(size.outlets, "outlet")] if size.outlets else []
    by += [f"{size.unnamed} without outlet"] if size.unnamed else []
    days = " – ".join(dict.fromkeys(moment[:_DAY] for moment in (story.first, story.last) if moment)) or "?"
    title = click.style(terminal_text(story.title), bold=True)
    yield f"{story.id}  {days}  {', '.join((counted(len(story.members), 'article'), *by))}  {title}"
    if full:
        for article, why in story.members:
            version = archive.get_version(article)
            if version:
                parts = (article, version.outlet or "?", version.published or "?", _why(why))
                yield "  " + "  ".join(terminal_text(part) for part in parts)


def _why(why: str) -> str:
    """The ground, and the words and names that made it."""
    content = json.loads(why)
    shared = ", ".join(term for _, term, _ in content.get("shared", ())[:6])
    return f"{content.get('ground', '')}{f' ({shared})' if shared else ''}"


def _as_json(story: KeptStory, size: StoryLine) -> Iterator[str]:
    content = {
        "id": story.id,
        "title": story.title,
        "first": story.first or None,
        "last": story.last or None,
        "outlets": size.outlets,
        "without_outlet": size.unnamed,
        "articles": [{"id": article, "why": json.loads(why)} for article, why in story.members],
    }
    yield json.dumps(content, ensure_ascii=False, sort_keys=True)
