"""What an archive keeps: captures, editions and versions of articles, stories, the log."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from typing import Any

from wederhoor.records.capture import DraftKind, Segment
from wederhoor.records.instant import order_of
from wederhoor.records.span import Span

ID_LENGTH = 16
"""Hexadecimal digits of an id in an archive: 64 bits, a chance of 3e-8 for one clash among a million articles."""

NO_DIGEST = "0" * 64
"""Stands before the first entry of a log."""


def canonical(value: object) -> str:
    """The one JSON text of a value: keys sorted, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def sha256_of(content: bytes | str) -> str:
    """The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content).hexdigest()


def archive_id(*parts: str | int | None) -> str:
    """The id in an archive of what these parts identify."""
    return sha256_of(canonical(parts))[:ID_LENGTH]


def moment_of(*times: str | None) -> str:
    """The first of the times (ISO 8601) that can be read, as UTC text that sorts by time; ``""`` when none can."""
    for time in times:
        unknown, moment = order_of(time)
        if not unknown:
            return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes that came in, and where from.

    ``blob`` is their SHA-256, ``size`` their number. ``name`` is what they were called there (a path, a member of a
    zip), ``captured`` the moment that the source itself gives (WARC-Date, the Date of a mail), ``None`` where it gives
    none, ``parent`` the id of the capture that they were taken out of.
    """

    blob: str
    size: int
    name: str
    media_type: str | None = None
    url: str | None = None
    captured: str | None = None
    parent: str | None = None

    @property
    def id(self) -> str:
        """The same for the same bytes from the same place, whenever they were captured."""
        return archive_id("capture", self.blob, self.name, self.url, self.parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An article as a reader (``reader``: its name and version) found it in one capture.

    ``source_id`` is what the source calls it for good (a feed's guid, the number of a post), ``url`` its canonical URL.
    """

    text: str
    reader: str
    language: str
    mapping: tuple[Segment, ...] = ()
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    source_id: str | None = None
    kind: DraftKind = DraftKind.ARTICLE

    def identity(self, capture: Capture) -> tuple[str | None, ...]:
        """What tells this article from others: its canonical URL; else outlet and id at the source; else outlet and
        the name that it came under.

        It is told from the edition and its capture alone, so that an id is the same in whatever order things come, and
        holds for judgements, tombstones and stories. So the same bytes under two names are two articles that share a
        blob, unless they say their URL: to join them by their bytes, while a name joins the wordings of a file that
        changed, would merge articles that were two (and their ids) when a third file comes.
        """
        if self.url is not None:
            return ("url", self.url)
        if self.source_id is not None:
            return ("source", self.outlet, self.source_id)
        return ("name", self.outlet, capture.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of an article. ``number`` counts from 1 in the order of the times that the sources give; ``current``
    is the last one. What is said of it (title, outlet, times) is what the earliest of its captures says; ``captures``
    are the ids of all of them, sorted."""

    article: str
    number: int
    current: bool
    kind: DraftKind
    text: str
    text_sha256: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    language: str
    url: str | None
    reader: str
    mapping: tuple[Segment, ...]
    capture: Capture
    captures: tuple[str, ...]


class Added(StrEnum):
    """What became of an edition: a new article, other text of a known one, a known text from elsewhere, nothing new,
    or nothing because the article was deleted."""

    ARTICLE = "article"
    VERSION = "version"
    CAPTURE = "capture"
    KNOWN = "known"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What became of an edition, the id of its article, and the language that it is in."""

    added: Added
    article: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Input that could not be read: its name, what is wrong and what to do; ``capture`` is the id of the bytes, where
    there are any."""

    name: str
    problem: str
    advice: str
    capture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptStory:
    """A story as it is kept: its articles by id, sorted, each with why it is in it (JSON, ``"{}"`` for nothing said).
    ``first`` and ``last`` are the times of the earliest and the latest, ``""`` when unknown."""

    id: str
    title: str
    members: tuple[tuple[str, str], ...]
    first: str = ""
    last: str = ""

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of its articles."""
        return tuple(article for article, _ in self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which stories are listed: every filter that is not empty must fit. ``title`` is a part of the title, ``outlet``
    has an article in it, ``since`` and ``until`` are days on which the story still, or already, had news; ``least`` is
    the smallest number of articles, ``told`` whether a dossier is kept; ``None``: whether or not."""

    title: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    least: int = 1
    told: bool | None = None
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story as a list shows it: how many articles it has, of how many outlets that are named, how many articles name
    none (``unnamed``), and whether a dossier is kept."""

    id: str
    title: str
    first: str
    last: str
    articles: int
    outlets: int
    unnamed: int
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody to whom the current versions of articles attribute statements, by name: how many, in how many articles,
    and in how many stories."""

    name: str
    statements: int
    articles: int
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """An article that is in a story by a low ``score`` (0 to 1), and the first article of that story."""

    story: str
    title: str
    article: str
    first: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryJudgement:
    """What a person decided about stories, ``body`` being what the stories' own records make of it. ``supersedes``
    are ids of earlier ones that it takes the place of."""

    id: str
    body: Mapping[str, Any]
    supersedes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is watched, with what the last answer said; times in ISO 8601."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    due: str | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """An article that was deleted: why, by whom, when, and the SHA-256 of its part of the canonical export.
    ``remains`` are the blobs that still hold its bytes, because other articles were read from them too."""

    article: str
    reason: str
    by: str
    at: str
    digest: str
    remains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One act on the archive. ``state`` is the digest of all rows of the archive after it, ``previous`` the digest of
    the entry before."""

    seq: int
    moment: str
    action: str
    subject: str
    details: str
    state: str
    previous: str

    @property
    def digest(self) -> str:
        """The digest of everything in the entry, and so of all entries before it."""
        fields = (self.seq, self.moment, self.action, self.subject, self.details, self.state, self.previous)
        return sha256_of(canonical(fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in an archive that is not as it was written."""

    subject: str
    problem: str

    def __str__(self) -> str:
        return f"{self.subject}: {self.problem}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is searched for. ``words`` may hold words, "phrases", -without, OR and begin*; every filter that is not
    ``None`` must fit. ``since`` and ``until`` are days or moments of publication, both included; ``limit`` and
    ``offset`` count hits. Older versions count with ``versions``. Of words that stand nearly everywhere, what came in
    last is found first, with a score of 0."""

    words: str = ""
    speaker: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    act: str | None = None
    certainty: str | None = None
    story: str | None = None
    versions: bool = False
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article or a statement that was found; ``highlights`` are the words searched for, as spans of ``text``, the
    canonical text. Of a statement, ``statement`` is the id, ``spans`` are the pieces of its content and ``speaker``
    is who makes it. A higher ``score`` fits better."""

    article: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    text: str
    highlights: tuple[Span, ...]
    score: float
    statement: str | None = None
    speaker: str | None = None
    act: str | None = None
    certainty: str | None = None
    spans: tuple[Span, ...] = ()
