"""What people annotated in the articles about one event, as records."""

from __future__ import annotations

from dataclasses import dataclass

from wederhoor.records.article import Article
from wederhoor.records.attribution import Attribution
from wederhoor.records.entity import EntityType
from wederhoor.records.figure import Figure
from wederhoor.records.point import PointKind, Reuse, Status
from wederhoor.records.span import Passage
from wederhoor.records.time import Time


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """Somebody or something that the articles name.

    ``mentions`` are the words that name it, per document id, with line breaks as one space and without their places.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[tuple[str, tuple[str, ...]], ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a gold position or agreement rests on: a statement with its content, a figure, or words of the reporter.

    ``attribution`` is the id of the statement, ``None`` for the other two; ``passages`` is never empty.
    """

    document: str
    attribution: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPosition:
    """One answer to a contested question."""

    position: str
    support: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """A question that the accounts answer differently; ``relation`` is contested, updated or narrower."""

    id: str
    question: str
    kind: PointKind
    relation: Status
    positions: tuple[GoldPosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A claim that several accounts share; not ``independent`` where they took it from one another or from one
    report."""

    id: str
    claim: str
    support: tuple[Evidence, ...]
    independent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HardNegative:
    """Words that look like an attribution and are none."""

    passage: Passage
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A gold bundle; ``digest`` changes with every byte of its annotations, metadata and articles.

    Speakers and relays of ``attributions`` hold ids of ``entities``; ``Figure.attribution`` is the statement of
    the figure's speaker that holds it (the shortest, where several do), ``None`` in the reporter's voice.
    """

    bundle: str
    language: str
    digest: str
    articles: tuple[Article, ...]
    entities: tuple[GoldEntity, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    contested: tuple[Contested, ...]
    agreements: tuple[Agreement, ...]
    reuse: tuple[Reuse, ...]
    boilerplate: tuple[Passage, ...]
    variants: tuple[tuple[str, ...], ...]
    hard_negatives: tuple[HardNegative, ...]

    def texts(self) -> dict[str, str]:
        """The canonical texts by document id."""
        return {article.id: article.text for article in self.articles}
