"""The page as one record; the template shows what stands here and nothing else.

An ``anchor`` is the name of a place on the page, which a link to it gives after ``#``. Strings are verbatim source
text, names and templates of the dossier, or fixed text of the interface; enum values are put into words by the
template."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.publish.page.model.article import Reading
from wederhoor.publish.page.model.atlas import Atlas, PlaceRow
from wederhoor.publish.page.model.choice import Choices
from wederhoor.publish.page.model.cited import Cite, Statement, Words
from wederhoor.publish.page.model.copy import Copies
from wederhoor.publish.page.model.figure import Series, Settled
from wederhoor.publish.page.model.hearing import Accused
from wederhoor.publish.page.model.judgement import Judgement
from wederhoor.publish.page.model.matrix import Matrix
from wederhoor.publish.page.model.method import Method
from wederhoor.publish.page.model.name import Doubt, Named
from wederhoor.publish.page.model.point import Card
from wederhoor.publish.page.model.revision import Revised
from wederhoor.publish.page.model.speaker import Speaker
from wederhoor.publish.page.model.timeline import Timeline
from wederhoor.records.entity import NameRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A count that links to its section; ``beside`` counts the points next to it on which one account goes further
    than the other without contradicting it."""

    name: str
    count: int
    anchor: str
    beside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline in an article's own words, credited; ``is_title`` when the dossier is called by it."""

    words: Words
    is_title: bool
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything that the page shows, section by section in reading order; ``made`` is when it was made, in words and
    in UTC, empty where that was not told; ``is_slug`` when the title is but the name of a folder, ``place`` the place
    that most articles name."""

    title: str
    made: str
    is_slug: bool
    place: PlaceRow | None
    headline: Headline | None
    period: str
    outlets: int
    origins: int
    statements: int
    glance: tuple[Box, ...]
    contested: tuple[Card, ...]
    refined: tuple[Card, ...]
    agreed: tuple[Card, ...]
    single: tuple[Card, ...]
    unverified: tuple[Statement, ...]
    series: tuple[Series, ...]
    settled: tuple[Settled, ...]
    revisions: tuple[Revised, ...]
    matrix: Matrix
    hearing: tuple[Accused, ...]
    speakers: tuple[Speaker, ...]
    copies: Copies
    names: tuple[Named, ...]
    reasons: tuple[tuple[NameRelation, str], ...]
    plain_names: tuple[Named, ...]
    doubts: tuple[Doubt, ...]
    judgements: tuple[Judgement, ...]
    timeline: Timeline
    atlas: Atlas
    articles: tuple[Reading, ...]
    choices: Choices
    method: Method
