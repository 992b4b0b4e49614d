"""The visitor of the web that a command sends."""

from __future__ import annotations

import time

import click

from wederhoor.cli.clock import utc_now
from wederhoor.ingest.fetch import Fetcher, Visitor


def visitor_of(context: click.Context) -> Visitor:
    """The visitor that the caller of the command gives along, else one for the open internet."""
    given = context.find_object(Visitor)
    return given or Visitor(fetcher=Fetcher(now=utc_now), clock=time.monotonic, sleep=time.sleep)
