"""Sources unfolded by all readers, for tests."""

from __future__ import annotations

import time

from wederhoor.errors import InputError
from wederhoor.ingest.budget import DEFAULT, Limits
from wederhoor.ingest.unfold import Unfolded, unfold
from wederhoor.records.capture import Capture, Draft


def find(data: bytes, name: str = "bron", *, limits: Limits = DEFAULT) -> list[Unfolded]:
    """All that a source holds."""
    return list(unfold(Capture(data=data, name=name), limits=limits, clock=time.monotonic))


def list_drafts(data: bytes, name: str = "bron", *, limits: Limits = DEFAULT) -> list[tuple[Capture, Draft]]:
    """The articles of a source, each with the capture that holds it."""
    return [(found.way[-1], found.found) for found in find(data, name, limits=limits) if isinstance(found.found, Draft)]


def list_names(data: bytes, name: str = "bron") -> list[str]:
    """What the captures are called in which an article was found."""
    return [capture.name for capture, _ in list_drafts(data, name)]


def list_problems(data: bytes, name: str = "bron", *, limits: Limits = DEFAULT) -> list[str]:
    """The failures of a source as one reads them."""
    return [str(found.found) for found in find(data, name, limits=limits) if isinstance(found.found, InputError)]
