"""The page as one record; the template shows what stands here and nothing else.

An ``anchor`` is the name of a place on the page, which a link to it gives after ``#``. Strings are verbatim source
text, names and templates of the dossier, or fixed text of the interface; enum values are put into words by the
template."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from wederhoor.records.attribution import Act, Certainty, Mode
from wederhoor.records.entity import EntityType, NameRelation
from wederhoor.records.judgement import Decision, State
from wederhoor.records.point import Heard, PointKind, ReuseKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Verbatim words of an article and the place where they stand."""

    text: str
    language: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Verbatim words, with those around them where they are short; ``cut`` tells of left and right whether the sentence
    goes on."""

    before: str
    words: Words
    after: str
    cut: tuple[bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """Which article: outlet and moment of publication in words, and the place that is cited."""

    outlet: str
    published: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution.

    ``number`` counts statements in reading order over the whole page. ``hue`` is the speaker's colour, 0 for none of
    their own. ``within`` is the statement that this one stands in.
    """

    id: str
    anchor: str
    number: int
    hue: int
    words: tuple[Words, ...]
    speaker: str | None
    speaker_anchor: str
    source: Words | None
    cue: Words | None
    act: Act
    certainty: Certainty
    mode: Mode
    relay: tuple[str, ...]
    channel: str | None
    within: tuple[int, str] | None
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words that carry an answer; ``statement`` is ``None`` in the article's own voice. ``cites`` are the articles
    that have just these words from the same speaker, the first one for ``pieces``."""

    pieces: tuple[Excerpt, ...]
    statement: Statement | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One position on a point: ``shown`` evidence at once, ``more`` behind a disclosure."""

    position: str
    outlets: int
    origins: int
    shown: tuple[Evidence, ...]
    more: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One point; ``outlets`` counts those that carry any of its positions, ``joined_by`` are the people who judged that
    statements of one of them say the same."""

    anchor: str
    kind: PointKind
    status: Status
    question: str
    why: str
    joined_by: tuple[str, ...]
    outlets: int
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingRow:
    """What one article has of an accusation and of a reply."""

    cite: Cite
    heard: Heard
    accusations: tuple[Statement, ...]
    replies: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """Somebody who is accused; ``heard_in`` counts the articles that have a reply, of any kind but silence."""

    anchor: str
    name: str
    accusations: int
    replies: int
    heard_in: int
    rows: tuple[HearingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one speaker says in one article, in its order."""

    cite: Cite
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker with all that they say, article by article in order of publication; ``name`` is ``None`` for statements
    without a traced source, ``count`` the number of statements."""

    anchor: str
    name: str | None
    type: EntityType | None
    roles: tuple[str, ...]
    hue: int
    count: int
    articles: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One side of a copied passage: pieces of text in order, true for those that the other side has not."""

    cite: Cite
    words: Words
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A passage that two articles share."""

    kind: ReuseKind
    a: Wording
    b: Wording
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPair:
    """Two articles and what they share: ``count`` passages of ``characters`` in all, of which ``passages`` are
    shown."""

    a: Cite
    b: Cite
    count: int
    characters: int
    passages: tuple[Copied, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """Names of one entity that stand in the same relation to it for the same reason; each with the place where it first
    stands, empty when no mention has exactly these words."""

    relation: NameRelation
    reason: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity with its names, ``count`` of them; ``speaker_anchor`` is empty when it says nothing."""

    anchor: str
    name: str
    type: EntityType
    roles: tuple[str, ...]
    mentions: int
    count: int
    variants: tuple[Variants, ...]
    speaker_anchor: str
    first_anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two names that may be of one bearer and were left apart, each with the place where its bearer is listed and the
    outlets that have the name."""

    name: str
    anchor: str
    outlets: tuple[str, ...]
    other: str
    other_anchor: str
    other_outlets: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a judgement is about, as the person saw it, and where its words stand."""

    label: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision of a person: ``made`` says when in words."""

    decision: Decision
    subjects: tuple[Subject, ...]
    by: str
    made: str
    note: str | None
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """A time that an article mentions; ``clock`` is its time of day in words, empty for none."""

    clock: str
    excerpt: Excerpt
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a coarser time, with what happened to be mentioned and published then; ``name`` is empty for what
    cannot be placed."""

    name: str
    rows: tuple[TimeRow, ...]
    published: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article: its marked text and what is known of it. ``own`` is the share of running text that no other
    article has."""

    anchor: str
    outlet: str
    headline: str
    published: str
    language: str
    url: str | None
    file: str
    sha256: str
    words: int
    own: float
    statements: int
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A count that links to its section."""

    name: str
    count: int
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline in an article's own words, credited; ``is_title`` when the dossier is called by it."""

    words: Words
    is_title: bool
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that the page shows, section by section in reading order."""

    title: str
    headline: Headline | None
    period: str
    outlets: int
    origins: int
    statements: int
    digest: str
    generated_by: tuple[tuple[str, str], ...]
    glance: tuple[Box, ...]
    contested: tuple[Card, ...]
    refined: tuple[Card, ...]
    agreed: tuple[Card, ...]
    single: tuple[Card, ...]
    unverified: tuple[Statement, ...]
    hearing: tuple[Accused, ...]
    speakers: tuple[Speaker, ...]
    copies: tuple[CopiedPair, ...]
    names: tuple[Named, ...]
    plain_names: tuple[Named, ...]
    doubts: tuple[Doubt, ...]
    judgements: tuple[Judgement, ...]
    timeline: tuple[Day, ...]
    articles: tuple[Reading, ...]
