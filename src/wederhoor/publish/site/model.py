"""What stands on each page of an archive. Every page has its template by the name of its class, and is its own JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wederhoor.publish.site.difference import Change
from wederhoor.publish.site.excerpt import Excerpt
from wederhoor.records.archive import Speaker, StoryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has around it, in HTML only: the archive's name, the address of the page and of its JSON, the
    words searched for. ``token`` goes into every form; ``writes`` says that judgements can be made, ``person`` who is
    logged in."""

    archive: str
    path: str
    json: str
    token: str
    writes: bool = False
    person: str | None = None
    languages: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a list goes on: the number of this page, from 1, and the addresses of the next ones."""

    page: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesPage:
    """The stories of the archive, and what was asked of them."""

    articles: int
    stories: int
    statements: int
    title: str
    outlet: str
    since: str
    until: str
    least: int
    rows: tuple[StoryLine, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWord:
    """What an article shares with its story, and for how much of the likeness that counts, 0 to 1."""

    sign: str
    term: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article of a story and why it is in it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    versions: int
    ground: str
    score: float | None
    shared: tuple[SharedWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """A story: its articles in the order of publication."""

    id: str
    title: str
    first: str
    last: str
    told: bool
    members: tuple[Member, ...]


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
    article: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    language: str
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
class ArticlePage:
    """A version of an article, with all of its versions. ``text`` is the canonical text; ``marked`` are spans of it
    that were asked for. ``whole`` when the page is the article's own, not that of one version."""

    id: str
    number: int
    whole: bool
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    language: str
    url: str | None
    text_sha256: str
    provenance: Provenance
    story: tuple[str, str] | None
    versions: tuple[VersionRow, ...]
    statements: tuple[StatementRow, ...]
    text: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundArticle:
    """An article that was found, with the words searched for where they stand."""

    id: str
    number: int
    title: str | None
    outlet: str | None
    published: str | None
    language: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is searched for, as it was typed."""

    kind: str = "articles"
    q: str = ""
    speaker: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    act: str = ""
    certainty: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What was found. ``others`` are the addresses of the same search over articles and over statements."""

    wanted: Wanted
    outlets: tuple[str, ...]
    articles: tuple[FoundArticle, ...]
    statements: tuple[StatementRow, ...]
    others: tuple[tuple[str, str], ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersPage:
    """The speakers of the archive."""

    q: str
    rows: tuple[Speaker, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a speaker says in one story; articles that are in none stand together."""

    story: str | None
    title: str | None
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPage:
    """A speaker by a name, and what they say in each story, the latest first. ``names`` are the speakers whose name has
    this one in it, since one person may be called by more than one."""

    name: str
    names: tuple[Speaker, ...]
    stories: tuple[Spoken, ...]
    paging: Paging


class QuestionKind(StrEnum):
    """What a pair in the queue is: two names, or two articles."""

    NAMES = "names"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be the same: what it is called, where it stands, and the words around it."""

    id: str
    label: str
    article: str
    number: int
    outlet: str | None
    published: str | None
    language: str
    place: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair that the program left open; ``key`` names it in the queue."""

    key: str
    kind: QuestionKind
    story: str
    title: str
    reason: str
    shared: tuple[SharedWord, ...]
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A judgement that was made: what, on what (names, or ``articles``), by whom, when. ``undone`` when a later
    one took its place."""

    id: str
    decision: str
    articles: bool
    labels: tuple[str, ...]
    by: str
    at: str
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePage:
    """The pairs that wait for a person, and the judgements that were made, the latest first. ``untold`` is how many
    stories have no dossier yet, so that nothing is known of their names. ``last`` is the one that can be undone with a
    key."""

    questions: tuple[Question, ...]
    more: bool
    untold: int
    made: tuple[Made, ...]
    last: Made | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The last check of the archive: ``state`` is never, running, sound or damaged; ``at`` when it ended."""

    state: str
    at: str | None = None
    step: str | None = None
    done: int = 0
    total: int = 0
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """What the archive is and what reads it."""

    versions: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    log_number: int
    log_moment: str | None
    log_action: str | None
    log_digest: str | None
    check: Check


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitPage:
    """A dossier that is being made: the stage, and how far it is."""

    story: str
    title: str
    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginPage:
    """The door; ``after`` is where it leads to. ``refused`` when the password was wrong."""

    after: str
    name: str
    refused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage:
    """Why there is no page: the status, what is wrong and what to do, in the reader's words."""

    status: int
    problem: str
    advice: str


Page = (
    StoriesPage
    | StoryPage
    | ArticlePage
    | SearchPage
    | SpeakersPage
    | SpeakerPage
    | QueuePage
    | AboutPage
    | WaitPage
    | LoginPage
    | NoticePage
)
