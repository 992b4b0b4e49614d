"""Plain text: the decoded file itself is the canonical text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wederhoor.ingest.budget import Budget
from wederhoor.ingest.decoding import decode
from wederhoor.ingest.formats.reader import Found, Reader
from wederhoor.records.capture import Capture, Draft, Metadata, Segment
from wederhoor.records.frontmatter import read_front_matter
from wederhoor.records.span import Span


def read_plain(capture: Capture, budget: Budget) -> Iterator[Found]:
    """The one article of a text file; what its front matter says stands in the metadata.

    ``InputError`` for an empty or binary file and for formats that are not text.
    """
    budget.check(capture.name)
    text = decode(capture.data, capture.name)
    front = read_front_matter(text)
    metadata = Metadata(
        title=front.title,
        outlet=front.outlet,
        published=front.published,
        url=front.url,
        set_language=front.language,
    )
    yield Draft(text=text, segments=(Segment(span=Span(0, len(text)), path="", offset=0),), metadata=metadata)


def resolve_plain(capture: Capture) -> Callable[[str], str]:
    """The decoded file at the empty path."""
    return {"": decode(capture.data, capture.name)}.__getitem__


def match_anything(_: Capture) -> bool:
    """True: what no other reader took is read as text."""
    return True


PLAIN = Reader(name="text", suffixes=frozenset({"txt"}), matches=match_anything, read=read_plain, resolve=resolve_plain)
"""Whatever no other reader takes; it refuses what is no text."""
