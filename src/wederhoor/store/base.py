"""What a store of an archive can do. SQLite is the one there is; the contract tests hold for every one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from wederhoor.records.archive import (
    Capture,
    Choice,
    Doubtful,
    Edition,
    Failure,
    Feed,
    Finding,
    Hit,
    KeptStory,
    LogEntry,
    Put,
    Search,
    Speaker,
    StoryJudgement,
    StoryLine,
    Tombstone,
    Version,
)
from wederhoor.records.dossier import Dossier
from wederhoor.records.judgement import Judgement


class Archive(Protocol):
    """An open archive. Every method that fails raises ``InputError``; what is written is written whole or not at all,
    and writing the same again writes nothing."""

    name: str

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def close(self) -> None:
        """Closes it; what was written is sealed."""

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside, or nothing: one for each item of input. An error inside must leave it."""

    def put_capture(self, data: bytes, capture: Capture) -> bool:
        """Keeps bytes and where they came from; False when they are known from there. Of several times that the source
        gave, the earliest stays."""

    def get_capture(self, id: str) -> Capture | None:
        """The capture with that id."""

    def captures(self) -> Iterator[Capture]:
        """All captures, by id."""

    def read_blob(self, sha256: str) -> bytes:
        """The bytes as they were captured, checked."""

    def put_failure(self, failure: Failure) -> bool:
        """Keeps that an input could not be read; False when that is known."""

    def failures(self) -> Iterator[Failure]:
        """All failures by the name of the input."""

    def put_edition(self, capture: str, edition: Edition) -> Put:
        """Keeps an article as it was found in a capture that the archive has."""

    def get_version(self, article: str, number: int | None = None) -> Version | None:
        """A version of an article, the current one where no number is given."""

    def get_versions(self, article: str) -> tuple[Version, ...]:
        """All versions of an article, the first one first; none when there is no such article."""

    def versions(self) -> Iterator[Version]:
        """All versions of all articles, by article and number."""

    def stream(self) -> Iterator[tuple[str, str | None, str]]:
        """Article, time of publication, and all else that tells its current version from others (JSON), by article."""

    def delete_article(self, article: str, *, reason: str, by: str) -> Tombstone:
        """Takes an article out with all that only it needs; it does not come back when it is added again."""

    def tombstones(self) -> Iterator[Tombstone]:
        """The articles that were deleted, by id."""

    def put_reading(self, article: str, number: int, pipeline: str, reading: Dossier) -> bool:
        """Keeps what a pipeline (a digest of what makes it) read in a version, and lets search and the views show it;
        False when it is known. The reading is a dossier of that one article: its document has the article's id."""

    def get_reading(self, article: str, number: int, pipeline: str | None = None) -> Dossier | None:
        """What that pipeline read in a version; what is shown, where none is named."""

    def unread_versions(self, pipeline: str) -> Iterator[tuple[str, int]]:
        """Article and number of each version that a pipeline has not read, sorted."""

    def put_stories(self, sorting: Iterable[KeptStory], made_of: str | None = None) -> int:
        """Keeps the whole sorting of the archive, these stories and no others, and the digest of what it was made of;
        how many came, went or changed."""

    def sorted_of(self) -> str | None:
        """The digest of what the kept sorting was made of."""

    def stories(self) -> Iterator[KeptStory]:
        """All stories, the one with the latest news first."""

    def get_story(self, id: str) -> KeptStory | None:
        """The story with that id."""

    def find_story_of(self, article: str) -> str | None:
        """The id of the story that an article is in."""

    def list_stories(self, choice: Choice) -> tuple[StoryLine, ...]:
        """The stories that fit, the one with the latest news first."""

    def list_speakers(self, words: str, *, limit: int, offset: int = 0) -> tuple[Speaker, ...]:
        """The speakers with that in their name, those with most statements first."""

    def list_outlets(self, *, limit: int) -> tuple[tuple[str, int], ...]:
        """The outlets with how many articles each has, the most first."""

    def list_articles(self, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
        """Ids and titles of the articles whose id begins so, by id."""

    def list_story_ids(self, beginning: str, *, limit: int) -> tuple[tuple[str, str], ...]:
        """Ids and titles of the stories whose id begins so, by id."""

    def list_doubtful(self, below: float, *, limit: int) -> tuple[Doubtful, ...]:
        """The articles that are in their story by a score below that, the most doubtful first."""

    def put_story_judgement(self, judgement: StoryJudgement) -> bool:
        """Keeps what a person decided about stories; False when it is known."""

    def story_judgements(self) -> tuple[StoryJudgement, ...]:
        """All of them, the oldest first, also those that are superseded."""

    def put_judgement(self, judgement: Judgement) -> bool:
        """Keeps what a person decided about names, claims and points; False when it is known."""

    def judgements(self) -> tuple[Judgement, ...]:
        """All of them, the oldest first, also those that are superseded."""

    def put_dossier(self, story: str, made_of: str, body: str) -> bool:
        """Keeps the dossier of a story as JSON, in place of the one before; False when it is known."""

    def get_dossier(self, story: str) -> tuple[str, str] | None:
        """A digest of what the dossier of a story was made of, and its JSON."""

    def put_feed(self, feed: Feed) -> None:
        """Keeps a feed, in place of what was known of it."""

    def drop_feed(self, url: str) -> bool:
        """Watches a feed no longer; False when it was not watched."""

    def feeds(self) -> Iterator[Feed]:
        """All feeds, the one that is due first."""

    def search_articles(self, wanted: Search) -> tuple[Hit, ...]:
        """The articles that fit, the best first; without words the latest first."""

    def search_statements(self, wanted: Search) -> tuple[Hit, ...]:
        """The statements that fit, the best first; without words those of the latest articles first."""

    def log(self, *, after: int = 0) -> Iterator[LogEntry]:
        """The entries of the log after a number, in order."""

    def last_entry(self) -> LogEntry | None:
        """The newest entry of the log."""

    def export(self) -> Iterator[str]:
        """Lines of JSON that are the same for the same content, whenever and in whatever order it was added."""

    def counts(self) -> dict[str, int]:
        """How many there are of each kind of thing, by the name of its table."""

    def verify(self, progress: Callable[[str, int, int], None] | None = None) -> tuple[Finding, ...]:
        """Everything that is not as it was written; nothing when all is well."""
