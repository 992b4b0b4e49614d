"""GeoJSON (RFC 7946): the places of the story, with how precisely each is known."""

from __future__ import annotations

from wederhoor.lang.registry import find_home
from wederhoor.publish.atlas.gazetteer import Bearer
from wederhoor.publish.atlas.location import Finding, Sought, locate
from wederhoor.publish.exports.anchor import Json, Source, json_bytes, other_names, urn
from wederhoor.publish.exports.format import Files
from wederhoor.records.dossier import Dossier
from wederhoor.records.entity import Entity, EntityType, NameRelation


def make_geojson(dossier: Dossier) -> Files:
    """``places.geojson``: a feature for each place that the articles name. One that cannot be located has a null
    geometry and the reason; that of a region or a country is a point in its middle, and ``precision`` says so."""
    source = Source(dossier)
    places = [entity for entity in dossier.entities if entity.type is EntityType.PLACE]
    findings = locate([_sought(entity) for entity in places], find_home(dossier.languages))
    features = [_feature(source, entity, findings[entity.id]) for entity in sorted(places, key=lambda one: one.id)]
    return (("places.geojson", json_bytes({"type": "FeatureCollection", "features": features})),)


def _sought(entity: Entity) -> Sought:
    names = (name.text for name in entity.names if name.relation is not NameRelation.ROLE)
    return Sought(id=entity.id, names=(entity.name, *names))


def _feature(source: Source, entity: Entity, finding: Finding) -> Json:
    bearer = finding.bearer
    return {
        "type": "Feature",
        "id": urn("entity", entity.id),
        "geometry": {"type": "Point", "coordinates": list(bearer.point)} if bearer else None,
        "properties": {
            "name": entity.name,
            "other_names": other_names(entity),
            "precision": bearer.kind.value if bearer else None,
            "found": bearer.name if bearer else None,
            "country": bearer.country if bearer else None,
            "reason": finding.reason.value,
            "decided_by": _named(finding.by),
            "bearers": finding.bearers,
            "mentions": [source.anchor(passage) for passage in sorted(one.passage for one in entity.mentions)],
        },
    }


def _named(bearer: Bearer | None) -> str | None:
    return bearer.name if bearer else None
