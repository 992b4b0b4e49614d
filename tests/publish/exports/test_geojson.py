"""GeoJSON."""

import json
from dataclasses import replace

import jsonschema
import pytest

from tests.dossiers import make_article, make_dossier, make_entity
from wederhoor.publish.exports.geojson import make_geojson
from wederhoor.records.article import Layout
from wederhoor.records.dossier import Document
from wederhoor.records.entity import EntityType

TEXT = "In Utrecht, in Nederland en bij Hoogedorpermeer stond het water hoog."
SCHEMA = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "properties", "geometry"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": "string"},
                    "geometry": {
                        "type": ["object", "null"],
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
                        },
                    },
                },
            },
        },
    },
}
"""RFC 7946, as far as points go."""


@pytest.fixture(scope="module")
def features():
    names = ("Utrecht", "Nederland", "Hoogedorpermeer")
    places = tuple(make_entity(f"E{name}", name, text=TEXT, type=EntityType.PLACE) for name in names)
    document = Document(article=make_article(text=TEXT), layout=Layout(boilerplate=(), paragraphs=()))
    empty = dict.fromkeys("attributions figures times reuse points hearing".split(), ())
    ((_, content),) = make_geojson(replace(make_dossier(), documents=(document,), entities=places, **empty))
    collection = json.loads(content)
    jsonschema.validate(collection, SCHEMA)
    return {feature["properties"]["name"]: feature for feature in collection["features"]}


def test_a_located_place(features):
    """Longitude comes first, and the precision says that a country is no point."""
    longitude, latitude = features["Nederland"]["geometry"]["coordinates"]
    assert 3 < longitude < 8
    assert 50 < latitude < 54
    assert features["Nederland"]["properties"]["precision"] == "country"


def test_a_place_that_is_not_located(features):
    """It is there, without a geometry and with the reason."""
    feature = features["Hoogedorpermeer"]
    assert feature["geometry"] is None
    assert feature["properties"]["reason"] == "unknown"


def test_mentions_are_anchored(features):
    """Each place says where it is named."""
    (mention,) = features["Utrecht"]["properties"]["mentions"]
    assert TEXT[mention["start"] : mention["end"]] == mention["text"] == "Utrecht"
