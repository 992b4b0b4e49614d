"""``wederhoor add``: sources into an archive."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

import click

from wederhoor.cli.clock import utc_now
from wederhoor.cli.dossier import NOTHING_DONE, SOME_FAILED, report_failures
from wederhoor.cli.language import language_option
from wederhoor.cli.progress import Report, shown_progress
from wederhoor.cli.tally import Tally
from wederhoor.cli.visitor import visitor_of
from wederhoor.errors import InputError
from wederhoor.ingest.fetch import Visitor
from wederhoor.ingest.fetch.address import is_web_address
from wederhoor.ingest.intake import read_file
from wederhoor.ingest.listing import Listing, show_path
from wederhoor.ingest.pipe import read_stream
from wederhoor.ingest.tree import Tree, list_tree
from wederhoor.publish.characters import terminal_text
from wederhoor.records.capture import Capture, Link, Metadata
from wederhoor.run.archiving import Pace, Source, take_in
from wederhoor.run.visiting import Road, fetch_pages, follow_links, new_links, seen_pages
from wederhoor.store import Archive, open_archive

STANDARD_INPUT = "-"


@click.command(short_help="Take articles into an archive.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@language_option
@click.option("-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read.")
@click.option("--follow", is_flag=True, help="Fetch also the pages that the sources point to (entries of a feed).")
@click.option("--ignore-robots", is_flag=True, help="Follow also where a site's robots.txt wants no programs.")
@click.option("--again", is_flag=True, help="Read also what was taken in before (after an update of wederhoor).")
@click.option("--read/--no-read", default=True, help="Find the statements of what is new.  [default: read]")
@click.option("--quiet", is_flag=True, help="Say nothing on standard error but what failed.")
@click.pass_context
def add(
    context: click.Context,
    archive: Path,
    paths: tuple[str, ...],
    language: str | None,
    jobs: int,
    *,
    follow: bool,
    ignore_robots: bool,
    again: bool,
    read: bool,
    quiet: bool,
) -> None:
    """Takes what stands at each PATH into ARCHIVE: articles in any format that has a reader, and whole folders, zip
    files and crawls of them. A PATH can be the address of a page or a feed (http, https). A - reads standard input.

    Every byte is kept as it was captured. The same source again adds nothing; an article with other text becomes a
    new version of it; what cannot be read is kept too, with the reason. An interrupted run is resumed by running it
    again.

    Only servers on the open internet are asked. An address that is given is fetched as a reader's; pages that are
    followed are asked of each site's robots.txt first, with a pause between two pages of one site.

    \b
    Examples:
      wederhoor add brand.db artikelen/
      wederhoor add brand.db https://krant.example/artikel
      wederhoor add brand.db https://krant.example/feed.xml --follow
      wederhoor add brand.db crawl.warc.gz feed.xml -j 4
      curl -s https://krant.example/artikel | wederhoor add brand.db -

    The exit status is 0; 3 when something could not be read and the rest was done; 2 when nothing could be done.
    """
    if language and again:
        raise click.UsageError("--language goes with what is new, and --again reads what the archive has")
    addresses = [path for path in dict.fromkeys(paths) if is_web_address(path)]
    tree = list_all([path for path in paths if not is_web_address(path)])
    report_failures(tuple(tree.failures))
    pace = Pace(clock=time.monotonic, jobs=jobs, again=again)
    with open_archive(archive, clock=utc_now, write=True) as opened, shown_progress(quiet=quiet) as progress:
        tally = Tally(passed=tree.passed)
        adding = _Adding(
            archive=opened,
            home=archive.parent,
            visitor=visitor_of(context),
            pace=pace,
            progress=progress,
            tally=tally,
            language=language,
        )
        adding.take_given(tree.listings, addresses, again=again or follow)
        if follow:
            adding.follow(obeys=not ignore_robots)
        if read:
            read_new(opened, progress)
    failures = [*adding.unread, *adding.failures]
    report_failures(tuple(failures))
    if not quiet:
        for line in (str(tally), *tally.unread()):
            click.echo(terminal_text(line), err=True)
    if not tally.sources:
        context.exit(NOTHING_DONE)
    context.exit(SOME_FAILED if failures or tree.failures else 0)


@dataclass(slots=True, kw_only=True)
class _Adding:
    """What became of the sources: how many there were, the pages that they point to, what could not be opened or
    fetched (``unread``), and what of them could not be read. ``typed``: what a person called the captures."""

    archive: Archive
    home: Path
    visitor: Visitor
    pace: Pace
    progress: Report | None
    tally: Tally
    language: str | None = None
    links: list[Link] = field(default_factory=list)
    unread: list[InputError] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)

    def take_given(self, listings: Sequence[Listing], addresses: Sequence[str], *, again: bool) -> None:
        """Files and pages. ``again`` reads also those that were taken in before: their links may not have been
        followed to the end."""
        given = [Link(url=address) for address in addresses]
        pages = fetch_pages(self._road, given, obeys=False)
        sources = chain(self._sources(listings), pages)
        self._take("add", sources, replace(self.pace, again=again), len(listings) + len(addresses))

    def follow(self, *, obeys: bool) -> None:
        """The pages that the sources point to, one level."""
        links = tuple(new_links(self.links, seen_pages(self.archive)))
        self._take("follow", follow_links(self._road, links, obeys=obeys), self.pace, len(links))

    @property
    def _road(self) -> Road:
        return Road(archive=self.archive, visitor=self.visitor, report=self.unread.append)

    def _take(self, stage: str, sources: Iterable[Source], pace: Pace, total: int) -> None:
        told = (replace(one, said=replace(one.said, set_language=self.language)) for one in sources)
        for done, one in enumerate(take_in(self.archive, told if self.language else sources, pace), start=1):
            self.tally.count(one)
            self.links.extend(one.links)
            self.failures.extend(self._as_typed(one.name, failure) for failure in one.failures)
            if self.progress:
                self.progress(stage, done, total)

    def _sources(self, listings: Iterable[Listing]) -> Iterator[Source]:
        """The sources at the listings; one that cannot be opened is unread."""
        for listing in listings:
            try:
                data = read_listing(listing)
            except InputError as failure:
                self.unread.append(failure)
                continue
            said = Metadata(
                title=listing.title,
                outlet=listing.outlet,
                published=listing.published,
                language=listing.language,
                set_language=listing.set_language,
                url=listing.url,
            )
            capture = Capture(data=data, name=_name(listing, data, self.home), url=listing.url)
            self.typed[capture.name] = listing.source if listing.path else listing.file
            yield Source(capture=capture, said=said)

    def _as_typed(self, name: str, failure: InputError) -> InputError:
        typed = self.typed.get(name)
        if typed is None or not failure.source.startswith(name):
            return failure
        return InputError(typed + failure.source.removeprefix(name), failure.problem, failure.advice)


def read_new(archive: Archive, progress: Report | None) -> None:
    """Finds the statements of the articles that were not read yet."""
    from wederhoor.run.desk import read_versions  # the parser takes a second to import

    read_versions(archive, progress)


def list_all(paths: Sequence[str]) -> Tree:
    """The files at all paths, each once."""
    whole = Tree()
    for path in dict.fromkeys(paths):
        if path == STANDARD_INPUT:
            whole.listings.append(Listing(path=None, file=path, source="standard input"))
            continue
        tree = list_tree(path)
        whole.listings.extend(tree.listings)
        whole.failures.extend(tree.failures)
        whole.passed += tree.passed
    return whole


def _name(listing: Listing, data: bytes, home: Path) -> str:
    """What a capture is called for good, by which an article without an address is known again. A file goes by its path
    from the archive's folder: it is the same from whatever folder the command is given, and no other file has it.
    Standard input goes by what came in: the next text that is piped in is another article."""
    if listing.path is None:
        return f"{listing.file} {hashlib.sha256(data).hexdigest()[:16]}"
    try:
        return show_path(os.path.relpath(listing.path, home))
    except ValueError:  # on Windows: another drive
        return show_path(listing.path.absolute())


def read_listing(listing: Listing) -> bytes:
    """The bytes at a listing."""
    if listing.path:
        return read_file(listing.path, listing.source)
    return read_stream(sys.stdin.buffer, listing.source)
