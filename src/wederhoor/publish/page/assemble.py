"""The page of a dossier, section by section."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Sized
from datetime import UTC, datetime
from itertools import chain

from wederhoor.publish.anchors import article_anchor, passage_anchor
from wederhoor.publish.atlas.gazetteer import PlaceKind
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.articles import make_readings
from wederhoor.publish.page.atlas import make_atlas
from wederhoor.publish.page.choices import make_choices
from wederhoor.publish.page.copies import make_copies
from wederhoor.publish.page.figures import make_series, make_settled
from wederhoor.publish.page.hearing import make_hearing
from wederhoor.publish.page.index import Index, headline_of, make_index
from wederhoor.publish.page.judgements import make_judgements
from wederhoor.publish.page.matrix import make_matrix
from wederhoor.publish.page.method import make_method
from wederhoor.publish.page.model.atlas import Atlas, PlaceRow
from wederhoor.publish.page.model.cited import Words
from wederhoor.publish.page.model.name import Named
from wederhoor.publish.page.model.page import Box, Headline, Page
from wederhoor.publish.page.model.point import Card
from wederhoor.publish.page.names import make_doubts, make_names, shared_reasons
from wederhoor.publish.page.origins import count_origins, count_outlets
from wederhoor.publish.page.points import make_cards, order_points
from wederhoor.publish.page.revisions import make_revisions
from wederhoor.publish.page.speakers import make_speakers, unverified_statements
from wederhoor.publish.page.timeline import make_timeline
from wederhoor.records.article import ParagraphKind
from wederhoor.records.dossier import Document, Dossier
from wederhoor.records.point import Point, Status
from wederhoor.records.span import Passage

_WORD = re.compile(r"\w{4,}")
"""Words long enough to tell what a headline is about; shorter ones are mostly function words."""

_GROUPS = {
    "contested": (Status.CONTESTED,),
    "refined": (Status.UPDATED, Status.NARROWER),
    "agreed": (Status.AGREED,),
    "single": (Status.SINGLE,),
}
"""The sections of points in the order of the page, and the statuses that each has."""

GLANCE = ("agreed", "contested", "single", "unverified")
"""What is counted at a glance: shared, contested, at one outlet only, not verified."""

_SLUG = re.compile(r"[^\W_A-Z]+(?:[-_][^\W_A-Z]+)*")
"""A title of lower-case words without spaces: the name of a folder or a bundle, which says little to a reader."""


def make_page(dossier: Dossier, interface: Interface, made: datetime | None = None) -> Page:
    """Everything that the page shows; ``made`` is when it was made."""
    index = make_index(dossier, interface)
    points = {key: order_points(dossier, index, statuses) for key, statuses in _GROUPS.items()}
    apart = (*points["contested"], *points["refined"])
    cards = _make_sections(points, dossier, index)
    unverified = unverified_statements(index)
    names = make_names(dossier, index)
    atlas = make_atlas(dossier, index)
    return Page(
        title=dossier.title,
        made=interface.moment(made.astimezone(UTC).isoformat(timespec="minutes")) if made else "",
        is_slug=_SLUG.fullmatch(dossier.title) is not None,
        place=_place(atlas),
        headline=_headline(dossier.title, index),
        period=interface.period(filter(None, (article.published for article in index.articles.values()))),
        outlets=count_outlets(index.articles.values()),
        origins=count_origins(dossier, index.documents),
        statements=len(dossier.attributions),
        glance=_glance({**cards, "unverified": unverified}, interface),
        **cards,
        unverified=unverified,
        series=make_series(apart, index),
        settled=make_settled(points["agreed"], index),
        revisions=make_revisions(dossier, index),
        matrix=make_matrix(apart, index),
        hearing=make_hearing(dossier, index),
        speakers=make_speakers(dossier, index),
        copies=make_copies(dossier, index),
        names=tuple(named for named in names if _has_variants(named)),
        reasons=shared_reasons(dossier),
        plain_names=tuple(named for named in names if not _has_variants(named)),
        doubts=make_doubts(dossier, index),
        judgements=make_judgements(dossier, index),
        timeline=make_timeline(dossier, index),
        atlas=atlas,
        articles=make_readings(dossier, index, chain.from_iterable(cards.values())),
        choices=make_choices(index),
        method=make_method(dossier),
    )


def _make_sections(
    points: Mapping[str, Sequence[Point]], dossier: Dossier, index: Index
) -> dict[str, tuple[Card, ...]]:
    """The cards of each section, numbered over the whole page."""
    sections: dict[str, tuple[Card, ...]] = {}
    for key, found in points.items():
        sections[key] = make_cards(found, dossier.judgements, index, before=sum(map(len, sections.values())))
    return sections


def _glance(sections: Mapping[str, Sized], interface: Interface) -> tuple[Box, ...]:
    """How much each section has."""
    beside = {"contested": len(sections["refined"])}
    return tuple(
        Box(name=interface.say(key), count=len(sections[key]), anchor=key, beside=beside.get(key, 0)) for key in GLANCE
    )


def _headline(title: str, index: Index) -> Headline | None:
    """The headline that the dossier is called by, else the most typical one: that whose words stand in the most
    articles, among equals that of the article published first; ``None`` when no article has any."""
    headlines = [(document, text) for document in index.documents if (text := headline_of(document))]
    if not headlines:
        return None
    vocabularies = [set(_WORD.findall(document.article.text.casefold())) for document in index.documents]

    def fitness(found: tuple[Document, str]) -> tuple[bool, int]:
        words = set(_WORD.findall(found[1].casefold()))
        return _same(found[1], title), sum(len(words & vocabulary) for vocabulary in vocabularies)

    document, text = max(headlines, key=fitness)
    words = Words(text=text, language=document.article.language, anchor=_headline_anchor(document, text))
    return Headline(words=words, is_title=_same(text, title), cite=index.cite(document.article.id))


def _place(atlas: Atlas) -> PlaceRow | None:
    """The place that most articles name: one that was located and is no country, else one that was not located, else a
    country."""
    return max((*atlas.located, *atlas.unlocated), key=_closeness, default=None)


def _closeness(row: PlaceRow) -> tuple[bool, bool, int, int]:
    return row.kind not in (None, PlaceKind.COUNTRY), row.kind is None, row.articles, row.mentions


def _has_variants(named: Named) -> bool:
    return sum(len(group.names) for group in named.variants) > 1


def _same(a: str, b: str) -> bool:
    return a.split() == b.split()


def _headline_anchor(document: Document, text: str) -> str:
    """The place of the headline in the text, or the article where its title does not stand in the text."""
    for paragraph in document.layout.paragraphs:
        if paragraph.kind is ParagraphKind.HEADLINE and paragraph.text == text:
            return passage_anchor(Passage(document.article.id, paragraph.span))
    return article_anchor(document.article.id)
