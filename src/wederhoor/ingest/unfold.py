"""A source unfolded: containers in containers down to the articles, each with the way by which it was reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from wederhoor.errors import BudgetError, InputError
from wederhoor.ingest.budget import Budget, Limits, refusal
from wederhoor.ingest.formats import READERS
from wederhoor.ingest.formats.reader import Found, Reader, suffix_of
from wederhoor.ingest.formats.unknown import UNKNOWN
from wederhoor.records.capture import Capture, Draft, Link

_TEXT = frozenset({"text/plain", "text/html"})
"""Types of parts that are read as plain text where no other reader takes them: a feed calls text without a tag HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfolded:
    """Something found in a source: ``way`` are the captures from the source itself to the one that holds it, ``reader``
    the name of the reader that found it."""

    way: tuple[Capture, ...]
    reader: str
    found: Draft | Link | InputError


def unfold(
    capture: Capture, *, limits: Limits, clock: Callable[[], float], readers: Sequence[Reader] = READERS
) -> Iterator[Unfolded]:
    """All that a source holds, depth first and in its own order, within the limits.

    Nothing is raised for what is in the source: a part that cannot be read, and a source that costs too much, is an
    ``InputError`` among the finds, and what was found before stays found. ``clock`` gives seconds that only go
    forward.
    """
    budget = Budget(limits=limits, clock=clock)
    try:
        yield from _unfold((capture,), budget, readers)
    except BudgetError as failure:
        yield Unfolded(way=(capture,), reader=choose_reader(capture, readers).name, found=failure)


def choose_reader(capture: Capture, readers: Sequence[Reader] = READERS) -> Reader:
    """The first reader that takes the capture for its own; the last one takes everything."""
    return next(reader for reader in readers if reader.matches(capture))


def _unfold(way: tuple[Capture, ...], budget: Budget, readers: Sequence[Reader]) -> Iterator[Unfolded]:
    capture = way[-1]
    reader = choose_reader(capture, readers)
    try:
        if len(way) > budget.limits.depth + 1:
            raise refusal(capture.name, f"is packed more than {budget.limits.depth} times")
        budget.take(len(capture.data), capture.name, container=reader.is_container or reader.is_stream)
        for found in reader.read(capture, budget):
            yield from _follow(way, reader, found, budget, readers)
    except BudgetError:
        raise
    except InputError as failure:
        yield Unfolded(way=way, reader=reader.name, found=failure)


def _follow(
    way: tuple[Capture, ...], reader: Reader, found: Found, budget: Budget, readers: Sequence[Reader]
) -> Iterator[Unfolded]:
    if isinstance(found, Capture):
        part = _informed(found, way[-1])
        if choose_reader(part, readers) not in (UNKNOWN, readers[-1]) or _may_be_text(part, readers[-1]):
            yield from _unfold((*way, part), budget, readers)
    elif isinstance(found, Draft):
        metadata = found.metadata.completed(way[-1].known)
        # what has a name of its own at the source may stand in one capture with others, and is not told by its address
        url = metadata.url or (None if found.metadata.identifier else way[-1].url)
        yield Unfolded(way=way, reader=reader.name, found=replace(found, metadata=replace(metadata, url=url)))
    else:
        yield Unfolded(way=way, reader=reader.name, found=found)


def _may_be_text(part: Capture, last: Reader) -> bool:
    """False for a part that is called something else than text and that no reader knows (the JSON of a page, the XML of
    a program): it is passed over, as such a file in a folder is."""
    if part.media_type:
        return part.media_type in _TEXT
    return suffix_of(part) in {"", *last.suffixes}


def _informed(part: Capture, whole: Capture) -> Capture:
    """A part that knows what its container knows: the moment of capture, and of the article what it doesn't know
    itself."""
    return replace(part, captured=part.captured or whole.captured, known=part.known.completed(whole.known))
