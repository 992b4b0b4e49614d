"""The places that the articles name: which of them can be located, and why or why not."""

from __future__ import annotations

from collections.abc import Sequence

from wederhoor.lang.registry import find_home
from wederhoor.publish.anchors import entity_anchor
from wederhoor.publish.atlas.gazetteer import Bearer, PlaceKind, country
from wederhoor.publish.atlas.location import Finding, Sought, locate
from wederhoor.publish.interface import Interface
from wederhoor.publish.page.chart import Located, draw_chart
from wederhoor.publish.page.index import Index
from wederhoor.publish.page.model.atlas import Atlas, PlaceRow
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, EntityType, NameRelation


def make_atlas(dossier: Dossier, index: Index) -> Atlas:
    """The places by mentions, most first."""
    places = [entity for entity in dossier.entities if entity.type is EntityType.PLACE]
    places.sort(key=lambda entity: (-len(entity.mentions), entity.name, entity.id))
    findings = locate([_sought(entity) for entity in places], find_home(dossier.languages))
    known = [(entity, bearer) for entity in places if (bearer := findings[entity.id].bearer)]
    located = [
        Located(entity=entity, bearer=bearer, number=number, title=_where(bearer, index.interface))
        for number, (entity, bearer) in enumerate(known, start=1)
    ]
    chart = draw_chart(located, index.interface) if _tells_where(located) else None
    labels = {spot.anchor: spot.label.words for spot in chart.spots} if chart else {}
    rows = [
        _row(entity, findings[entity.id], labels.get(entity_anchor(entity.id)), index.interface) for entity in places
    ]
    return Atlas(
        located=tuple(row for row in rows if row.kind),
        unlocated=tuple(row for row in rows if not row.kind),
        chart=chart,
    )


def _tells_where(located: Sequence[Located]) -> bool:
    """False for one country alone: a map of it says no more than its name."""
    return len(located) > 1 or any(one.bearer.kind is not PlaceKind.COUNTRY for one in located)


def _sought(entity: Entity) -> Sought:
    names = (name.text for name in entity.names if name.relation is not NameRelation.ROLE)
    return Sought(id=entity.id, names=(entity.name, *names))


def _row(entity: Entity, finding: Finding, label: str | None, interface: Interface) -> PlaceRow:
    bearer = finding.bearer
    by = finding.by.label(interface.code) if finding.by else ""
    return PlaceRow(
        anchor=entity_anchor(entity.id),
        name=entity.name,
        number=int(label) if label and label != entity.name else None,
        on_map=label is not None,
        kind=bearer.kind if bearer else None,
        found=_where(bearer, interface) if bearer else "",
        why=interface.label("located", finding.reason).format(by=by, n=finding.bearers),
        mentions=len(entity.mentions),
        articles=len({mention.passage.document for mention in entity.mentions}),
    )


def _where(bearer: Bearer, interface: Interface) -> str:
    """The name in the gazetteer, with the country."""
    land = country(bearer.country) if bearer.kind is not PlaceKind.COUNTRY else None
    names = (bearer.label(interface.code), land.label(interface.code) if land else "")
    return interface.phrases["separator"].join(filter(None, names))
