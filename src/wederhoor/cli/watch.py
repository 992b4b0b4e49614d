"""``wederhoor watch``: feeds at an interval, their new articles into an archive."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import click

from wederhoor.cli.add import list_all, read_listing, read_new
from wederhoor.cli.clock import utc_now
from wederhoor.cli.dossier import SOME_FAILED, report_failures
from wederhoor.cli.tally import Tally
from wederhoor.cli.visitor import visitor_of
from wederhoor.errors import InputError
from wederhoor.ingest.fetch.address import is_web_address, parse_address
from wederhoor.publish.characters import terminal_text
from wederhoor.records.archive import Added
from wederhoor.records.capture import Capture
from wederhoor.run.archiving import Pace, Taken
from wederhoor.run.attempts import list_attempts
from wederhoor.run.schedule import pause
from wederhoor.run.watching import Event, Moved, Watch, listed_feeds
from wederhoor.store import Archive, open_archive

_SHORTEST = timedelta(minutes=1)
"""An interval below which watching is a burden: feeds change by the quarter of an hour."""

_NAP = 60.0
"""Seconds after which the list of feeds is looked at again: another process may have added one."""

_STYLES = {Added.ARTICLE: ("new", "green"), Added.VERSION: ("version", "yellow")}


class Interval(click.ParamType[timedelta]):
    """A number of minutes, hours or days: ``15m``, ``2h``, ``1d``."""

    name = "interval"

    def convert(self, value: str | timedelta, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        match = re.fullmatch(r"([0-9]{1,4})([mhd])", value)
        unit = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
        interval = int(match[1]) * unit[match[2]] if match else timedelta(0)
        if interval < _SHORTEST:
            self.fail("write 15m, 2h or 1d; one minute at least", param, ctx)
        return interval


@click.command(short_help="Watch feeds and take in what is new.")
@click.argument("archive", metavar="ARCHIVE", type=click.Path(path_type=Path))
@click.argument("feeds", metavar="[FEED...]", nargs=-1)
@click.option("--once", is_flag=True, help="Visit the feeds that are due and end (for cron).")
@click.option("--every", type=Interval(), default="15m", show_default=True, help="The interval of a feed.")
@click.option("--stop", "dropped", metavar="FEED", multiple=True, help="Watch this feed no longer. Repeatable.")
@click.option("--ignore-robots", is_flag=True, help="Visit also where a site's robots.txt wants no programs.")
@click.option("--read/--no-read", default=True, help="Find the statements of what is new.  [default: read]")
@click.option("--failed", "lists", is_flag=True, help="List what could not be fetched, and end.")
@click.option("--quiet", is_flag=True, help="Say nothing but what failed.")
@click.pass_context
def watch(
    context: click.Context,
    archive: Path,
    feeds: tuple[str, ...],
    *,
    once: bool,
    every: timedelta,
    dropped: tuple[str, ...],
    ignore_robots: bool,
    read: bool,
    lists: bool,
    quiet: bool,
) -> None:
    """Visits each FEED, and those that ARCHIVE watches already, and takes in the articles that are new in them: one
    line for each. A FEED is the address of a feed, or a file with a list of them (OPML).

    It goes on until Ctrl-C; stopped at any moment the archive is whole, and the next run goes on where this one ended.

    Servers are left in peace: a feed that has not changed is not sent again, one that fails is visited less and less,
    robots.txt and the pauses that a server asks for are kept. A feed that has moved for good is watched at its new
    address.

    A page that cannot be had is kept as evidence: the log tells when it was asked for, and the archive holds the answer
    that came instead (404, 410), as it came.

    \b
    Examples:
      wederhoor watch brand.db https://krant.example/feed.xml
      wederhoor watch brand.db feeds.opml --every 1h
      wederhoor watch brand.db --once
      wederhoor watch brand.db --failed

    The exit status with --once is 0; 3 when something could not be read and the rest was done.
    """
    if lists:
        _list_attempts(archive)
        return
    pace = Pace(clock=time.monotonic)
    with open_archive(archive, clock=utc_now, write=True) as opened:
        visitor = visitor_of(context)
        watching = Watch(archive=opened, visitor=visitor, pace=pace, now=utc_now, every=every, obeys=not ignore_robots)
        _drop(opened, dropped)
        failures = tuple(_begin(watching, feeds, pace))
        report_failures(failures)
        if dropped and not feeds:
            return
        if not any(opened.feeds()):
            raise InputError(archive.name, "watches no feed", "name one: wederhoor watch ARCHIVE https://...")
        # a service that is stopped ends as with Ctrl-C
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        tally = Tally()
        failed = bool(failures)
        try:
            while True:
                before = tally.sources
                for event in watching.visit_due():
                    failed |= _show(opened, event, tally, quiet=quiet)
                if read and tally.sources > before:
                    read_new(opened, None)
                if once:
                    break
                rest = pause(opened.feeds(), utc_now())
                visitor.sleep(min(rest.total_seconds() if rest else 0.0, _NAP) or 1.0)
        finally:
            if tally.sources and not quiet:
                click.echo(terminal_text(str(tally)), err=True)
    context.exit(SOME_FAILED if failed else 0)


def _drop(archive: Archive, feeds: Iterable[str]) -> None:
    for url in feeds:
        if not archive.drop_feed(url):
            raise InputError(url, "is not watched", "copy the address from the message of its last visit")


def _list_attempts(archive: Path) -> None:
    """A line for each page that was asked for in vain: when, what was wrong, and the digest of the answer."""
    with open_archive(archive, clock=utc_now) as opened:
        for attempt in list_attempts(opened):
            parts = (attempt.moment, attempt.url, attempt.problem, attempt.answer or "no answer")
            click.echo("  ".join(terminal_text(part) for part in parts))


def _begin(watching: Watch, feeds: Iterable[str], pace: Pace) -> Iterator[InputError]:
    """Begins to watch the feeds, those in lists too, and gives what cannot be watched."""
    addresses: list[str] = []
    for feed in feeds:
        if is_web_address(feed):
            addresses.append(feed)
            continue
        tree = list_all([feed])
        yield from tree.failures
        for listing in tree.listings:
            try:
                data = read_listing(listing)
            except InputError as failure:
                yield failure
                continue
            urls, failures = listed_feeds(Capture(data=data, name=listing.file), pace)
            addresses.extend(urls)
            yield from failures
    for address in addresses:
        try:
            watching.begin(parse_address(address, watching.visitor.fetcher.reach.ports).url)
        except InputError as failure:
            yield failure


def _show(archive: Archive, event: Event, tally: Tally, *, quiet: bool) -> bool:
    """Says what happened; True when it is a failure."""
    if isinstance(event, InputError):
        report_failures((event,))
        return True
    if isinstance(event, Taken):
        tally.count(event)
        report_failures(event.failures)
        if not quiet:
            _show_articles(archive, event)
        return bool(event.failures)
    if isinstance(event, Moved) and not quiet:
        _say("moved" if event.to else "gone", "cyan", f"{event.feed} → {event.to}" if event.to else event.feed)
    return False


def _show_articles(archive: Archive, taken: Taken) -> None:
    for put in taken.puts:
        version = archive.get_version(put.article) if put.added in _STYLES else None
        if version is not None:
            kind, colour = _STYLES[put.added]
            named = ": ".join(part for part in (version.outlet, version.title) if part)
            _say(kind, colour, named, version.url or taken.name)


def _say(kind: str, colour: str, *words: str) -> None:
    """One line: the time, what it is, in colour on a terminal, and the words."""
    moment = f"{utc_now().astimezone():%H:%M}"
    said = "  ".join(terminal_text(part) for part in words if part)
    click.echo(f"{click.style(moment, dim=True)}  {click.style(f'{kind:<8}', fg=colour)} {said}")
