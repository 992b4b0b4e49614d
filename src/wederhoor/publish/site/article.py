"""What the pages of an archive show of articles and of what is found in them."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.site.difference import Change
from wederhoor.publish.site.excerpt import Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article as a page names it, in one version; ``title`` is what it came with, else what it calls itself,
    ``None`` for one without words."""

    id: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWord:
    """What an article shares with its story, and for how much of the likeness that counts, 0 to 1."""

    sign: str
    term: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article of a story and why it is in it."""

    article: ArticleLine
    versions: int
    ground: str
    score: float | None
    shared: tuple[SharedWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A version of an article in a list; ``changes`` are the words that differ from the version before it."""

    number: int
    current: bool
    published: str | None
    modified: str | None
    captured: str | None
    text_sha256: str
    length: int
    changes: tuple[Change, ...] = ()
    added: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement as it stands in an article: its words, and the spans of the canonical text that they are."""

    id: str
    article: ArticleLine
    speaker: str | None
    act: str
    certainty: str
    spans: tuple[tuple[int, int], ...]
    pieces: tuple[Excerpt, ...]

    @property
    def place(self) -> str:
        """The spans as the address of a version has them."""
        return ",".join(f"{start}-{end}" for start, end in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the bytes of a version came from."""

    name: str
    url: str | None
    captured: str | None
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundArticle:
    """An article that was found, with the words searched for where they stand."""

    article: ArticleLine
    excerpts: tuple[Excerpt, ...]
