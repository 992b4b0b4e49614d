"""What stands on each page of an archive. Every page has its template by the name of its class, and is its own JSON."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.site.article import ArticleLine, FoundArticle, Member, Provenance, StatementRow, VersionRow
from wederhoor.publish.site.queue import Made, Question
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
class StoryPage:
    """A story: its articles in the order of publication."""

    id: str
    title: str
    first: str
    last: str
    told: bool
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """A version of an article, with all of its versions. ``text`` is the canonical text; ``marked`` are spans of it
    that were asked for. ``whole`` when the page is the article's own, not that of one version."""

    article: ArticleLine
    whole: bool
    authors: tuple[str, ...]
    modified: str | None
    url: str | None
    text_sha256: str
    provenance: Provenance
    story: tuple[str, str] | None
    versions: tuple[VersionRow, ...]
    statements: tuple[StatementRow, ...]
    text: str
    marked: tuple[tuple[int, int], ...]


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
