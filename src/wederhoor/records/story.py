"""Articles as the stream of news brings them, and the stories that they are sorted into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.records.instant import order_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryItem:
    """What sorting needs of an article: ``id`` is unique in the stream, ``published`` an ISO 8601 date or moment.

    A ``title`` that is ``None`` is the first line of the text. A ``text`` that is empty, or holds the title alone, is
    a headline of a feed.
    """

    id: str
    outlet: str | None
    published: str | None
    language: str
    title: str | None
    text: str

    @property
    def order(self) -> tuple[bool, float, str]:
        """Its place in the stream: by the moment of publication (a bare date at its start, unknown ones last), then by
        id."""
        unknown, moment = order_of(self.published)
        return unknown, 0.0 if unknown else moment.timestamp(), self.id


class Sign(StrEnum):
    """What an article may share with a story: words of the title, beginnings of words of title and lead, names,
    figures (numbers in digits), pieces of three letters of the title's words."""

    TITLE = "title"
    STEMS = "stems"
    NAMES = "names"
    FIGURES = "figures"
    PIECES = "pieces"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedTerm:
    """A word or name, folded to small letters without accents, that an article shares with the story that it joined.

    ``share`` is its part, from 0 to 1, of what the shared terms together count for.
    """

    sign: Sign
    term: str
    share: float


class Ground(StrEnum):
    """Why an article is in its story: it is the first one, it is like those before it, or a person said so."""

    FIRST = "first"
    ALIKE = "alike"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """An article in a story and why.

    ``score`` is the estimated probability, from 0 to 1, that it is about the event of those before it: 1 for the first
    and where a person said so. ``signs`` are the values of the features behind the score by name, ``shared`` the terms
    that made the likeness, the heaviest first.
    """

    item: str
    ground: Ground
    score: float
    signs: tuple[tuple[str, float], ...] = ()
    shared: tuple[SharedTerm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles about one event, in the order of the stream; ``id`` is the digest of the first one's id.

    ``outlets`` are those that are known, each once, sorted.
    """

    id: str
    members: tuple[Membership, ...]
    outlets: tuple[str, ...]


class PageKind(StrEnum):
    """Why a page is no report of one event: it lists headlines, or it holds the headlines of several stories."""

    LISTING = "listing"
    ROUNDUP = "roundup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article that is in no story; ``measure`` is the share, or the number of stories, that its kind was told by."""

    item: str
    kind: PageKind
    measure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """What a stream was sorted into: stories by their first article, pages in the order of the stream."""

    stories: tuple[Story, ...]
    pages: tuple[Page, ...]
