"""What comes in before it is an article: bytes as they were captured, and the drafts that a reader makes of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from wederhoor.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of an article; ``None`` is unknown.

    ``published`` and ``modified`` are ISO 8601 dates or dates and times, as they stand in the source. ``identifier``
    is the source's own name for it: the guid of a feed entry, the uri of a ninjs item, the number of a post.
    ``language`` is an ISO 639-1 code that counts where the text leaves a doubt, ``set_language`` what somebody wrote of
    this very article, which counts whatever its text seems to be in.
    """

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    set_language: str | None = None
    url: str | None = None
    identifier: str | None = None

    def completed(self, other: Metadata) -> Metadata:
        """This, with ``other`` where this knows nothing."""
        missing = {field.name: getattr(other, field.name) for field in fields(self) if not getattr(self, field.name)}
        return replace(self, **missing)


UNKNOWN = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes as they were captured. ``name`` stands in messages: a path, a URL, or what a container calls the part.

    ``media_type`` is what the surroundings declare, in lower case and without parameters, ``charset`` its parameter;
    neither needs to be true. ``known`` is what the surroundings say of the article, which counts where the bytes
    themselves say nothing. ``captured`` is the moment of capture (ISO 8601) where it is known.
    """

    data: bytes
    name: str
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    captured: str | None = None
    known: Metadata = UNKNOWN

    @property
    def sha256(self) -> str:
        """The digest of the bytes, by which they are stored."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Where a run of the canonical text comes from: the characters of ``span`` are, one by one, those from ``offset``
    of what stands at ``path`` in the capture.

    What a path is depends on the reader: an XPath of a text node in HTML and XML, ``page[3]`` in a PDF, a JSON pointer
    (RFC 6901) in JSON, the empty string for the decoded bytes themselves. Characters of the canonical text that no
    segment covers (a line break between two paragraphs) stand in no capture.
    """

    span: Span
    path: str
    offset: int


class DraftKind(StrEnum):
    """What was read: an ARTICLE by an outlet, or a POST on a channel, which is a primary source."""

    ARTICLE = "article"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a reader found it in a capture: its canonical text, where that comes from, and what the capture
    says of it. ``segments`` are sorted and do not overlap."""

    text: str
    segments: tuple[Segment, ...]
    metadata: Metadata
    kind: DraftKind = DraftKind.ARTICLE

    @property
    def text_sha256(self) -> str:
        """The digest of the canonical text in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page that a capture points to and does not hold (an entry of a feed, a feed of an OPML list), with what is
    said of it."""

    url: str
    known: Metadata = UNKNOWN
